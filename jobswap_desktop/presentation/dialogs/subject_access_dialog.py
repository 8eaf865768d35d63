"""What is kept of a person, to be read, printed, or saved for people and for programs."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from jobswap_desktop.domain.people import Person
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.pdf_dialog import Pdf, PdfDialog
from jobswap_desktop.services import subject_access


class SubjectAccessDialog(PdfDialog):
    """Shows the answer to a person (Art. 15 DSGVO); saving leaves a JSON file beside the PDF."""

    def __init__(self, desk: Desk, person: Person, parent: QWidget | None = None) -> None:
        self._made = subject_access.make(desk.work, person.id)
        pdf = Pdf(
            title=self._made.title,
            subject=f"{self._made.title}: {person.full_name}",
            name=self._made.pdf_name,
            data=self._made.pdf,
        )
        record = partial(subject_access.record, desk.work, self._made)
        super().__init__(desk, pdf, parent, record=record)
        self._ui.save_pdf.setText(self.tr("&Save as PDF and JSON…"))

    def files(self, path: Path) -> dict[Path, bytes]:
        """Return the PDF, and beside it the same for programs."""
        return super().files(path) | {path.with_suffix(".json"): self._made.json}
