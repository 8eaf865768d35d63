# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'agreed_day_dialog.ui'
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

class Ui_AgreedDayDialog(object):
    def setupUi(self, agreed_day_dialog):
        if not agreed_day_dialog.objectName():
            agreed_day_dialog.setObjectName(u"agreed_day_dialog")
        self.outer = QVBoxLayout(agreed_day_dialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 16, 16, 16)
        self.what = Heading(agreed_day_dialog)
        self.what.setObjectName(u"what")
        self.what.setProperty(u"textRole", u"subtitle")

        self.outer.addWidget(self.what)

        self.scroll = FormScroll(agreed_day_dialog)
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
        self.until_label = QLabel(self.content)
        self.until_label.setObjectName(u"until_label")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.until_label)

        self.until = DateEdit(self.content)
        self.until.setObjectName(u"until")

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.until)

        self.until_error = FieldError(self.content)
        self.until_error.setObjectName(u"until_error")

        self.fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.until_error)

        self.reason_label = QLabel(self.content)
        self.reason_label.setObjectName(u"reason_label")

        self.fields.setWidget(2, QFormLayout.ItemRole.LabelRole, self.reason_label)

        self.reason = QLineEdit(self.content)
        self.reason.setObjectName(u"reason")

        self.fields.setWidget(2, QFormLayout.ItemRole.FieldRole, self.reason)

        self.reason_error = FieldError(self.content)
        self.reason_error.setObjectName(u"reason_error")

        self.fields.setWidget(3, QFormLayout.ItemRole.FieldRole, self.reason_error)


        self.entries.addLayout(self.fields)

        self.general_error = FieldError(self.content)
        self.general_error.setObjectName(u"general_error")

        self.entries.addWidget(self.general_error)

        self.scroll.setWidget(self.content)

        self.outer.addWidget(self.scroll)

        self.buttons = QDialogButtonBox(agreed_day_dialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Save|QDialogButtonBox.StandardButton.Cancel)

        self.outer.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.until_label.setBuddy(self.until)
        self.reason_label.setBuddy(self.reason)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(agreed_day_dialog)
    # setupUi

    def retranslateUi(self, agreed_day_dialog):
        self.until_label.setText(QCoreApplication.translate("AgreedDayDialog", u"&Last day", None))
        self.reason_label.setText(QCoreApplication.translate("AgreedDayDialog", u"&Reason", None))
        pass
    # retranslateUi

