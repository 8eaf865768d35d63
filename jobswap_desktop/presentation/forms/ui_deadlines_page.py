# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'deadlines_page.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QFrame, QLabel, QListView, QPushButton,
    QSpinBox, QStackedWidget, QVBoxLayout, QWidget)

from jobswap_desktop.presentation.widgets.empty_state import EmptyState
from jobswap_desktop.presentation.widgets.filter_chips import FilterChips
from jobswap_desktop.presentation.widgets.headings import Heading
from jobswap_desktop.presentation.widgets.search_field import SearchField

class Ui_DeadlinesPage(object):
    def setupUi(self, deadlines_page):
        if not deadlines_page.objectName():
            deadlines_page.setObjectName(u"deadlines_page")
        deadlines_page.setProperty(u"page", True)
        self.column = QVBoxLayout(deadlines_page)
        self.column.setSpacing(10)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 16, 24, 16)
        self.title = Heading(deadlines_page)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"textRole", u"title")

        self.column.addWidget(self.title)

        self.search = SearchField(deadlines_page)
        self.search.setObjectName(u"search")

        self.column.addWidget(self.search)

        self.choices = QWidget(deadlines_page)
        self.choices.setObjectName(u"choices")
        self.chips = FilterChips(self.choices)
        self.chips.setObjectName(u"chips")
        self.notice_label = QLabel(self.choices)
        self.notice_label.setObjectName(u"notice_label")
        self.notice = QSpinBox(self.choices)
        self.notice.setObjectName(u"notice")
        self.remind_after_label = QLabel(self.choices)
        self.remind_after_label.setObjectName(u"remind_after_label")
        self.remind_after = QSpinBox(self.choices)
        self.remind_after.setObjectName(u"remind_after")

        self.column.addWidget(self.choices)

        self.views = QStackedWidget(deadlines_page)
        self.views.setObjectName(u"views")
        self.sheet = QFrame()
        self.sheet.setObjectName(u"sheet")
        self.sheet.setProperty(u"card", True)
        self.sheet_column = QVBoxLayout(self.sheet)
        self.sheet_column.setObjectName(u"sheet_column")
        self.sheet_column.setContentsMargins(4, 4, 4, 4)
        self.list = QListView(self.sheet)
        self.list.setObjectName(u"list")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.sheet_column.addWidget(self.list)

        self.views.addWidget(self.sheet)
        self.empty = EmptyState()
        self.empty.setObjectName(u"empty")
        self.views.addWidget(self.empty)

        self.column.addWidget(self.views)

        self.deeds = QWidget(deadlines_page)
        self.deeds.setObjectName(u"deeds")
        self.open_case = QPushButton(self.deeds)
        self.open_case.setObjectName(u"open_case")
        self.done = QPushButton(self.deeds)
        self.done.setObjectName(u"done")
        self.remind_of_paper = QPushButton(self.deeds)
        self.remind_of_paper.setObjectName(u"remind_of_paper")
        self.paper_back = QPushButton(self.deeds)
        self.paper_back.setObjectName(u"paper_back")
        self.move = QPushButton(self.deeds)
        self.move.setObjectName(u"move")

        self.column.addWidget(self.deeds)

#if QT_CONFIG(shortcut)
        self.notice_label.setBuddy(self.notice)
        self.remind_after_label.setBuddy(self.remind_after)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(deadlines_page)
    # setupUi

    def retranslateUi(self, deadlines_page):
        self.title.setText(QCoreApplication.translate("DeadlinesPage", u"Deadlines and follow-ups", None))
#if QT_CONFIG(accessibility)
        self.search.setAccessibleName(QCoreApplication.translate("DeadlinesPage", u"Search deadlines (Ctrl+F)", None))
#endif // QT_CONFIG(accessibility)
        self.search.setPlaceholderText(QCoreApplication.translate("DeadlinesPage", u"Search (Ctrl+F)", None))
        self.notice_label.setText(QCoreApplication.translate("DeadlinesPage", u"&Warn ahead", None))
        self.remind_after_label.setText(QCoreApplication.translate("DeadlinesPage", u"Remind of papers a&fter", None))
#if QT_CONFIG(accessibility)
        self.list.setAccessibleName(QCoreApplication.translate("DeadlinesPage", u"Deadlines and follow-ups", None))
#endif // QT_CONFIG(accessibility)
        self.open_case.setText(QCoreApplication.translate("DeadlinesPage", u"&Open case", None))
#if QT_CONFIG(tooltip)
        self.open_case.setToolTip(QCoreApplication.translate("DeadlinesPage", u"Show the case (Enter)", None))
#endif // QT_CONFIG(tooltip)
        self.done.setText(QCoreApplication.translate("DeadlinesPage", u"Do&ne", None))
#if QT_CONFIG(tooltip)
        self.done.setToolTip(QCoreApplication.translate("DeadlinesPage", u"The follow-up has been done (Ctrl+Shift+D)", None))
#endif // QT_CONFIG(tooltip)
        self.remind_of_paper.setText(QCoreApplication.translate("DeadlinesPage", u"&Remind\u2026", None))
#if QT_CONFIG(tooltip)
        self.remind_of_paper.setToolTip(QCoreApplication.translate("DeadlinesPage", u"Remind of the paper that is out", None))
#endif // QT_CONFIG(tooltip)
        self.paper_back.setText(QCoreApplication.translate("DeadlinesPage", u"Record re&turn\u2026", None))
#if QT_CONFIG(tooltip)
        self.paper_back.setToolTip(QCoreApplication.translate("DeadlinesPage", u"Record that the paper has come back (F7)", None))
#endif // QT_CONFIG(tooltip)
        self.move.setText(QCoreApplication.translate("DeadlinesPage", u"&Move\u2026", None))
#if QT_CONFIG(tooltip)
        self.move.setToolTip(QCoreApplication.translate("DeadlinesPage", u"Move the follow-up to another day (Ctrl+Shift+W)", None))
#endif // QT_CONFIG(tooltip)
        pass
    # retranslateUi

