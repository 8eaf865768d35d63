"""What is wrong with a day as it stands in a field."""

from datetime import date

from jobswap_desktop.domain.errors import DomainError, Problem, ProblemCode
from jobswap_desktop.presentation.widgets.date_edit import DateEdit


def day_problem(field: DateEdit, name: str, *, required: bool = True) -> Problem | None:
    """Return why the field holds no day, as a problem of `name`; None when it holds one."""
    text = field.text().strip()
    if not text:
        return Problem(code=ProblemCode.REQUIRED, field=name) if required else None
    if field.error():
        return Problem(code=ProblemCode.NOT_A_DATE, field=name, values={"text": text})
    return None


def entered_day(field: DateEdit, name: str) -> date:
    """Return the day in the field; raises DomainError with its problem when there is none."""
    problem = day_problem(field, name)
    day = field.day()
    if problem is not None or day is None:
        raise DomainError(problem or Problem(code=ProblemCode.REQUIRED, field=name))
    return day
