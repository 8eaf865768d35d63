# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'wording_page.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QComboBox, QFrame, QHBoxLayout, QLabel,
    QLineEdit, QPlainTextEdit, QPushButton, QSizePolicy, QSpacerItem,
    QToolButton, QVBoxLayout, QWidget)

from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.presentation.widgets.flow_layout import FlowBox
from jobswap_desktop.presentation.widgets.form_scroll import FormScroll
from jobswap_desktop.presentation.widgets.headings import (Heading, TextLabel)
from jobswap_desktop.presentation.widgets.page_preview import PagePreview
from jobswap_desktop.presentation.widgets.table_view import TableView

class Ui_WordingPage(object):
    def setupUi(self, wording_page):
        if not wording_page.objectName():
            wording_page.setObjectName(u"wording_page")
        self.outer = QVBoxLayout(wording_page)
        self.outer.setSpacing(0)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.scroll = FormScroll(wording_page)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.content.setProperty(u"page", True)
        self.column = QVBoxLayout(self.content)
        self.column.setSpacing(10)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 16, 24, 16)
        self.title = Heading(self.content)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"textRole", u"title")

        self.column.addWidget(self.title)

        self.hint = TextLabel(self.content)
        self.hint.setObjectName(u"hint")
        self.hint.setProperty(u"muted", True)

        self.column.addWidget(self.hint)

        self.actions = FlowBox(self.content)
        self.actions.setObjectName(u"actions")
        self.differences = QPushButton(self.actions)
        self.differences.setObjectName(u"differences")
        self.versions = QPushButton(self.actions)
        self.versions.setObjectName(u"versions")
        self.reset = QPushButton(self.actions)
        self.reset.setObjectName(u"reset")

        self.column.addWidget(self.actions)

        self.area = QWidget(self.content)
        self.area.setObjectName(u"area")
        self.parts = QHBoxLayout(self.area)
        self.parts.setSpacing(16)
        self.parts.setObjectName(u"parts")
        self.parts.setContentsMargins(0, 0, 0, 0)
        self.kinds_side = QWidget(self.area)
        self.kinds_side.setObjectName(u"kinds_side")
        self.kinds_column = QVBoxLayout(self.kinds_side)
        self.kinds_column.setSpacing(8)
        self.kinds_column.setObjectName(u"kinds_column")
        self.kinds_column.setContentsMargins(0, 0, 0, 0)
        self.kinds_label = QLabel(self.kinds_side)
        self.kinds_label.setObjectName(u"kinds_label")
        self.kinds_label.setProperty(u"textRole", u"strong")

        self.kinds_column.addWidget(self.kinds_label)

        self.kinds_card = QFrame(self.kinds_side)
        self.kinds_card.setObjectName(u"kinds_card")
        self.kinds_card.setProperty(u"card", True)
        self.kinds_card_column = QVBoxLayout(self.kinds_card)
        self.kinds_card_column.setSpacing(0)
        self.kinds_card_column.setObjectName(u"kinds_card_column")
        self.kinds_card_column.setContentsMargins(4, 4, 4, 4)
        self.kinds = TableView(self.kinds_card)
        self.kinds.setObjectName(u"kinds")

        self.kinds_card_column.addWidget(self.kinds)


        self.kinds_column.addWidget(self.kinds_card)

        self.in_force = TextLabel(self.kinds_side)
        self.in_force.setObjectName(u"in_force")
        self.in_force.setProperty(u"muted", True)

        self.kinds_column.addWidget(self.in_force)

        self.kinds_column.setStretch(1, 1)

        self.parts.addWidget(self.kinds_side)

        self.pieces_side = QWidget(self.area)
        self.pieces_side.setObjectName(u"pieces_side")
        self.pieces_column = QVBoxLayout(self.pieces_side)
        self.pieces_column.setSpacing(8)
        self.pieces_column.setObjectName(u"pieces_column")
        self.pieces_column.setContentsMargins(0, 0, 0, 0)
        self.pieces_label = QLabel(self.pieces_side)
        self.pieces_label.setObjectName(u"pieces_label")
        self.pieces_label.setProperty(u"textRole", u"strong")

        self.pieces_column.addWidget(self.pieces_label)

        self.pieces_card = QFrame(self.pieces_side)
        self.pieces_card.setObjectName(u"pieces_card")
        self.pieces_card.setProperty(u"card", True)
        self.pieces_card_column = QVBoxLayout(self.pieces_card)
        self.pieces_card_column.setSpacing(0)
        self.pieces_card_column.setObjectName(u"pieces_card_column")
        self.pieces_card_column.setContentsMargins(4, 4, 4, 4)
        self.pieces = TableView(self.pieces_card)
        self.pieces.setObjectName(u"pieces")

        self.pieces_card_column.addWidget(self.pieces)


        self.pieces_column.addWidget(self.pieces_card)

        self.tools = FlowBox(self.pieces_side)
        self.tools.setObjectName(u"tools")
        self.up = QToolButton(self.tools)
        self.up.setObjectName(u"up")
        self.down = QToolButton(self.tools)
        self.down.setObjectName(u"down")
        self.add = QPushButton(self.tools)
        self.add.setObjectName(u"add")
        self.add_clause = QPushButton(self.tools)
        self.add_clause.setObjectName(u"add_clause")
        self.remove = QPushButton(self.tools)
        self.remove.setObjectName(u"remove")

        self.pieces_column.addWidget(self.tools)

        self.editor = QFrame(self.pieces_side)
        self.editor.setObjectName(u"editor")
        self.editor.setProperty(u"card", True)
        self.editor_column = QVBoxLayout(self.editor)
        self.editor_column.setSpacing(6)
        self.editor_column.setObjectName(u"editor_column")
        self.editor_column.setContentsMargins(12, 10, 12, 10)
        self.piece_title = Heading(self.editor)
        self.piece_title.setObjectName(u"piece_title")
        self.piece_title.setProperty(u"textRole", u"strong")

        self.editor_column.addWidget(self.piece_title)

        self.holds = TextLabel(self.editor)
        self.holds.setObjectName(u"holds")
        self.holds.setProperty(u"muted", True)

        self.editor_column.addWidget(self.holds)

        self.heading_label = QLabel(self.editor)
        self.heading_label.setObjectName(u"heading_label")

        self.editor_column.addWidget(self.heading_label)

        self.heading = QLineEdit(self.editor)
        self.heading.setObjectName(u"heading")

        self.editor_column.addWidget(self.heading)

        self.heading_error = FieldError(self.editor)
        self.heading_error.setObjectName(u"heading_error")

        self.editor_column.addWidget(self.heading_error)

        self.text_row = QHBoxLayout()
        self.text_row.setSpacing(8)
        self.text_row.setObjectName(u"text_row")
        self.text_label = QLabel(self.editor)
        self.text_label.setObjectName(u"text_label")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.text_label.sizePolicy().hasHeightForWidth())
        self.text_label.setSizePolicy(sizePolicy)

        self.text_row.addWidget(self.text_label)

        self.insert = QPushButton(self.editor)
        self.insert.setObjectName(u"insert")
        self.insert.setProperty(u"appearance", u"subtle")

        self.text_row.addWidget(self.insert)


        self.editor_column.addLayout(self.text_row)

        self.text = QPlainTextEdit(self.editor)
        self.text.setObjectName(u"text")
        self.text.setTabChangesFocus(True)

        self.editor_column.addWidget(self.text)

        self.text_error = FieldError(self.editor)
        self.text_error.setObjectName(u"text_error")

        self.editor_column.addWidget(self.text_error)

        self.drawn = TextLabel(self.editor)
        self.drawn.setObjectName(u"drawn")
        self.drawn.setProperty(u"muted", True)

        self.editor_column.addWidget(self.drawn)

        self.kind_title = QLabel(self.editor)
        self.kind_title.setObjectName(u"kind_title")

        self.editor_column.addWidget(self.kind_title)

        self.kind_choices = FlowBox(self.editor)
        self.kind_choices.setObjectName(u"kind_choices")

        self.editor_column.addWidget(self.kind_choices)

        self.status_title = QLabel(self.editor)
        self.status_title.setObjectName(u"status_title")

        self.editor_column.addWidget(self.status_title)

        self.status_choices = FlowBox(self.editor)
        self.status_choices.setObjectName(u"status_choices")

        self.editor_column.addWidget(self.status_choices)

        self.more = QPushButton(self.editor)
        self.more.setObjectName(u"more")
        self.more.setProperty(u"appearance", u"subtle")

        self.editor_column.addWidget(self.more)

        self.when_error = FieldError(self.editor)
        self.when_error.setObjectName(u"when_error")

        self.editor_column.addWidget(self.when_error)


        self.pieces_column.addWidget(self.editor)

        self.pieces_column.setStretch(1, 1)

        self.parts.addWidget(self.pieces_side)

        self.preview_side = QWidget(self.area)
        self.preview_side.setObjectName(u"preview_side")
        self.preview_column = QVBoxLayout(self.preview_side)
        self.preview_column.setSpacing(8)
        self.preview_column.setObjectName(u"preview_column")
        self.preview_column.setContentsMargins(0, 0, 0, 0)
        self.preview_label = QLabel(self.preview_side)
        self.preview_label.setObjectName(u"preview_label")
        self.preview_label.setProperty(u"textRole", u"strong")

        self.preview_column.addWidget(self.preview_label)

        self.samples = FlowBox(self.preview_side)
        self.samples.setObjectName(u"samples")
        self.sample_kind = QComboBox(self.samples)
        self.sample_kind.setObjectName(u"sample_kind")
        self.sample_kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.sample_kind.setMinimumContentsLength(12)
        self.sample_status = QComboBox(self.samples)
        self.sample_status.setObjectName(u"sample_status")
        self.sample_status.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.sample_status.setMinimumContentsLength(12)
        self.sample_body = QComboBox(self.samples)
        self.sample_body.setObjectName(u"sample_body")
        self.sample_body.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.sample_body.setMinimumContentsLength(12)

        self.preview_column.addWidget(self.samples)

        self.preview_note = TextLabel(self.preview_side)
        self.preview_note.setObjectName(u"preview_note")

        self.preview_column.addWidget(self.preview_note)

        self.preview = PagePreview(self.preview_side)
        self.preview.setObjectName(u"preview")

        self.preview_column.addWidget(self.preview)

        self.page_row = QHBoxLayout()
        self.page_row.setSpacing(8)
        self.page_row.setObjectName(u"page_row")
        self.left_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.page_row.addItem(self.left_space)

        self.page_before = QToolButton(self.preview_side)
        self.page_before.setObjectName(u"page_before")

        self.page_row.addWidget(self.page_before)

        self.page_number = QLabel(self.preview_side)
        self.page_number.setObjectName(u"page_number")

        self.page_row.addWidget(self.page_number)

        self.page_after = QToolButton(self.preview_side)
        self.page_after.setObjectName(u"page_after")

        self.page_row.addWidget(self.page_after)

        self.enlarge = QPushButton(self.preview_side)
        self.enlarge.setObjectName(u"enlarge")

        self.page_row.addWidget(self.enlarge)

        self.right_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.page_row.addItem(self.right_space)


        self.preview_column.addLayout(self.page_row)

        self.preview_column.setStretch(3, 1)

        self.parts.addWidget(self.preview_side)

        self.parts.setStretch(0, 24)
        self.parts.setStretch(1, 43)
        self.parts.setStretch(2, 33)

        self.column.addWidget(self.area)

        self.column.setStretch(3, 1)
        self.scroll.setWidget(self.content)

        self.outer.addWidget(self.scroll)

        self.foot = QFrame(wording_page)
        self.foot.setObjectName(u"foot")
        self.foot_column = QVBoxLayout(self.foot)
        self.foot_column.setSpacing(6)
        self.foot_column.setObjectName(u"foot_column")
        self.foot_column.setContentsMargins(24, 8, 24, 10)
        self.general_error = FieldError(self.foot)
        self.general_error.setObjectName(u"general_error")

        self.foot_column.addWidget(self.general_error)

        self.foot_row = QHBoxLayout()
        self.foot_row.setSpacing(8)
        self.foot_row.setObjectName(u"foot_row")
        self.remark_label = QLabel(self.foot)
        self.remark_label.setObjectName(u"remark_label")

        self.foot_row.addWidget(self.remark_label)

        self.remark = QLineEdit(self.foot)
        self.remark.setObjectName(u"remark")

        self.foot_row.addWidget(self.remark)

        self.discard = QPushButton(self.foot)
        self.discard.setObjectName(u"discard")

        self.foot_row.addWidget(self.discard)

        self.save = QPushButton(self.foot)
        self.save.setObjectName(u"save")
        self.save.setProperty(u"appearance", u"primary")

        self.foot_row.addWidget(self.save)

        self.foot_row.setStretch(1, 1)

        self.foot_column.addLayout(self.foot_row)

        self.remark_error = FieldError(self.foot)
        self.remark_error.setObjectName(u"remark_error")

        self.foot_column.addWidget(self.remark_error)


        self.outer.addWidget(self.foot)

#if QT_CONFIG(shortcut)
        self.kinds_label.setBuddy(self.kinds)
        self.pieces_label.setBuddy(self.pieces)
        self.heading_label.setBuddy(self.heading)
        self.text_label.setBuddy(self.text)
        self.remark_label.setBuddy(self.remark)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(wording_page)
    # setupUi

    def retranslateUi(self, wording_page):
        self.title.setText(QCoreApplication.translate("WordingPage", u"Text modules", None))
        self.differences.setText(QCoreApplication.translate("WordingPage", u"Show &differences\u2026", None))
        self.versions.setText(QCoreApplication.translate("WordingPage", u"Versio&ns\u2026", None))
        self.reset.setText(QCoreApplication.translate("WordingPage", u"&Back to the shipped text", None))
        self.kinds_label.setText(QCoreApplication.translate("WordingPage", u"&Papers", None))
#if QT_CONFIG(accessibility)
        self.kinds.setAccessibleName(QCoreApplication.translate("WordingPage", u"Papers", None))
#endif // QT_CONFIG(accessibility)
        self.pieces_label.setText(QCoreApplication.translate("WordingPage", u"P&ieces in the order of print", None))
#if QT_CONFIG(accessibility)
        self.pieces.setAccessibleName(QCoreApplication.translate("WordingPage", u"Pieces in the order of print", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.up.setAccessibleName(QCoreApplication.translate("WordingPage", u"Move up", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.up.setToolTip(QCoreApplication.translate("WordingPage", u"Move up", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.down.setAccessibleName(QCoreApplication.translate("WordingPage", u"Move down", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.down.setToolTip(QCoreApplication.translate("WordingPage", u"Move down", None))
#endif // QT_CONFIG(tooltip)
        self.add.setText(QCoreApplication.translate("WordingPage", u"New p&aragraph", None))
        self.add_clause.setText(QCoreApplication.translate("WordingPage", u"New &section", None))
        self.remove.setText(QCoreApplication.translate("WordingPage", u"Re&move", None))
        self.heading_label.setText(QCoreApplication.translate("WordingPage", u"&Heading or label", None))
        self.text_label.setText(QCoreApplication.translate("WordingPage", u"&Text", None))
        self.insert.setText(QCoreApplication.translate("WordingPage", u"Insert placeholder", None))
        self.more.setText(QCoreApplication.translate("WordingPage", u"More conditions", None))
        self.preview_label.setText(QCoreApplication.translate("WordingPage", u"Preview with sample data", None))
#if QT_CONFIG(accessibility)
        self.sample_kind.setAccessibleName(QCoreApplication.translate("WordingPage", u"Sample: kind of case", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.sample_status.setAccessibleName(QCoreApplication.translate("WordingPage", u"Sample: status group", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.sample_body.setAccessibleName(QCoreApplication.translate("WordingPage", u"Sample: kind of participation", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.preview.setAccessibleName(QCoreApplication.translate("WordingPage", u"Preview", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.page_before.setAccessibleName(QCoreApplication.translate("WordingPage", u"Page before", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.page_before.setToolTip(QCoreApplication.translate("WordingPage", u"Page before", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.page_after.setAccessibleName(QCoreApplication.translate("WordingPage", u"Page after", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.page_after.setToolTip(QCoreApplication.translate("WordingPage", u"Page after", None))
#endif // QT_CONFIG(tooltip)
        self.enlarge.setText(QCoreApplication.translate("WordingPage", u"Show large\u2026", None))
        self.remark_label.setText(QCoreApplication.translate("WordingPage", u"&Remark on the change", None))
        self.remark.setPlaceholderText(QCoreApplication.translate("WordingPage", u"What was changed and why, for those who come later", None))
        self.discard.setText(QCoreApplication.translate("WordingPage", u"Discard changes", None))
        self.save.setText(QCoreApplication.translate("WordingPage", u"Sa&ve as a new version", None))
        pass
    # retranslateUi

