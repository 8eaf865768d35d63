# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'submission_dialog.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QCheckBox, QDialogButtonBox, QFormLayout,
    QLabel, QLineEdit, QVBoxLayout, QWidget)

from jobswap_desktop.presentation.widgets.date_edit import DateEdit
from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.presentation.widgets.form_scroll import FormScroll
from jobswap_desktop.presentation.widgets.headings import (Heading, TextLabel)

class Ui_SubmissionDialog(object):
    def setupUi(self, submission_dialog):
        if not submission_dialog.objectName():
            submission_dialog.setObjectName(u"submission_dialog")
        self.outer = QVBoxLayout(submission_dialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 16, 16, 16)
        self.what = Heading(submission_dialog)
        self.what.setObjectName(u"what")
        self.what.setProperty(u"textRole", u"subtitle")

        self.outer.addWidget(self.what)

        self.scroll = FormScroll(submission_dialog)
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

        self.asked_before = TextLabel(self.content)
        self.asked_before.setObjectName(u"asked_before")

        self.entries.addWidget(self.asked_before)

        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.fields.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.fields.setHorizontalSpacing(12)
        self.fields.setVerticalSpacing(8)
        self.fields.setContentsMargins(0, 0, 8, 0)
        self.on_label = QLabel(self.content)
        self.on_label.setObjectName(u"on_label")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.on_label)

        self.on = DateEdit(self.content)
        self.on.setObjectName(u"on")

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.on)

        self.on_error = FieldError(self.content)
        self.on_error.setObjectName(u"on_error")

        self.fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.on_error)

        self.urgent = QCheckBox(self.content)
        self.urgent.setObjectName(u"urgent")

        self.fields.setWidget(2, QFormLayout.ItemRole.FieldRole, self.urgent)

        self.urgent_error = FieldError(self.content)
        self.urgent_error.setObjectName(u"urgent_error")

        self.fields.setWidget(3, QFormLayout.ItemRole.FieldRole, self.urgent_error)

        self.urgent_reason_label = QLabel(self.content)
        self.urgent_reason_label.setObjectName(u"urgent_reason_label")

        self.fields.setWidget(4, QFormLayout.ItemRole.LabelRole, self.urgent_reason_label)

        self.urgent_reason = QLineEdit(self.content)
        self.urgent_reason.setObjectName(u"urgent_reason")

        self.fields.setWidget(4, QFormLayout.ItemRole.FieldRole, self.urgent_reason)

        self.urgent_reason_error = FieldError(self.content)
        self.urgent_reason_error.setObjectName(u"urgent_reason_error")

        self.fields.setWidget(5, QFormLayout.ItemRole.FieldRole, self.urgent_reason_error)


        self.entries.addLayout(self.fields)

        self.last_day = TextLabel(self.content)
        self.last_day.setObjectName(u"last_day")

        self.entries.addWidget(self.last_day)

        self.general_error = FieldError(self.content)
        self.general_error.setObjectName(u"general_error")

        self.entries.addWidget(self.general_error)

        self.scroll.setWidget(self.content)

        self.outer.addWidget(self.scroll)

        self.buttons = QDialogButtonBox(submission_dialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Save|QDialogButtonBox.StandardButton.Cancel)

        self.outer.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.on_label.setBuddy(self.on)
        self.urgent_reason_label.setBuddy(self.urgent_reason)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(submission_dialog)
    # setupUi

    def retranslateUi(self, submission_dialog):
        self.on_label.setText(QCoreApplication.translate("SubmissionDialog", u"&Date", None))
        self.urgent.setText(QCoreApplication.translate("SubmissionDialog", u"&Urgent: the shorter time holds", None))
        self.urgent_reason_label.setText(QCoreApplication.translate("SubmissionDialog", u"&Reason", None))
        pass
    # retranslateUi

