# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'erasure_requests_tab.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QFrame, QHBoxLayout, QPushButton, QSizePolicy,
    QSpacerItem, QStackedWidget, QVBoxLayout)

from jobswap_desktop.presentation.widgets.empty_state import EmptyState
from jobswap_desktop.presentation.widgets.headings import TextLabel
from jobswap_desktop.presentation.widgets.table_view import TableView

class Ui_ErasureRequestsTab(object):
    def setupUi(self, erasure_requests_tab):
        if not erasure_requests_tab.objectName():
            erasure_requests_tab.setObjectName(u"erasure_requests_tab")
        self.outer = QVBoxLayout(erasure_requests_tab)
        self.outer.setSpacing(8)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 12, 0, 12)
        self.deeds = QHBoxLayout()
        self.deeds.setSpacing(8)
        self.deeds.setObjectName(u"deeds")
        self.gap = QSpacerItem(8, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.deeds.addItem(self.gap)

        self.record = QPushButton(erasure_requests_tab)
        self.record.setObjectName(u"record")

        self.deeds.addWidget(self.record)

        self.withdraw = QPushButton(erasure_requests_tab)
        self.withdraw.setObjectName(u"withdraw")

        self.deeds.addWidget(self.withdraw)

        self.execute = QPushButton(erasure_requests_tab)
        self.execute.setObjectName(u"execute")
        self.execute.setProperty(u"appearance", u"primary")

        self.deeds.addWidget(self.execute)


        self.outer.addLayout(self.deeds)

        self.views = QStackedWidget(erasure_requests_tab)
        self.views.setObjectName(u"views")
        self.sheet = QFrame()
        self.sheet.setObjectName(u"sheet")
        self.sheet.setProperty(u"card", True)
        self.sheet_column = QVBoxLayout(self.sheet)
        self.sheet_column.setSpacing(8)
        self.sheet_column.setObjectName(u"sheet_column")
        self.sheet_column.setContentsMargins(8, 8, 8, 8)
        self.table = TableView(self.sheet)
        self.table.setObjectName(u"table")
        self.table.setSortingEnabled(True)

        self.sheet_column.addWidget(self.table)

        self.views.addWidget(self.sheet)
        self.empty = EmptyState()
        self.empty.setObjectName(u"empty")
        self.views.addWidget(self.empty)

        self.outer.addWidget(self.views)

        self.detail = TextLabel(erasure_requests_tab)
        self.detail.setObjectName(u"detail")

        self.outer.addWidget(self.detail)

        self.outer.setStretch(1, 1)

        self.retranslateUi(erasure_requests_tab)
    # setupUi

    def retranslateUi(self, erasure_requests_tab):
        self.record.setText(QCoreApplication.translate("ErasureRequestsTab", u"Erasure &record\u2026", None))
        self.withdraw.setText(QCoreApplication.translate("ErasureRequestsTab", u"&Withdraw\u2026", None))
        self.execute.setText(QCoreApplication.translate("ErasureRequestsTab", u"&Carry out\u2026", None))
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("ErasureRequestsTab", u"Requests to erase", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

