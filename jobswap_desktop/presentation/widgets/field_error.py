"""The line beneath a field that says what is wrong with it and what to do."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QDialog, QLabel, QScrollArea, QSizePolicy, QWidget

from jobswap_desktop.presentation.accessibility import announce, name_plainly
from jobswap_desktop.presentation.icons import pixmap
from jobswap_desktop.presentation.theme import Theme, Tone, current_theme, repolish
from jobswap_desktop.presentation.widgets.form_scroll import make_room


class FieldError(QLabel):
    """Icon and sentence beneath a field, hidden while all is well.

    With an error the field's border is marked, the sentence becomes the field's accessible
    description and is announced.
    Call :meth:`attach` once if the field is not given at once (forms made in Designer).
    """

    def __init__(self, parent: QWidget | None = None, *, field: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        # Beside its icon, however much height a form gives it; and as wide as the field.
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._field: QWidget | None = None
        self._description = ""
        self._width = 0
        self._theme: Theme = current_theme()
        self._theme.changed.connect(self._dress)
        self._dress()
        self.hide()
        if field is not None:
            self.attach(field)

    def attach(self, field: QWidget) -> None:
        """Say to which field the line belongs."""
        self._field = field
        self._description = field.accessibleDescription()

    def show_error(self, sentence: str) -> None:
        """Show ``sentence``; an empty one clears the error. Fits a signal that carries a text."""
        if not sentence:
            self.clear_error()
            return
        repeated = sentence == self.text() and not self.isHidden()
        self.setText(sentence)
        name_plainly(self, sentence)
        self.show()
        self._mark(sentence)
        # Once the layout has given the line its width.
        QTimer.singleShot(0, self, self._make_room)
        if not repeated:
            announce(self, sentence, urgent=True)

    def clear_error(self) -> None:
        """All is well again."""
        self.setText("")
        name_plainly(self, "")
        self.hide()
        self._mark("")

    def minimumSizeHint(self) -> QSize:
        """As high as the whole sentence at the present width: half of it helps nobody."""
        hint = super().minimumSizeHint()
        if self._width and self.text():
            hint.setHeight(max(hint.height(), self.heightForWidth(self._width)))
        return hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for the height that the new width brings with it."""
        super().resizeEvent(event)
        if event.size().width() != self._width:
            self._width = event.size().width()
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, and the icon in the margin left of its first line."""
        super().paintEvent(event)
        painter = QPainter(self)
        side = round(self._theme.em * 0.85)
        top = round((self._theme.em - side) / 2)
        colour = self._theme.tokens.colour(Tone.DANGER)
        picture = pixmap("error_circle_filled", colour, side, self.devicePixelRatioF())
        painter.drawPixmap(0, top, picture)
        painter.end()

    def _make_room(self) -> None:
        window = self.window()
        if isinstance(window, QDialog):
            make_room(window)
        if self._field is not None and self._field.hasFocus():
            self._come_into_view()

    def _come_into_view(self) -> None:
        """Scroll page or form so that the sentence can be read beneath its field."""
        above = self.parentWidget()
        while above is not None:
            if isinstance(above, QScrollArea):
                above.ensureWidgetVisible(self, 0, 12)
                return
            above = above.parentWidget()

    def _mark(self, sentence: str) -> None:
        if self._field is None:
            return
        self._field.setAccessibleDescription(sentence or self._description)
        if bool(self._field.property("invalid")) != bool(sentence):
            self._field.setProperty("invalid", bool(sentence))
            repolish(self._field)

    def _dress(self) -> None:
        palette = QPalette(self.palette())
        colours = self._theme.tokens.tones[Tone.DANGER]
        palette.setColor(QPalette.ColorRole.WindowText, QColor(colours.text))
        self.setPalette(palette)
        self.setContentsMargins(round(self._theme.em * 1.15), 0, 0, 0)
