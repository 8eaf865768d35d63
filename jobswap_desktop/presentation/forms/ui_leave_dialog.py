# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'leave_dialog.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QComboBox, QDialogButtonBox, QFormLayout,
    QLabel, QPlainTextEdit, QVBoxLayout, QWidget)

from jobswap_desktop.presentation.widgets.date_edit import DateEdit
from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.presentation.widgets.form_scroll import FormScroll
from jobswap_desktop.presentation.widgets.headings import (Heading, TextLabel)

class Ui_LeaveDialog(object):
    def setupUi(self, leave_dialog):
        if not leave_dialog.objectName():
            leave_dialog.setObjectName(u"leave_dialog")
        self.outer = QVBoxLayout(leave_dialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 16, 16, 16)
        self.what = Heading(leave_dialog)
        self.what.setObjectName(u"what")
        self.what.setProperty(u"textRole", u"subtitle")

        self.outer.addWidget(self.what)

        self.scroll = FormScroll(leave_dialog)
        self.scroll.setObjectName(u"scroll")
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
        self.about = TextLabel(self.content)
        self.about.setObjectName(u"about")
        self.about.setProperty(u"muted", True)

        self.entries.addWidget(self.about)

        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.fields.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.fields.setHorizontalSpacing(12)
        self.fields.setVerticalSpacing(8)
        self.fields.setContentsMargins(0, 0, 8, 0)
        self.usual_label = QLabel(self.content)
        self.usual_label.setObjectName(u"usual_label")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.usual_label)

        self.usual = QComboBox(self.content)
        self.usual.setObjectName(u"usual")

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.usual)

        self.on_label = QLabel(self.content)
        self.on_label.setObjectName(u"on_label")

        self.fields.setWidget(2, QFormLayout.ItemRole.LabelRole, self.on_label)

        self.on = DateEdit(self.content)
        self.on.setObjectName(u"on")

        self.fields.setWidget(2, QFormLayout.ItemRole.FieldRole, self.on)

        self.on_error = FieldError(self.content)
        self.on_error.setObjectName(u"on_error")

        self.fields.setWidget(3, QFormLayout.ItemRole.FieldRole, self.on_error)

        self.reason_label = QLabel(self.content)
        self.reason_label.setObjectName(u"reason_label")

        self.fields.setWidget(4, QFormLayout.ItemRole.LabelRole, self.reason_label)

        self.reason = QPlainTextEdit(self.content)
        self.reason.setObjectName(u"reason")
        self.reason.setTabChangesFocus(True)

        self.fields.setWidget(4, QFormLayout.ItemRole.FieldRole, self.reason)

        self.reason_error = FieldError(self.content)
        self.reason_error.setObjectName(u"reason_error")

        self.fields.setWidget(5, QFormLayout.ItemRole.FieldRole, self.reason_error)


        self.entries.addLayout(self.fields)

        self.general_error = FieldError(self.content)
        self.general_error.setObjectName(u"general_error")

        self.entries.addWidget(self.general_error)

        self.scroll.setWidget(self.content)

        self.outer.addWidget(self.scroll)

        self.buttons = QDialogButtonBox(leave_dialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Save|QDialogButtonBox.StandardButton.Cancel)

        self.outer.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.usual_label.setBuddy(self.usual)
        self.on_label.setBuddy(self.on)
        self.reason_label.setBuddy(self.reason)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(leave_dialog)
    # setupUi

    def retranslateUi(self, leave_dialog):
        self.usual_label.setText(QCoreApplication.translate("LeaveDialog", u"&Usual reason", None))
        self.on_label.setText(QCoreApplication.translate("LeaveDialog", u"&Date", None))
        self.reason_label.setText(QCoreApplication.translate("LeaveDialog", u"&Reason", None))
        pass
    # retranslateUi

