# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'appointments_tab.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QPushButton, QStackedWidget, QVBoxLayout,
    QWidget)

from jobswap_desktop.presentation.widgets.day_hints import WrappingDayHints
from jobswap_desktop.presentation.widgets.empty_state import EmptyState
from jobswap_desktop.presentation.widgets.headings import TextLabel
from jobswap_desktop.presentation.widgets.table_view import TableView

class Ui_AppointmentsTab(object):
    def setupUi(self, appointments_tab):
        if not appointments_tab.objectName():
            appointments_tab.setObjectName(u"appointments_tab")
        self.outer = QVBoxLayout(appointments_tab)
        self.outer.setSpacing(8)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 12, 0, 12)
        self.tools = QWidget(appointments_tab)
        self.tools.setObjectName(u"tools")
        self.add = QPushButton(self.tools)
        self.add.setObjectName(u"add")
        self.edit = QPushButton(self.tools)
        self.edit.setObjectName(u"edit")
        self.remove = QPushButton(self.tools)
        self.remove.setObjectName(u"remove")
        self.week = QPushButton(self.tools)
        self.week.setObjectName(u"week")
        self.export_file = QPushButton(self.tools)
        self.export_file.setObjectName(u"export_file")

        self.outer.addWidget(self.tools)

        self.goals = TextLabel(appointments_tab)
        self.goals.setObjectName(u"goals")
        self.goals.setProperty(u"muted", True)

        self.outer.addWidget(self.goals)

        self.hints = WrappingDayHints(appointments_tab)
        self.hints.setObjectName(u"hints")

        self.outer.addWidget(self.hints)

        self.views = QStackedWidget(appointments_tab)
        self.views.setObjectName(u"views")
        self.table = TableView()
        self.table.setObjectName(u"table")
        self.views.addWidget(self.table)
        self.empty = EmptyState()
        self.empty.setObjectName(u"empty")
        self.views.addWidget(self.empty)

        self.outer.addWidget(self.views)


        self.retranslateUi(appointments_tab)
    # setupUi

    def retranslateUi(self, appointments_tab):
        self.add.setText(QCoreApplication.translate("AppointmentsTab", u"&New appointment\u2026", None))
        self.edit.setText(QCoreApplication.translate("AppointmentsTab", u"E&dit\u2026", None))
        self.remove.setText(QCoreApplication.translate("AppointmentsTab", u"De&lete", None))
        self.week.setText(QCoreApplication.translate("AppointmentsTab", u"&Week plan", None))
        self.export_file.setText(QCoreApplication.translate("AppointmentsTab", u"As calendar &file\u2026", None))
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("AppointmentsTab", u"Appointments", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

