"""Look of the application: colours, sizes, style sheet. The only place where colours are named."""

from jobswap_desktop.presentation.theme.theme import Mode, Theme, current_theme, repolish
from jobswap_desktop.presentation.theme.tokens import Colour, Tokens, Tone, ToneColours
from jobswap_desktop.presentation.theme.type_scale import TextRole, TypeScale

__all__ = [
    "Colour",
    "Mode",
    "TextRole",
    "Theme",
    "Tokens",
    "Tone",
    "ToneColours",
    "TypeScale",
    "current_theme",
    "repolish",
]
