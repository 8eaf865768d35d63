"""Every paper over every case, against PDF/UA-1 and PDF/A-2a: as a table, for people.

`.venv/bin/python tests/documents/conformance.py` prints how many rules each kind of paper fails
and ends with 1 if one does; `--into DIR` also leaves the PDFs and a picture of every page there.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[1]))

import page as page_validation
import pypdfium2  # type: ignore[import-untyped]  # it ships no types
from documents.cases import Case, Data, cases
from documents.reader import Reader

from jobswap_desktop.documents import press

PROFILES = {"ua1": "PDF/UA-1", "2a": "PDF/A-2a"}
OWN = "structure"
"""The checks of `reader`: what the profiles leave to people."""


@dataclass(frozen=True, kw_only=True)
class Proof:
    """One paper as a PDF, and what is wrong with it by profile."""

    name: str
    kind: str
    pdf: bytes
    faults: tuple[tuple[str, str], ...]


def proofs(case: Case) -> Iterator[Proof]:
    """Press and prove every paper of a case, its history, and all papers as one print job."""
    papers = list(case.papers())
    for name, paper in papers:
        yield proof(name, paper.document.kind.value, press.press_one(paper))
    yield proof(f"{case.name} history", "history", press.press_history(case.history()))
    yield proof(f"{case.name} statistics", "statistics", press.press_statistics(case.statistics()))
    yield proof(f"{case.name} key sheet", "key sheet", press.press_key(case.key_sheet()))
    # What many long papers are in one job is what they are in many.
    if Data.LONG not in case.name:
        job = press.press([paper for _, paper in papers])
        yield proof(f"{case.name} job", "print job", job)


def proof(name: str, kind: str, pdf: bytes) -> Proof:
    """Prove one PDF."""
    return Proof(name=name, kind=kind, pdf=pdf, faults=tuple(faults(pdf)))


def faults(pdf: bytes) -> Iterator[tuple[str, str]]:
    """Yield profile and rule of everything that is wrong with a PDF."""
    for profile in PROFILES:
        report = page_validation.validate_pdf_bytes(pdf, profile=profile)
        for failure in report.failures:
            yield profile, f"{failure.rule_id} {failure.message} (object {failure.object_id})"
    reader = Reader(pdf)
    yield from ((OWN, fault) for fault in reader.faults())
    yield from ((OWN, f"no letter for a code: {code}") for code in reader.letters_without_glyph())
    reader.close()


def rules(profile: str, pdf: bytes) -> int:
    """Return how many rules a profile has for a PDF."""
    return int(page_validation.validate_pdf_bytes(pdf, profile=profile).rules.total)


def main() -> int:
    """Print the table; return 1 if a paper fails."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--into", type=Path, help="where PDFs and pictures of the pages go")
    into: Path | None = options.parse_args().into
    found = [each for case in cases() for each in proofs(case)]
    columns = [*PROFILES, OWN]
    say = sys.stdout.write
    totals = [f"{PROFILES[p]} ({rules(p, found[0].pdf)} rules)" for p in PROFILES]
    say(f"{'paper':<22}{'PDFs':>6}  " + "".join(f"{name:>24}" for name in (*totals, OWN)) + "\n")
    for kind in dict.fromkeys(each.kind for each in found):
        of_kind = [each for each in found if each.kind == kind]
        failed = Counter(profile for each in of_kind for profile, _ in each.faults)
        cells = "".join(f"{failed[column]:>17} failed" for column in columns)
        say(f"{kind:<22}{len(of_kind):>6}  {cells}\n")
    for each in found:
        for profile, fault in each.faults:
            say(f"  {each.name}: {PROFILES.get(profile, profile)}: {fault}\n")
    if into is not None:
        _leave(found, into)
    failures = sum(len(each.faults) for each in found)
    say(f"{len(found)} PDFs, {failures} failures\n")
    return 1 if failures else 0


def _leave(found: list[Proof], into: Path) -> None:
    into.mkdir(parents=True, exist_ok=True)
    for each in found:
        stem = each.name.replace(" ", "_")
        (into / f"{stem}.pdf").write_bytes(each.pdf)
        document = pypdfium2.PdfDocument(each.pdf)
        for number, page in enumerate(document, start=1):
            page.render(scale=1.5, grayscale=True).to_pil().save(into / f"{stem}_{number}.png")
        document.close()


if __name__ == "__main__":
    sys.exit(main())
