"""A text that is being written, as a draft in the file and back."""

import json
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.drafts import Draft as Kept
from jobswap_desktop.domain.drafts import place_of
from jobswap_desktop.presentation.drafts import draft_of
from jobswap_desktop.presentation.pages.wording.draft import Draft, nearest
from jobswap_desktop.services.wording import term

_FORM = "wording"


def place(kind: DocumentKind) -> str:
    """Return where the draft of a kind of paper is kept."""
    return place_of(_FORM, kind.value)


def as_kept(draft: Draft) -> Kept:
    """Return the draft as it is kept."""
    fields = {
        "source": json.dumps(draft.source, ensure_ascii=False),
        "path": json.dumps(draft.path),
        "remark": draft.remark,
        "based_on": str(draft.based_on),
    }
    title = QCoreApplication.translate("KeptWording", "Wording")
    return draft_of(_FORM, fields, subject=draft.kind.value, title=title, about=term(draft.kind))


def taken_up(begun: Draft, kept: Kept) -> Draft | None:
    """Return `begun`, the text in force, with what was written on it; None if it is unreadable."""
    try:
        source = json.loads(kept.fields["source"])
        path = tuple(json.loads(kept.fields["path"]))
        based_on = int(kept.fields["based_on"])
        remark = kept.fields["remark"]
    except (KeyError, ValueError, TypeError):
        return None
    draft = replace(begun, source=source, remark=remark, based_on=based_on)
    return draft.at(nearest(draft, path))
