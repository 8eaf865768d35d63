# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'appointment_dialog.ui'
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
from jobswap_desktop.presentation.widgets.headings import TextLabel
from jobswap_desktop.presentation.widgets.time_field import TimeField

class Ui_AppointmentDialog(object):
    def setupUi(self, appointment_dialog):
        if not appointment_dialog.objectName():
            appointment_dialog.setObjectName(u"appointment_dialog")
        self.outer = QVBoxLayout(appointment_dialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 16, 16, 16)
        self.scroll = FormScroll(appointment_dialog)
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
        self.fields.setVerticalSpacing(6)
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

        self.day_label = QLabel(self.content)
        self.day_label.setObjectName(u"day_label")

        self.fields.setWidget(2, QFormLayout.ItemRole.LabelRole, self.day_label)

        self.day = DateEdit(self.content)
        self.day.setObjectName(u"day")

        self.fields.setWidget(2, QFormLayout.ItemRole.FieldRole, self.day)

        self.day_error = FieldError(self.content)
        self.day_error.setObjectName(u"day_error")

        self.fields.setWidget(3, QFormLayout.ItemRole.FieldRole, self.day_error)

        self.last_day_label = QLabel(self.content)
        self.last_day_label.setObjectName(u"last_day_label")

        self.fields.setWidget(4, QFormLayout.ItemRole.LabelRole, self.last_day_label)

        self.last_day = DateEdit(self.content)
        self.last_day.setObjectName(u"last_day")

        self.fields.setWidget(4, QFormLayout.ItemRole.FieldRole, self.last_day)

        self.last_day_error = FieldError(self.content)
        self.last_day_error.setObjectName(u"last_day_error")

        self.fields.setWidget(5, QFormLayout.ItemRole.FieldRole, self.last_day_error)

        self.start_label = QLabel(self.content)
        self.start_label.setObjectName(u"start_label")

        self.fields.setWidget(6, QFormLayout.ItemRole.LabelRole, self.start_label)

        self.start = TimeField(self.content)
        self.start.setObjectName(u"start")

        self.fields.setWidget(6, QFormLayout.ItemRole.FieldRole, self.start)

        self.start_error = FieldError(self.content)
        self.start_error.setObjectName(u"start_error")

        self.fields.setWidget(7, QFormLayout.ItemRole.FieldRole, self.start_error)

        self.end_label = QLabel(self.content)
        self.end_label.setObjectName(u"end_label")

        self.fields.setWidget(8, QFormLayout.ItemRole.LabelRole, self.end_label)

        self.end = TimeField(self.content)
        self.end.setObjectName(u"end")

        self.fields.setWidget(8, QFormLayout.ItemRole.FieldRole, self.end)

        self.end_error = FieldError(self.content)
        self.end_error.setObjectName(u"end_error")

        self.fields.setWidget(9, QFormLayout.ItemRole.FieldRole, self.end_error)

        self.all_day = QCheckBox(self.content)
        self.all_day.setObjectName(u"all_day")

        self.fields.setWidget(10, QFormLayout.ItemRole.FieldRole, self.all_day)

        self.visitors_label = QLabel(self.content)
        self.visitors_label.setObjectName(u"visitors_label")

        self.fields.setWidget(11, QFormLayout.ItemRole.LabelRole, self.visitors_label)

        self.visitors = QWidget(self.content)
        self.visitors.setObjectName(u"visitors")

        self.fields.setWidget(11, QFormLayout.ItemRole.FieldRole, self.visitors)

        self.visitors_error = FieldError(self.content)
        self.visitors_error.setObjectName(u"visitors_error")

        self.fields.setWidget(12, QFormLayout.ItemRole.FieldRole, self.visitors_error)

        self.kind_label = QLabel(self.content)
        self.kind_label.setObjectName(u"kind_label")

        self.fields.setWidget(13, QFormLayout.ItemRole.LabelRole, self.kind_label)

        self.kind = QComboBox(self.content)
        self.kind.setObjectName(u"kind")

        self.fields.setWidget(13, QFormLayout.ItemRole.FieldRole, self.kind)

        self.mode_label = QLabel(self.content)
        self.mode_label.setObjectName(u"mode_label")

        self.fields.setWidget(14, QFormLayout.ItemRole.LabelRole, self.mode_label)

        self.mode = QComboBox(self.content)
        self.mode.setObjectName(u"mode")

        self.fields.setWidget(14, QFormLayout.ItemRole.FieldRole, self.mode)

        self.place_label = QLabel(self.content)
        self.place_label.setObjectName(u"place_label")

        self.fields.setWidget(15, QFormLayout.ItemRole.LabelRole, self.place_label)

        self.place = QLineEdit(self.content)
        self.place.setObjectName(u"place")

        self.fields.setWidget(15, QFormLayout.ItemRole.FieldRole, self.place)

        self.place_error = FieldError(self.content)
        self.place_error.setObjectName(u"place_error")

        self.fields.setWidget(16, QFormLayout.ItemRole.FieldRole, self.place_error)

        self.host_contact_label = QLabel(self.content)
        self.host_contact_label.setObjectName(u"host_contact_label")

        self.fields.setWidget(17, QFormLayout.ItemRole.LabelRole, self.host_contact_label)

        self.host_contact = QLineEdit(self.content)
        self.host_contact.setObjectName(u"host_contact")

        self.fields.setWidget(17, QFormLayout.ItemRole.FieldRole, self.host_contact)

        self.host_contact_error = FieldError(self.content)
        self.host_contact_error.setObjectName(u"host_contact_error")

        self.fields.setWidget(18, QFormLayout.ItemRole.FieldRole, self.host_contact_error)

        self.remark_label = QLabel(self.content)
        self.remark_label.setObjectName(u"remark_label")

        self.fields.setWidget(19, QFormLayout.ItemRole.LabelRole, self.remark_label)

        self.remark = QPlainTextEdit(self.content)
        self.remark.setObjectName(u"remark")
        self.remark.setTabChangesFocus(True)
        self.remark.setCenterOnScroll(False)

        self.fields.setWidget(19, QFormLayout.ItemRole.FieldRole, self.remark)

        self.remark_error = FieldError(self.content)
        self.remark_error.setObjectName(u"remark_error")

        self.fields.setWidget(20, QFormLayout.ItemRole.FieldRole, self.remark_error)

        self.confidential = QCheckBox(self.content)
        self.confidential.setObjectName(u"confidential")

        self.fields.setWidget(21, QFormLayout.ItemRole.FieldRole, self.confidential)

        self.rhythm_label = QLabel(self.content)
        self.rhythm_label.setObjectName(u"rhythm_label")

        self.fields.setWidget(22, QFormLayout.ItemRole.LabelRole, self.rhythm_label)

        self.rhythm = QComboBox(self.content)
        self.rhythm.setObjectName(u"rhythm")

        self.fields.setWidget(22, QFormLayout.ItemRole.FieldRole, self.rhythm)

        self.until_label = QLabel(self.content)
        self.until_label.setObjectName(u"until_label")

        self.fields.setWidget(23, QFormLayout.ItemRole.LabelRole, self.until_label)

        self.until = DateEdit(self.content)
        self.until.setObjectName(u"until")

        self.fields.setWidget(23, QFormLayout.ItemRole.FieldRole, self.until)

        self.until_error = FieldError(self.content)
        self.until_error.setObjectName(u"until_error")

        self.fields.setWidget(24, QFormLayout.ItemRole.FieldRole, self.until_error)

        self.left_out = TextLabel(self.content)
        self.left_out.setObjectName(u"left_out")
        self.left_out.setProperty(u"muted", True)

        self.fields.setWidget(25, QFormLayout.ItemRole.FieldRole, self.left_out)

        self.reach_label = QLabel(self.content)
        self.reach_label.setObjectName(u"reach_label")

        self.fields.setWidget(26, QFormLayout.ItemRole.LabelRole, self.reach_label)

        self.reach = QComboBox(self.content)
        self.reach.setObjectName(u"reach")

        self.fields.setWidget(26, QFormLayout.ItemRole.FieldRole, self.reach)

        self.below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.fields.setItem(27, QFormLayout.ItemRole.SpanningRole, self.below)

        self.scroll.setWidget(self.content)

        self.outer.addWidget(self.scroll)

        self.differing = TextLabel(appointment_dialog)
        self.differing.setObjectName(u"differing")
        self.differing.setVisible(False)

        self.outer.addWidget(self.differing)

        self.also_differing = QCheckBox(appointment_dialog)
        self.also_differing.setObjectName(u"also_differing")
        self.also_differing.setVisible(False)

        self.outer.addWidget(self.also_differing)

        self.warning = Banner(appointment_dialog)
        self.warning.setObjectName(u"warning")
        self.warning.setVisible(False)

        self.outer.addWidget(self.warning)

        self.general_error = FieldError(appointment_dialog)
        self.general_error.setObjectName(u"general_error")

        self.outer.addWidget(self.general_error)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.delete_button = QPushButton(appointment_dialog)
        self.delete_button.setObjectName(u"delete_button")

        self.foot.addWidget(self.delete_button)

        self.buttons = QDialogButtonBox(appointment_dialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Save|QDialogButtonBox.StandardButton.Cancel)

        self.foot.addWidget(self.buttons)


        self.outer.addLayout(self.foot)

#if QT_CONFIG(shortcut)
        self.title_label.setBuddy(self.title)
        self.day_label.setBuddy(self.day)
        self.last_day_label.setBuddy(self.last_day)
        self.start_label.setBuddy(self.start)
        self.end_label.setBuddy(self.end)
        self.kind_label.setBuddy(self.kind)
        self.mode_label.setBuddy(self.mode)
        self.place_label.setBuddy(self.place)
        self.host_contact_label.setBuddy(self.host_contact)
        self.remark_label.setBuddy(self.remark)
        self.rhythm_label.setBuddy(self.rhythm)
        self.until_label.setBuddy(self.until)
        self.reach_label.setBuddy(self.reach)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(appointment_dialog)
    # setupUi

    def retranslateUi(self, appointment_dialog):
        self.title_label.setText(QCoreApplication.translate("AppointmentDialog", u"&Title", None))
        self.day_label.setText(QCoreApplication.translate("AppointmentDialog", u"D&ay", None))
        self.last_day_label.setText(QCoreApplication.translate("AppointmentDialog", u"To da&y", None))
        self.start_label.setText(QCoreApplication.translate("AppointmentDialog", u"&Start", None))
        self.end_label.setText(QCoreApplication.translate("AppointmentDialog", u"&End", None))
        self.all_day.setText(QCoreApplication.translate("AppointmentDialog", u"&Whole day", None))
        self.visitors_label.setText(QCoreApplication.translate("AppointmentDialog", u"Who", None))
#if QT_CONFIG(accessibility)
        self.visitors.setAccessibleName(QCoreApplication.translate("AppointmentDialog", u"Who", None))
#endif // QT_CONFIG(accessibility)
        self.kind_label.setText(QCoreApplication.translate("AppointmentDialog", u"&Kind", None))
        self.mode_label.setText(QCoreApplication.translate("AppointmentDialog", u"&Form", None))
        self.place_label.setText(QCoreApplication.translate("AppointmentDialog", u"&Place", None))
        self.host_contact_label.setText(QCoreApplication.translate("AppointmentDialog", u"&Contact", None))
        self.remark_label.setText(QCoreApplication.translate("AppointmentDialog", u"&Remark", None))
        self.confidential.setText(QCoreApplication.translate("AppointmentDialog", u"C&onfidential (only that word goes out)", None))
        self.rhythm_label.setText(QCoreApplication.translate("AppointmentDialog", u"&How often", None))
        self.until_label.setText(QCoreApplication.translate("AppointmentDialog", u"&Until", None))
        self.reach_label.setText(QCoreApplication.translate("AppointmentDialog", u"App&lies to", None))
        self.also_differing.setText(QCoreApplication.translate("AppointmentDialog", u"Change these too", None))
        self.delete_button.setText(QCoreApplication.translate("AppointmentDialog", u"&Delete", None))
        pass
    # retranslateUi

