"""The theme in force: follows the system, unless the clerk has chosen otherwise."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget

from jobswap_desktop.presentation.theme import tokens as sets
from jobswap_desktop.presentation.theme.glyphs import Glyphs
from jobswap_desktop.presentation.theme.stylesheet import control_height, icon_size, stylesheet
from jobswap_desktop.presentation.theme.tokens import Colour, SystemColours, Tokens, Tone
from jobswap_desktop.presentation.theme.type_scale import TextRole, TypeScale

_Group = QPalette.ColorGroup
_Role = QPalette.ColorRole


class Mode(StrEnum):
    """The clerk's choice of appearance."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class Theme(QObject):
    """Colours and sizes for everything that is shown.

    ``changed`` is emitted after colours, sizes or both are new. Style sheets and palettes are
    in place by then, so whoever paints or measures by hand only has to do it again.

    Before :meth:`apply` the theme answers with the light set and the system's font, so that a
    widget can be built and tested alone.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app: QApplication | None = None
        # The hints object is kept by name: the wrapper must outlive its signal connections.
        self._hints = QGuiApplication.styleHints()
        self._accessibility = self._hints.accessibility()
        self._mode = Mode.SYSTEM
        self._scale = 1.0
        self._system_font = QGuiApplication.font()
        self._tokens = sets.LIGHT
        self._glyphs = Glyphs()
        self._busy = False
        self._type = TypeScale(self._system_font, self._scale)
        self._em = self._type.em

    @property
    def tokens(self) -> Tokens:
        """The colours in force."""
        return self._tokens

    @property
    def mode(self) -> Mode:
        """What the clerk chose; ``SYSTEM`` follows light, dark and contrast of the system."""
        return self._mode

    @property
    def text_scale(self) -> int:
        """Text size in percent of the system's, 100 to 200."""
        return round(self._scale * 100)

    @property
    def unkept(self) -> Path | None:
        """Where the files cannot be made that some marks are shown from; None where they are."""
        return self._glyphs.unkept

    @property
    def em(self) -> float:
        """Line height of ordinary text in device-independent pixels."""
        return self._em

    @property
    def icon_size(self) -> int:
        """Side of an icon beside ordinary text, in device-independent pixels."""
        return icon_size(self._em)

    @property
    def control_height(self) -> int:
        """Height of buttons and inputs, in device-independent pixels."""
        return control_height(self._em)

    def font(self, role: TextRole) -> QFont:
        """The font of a text role, for painting and measuring."""
        return self._type.font(role)

    def colour(self, name: Colour | Tone) -> QColor:
        """A colour to paint with; of a tone its ``strong`` colour."""
        return QColor(self._tokens.colour(name))

    def apply(self, app: QApplication) -> None:
        """Dress the application and follow the system from now on. Call once, before any window."""
        self._app = app
        self._system_font = app.font()
        app.setStyle(QStyleFactory.create("Fusion"))
        self._hints.colorSchemeChanged.connect(self._refresh)
        self._accessibility.contrastPreferenceChanged.connect(self._refresh)
        app.fontChanged.connect(self._follow_font)
        _Current.theme = self
        self._refresh()

    def set_mode(self, mode: Mode) -> None:
        """Change the appearance at once."""
        if mode is not self._mode:
            self._mode = mode
            self._refresh()

    def set_text_scale(self, percent: int) -> None:
        """Change the text size at once; values outside 100 to 200 are drawn to the nearest."""
        scale = min(200, max(100, percent)) / 100
        if scale != self._scale:
            self._scale = scale
            self._refresh()

    def _follow_font(self, font: QFont) -> None:
        if not self._busy:
            self._system_font = QFont(font)
            self._refresh()

    def _refresh(self) -> None:
        if self._busy:
            return
        self._busy = True
        try:
            self._type = TypeScale(self._system_font, self._scale)
            self._em = self._type.em
            self._tokens = self._choose_tokens()
            if self._app is not None:
                self._dress(self._app)
        finally:
            self._busy = False
        self.changed.emit()

    def _dress(self, app: QApplication) -> None:
        font = self._type.font(TextRole.BODY)
        if font != app.font():
            app.setFont(font)
        if self._system_rules():
            app.setPalette(QPalette())
        else:
            app.setPalette(palette_of(self._tokens))
        paths = self._glyphs.paths(self._tokens)
        app.setStyleSheet(stylesheet(self._tokens, self._type, paths))

    def _system_rules(self) -> bool:
        preference = self._accessibility.contrastPreference()
        return (
            self._mode in (Mode.SYSTEM, Mode.CONTRAST)
            and preference == Qt.ContrastPreference.HighContrast
        )

    def _choose_tokens(self) -> Tokens:
        dark = self._hints.colorScheme() == Qt.ColorScheme.Dark
        if self._system_rules():
            if self._app is not None:
                # Without this the palette would be our own of a moment ago.
                self._app.setPalette(QPalette())
            return sets.contrast_tokens(system_colours(QGuiApplication.palette()))
        if self._mode is Mode.CONTRAST:
            return sets.contrast_tokens(sets.CONTRAST_DARK if dark else sets.CONTRAST_LIGHT)
        if self._mode is Mode.DARK or (self._mode is Mode.SYSTEM and dark):
            return sets.DARK
        return sets.LIGHT


class _Current:
    theme: Theme | None = None


def current_theme() -> Theme:
    """The theme of this process: the applied one, or a plain light one before that.

    Widgets that Designer forms create get no arguments, so they ask here.
    """
    if _Current.theme is None:
        _Current.theme = Theme()
    return _Current.theme


def repolish(widget: QWidget) -> None:
    """Let the style sheet see a dynamic property of ``widget`` that has just changed."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()


def system_colours(palette: QPalette) -> SystemColours:
    """The colours of a system palette that a high-contrast set is made of."""

    def name(role: QPalette.ColorRole, group: QPalette.ColorGroup = _Group.Active) -> str:
        return palette.color(group, role).name()

    return SystemColours(
        window=name(_Role.Window),
        window_text=name(_Role.WindowText),
        base=name(_Role.Base),
        text=name(_Role.Text),
        highlight=name(_Role.Highlight),
        highlighted_text=name(_Role.HighlightedText),
        disabled_text=name(_Role.Text, _Group.Disabled),
        link=name(_Role.Link),
    )


def palette_of(tokens: Tokens) -> QPalette:
    """A palette for everything the style sheet does not reach, native dialogs of Qt included."""
    palette = QPalette()
    pairs = {
        _Role.Window: tokens.window,
        _Role.WindowText: tokens.text,
        _Role.Base: tokens.surface,
        _Role.AlternateBase: tokens.offhours,
        _Role.Text: tokens.text,
        _Role.Button: tokens.surface,
        _Role.ButtonText: tokens.text,
        _Role.BrightText: tokens.on_accent,
        _Role.Highlight: tokens.accent,
        _Role.HighlightedText: tokens.on_accent,
        _Role.Accent: tokens.accent,
        _Role.ToolTipBase: tokens.surface,
        _Role.ToolTipText: tokens.text,
        _Role.PlaceholderText: tokens.placeholder,
        _Role.Link: tokens.link,
        _Role.LinkVisited: tokens.link,
        _Role.Mid: tokens.border_strong,
        _Role.Midlight: tokens.border,
        _Role.Dark: tokens.border_strong,
        _Role.Light: tokens.surface,
        _Role.Shadow: tokens.border_strong,
    }
    for role, colour in pairs.items():
        palette.setColor(role, QColor(colour))
    for role in (_Role.WindowText, _Role.Text, _Role.ButtonText, _Role.HighlightedText):
        palette.setColor(_Group.Disabled, role, QColor(tokens.placeholder))
    palette.setColor(_Group.Disabled, _Role.Highlight, QColor(tokens.border))
    return palette
