"""The style sheet: a short text in which every colour and size is a token.

Focus is a ring of two pixels everywhere. A ring takes its second pixel from the padding, so that
nothing moves when it appears. The filled button has its ring inside, since a ring in its own colour
would not be seen.
"""

from __future__ import annotations

from string import Template

from jobswap_desktop.presentation.theme.tokens import Colour, Tokens, Tone
from jobswap_desktop.presentation.theme.type_scale import TextRole, TypeScale

_TEXT = """
QLabel { background: transparent; }
QLabel[textRole="caption"] { font-size: ${caption}pt; color: $text2; }
QLabel[textRole="strong"] { font-weight: 600; }
QLabel[textRole="subtitle"] { font-size: ${subtitle}pt; font-weight: 600; }
QLabel[textRole="title"] { font-size: ${title}pt; font-weight: 600; }
QLabel[muted="true"] { color: $text2; }
QLabel[selectable="true"]:focus { border: 2px solid $focus; border-radius: 4px; }
"""

_SURFACES = """
QFrame[card="true"] { background: $surface; border: 1px solid $border; border-radius: 8px; }
QWidget[surface="true"] { background: $surface; }
QFrame[separator="true"] { background: $border; border: none; }
QScrollArea { border: none; background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollArea > QWidget > QWidget[page="true"] { background: transparent; }
QSplitter::handle { background: $border; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QStatusBar { background: $window; color: $text2; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: $text2; }
QStatusBar QLabel[appearance="snackbar"] { color: $surface; }
QToolTip { background: $surface; color: $text; border: 1px solid $border_strong; padding: 4px 8px; }
QGroupBox { border: none; margin-top: ${group_top}px; padding: 0; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; subcontrol-position: top left; padding: 0; }
"""

_BUTTONS = """
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QPushButton { background: $surface; color: $text; border: 1px solid $border_strong;
  border-radius: 6px; padding: 1px 15px; min-height: ${control_inner}px;
  icon-size: ${icon}px; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $selection; color: $selection_text; }
QPushButton:disabled { color: $placeholder; border-color: $border; background: $window; }
QPushButton:focus { border: 2px solid $focus; padding: 0 14px; }
QPushButton[appearance="primary"] { background: $accent; color: $on_accent; font-weight: 600;
  border-color: $accent; }
QPushButton[appearance="primary"]:hover,
QPushButton[appearance="primary"]:pressed { background: $accent_hover; border-color: $accent_hover;
  color: $on_accent; }
QPushButton[appearance="primary"]:disabled { background: $window; color: $placeholder;
  border-color: $border; }
QPushButton[appearance="primary"]:focus { background: transparent; border-width: 6px;
  border-radius: 0; padding: 0 10px; min-height: ${ring_inner}px;
  border-image: $ring; }
QPushButton[appearance="subtle"] { background: transparent; border-color: transparent;
  color: $link; padding: 1px 11px; }
QPushButton[appearance="subtle"]:hover { background: $hover; }
QPushButton[appearance="subtle"]:focus { border: 2px solid $focus; padding: 0 10px; }
QLineEdit > QToolButton { border: none; padding: 0; }
QPushButton[appearance="snackbar"] { background: transparent; color: $snack_link;
  border-color: transparent; padding: 1px 11px; font-weight: 600; }
QPushButton[appearance="snackbar"]:hover { border-color: $snack_link; }
QPushButton[appearance="snackbar"]:focus { border: 2px solid $snack_link; padding: 0 10px; }
QToolButton { background: transparent; color: $text; border: 2px solid transparent;
  border-radius: 6px; padding: 3px; icon-size: ${icon}px; }
QToolButton:hover { background: $hover; }
QToolButton:focus { border-color: $focus; }
QToolButton:disabled { color: $placeholder; }
QToolButton::menu-indicator { image: none; }
QRadioButton[chip="true"] { background: $surface; color: $text; border: 1px solid $border_strong;
  border-radius: ${chip_radius}px; padding: 1px 9px; min-height: ${chip_inner}px; spacing: 0; }
QRadioButton[chip="true"]:hover { background: $hover; }
QRadioButton[chip="true"]:checked { background: $selection; color: $selection_text;
  border-color: $accent; }
QRadioButton[chip="true"]:focus { border: 2px solid $focus; padding: 0 8px; }
QRadioButton[chip="true"]:checked:focus { border-color: $focus; }
"""

_INPUTS = """
QLineEdit, QAbstractSpinBox, QComboBox, QPlainTextEdit, QTextEdit {
  background: $surface; color: $text; border: 1px solid $border_strong; border-radius: 6px;
  selection-background-color: $accent; selection-color: $on_accent;
  placeholder-text-color: $placeholder; }
QLineEdit, QAbstractSpinBox, QComboBox { padding: 1px 7px; min-height: ${control_inner}px; }
QPlainTextEdit, QTextEdit { padding: 5px; }
QLineEdit:focus, QAbstractSpinBox:focus, QComboBox:focus { border: 2px solid $focus;
  padding: 0 6px; }
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid $focus; padding: 4px; }
QLineEdit[invalid="true"], QComboBox[invalid="true"], QAbstractSpinBox[invalid="true"],
QPlainTextEdit[invalid="true"] { border-color: $danger; }
QLineEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled, QPlainTextEdit:disabled {
  background: $window; color: $placeholder; border-color: $border; }
QLineEdit:read-only, QPlainTextEdit:read-only { background: $window; border-color: $border; }
QAbstractSpinBox QLineEdit, QComboBox QLineEdit { border: none; background: transparent;
  min-height: 0; padding: 0 6px; }
QAbstractSpinBox QLineEdit:focus, QComboBox QLineEdit:focus { border: none; padding: 0 6px; }
QAbstractSpinBox { padding: 1px 0; min-height: ${spin_inner}px; }
QAbstractSpinBox:focus { padding: 0; }
QSpinBox, QSpinBox:focus { padding-left: 7px; }
QComboBox::drop-down { border: none; width: ${arrow_box}px; }
QComboBox::down-arrow { image: $down; width: ${mark}px; height: ${mark}px; }
QComboBox::down-arrow:disabled { image: $down_off; }
/* Qt takes a padding above and below for one of the list as well, but does not count it there: the
   last row would be scrolled out of sight. */
QComboBox { padding: 0 7px; min-height: ${combo_inner}px; }
QComboBox:focus { padding: 0 6px; min-height: ${control_inner}px; }
QComboBox QAbstractItemView { background: $surface; color: $text; border: 1px solid $border_strong;
  outline: none; padding: 4px; selection-background-color: $selection;
  selection-color: $selection_text; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { subcontrol-origin: border;
  width: ${arrow_box}px; border: none; background: transparent; }
QAbstractSpinBox::up-button { subcontrol-position: top right; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; }
QAbstractSpinBox::up-arrow { image: $up; width: ${small_mark}px; height: ${small_mark}px; }
QAbstractSpinBox::down-arrow { image: $down; width: ${small_mark}px;
  height: ${small_mark}px; }
QCheckBox, QRadioButton { spacing: 8px; min-height: ${target}px; border: 2px solid transparent;
  border-radius: 4px; }
QCheckBox:focus, QRadioButton:focus { border-color: $focus; }
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator {
  width: ${mark}px; height: ${mark}px; border: 1px solid $border_strong; background: $surface; }
QCheckBox::indicator, QAbstractItemView::indicator { border-radius: 4px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: $accent; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked { background: $accent;
  border-color: $accent; image: $tick; }
QCheckBox::indicator:indeterminate { background: $accent; border-color: $accent;
  image: $dash; }
QRadioButton::indicator { border-radius: ${radio_radius}px; width: ${radio}px;
  height: ${radio}px; }
QRadioButton::indicator:checked { border: ${radio_ring}px solid $accent; background: $on_accent;
  width: ${radio_dot}px; height: ${radio_dot}px; }
QRadioButton[chip="true"]::indicator, QRadioButton[chip="true"]::indicator:checked {
  width: 0; height: 0; border: none; margin: 0; padding: 0; background: transparent; }
QCheckBox:disabled, QRadioButton:disabled { color: $placeholder; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: $border;
  background: $window; }
"""

_VIEWS = """
QAbstractItemView { background: $surface; alternate-background-color: $surface; color: $text;
  border: none; outline: none; selection-background-color: $selection;
  selection-color: $selection_text; }
QTableView { gridline-color: transparent; }
QTableView::item, QTreeView::item { border: none; border-bottom: 1px solid $border;
  padding: 5px 8px; }
QTableView::item:selected, QTreeView::item:selected { background: $selection;
  color: $selection_text; }
QTableView::item:focus { border: 2px solid $focus; padding: 4px 6px 3px 6px; }
QHeaderView { background: $surface; border: none; }
QHeaderView::section { background: $surface; color: $text2; border: none;
  border-bottom: 1px solid $border_strong; padding: 6px 8px; font-weight: 600; text-align: left; }
QListView[navigation="true"] { background: transparent; }
QListView[navigation="true"]::item { border: 2px solid transparent; border-radius: 6px;
  padding: ${nav_pad}px 8px; margin: 1px 0; color: $text; }
QListView[navigation="true"]::item:hover { background: $hover; }
QListView[navigation="true"]::item:selected { background: $nav_selected; color: $nav_text;
  font-weight: 600; }
QListView[navigation="true"]::item:focus { border-color: $nav_focus; }
QTabWidget::pane { border: none; border-top: 1px solid $border; }
QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: $text2; border: 2px solid transparent;
  border-bottom: 3px solid transparent; padding: 6px 7px; min-height: ${tab_inner}px; }
QTabBar::tab:hover { color: $text; background: $hover; }
QTabBar::tab:selected { color: $text; font-weight: 600; border-bottom: 3px solid $accent; }
QTabBar::tab:disabled { color: $placeholder; }
QTabBar::tab:selected:focus { border: 2px solid $focus; border-bottom: 3px solid $accent;
  border-radius: 4px; }
QTabBar QToolButton { background: $window; border: 1px solid $border; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: $surface; }
QCalendarWidget QAbstractItemView::item { border: none; padding: 0; }
QCalendarWidget QAbstractItemView::item:selected { background: $accent; color: $on_accent; }
QCalendarWidget QAbstractItemView::item:focus { border: none; padding: 0; }
QCalendarWidget QAbstractItemView:disabled { color: $placeholder; }
QCalendarWidget QToolButton { color: $text; font-weight: 600; padding: 4px 8px; }
QCalendarWidget QToolButton#qt_calendar_prevmonth { qproperty-icon: $left; }
QCalendarWidget QToolButton#qt_calendar_nextmonth { qproperty-icon: $right; }
"""

_MENUS = """
QMenuBar { background: $window; color: $text; border: none; padding: 2px 4px; }
QMenuBar::item { background: transparent; padding: 5px 10px; border-radius: 4px; }
QMenuBar::item:selected { background: $selection; color: $selection_text; }
QMenu { background: $surface; color: $text; border: 1px solid $border_strong; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; min-height: ${mark}px; }
QMenu::item:selected { background: $selection; color: $selection_text; }
QMenu::item:disabled { color: $placeholder; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: $border; margin: 4px 8px; }
QToolBar { background: $window; border: none; spacing: 4px; padding: 4px; }
"""

_SCROLLING = """
QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: 14px; }
QScrollBar:horizontal { height: 14px; }
QScrollBar::handle { background: $border_strong; border-radius: 4px; }
QScrollBar::handle:vertical { margin: 2px 3px; min-height: 32px; }
QScrollBar::handle:horizontal { margin: 3px 2px; min-width: 32px; }
QScrollBar::handle:hover { background: $text2; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { background: $offhours; border: 1px solid $border; border-radius: 4px;
  text-align: center; color: $text; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
"""

_TEMPLATE = Template(_TEXT + _SURFACES + _BUTTONS + _INPUTS + _VIEWS + _MENUS + _SCROLLING)

LEAST_TARGET = 24
"""Smallest side of anything that is clicked, in device-independent pixels (WCAG 2.2, 2.5.8)."""
LEAST_CONTROL = 32
"""Smallest height of a button or an input, in device-independent pixels."""


def control_height(em: float) -> int:
    """Height of buttons and inputs for a line height of ``em`` pixels."""
    return max(LEAST_CONTROL, round(em * 1.75))


def icon_size(em: float) -> int:
    """Side of an icon beside ordinary text, for a line height of ``em`` pixels."""
    return max(16, round(em * 1.1))


def _sizes(scale: TypeScale) -> dict[str, str]:
    em = scale.em
    control = control_height(em)
    mark = max(16, round(em * 0.9))
    radio = mark
    dot = max(6, 2 * round(mark * 0.2))
    ring = (radio + 2 - dot) // 2
    chip = max(LEAST_TARGET + 2, round(em * 1.45))
    sizes = {
        "control_inner": control - 4,
        "combo_inner": control - 2,
        # Spin boxes add two pixels of their own.
        "spin_inner": control - 6,
        "ring_inner": control - 12,
        "chip_inner": chip - 4,
        "chip_radius": chip // 2,
        "target": LEAST_TARGET - 4,
        "icon": icon_size(em),
        "mark": mark,
        "small_mark": round(mark * 0.75),
        "arrow_box": round(mark * 1.6),
        "radio": radio,
        "radio_dot": radio + 2 - 2 * ring,
        "radio_ring": ring,
        "radio_radius": (radio + 2) // 2,
        "nav_pad": max(5, round(em * 0.4)),
        "tab_inner": round(em * 1.1),
        "group_top": round(em * 1.6),
    }
    points = {role.value: f"{scale.points(role):.2f}" for role in TextRole}
    return {name: str(size) for name, size in sizes.items()} | points


def stylesheet(tokens: Tokens, scale: TypeScale, glyphs: dict[str, str]) -> str:
    """The style sheet of the whole application; `glyphs` are paths, "" where there is no picture.

    Raises ``KeyError`` when the sheet names a colour or size that does not exist.
    """
    colours = {colour.value: tokens.colour(colour) for colour in Colour}
    colours |= {tone.value: pair.strong for tone, pair in tokens.tones.items()}
    colours["snack_link"] = tokens.tones[Tone.INFO].tint
    colours["nav_selected"] = tokens.selection if tokens.contrast else tokens.surface
    colours["nav_text"] = tokens.selection_text if tokens.contrast else tokens.text
    colours["nav_focus"] = tokens.text if tokens.contrast else tokens.focus
    pictures = {name: f'url("{path}")' if path else "none" for name, path in glyphs.items()}
    # Without the picture the button has to be filled by the sheet.
    pictures["ring"] += " 6 stretch" if glyphs["ring"] else f"; background: {tokens.accent}"
    return _TEMPLATE.substitute(colours | _sizes(scale) | pictures)
