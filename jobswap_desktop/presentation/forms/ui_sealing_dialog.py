# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'sealing_dialog.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QHBoxLayout, QLabel, QLineEdit, QPushButton,
    QRadioButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.presentation.widgets.form_scroll import FormScroll
from jobswap_desktop.presentation.widgets.headings import (Heading, TextLabel)
from jobswap_desktop.presentation.widgets.passphrase_field import PassphraseField

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

        self.words = PassphraseField(self.content)
        self.words.setObjectName(u"words")

        self.entries.addWidget(self.words)

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
        self.recipient_label.setBuddy(self.recipient)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(sealing_dialog)
    # setupUi

    def retranslateUi(self, sealing_dialog):
        sealing_dialog.setWindowTitle(QCoreApplication.translate("SealingDialog", u"Encrypt", None))
        self.with_passphrase.setText(QCoreApplication.translate("SealingDialog", u"With a passp&hrase", None))
        self.with_key.setText(QCoreApplication.translate("SealingDialog", u"To a public &key", None))
        self.recipient_label.setText(QCoreApplication.translate("SealingDialog", u"Public key of the recei&ver (age1\u2026)", None))
        self.cancel.setText(QCoreApplication.translate("SealingDialog", u"Cancel", None))
        self.save_sealed.setText(QCoreApplication.translate("SealingDialog", u"&Save encrypted", None))
    # retranslateUi

