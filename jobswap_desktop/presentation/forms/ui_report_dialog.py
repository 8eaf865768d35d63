# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'report_dialog.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QDialogButtonBox, QFormLayout, QLabel,
    QPlainTextEdit, QVBoxLayout, QWidget)

from jobswap_desktop.presentation.widgets.date_edit import DateEdit
from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.presentation.widgets.form_scroll import FormScroll
from jobswap_desktop.presentation.widgets.headings import (Heading, TextLabel)

class Ui_ReportDialog(object):
    def setupUi(self, report_dialog):
        if not report_dialog.objectName():
            report_dialog.setObjectName(u"report_dialog")
        self.outer = QVBoxLayout(report_dialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 16, 16, 16)
        self.what = Heading(report_dialog)
        self.what.setObjectName(u"what")
        self.what.setProperty(u"textRole", u"subtitle")

        self.outer.addWidget(self.what)

        self.scroll = FormScroll(report_dialog)
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
        self.goals_reached_label = QLabel(self.content)
        self.goals_reached_label.setObjectName(u"goals_reached_label")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.goals_reached_label)

        self.goals_reached = QPlainTextEdit(self.content)
        self.goals_reached.setObjectName(u"goals_reached")
        self.goals_reached.setTabChangesFocus(True)

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.goals_reached)

        self.goals_reached_error = FieldError(self.content)
        self.goals_reached_error.setObjectName(u"goals_reached_error")

        self.fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.goals_reached_error)

        self.transfer_ideas_label = QLabel(self.content)
        self.transfer_ideas_label.setObjectName(u"transfer_ideas_label")

        self.fields.setWidget(2, QFormLayout.ItemRole.LabelRole, self.transfer_ideas_label)

        self.transfer_ideas = QPlainTextEdit(self.content)
        self.transfer_ideas.setObjectName(u"transfer_ideas")
        self.transfer_ideas.setTabChangesFocus(True)

        self.fields.setWidget(2, QFormLayout.ItemRole.FieldRole, self.transfer_ideas)

        self.transfer_ideas_error = FieldError(self.content)
        self.transfer_ideas_error.setObjectName(u"transfer_ideas_error")

        self.fields.setWidget(3, QFormLayout.ItemRole.FieldRole, self.transfer_ideas_error)

        self.recommendation_label = QLabel(self.content)
        self.recommendation_label.setObjectName(u"recommendation_label")

        self.fields.setWidget(4, QFormLayout.ItemRole.LabelRole, self.recommendation_label)

        self.recommendation = QPlainTextEdit(self.content)
        self.recommendation.setObjectName(u"recommendation")
        self.recommendation.setTabChangesFocus(True)

        self.fields.setWidget(4, QFormLayout.ItemRole.FieldRole, self.recommendation)

        self.recommendation_error = FieldError(self.content)
        self.recommendation_error.setObjectName(u"recommendation_error")

        self.fields.setWidget(5, QFormLayout.ItemRole.FieldRole, self.recommendation_error)

        self.submitted_on_label = QLabel(self.content)
        self.submitted_on_label.setObjectName(u"submitted_on_label")

        self.fields.setWidget(6, QFormLayout.ItemRole.LabelRole, self.submitted_on_label)

        self.submitted_on = DateEdit(self.content)
        self.submitted_on.setObjectName(u"submitted_on")

        self.fields.setWidget(6, QFormLayout.ItemRole.FieldRole, self.submitted_on)

        self.submitted_on_error = FieldError(self.content)
        self.submitted_on_error.setObjectName(u"submitted_on_error")

        self.fields.setWidget(7, QFormLayout.ItemRole.FieldRole, self.submitted_on_error)


        self.entries.addLayout(self.fields)

        self.general_error = FieldError(self.content)
        self.general_error.setObjectName(u"general_error")

        self.entries.addWidget(self.general_error)

        self.scroll.setWidget(self.content)

        self.outer.addWidget(self.scroll)

        self.buttons = QDialogButtonBox(report_dialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Save|QDialogButtonBox.StandardButton.Cancel)

        self.outer.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.goals_reached_label.setBuddy(self.goals_reached)
        self.transfer_ideas_label.setBuddy(self.transfer_ideas)
        self.recommendation_label.setBuddy(self.recommendation)
        self.submitted_on_label.setBuddy(self.submitted_on)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(report_dialog)
    # setupUi

    def retranslateUi(self, report_dialog):
        self.goals_reached_label.setText(QCoreApplication.translate("ReportDialog", u"&Goals reached", None))
        self.transfer_ideas_label.setText(QCoreApplication.translate("ReportDialog", u"&Ideas to transfer", None))
        self.recommendation_label.setText(QCoreApplication.translate("ReportDialog", u"&Recommendation", None))
        self.submitted_on_label.setText(QCoreApplication.translate("ReportDialog", u"&Submitted on", None))
        pass
    # retranslateUi

