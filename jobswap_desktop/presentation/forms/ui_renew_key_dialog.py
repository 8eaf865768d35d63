# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'renew_key_dialog.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QDialogButtonBox, QVBoxLayout)

from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.presentation.widgets.headings import (Heading, TextLabel)

class Ui_RenewKeyDialog(object):
    def setupUi(self, renew_key_dialog):
        if not renew_key_dialog.objectName():
            renew_key_dialog.setObjectName(u"renew_key_dialog")
        self.outer = QVBoxLayout(renew_key_dialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 16, 16, 16)
        self.what = Heading(renew_key_dialog)
        self.what.setObjectName(u"what")
        self.what.setProperty(u"textRole", u"subtitle")

        self.outer.addWidget(self.what)

        self.why = TextLabel(renew_key_dialog)
        self.why.setObjectName(u"why")

        self.outer.addWidget(self.why)

        self.general_error = FieldError(renew_key_dialog)
        self.general_error.setObjectName(u"general_error")

        self.outer.addWidget(self.general_error)

        self.buttons = QDialogButtonBox(renew_key_dialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Save|QDialogButtonBox.StandardButton.Cancel)

        self.outer.addWidget(self.buttons)


        self.retranslateUi(renew_key_dialog)
    # setupUi

    def retranslateUi(self, renew_key_dialog):
        renew_key_dialog.setWindowTitle(QCoreApplication.translate("RenewKeyDialog", u"Renew key", None))
        self.what.setText(QCoreApplication.translate("RenewKeyDialog", u"Renew the key of the own office?", None))
    # retranslateUi

