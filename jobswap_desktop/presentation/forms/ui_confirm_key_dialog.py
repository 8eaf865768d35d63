# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'confirm_key_dialog.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QDialogButtonBox, QFormLayout, QLabel,
    QLineEdit, QVBoxLayout, QWidget)

from jobswap_desktop.presentation.widgets.date_edit import DateEdit
from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.presentation.widgets.form_scroll import FormScroll
from jobswap_desktop.presentation.widgets.headings import (Heading, TextLabel)

class Ui_ConfirmKeyDialog(object):
    def setupUi(self, confirm_key_dialog):
        if not confirm_key_dialog.objectName():
            confirm_key_dialog.setObjectName(u"confirm_key_dialog")
        self.outer = QVBoxLayout(confirm_key_dialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 16, 16, 16)
        self.scroll = FormScroll(confirm_key_dialog)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.content.setProperty(u"page", True)
        self.entries = QVBoxLayout(self.content)
        self.entries.setSpacing(10)
        self.entries.setObjectName(u"entries")
        self.entries.setContentsMargins(0, 0, 8, 0)
        self.what = Heading(self.content)
        self.what.setObjectName(u"what")
        self.what.setProperty(u"textRole", u"subtitle")

        self.entries.addWidget(self.what)

        self.ask = TextLabel(self.content)
        self.ask.setObjectName(u"ask")
        self.ask.setProperty(u"muted", True)

        self.entries.addWidget(self.ask)

        self.digits = TextLabel(self.content)
        self.digits.setObjectName(u"digits")
        self.digits.setProperty(u"textRole", u"title")
        self.digits.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse|Qt.TextInteractionFlag.TextSelectableByKeyboard)

        self.entries.addWidget(self.digits)

        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.fields.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.fields.setHorizontalSpacing(12)
        self.fields.setVerticalSpacing(8)
        self.fields.setContentsMargins(0, 0, 8, 0)
        self.spoken_label = QLabel(self.content)
        self.spoken_label.setObjectName(u"spoken_label")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.spoken_label)

        self.spoken_with = QLineEdit(self.content)
        self.spoken_with.setObjectName(u"spoken_with")

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.spoken_with)

        self.spoken_with_error = FieldError(self.content)
        self.spoken_with_error.setObjectName(u"spoken_with_error")

        self.fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.spoken_with_error)

        self.on_label = QLabel(self.content)
        self.on_label.setObjectName(u"on_label")

        self.fields.setWidget(2, QFormLayout.ItemRole.LabelRole, self.on_label)

        self.on = DateEdit(self.content)
        self.on.setObjectName(u"on")

        self.fields.setWidget(2, QFormLayout.ItemRole.FieldRole, self.on)

        self.on_error = FieldError(self.content)
        self.on_error.setObjectName(u"on_error")

        self.fields.setWidget(3, QFormLayout.ItemRole.FieldRole, self.on_error)


        self.entries.addLayout(self.fields)

        self.scroll.setWidget(self.content)

        self.outer.addWidget(self.scroll)

        self.general_error = FieldError(confirm_key_dialog)
        self.general_error.setObjectName(u"general_error")

        self.outer.addWidget(self.general_error)

        self.buttons = QDialogButtonBox(confirm_key_dialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Save|QDialogButtonBox.StandardButton.Cancel)

        self.outer.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.spoken_label.setBuddy(self.spoken_with)
        self.on_label.setBuddy(self.on)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(confirm_key_dialog)
    # setupUi

    def retranslateUi(self, confirm_key_dialog):
        confirm_key_dialog.setWindowTitle(QCoreApplication.translate("ConfirmKeyDialog", u"Compare digits", None))
        self.spoken_label.setText(QCoreApplication.translate("ConfirmKeyDialog", u"&Spoken with", None))
        self.on_label.setText(QCoreApplication.translate("ConfirmKeyDialog", u"&Date", None))
    # retranslateUi

