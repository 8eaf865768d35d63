"""A table from the clipboard, as Excel and others put it there."""

from jobswap_desktop.domain.errors import DomainError, ProblemCode, refuse
from jobswap_desktop.domain.tables import Table

MOST_PASTED = 300
"""So many rows are more than a week holds; more would rather be a mistake."""

_MOST_LETTERS = 500_000
_MOST_LINES = 10 * MOST_PASTED


def pasted_table(text: str) -> Table:
    """Return the rows of a copied table: cells parted by tabs, else by semicolons.

    A cell in quotation marks may have several lines. Nothing is calculated: what begins with an
    equals sign is text. Raises DomainError (nothing_to_paste, too_much_to_paste) at once, however
    long the text is.
    """
    if len(text) > _MOST_LETTERS or text.count("\n") > _MOST_LINES:
        raise refuse(ProblemCode.TOO_MUCH_TO_PASTE, limit=str(MOST_PASTED))
    if not text.strip():
        raise refuse(ProblemCode.NOTHING_TO_PASTE)
    # Needed by who pastes alone.
    from jobswap_desktop.exchange.tables import read_table

    delimiter = "\t" if "\t" in text else ";"
    try:
        table = read_table("", f"sep={delimiter}\n{text}".encode("utf-8", errors="replace"))
    except DomainError as error:
        raise refuse(ProblemCode.NOTHING_TO_PASTE) from error
    if table.width < 2:  # noqa: PLR2004 - one column alone is running text
        raise refuse(ProblemCode.NOTHING_TO_PASTE)
    if len(table.rows) > MOST_PASTED:
        raise refuse(ProblemCode.TOO_MUCH_TO_PASTE, limit=str(MOST_PASTED))
    return table
