"""What restoring a copy would change, told before it is done."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Differences:
    """One kind of record in a copy, compared with the file as it is now.

    Each is named as people name it. `returning` are in the copy alone, `lost` in the present file
    alone, `changed` in both, with other content.
    """

    returning: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()

    @property
    def is_nothing(self) -> bool:
        """Whether both say the same."""
        return not (self.returning or self.changed or self.lost)


@dataclass(frozen=True, slots=True, kw_only=True)
class RestorePreview:
    """What differs, and how much history goes.

    `entries_lost` counts entries of the present file's history that the copy does not have,
    `newest_lost` is the moment of the newest (UTC, ISO; "" without any). `newest_kept` is the
    moment of the copy's newest entry. `is_comparable` is False where the present file cannot be
    read, `is_there` where there is none. `keeps_accounts` says that accounts and the settings of
    backups stay as they are now; else they come from the copy. `erased_cases` and `erased_people`
    count what the copy holds that was erased since, and that therefore does not come back.
    """

    cases: Differences = Differences()
    people: Differences = Differences()
    appointments: Differences = Differences()
    entries_lost: int = 0
    newest_lost: str = ""
    newest_kept: str = ""
    is_comparable: bool = True
    is_there: bool = True
    keeps_accounts: bool = False
    erased_cases: int = 0
    erased_people: int = 0

    @property
    def is_nothing(self) -> bool:
        """Whether the copy says just what the present file says."""
        parts = (self.cases, self.people, self.appointments)
        return self.is_comparable and not self.entries_lost and all(p.is_nothing for p in parts)
