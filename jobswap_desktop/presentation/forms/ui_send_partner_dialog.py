# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'send_partner_dialog.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QHBoxLayout, QLabel, QPlainTextEdit,
    QPushButton, QRadioButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from jobswap_desktop.presentation.widgets.banner import Banner
from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.presentation.widgets.form_scroll import FormScroll
from jobswap_desktop.presentation.widgets.headings import (Heading, TextLabel)
from jobswap_desktop.presentation.widgets.passphrase_field import PassphraseField

class Ui_SendPartnerDialog(object):
    def setupUi(self, send_partner_dialog):
        if not send_partner_dialog.objectName():
            send_partner_dialog.setObjectName(u"send_partner_dialog")
        self.outer = QVBoxLayout(send_partner_dialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 16, 16, 16)
        self.scroll = FormScroll(send_partner_dialog)
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
        self.what = Heading(self.content)
        self.what.setObjectName(u"what")
        self.what.setProperty(u"textRole", u"subtitle")

        self.entries.addWidget(self.what)

        self.about = TextLabel(self.content)
        self.about.setObjectName(u"about")
        self.about.setProperty(u"muted", True)

        self.entries.addWidget(self.about)

        self.reason_label = QLabel(self.content)
        self.reason_label.setObjectName(u"reason_label")
        self.reason_label.setWordWrap(True)

        self.entries.addWidget(self.reason_label)

        self.reason = QPlainTextEdit(self.content)
        self.reason.setObjectName(u"reason")
        self.reason.setTabChangesFocus(True)

        self.entries.addWidget(self.reason)

        self.reason_error = FieldError(self.content)
        self.reason_error.setObjectName(u"reason_error")

        self.entries.addWidget(self.reason_error)

        self.unsigned = Banner(self.content)
        self.unsigned.setObjectName(u"unsigned")

        self.entries.addWidget(self.unsigned)

        self.to_key = QRadioButton(self.content)
        self.to_key.setObjectName(u"to_key")

        self.entries.addWidget(self.to_key)

        self.key_state = TextLabel(self.content)
        self.key_state.setObjectName(u"key_state")
        self.key_state.setProperty(u"muted", True)

        self.entries.addWidget(self.key_state)

        self.with_passphrase = QRadioButton(self.content)
        self.with_passphrase.setObjectName(u"with_passphrase")

        self.entries.addWidget(self.with_passphrase)

        self.words = PassphraseField(self.content)
        self.words.setObjectName(u"words")

        self.entries.addWidget(self.words)

        self.advice = TextLabel(self.content)
        self.advice.setObjectName(u"advice")
        self.advice.setProperty(u"muted", True)

        self.entries.addWidget(self.advice)

        self.plain = QRadioButton(self.content)
        self.plain.setObjectName(u"plain")

        self.entries.addWidget(self.plain)

        self.open_warning = Banner(self.content)
        self.open_warning.setObjectName(u"open_warning")

        self.entries.addWidget(self.open_warning)

        self.scroll.setWidget(self.content)

        self.outer.addWidget(self.scroll)

        self.progress = TextLabel(send_partner_dialog)
        self.progress.setObjectName(u"progress")

        self.outer.addWidget(self.progress)

        self.general_error = FieldError(send_partner_dialog)
        self.general_error.setObjectName(u"general_error")

        self.outer.addWidget(self.general_error)

        self.deeds = QHBoxLayout()
        self.deeds.setSpacing(8)
        self.deeds.setObjectName(u"deeds")
        self.left = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.deeds.addItem(self.left)

        self.cancel = QPushButton(send_partner_dialog)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.deeds.addWidget(self.cancel)

        self.save_file = QPushButton(send_partner_dialog)
        self.save_file.setObjectName(u"save_file")
        self.save_file.setProperty(u"appearance", u"primary")

        self.deeds.addWidget(self.save_file)


        self.outer.addLayout(self.deeds)

#if QT_CONFIG(shortcut)
        self.reason_label.setBuddy(self.reason)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(send_partner_dialog)

        self.save_file.setDefault(True)

    # setupUi

    def retranslateUi(self, send_partner_dialog):
        self.reason_label.setText(QCoreApplication.translate("SendPartnerDialog", u"&Reason that the other office is told (may stay empty)", None))
        self.to_key.setText(QCoreApplication.translate("SendPartnerDialog", u"Encrypt to the &key of the other office", None))
        self.with_passphrase.setText(QCoreApplication.translate("SendPartnerDialog", u"Encrypt w&ith a passphrase", None))
        self.plain.setText(QCoreApplication.translate("SendPartnerDialog", u"Do &not encrypt", None))
        self.cancel.setText(QCoreApplication.translate("SendPartnerDialog", u"Cancel", None))
        self.save_file.setText(QCoreApplication.translate("SendPartnerDialog", u"&Save\u2026", None))
        pass
    # retranslateUi

