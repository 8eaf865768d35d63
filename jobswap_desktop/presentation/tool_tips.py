"""Tool tips read as markup whatever looks like it: what users typed is made plain for them."""

from html import escape


def tooltip(text: str) -> str:
    """Return `text` so that a tooltip shows it as it is, wrapped where it is long."""
    return f"<qt>{escape(text).replace(chr(10), '<br>')}</qt>" if text else ""
