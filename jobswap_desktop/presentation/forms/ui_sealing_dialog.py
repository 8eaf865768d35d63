# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'sealing_dialog.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QCheckBox, QFormLayout, QHBoxLayout, QLabel,
    QLineEdit, QPushButton, QRadioButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.presentation.widgets.form_scroll import FormScroll
from jobswap_desktop.presentation.widgets.headings import (Heading, TextLabel)

class Ui_SealingDialog(object):
    def setupUi(self, sealing_dialog):
        if not sealing_dialog.objectName():
            sealing_dialog.setObjectName(u"sealing_dialog")
        self.outer = QVBoxLayout(sealing_dialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 16, 16, 16)
        self.subject = Heading(sealing_dialog)
        self.subject.setObjectName(u"subject")
        self.subject.setProperty(u"textRole", u"subtitle")

        self.outer.addWidget(self.subject)

        self.scroll = FormScroll(sealing_dialog)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.content.setProperty(u"page", True)
        self.entries = QVBoxLayout(self.content)
        self.entries.setSpacing(10)
        self.entries.setObjectName(u"entries")
        self.entries.setContentsMargins(0, 0, 8, 0)
        self.why = TextLabel(self.content)
        self.why.setObjectName(u"why")

        self.entries.addWidget(self.why)

        self.with_passphrase = QRadioButton(self.content)
        self.with_passphrase.setObjectName(u"with_passphrase")

        self.entries.addWidget(self.with_passphrase)

        self.passphrase_part = QWidget(self.content)
        self.passphrase_part.setObjectName(u"passphrase_part")
        self.passphrase_rows = QVBoxLayout(self.passphrase_part)
        self.passphrase_rows.setSpacing(8)
        self.passphrase_rows.setObjectName(u"passphrase_rows")
        self.passphrase_rows.setContentsMargins(0, 0, 0, 0)
        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.fields.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.fields.setHorizontalSpacing(12)
        self.fields.setVerticalSpacing(8)
        self.fields.setContentsMargins(0, 0, 8, 0)
        self.passphrase_label = QLabel(self.passphrase_part)
        self.passphrase_label.setObjectName(u"passphrase_label")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.passphrase_label)

        self.passphrase_column = QVBoxLayout()
        self.passphrase_column.setSpacing(2)
        self.passphrase_column.setObjectName(u"passphrase_column")
        self.passphrase_lines = QVBoxLayout()
        self.passphrase_lines.setSpacing(2)
        self.passphrase_lines.setObjectName(u"passphrase_lines")
        self.passphrase = QLineEdit(self.passphrase_part)
        self.passphrase.setObjectName(u"passphrase")
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)

        self.passphrase_lines.addWidget(self.passphrase)

        self.strength = TextLabel(self.passphrase_part)
        self.strength.setObjectName(u"strength")
        self.strength.setProperty(u"textRole", u"caption")

        self.passphrase_lines.addWidget(self.strength)


        self.passphrase_column.addLayout(self.passphrase_lines)

        self.passphrase_error = FieldError(self.passphrase_part)
        self.passphrase_error.setObjectName(u"passphrase_error")

        self.passphrase_column.addWidget(self.passphrase_error)


        self.fields.setLayout(0, QFormLayout.ItemRole.FieldRole, self.passphrase_column)

        self.repeated_label = QLabel(self.passphrase_part)
        self.repeated_label.setObjectName(u"repeated_label")

        self.fields.setWidget(1, QFormLayout.ItemRole.LabelRole, self.repeated_label)

        self.repeated_column = QVBoxLayout()
        self.repeated_column.setSpacing(2)
        self.repeated_column.setObjectName(u"repeated_column")
        self.repeated = QLineEdit(self.passphrase_part)
        self.repeated.setObjectName(u"repeated")
        self.repeated.setEchoMode(QLineEdit.EchoMode.Password)

        self.repeated_column.addWidget(self.repeated)

        self.repeated_error = FieldError(self.passphrase_part)
        self.repeated_error.setObjectName(u"repeated_error")

        self.repeated_column.addWidget(self.repeated_error)


        self.fields.setLayout(1, QFormLayout.ItemRole.FieldRole, self.repeated_column)


        self.passphrase_rows.addLayout(self.fields)

        self.shown_plainly = QCheckBox(self.passphrase_part)
        self.shown_plainly.setObjectName(u"shown_plainly")

        self.passphrase_rows.addWidget(self.shown_plainly)


        self.entries.addWidget(self.passphrase_part)

        self.with_key = QRadioButton(self.content)
        self.with_key.setObjectName(u"with_key")

        self.entries.addWidget(self.with_key)

        self.key_part = QWidget(self.content)
        self.key_part.setObjectName(u"key_part")
        self.key_column = QVBoxLayout(self.key_part)
        self.key_column.setSpacing(8)
        self.key_column.setObjectName(u"key_column")
        self.key_column.setContentsMargins(0, 0, 0, 0)
        self.recipient_label = QLabel(self.key_part)
        self.recipient_label.setObjectName(u"recipient_label")

        self.key_column.addWidget(self.recipient_label)

        self.recipient = QLineEdit(self.key_part)
        self.recipient.setObjectName(u"recipient")

        self.key_column.addWidget(self.recipient)

        self.recipient_error = FieldError(self.key_part)
        self.recipient_error.setObjectName(u"recipient_error")

        self.key_column.addWidget(self.recipient_error)


        self.entries.addWidget(self.key_part)

        self.advice = TextLabel(self.content)
        self.advice.setObjectName(u"advice")
        self.advice.setProperty(u"muted", True)

        self.entries.addWidget(self.advice)

        self.scroll.setWidget(self.content)

        self.outer.addWidget(self.scroll)

        self.general_error = FieldError(sealing_dialog)
        self.general_error.setObjectName(u"general_error")

        self.outer.addWidget(self.general_error)

        self.deeds = QHBoxLayout()
        self.deeds.setSpacing(8)
        self.deeds.setObjectName(u"deeds")
        self.deeds_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.deeds.addItem(self.deeds_space)

        self.cancel = QPushButton(sealing_dialog)
        self.cancel.setObjectName(u"cancel")

        self.deeds.addWidget(self.cancel)

        self.save_sealed = QPushButton(sealing_dialog)
        self.save_sealed.setObjectName(u"save_sealed")
        self.save_sealed.setProperty(u"appearance", u"primary")

        self.deeds.addWidget(self.save_sealed)


        self.outer.addLayout(self.deeds)

#if QT_CONFIG(shortcut)
        self.passphrase_label.setBuddy(self.passphrase)
        self.repeated_label.setBuddy(self.repeated)
        self.recipient_label.setBuddy(self.recipient)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(sealing_dialog)
    # setupUi

    def retranslateUi(self, sealing_dialog):
        sealing_dialog.setWindowTitle(QCoreApplication.translate("SealingDialog", u"Encrypt", None))
        self.with_passphrase.setText(QCoreApplication.translate("SealingDialog", u"With a passp&hrase", None))
        self.passphrase_label.setText(QCoreApplication.translate("SealingDialog", u"&Passphrase", None))
        self.repeated_label.setText(QCoreApplication.translate("SealingDialog", u"&Repeat", None))
        self.shown_plainly.setText(QCoreApplication.translate("SealingDialog", u"Show p&assphrase", None))
        self.with_key.setText(QCoreApplication.translate("SealingDialog", u"To a public &key", None))
        self.recipient_label.setText(QCoreApplication.translate("SealingDialog", u"Public key of the recei&ver (age1\u2026)", None))
        self.cancel.setText(QCoreApplication.translate("SealingDialog", u"Cancel", None))
        self.save_sealed.setText(QCoreApplication.translate("SealingDialog", u"&Save encrypted", None))
    # retranslateUi

