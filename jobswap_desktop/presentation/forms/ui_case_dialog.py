# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'case_dialog.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QDialogButtonBox, QFormLayout, QLabel,
    QLineEdit, QPlainTextEdit, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.presentation.widgets.form_scroll import FormScroll

class Ui_CaseDialog(object):
    def setupUi(self, case_dialog):
        if not case_dialog.objectName():
            case_dialog.setObjectName(u"case_dialog")
        self.outer = QVBoxLayout(case_dialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 16, 16, 16)
        self.scroll = FormScroll(case_dialog)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.content.setProperty(u"page", True)
        self.field_column = QVBoxLayout(self.content)
        self.field_column.setSpacing(0)
        self.field_column.setObjectName(u"field_column")
        self.field_column.setContentsMargins(0, 0, 0, 0)
        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.fields.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.fields.setHorizontalSpacing(12)
        self.fields.setVerticalSpacing(8)
        self.fields.setContentsMargins(0, 0, 8, 0)
        self.occasion_label = QLabel(self.content)
        self.occasion_label.setObjectName(u"occasion_label")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.occasion_label)

        self.occasion = QPlainTextEdit(self.content)
        self.occasion.setObjectName(u"occasion")
        self.occasion.setTabChangesFocus(True)

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.occasion)

        self.occasion_error = FieldError(self.content)
        self.occasion_error.setObjectName(u"occasion_error")

        self.fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.occasion_error)

        self.responsible_label = QLabel(self.content)
        self.responsible_label.setObjectName(u"responsible_label")

        self.fields.setWidget(2, QFormLayout.ItemRole.LabelRole, self.responsible_label)

        self.responsible = QLineEdit(self.content)
        self.responsible.setObjectName(u"responsible")

        self.fields.setWidget(2, QFormLayout.ItemRole.FieldRole, self.responsible)

        self.responsible_error = FieldError(self.content)
        self.responsible_error.setObjectName(u"responsible_error")

        self.fields.setWidget(3, QFormLayout.ItemRole.FieldRole, self.responsible_error)

        self.deputy_label = QLabel(self.content)
        self.deputy_label.setObjectName(u"deputy_label")

        self.fields.setWidget(4, QFormLayout.ItemRole.LabelRole, self.deputy_label)

        self.deputy = QLineEdit(self.content)
        self.deputy.setObjectName(u"deputy")

        self.fields.setWidget(4, QFormLayout.ItemRole.FieldRole, self.deputy)

        self.deputy_error = FieldError(self.content)
        self.deputy_error.setObjectName(u"deputy_error")

        self.fields.setWidget(5, QFormLayout.ItemRole.FieldRole, self.deputy_error)

        self.partner_reference_label = QLabel(self.content)
        self.partner_reference_label.setObjectName(u"partner_reference_label")

        self.fields.setWidget(6, QFormLayout.ItemRole.LabelRole, self.partner_reference_label)

        self.partner_reference = QLineEdit(self.content)
        self.partner_reference.setObjectName(u"partner_reference")

        self.fields.setWidget(6, QFormLayout.ItemRole.FieldRole, self.partner_reference)

        self.partner_reference_error = FieldError(self.content)
        self.partner_reference_error.setObjectName(u"partner_reference_error")

        self.fields.setWidget(7, QFormLayout.ItemRole.FieldRole, self.partner_reference_error)

        self.remark_label = QLabel(self.content)
        self.remark_label.setObjectName(u"remark_label")

        self.fields.setWidget(8, QFormLayout.ItemRole.LabelRole, self.remark_label)

        self.remark = QPlainTextEdit(self.content)
        self.remark.setObjectName(u"remark")
        self.remark.setTabChangesFocus(True)

        self.fields.setWidget(8, QFormLayout.ItemRole.FieldRole, self.remark)

        self.remark_error = FieldError(self.content)
        self.remark_error.setObjectName(u"remark_error")

        self.fields.setWidget(9, QFormLayout.ItemRole.FieldRole, self.remark_error)


        self.field_column.addLayout(self.fields)

        self.below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.field_column.addItem(self.below)

        self.scroll.setWidget(self.content)

        self.outer.addWidget(self.scroll)

        self.general_error = FieldError(case_dialog)
        self.general_error.setObjectName(u"general_error")

        self.outer.addWidget(self.general_error)

        self.buttons = QDialogButtonBox(case_dialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Save|QDialogButtonBox.StandardButton.Cancel)

        self.outer.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.occasion_label.setBuddy(self.occasion)
        self.responsible_label.setBuddy(self.responsible)
        self.deputy_label.setBuddy(self.deputy)
        self.partner_reference_label.setBuddy(self.partner_reference)
        self.remark_label.setBuddy(self.remark)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(case_dialog)
    # setupUi

    def retranslateUi(self, case_dialog):
        self.occasion_label.setText(QCoreApplication.translate("CaseDialog", u"&Occasion", None))
        self.responsible_label.setText(QCoreApplication.translate("CaseDialog", u"&Responsible", None))
        self.deputy_label.setText(QCoreApplication.translate("CaseDialog", u"&Deputy", None))
        self.partner_reference_label.setText(QCoreApplication.translate("CaseDialog", u"&Partner\u2019s reference", None))
        self.remark_label.setText(QCoreApplication.translate("CaseDialog", u"Re&mark", None))
        pass
    # retranslateUi

