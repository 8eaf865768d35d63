# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'follow_up_dialog.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QComboBox, QDialogButtonBox, QFormLayout,
    QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget)

from jobswap_desktop.presentation.widgets.date_edit import DateEdit
from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.presentation.widgets.form_scroll import FormScroll
from jobswap_desktop.presentation.widgets.headings import (Heading, TextLabel)

class Ui_FollowUpDialog(object):
    def setupUi(self, follow_up_dialog):
        if not follow_up_dialog.objectName():
            follow_up_dialog.setObjectName(u"follow_up_dialog")
        self.outer = QVBoxLayout(follow_up_dialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 16, 16, 16)
        self.what = Heading(follow_up_dialog)
        self.what.setObjectName(u"what")
        self.what.setProperty(u"textRole", u"subtitle")

        self.outer.addWidget(self.what)

        self.scroll = FormScroll(follow_up_dialog)
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
        self.due_on_label = QLabel(self.content)
        self.due_on_label.setObjectName(u"due_on_label")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.due_on_label)

        self.due_row = QHBoxLayout()
        self.due_row.setSpacing(8)
        self.due_row.setObjectName(u"due_row")
        self.due_on = DateEdit(self.content)
        self.due_on.setObjectName(u"due_on")

        self.due_row.addWidget(self.due_on)

        self.in_week = QPushButton(self.content)
        self.in_week.setObjectName(u"in_week")
        self.in_week.setAutoDefault(False)

        self.due_row.addWidget(self.in_week)

        self.in_fortnight = QPushButton(self.content)
        self.in_fortnight.setObjectName(u"in_fortnight")
        self.in_fortnight.setAutoDefault(False)

        self.due_row.addWidget(self.in_fortnight)

        self.due_row.setStretch(0, 1)

        self.fields.setLayout(0, QFormLayout.ItemRole.FieldRole, self.due_row)

        self.due_on_error = FieldError(self.content)
        self.due_on_error.setObjectName(u"due_on_error")

        self.fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.due_on_error)

        self.subject_label = QLabel(self.content)
        self.subject_label.setObjectName(u"subject_label")

        self.fields.setWidget(2, QFormLayout.ItemRole.LabelRole, self.subject_label)

        self.subject = QLineEdit(self.content)
        self.subject.setObjectName(u"subject")

        self.fields.setWidget(2, QFormLayout.ItemRole.FieldRole, self.subject)

        self.subject_error = FieldError(self.content)
        self.subject_error.setObjectName(u"subject_error")

        self.fields.setWidget(3, QFormLayout.ItemRole.FieldRole, self.subject_error)

        self.assignee_label = QLabel(self.content)
        self.assignee_label.setObjectName(u"assignee_label")

        self.fields.setWidget(4, QFormLayout.ItemRole.LabelRole, self.assignee_label)

        self.assignee = QComboBox(self.content)
        self.assignee.setObjectName(u"assignee")

        self.fields.setWidget(4, QFormLayout.ItemRole.FieldRole, self.assignee)

        self.assignee_error = FieldError(self.content)
        self.assignee_error.setObjectName(u"assignee_error")

        self.fields.setWidget(5, QFormLayout.ItemRole.FieldRole, self.assignee_error)


        self.entries.addLayout(self.fields)

        self.general_error = FieldError(self.content)
        self.general_error.setObjectName(u"general_error")

        self.entries.addWidget(self.general_error)

        self.scroll.setWidget(self.content)

        self.outer.addWidget(self.scroll)

        self.buttons = QDialogButtonBox(follow_up_dialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Save|QDialogButtonBox.StandardButton.Cancel)

        self.outer.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.due_on_label.setBuddy(self.due_on)
        self.subject_label.setBuddy(self.subject)
        self.assignee_label.setBuddy(self.assignee)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(follow_up_dialog)
    # setupUi

    def retranslateUi(self, follow_up_dialog):
        self.due_on_label.setText(QCoreApplication.translate("FollowUpDialog", u"&Due on", None))
        self.in_week.setText(QCoreApplication.translate("FollowUpDialog", u"+&7 days", None))
#if QT_CONFIG(tooltip)
        self.in_week.setToolTip(QCoreApplication.translate("FollowUpDialog", u"In one week", None))
#endif // QT_CONFIG(tooltip)
        self.in_fortnight.setText(QCoreApplication.translate("FollowUpDialog", u"+&14 days", None))
#if QT_CONFIG(tooltip)
        self.in_fortnight.setToolTip(QCoreApplication.translate("FollowUpDialog", u"In two weeks", None))
#endif // QT_CONFIG(tooltip)
        self.subject_label.setText(QCoreApplication.translate("FollowUpDialog", u"&Subject", None))
        self.assignee_label.setText(QCoreApplication.translate("FollowUpDialog", u"&Whose", None))
        pass
    # retranslateUi

