# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'entry_plan_dialog.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QComboBox, QHBoxLayout, QLabel, QPushButton,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.presentation.widgets.headings import TextLabel
from jobswap_desktop.presentation.widgets.table_view import TableView

class Ui_EntryPlanDialog(object):
    def setupUi(self, entry_plan_dialog):
        if not entry_plan_dialog.objectName():
            entry_plan_dialog.setObjectName(u"entry_plan_dialog")
        self.outer = QVBoxLayout(entry_plan_dialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 16, 16, 16)
        self.about = TextLabel(entry_plan_dialog)
        self.about.setObjectName(u"about")

        self.outer.addWidget(self.about)

        self.template_box = QWidget(entry_plan_dialog)
        self.template_box.setObjectName(u"template_box")
        self.template_field = QWidget(self.template_box)
        self.template_field.setObjectName(u"template_field")
        self.template_row = QHBoxLayout(self.template_field)
        self.template_row.setSpacing(8)
        self.template_row.setObjectName(u"template_row")
        self.template_row.setContentsMargins(0, 0, 0, 0)
        self.template_label = QLabel(self.template_field)
        self.template_label.setObjectName(u"template_label")

        self.template_row.addWidget(self.template_label)

        self.choice = QComboBox(self.template_field)
        self.choice.setObjectName(u"choice")
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.choice.setMinimumContentsLength(28)

        self.template_row.addWidget(self.choice)

        self.visitor_field = QWidget(self.template_box)
        self.visitor_field.setObjectName(u"visitor_field")
        self.visitor_row = QHBoxLayout(self.visitor_field)
        self.visitor_row.setSpacing(8)
        self.visitor_row.setObjectName(u"visitor_row")
        self.visitor_row.setContentsMargins(0, 0, 0, 0)
        self.visitor_label = QLabel(self.visitor_field)
        self.visitor_label.setObjectName(u"visitor_label")

        self.visitor_row.addWidget(self.visitor_label)

        self.visitor = QComboBox(self.visitor_field)
        self.visitor.setObjectName(u"visitor")

        self.visitor_row.addWidget(self.visitor)

        self.rename = QPushButton(self.template_box)
        self.rename.setObjectName(u"rename")
        self.remove = QPushButton(self.template_box)
        self.remove.setObjectName(u"remove")

        self.outer.addWidget(self.template_box)

        self.summary = TextLabel(entry_plan_dialog)
        self.summary.setObjectName(u"summary")
        self.summary.setProperty(u"muted", True)

        self.outer.addWidget(self.summary)

        self.rows = TableView(entry_plan_dialog)
        self.rows.setObjectName(u"rows")

        self.outer.addWidget(self.rows)

        self.said = TextLabel(entry_plan_dialog)
        self.said.setObjectName(u"said")

        self.outer.addWidget(self.said)

        self.general_error = FieldError(entry_plan_dialog)
        self.general_error.setObjectName(u"general_error")

        self.outer.addWidget(self.general_error)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.gap)

        self.cancel = QPushButton(entry_plan_dialog)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.enter = QPushButton(entry_plan_dialog)
        self.enter.setObjectName(u"enter")
        self.enter.setProperty(u"appearance", u"primary")

        self.buttons.addWidget(self.enter)


        self.outer.addLayout(self.buttons)

        self.outer.setStretch(3, 1)
#if QT_CONFIG(shortcut)
        self.template_label.setBuddy(self.choice)
        self.visitor_label.setBuddy(self.visitor)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(entry_plan_dialog)
    # setupUi

    def retranslateUi(self, entry_plan_dialog):
        self.template_label.setText(QCoreApplication.translate("EntryPlanDialog", u"&Template", None))
        self.visitor_label.setText(QCoreApplication.translate("EntryPlanDialog", u"&For", None))
        self.rename.setText(QCoreApplication.translate("EntryPlanDialog", u"&Rename\u2026", None))
        self.remove.setText(QCoreApplication.translate("EntryPlanDialog", u"&Delete", None))
#if QT_CONFIG(accessibility)
        self.rows.setAccessibleName(QCoreApplication.translate("EntryPlanDialog", u"Appointments to be entered", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.rows.setAccessibleDescription(QCoreApplication.translate("EntryPlanDialog", u"The space bar leaves a row out.", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("EntryPlanDialog", u"Cancel", None))
        self.enter.setText(QCoreApplication.translate("EntryPlanDialog", u"Enter appointments", None))
        pass
    # retranslateUi

