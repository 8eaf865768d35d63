# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'appointments_tab.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QHeaderView, QPushButton,
    QSizePolicy, QSpacerItem, QStackedWidget, QVBoxLayout,
    QWidget)

from jobswap_desktop.presentation.widgets.empty_state import EmptyState
from jobswap_desktop.presentation.widgets.table_view import TableView

class Ui_AppointmentsTab(object):
    def setupUi(self, appointments_tab):
        if not appointments_tab.objectName():
            appointments_tab.setObjectName(u"appointments_tab")
        self.outer = QVBoxLayout(appointments_tab)
        self.outer.setSpacing(8)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 12, 0, 12)
        self.tools = QHBoxLayout()
        self.tools.setSpacing(8)
        self.tools.setObjectName(u"tools")
        self.add = QPushButton(appointments_tab)
        self.add.setObjectName(u"add")

        self.tools.addWidget(self.add)

        self.edit = QPushButton(appointments_tab)
        self.edit.setObjectName(u"edit")

        self.tools.addWidget(self.edit)

        self.remove = QPushButton(appointments_tab)
        self.remove.setObjectName(u"remove")

        self.tools.addWidget(self.remove)

        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.tools.addItem(self.gap)

        self.week = QPushButton(appointments_tab)
        self.week.setObjectName(u"week")

        self.tools.addWidget(self.week)

        self.export_file = QPushButton(appointments_tab)
        self.export_file.setObjectName(u"export_file")

        self.tools.addWidget(self.export_file)


        self.outer.addLayout(self.tools)

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

