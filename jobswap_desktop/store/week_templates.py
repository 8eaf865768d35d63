"""Templates of a week in the store."""

from jobswap_desktop.domain.week_template import WeekTemplate
from jobswap_desktop.store.database import Change, Database
from jobswap_desktop.store.records import decode, encode


def all_templates(db: Database) -> tuple[WeekTemplate, ...]:
    """Return all templates by unit and name."""
    rows = db.rows("SELECT * FROM week_template ORDER BY unit, name, id")
    return tuple(decode(WeekTemplate, row) for row in rows)


def save(change: Change, template: WeekTemplate) -> None:
    """Insert or update one template."""
    change.put("week_template", encode(template))


def remove(change: Change, template: WeekTemplate) -> None:
    """Delete one template; raises DomainError where it is no longer as it was read."""
    change.remove("week_template", template.id, template.version)
