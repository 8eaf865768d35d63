# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'office_dialog.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QComboBox, QDialogButtonBox, QFormLayout,
    QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from jobswap_desktop.presentation.widgets.banner import Banner
from jobswap_desktop.presentation.widgets.date_edit import DateEdit
from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.presentation.widgets.form_scroll import FormScroll
from jobswap_desktop.presentation.widgets.headings import (Heading, TextLabel)
from jobswap_desktop.presentation.widgets.hours_field import HoursField
from jobswap_desktop.presentation.widgets.table_view import TableView
from jobswap_desktop.presentation.widgets.time_edit import TimeEdit

class Ui_OfficeDialog(object):
    def setupUi(self, office_dialog):
        if not office_dialog.objectName():
            office_dialog.setObjectName(u"office_dialog")
        self.outer = QVBoxLayout(office_dialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 16, 16, 16)
        self.scroll = FormScroll(office_dialog)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.content.setProperty(u"page", True)
        self.sections = QVBoxLayout(self.content)
        self.sections.setSpacing(8)
        self.sections.setObjectName(u"sections")
        self.sections.setContentsMargins(0, 0, 8, 0)
        self.employer_heading = Heading(self.content)
        self.employer_heading.setObjectName(u"employer_heading")
        self.employer_heading.setProperty(u"textRole", u"subtitle")

        self.sections.addWidget(self.employer_heading)

        self.employer_fields = QFormLayout()
        self.employer_fields.setObjectName(u"employer_fields")
        self.employer_fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.employer_fields.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.employer_fields.setHorizontalSpacing(12)
        self.employer_fields.setVerticalSpacing(8)
        self.name_label = QLabel(self.content)
        self.name_label.setObjectName(u"name_label")

        self.employer_fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.name_label)

        self.name = QLineEdit(self.content)
        self.name.setObjectName(u"name")

        self.employer_fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.name)

        self.name_error = FieldError(self.content)
        self.name_error.setObjectName(u"name_error")

        self.employer_fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.name_error)

        self.employer_label = QLabel(self.content)
        self.employer_label.setObjectName(u"employer_label")

        self.employer_fields.setWidget(2, QFormLayout.ItemRole.LabelRole, self.employer_label)

        self.employer = QLineEdit(self.content)
        self.employer.setObjectName(u"employer")

        self.employer_fields.setWidget(2, QFormLayout.ItemRole.FieldRole, self.employer)

        self.employer_error = FieldError(self.content)
        self.employer_error.setObjectName(u"employer_error")

        self.employer_fields.setWidget(3, QFormLayout.ItemRole.FieldRole, self.employer_error)

        self.legal_form_label = QLabel(self.content)
        self.legal_form_label.setObjectName(u"legal_form_label")

        self.employer_fields.setWidget(4, QFormLayout.ItemRole.LabelRole, self.legal_form_label)

        self.legal_form = QComboBox(self.content)
        self.legal_form.setObjectName(u"legal_form")

        self.employer_fields.setWidget(4, QFormLayout.ItemRole.FieldRole, self.legal_form)

        self.regime_label = QLabel(self.content)
        self.regime_label.setObjectName(u"regime_label")

        self.employer_fields.setWidget(5, QFormLayout.ItemRole.LabelRole, self.regime_label)

        self.regime = QComboBox(self.content)
        self.regime.setObjectName(u"regime")

        self.employer_fields.setWidget(5, QFormLayout.ItemRole.FieldRole, self.regime)

        self.regime_hint = TextLabel(self.content)
        self.regime_hint.setObjectName(u"regime_hint")
        self.regime_hint.setProperty(u"muted", True)

        self.employer_fields.setWidget(6, QFormLayout.ItemRole.SpanningRole, self.regime_hint)

        self.land_label = QLabel(self.content)
        self.land_label.setObjectName(u"land_label")

        self.employer_fields.setWidget(7, QFormLayout.ItemRole.LabelRole, self.land_label)

        self.land = QComboBox(self.content)
        self.land.setObjectName(u"land")

        self.employer_fields.setWidget(7, QFormLayout.ItemRole.FieldRole, self.land)


        self.sections.addLayout(self.employer_fields)

        self.address_heading = Heading(self.content)
        self.address_heading.setObjectName(u"address_heading")
        self.address_heading.setProperty(u"textRole", u"subtitle")

        self.sections.addWidget(self.address_heading)

        self.address_fields = QFormLayout()
        self.address_fields.setObjectName(u"address_fields")
        self.address_fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.address_fields.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.address_fields.setHorizontalSpacing(12)
        self.address_fields.setVerticalSpacing(8)
        self.street_label = QLabel(self.content)
        self.street_label.setObjectName(u"street_label")

        self.address_fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.street_label)

        self.street = QLineEdit(self.content)
        self.street.setObjectName(u"street")

        self.address_fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.street)

        self.street_error = FieldError(self.content)
        self.street_error.setObjectName(u"street_error")

        self.address_fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.street_error)

        self.postcode_label = QLabel(self.content)
        self.postcode_label.setObjectName(u"postcode_label")

        self.address_fields.setWidget(2, QFormLayout.ItemRole.LabelRole, self.postcode_label)

        self.postcode = QLineEdit(self.content)
        self.postcode.setObjectName(u"postcode")

        self.address_fields.setWidget(2, QFormLayout.ItemRole.FieldRole, self.postcode)

        self.postcode_error = FieldError(self.content)
        self.postcode_error.setObjectName(u"postcode_error")

        self.address_fields.setWidget(3, QFormLayout.ItemRole.FieldRole, self.postcode_error)

        self.city_label = QLabel(self.content)
        self.city_label.setObjectName(u"city_label")

        self.address_fields.setWidget(4, QFormLayout.ItemRole.LabelRole, self.city_label)

        self.city = QLineEdit(self.content)
        self.city.setObjectName(u"city")

        self.address_fields.setWidget(4, QFormLayout.ItemRole.FieldRole, self.city)

        self.city_error = FieldError(self.content)
        self.city_error.setObjectName(u"city_error")

        self.address_fields.setWidget(5, QFormLayout.ItemRole.FieldRole, self.city_error)

        self.telephone_label = QLabel(self.content)
        self.telephone_label.setObjectName(u"telephone_label")

        self.address_fields.setWidget(6, QFormLayout.ItemRole.LabelRole, self.telephone_label)

        self.telephone = QLineEdit(self.content)
        self.telephone.setObjectName(u"telephone")

        self.address_fields.setWidget(6, QFormLayout.ItemRole.FieldRole, self.telephone)

        self.telephone_error = FieldError(self.content)
        self.telephone_error.setObjectName(u"telephone_error")

        self.address_fields.setWidget(7, QFormLayout.ItemRole.FieldRole, self.telephone_error)

        self.email_label = QLabel(self.content)
        self.email_label.setObjectName(u"email_label")

        self.address_fields.setWidget(8, QFormLayout.ItemRole.LabelRole, self.email_label)

        self.email = QLineEdit(self.content)
        self.email.setObjectName(u"email")

        self.address_fields.setWidget(8, QFormLayout.ItemRole.FieldRole, self.email)

        self.email_error = FieldError(self.content)
        self.email_error.setObjectName(u"email_error")

        self.address_fields.setWidget(9, QFormLayout.ItemRole.FieldRole, self.email_error)


        self.sections.addLayout(self.address_fields)

        self.signing_heading = Heading(self.content)
        self.signing_heading.setObjectName(u"signing_heading")
        self.signing_heading.setProperty(u"textRole", u"subtitle")

        self.sections.addWidget(self.signing_heading)

        self.signing_fields = QFormLayout()
        self.signing_fields.setObjectName(u"signing_fields")
        self.signing_fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.signing_fields.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.signing_fields.setHorizontalSpacing(12)
        self.signing_fields.setVerticalSpacing(8)
        self.head_title_label = QLabel(self.content)
        self.head_title_label.setObjectName(u"head_title_label")

        self.signing_fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.head_title_label)

        self.head_title = QLineEdit(self.content)
        self.head_title.setObjectName(u"head_title")

        self.signing_fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.head_title)

        self.head_title_error = FieldError(self.content)
        self.head_title_error.setObjectName(u"head_title_error")

        self.signing_fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.head_title_error)

        self.head_name_label = QLabel(self.content)
        self.head_name_label.setObjectName(u"head_name_label")

        self.signing_fields.setWidget(2, QFormLayout.ItemRole.LabelRole, self.head_name_label)

        self.head_name = QLineEdit(self.content)
        self.head_name.setObjectName(u"head_name")

        self.signing_fields.setWidget(2, QFormLayout.ItemRole.FieldRole, self.head_name)

        self.head_name_error = FieldError(self.content)
        self.head_name_error.setObjectName(u"head_name_error")

        self.signing_fields.setWidget(3, QFormLayout.ItemRole.FieldRole, self.head_name_error)

        self.hr_unit_label = QLabel(self.content)
        self.hr_unit_label.setObjectName(u"hr_unit_label")

        self.signing_fields.setWidget(4, QFormLayout.ItemRole.LabelRole, self.hr_unit_label)

        self.hr_unit = QLineEdit(self.content)
        self.hr_unit.setObjectName(u"hr_unit")

        self.signing_fields.setWidget(4, QFormLayout.ItemRole.FieldRole, self.hr_unit)

        self.hr_unit_error = FieldError(self.content)
        self.hr_unit_error.setObjectName(u"hr_unit_error")

        self.signing_fields.setWidget(5, QFormLayout.ItemRole.FieldRole, self.hr_unit_error)

        self.reference_prefix_label = QLabel(self.content)
        self.reference_prefix_label.setObjectName(u"reference_prefix_label")

        self.signing_fields.setWidget(6, QFormLayout.ItemRole.LabelRole, self.reference_prefix_label)

        self.reference_prefix = QLineEdit(self.content)
        self.reference_prefix.setObjectName(u"reference_prefix")

        self.signing_fields.setWidget(6, QFormLayout.ItemRole.FieldRole, self.reference_prefix)

        self.reference_prefix_error = FieldError(self.content)
        self.reference_prefix_error.setObjectName(u"reference_prefix_error")

        self.signing_fields.setWidget(7, QFormLayout.ItemRole.FieldRole, self.reference_prefix_error)


        self.sections.addLayout(self.signing_fields)

        self.bodies_heading = Heading(self.content)
        self.bodies_heading.setObjectName(u"bodies_heading")
        self.bodies_heading.setProperty(u"textRole", u"subtitle")

        self.sections.addWidget(self.bodies_heading)

        self.bodies = QVBoxLayout()
        self.bodies.setSpacing(4)
        self.bodies.setObjectName(u"bodies")

        self.sections.addLayout(self.bodies)

        self.days_heading = Heading(self.content)
        self.days_heading.setObjectName(u"days_heading")
        self.days_heading.setProperty(u"textRole", u"subtitle")

        self.sections.addWidget(self.days_heading)

        self.day_fields = QFormLayout()
        self.day_fields.setObjectName(u"day_fields")
        self.day_fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.day_fields.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.day_fields.setHorizontalSpacing(12)
        self.day_fields.setVerticalSpacing(8)
        self.briefing_at_label = QLabel(self.content)
        self.briefing_at_label.setObjectName(u"briefing_at_label")

        self.day_fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.briefing_at_label)

        self.briefing_at = TimeEdit(self.content)
        self.briefing_at.setObjectName(u"briefing_at")

        self.day_fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.briefing_at)

        self.working_hours_label = QLabel(self.content)
        self.working_hours_label.setObjectName(u"working_hours_label")

        self.day_fields.setWidget(1, QFormLayout.ItemRole.LabelRole, self.working_hours_label)

        self.working_hours = HoursField(self.content)
        self.working_hours.setObjectName(u"working_hours")

        self.day_fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.working_hours)

        self.working_hours_error = FieldError(self.content)
        self.working_hours_error.setObjectName(u"working_hours_error")

        self.day_fields.setWidget(2, QFormLayout.ItemRole.FieldRole, self.working_hours_error)

        self.core_hours_label = QLabel(self.content)
        self.core_hours_label.setObjectName(u"core_hours_label")

        self.day_fields.setWidget(3, QFormLayout.ItemRole.LabelRole, self.core_hours_label)

        self.core_hours = HoursField(self.content)
        self.core_hours.setObjectName(u"core_hours")

        self.day_fields.setWidget(3, QFormLayout.ItemRole.FieldRole, self.core_hours)

        self.core_hours_error = FieldError(self.content)
        self.core_hours_error.setObjectName(u"core_hours_error")

        self.day_fields.setWidget(4, QFormLayout.ItemRole.FieldRole, self.core_hours_error)

        self.break_hours_label = QLabel(self.content)
        self.break_hours_label.setObjectName(u"break_hours_label")

        self.day_fields.setWidget(5, QFormLayout.ItemRole.LabelRole, self.break_hours_label)

        self.break_hours = HoursField(self.content)
        self.break_hours.setObjectName(u"break_hours")

        self.day_fields.setWidget(5, QFormLayout.ItemRole.FieldRole, self.break_hours)

        self.break_hours_error = FieldError(self.content)
        self.break_hours_error.setObjectName(u"break_hours_error")

        self.day_fields.setWidget(6, QFormLayout.ItemRole.FieldRole, self.break_hours_error)


        self.sections.addLayout(self.day_fields)

        self.closures_label = QLabel(self.content)
        self.closures_label.setObjectName(u"closures_label")

        self.sections.addWidget(self.closures_label)

        self.closures = TableView(self.content)
        self.closures.setObjectName(u"closures")

        self.sections.addWidget(self.closures)

        self.closure_line = QHBoxLayout()
        self.closure_line.setSpacing(8)
        self.closure_line.setObjectName(u"closure_line")
        self.closure_day_label = QLabel(self.content)
        self.closure_day_label.setObjectName(u"closure_day_label")

        self.closure_line.addWidget(self.closure_day_label)

        self.closure_day = DateEdit(self.content)
        self.closure_day.setObjectName(u"closure_day")

        self.closure_line.addWidget(self.closure_day)

        self.closure_label_label = QLabel(self.content)
        self.closure_label_label.setObjectName(u"closure_label_label")

        self.closure_line.addWidget(self.closure_label_label)

        self.closure_label = QLineEdit(self.content)
        self.closure_label.setObjectName(u"closure_label")

        self.closure_line.addWidget(self.closure_label)


        self.sections.addLayout(self.closure_line)

        self.closure_day_error = FieldError(self.content)
        self.closure_day_error.setObjectName(u"closure_day_error")

        self.sections.addWidget(self.closure_day_error)

        self.closure_label_error = FieldError(self.content)
        self.closure_label_error.setObjectName(u"closure_label_error")

        self.sections.addWidget(self.closure_label_error)

        self.closure_buttons = QHBoxLayout()
        self.closure_buttons.setSpacing(8)
        self.closure_buttons.setObjectName(u"closure_buttons")
        self.add_closure = QPushButton(self.content)
        self.add_closure.setObjectName(u"add_closure")

        self.closure_buttons.addWidget(self.add_closure)

        self.remove_closure = QPushButton(self.content)
        self.remove_closure.setObjectName(u"remove_closure")

        self.closure_buttons.addWidget(self.remove_closure)

        self.closure_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.closure_buttons.addItem(self.closure_space)


        self.sections.addLayout(self.closure_buttons)

        self.scroll.setWidget(self.content)

        self.outer.addWidget(self.scroll)

        self.outdated = Banner(office_dialog)
        self.outdated.setObjectName(u"outdated")

        self.outer.addWidget(self.outdated)

        self.general_error = FieldError(office_dialog)
        self.general_error.setObjectName(u"general_error")

        self.outer.addWidget(self.general_error)

        self.buttons = QDialogButtonBox(office_dialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Save|QDialogButtonBox.StandardButton.Cancel)

        self.outer.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.name)
        self.employer_label.setBuddy(self.employer)
        self.legal_form_label.setBuddy(self.legal_form)
        self.regime_label.setBuddy(self.regime)
        self.land_label.setBuddy(self.land)
        self.street_label.setBuddy(self.street)
        self.postcode_label.setBuddy(self.postcode)
        self.city_label.setBuddy(self.city)
        self.telephone_label.setBuddy(self.telephone)
        self.email_label.setBuddy(self.email)
        self.head_title_label.setBuddy(self.head_title)
        self.head_name_label.setBuddy(self.head_name)
        self.hr_unit_label.setBuddy(self.hr_unit)
        self.reference_prefix_label.setBuddy(self.reference_prefix)
        self.briefing_at_label.setBuddy(self.briefing_at)
        self.working_hours_label.setBuddy(self.working_hours)
        self.core_hours_label.setBuddy(self.core_hours)
        self.break_hours_label.setBuddy(self.break_hours)
        self.closures_label.setBuddy(self.closures)
        self.closure_day_label.setBuddy(self.closure_day)
        self.closure_label_label.setBuddy(self.closure_label)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(office_dialog)
    # setupUi

    def retranslateUi(self, office_dialog):
        self.employer_heading.setText(QCoreApplication.translate("OfficeDialog", u"Employer", None))
        self.name_label.setText(QCoreApplication.translate("OfficeDialog", u"Name in lists", None))
        self.employer_label.setText(QCoreApplication.translate("OfficeDialog", u"Legal name", None))
        self.legal_form_label.setText(QCoreApplication.translate("OfficeDialog", u"Legal form", None))
        self.regime_label.setText(QCoreApplication.translate("OfficeDialog", u"Law that applies", None))
        self.land_label.setText(QCoreApplication.translate("OfficeDialog", u"Land (holidays)", None))
        self.address_heading.setText(QCoreApplication.translate("OfficeDialog", u"Address", None))
        self.street_label.setText(QCoreApplication.translate("OfficeDialog", u"Street", None))
        self.postcode_label.setText(QCoreApplication.translate("OfficeDialog", u"Postcode", None))
        self.city_label.setText(QCoreApplication.translate("OfficeDialog", u"Town", None))
        self.telephone_label.setText(QCoreApplication.translate("OfficeDialog", u"Telephone", None))
        self.email_label.setText(QCoreApplication.translate("OfficeDialog", u"E-mail", None))
        self.signing_heading.setText(QCoreApplication.translate("OfficeDialog", u"Who signs", None))
        self.head_title_label.setText(QCoreApplication.translate("OfficeDialog", u"Title of the head", None))
        self.head_name_label.setText(QCoreApplication.translate("OfficeDialog", u"Name of the head", None))
        self.hr_unit_label.setText(QCoreApplication.translate("OfficeDialog", u"HR unit", None))
        self.reference_prefix_label.setText(QCoreApplication.translate("OfficeDialog", u"Prefix of case numbers", None))
        self.bodies_heading.setText(QCoreApplication.translate("OfficeDialog", u"Bodies to be involved", None))
        self.days_heading.setText(QCoreApplication.translate("OfficeDialog", u"Days", None))
        self.briefing_at_label.setText(QCoreApplication.translate("OfficeDialog", u"Morning briefing at", None))
        self.working_hours_label.setText(QCoreApplication.translate("OfficeDialog", u"Working hours", None))
        self.working_hours.setPlaceholderText(QCoreApplication.translate("OfficeDialog", u"Mo\u2013Do 07:00\u201318:00, Fr 07:00\u201315:00", None))
        self.core_hours_label.setText(QCoreApplication.translate("OfficeDialog", u"Core time", None))
        self.core_hours.setPlaceholderText(QCoreApplication.translate("OfficeDialog", u"Mo\u2013Fr 09:00\u201312:00 und 14:00\u201315:30", None))
        self.break_hours_label.setText(QCoreApplication.translate("OfficeDialog", u"Usual break", None))
        self.break_hours.setPlaceholderText(QCoreApplication.translate("OfficeDialog", u"Mo\u2013Fr 12:00\u201312:30", None))
        self.closures_label.setText(QCoreApplication.translate("OfficeDialog", u"Days on which the house is closed", None))
        self.closure_day_label.setText(QCoreApplication.translate("OfficeDialog", u"Day", None))
        self.closure_label_label.setText(QCoreApplication.translate("OfficeDialog", u"Occasion", None))
        self.add_closure.setText(QCoreApplication.translate("OfficeDialog", u"Add day", None))
        self.remove_closure.setText(QCoreApplication.translate("OfficeDialog", u"Remove day", None))
        pass
    # retranslateUi

