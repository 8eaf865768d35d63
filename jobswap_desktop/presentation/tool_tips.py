"""Tool tips read as markup whatever looks like it: what users typed is made plain for them."""

_PLAIN = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;", "\n": "<br>"}
)


def tooltip(text: str) -> str:
    """Return `text` so that a tooltip shows it as it is, wrapped where it is long."""
    return f"<qt>{text.translate(_PLAIN)}</qt>" if text else ""
