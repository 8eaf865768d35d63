"""Scenes in which, together, every use case that writes does so."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from random import Random

from builders import a_clerk, an_appointment
from clock import pinned
from faults.load import TODAY, Load, after_the_story
from house import House

from jobswap_desktop.domain.holding import Holder
from jobswap_desktop.domain.ids import WeekTemplateId
from jobswap_desktop.domain.retention import RetentionStart
from jobswap_desktop.domain.week_template import TemplateEntry, WeekTemplate
from jobswap_desktop.services import (
    attachments,
    backups,
    cases,
    closing,
    editing,
    erasing,
    erasure_due,
    erasure_print,
    follow_ups,
    key_handing,
    responsibility,
    retention,
    schedule,
    second_folder,
    sharing,
    week_templates,
)
from jobswap_desktop.services.key_handing import KeyPaper
from jobswap_desktop.services.workplace import Workplace, open_workplace

_ALL_DUE = date(2060, 1, 4)
_ALEX = Holder(name="Alex", account="akurz", host="PC-7", token="1")  # noqa: S106 - no secret
SCENES = (
    "test_accounts.py::test_the_last_administrator_stays",
    "test_accounts_reset.py::test_it_stands_in_the_trail_under_a_word_of_its_own",
    "test_audit_heads.py::test_printed_statistics_bear_the_head_and_are_in_the_trail",
    "test_backup_folder.py::test_the_folder_is_in_the_file_and_in_the_history",
    "test_calendar_files.py::test_event_moved_out_of_the_weeks_goes",
    "test_calendar_handed_out.py::test_cancelled_in_two_files_bears_one_number",
    "test_confidentiality.py::test_a_declaration_that_covers_the_next_stay_is_taken_over",
    "test_confidentiality.py::test_a_period_agreed_on_stays_when_the_stay_is_moved",
    "test_council.py::test_a_refusal_needs_its_reasons_and_shows_them",
    "test_council.py::test_a_request_to_an_unknown_office_records_it",
    "test_council_requests.py::test_a_request_is_shown_until_it_is_taken_back",
    "test_course.py::test_employee_is_heard_on_unfavourable_facts",
    "test_course.py::test_missed_hearing_is_made_good",
    "test_course.py::test_suspension_and_agreement_move_the_last_day_and_can_be_taken_back",
    "test_course.py::test_urgency_is_printed_and_shortens_the_time",
    "test_course.py::test_withdrawn_submission_is_made_anew_and_the_old_one_stays_readable",
    "test_course.py::test_wrong_answer_is_put_right_with_its_reason",
    "test_end_of_a_case.py::test_what_was_written_is_kept_found_and_taken_back",
    "test_follow_ups.py::test_a_follow_up_is_set_moved_and_done",
    "test_handover.py::test_folder_holds_history_report_and_journal_where_there_are_any",
    "test_handover.py::test_printing_the_history_is_an_entry_of_it",
    "test_importing.py::test_duplicate_gets_what_is_missing_and_loses_nothing",
    "test_mailing.py::test_drafts_may_go_and_are_not_recorded_as_papers",
    "test_office_wording.py::test_reset_withdraws_all_own_versions_and_can_be_taken_back",
    "test_paper_way.py::test_one_step_back_is_a_correction_of_the_paper_alone",
    "test_papers_out.py::test_what_is_out_is_asked_for_after_a_week_and_again_when_reminded",
    "test_partner_ended.py::test_the_end_is_told_to_the_other_office",
    "test_partner_keys.py::test_a_key_given_up_is_not_used_any_more",
    "test_partner_keys.py::test_confirming_says_who_compared_with_whom_and_can_be_taken_back",
    "test_partner_keys.py::test_there_is_one_own_key_and_a_renewed_one_leaves_the_old_for_opening",
    "test_partner_taking.py::test_a_refusal_names_its_reason_on_the_other_side",
    "test_partner_taking.py::test_an_answer_can_be_undone",
    "test_printing.py::test_papers_of_several_cases_are_one_entry_and_one_way_back",
    "test_renewing.py::test_a_finished_case_can_be_renewed_before_it_is_closed",
    "test_rules.py::test_another_land_is_a_template_that_nobody_has_checked",
    "test_rules.py::test_confirming_an_own_row_makes_no_other",
    "test_rules.py::test_reset_on_the_day_of_the_change_leaves_no_row",
    "test_scan_keeping.py::test_the_same_content_lies_there_once",
    "test_series.py::test_a_new_one_repeats_within_the_stay",
    "test_series.py::test_following_ones_are_deleted_as_one_entry_and_back",
    "test_series.py::test_one_of_a_series_changes_alone",
    "test_signatories.py::test_adding_and_removing_can_be_taken_back",
    "test_stays.py::test_one_direction_ends_and_the_other_goes_on",
    "test_subject_access.py::test_what_went_out_is_recorded_without_a_name",
    "test_submission_package.py::test_without_a_day_it_is_not_submitted",
    "test_week_entry.py::test_one_alone_is_no_series",
)
"""Tests of the services that play them."""


def play(folder: Path) -> None:
    """Play the sample's main case, and what no test of the services does by itself."""
    work = open_workplace(folder / "story.sqlite", a_clerk(), lambda: TODAY)
    the_rest(after_the_story(work))
    work.db.close()


def the_rest(house: House) -> None:
    """Do in a new case what neither the sample nor a test of the services does by itself."""
    swap_id = house.a_case().id
    placement = cases.view(house.work, swap_id).swap.placements[0]
    entry = replace(closing.new_entry(house.work, swap_id, placement.id), observed="Vieles")
    closing.remove_entry(house.work, closing.save_entry(house.work, entry).value)
    template = WeekTemplate(
        id=WeekTemplateId(""),
        office_id=house.partner.id,
        name="Übliche Woche",
        entries=(TemplateEntry(weekday=0, title="Team"),),
    )
    made = week_templates.keep(house.work, template).value.id
    week_templates.save(house.work, replace(_template(house.work, made), name="Woche"))
    week_templates.remove(house.work, _template(house.work, made))
    items = [
        schedule.new_appointment(
            house.work,
            an_appointment(swap_id=swap_id, placement_ids=frozenset({placement.id})),
        )
        for _ in range(2)
    ]
    schedule.move(
        house.work, schedule.save(house.work, items[0]).value, items[0].start, items[0].end
    )
    schedule.save_all(house.work, items[1:])
    schedule.remove(house.work, schedule.of_case(house.work, swap_id)[0])
    editing.edit_case(house.work, swap_id, editing.CaseDetails(remark="bitte eilig"))
    others = replace(house.work, actor=a_clerk(name="Alex Kurz", account="akurz"))
    responsibility.take_over(others, [swap_id])
    due = follow_ups.FollowUpEntry(due_on=date(2021, 12, 20), subject="anrufen")
    follow_ups.add(house.work, swap_id, due)
    Load(house, Random(1), [swap_id]).scan()  # noqa: S311 - to be repeated
    swap = cases.view(house.work, swap_id).swap
    attachments.record_export(house.work, attachments.of_case(house.work, swap)[0])
    sharing.record_taking(house.work, _ALEX)
    backups.choose_folder(house.work, None)
    second_folder.choose(house.work, None)
    key_handing.record(house.work, KeyPaper(title="Schlüsselblatt", name="blatt.pdf", data=b""))
    _erase(house)


def _template(work: Workplace, template_id: WeekTemplateId) -> WeekTemplate:
    found = week_templates.find(work, template_id)
    assert found is not None
    return found


def _erase(house: House) -> None:
    """Set an own period and go back, then ask, withdraw, ask again, erase and print."""
    work = pinned(house.work, _ALL_DUE)
    retention.save(
        work,
        "undertakings",
        months=1,
        start=RetentionStart.STAY,
        to_year_end=False,
        reason="Dienstanweisung",
    )
    retention.reset(work, "undertakings")
    subjects = [line.subject for line in erasure_due.due(work)]
    erasing.withdraw(work, erasing.ask(work, subjects).value.id, "Das Archiv prüft noch")
    asked = erasing.ask(work, subjects).value
    later = pinned(house.work, _ALL_DUE + timedelta(days=8))
    erasing.execute(later, asked.id)
    erasure_print.record(later, erasure_print.make(later, asked.id))
