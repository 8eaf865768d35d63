# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'signatory_dialog.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QComboBox, QDialogButtonBox, QFormLayout,
    QLabel, QLineEdit, QVBoxLayout, QWidget)

from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.presentation.widgets.form_scroll import FormScroll
from jobswap_desktop.presentation.widgets.headings import (Heading, TextLabel)

class Ui_SignatoryDialog(object):
    def setupUi(self, signatory_dialog):
        if not signatory_dialog.objectName():
            signatory_dialog.setObjectName(u"signatory_dialog")
        self.outer = QVBoxLayout(signatory_dialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 16, 16, 16)
        self.what = Heading(signatory_dialog)
        self.what.setObjectName(u"what")
        self.what.setProperty(u"textRole", u"subtitle")

        self.outer.addWidget(self.what)

        self.scroll = FormScroll(signatory_dialog)
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
        self.about = TextLabel(self.content)
        self.about.setObjectName(u"about")
        self.about.setProperty(u"muted", True)

        self.entries.addWidget(self.about)

        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.fields.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.fields.setHorizontalSpacing(12)
        self.fields.setVerticalSpacing(8)
        self.fields.setContentsMargins(0, 0, 8, 0)
        self.office_label = QLabel(self.content)
        self.office_label.setObjectName(u"office_label")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.office_label)

        self.office = QComboBox(self.content)
        self.office.setObjectName(u"office")

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.office)

        self.name_label = QLabel(self.content)
        self.name_label.setObjectName(u"name_label")

        self.fields.setWidget(1, QFormLayout.ItemRole.LabelRole, self.name_label)

        self.name = QLineEdit(self.content)
        self.name.setObjectName(u"name")

        self.fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.name)

        self.name_error = FieldError(self.content)
        self.name_error.setObjectName(u"name_error")

        self.fields.setWidget(2, QFormLayout.ItemRole.FieldRole, self.name_error)

        self.capacity_label = QLabel(self.content)
        self.capacity_label.setObjectName(u"capacity_label")

        self.fields.setWidget(3, QFormLayout.ItemRole.LabelRole, self.capacity_label)

        self.capacity = QComboBox(self.content)
        self.capacity.setObjectName(u"capacity")

        self.fields.setWidget(3, QFormLayout.ItemRole.FieldRole, self.capacity)


        self.entries.addLayout(self.fields)

        self.general_error = FieldError(self.content)
        self.general_error.setObjectName(u"general_error")

        self.entries.addWidget(self.general_error)

        self.scroll.setWidget(self.content)

        self.outer.addWidget(self.scroll)

        self.buttons = QDialogButtonBox(signatory_dialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Save|QDialogButtonBox.StandardButton.Cancel)

        self.outer.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.office_label.setBuddy(self.office)
        self.name_label.setBuddy(self.name)
        self.capacity_label.setBuddy(self.capacity)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(signatory_dialog)
    # setupUi

    def retranslateUi(self, signatory_dialog):
        self.office_label.setText(QCoreApplication.translate("SignatoryDialog", u"&Employer", None))
        self.name_label.setText(QCoreApplication.translate("SignatoryDialog", u"&Name", None))
        self.capacity_label.setText(QCoreApplication.translate("SignatoryDialog", u"&Capacity", None))
        pass
    # retranslateUi

