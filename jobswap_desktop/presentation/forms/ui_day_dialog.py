# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'day_dialog.ui'
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
from jobswap_desktop.presentation.widgets.headings import (Heading, TextLabel)

class Ui_DayDialog(object):
    def setupUi(self, day_dialog):
        if not day_dialog.objectName():
            day_dialog.setObjectName(u"day_dialog")
        self.outer = QVBoxLayout(day_dialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 16, 16, 16)
        self.what = Heading(day_dialog)
        self.what.setObjectName(u"what")
        self.what.setProperty(u"textRole", u"subtitle")

        self.outer.addWidget(self.what)

        self.about = TextLabel(day_dialog)
        self.about.setObjectName(u"about")
        self.about.setProperty(u"muted", True)

        self.outer.addWidget(self.about)

        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.fields.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.fields.setHorizontalSpacing(12)
        self.fields.setVerticalSpacing(8)
        self.fields.setContentsMargins(0, 0, 8, 0)
        self.on_label = QLabel(day_dialog)
        self.on_label.setObjectName(u"on_label")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.on_label)

        self.on = DateEdit(day_dialog)
        self.on.setObjectName(u"on")

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.on)

        self.on_error = FieldError(day_dialog)
        self.on_error.setObjectName(u"on_error")

        self.fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.on_error)


        self.outer.addLayout(self.fields)

        self.general_error = FieldError(day_dialog)
        self.general_error.setObjectName(u"general_error")

        self.outer.addWidget(self.general_error)

        self.buttons = QDialogButtonBox(day_dialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Save|QDialogButtonBox.StandardButton.Cancel)

        self.outer.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.on_label.setBuddy(self.on)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(day_dialog)
    # setupUi

    def retranslateUi(self, day_dialog):
        self.on_label.setText(QCoreApplication.translate("DayDialog", u"&Date", None))
        pass
    # retranslateUi

