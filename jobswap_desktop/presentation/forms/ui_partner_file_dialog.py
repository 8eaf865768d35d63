# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'partner_file_dialog.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QCheckBox, QLabel, QPlainTextEdit, QPushButton,
    QVBoxLayout, QWidget)

from jobswap_desktop.presentation.widgets.banner import Banner
from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.presentation.widgets.form_scroll import FormScroll
from jobswap_desktop.presentation.widgets.headings import (Heading, TextLabel)
from jobswap_desktop.presentation.widgets.table_view import TableView

class Ui_PartnerFileDialog(object):
    def setupUi(self, partner_file_dialog):
        if not partner_file_dialog.objectName():
            partner_file_dialog.setObjectName(u"partner_file_dialog")
        self.outer = QVBoxLayout(partner_file_dialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 16, 16, 16)
        self.scroll = FormScroll(partner_file_dialog)
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

        self.sender = Banner(self.content)
        self.sender.setObjectName(u"sender")

        self.entries.addWidget(self.sender)

        self.warning = Banner(self.content)
        self.warning.setObjectName(u"warning")

        self.entries.addWidget(self.warning)

        self.summary = TextLabel(self.content)
        self.summary.setObjectName(u"summary")

        self.entries.addWidget(self.summary)

        self.rows = TableView(self.content)
        self.rows.setObjectName(u"rows")

        self.entries.addWidget(self.rows)

        self.consequences = Banner(self.content)
        self.consequences.setObjectName(u"consequences")

        self.entries.addWidget(self.consequences)

        self.move_appointments = QCheckBox(self.content)
        self.move_appointments.setObjectName(u"move_appointments")

        self.entries.addWidget(self.move_appointments)

        self.papers = QWidget(self.content)
        self.papers.setObjectName(u"papers")

        self.entries.addWidget(self.papers)

        self.comment_label = QLabel(self.content)
        self.comment_label.setObjectName(u"comment_label")
        self.comment_label.setWordWrap(True)

        self.entries.addWidget(self.comment_label)

        self.comment = QPlainTextEdit(self.content)
        self.comment.setObjectName(u"comment")
        self.comment.setTabChangesFocus(True)

        self.entries.addWidget(self.comment)

        self.comment_error = FieldError(self.content)
        self.comment_error.setObjectName(u"comment_error")

        self.entries.addWidget(self.comment_error)

        self.scroll.setWidget(self.content)

        self.outer.addWidget(self.scroll)

        self.general_error = FieldError(partner_file_dialog)
        self.general_error.setObjectName(u"general_error")

        self.outer.addWidget(self.general_error)

        self.deeds = QWidget(partner_file_dialog)
        self.deeds.setObjectName(u"deeds")
        self.cancel = QPushButton(self.deeds)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)
        self.refuse = QPushButton(self.deeds)
        self.refuse.setObjectName(u"refuse")
        self.refuse.setAutoDefault(False)
        self.take = QPushButton(self.deeds)
        self.take.setObjectName(u"take")
        self.take.setProperty(u"appearance", u"primary")
        self.take.setAutoDefault(False)

        self.outer.addWidget(self.deeds)

#if QT_CONFIG(shortcut)
        self.comment_label.setBuddy(self.comment)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(partner_file_dialog)
    # setupUi

    def retranslateUi(self, partner_file_dialog):
        partner_file_dialog.setWindowTitle(QCoreApplication.translate("PartnerFileDialog", u"File of the other office", None))
#if QT_CONFIG(accessibility)
        self.rows.setAccessibleName(QCoreApplication.translate("PartnerFileDialog", u"What the file says", None))
#endif // QT_CONFIG(accessibility)
        self.move_appointments.setText(QCoreApplication.translate("PartnerFileDialog", u"Move the appo&intments along", None))
        self.comment_label.setText(QCoreApplication.translate("PartnerFileDialog", u"&Comment for the other office, or reason for refusing", None))
        self.cancel.setText(QCoreApplication.translate("PartnerFileDialog", u"Cancel", None))
        self.refuse.setText(QCoreApplication.translate("PartnerFileDialog", u"Re&fuse\u2026", None))
        self.take.setText(QCoreApplication.translate("PartnerFileDialog", u"&Take over", None))
    # retranslateUi

