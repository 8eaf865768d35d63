# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'mail_dialog.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QCheckBox, QComboBox, QFormLayout, QHBoxLayout,
    QLabel, QLineEdit, QPlainTextEdit, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from jobswap_desktop.presentation.widgets.date_edit import DateEdit
from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.presentation.widgets.form_scroll import FormScroll
from jobswap_desktop.presentation.widgets.headings import (Heading, TextLabel)

class Ui_MailDialog(object):
    def setupUi(self, mail_dialog):
        if not mail_dialog.objectName():
            mail_dialog.setObjectName(u"mail_dialog")
        self.outer = QVBoxLayout(mail_dialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 16, 16, 16)
        self.case_title = Heading(mail_dialog)
        self.case_title.setObjectName(u"case_title")
        self.case_title.setProperty(u"textRole", u"subtitle")

        self.outer.addWidget(self.case_title)

        self.scroll = FormScroll(mail_dialog)
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
        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.fields.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.fields.setHorizontalSpacing(12)
        self.fields.setVerticalSpacing(8)
        self.fields.setContentsMargins(0, 0, 8, 0)
        self.recipient_label = QLabel(self.content)
        self.recipient_label.setObjectName(u"recipient_label")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.recipient_label)

        self.recipient = QComboBox(self.content)
        self.recipient.setObjectName(u"recipient")

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.recipient)

        self.address_label = QLabel(self.content)
        self.address_label.setObjectName(u"address_label")

        self.fields.setWidget(1, QFormLayout.ItemRole.LabelRole, self.address_label)

        self.address = QLineEdit(self.content)
        self.address.setObjectName(u"address")

        self.fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.address)

        self.address_error = FieldError(self.content)
        self.address_error.setObjectName(u"address_error")

        self.fields.setWidget(2, QFormLayout.ItemRole.FieldRole, self.address_error)

        self.subject_label = QLabel(self.content)
        self.subject_label.setObjectName(u"subject_label")

        self.fields.setWidget(3, QFormLayout.ItemRole.LabelRole, self.subject_label)

        self.subject = QLineEdit(self.content)
        self.subject.setObjectName(u"subject")

        self.fields.setWidget(3, QFormLayout.ItemRole.FieldRole, self.subject)

        self.text_label = QLabel(self.content)
        self.text_label.setObjectName(u"text_label")

        self.fields.setWidget(4, QFormLayout.ItemRole.LabelRole, self.text_label)

        self.text = QPlainTextEdit(self.content)
        self.text.setObjectName(u"text")
        self.text.setTabChangesFocus(True)

        self.fields.setWidget(4, QFormLayout.ItemRole.FieldRole, self.text)

        self.files_label = QLabel(self.content)
        self.files_label.setObjectName(u"files_label")

        self.fields.setWidget(5, QFormLayout.ItemRole.LabelRole, self.files_label)

        self.files = TextLabel(self.content)
        self.files.setObjectName(u"files")

        self.fields.setWidget(5, QFormLayout.ItemRole.FieldRole, self.files)


        self.entries.addLayout(self.fields)

        self.advice = TextLabel(self.content)
        self.advice.setObjectName(u"advice")
        self.advice.setProperty(u"muted", True)

        self.entries.addWidget(self.advice)

        self.handed_over = QCheckBox(self.content)
        self.handed_over.setObjectName(u"handed_over")

        self.entries.addWidget(self.handed_over)

        self.not_theirs = TextLabel(self.content)
        self.not_theirs.setObjectName(u"not_theirs")
        self.not_theirs.setProperty(u"muted", True)

        self.entries.addWidget(self.not_theirs)

        self.day_row = QHBoxLayout()
        self.day_row.setSpacing(8)
        self.day_row.setObjectName(u"day_row")
        self.handed_over_on_label = QLabel(self.content)
        self.handed_over_on_label.setObjectName(u"handed_over_on_label")

        self.day_row.addWidget(self.handed_over_on_label)

        self.handed_over_on = DateEdit(self.content)
        self.handed_over_on.setObjectName(u"handed_over_on")

        self.day_row.addWidget(self.handed_over_on)

        self.day_row.setStretch(1, 1)

        self.entries.addLayout(self.day_row)

        self.handed_over_on_error = FieldError(self.content)
        self.handed_over_on_error.setObjectName(u"handed_over_on_error")

        self.entries.addWidget(self.handed_over_on_error)

        self.periods = TextLabel(self.content)
        self.periods.setObjectName(u"periods")

        self.entries.addWidget(self.periods)

        self.scroll.setWidget(self.content)

        self.outer.addWidget(self.scroll)

        self.done = TextLabel(mail_dialog)
        self.done.setObjectName(u"done")

        self.outer.addWidget(self.done)

        self.general_error = FieldError(mail_dialog)
        self.general_error.setObjectName(u"general_error")

        self.outer.addWidget(self.general_error)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.foot_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot.addItem(self.foot_space)

        self.close_button = QPushButton(mail_dialog)
        self.close_button.setObjectName(u"close_button")

        self.foot.addWidget(self.close_button)

        self.copy_text = QPushButton(mail_dialog)
        self.copy_text.setObjectName(u"copy_text")

        self.foot.addWidget(self.copy_text)

        self.show_folder = QPushButton(mail_dialog)
        self.show_folder.setObjectName(u"show_folder")

        self.foot.addWidget(self.show_folder)

        self.open_mail = QPushButton(mail_dialog)
        self.open_mail.setObjectName(u"open_mail")
        self.open_mail.setProperty(u"appearance", u"primary")

        self.foot.addWidget(self.open_mail)


        self.outer.addLayout(self.foot)

#if QT_CONFIG(shortcut)
        self.recipient_label.setBuddy(self.recipient)
        self.address_label.setBuddy(self.address)
        self.subject_label.setBuddy(self.subject)
        self.text_label.setBuddy(self.text)
        self.handed_over_on_label.setBuddy(self.handed_over_on)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(mail_dialog)
    # setupUi

    def retranslateUi(self, mail_dialog):
        mail_dialog.setWindowTitle(QCoreApplication.translate("MailDialog", u"Hand over by e-mail", None))
        self.recipient_label.setText(QCoreApplication.translate("MailDialog", u"&To", None))
        self.address_label.setText(QCoreApplication.translate("MailDialog", u"E-mail &address", None))
        self.subject_label.setText(QCoreApplication.translate("MailDialog", u"&Subject", None))
        self.text_label.setText(QCoreApplication.translate("MailDialog", u"Te&xt", None))
        self.files_label.setText(QCoreApplication.translate("MailDialog", u"Papers", None))
        self.advice.setText(QCoreApplication.translate("MailDialog", u"Please send it only in a way that your office permits for personal data. Nothing is sent by this program.", None))
        self.handed_over.setText(QCoreApplication.translate("MailDialog", u"Note as &handed over or submitted", None))
        self.not_theirs.setText(QCoreApplication.translate("MailDialog", u"Handed over counts only with whom a paper is for. Here not all of them are for this recipient.", None))
        self.handed_over_on_label.setText(QCoreApplication.translate("MailDialog", u"o&n", None))
        self.close_button.setText(QCoreApplication.translate("MailDialog", u"Cancel", None))
        self.copy_text.setText(QCoreApplication.translate("MailDialog", u"&Copy text", None))
        self.show_folder.setText(QCoreApplication.translate("MailDialog", u"PDF &folder\u2026", None))
        self.open_mail.setText(QCoreApplication.translate("MailDialog", u"E-&mail draft\u2026", None))
    # retranslateUi

