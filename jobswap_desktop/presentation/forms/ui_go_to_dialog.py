# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'go_to_dialog.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QDialogButtonBox, QFormLayout, QLabel,
    QVBoxLayout)

from jobswap_desktop.presentation.widgets.date_edit import DateEdit
from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.presentation.widgets.headings import TextLabel

class Ui_GoToDialog(object):
    def setupUi(self, go_to_dialog):
        if not go_to_dialog.objectName():
            go_to_dialog.setObjectName(u"go_to_dialog")
        self.outer = QVBoxLayout(go_to_dialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 16, 16, 16)
        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.fields.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.fields.setHorizontalSpacing(12)
        self.fields.setVerticalSpacing(8)
        self.day_label = QLabel(go_to_dialog)
        self.day_label.setObjectName(u"day_label")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.day_label)

        self.day = DateEdit(go_to_dialog)
        self.day.setObjectName(u"day")

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.day)

        self.day_error = FieldError(go_to_dialog)
        self.day_error.setObjectName(u"day_error")

        self.fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.day_error)


        self.outer.addLayout(self.fields)

        self.hint = TextLabel(go_to_dialog)
        self.hint.setObjectName(u"hint")
        self.hint.setProperty(u"muted", True)

        self.outer.addWidget(self.hint)

        self.buttons = QDialogButtonBox(go_to_dialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Ok|QDialogButtonBox.StandardButton.Cancel)

        self.outer.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.day_label.setBuddy(self.day)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(go_to_dialog)
    # setupUi

    def retranslateUi(self, go_to_dialog):
        go_to_dialog.setWindowTitle(QCoreApplication.translate("GoToDialog", u"Go to date or week", None))
        self.day_label.setText(QCoreApplication.translate("GoToDialog", u"&Date or week", None))
        self.hint.setText(QCoreApplication.translate("GoToDialog", u"For example 28.2., 28.02.2027, KW 9 or h for today.", None))
    # retranslateUi

