"""A submission or its reply slip, to be read, printed or saved by the council."""

from PySide6.QtWidgets import QWidget

from jobswap_desktop.domain.council import CouncilSubmission
from jobswap_desktop.domain.documents import DocumentKind, file_name
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.pdf_dialog import Pdf, PdfDialog
from jobswap_desktop.services import council
from jobswap_desktop.services.wording import term


class CouncilPaperDialog(PdfDialog):
    """Shows one paper as it went out. Nothing is recorded: it is the council's own copy."""

    def __init__(
        self,
        desk: Desk,
        submission: CouncilSubmission,
        kind: DocumentKind,
        parent: QWidget | None = None,
    ) -> None:
        number = next(each.number for each in submission.enclosures if each.kind is kind)
        pdf = Pdf(
            title=term(kind),
            subject=f"{term(kind)} {number}",
            name=file_name(number),
            data=council.pdf(desk.work, submission.id, kind),
        )
        super().__init__(desk, pdf, parent)
