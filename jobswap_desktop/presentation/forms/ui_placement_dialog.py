# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'placement_dialog.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QCheckBox, QComboBox, QDialogButtonBox,
    QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QPushButton,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from jobswap_desktop.presentation.widgets.banner import Banner
from jobswap_desktop.presentation.widgets.date_edit import DateEdit
from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.presentation.widgets.form_scroll import FormScroll
from jobswap_desktop.presentation.widgets.headings import (Heading, TextLabel)
from jobswap_desktop.presentation.widgets.lookup_field import LookupField
from jobswap_desktop.presentation.widgets.time_field import TimeField

class Ui_PlacementDialog(object):
    def setupUi(self, placement_dialog):
        if not placement_dialog.objectName():
            placement_dialog.setObjectName(u"placement_dialog")
        self.outer = QVBoxLayout(placement_dialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 16, 16, 16)
        self.who = Heading(placement_dialog)
        self.who.setObjectName(u"who")
        self.who.setProperty(u"textRole", u"subtitle")

        self.outer.addWidget(self.who)

        self.route = TextLabel(placement_dialog)
        self.route.setObjectName(u"route")
        self.route.setProperty(u"muted", True)

        self.outer.addWidget(self.route)

        self.scroll = FormScroll(placement_dialog)
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
        self.visitor_label = QLabel(self.content)
        self.visitor_label.setObjectName(u"visitor_label")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.visitor_label)

        self.visitor = LookupField(self.content)
        self.visitor.setObjectName(u"visitor")

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.visitor)

        self.visitor_error = FieldError(self.content)
        self.visitor_error.setObjectName(u"visitor_error")

        self.fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.visitor_error)

        self.home_label = QLabel(self.content)
        self.home_label.setObjectName(u"home_label")

        self.fields.setWidget(2, QFormLayout.ItemRole.LabelRole, self.home_label)

        self.home = LookupField(self.content)
        self.home.setObjectName(u"home")

        self.fields.setWidget(2, QFormLayout.ItemRole.FieldRole, self.home)

        self.home_error = FieldError(self.content)
        self.home_error.setObjectName(u"home_error")

        self.fields.setWidget(3, QFormLayout.ItemRole.FieldRole, self.home_error)

        self.host_label = QLabel(self.content)
        self.host_label.setObjectName(u"host_label")

        self.fields.setWidget(4, QFormLayout.ItemRole.LabelRole, self.host_label)

        self.host = LookupField(self.content)
        self.host.setObjectName(u"host")

        self.fields.setWidget(4, QFormLayout.ItemRole.FieldRole, self.host)

        self.host_error = FieldError(self.content)
        self.host_error.setObjectName(u"host_error")

        self.fields.setWidget(5, QFormLayout.ItemRole.FieldRole, self.host_error)

        self.first_day_label = QLabel(self.content)
        self.first_day_label.setObjectName(u"first_day_label")

        self.fields.setWidget(6, QFormLayout.ItemRole.LabelRole, self.first_day_label)

        self.first_day = DateEdit(self.content)
        self.first_day.setObjectName(u"first_day")

        self.fields.setWidget(6, QFormLayout.ItemRole.FieldRole, self.first_day)

        self.first_day_error = FieldError(self.content)
        self.first_day_error.setObjectName(u"first_day_error")

        self.fields.setWidget(7, QFormLayout.ItemRole.FieldRole, self.first_day_error)

        self.last_day_label = QLabel(self.content)
        self.last_day_label.setObjectName(u"last_day_label")

        self.fields.setWidget(8, QFormLayout.ItemRole.LabelRole, self.last_day_label)

        self.last_day = DateEdit(self.content)
        self.last_day.setObjectName(u"last_day")

        self.fields.setWidget(8, QFormLayout.ItemRole.FieldRole, self.last_day)

        self.last_day_error = FieldError(self.content)
        self.last_day_error.setObjectName(u"last_day_error")

        self.fields.setWidget(9, QFormLayout.ItemRole.FieldRole, self.last_day_error)

        self.period_hint = TextLabel(self.content)
        self.period_hint.setObjectName(u"period_hint")
        self.period_hint.setProperty(u"textRole", u"caption")

        self.fields.setWidget(10, QFormLayout.ItemRole.FieldRole, self.period_hint)

        self.move_other = QCheckBox(self.content)
        self.move_other.setObjectName(u"move_other")

        self.fields.setWidget(11, QFormLayout.ItemRole.FieldRole, self.move_other)

        self.move_appointments = QCheckBox(self.content)
        self.move_appointments.setObjectName(u"move_appointments")

        self.fields.setWidget(12, QFormLayout.ItemRole.FieldRole, self.move_appointments)

        self.instrument_label = QLabel(self.content)
        self.instrument_label.setObjectName(u"instrument_label")

        self.fields.setWidget(13, QFormLayout.ItemRole.LabelRole, self.instrument_label)

        self.instrument_row = QHBoxLayout()
        self.instrument_row.setSpacing(8)
        self.instrument_row.setObjectName(u"instrument_row")
        self.instrument = QComboBox(self.content)
        self.instrument.setObjectName(u"instrument")

        self.instrument_row.addWidget(self.instrument)

        self.ask_instrument = QPushButton(self.content)
        self.ask_instrument.setObjectName(u"ask_instrument")

        self.instrument_row.addWidget(self.ask_instrument)

        self.instrument_row.setStretch(0, 1)

        self.fields.setLayout(13, QFormLayout.ItemRole.FieldRole, self.instrument_row)

        self.host_unit_label = QLabel(self.content)
        self.host_unit_label.setObjectName(u"host_unit_label")

        self.fields.setWidget(14, QFormLayout.ItemRole.LabelRole, self.host_unit_label)

        self.host_unit = QLineEdit(self.content)
        self.host_unit.setObjectName(u"host_unit")

        self.fields.setWidget(14, QFormLayout.ItemRole.FieldRole, self.host_unit)

        self.host_unit_error = FieldError(self.content)
        self.host_unit_error.setObjectName(u"host_unit_error")

        self.fields.setWidget(15, QFormLayout.ItemRole.FieldRole, self.host_unit_error)

        self.contact_label = QLabel(self.content)
        self.contact_label.setObjectName(u"contact_label")

        self.fields.setWidget(16, QFormLayout.ItemRole.LabelRole, self.contact_label)

        self.contact = QLineEdit(self.content)
        self.contact.setObjectName(u"contact")

        self.fields.setWidget(16, QFormLayout.ItemRole.FieldRole, self.contact)

        self.contact_error = FieldError(self.content)
        self.contact_error.setObjectName(u"contact_error")

        self.fields.setWidget(17, QFormLayout.ItemRole.FieldRole, self.contact_error)

        self.contact_telephone_label = QLabel(self.content)
        self.contact_telephone_label.setObjectName(u"contact_telephone_label")

        self.fields.setWidget(18, QFormLayout.ItemRole.LabelRole, self.contact_telephone_label)

        self.contact_telephone = QLineEdit(self.content)
        self.contact_telephone.setObjectName(u"contact_telephone")

        self.fields.setWidget(18, QFormLayout.ItemRole.FieldRole, self.contact_telephone)

        self.contact_telephone_error = FieldError(self.content)
        self.contact_telephone_error.setObjectName(u"contact_telephone_error")

        self.fields.setWidget(19, QFormLayout.ItemRole.FieldRole, self.contact_telephone_error)

        self.place_label = QLabel(self.content)
        self.place_label.setObjectName(u"place_label")

        self.fields.setWidget(20, QFormLayout.ItemRole.LabelRole, self.place_label)

        self.place = QLineEdit(self.content)
        self.place.setObjectName(u"place")

        self.fields.setWidget(20, QFormLayout.ItemRole.FieldRole, self.place)

        self.place_error = FieldError(self.content)
        self.place_error.setObjectName(u"place_error")

        self.fields.setWidget(21, QFormLayout.ItemRole.FieldRole, self.place_error)

        self.first_time_label = QLabel(self.content)
        self.first_time_label.setObjectName(u"first_time_label")

        self.fields.setWidget(22, QFormLayout.ItemRole.LabelRole, self.first_time_label)

        self.first_time = TimeField(self.content)
        self.first_time.setObjectName(u"first_time")

        self.fields.setWidget(22, QFormLayout.ItemRole.FieldRole, self.first_time)

        self.first_time_error = FieldError(self.content)
        self.first_time_error.setObjectName(u"first_time_error")

        self.fields.setWidget(23, QFormLayout.ItemRole.FieldRole, self.first_time_error)

        self.learning_goals_label = QLabel(self.content)
        self.learning_goals_label.setObjectName(u"learning_goals_label")

        self.fields.setWidget(24, QFormLayout.ItemRole.LabelRole, self.learning_goals_label)

        self.learning_goals = QPlainTextEdit(self.content)
        self.learning_goals.setObjectName(u"learning_goals")
        self.learning_goals.setTabChangesFocus(True)

        self.fields.setWidget(24, QFormLayout.ItemRole.FieldRole, self.learning_goals)

        self.learning_goals_error = FieldError(self.content)
        self.learning_goals_error.setObjectName(u"learning_goals_error")

        self.fields.setWidget(25, QFormLayout.ItemRole.FieldRole, self.learning_goals_error)

        self.data_sharing_consent_on_label = QLabel(self.content)
        self.data_sharing_consent_on_label.setObjectName(u"data_sharing_consent_on_label")

        self.fields.setWidget(26, QFormLayout.ItemRole.LabelRole, self.data_sharing_consent_on_label)

        self.data_sharing_consent_on = DateEdit(self.content)
        self.data_sharing_consent_on.setObjectName(u"data_sharing_consent_on")

        self.fields.setWidget(26, QFormLayout.ItemRole.FieldRole, self.data_sharing_consent_on)

        self.data_sharing_consent_on_error = FieldError(self.content)
        self.data_sharing_consent_on_error.setObjectName(u"data_sharing_consent_on_error")

        self.fields.setWidget(27, QFormLayout.ItemRole.FieldRole, self.data_sharing_consent_on_error)

        self.involve_sbv = QCheckBox(self.content)
        self.involve_sbv.setObjectName(u"involve_sbv")

        self.fields.setWidget(28, QFormLayout.ItemRole.FieldRole, self.involve_sbv)

        self.involve_jav = QCheckBox(self.content)
        self.involve_jav.setObjectName(u"involve_jav")

        self.fields.setWidget(29, QFormLayout.ItemRole.FieldRole, self.involve_jav)

        self.youth_hint = TextLabel(self.content)
        self.youth_hint.setObjectName(u"youth_hint")
        self.youth_hint.setProperty(u"textRole", u"caption")
        self.youth_hint.setProperty(u"muted", True)

        self.fields.setWidget(30, QFormLayout.ItemRole.FieldRole, self.youth_hint)


        self.field_column.addLayout(self.fields)

        self.below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.field_column.addItem(self.below)

        self.scroll.setWidget(self.content)

        self.outer.addWidget(self.scroll)

        self.outdated = Banner(placement_dialog)
        self.outdated.setObjectName(u"outdated")

        self.outer.addWidget(self.outdated)

        self.lost = QPlainTextEdit(placement_dialog)
        self.lost.setObjectName(u"lost")
        self.lost.setReadOnly(True)
        self.lost.setTabChangesFocus(True)

        self.outer.addWidget(self.lost)

        self.general_error = FieldError(placement_dialog)
        self.general_error.setObjectName(u"general_error")

        self.outer.addWidget(self.general_error)

        self.buttons = QDialogButtonBox(placement_dialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Save|QDialogButtonBox.StandardButton.Cancel)

        self.outer.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.visitor_label.setBuddy(self.visitor)
        self.home_label.setBuddy(self.home)
        self.host_label.setBuddy(self.host)
        self.first_day_label.setBuddy(self.first_day)
        self.last_day_label.setBuddy(self.last_day)
        self.instrument_label.setBuddy(self.instrument)
        self.host_unit_label.setBuddy(self.host_unit)
        self.contact_label.setBuddy(self.contact)
        self.contact_telephone_label.setBuddy(self.contact_telephone)
        self.place_label.setBuddy(self.place)
        self.first_time_label.setBuddy(self.first_time)
        self.learning_goals_label.setBuddy(self.learning_goals)
        self.data_sharing_consent_on_label.setBuddy(self.data_sharing_consent_on)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(placement_dialog)
    # setupUi

    def retranslateUi(self, placement_dialog):
        self.visitor_label.setText(QCoreApplication.translate("PlacementDialog", u"&Visitor", None))
        self.home_label.setText(QCoreApplication.translate("PlacementDialog", u"Se&nt by", None))
        self.host_label.setText(QCoreApplication.translate("PlacementDialog", u"R&eceived by", None))
        self.first_day_label.setText(QCoreApplication.translate("PlacementDialog", u"&First day", None))
        self.last_day_label.setText(QCoreApplication.translate("PlacementDialog", u"&Last day", None))
        self.move_other.setText(QCoreApplication.translate("PlacementDialog", u"Move the other direction along", None))
        self.move_appointments.setText(QCoreApplication.translate("PlacementDialog", u"Move the appointments along", None))
        self.instrument_label.setText(QCoreApplication.translate("PlacementDialog", u"&Instrument", None))
        self.ask_instrument.setText(QCoreApplication.translate("PlacementDialog", u"&Which one?\u2026", None))
        self.host_unit_label.setText(QCoreApplication.translate("PlacementDialog", u"Host &unit", None))
        self.contact_label.setText(QCoreApplication.translate("PlacementDialog", u"&Contact", None))
        self.contact_telephone_label.setText(QCoreApplication.translate("PlacementDialog", u"&Telephone of the contact", None))
        self.place_label.setText(QCoreApplication.translate("PlacementDialog", u"&Place", None))
        self.first_time_label.setText(QCoreApplication.translate("PlacementDialog", u"First day &at", None))
        self.learning_goals_label.setText(QCoreApplication.translate("PlacementDialog", u"Learning &goals", None))
        self.data_sharing_consent_on_label.setText(QCoreApplication.translate("PlacementDialog", u"Con&sent to sharing given on", None))
        self.involve_sbv.setText(QCoreApplication.translate("PlacementDialog", u"Involve the &disability representation", None))
#if QT_CONFIG(tooltip)
        self.involve_sbv.setToolTip(QCoreApplication.translate("PlacementDialog", u"Yes or no, without reasons: please enter no diagnosis", None))
#endif // QT_CONFIG(tooltip)
        self.involve_jav.setText(QCoreApplication.translate("PlacementDialog", u"Involve the yout&h representation", None))
#if QT_CONFIG(tooltip)
        self.involve_jav.setToolTip(QCoreApplication.translate("PlacementDialog", u"Yes or no, without reasons", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.lost.setAccessibleName(QCoreApplication.translate("PlacementDialog", u"What is lost or moved", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

