"""Which role may call which service: tried on every one of them, the next one included."""

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import builders
import pytest
from house import House

from jobswap_desktop import services
from jobswap_desktop.domain.access import REFUSALS
from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.errors import DomainError
from jobswap_desktop.domain.ids import OfficeId
from jobswap_desktop.domain.people import Role
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import audit

FOR_COUNCILS = {
    "council.answer": "its own reply",
    "council.is_apart": "says yes or no",
    "council.legible_submissions": "its own submissions",
    "council.open_count": "its own submissions",
    "council.paper": "of a reduced case",
    "council.pdf": "its own submissions",
    "council.request": "what reached it first",
    "council.submission": "its own submissions",
    "council.submissions": "its own submissions",
    "council_notes.keep": "its own notes",
    "council_notes.note": "its own notes",
    "council_notes.where": "its own notes",
    "new_swap.create": "records what it was handed, for council.request",
    "undoing.undo": "takes back what it has recorded itself",
}
FOR_EVERYBODY = {
    "clock.latest_known": "a moment",
    "closing.new_entry": "an empty form",
    "denying.turn_away": "says no",
    "closing.new_feedback": "an empty form",
    "closing.new_report": "an empty form",
    "rules.current_rules": "the law is no secret",
    "rules.may_edit_rules": "says yes or no",
    "rules.regime_rules": "the law is no secret",
    "rules.regimes_with_rules": "the law is no secret",
    "rules.rules_in_use": "the law is no secret",
    "rules.versions": "the law is no secret",
    "office_wording.may_edit": "says yes or no",
    "retention.rules_in_use": "how long what is kept is printed for everybody",
    "retention.may_edit_periods": "says yes or no",
    "erasing.may_erase": "says yes or no",
    "erasure_due.erasing_day": "a day",
    "schedule.new_appointment": "an empty form",
    "accounts.can_maintain": "says yes or no",
    "following.follow_councils": "does nothing for who does not see the whole",
    "backups.may_restore": "says yes or no",
    "backups.may_see": "says yes or no",
    "restoring.gone_on": "who acts here",
    "accounts.is_about_to_maintain": "says yes or no",
    "accounts.new_account": "an empty form",
    "accounts.role_words": "what one's own role means here",
    "accounts.standing_anew": "who acts here",
    "accounts.recognised": "who acts here",
    "accounts.role_of_strangers": "a role",
    "accounts.seen_as": "for the sample alone",
    "introduction.make": "samples that speak of no case",
    "offices.new_office": "an empty form",
    "offices.has_own_office": "says yes or no",
    "offices.legible_own_office": "the same as own_office",
    "offices.own_office_name": "the window's title",
    "unreadable.rows_words": "a number that is handed to it",
    "unreadable.own_office_words": "says that nothing can be read",
    "offices.own_office": "the window's title, and the letterhead that is on every submission",
    "people.new_person": "an empty form",
    "drafts.discard": "what one has typed oneself",
    "drafts.find": "what one has typed oneself",
    "drafts.keep": "what one has typed oneself",
    "drafts.state_of": "what one has typed oneself",
    "drafts.waiting": "what one has typed oneself",
    "sharing.following": "who acts here",
    "connections.suggested": "where one works, or could work",
    "watching.connected_again": "a connection, on which everybody sees what is theirs",
    "watching.expect_answers": "nothing to see",
    "watching.go_on": "nothing to see",
    "watching.go_on_restored": "nothing to see",
    "watching.is_on_server": "says yes or no",
    "watching.why_only_read": "says why one only reads",
    "watching.is_shared": "says yes or no",
    "sharing.standing": "who writes into the file",
    "watching.brought_up_words": "says what opening has done to the file, and where it lies",
    "watching.changed_elsewhere": "says yes or no",
    "watching.origin": "an id",
    "watching.reconnected": "says yes or no",
    "watching.save_copy": "whoever can open the file can copy it",
    "watching.patient": "nothing to see",
    "watching.protected_words": "says whether one can write, and where the file lies",
    "watching.restore_mark": "an id",
    "watching.restored_words": "who put another state in the place of what one works with",
    "watching.close": "nothing to see",
    "watching.socket": "a number of the system's",
    "watching.database_path": "where one works",
}
INSIDE = {
    "sealed_export.private_place": "a folder of this workstation",
    "agreements.made": "a case that is handed to it",
    "agreements.signed": "a case that is handed to it",
    "confidentiality.advanced": "a case that is handed to it",
    "paper_facts.follow": "a case that is handed to it",
    "editing.anew": "for other services, which have asked before",
    "editing.planned": "a case that is handed to it",
    "follow_ups.first": "for a case that is being made",
    "history_discretion.discreet": "entries that are handed to it",
    "instruments.advise": "about a stay that is handed to it",
    "instruments.presumed": "about a stay that is handed to it",
    "instruments.situation": "about a stay that is handed to it",
    "new_swap.draft": "a case that is being made",
    "new_swap.record": "inside the write of another service",
    "rules.follow_rules": "a case that is handed to it",
    "sample.fill": "plays the sample",
    "sample.play": "plays the sample",
    "sample_steps.look_after": "plays the sample",
    "paper_wording.keep_shipped": "inside the write of another service",
    "paper_wording.keeps_agreement": "of a case that is handed to it",
    "paper_wording.number_for": "of a case that is handed to it",
    "paper_wording.number_in_force": "a number",
    "paper_wording.source_for": "the text of a paper that is handed to it",
    "printing.document_for": "numbers a paper of a case that is handed to it",
    "paper_wording.sound_source_of": "the text of a paper that is handed to it",
    "recording.deed": "who does what, for other services",
    "recording.load": "for other services, which have asked before",
    "recording.save_case": "for other services, which have asked before",
    "scan_back.is_changed": "a paper of a case that is handed to it",
    "scan_back.objection": "a paper of a case that is handed to it",
    "scan_parts.page_counts": "a paper that is handed to it",
    "scan_parts.paper_of": "the code of a scan that is handed to it",
    "sharing.record_taking": "whoever can open the file can take it; the drive asks for no role",
    "week_told.told_change": "about appointments that are handed to it",
    "forgetting.at_start": "what was erased before, whoever starts",
    "forgetting.erase_known": "what was erased before, whoever restores",
    "forgetting.unanswered": "ids, for who opens the file",
    "forgetting.notes_of": "names of files",
    "forgetting.contradicted": "ids, for the check of the file",
    "audit_heads.verdicts": "numbers and hashes, for the check of the file",
    "forgetting.finish": "ids beside the file, and its free room",
    "forgetting.compact_file": "the free room of the file",
    "forgetting.compact_wanted": "says yes or no",
    "checking.check": "an administrator's command: no word of a case but its number",
}


def uses() -> Iterator[tuple[str, Callable[..., Any]]]:
    """Yield every public function of the services that works at a workplace."""
    for info in pkgutil.iter_modules(services.__path__):
        module = importlib.import_module(f"{services.__name__}.{info.name}")
        for name, function in vars(module).items():
            if inspect.isfunction(function) and function.__module__ == module.__name__:
                first = next(iter(inspect.signature(function).parameters.values()), None)
                at_work = first is not None and first.annotation in {Workplace, "Workplace"}
                if at_work and not name.startswith("_"):
                    yield f"{info.name}.{name}", function


USES = dict(uses())


def call(name: str, house: House, role: Role) -> object:
    """Call a service in a role, with arguments that nothing can be learned from."""
    actor = builders.a_clerk(role=role, office_id=OfficeId("office-a"))
    function = USES[name]
    parameters = list(inspect.signature(function).parameters.values())[1:]
    wanted = [each for each in parameters if each.default is each.empty]
    named = {each.name: object() for each in wanted if each.kind is each.KEYWORD_ONLY}
    others = [
        object()
        for each in wanted
        if each.kind in {each.POSITIONAL_ONLY, each.POSITIONAL_OR_KEYWORD}
    ]
    found = function(replace(house.work, actor=actor), *others, **named)
    return list(found) if inspect.isgenerator(found) else found


def is_in_the_trail(name: str, house: House, role: Role) -> bool:
    last = audit.entries(house.work.db)[-1]
    said = str((last.details or {})["subject"])
    told = (last.action, last.role, last.swap_id) == (Action.ACCESS_REFUSED, role.value, "")
    return told and said.endswith(f"({name})")


def is_refused(name: str, house: House, role: Role) -> bool:
    try:
        call(name, house, role)
    except DomainError as error:
        codes = {problem.code for problem in error.problems}
        return codes <= REFUSALS and is_in_the_trail(name, house, role)
    except (AttributeError, TypeError, ValueError, KeyError):
        # It has looked at its arguments, and therefore at its database, without asking who asks.
        return False
    return False


@pytest.mark.parametrize(
    "name", sorted(USES.keys() - FOR_COUNCILS.keys() - FOR_EVERYBODY.keys() - INSIDE.keys())
)
def test_a_council_is_refused_before_anything_is_looked_at(name: str, house: House) -> None:
    assert is_refused(name, house, Role.STAFF_COUNCIL)


def writers() -> list[str]:
    return sorted(
        name
        for name, function in USES.items()
        if str(inspect.signature(function).return_annotation).find("Outcome[") >= 0
        and name not in INSIDE
    )


@pytest.mark.parametrize("name", writers())
def test_a_reader_changes_nothing(name: str, house: House) -> None:
    assert is_refused(name, house, Role.READER)


def test_the_lists_name_what_there_is() -> None:
    assert FOR_COUNCILS.keys() | FOR_EVERYBODY.keys() | INSIDE.keys() <= USES.keys()
