"""What a partner file says, row by row: all of a new case, or what differs in a known one."""

from collections.abc import Iterator
from dataclasses import dataclass

from jobswap_desktop.services.partner_preview_words import preview_text
from jobswap_desktop.services.partner_reading import PartnerPreview
from jobswap_desktop.services.partner_words import change_text, stay_rows


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewRow:
    """One thing the file says of somebody's stay, beside what is known here ("" in a new case).

    `effect` says in a word what taking the file over does with it, "" in a new case.
    """

    word: str
    visitor: str
    ours: str
    theirs: str
    effect: str
    is_taken: bool = True


def preview_rows(preview: PartnerPreview) -> tuple[PreviewRow, ...]:
    """Return the rows, all of it where nothing can be taken over; none for an answer."""
    if preview.is_answer:
        return ()
    is_read = preview.is_new or preview.is_over or preview.handled is not None
    return tuple(_new(preview) if is_read else _changed(preview))


def _new(preview: PartnerPreview) -> Iterator[PreviewRow]:
    for stay in preview.case.placements:
        for word, value in stay_rows(stay):
            if value:
                yield PreviewRow(
                    word=word,
                    visitor=stay.visitor.full_name,
                    ours="",
                    theirs=value,
                    effect="",
                )


def _changed(preview: PartnerPreview) -> Iterator[PreviewRow]:
    for change in preview.changes:
        word, visitor, ours, theirs = change_text(change)
        code = "effect_taken" if change.is_taken else "effect_left"
        yield PreviewRow(
            word=word,
            visitor=visitor,
            ours=ours,
            theirs=theirs,
            effect=preview_text(code),
            is_taken=change.is_taken,
        )
