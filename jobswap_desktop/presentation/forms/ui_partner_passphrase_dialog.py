# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'partner_passphrase_dialog.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QFormLayout, QHBoxLayout, QLabel, QLineEdit,
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout)

from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.presentation.widgets.headings import (Heading, TextLabel)

class Ui_PartnerPassphraseDialog(object):
    def setupUi(self, partner_passphrase_dialog):
        if not partner_passphrase_dialog.objectName():
            partner_passphrase_dialog.setObjectName(u"partner_passphrase_dialog")
        self.outer = QVBoxLayout(partner_passphrase_dialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 16, 16, 16)
        self.what = Heading(partner_passphrase_dialog)
        self.what.setObjectName(u"what")
        self.what.setProperty(u"textRole", u"subtitle")

        self.outer.addWidget(self.what)

        self.about = TextLabel(partner_passphrase_dialog)
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
        self.passphrase_label = QLabel(partner_passphrase_dialog)
        self.passphrase_label.setObjectName(u"passphrase_label")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.passphrase_label)

        self.passphrase = QLineEdit(partner_passphrase_dialog)
        self.passphrase.setObjectName(u"passphrase")
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.passphrase)

        self.passphrase_error = FieldError(partner_passphrase_dialog)
        self.passphrase_error.setObjectName(u"passphrase_error")

        self.fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.passphrase_error)


        self.outer.addLayout(self.fields)

        self.progress = TextLabel(partner_passphrase_dialog)
        self.progress.setObjectName(u"progress")

        self.outer.addWidget(self.progress)

        self.general_error = FieldError(partner_passphrase_dialog)
        self.general_error.setObjectName(u"general_error")

        self.outer.addWidget(self.general_error)

        self.deeds = QHBoxLayout()
        self.deeds.setSpacing(8)
        self.deeds.setObjectName(u"deeds")
        self.left = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.deeds.addItem(self.left)

        self.cancel = QPushButton(partner_passphrase_dialog)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.deeds.addWidget(self.cancel)

        self.open_file = QPushButton(partner_passphrase_dialog)
        self.open_file.setObjectName(u"open_file")
        self.open_file.setProperty(u"appearance", u"primary")

        self.deeds.addWidget(self.open_file)


        self.outer.addLayout(self.deeds)

#if QT_CONFIG(shortcut)
        self.passphrase_label.setBuddy(self.passphrase)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(partner_passphrase_dialog)

        self.open_file.setDefault(True)

    # setupUi

    def retranslateUi(self, partner_passphrase_dialog):
        partner_passphrase_dialog.setWindowTitle(QCoreApplication.translate("PartnerPassphraseDialog", u"Encrypted partner file", None))
        self.passphrase_label.setText(QCoreApplication.translate("PartnerPassphraseDialog", u"&Passphrase", None))
        self.cancel.setText(QCoreApplication.translate("PartnerPassphraseDialog", u"Cancel", None))
        self.open_file.setText(QCoreApplication.translate("PartnerPassphraseDialog", u"&Open", None))
    # retranslateUi

