# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'renew_dialog.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QDialogButtonBox, QFormLayout, QLabel,
    QVBoxLayout, QWidget)

from jobswap_desktop.presentation.widgets.banner import Banner
from jobswap_desktop.presentation.widgets.date_edit import DateEdit
from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.presentation.widgets.form_scroll import FormScroll
from jobswap_desktop.presentation.widgets.headings import (Heading, TextLabel)

class Ui_RenewDialog(object):
    def setupUi(self, renew_dialog):
        if not renew_dialog.objectName():
            renew_dialog.setObjectName(u"renew_dialog")
        self.outer = QVBoxLayout(renew_dialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 16, 16, 16)
        self.what = Heading(renew_dialog)
        self.what.setObjectName(u"what")
        self.what.setProperty(u"textRole", u"subtitle")

        self.outer.addWidget(self.what)

        self.scroll = FormScroll(renew_dialog)
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
        self.first_day_label = QLabel(self.content)
        self.first_day_label.setObjectName(u"first_day_label")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.first_day_label)

        self.first_day = DateEdit(self.content)
        self.first_day.setObjectName(u"first_day")

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.first_day)

        self.first_day_error = FieldError(self.content)
        self.first_day_error.setObjectName(u"first_day_error")

        self.fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.first_day_error)

        self.last_day_label = QLabel(self.content)
        self.last_day_label.setObjectName(u"last_day_label")

        self.fields.setWidget(2, QFormLayout.ItemRole.LabelRole, self.last_day_label)

        self.last_day = DateEdit(self.content)
        self.last_day.setObjectName(u"last_day")

        self.fields.setWidget(2, QFormLayout.ItemRole.FieldRole, self.last_day)

        self.last_day_error = FieldError(self.content)
        self.last_day_error.setObjectName(u"last_day_error")

        self.fields.setWidget(3, QFormLayout.ItemRole.FieldRole, self.last_day_error)


        self.entries.addLayout(self.fields)

        self.hint = Banner(self.content)
        self.hint.setObjectName(u"hint")

        self.entries.addWidget(self.hint)

        self.general_error = FieldError(self.content)
        self.general_error.setObjectName(u"general_error")

        self.entries.addWidget(self.general_error)

        self.scroll.setWidget(self.content)

        self.outer.addWidget(self.scroll)

        self.buttons = QDialogButtonBox(renew_dialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Save|QDialogButtonBox.StandardButton.Cancel)

        self.outer.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.first_day_label.setBuddy(self.first_day)
        self.last_day_label.setBuddy(self.last_day)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(renew_dialog)
    # setupUi

    def retranslateUi(self, renew_dialog):
        self.first_day_label.setText(QCoreApplication.translate("RenewDialog", u"&First day", None))
        self.last_day_label.setText(QCoreApplication.translate("RenewDialog", u"&Last day", None))
        pass
    # retranslateUi

