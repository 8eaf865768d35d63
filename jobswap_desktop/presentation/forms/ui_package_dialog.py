# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'package_dialog.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QCheckBox, QFormLayout, QGroupBox, QHBoxLayout,
    QLabel, QLineEdit, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from jobswap_desktop.presentation.widgets.date_edit import DateEdit
from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.presentation.widgets.form_scroll import FormScroll
from jobswap_desktop.presentation.widgets.headings import (Heading, TextLabel)

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

        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.fields.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.fields.setHorizontalSpacing(12)
        self.fields.setVerticalSpacing(8)
        self.fields.setContentsMargins(0, 0, 8, 0)
        self.passphrase_label = QLabel(self.content)
        self.passphrase_label.setObjectName(u"passphrase_label")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.passphrase_label)

        self.passphrase_column = QVBoxLayout()
        self.passphrase_column.setSpacing(2)
        self.passphrase_column.setObjectName(u"passphrase_column")
        self.passphrase_lines = QVBoxLayout()
        self.passphrase_lines.setSpacing(2)
        self.passphrase_lines.setObjectName(u"passphrase_lines")
        self.passphrase = QLineEdit(self.content)
        self.passphrase.setObjectName(u"passphrase")
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)

        self.passphrase_lines.addWidget(self.passphrase)

        self.strength = TextLabel(self.content)
        self.strength.setObjectName(u"strength")
        self.strength.setProperty(u"textRole", u"caption")

        self.passphrase_lines.addWidget(self.strength)


        self.passphrase_column.addLayout(self.passphrase_lines)

        self.passphrase_error = FieldError(self.content)
        self.passphrase_error.setObjectName(u"passphrase_error")

        self.passphrase_column.addWidget(self.passphrase_error)


        self.fields.setLayout(0, QFormLayout.ItemRole.FieldRole, self.passphrase_column)

        self.repeated_label = QLabel(self.content)
        self.repeated_label.setObjectName(u"repeated_label")

        self.fields.setWidget(1, QFormLayout.ItemRole.LabelRole, self.repeated_label)

        self.repeated_column = QVBoxLayout()
        self.repeated_column.setSpacing(2)
        self.repeated_column.setObjectName(u"repeated_column")
        self.repeated = QLineEdit(self.content)
        self.repeated.setObjectName(u"repeated")
        self.repeated.setEchoMode(QLineEdit.EchoMode.Password)

        self.repeated_column.addWidget(self.repeated)

        self.repeated_error = FieldError(self.content)
        self.repeated_error.setObjectName(u"repeated_error")

        self.repeated_column.addWidget(self.repeated_error)


        self.fields.setLayout(1, QFormLayout.ItemRole.FieldRole, self.repeated_column)


        self.entries.addLayout(self.fields)

        self.shown_plainly = QCheckBox(self.content)
        self.shown_plainly.setObjectName(u"shown_plainly")

        self.entries.addWidget(self.shown_plainly)

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

#if QT_CONFIG(shortcut)
        self.passphrase_label.setBuddy(self.passphrase)
        self.repeated_label.setBuddy(self.repeated)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(package_dialog)
    # setupUi

    def retranslateUi(self, package_dialog):
        package_dialog.setWindowTitle(QCoreApplication.translate("PackageDialog", u"Package", None))
        self.contents.setTitle(QCoreApplication.translate("PackageDialog", u"Contents of the PDF", None))
        self.sealed.setText(QCoreApplication.translate("PackageDialog", u"&Encrypt with a passphrase", None))
        self.passphrase_label.setText(QCoreApplication.translate("PackageDialog", u"&Passphrase", None))
        self.repeated_label.setText(QCoreApplication.translate("PackageDialog", u"&Repeat", None))
        self.shown_plainly.setText(QCoreApplication.translate("PackageDialog", u"Show p&assphrase", None))
        self.submitted.setText(QCoreApplication.translate("PackageDialog", u"&Note as submitted on", None))
#if QT_CONFIG(accessibility)
        self.submitted_on.setAccessibleName(QCoreApplication.translate("PackageDialog", u"Submitted on", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("PackageDialog", u"Cancel", None))
        self.save_pdf.setText(QCoreApplication.translate("PackageDialog", u"&Save package\u2026", None))
    # retranslateUi

