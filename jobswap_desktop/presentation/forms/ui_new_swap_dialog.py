# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'new_swap_dialog.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QCheckBox, QComboBox, QFormLayout, QHBoxLayout,
    QLabel, QLineEdit, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.presentation.widgets.form_scroll import FormScroll
from jobswap_desktop.presentation.widgets.lookup_field import LookupField

class Ui_NewSwapDialog(object):
    def setupUi(self, new_swap_dialog):
        if not new_swap_dialog.objectName():
            new_swap_dialog.setObjectName(u"new_swap_dialog")
        self.outer = QVBoxLayout(new_swap_dialog)
        self.outer.setSpacing(0)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.scroll = FormScroll(new_swap_dialog)
        self.scroll.setObjectName(u"scroll")
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.column = QVBoxLayout(self.content)
        self.column.setSpacing(10)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 20, 24, 12)
        self.form = QFormLayout()
        self.form.setObjectName(u"form")
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        self.form.setLabelAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)
        self.form.setHorizontalSpacing(12)
        self.form.setVerticalSpacing(10)
        self.kind_label = QLabel(self.content)
        self.kind_label.setObjectName(u"kind_label")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.kind_label)

        self.kind = QComboBox(self.content)
        self.kind.setObjectName(u"kind")

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.kind)

        self.own_person_label = QLabel(self.content)
        self.own_person_label.setObjectName(u"own_person_label")

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.own_person_label)

        self.own_person_column = QVBoxLayout()
        self.own_person_column.setSpacing(2)
        self.own_person_column.setObjectName(u"own_person_column")
        self.own_person = LookupField(self.content)
        self.own_person.setObjectName(u"own_person")

        self.own_person_column.addWidget(self.own_person)

        self.own_person_hint = QLabel(self.content)
        self.own_person_hint.setObjectName(u"own_person_hint")
        self.own_person_hint.setProperty(u"textRole", u"caption")
        self.own_person_hint.setWordWrap(True)

        self.own_person_column.addWidget(self.own_person_hint)

        self.own_person_error = FieldError(self.content)
        self.own_person_error.setObjectName(u"own_person_error")

        self.own_person_column.addWidget(self.own_person_error)


        self.form.setLayout(1, QFormLayout.ItemRole.FieldRole, self.own_person_column)

        self.counterpart_label = QLabel(self.content)
        self.counterpart_label.setObjectName(u"counterpart_label")

        self.form.setWidget(2, QFormLayout.ItemRole.LabelRole, self.counterpart_label)

        self.counterpart_column = QVBoxLayout()
        self.counterpart_column.setSpacing(2)
        self.counterpart_column.setObjectName(u"counterpart_column")
        self.counterpart = LookupField(self.content)
        self.counterpart.setObjectName(u"counterpart")

        self.counterpart_column.addWidget(self.counterpart)

        self.counterpart_hint = QLabel(self.content)
        self.counterpart_hint.setObjectName(u"counterpart_hint")
        self.counterpart_hint.setProperty(u"textRole", u"caption")
        self.counterpart_hint.setWordWrap(True)

        self.counterpart_column.addWidget(self.counterpart_hint)

        self.counterpart_error = FieldError(self.content)
        self.counterpart_error.setObjectName(u"counterpart_error")

        self.counterpart_column.addWidget(self.counterpart_error)


        self.form.setLayout(2, QFormLayout.ItemRole.FieldRole, self.counterpart_column)

        self.office_label = QLabel(self.content)
        self.office_label.setObjectName(u"office_label")

        self.form.setWidget(3, QFormLayout.ItemRole.LabelRole, self.office_label)

        self.office_column = QVBoxLayout()
        self.office_column.setSpacing(2)
        self.office_column.setObjectName(u"office_column")
        self.office = LookupField(self.content)
        self.office.setObjectName(u"office")

        self.office_column.addWidget(self.office)

        self.office_hint = QLabel(self.content)
        self.office_hint.setObjectName(u"office_hint")
        self.office_hint.setProperty(u"textRole", u"caption")
        self.office_hint.setWordWrap(True)

        self.office_column.addWidget(self.office_hint)

        self.office_error = FieldError(self.content)
        self.office_error.setObjectName(u"office_error")

        self.office_column.addWidget(self.office_error)


        self.form.setLayout(3, QFormLayout.ItemRole.FieldRole, self.office_column)

        self.week_label = QLabel(self.content)
        self.week_label.setObjectName(u"week_label")

        self.form.setWidget(4, QFormLayout.ItemRole.LabelRole, self.week_label)

        self.week_column = QVBoxLayout()
        self.week_column.setSpacing(2)
        self.week_column.setObjectName(u"week_column")
        self.week = QLineEdit(self.content)
        self.week.setObjectName(u"week")

        self.week_column.addWidget(self.week)

        self.week_echo = QLabel(self.content)
        self.week_echo.setObjectName(u"week_echo")
        self.week_echo.setProperty(u"textRole", u"caption")
        self.week_echo.setWordWrap(True)

        self.week_column.addWidget(self.week_echo)

        self.week_error = FieldError(self.content)
        self.week_error.setObjectName(u"week_error")

        self.week_column.addWidget(self.week_error)


        self.form.setLayout(4, QFormLayout.ItemRole.FieldRole, self.week_column)


        self.column.addLayout(self.form)

        self.more = QPushButton(self.content)
        self.more.setObjectName(u"more")
        self.more.setProperty(u"appearance", u"subtle")
        self.more.setAutoDefault(False)

        self.column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

        self.details = QWidget(self.content)
        self.details.setObjectName(u"details")
        self.details_form = QFormLayout(self.details)
        self.details_form.setObjectName(u"details_form")
        self.details_form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.details_form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        self.details_form.setLabelAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)
        self.details_form.setHorizontalSpacing(12)
        self.details_form.setVerticalSpacing(10)
        self.details_form.setContentsMargins(0, 0, 0, 0)
        self.occasion_label = QLabel(self.details)
        self.occasion_label.setObjectName(u"occasion_label")

        self.details_form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.occasion_label)

        self.occasion_column = QVBoxLayout()
        self.occasion_column.setSpacing(2)
        self.occasion_column.setObjectName(u"occasion_column")
        self.occasion = QLineEdit(self.details)
        self.occasion.setObjectName(u"occasion")

        self.occasion_column.addWidget(self.occasion)

        self.occasion_error = FieldError(self.details)
        self.occasion_error.setObjectName(u"occasion_error")

        self.occasion_column.addWidget(self.occasion_error)


        self.details_form.setLayout(0, QFormLayout.ItemRole.FieldRole, self.occasion_column)

        self.instrument_label = QLabel(self.details)
        self.instrument_label.setObjectName(u"instrument_label")

        self.details_form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.instrument_label)

        self.instrument_row = QHBoxLayout()
        self.instrument_row.setSpacing(8)
        self.instrument_row.setObjectName(u"instrument_row")
        self.instrument = QComboBox(self.details)
        self.instrument.setObjectName(u"instrument")

        self.instrument_row.addWidget(self.instrument)

        self.ask_instrument = QPushButton(self.details)
        self.ask_instrument.setObjectName(u"ask_instrument")
        self.ask_instrument.setProperty(u"appearance", u"subtle")
        self.ask_instrument.setAutoDefault(False)

        self.instrument_row.addWidget(self.ask_instrument)


        self.details_form.setLayout(1, QFormLayout.ItemRole.FieldRole, self.instrument_row)

        self.as_draft = QCheckBox(self.details)
        self.as_draft.setObjectName(u"as_draft")

        self.details_form.setWidget(2, QFormLayout.ItemRole.FieldRole, self.as_draft)


        self.column.addWidget(self.details)

        self.preview = QLabel(self.content)
        self.preview.setObjectName(u"preview")
        self.preview.setWordWrap(True)
        self.preview.setProperty(u"muted", True)

        self.column.addWidget(self.preview)

        self.general_error = FieldError(self.content)
        self.general_error.setObjectName(u"general_error")

        self.column.addWidget(self.general_error)

        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.gap)

        self.scroll.setWidget(self.content)

        self.outer.addWidget(self.scroll)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setContentsMargins(24, 8, 24, 16)
        self.buttons_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.buttons_gap)

        self.cancel = QPushButton(new_swap_dialog)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.buttons.addWidget(self.cancel)

        self.create_and_print = QPushButton(new_swap_dialog)
        self.create_and_print.setObjectName(u"create_and_print")
        self.create_and_print.setAutoDefault(False)

        self.buttons.addWidget(self.create_and_print)

        self.create = QPushButton(new_swap_dialog)
        self.create.setObjectName(u"create")
        self.create.setProperty(u"appearance", u"primary")

        self.buttons.addWidget(self.create)


        self.outer.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.kind_label.setBuddy(self.kind)
        self.own_person_label.setBuddy(self.own_person)
        self.counterpart_label.setBuddy(self.counterpart)
        self.office_label.setBuddy(self.office)
        self.week_label.setBuddy(self.week)
        self.occasion_label.setBuddy(self.occasion)
        self.instrument_label.setBuddy(self.instrument)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(new_swap_dialog)

        self.create.setDefault(True)

    # setupUi

    def retranslateUi(self, new_swap_dialog):
        new_swap_dialog.setWindowTitle(QCoreApplication.translate("NewSwapDialog", u"New job swap", None))
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("NewSwapDialog", u"Entries", None))
#endif // QT_CONFIG(accessibility)
        self.kind_label.setText(QCoreApplication.translate("NewSwapDialog", u"&Kind", None))
        self.own_person_label.setText(QCoreApplication.translate("NewSwapDialog", u"&Our person", None))
        self.counterpart_label.setText(QCoreApplication.translate("NewSwapDialog", u"Co&unterpart", None))
        self.office_label.setText(QCoreApplication.translate("NewSwapDialog", u"Their o&ffice", None))
        self.week_label.setText(QCoreApplication.translate("NewSwapDialog", u"&Week", None))
        self.more.setText(QCoreApplication.translate("NewSwapDialog", u"&More particulars", None))
        self.occasion_label.setText(QCoreApplication.translate("NewSwapDialog", u"O&ccasion", None))
        self.instrument_label.setText(QCoreApplication.translate("NewSwapDialog", u"&Instrument", None))
        self.ask_instrument.setText(QCoreApplication.translate("NewSwapDialog", u"W&hich instrument?\u2026", None))
        self.as_draft.setText(QCoreApplication.translate("NewSwapDialog", u"Only as a &draft, not yet requested", None))
        self.cancel.setText(QCoreApplication.translate("NewSwapDialog", u"Cancel", None))
        self.create_and_print.setText(QCoreApplication.translate("NewSwapDialog", u"Record and &print\u2026", None))
        self.create.setText(QCoreApplication.translate("NewSwapDialog", u"&Record", None))
    # retranslateUi

