# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'account_dialog.ui'
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
from jobswap_desktop.presentation.widgets.headings import TextLabel

class Ui_AccountDialog(object):
    def setupUi(self, account_dialog):
        if not account_dialog.objectName():
            account_dialog.setObjectName(u"account_dialog")
        self.outer = QVBoxLayout(account_dialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 16, 16, 16)
        self.scroll = FormScroll(account_dialog)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.content.setProperty(u"page", True)
        self.fields = QFormLayout(self.content)
        self.fields.setObjectName(u"fields")
        self.fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.fields.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.fields.setHorizontalSpacing(12)
        self.fields.setVerticalSpacing(8)
        self.fields.setContentsMargins(0, 0, 8, 0)
        self.login_label = QLabel(self.content)
        self.login_label.setObjectName(u"login_label")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.login_label)

        self.login_column = QVBoxLayout()
        self.login_column.setSpacing(2)
        self.login_column.setObjectName(u"login_column")
        self.login = QLineEdit(self.content)
        self.login.setObjectName(u"login")

        self.login_column.addWidget(self.login)

        self.login_error = FieldError(self.content)
        self.login_error.setObjectName(u"login_error")

        self.login_column.addWidget(self.login_error)


        self.fields.setLayout(0, QFormLayout.ItemRole.FieldRole, self.login_column)

        self.name_label = QLabel(self.content)
        self.name_label.setObjectName(u"name_label")

        self.fields.setWidget(1, QFormLayout.ItemRole.LabelRole, self.name_label)

        self.name_column = QVBoxLayout()
        self.name_column.setSpacing(2)
        self.name_column.setObjectName(u"name_column")
        self.name = QLineEdit(self.content)
        self.name.setObjectName(u"name")

        self.name_column.addWidget(self.name)

        self.name_error = FieldError(self.content)
        self.name_error.setObjectName(u"name_error")

        self.name_column.addWidget(self.name_error)


        self.fields.setLayout(1, QFormLayout.ItemRole.FieldRole, self.name_column)

        self.role_label = QLabel(self.content)
        self.role_label.setObjectName(u"role_label")

        self.fields.setWidget(2, QFormLayout.ItemRole.LabelRole, self.role_label)

        self.role_column = QVBoxLayout()
        self.role_column.setSpacing(2)
        self.role_column.setObjectName(u"role_column")
        self.role = QComboBox(self.content)
        self.role.setObjectName(u"role")

        self.role_column.addWidget(self.role)

        self.role_error = FieldError(self.content)
        self.role_error.setObjectName(u"role_error")

        self.role_column.addWidget(self.role_error)


        self.fields.setLayout(2, QFormLayout.ItemRole.FieldRole, self.role_column)

        self.office_id_label = QLabel(self.content)
        self.office_id_label.setObjectName(u"office_id_label")

        self.fields.setWidget(3, QFormLayout.ItemRole.LabelRole, self.office_id_label)

        self.office_id_column = QVBoxLayout()
        self.office_id_column.setSpacing(2)
        self.office_id_column.setObjectName(u"office_id_column")
        self.office_id = QComboBox(self.content)
        self.office_id.setObjectName(u"office_id")

        self.office_id_column.addWidget(self.office_id)

        self.office_id_error = FieldError(self.content)
        self.office_id_error.setObjectName(u"office_id_error")

        self.office_id_column.addWidget(self.office_id_error)


        self.fields.setLayout(3, QFormLayout.ItemRole.FieldRole, self.office_id_column)

        self.scroll.setWidget(self.content)

        self.outer.addWidget(self.scroll)

        self.explanation = TextLabel(account_dialog)
        self.explanation.setObjectName(u"explanation")
        self.explanation.setProperty(u"muted", True)

        self.outer.addWidget(self.explanation)

        self.general_error = FieldError(account_dialog)
        self.general_error.setObjectName(u"general_error")

        self.outer.addWidget(self.general_error)

        self.buttons = QDialogButtonBox(account_dialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Save|QDialogButtonBox.StandardButton.Cancel)

        self.outer.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.login_label.setBuddy(self.login)
        self.name_label.setBuddy(self.name)
        self.role_label.setBuddy(self.role)
        self.office_id_label.setBuddy(self.office_id)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(account_dialog)
    # setupUi

    def retranslateUi(self, account_dialog):
        self.login_label.setText(QCoreApplication.translate("AccountDialog", u"&Login", None))
        self.name_label.setText(QCoreApplication.translate("AccountDialog", u"&Name", None))
        self.role_label.setText(QCoreApplication.translate("AccountDialog", u"&Role", None))
        self.office_id_label.setText(QCoreApplication.translate("AccountDialog", u"&Office", None))
        pass
    # retranslateUi

