# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'package_dialog.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QCheckBox, QGroupBox, QHBoxLayout, QPushButton,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from jobswap_desktop.presentation.widgets.date_edit import DateEdit
from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.presentation.widgets.form_scroll import FormScroll
from jobswap_desktop.presentation.widgets.headings import (Heading, TextLabel)
from jobswap_desktop.presentation.widgets.passphrase_field import PassphraseField

class Ui_PackageDialog(object):
    def setupUi(self, package_dialog):
        if not package_dialog.objectName():
            package_dialog.setObjectName(u"package_dialog")
        self.outer = QVBoxLayout(package_dialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 16, 16, 16)
        self.subject = Heading(package_dialog)
        self.subject.setObjectName(u"subject")
        self.subject.setProperty(u"textRole", u"subtitle")

        self.outer.addWidget(self.subject)

        self.scroll = FormScroll(package_dialog)
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
        self.contents = QGroupBox(self.content)
        self.contents.setObjectName(u"contents")
        self.contents.setFlat(True)
        self.contents_column = QVBoxLayout(self.contents)
        self.contents_column.setSpacing(4)
        self.contents_column.setObjectName(u"contents_column")
        self.contents_column.setContentsMargins(0, 0, 0, 0)

        self.entries.addWidget(self.contents)

        self.left_out = TextLabel(self.content)
        self.left_out.setObjectName(u"left_out")
        self.left_out.setProperty(u"textRole", u"caption")
        self.left_out.setProperty(u"muted", True)

        self.entries.addWidget(self.left_out)

        self.sealed = QCheckBox(self.content)
        self.sealed.setObjectName(u"sealed")
        self.sealed.setChecked(True)

        self.entries.addWidget(self.sealed)

        self.words = PassphraseField(self.content)
        self.words.setObjectName(u"words")

        self.entries.addWidget(self.words)

        self.advice = TextLabel(self.content)
        self.advice.setObjectName(u"advice")
        self.advice.setProperty(u"muted", True)

        self.entries.addWidget(self.advice)

        self.submitted_row = QHBoxLayout()
        self.submitted_row.setSpacing(8)
        self.submitted_row.setObjectName(u"submitted_row")
        self.submitted = QCheckBox(self.content)
        self.submitted.setObjectName(u"submitted")

        self.submitted_row.addWidget(self.submitted)

        self.submitted_on = DateEdit(self.content)
        self.submitted_on.setObjectName(u"submitted_on")

        self.submitted_row.addWidget(self.submitted_on)

        self.submitted_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.submitted_row.addItem(self.submitted_space)


        self.entries.addLayout(self.submitted_row)

        self.submitted_on_error = FieldError(self.content)
        self.submitted_on_error.setObjectName(u"submitted_on_error")

        self.entries.addWidget(self.submitted_on_error)

        self.scroll.setWidget(self.content)

        self.outer.addWidget(self.scroll)

        self.general_error = FieldError(package_dialog)
        self.general_error.setObjectName(u"general_error")

        self.outer.addWidget(self.general_error)

        self.deeds = QHBoxLayout()
        self.deeds.setSpacing(8)
        self.deeds.setObjectName(u"deeds")
        self.deeds_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.deeds.addItem(self.deeds_space)

        self.cancel = QPushButton(package_dialog)
        self.cancel.setObjectName(u"cancel")

        self.deeds.addWidget(self.cancel)

        self.save_pdf = QPushButton(package_dialog)
        self.save_pdf.setObjectName(u"save_pdf")
        self.save_pdf.setProperty(u"appearance", u"primary")

        self.deeds.addWidget(self.save_pdf)


        self.outer.addLayout(self.deeds)


        self.retranslateUi(package_dialog)
    # setupUi

    def retranslateUi(self, package_dialog):
        package_dialog.setWindowTitle(QCoreApplication.translate("PackageDialog", u"Package", None))
        self.contents.setTitle(QCoreApplication.translate("PackageDialog", u"Contents of the PDF", None))
        self.sealed.setText(QCoreApplication.translate("PackageDialog", u"&Encrypt with a passphrase", None))
        self.submitted.setText(QCoreApplication.translate("PackageDialog", u"&Note as submitted on", None))
#if QT_CONFIG(accessibility)
        self.submitted_on.setAccessibleName(QCoreApplication.translate("PackageDialog", u"Submitted on", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("PackageDialog", u"Cancel", None))
        self.save_pdf.setText(QCoreApplication.translate("PackageDialog", u"&Save package\u2026", None))
    # retranslateUi

