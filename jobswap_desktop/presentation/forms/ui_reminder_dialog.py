# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'reminder_dialog.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QComboBox, QDialogButtonBox, QFormLayout,
    QFrame, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget)

from jobswap_desktop.presentation.widgets.date_edit import DateEdit
from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.presentation.widgets.form_scroll import FormScroll
from jobswap_desktop.presentation.widgets.headings import (Heading, TextLabel)

class Ui_ReminderDialog(object):
    def setupUi(self, reminder_dialog):
        if not reminder_dialog.objectName():
            reminder_dialog.setObjectName(u"reminder_dialog")
        self.outer = QVBoxLayout(reminder_dialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 16, 16, 16)
        self.what = Heading(reminder_dialog)
        self.what.setObjectName(u"what")
        self.what.setProperty(u"textRole", u"subtitle")

        self.outer.addWidget(self.what)

        self.about = TextLabel(reminder_dialog)
        self.about.setObjectName(u"about")
        self.about.setProperty(u"muted", True)

        self.outer.addWidget(self.about)

        self.scroll = FormScroll(reminder_dialog)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setWidgetResizable(True)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.content.setProperty(u"page", True)
        self.entries = QVBoxLayout(self.content)
        self.entries.setSpacing(12)
        self.entries.setObjectName(u"entries")
        self.entries.setContentsMargins(0, 0, 8, 0)
        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.fields.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.fields.setHorizontalSpacing(12)
        self.fields.setVerticalSpacing(8)
        self.fields.setContentsMargins(0, 0, 8, 0)
        self.recipient_label = QLabel(self.content)
        self.recipient_label.setObjectName(u"recipient_label")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.recipient_label)

        self.recipient = QComboBox(self.content)
        self.recipient.setObjectName(u"recipient")

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.recipient)

        self.recipient_error = FieldError(self.content)
        self.recipient_error.setObjectName(u"recipient_error")

        self.fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.recipient_error)

        self.text_label = QLabel(self.content)
        self.text_label.setObjectName(u"text_label")

        self.fields.setWidget(2, QFormLayout.ItemRole.LabelRole, self.text_label)

        self.text = QPlainTextEdit(self.content)
        self.text.setObjectName(u"text")
        self.text.setTabChangesFocus(True)

        self.fields.setWidget(2, QFormLayout.ItemRole.FieldRole, self.text)

        self.text_error = FieldError(self.content)
        self.text_error.setObjectName(u"text_error")

        self.fields.setWidget(3, QFormLayout.ItemRole.FieldRole, self.text_error)

        self.again_on_label = QLabel(self.content)
        self.again_on_label.setObjectName(u"again_on_label")

        self.fields.setWidget(4, QFormLayout.ItemRole.LabelRole, self.again_on_label)

        self.again_on = DateEdit(self.content)
        self.again_on.setObjectName(u"again_on")

        self.fields.setWidget(4, QFormLayout.ItemRole.FieldRole, self.again_on)

        self.again_on_error = FieldError(self.content)
        self.again_on_error.setObjectName(u"again_on_error")

        self.fields.setWidget(5, QFormLayout.ItemRole.FieldRole, self.again_on_error)


        self.entries.addLayout(self.fields)

        self.ways = QWidget(self.content)
        self.ways.setObjectName(u"ways")
        self.copy_text = QPushButton(self.ways)
        self.copy_text.setObjectName(u"copy_text")
        self.copy_text.setAutoDefault(False)
        self.by_mail = QPushButton(self.ways)
        self.by_mail.setObjectName(u"by_mail")
        self.by_mail.setAutoDefault(False)

        self.entries.addWidget(self.ways)

        self.scroll.setWidget(self.content)

        self.outer.addWidget(self.scroll)

        self.general_error = FieldError(reminder_dialog)
        self.general_error.setObjectName(u"general_error")

        self.outer.addWidget(self.general_error)

        self.buttons = QDialogButtonBox(reminder_dialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Save|QDialogButtonBox.StandardButton.Cancel)

        self.outer.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.recipient_label.setBuddy(self.recipient)
        self.text_label.setBuddy(self.text)
        self.again_on_label.setBuddy(self.again_on)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(reminder_dialog)
    # setupUi

    def retranslateUi(self, reminder_dialog):
        self.recipient_label.setText(QCoreApplication.translate("ReminderDialog", u"&To", None))
        self.text_label.setText(QCoreApplication.translate("ReminderDialog", u"Te&xt", None))
        self.again_on_label.setText(QCoreApplication.translate("ReminderDialog", u"&Remind again on", None))
        self.copy_text.setText(QCoreApplication.translate("ReminderDialog", u"&Copy text", None))
        self.by_mail.setText(QCoreApplication.translate("ReminderDialog", u"By &e-mail\u2026", None))
        pass
    # retranslateUi

