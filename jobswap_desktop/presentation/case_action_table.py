"""The rows of the table of actions that are about the case in front."""

from PySide6.QtCore import QCoreApplication

from jobswap_desktop.presentation.actions import (
    ANSWERERS,
    CLERKS,
    RECORDERS,
    ActionKey,
    ActionSpec,
    MenuKey,
    When,
)


def case_actions() -> tuple[ActionSpec, ...]:
    """Return them in the order of their menu."""
    return (*_steps(), *_papers(), *_partner_files(), *_renewing(), *_follow_ups())


def _steps() -> tuple[ActionSpec, ...]:
    return (
        ActionSpec(
            key=ActionKey.NEXT_STEP,
            menu=MenuKey.CASE,
            text=QCoreApplication.translate("Actions", "&Next step"),
            tip=QCoreApplication.translate("Actions", "Do what the case needs next"),
            icon="chevron_double_right",
            keys="F8",
            when=When.PAGE_OFFERS,
            roles=CLERKS,
        ),
        ActionSpec(
            key=ActionKey.RECORD_DECISION,
            menu=MenuKey.CASE,
            text=QCoreApplication.translate("Actions", "Record a &decision…"),
            tip=QCoreApplication.translate("Actions", "Record an answer that has come in"),
            icon="gavel",
            keys="F9",
            when=When.PAGE_OFFERS,
            roles=ANSWERERS,
        ),
        ActionSpec(
            key=ActionKey.NEW_APPOINTMENT,
            menu=MenuKey.CASE,
            text=QCoreApplication.translate("Actions", "New &appointment…"),
            tip=QCoreApplication.translate("Actions", "Add an appointment to the week"),
            icon="calendar_add",
            keys="Ctrl+Shift+N",
            when=When.PAGE_OFFERS,
            roles=CLERKS,
        ),
    )


def _partner_files() -> tuple[ActionSpec, ...]:
    return (
        ActionSpec(
            key=ActionKey.PROPOSE_TO_PARTNER,
            menu=MenuKey.CASE,
            text=QCoreApplication.translate("Actions", "Propose to the &other office…"),
            tip=QCoreApplication.translate(
                "Actions", "Save the case as a file that the other office takes over"
            ),
            icon="send",
            when=When.PAGE_OFFERS,
            begins_group=True,
            roles=CLERKS,
        ),
        ActionSpec(
            key=ActionKey.ANSWER_PARTNER,
            menu=MenuKey.CASE,
            text=QCoreApplication.translate("Actions", "Ans&wer the other office…"),
            tip=QCoreApplication.translate(
                "Actions", "Save the answer to the proposal that was taken over last"
            ),
            icon="mail",
            when=When.PAGE_OFFERS,
            roles=CLERKS,
        ),
    )


def _papers() -> tuple[ActionSpec, ...]:
    return (
        ActionSpec(
            key=ActionKey.RECORD_RETURN,
            menu=MenuKey.CASE,
            text=QCoreApplication.translate("Actions", "Record a ret&urn…"),
            tip=QCoreApplication.translate(
                "Actions", "Record what came back signed, was checked or filed"
            ),
            icon="document_checkmark",
            keys="F7",
            when=When.PAGE_OFFERS,
            roles=CLERKS,
        ),
        ActionSpec(
            key=ActionKey.REMIND,
            menu=MenuKey.CASE,
            text=QCoreApplication.translate("Actions", "Remind of &papers…"),
            tip=QCoreApplication.translate("Actions", "Remind of papers that are out"),
            icon="mail",
            when=When.PAGE_OFFERS,
            roles=CLERKS,
        ),
        ActionSpec(
            key=ActionKey.CASE_HISTORY,
            menu=MenuKey.CASE,
            text=QCoreApplication.translate("Actions", "Case histor&y"),
            tip=QCoreApplication.translate("Actions", "Read or print the history of the case"),
            icon="history",
            when=When.PAGE_OFFERS,
        ),
    )


def _renewing() -> tuple[ActionSpec, ...]:
    return (
        ActionSpec(
            key=ActionKey.RENEW_CASE,
            menu=MenuKey.CASE,
            text=QCoreApplication.translate("Actions", "&Renew case…"),
            tip=QCoreApplication.translate("Actions", "Record a further case of the same people"),
            icon="people_swap",
            when=When.PAGE_OFFERS,
            roles=CLERKS,
        ),
        ActionSpec(
            key=ActionKey.HAND_OVER,
            menu=MenuKey.CASE,
            text=QCoreApplication.translate("Actions", "&Hand over to the E-file…"),
            tip=QCoreApplication.translate(
                "Actions", "Write a case that is over into a folder for the E-file"
            ),
            icon="archive",
            when=When.PAGE_OFFERS,
            roles=RECORDERS,
        ),
    )


def _follow_ups() -> tuple[ActionSpec, ...]:
    return (
        ActionSpec(
            key=ActionKey.FOLLOW_UP,
            menu=MenuKey.CASE,
            text=QCoreApplication.translate("Actions", "&Follow-up…"),
            tip=QCoreApplication.translate("Actions", "Set or move the case’s next follow-up"),
            icon="pin",
            keys="Ctrl+Shift+W",
            when=When.PAGE_OFFERS,
            begins_group=True,
            roles=CLERKS,
        ),
        ActionSpec(
            key=ActionKey.FOLLOW_UP_DONE,
            menu=MenuKey.CASE,
            text=QCoreApplication.translate("Actions", "Follow-up d&one"),
            tip=QCoreApplication.translate("Actions", "The case’s next follow-up has been done"),
            icon="checkmark",
            keys="Ctrl+Shift+D",
            when=When.PAGE_OFFERS,
            roles=CLERKS,
        ),
        ActionSpec(
            key=ActionKey.TAKE_OVER,
            menu=MenuKey.CASE,
            text=QCoreApplication.translate("Actions", "&Take over"),
            tip=QCoreApplication.translate("Actions", "Become responsible for the cases chosen"),
            icon="person",
            keys="Ctrl+Shift+M",
            when=When.PAGE_OFFERS,
            roles=CLERKS,
        ),
    )
