# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'statistics_page.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QComboBox, QHBoxLayout, QLabel, QPushButton,
    QSizePolicy, QSplitter, QVBoxLayout)

from jobswap_desktop.presentation.widgets.bar_chart import BarChart
from jobswap_desktop.presentation.widgets.headings import (Heading, TextLabel)
from jobswap_desktop.presentation.widgets.table_view import TableView

class Ui_StatisticsPage(object):
    def setupUi(self, statistics_page):
        if not statistics_page.objectName():
            statistics_page.setObjectName(u"statistics_page")
        self.outer = QVBoxLayout(statistics_page)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(24, 16, 24, 16)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.setObjectName(u"head")
        self.title = Heading(statistics_page)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"textRole", u"title")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.title.sizePolicy().hasHeightForWidth())
        self.title.setSizePolicy(sizePolicy)

        self.head.addWidget(self.title)

        self.year_label = QLabel(statistics_page)
        self.year_label.setObjectName(u"year_label")

        self.head.addWidget(self.year_label)

        self.year = QComboBox(statistics_page)
        self.year.setObjectName(u"year")

        self.head.addWidget(self.year)

        self.dimension_label = QLabel(statistics_page)
        self.dimension_label.setObjectName(u"dimension_label")

        self.head.addWidget(self.dimension_label)

        self.dimension = QComboBox(statistics_page)
        self.dimension.setObjectName(u"dimension")

        self.head.addWidget(self.dimension)

        self.print_year = QPushButton(statistics_page)
        self.print_year.setObjectName(u"print_year")

        self.head.addWidget(self.print_year)

        self.export_list = QPushButton(statistics_page)
        self.export_list.setObjectName(u"export_list")

        self.head.addWidget(self.export_list)


        self.outer.addLayout(self.head)

        self.total = TextLabel(statistics_page)
        self.total.setObjectName(u"total")

        self.outer.addWidget(self.total)

        self.parts = QSplitter(statistics_page)
        self.parts.setObjectName(u"parts")
        self.parts.setOrientation(Qt.Orientation.Horizontal)
        self.parts.setChildrenCollapsible(False)
        self.table = TableView(self.parts)
        self.table.setObjectName(u"table")
        self.parts.addWidget(self.table)
        self.chart = BarChart(self.parts)
        self.chart.setObjectName(u"chart")
        self.parts.addWidget(self.chart)

        self.outer.addWidget(self.parts)

        self.privacy = TextLabel(statistics_page)
        self.privacy.setObjectName(u"privacy")
        self.privacy.setProperty(u"muted", True)

        self.outer.addWidget(self.privacy)

        self.trail = QHBoxLayout()
        self.trail.setSpacing(8)
        self.trail.setObjectName(u"trail")
        self.trail_head = TextLabel(statistics_page)
        self.trail_head.setObjectName(u"trail_head")
        sizePolicy.setHeightForWidth(self.trail_head.sizePolicy().hasHeightForWidth())
        self.trail_head.setSizePolicy(sizePolicy)
        self.trail_head.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.trail_head.setProperty(u"muted", True)

        self.trail.addWidget(self.trail_head)

        self.check_trail = QPushButton(statistics_page)
        self.check_trail.setObjectName(u"check_trail")

        self.trail.addWidget(self.check_trail)


        self.outer.addLayout(self.trail)

        self.outer.setStretch(2, 1)
#if QT_CONFIG(shortcut)
        self.year_label.setBuddy(self.year)
        self.dimension_label.setBuddy(self.dimension)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(statistics_page)
    # setupUi

    def retranslateUi(self, statistics_page):
        self.title.setText(QCoreApplication.translate("StatisticsPage", u"Statistics", None))
        self.year_label.setText(QCoreApplication.translate("StatisticsPage", u"&Year", None))
        self.dimension_label.setText(QCoreApplication.translate("StatisticsPage", u"&By", None))
        self.print_year.setText(QCoreApplication.translate("StatisticsPage", u"&Print\u2026", None))
#if QT_CONFIG(tooltip)
        self.print_year.setToolTip(QCoreApplication.translate("StatisticsPage", u"Print the counts of the year with the state of the history", None))
#endif // QT_CONFIG(tooltip)
        self.export_list.setText(QCoreApplication.translate("StatisticsPage", u"E&xport\u2026", None))
#if QT_CONFIG(tooltip)
        self.export_list.setToolTip(QCoreApplication.translate("StatisticsPage", u"Save the counts of the year as a CSV or Excel table", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("StatisticsPage", u"Counts", None))
#endif // QT_CONFIG(accessibility)
        self.check_trail.setText(QCoreApplication.translate("StatisticsPage", u"Check &history\u2026", None))
#if QT_CONFIG(tooltip)
        self.check_trail.setToolTip(QCoreApplication.translate("StatisticsPage", u"Compare the history with a state of it that was printed", None))
#endif // QT_CONFIG(tooltip)
        pass
    # retranslateUi

