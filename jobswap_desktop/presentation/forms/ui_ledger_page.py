# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'ledger_page.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QFrame, QHBoxLayout, QLabel, QPushButton,
    QSizePolicy, QStackedWidget, QVBoxLayout)

from jobswap_desktop.presentation.widgets.answer_panel import AnswerPanel
from jobswap_desktop.presentation.widgets.empty_state import EmptyState
from jobswap_desktop.presentation.widgets.filter_chips import FilterChips
from jobswap_desktop.presentation.widgets.headings import Heading
from jobswap_desktop.presentation.widgets.search_field import SearchField
from jobswap_desktop.presentation.widgets.table_view import TableView

class Ui_LedgerPage(object):
    def setupUi(self, ledger_page):
        if not ledger_page.objectName():
            ledger_page.setObjectName(u"ledger_page")
        self.outer = QVBoxLayout(ledger_page)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(24, 16, 24, 16)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.setObjectName(u"head")
        self.title = Heading(ledger_page)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"textRole", u"title")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.title.sizePolicy().hasHeightForWidth())
        self.title.setSizePolicy(sizePolicy)

        self.head.addWidget(self.title)

        self.open_case = QPushButton(ledger_page)
        self.open_case.setObjectName(u"open_case")

        self.head.addWidget(self.open_case)

        self.next_step = QPushButton(ledger_page)
        self.next_step.setObjectName(u"next_step")
        self.next_step.setProperty(u"appearance", u"primary")

        self.head.addWidget(self.next_step)


        self.outer.addLayout(self.head)

        self.answer = AnswerPanel(ledger_page)
        self.answer.setObjectName(u"answer")

        self.outer.addWidget(self.answer)

        self.searching = QHBoxLayout()
        self.searching.setSpacing(12)
        self.searching.setObjectName(u"searching")
        self.search = SearchField(ledger_page)
        self.search.setObjectName(u"search")

        self.searching.addWidget(self.search)

        self.shown = QLabel(ledger_page)
        self.shown.setObjectName(u"shown")
        self.shown.setProperty(u"textRole", u"caption")

        self.searching.addWidget(self.shown)


        self.outer.addLayout(self.searching)

        self.chips = FilterChips(ledger_page)
        self.chips.setObjectName(u"chips")

        self.outer.addWidget(self.chips)

        self.views = QStackedWidget(ledger_page)
        self.views.setObjectName(u"views")
        self.sheet = QFrame()
        self.sheet.setObjectName(u"sheet")
        self.sheet.setProperty(u"card", True)
        self.sheet_column = QVBoxLayout(self.sheet)
        self.sheet_column.setObjectName(u"sheet_column")
        self.sheet_column.setContentsMargins(8, 8, 8, 8)
        self.table = TableView(self.sheet)
        self.table.setObjectName(u"table")

        self.sheet_column.addWidget(self.table)

        self.views.addWidget(self.sheet)
        self.empty = EmptyState()
        self.empty.setObjectName(u"empty")
        self.views.addWidget(self.empty)

        self.outer.addWidget(self.views)

        self.outer.setStretch(4, 1)

        self.retranslateUi(ledger_page)
    # setupUi

    def retranslateUi(self, ledger_page):
        self.title.setText(QCoreApplication.translate("LedgerPage", u"Confidentiality", None))
        self.open_case.setText(QCoreApplication.translate("LedgerPage", u"Open case", None))
#if QT_CONFIG(tooltip)
        self.open_case.setToolTip(QCoreApplication.translate("LedgerPage", u"Open the case of the line (Enter)", None))
#endif // QT_CONFIG(tooltip)
        self.next_step.setText(QCoreApplication.translate("LedgerPage", u"Next step\u2026", None))
#if QT_CONFIG(tooltip)
        self.next_step.setToolTip(QCoreApplication.translate("LedgerPage", u"Do the next step of the line (F8)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.search.setAccessibleName(QCoreApplication.translate("LedgerPage", u"Search visitor, host or reference (Ctrl+F)", None))
#endif // QT_CONFIG(accessibility)
        self.search.setPlaceholderText(QCoreApplication.translate("LedgerPage", u"Search visitor, host or reference (Ctrl+F)", None))
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("LedgerPage", u"Confidentiality", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

