# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'council_reply_dialog.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QCheckBox, QDialogButtonBox, QFormLayout,
    QGroupBox, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget)

from jobswap_desktop.presentation.widgets.date_edit import DateEdit
from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.presentation.widgets.form_scroll import FormScroll
from jobswap_desktop.presentation.widgets.headings import (Heading, TextLabel)

class Ui_CouncilReplyDialog(object):
    def setupUi(self, council_reply_dialog):
        if not council_reply_dialog.objectName():
            council_reply_dialog.setObjectName(u"council_reply_dialog")
        self.outer = QVBoxLayout(council_reply_dialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 16, 16, 16)
        self.subject = Heading(council_reply_dialog)
        self.subject.setObjectName(u"subject")
        self.subject.setProperty(u"textRole", u"subtitle")

        self.outer.addWidget(self.subject)

        self.deadline = TextLabel(council_reply_dialog)
        self.deadline.setObjectName(u"deadline")
        self.deadline.setProperty(u"muted", True)

        self.outer.addWidget(self.deadline)

        self.scroll = FormScroll(council_reply_dialog)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.content.setProperty(u"page", True)
        self.entries = QVBoxLayout(self.content)
        self.entries.setSpacing(8)
        self.entries.setObjectName(u"entries")
        self.entries.setContentsMargins(0, 0, 8, 0)
        self.choices = QGroupBox(self.content)
        self.choices.setObjectName(u"choices")
        self.choices.setFlat(True)
        self.choices_column = QVBoxLayout(self.choices)
        self.choices_column.setSpacing(2)
        self.choices_column.setObjectName(u"choices_column")
        self.choices_column.setContentsMargins(0, 0, 0, 0)

        self.entries.addWidget(self.choices)

        self.outcome_error = FieldError(self.content)
        self.outcome_error.setObjectName(u"outcome_error")

        self.entries.addWidget(self.outcome_error)

        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.fields.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.fields.setHorizontalSpacing(12)
        self.fields.setVerticalSpacing(8)
        self.fields.setContentsMargins(0, 0, 8, 0)
        self.reasons_label = QLabel(self.content)
        self.reasons_label.setObjectName(u"reasons_label")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.reasons_label)

        self.reasons_column = QVBoxLayout()
        self.reasons_column.setSpacing(2)
        self.reasons_column.setObjectName(u"reasons_column")
        self.reasons = QPlainTextEdit(self.content)
        self.reasons.setObjectName(u"reasons")
        self.reasons.setTabChangesFocus(True)

        self.reasons_column.addWidget(self.reasons)

        self.reasons_error = FieldError(self.content)
        self.reasons_error.setObjectName(u"reasons_error")

        self.reasons_column.addWidget(self.reasons_error)


        self.fields.setLayout(0, QFormLayout.ItemRole.FieldRole, self.reasons_column)

        self.on_label = QLabel(self.content)
        self.on_label.setObjectName(u"on_label")

        self.fields.setWidget(1, QFormLayout.ItemRole.LabelRole, self.on_label)

        self.on_column = QVBoxLayout()
        self.on_column.setSpacing(2)
        self.on_column.setObjectName(u"on_column")
        self.on = DateEdit(self.content)
        self.on.setObjectName(u"on")

        self.on_column.addWidget(self.on)

        self.on_error = FieldError(self.content)
        self.on_error.setObjectName(u"on_error")

        self.on_column.addWidget(self.on_error)


        self.fields.setLayout(1, QFormLayout.ItemRole.FieldRole, self.on_column)

        self.meeting_on_label = QLabel(self.content)
        self.meeting_on_label.setObjectName(u"meeting_on_label")

        self.fields.setWidget(2, QFormLayout.ItemRole.LabelRole, self.meeting_on_label)

        self.meeting_on_column = QVBoxLayout()
        self.meeting_on_column.setSpacing(2)
        self.meeting_on_column.setObjectName(u"meeting_on_column")
        self.meeting_on = DateEdit(self.content)
        self.meeting_on.setObjectName(u"meeting_on")

        self.meeting_on_column.addWidget(self.meeting_on)

        self.meeting_on_error = FieldError(self.content)
        self.meeting_on_error.setObjectName(u"meeting_on_error")

        self.meeting_on_column.addWidget(self.meeting_on_error)


        self.fields.setLayout(2, QFormLayout.ItemRole.FieldRole, self.meeting_on_column)

        self.resolution_number_label = QLabel(self.content)
        self.resolution_number_label.setObjectName(u"resolution_number_label")

        self.fields.setWidget(3, QFormLayout.ItemRole.LabelRole, self.resolution_number_label)

        self.resolution_number_column = QVBoxLayout()
        self.resolution_number_column.setSpacing(2)
        self.resolution_number_column.setObjectName(u"resolution_number_column")
        self.resolution_number = QLineEdit(self.content)
        self.resolution_number.setObjectName(u"resolution_number")

        self.resolution_number_column.addWidget(self.resolution_number)

        self.resolution_number_error = FieldError(self.content)
        self.resolution_number_error.setObjectName(u"resolution_number_error")

        self.resolution_number_column.addWidget(self.resolution_number_error)


        self.fields.setLayout(3, QFormLayout.ItemRole.FieldRole, self.resolution_number_column)


        self.entries.addLayout(self.fields)

        self.signed_by_chair = QCheckBox(self.content)
        self.signed_by_chair.setObjectName(u"signed_by_chair")

        self.entries.addWidget(self.signed_by_chair)

        self.scroll.setWidget(self.content)

        self.outer.addWidget(self.scroll)

        self.general_error = FieldError(council_reply_dialog)
        self.general_error.setObjectName(u"general_error")

        self.outer.addWidget(self.general_error)

        self.buttons = QDialogButtonBox(council_reply_dialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Save|QDialogButtonBox.StandardButton.Cancel)

        self.outer.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.reasons_label.setBuddy(self.reasons)
        self.on_label.setBuddy(self.on)
        self.meeting_on_label.setBuddy(self.meeting_on)
        self.resolution_number_label.setBuddy(self.resolution_number)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(council_reply_dialog)
    # setupUi

    def retranslateUi(self, council_reply_dialog):
        council_reply_dialog.setWindowTitle(QCoreApplication.translate("CouncilReplyDialog", u"Record answer", None))
        self.choices.setTitle(QCoreApplication.translate("CouncilReplyDialog", u"Answer of the council", None))
        self.reasons_label.setText(QCoreApplication.translate("CouncilReplyDialog", u"&Reasons", None))
        self.on_label.setText(QCoreApplication.translate("CouncilReplyDialog", u"&Date of the answer", None))
        self.meeting_on_label.setText(QCoreApplication.translate("CouncilReplyDialog", u"&Meeting on", None))
        self.resolution_number_label.setText(QCoreApplication.translate("CouncilReplyDialog", u"Resolution &number", None))
        self.signed_by_chair.setText(QCoreApplication.translate("CouncilReplyDialog", u"Signed by the &chair", None))
    # retranslateUi

