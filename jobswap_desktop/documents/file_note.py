"""The note for the file: how a last day was found, and what silence after it was taken for."""

from reportlab.platypus import Flowable

from jobswap_desktop.documents import blocks, german, text
from jobswap_desktop.documents.blocks import Signatory
from jobswap_desktop.documents.deadline_text import checked_text, explanation
from jobswap_desktop.documents.layout import Sheet, form
from jobswap_desktop.documents.paper import Paper
from jobswap_desktop.documents.terms import state_word, term
from jobswap_desktop.documents.text import paragraph
from jobswap_desktop.documents.values import employer, participation_facts
from jobswap_desktop.documents.wording import Facts, Wording
from jobswap_desktop.domain.participation import BY_SILENCE


def sheet(paper: Paper) -> Sheet:
    """Return the note on the paper's participation; before the answer it only shows the count."""
    held = paper.participation
    office = paper.swap.office(held.office_id)
    facts = participation_facts(paper)
    wording = Wording.of(
        paper,
        Facts(
            values=facts.values,
            conditions={**facts.conditions, "outcome": frozenset({held.state.value})},
        ),
    )
    title = wording.text("title")
    story: list[Flowable] = [
        paragraph(title, text.TITLE),
        paragraph(wording.text("subject"), text.SUBTITLE),
        blocks.facts(_heading(paper)),
        paragraph(wording.text("heading"), text.HEADING),
        blocks.facts([*explanation(held, office), ("Prüfstand", checked_text(held, office))]),
        blocks.gap(2),
    ]
    if held.is_waiting:
        story.append(paragraph(wording.text("open")))
    if held.state in BY_SILENCE:
        story += [
            paragraph(wording.text("note_heading"), text.HEADING),
            paragraph(held.file_note),
        ]
    signatory = Signatory(heading=wording.text("signatory"), name=paper.clerk.name)
    story += [
        blocks.gap(6),
        blocks.together(paragraph(wording.text("closing")), blocks.signatures([signatory])),
    ]
    return form(paper, title, story)


def _heading(paper: Paper) -> list[tuple[str, str]]:
    held = paper.participation
    office = paper.swap.office(held.office_id)
    answered = held.reply_on if not held.is_waiting else None
    state = state_word(held.kind, held.state)
    return [
        ("Aktenzeichen", paper.swap.reference),
        ("Dienststelle", employer(office)),
        ("Beteiligte Stelle", term(held.body)),
        ("Art der Beteiligung", term(held.kind)),
        ("Rechtsgrundlage", held.rule.law),
        ("Zugeleitet am", german.day(held.sent_on) if held.sent_on else ""),
        ("Stand", f"{state}, {german.day(answered)}" if answered else state),
    ]
