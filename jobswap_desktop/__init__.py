"""Jobswap Desktop: job swaps and visits between German public employers."""

from typing import Final

__version__ = "0.1.0"

APPLICATION_NAME: Final = "Jobswap Desktop"
"""The name a user sees: window title, file dialogs, printed metadata."""

APPLICATION_ID: Final = "jobswap-desktop"
"""The name machines see: folders of the user, desktop entry, taskbar group."""

ORGANISATION_NAME: Final = "Jobswap Desktop contributors"
"""Stands in the metadata of printed documents and of the Windows program file."""
