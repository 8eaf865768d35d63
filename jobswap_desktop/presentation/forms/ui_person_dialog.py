# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'person_dialog.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QCheckBox, QComboBox, QDialogButtonBox,
    QDoubleSpinBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget)

from jobswap_desktop.presentation.widgets.banner import Banner
from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.presentation.widgets.form_scroll import FormScroll

class Ui_PersonDialog(object):
    def setupUi(self, person_dialog):
        if not person_dialog.objectName():
            person_dialog.setObjectName(u"person_dialog")
        self.outer = QVBoxLayout(person_dialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 16, 16, 16)
        self.scroll = FormScroll(person_dialog)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.content.setProperty(u"page", True)
        self.fields = QFormLayout(self.content)
        self.fields.setObjectName(u"fields")
        self.fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.fields.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.fields.setHorizontalSpacing(12)
        self.fields.setVerticalSpacing(8)
        self.fields.setContentsMargins(0, 0, 8, 0)
        self.title_label = QLabel(self.content)
        self.title_label.setObjectName(u"title_label")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.title_label)

        self.title = QLineEdit(self.content)
        self.title.setObjectName(u"title")

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.title)

        self.title_error = FieldError(self.content)
        self.title_error.setObjectName(u"title_error")

        self.fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.title_error)

        self.first_name_label = QLabel(self.content)
        self.first_name_label.setObjectName(u"first_name_label")

        self.fields.setWidget(2, QFormLayout.ItemRole.LabelRole, self.first_name_label)

        self.first_name = QLineEdit(self.content)
        self.first_name.setObjectName(u"first_name")

        self.fields.setWidget(2, QFormLayout.ItemRole.FieldRole, self.first_name)

        self.first_name_error = FieldError(self.content)
        self.first_name_error.setObjectName(u"first_name_error")

        self.fields.setWidget(3, QFormLayout.ItemRole.FieldRole, self.first_name_error)

        self.last_name_label = QLabel(self.content)
        self.last_name_label.setObjectName(u"last_name_label")

        self.fields.setWidget(4, QFormLayout.ItemRole.LabelRole, self.last_name_label)

        self.last_name = QLineEdit(self.content)
        self.last_name.setObjectName(u"last_name")

        self.fields.setWidget(4, QFormLayout.ItemRole.FieldRole, self.last_name)

        self.last_name_error = FieldError(self.content)
        self.last_name_error.setObjectName(u"last_name_error")

        self.fields.setWidget(5, QFormLayout.ItemRole.FieldRole, self.last_name_error)

        self.known_hint = Banner(self.content)
        self.known_hint.setObjectName(u"known_hint")
        self.known_hint.setVisible(False)

        self.fields.setWidget(6, QFormLayout.ItemRole.FieldRole, self.known_hint)

        self.office_id_label = QLabel(self.content)
        self.office_id_label.setObjectName(u"office_id_label")

        self.fields.setWidget(7, QFormLayout.ItemRole.LabelRole, self.office_id_label)

        self.office_id = QComboBox(self.content)
        self.office_id.setObjectName(u"office_id")

        self.fields.setWidget(7, QFormLayout.ItemRole.FieldRole, self.office_id)

        self.office_id_error = FieldError(self.content)
        self.office_id_error.setObjectName(u"office_id_error")

        self.fields.setWidget(8, QFormLayout.ItemRole.FieldRole, self.office_id_error)

        self.function_label = QLabel(self.content)
        self.function_label.setObjectName(u"function_label")

        self.fields.setWidget(9, QFormLayout.ItemRole.LabelRole, self.function_label)

        self.function = QLineEdit(self.content)
        self.function.setObjectName(u"function")

        self.fields.setWidget(9, QFormLayout.ItemRole.FieldRole, self.function)

        self.function_error = FieldError(self.content)
        self.function_error.setObjectName(u"function_error")

        self.fields.setWidget(10, QFormLayout.ItemRole.FieldRole, self.function_error)

        self.unit_label = QLabel(self.content)
        self.unit_label.setObjectName(u"unit_label")

        self.fields.setWidget(11, QFormLayout.ItemRole.LabelRole, self.unit_label)

        self.unit = QLineEdit(self.content)
        self.unit.setObjectName(u"unit")

        self.fields.setWidget(11, QFormLayout.ItemRole.FieldRole, self.unit)

        self.unit_error = FieldError(self.content)
        self.unit_error.setObjectName(u"unit_error")

        self.fields.setWidget(12, QFormLayout.ItemRole.FieldRole, self.unit_error)

        self.status_group_label = QLabel(self.content)
        self.status_group_label.setObjectName(u"status_group_label")

        self.fields.setWidget(13, QFormLayout.ItemRole.LabelRole, self.status_group_label)

        self.status_group = QComboBox(self.content)
        self.status_group.setObjectName(u"status_group")

        self.fields.setWidget(13, QFormLayout.ItemRole.FieldRole, self.status_group)

        self.weekly_hours_label = QLabel(self.content)
        self.weekly_hours_label.setObjectName(u"weekly_hours_label")

        self.fields.setWidget(14, QFormLayout.ItemRole.LabelRole, self.weekly_hours_label)

        self.weekly_hours = QDoubleSpinBox(self.content)
        self.weekly_hours.setObjectName(u"weekly_hours")

        self.fields.setWidget(14, QFormLayout.ItemRole.FieldRole, self.weekly_hours)

        self.telephone_label = QLabel(self.content)
        self.telephone_label.setObjectName(u"telephone_label")

        self.fields.setWidget(15, QFormLayout.ItemRole.LabelRole, self.telephone_label)

        self.telephone = QLineEdit(self.content)
        self.telephone.setObjectName(u"telephone")

        self.fields.setWidget(15, QFormLayout.ItemRole.FieldRole, self.telephone)

        self.telephone_error = FieldError(self.content)
        self.telephone_error.setObjectName(u"telephone_error")

        self.fields.setWidget(16, QFormLayout.ItemRole.FieldRole, self.telephone_error)

        self.email_label = QLabel(self.content)
        self.email_label.setObjectName(u"email_label")

        self.fields.setWidget(17, QFormLayout.ItemRole.LabelRole, self.email_label)

        self.email = QLineEdit(self.content)
        self.email.setObjectName(u"email")

        self.fields.setWidget(17, QFormLayout.ItemRole.FieldRole, self.email)

        self.email_error = FieldError(self.content)
        self.email_error.setObjectName(u"email_error")

        self.fields.setWidget(18, QFormLayout.ItemRole.FieldRole, self.email_error)

        self.supervisor_label = QLabel(self.content)
        self.supervisor_label.setObjectName(u"supervisor_label")

        self.fields.setWidget(19, QFormLayout.ItemRole.LabelRole, self.supervisor_label)

        self.supervisor = QLineEdit(self.content)
        self.supervisor.setObjectName(u"supervisor")

        self.fields.setWidget(19, QFormLayout.ItemRole.FieldRole, self.supervisor)

        self.supervisor_error = FieldError(self.content)
        self.supervisor_error.setObjectName(u"supervisor_error")

        self.fields.setWidget(20, QFormLayout.ItemRole.FieldRole, self.supervisor_error)

        self.under_18 = QCheckBox(self.content)
        self.under_18.setObjectName(u"under_18")

        self.fields.setWidget(21, QFormLayout.ItemRole.FieldRole, self.under_18)

        self.private_address_label = QLabel(self.content)
        self.private_address_label.setObjectName(u"private_address_label")

        self.fields.setWidget(22, QFormLayout.ItemRole.LabelRole, self.private_address_label)

        self.private_address = QLineEdit(self.content)
        self.private_address.setObjectName(u"private_address")

        self.fields.setWidget(22, QFormLayout.ItemRole.FieldRole, self.private_address)

        self.private_address_error = FieldError(self.content)
        self.private_address_error.setObjectName(u"private_address_error")

        self.fields.setWidget(23, QFormLayout.ItemRole.FieldRole, self.private_address_error)

        self.scroll.setWidget(self.content)

        self.outer.addWidget(self.scroll)

        self.outdated = Banner(person_dialog)
        self.outdated.setObjectName(u"outdated")

        self.outer.addWidget(self.outdated)

        self.general_error = FieldError(person_dialog)
        self.general_error.setObjectName(u"general_error")

        self.outer.addWidget(self.general_error)

        self.buttons = QDialogButtonBox(person_dialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Save|QDialogButtonBox.StandardButton.Cancel)

        self.outer.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.title_label.setBuddy(self.title)
        self.first_name_label.setBuddy(self.first_name)
        self.last_name_label.setBuddy(self.last_name)
        self.office_id_label.setBuddy(self.office_id)
        self.function_label.setBuddy(self.function)
        self.unit_label.setBuddy(self.unit)
        self.status_group_label.setBuddy(self.status_group)
        self.weekly_hours_label.setBuddy(self.weekly_hours)
        self.telephone_label.setBuddy(self.telephone)
        self.email_label.setBuddy(self.email)
        self.supervisor_label.setBuddy(self.supervisor)
        self.private_address_label.setBuddy(self.private_address)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(person_dialog)
    # setupUi

    def retranslateUi(self, person_dialog):
        self.title_label.setText(QCoreApplication.translate("PersonDialog", u"&Title", None))
        self.first_name_label.setText(QCoreApplication.translate("PersonDialog", u"&First name", None))
        self.last_name_label.setText(QCoreApplication.translate("PersonDialog", u"&Last name", None))
        self.office_id_label.setText(QCoreApplication.translate("PersonDialog", u"&Office", None))
        self.function_label.setText(QCoreApplication.translate("PersonDialog", u"F&unction", None))
        self.unit_label.setText(QCoreApplication.translate("PersonDialog", u"U&nit", None))
        self.status_group_label.setText(QCoreApplication.translate("PersonDialog", u"&Employed as", None))
        self.weekly_hours_label.setText(QCoreApplication.translate("PersonDialog", u"&Hours a week", None))
        self.telephone_label.setText(QCoreApplication.translate("PersonDialog", u"Tele&phone", None))
        self.email_label.setText(QCoreApplication.translate("PersonDialog", u"E-&mail", None))
        self.supervisor_label.setText(QCoreApplication.translate("PersonDialog", u"&Supervisor", None))
        self.under_18.setText(QCoreApplication.translate("PersonDialog", u"Not &yet 18", None))
#if QT_CONFIG(tooltip)
        self.under_18.setToolTip(QCoreApplication.translate("PersonDialog", u"The rules for young people hold; no date of birth is kept", None))
#endif // QT_CONFIG(tooltip)
        self.private_address_label.setText(QCoreApplication.translate("PersonDialog", u"Private a&ddress (for letters only)", None))
        pass
    # retranslateUi

