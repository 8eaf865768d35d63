# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'first_start_dialog.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QComboBox, QFormLayout, QHBoxLayout, QLabel,
    QLineEdit, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.presentation.widgets.form_scroll import FormScroll
from jobswap_desktop.presentation.widgets.headings import (Heading, TextLabel)

class Ui_FirstStartDialog(object):
    def setupUi(self, first_start_dialog):
        if not first_start_dialog.objectName():
            first_start_dialog.setObjectName(u"first_start_dialog")
        self.outer = QVBoxLayout(first_start_dialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(24, 24, 24, 16)
        self.heading = Heading(first_start_dialog)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"textRole", u"title")

        self.outer.addWidget(self.heading)

        self.scroll = FormScroll(first_start_dialog)
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
        self.lead = TextLabel(self.content)
        self.lead.setObjectName(u"lead")
        self.lead.setProperty(u"muted", True)

        self.entries.addWidget(self.lead)

        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.fields.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.fields.setHorizontalSpacing(12)
        self.fields.setVerticalSpacing(8)
        self.database_label = QLabel(self.content)
        self.database_label.setObjectName(u"database_label")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.database_label)

        self.database = QLineEdit(self.content)
        self.database.setObjectName(u"database")
        self.database.setReadOnly(True)

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.database)

        self.server = QPushButton(self.content)
        self.server.setObjectName(u"server")
        self.server.setAutoDefault(False)
        self.server.setProperty(u"appearance", u"subtle")

        self.fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.server)

        self.name_label = QLabel(self.content)
        self.name_label.setObjectName(u"name_label")

        self.fields.setWidget(2, QFormLayout.ItemRole.LabelRole, self.name_label)

        self.name = QLineEdit(self.content)
        self.name.setObjectName(u"name")

        self.fields.setWidget(2, QFormLayout.ItemRole.FieldRole, self.name)

        self.name_error = FieldError(self.content)
        self.name_error.setObjectName(u"name_error")

        self.fields.setWidget(3, QFormLayout.ItemRole.FieldRole, self.name_error)

        self.land_label = QLabel(self.content)
        self.land_label.setObjectName(u"land_label")

        self.fields.setWidget(4, QFormLayout.ItemRole.LabelRole, self.land_label)

        self.land = QComboBox(self.content)
        self.land.setObjectName(u"land")

        self.fields.setWidget(4, QFormLayout.ItemRole.FieldRole, self.land)

        self.reference_prefix_label = QLabel(self.content)
        self.reference_prefix_label.setObjectName(u"reference_prefix_label")

        self.fields.setWidget(5, QFormLayout.ItemRole.LabelRole, self.reference_prefix_label)

        self.reference_prefix = QLineEdit(self.content)
        self.reference_prefix.setObjectName(u"reference_prefix")

        self.fields.setWidget(5, QFormLayout.ItemRole.FieldRole, self.reference_prefix)

        self.reference_prefix_error = FieldError(self.content)
        self.reference_prefix_error.setObjectName(u"reference_prefix_error")

        self.fields.setWidget(6, QFormLayout.ItemRole.FieldRole, self.reference_prefix_error)


        self.entries.addLayout(self.fields)

        self.hint = TextLabel(self.content)
        self.hint.setObjectName(u"hint")
        self.hint.setProperty(u"muted", True)

        self.entries.addWidget(self.hint)

        self.general_error = FieldError(self.content)
        self.general_error.setObjectName(u"general_error")

        self.entries.addWidget(self.general_error)

        self.scroll.setWidget(self.content)

        self.outer.addWidget(self.scroll)

        self.button_line = QHBoxLayout()
        self.button_line.setSpacing(8)
        self.button_line.setObjectName(u"button_line")
        self.sample = QPushButton(first_start_dialog)
        self.sample.setObjectName(u"sample")
        self.sample.setProperty(u"appearance", u"subtle")

        self.button_line.addWidget(self.sample)

        self.space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.button_line.addItem(self.space)

        self.later = QPushButton(first_start_dialog)
        self.later.setObjectName(u"later")

        self.button_line.addWidget(self.later)

        self.create = QPushButton(first_start_dialog)
        self.create.setObjectName(u"create")
        self.create.setProperty(u"appearance", u"primary")

        self.button_line.addWidget(self.create)


        self.outer.addLayout(self.button_line)

#if QT_CONFIG(shortcut)
        self.database_label.setBuddy(self.database)
        self.name_label.setBuddy(self.name)
        self.land_label.setBuddy(self.land)
        self.reference_prefix_label.setBuddy(self.reference_prefix)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(first_start_dialog)

        self.create.setDefault(True)

    # setupUi

    def retranslateUi(self, first_start_dialog):
        first_start_dialog.setWindowTitle(QCoreApplication.translate("FirstStartDialog", u"Set up Jobswap Desktop", None))
        self.heading.setText(QCoreApplication.translate("FirstStartDialog", u"Welcome to Jobswap Desktop", None))
        self.lead.setText(QCoreApplication.translate("FirstStartDialog", u"Three answers, and you can begin. Everything can be changed later under \u201cOffices\u201d.", None))
        self.database_label.setText(QCoreApplication.translate("FirstStartDialog", u"&Database", None))
        self.server.setText(QCoreApplication.translate("FirstStartDialog", u"On a &server of our office\u2026", None))
        self.name_label.setText(QCoreApplication.translate("FirstStartDialog", u"&Your office", None))
        self.land_label.setText(QCoreApplication.translate("FirstStartDialog", u"&Land", None))
        self.reference_prefix_label.setText(QCoreApplication.translate("FirstStartDialog", u"&Prefix of case numbers", None))
        self.hint.setText(QCoreApplication.translate("FirstStartDialog", u"The prefix stands before every case number, for example 11.2-JT-2027-001.", None))
        self.sample.setText(QCoreApplication.translate("FirstStartDialog", u"Look at the sample case", None))
        self.later.setText(QCoreApplication.translate("FirstStartDialog", u"Later", None))
        self.create.setText(QCoreApplication.translate("FirstStartDialog", u"Create", None))
    # retranslateUi

