# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'calendar_import_dialog.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QHBoxLayout, QLabel, QPushButton, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.presentation.widgets.filter_chips import FilterChips
from jobswap_desktop.presentation.widgets.headings import (Heading, TextLabel)
from jobswap_desktop.presentation.widgets.table_view import TableView

class Ui_CalendarImportDialog(object):
    def setupUi(self, calendar_import_dialog):
        if not calendar_import_dialog.objectName():
            calendar_import_dialog.setObjectName(u"calendar_import_dialog")
        self.outer = QVBoxLayout(calendar_import_dialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 16, 16, 16)
        self.subject = Heading(calendar_import_dialog)
        self.subject.setObjectName(u"subject")
        self.subject.setProperty(u"textRole", u"subtitle")

        self.outer.addWidget(self.subject)

        self.notes = TextLabel(calendar_import_dialog)
        self.notes.setObjectName(u"notes")

        self.outer.addWidget(self.notes)

        self.visitors_box = QWidget(calendar_import_dialog)
        self.visitors_box.setObjectName(u"visitors_box")
        self.visitors_column = QVBoxLayout(self.visitors_box)
        self.visitors_column.setSpacing(4)
        self.visitors_column.setObjectName(u"visitors_column")
        self.visitors_column.setContentsMargins(0, 0, 0, 0)
        self.visitors_label = QLabel(self.visitors_box)
        self.visitors_label.setObjectName(u"visitors_label")

        self.visitors_column.addWidget(self.visitors_label)

        self.visitors = QWidget(self.visitors_box)
        self.visitors.setObjectName(u"visitors")

        self.visitors_column.addWidget(self.visitors)


        self.outer.addWidget(self.visitors_box)

        self.chips = FilterChips(calendar_import_dialog)
        self.chips.setObjectName(u"chips")

        self.outer.addWidget(self.chips)

        self.rows = TableView(calendar_import_dialog)
        self.rows.setObjectName(u"rows")

        self.outer.addWidget(self.rows)

        self.reasons = TextLabel(calendar_import_dialog)
        self.reasons.setObjectName(u"reasons")

        self.outer.addWidget(self.reasons)

        self.summary = TextLabel(calendar_import_dialog)
        self.summary.setObjectName(u"summary")
        self.summary.setProperty(u"textRole", u"strong")

        self.outer.addWidget(self.summary)

        self.general_error = FieldError(calendar_import_dialog)
        self.general_error.setObjectName(u"general_error")

        self.outer.addWidget(self.general_error)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.take_all = QPushButton(calendar_import_dialog)
        self.take_all.setObjectName(u"take_all")
        self.take_all.setProperty(u"appearance", u"subtle")

        self.buttons.addWidget(self.take_all)

        self.take_none = QPushButton(calendar_import_dialog)
        self.take_none.setObjectName(u"take_none")
        self.take_none.setProperty(u"appearance", u"subtle")

        self.buttons.addWidget(self.take_none)

        self.button_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.button_gap)

        self.cancel = QPushButton(calendar_import_dialog)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.take = QPushButton(calendar_import_dialog)
        self.take.setObjectName(u"take")
        self.take.setProperty(u"appearance", u"primary")

        self.buttons.addWidget(self.take)


        self.outer.addLayout(self.buttons)


        self.retranslateUi(calendar_import_dialog)
    # setupUi

    def retranslateUi(self, calendar_import_dialog):
        calendar_import_dialog.setWindowTitle(QCoreApplication.translate("CalendarImportDialog", u"Take over calendar file", None))
        self.visitors_label.setText(QCoreApplication.translate("CalendarImportDialog", u"Appointments are for", None))
#if QT_CONFIG(accessibility)
        self.rows.setAccessibleName(QCoreApplication.translate("CalendarImportDialog", u"Appointments of the file", None))
#endif // QT_CONFIG(accessibility)
        self.take_all.setText(QCoreApplication.translate("CalendarImportDialog", u"Take &all", None))
        self.take_none.setText(QCoreApplication.translate("CalendarImportDialog", u"Take n&one", None))
        self.cancel.setText(QCoreApplication.translate("CalendarImportDialog", u"Cancel", None))
        self.take.setText(QCoreApplication.translate("CalendarImportDialog", u"&Take over", None))
    # retranslateUi

