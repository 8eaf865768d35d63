"""Templates of a week: keeping, finding, renaming and deleting them."""

from dataclasses import dataclass, replace

from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.errors import DomainError
from jobswap_desktop.domain.folding import fold
from jobswap_desktop.domain.ids import OfficeId, WeekTemplateId
from jobswap_desktop.domain.offices import Office
from jobswap_desktop.domain.people import Role
from jobswap_desktop.domain.week_template import WeekTemplate
from jobswap_desktop.services.outcome import Outcome, Touched
from jobswap_desktop.services.recording import deed
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import offices, week_templates


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferedTemplate:
    """A template with the office whose guests it is for."""

    template: WeekTemplate
    office: Office


def offered(work: Workplace, host: OfficeId, unit: str) -> tuple[OfferedTemplate, ...]:
    """Return all templates: those of this unit first, then of this office, then of others."""
    work.require_view()
    known = {office.id: office for office in offices.all_offices(work.db)}
    found = [
        OfferedTemplate(template=template, office=known[template.office_id])
        for template in week_templates.all_templates(work.db)
        if template.office_id in known
    ]

    def nearness(item: OfferedTemplate) -> tuple[object, ...]:
        template = item.template
        is_here = template.office_id == host
        is_unit = is_here and fold(template.unit) == fold(unit)
        return (not is_unit, not is_here, item.office.name, fold(template.unit), template.name)

    return tuple(sorted(found, key=nearness))


def find(work: Workplace, template_id: WeekTemplateId) -> WeekTemplate | None:
    """Return one template; None where it is gone."""
    work.require_view()
    known = week_templates.all_templates(work.db)
    return next((item for item in known if item.id == template_id), None)


def keep(work: Workplace, template: WeekTemplate) -> Outcome[WeekTemplate]:
    """Keep a new template; one of the same name for the same office and unit is replaced.

    Raises DomainError with the problems of its fields, or role_not_allowed.
    """
    work.require(Role.HR_CLERK)
    same = next(
        (old for old in week_templates.all_templates(work.db) if _stand_for(old, template)), None
    )
    if same is not None:
        return save(work, replace(template, id=same.id, version=same.version))
    return save(work, replace(template, id=WeekTemplateId(work.new_id()), version=0))


def save(work: Workplace, template: WeekTemplate) -> Outcome[WeekTemplate]:
    """Write a template as it is to be, under another name for example.

    Raises DomainError with the problems of its fields, or role_not_allowed.
    """
    work.require(Role.HR_CLERK)
    problems = template.problems()
    if problems:
        raise DomainError(*problems)
    action = Action.WEEK_TEMPLATE_SAVED
    with work.db.write(deed(work, action, subject=template.name)) as change:
        week_templates.save(change, template)
    return Outcome(value=template, touched=Touched.WEEK, action=action, undo=change.undo)


def remove(work: Workplace, template: WeekTemplate) -> Outcome[None]:
    """Delete a template; appointments made from it stay."""
    work.require(Role.HR_CLERK)
    action = Action.WEEK_TEMPLATE_REMOVED
    with work.db.write(deed(work, action, subject=template.name)) as change:
        week_templates.remove(change, template)
    return Outcome(value=None, touched=Touched.WEEK, action=action, undo=change.undo)


def _stand_for(one: WeekTemplate, other: WeekTemplate) -> bool:
    return one.office_id == other.office_id and (fold(one.unit), fold(one.name)) == (
        fold(other.unit),
        fold(other.name),
    )
