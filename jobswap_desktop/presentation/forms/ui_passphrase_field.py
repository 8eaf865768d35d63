# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'passphrase_field.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QCheckBox, QFormLayout, QLabel, QLineEdit,
    QVBoxLayout)

from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.presentation.widgets.headings import TextLabel

class Ui_PassphraseField(object):
    def setupUi(self, passphrase_field):
        if not passphrase_field.objectName():
            passphrase_field.setObjectName(u"passphrase_field")
        self.rows = QVBoxLayout(passphrase_field)
        self.rows.setSpacing(8)
        self.rows.setObjectName(u"rows")
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.fields.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.fields.setHorizontalSpacing(12)
        self.fields.setVerticalSpacing(8)
        self.fields.setContentsMargins(0, 0, 8, 0)
        self.passphrase_label = QLabel(passphrase_field)
        self.passphrase_label.setObjectName(u"passphrase_label")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.passphrase_label)

        self.passphrase_column = QVBoxLayout()
        self.passphrase_column.setSpacing(2)
        self.passphrase_column.setObjectName(u"passphrase_column")
        self.passphrase_lines = QVBoxLayout()
        self.passphrase_lines.setSpacing(2)
        self.passphrase_lines.setObjectName(u"passphrase_lines")
        self.passphrase = QLineEdit(passphrase_field)
        self.passphrase.setObjectName(u"passphrase")
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)

        self.passphrase_lines.addWidget(self.passphrase)

        self.strength = TextLabel(passphrase_field)
        self.strength.setObjectName(u"strength")
        self.strength.setProperty(u"textRole", u"caption")

        self.passphrase_lines.addWidget(self.strength)


        self.passphrase_column.addLayout(self.passphrase_lines)

        self.passphrase_error = FieldError(passphrase_field)
        self.passphrase_error.setObjectName(u"passphrase_error")

        self.passphrase_column.addWidget(self.passphrase_error)


        self.fields.setLayout(0, QFormLayout.ItemRole.FieldRole, self.passphrase_column)

        self.repeated_label = QLabel(passphrase_field)
        self.repeated_label.setObjectName(u"repeated_label")

        self.fields.setWidget(1, QFormLayout.ItemRole.LabelRole, self.repeated_label)

        self.repeated_column = QVBoxLayout()
        self.repeated_column.setSpacing(2)
        self.repeated_column.setObjectName(u"repeated_column")
        self.repeated = QLineEdit(passphrase_field)
        self.repeated.setObjectName(u"repeated")
        self.repeated.setEchoMode(QLineEdit.EchoMode.Password)

        self.repeated_column.addWidget(self.repeated)

        self.repeated_error = FieldError(passphrase_field)
        self.repeated_error.setObjectName(u"repeated_error")

        self.repeated_column.addWidget(self.repeated_error)


        self.fields.setLayout(1, QFormLayout.ItemRole.FieldRole, self.repeated_column)


        self.rows.addLayout(self.fields)

        self.shown_plainly = QCheckBox(passphrase_field)
        self.shown_plainly.setObjectName(u"shown_plainly")

        self.rows.addWidget(self.shown_plainly)

#if QT_CONFIG(shortcut)
        self.passphrase_label.setBuddy(self.passphrase)
        self.repeated_label.setBuddy(self.repeated)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(passphrase_field)
    # setupUi

    def retranslateUi(self, passphrase_field):
        self.passphrase_label.setText(QCoreApplication.translate("PassphraseField", u"&Passphrase", None))
        self.repeated_label.setText(QCoreApplication.translate("PassphraseField", u"&Repeat", None))
        self.shown_plainly.setText(QCoreApplication.translate("PassphraseField", u"Show p&assphrase", None))
        pass
    # retranslateUi

