# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'people_page.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QFrame, QHBoxLayout, QLabel, QPushButton,
    QSizePolicy, QStackedWidget, QToolButton, QVBoxLayout)

from jobswap_desktop.presentation.widgets.banner import Banner
from jobswap_desktop.presentation.widgets.empty_state import EmptyState
from jobswap_desktop.presentation.widgets.headings import Heading
from jobswap_desktop.presentation.widgets.search_field import SearchField
from jobswap_desktop.presentation.widgets.table_view import TableView

class Ui_PeoplePage(object):
    def setupUi(self, people_page):
        if not people_page.objectName():
            people_page.setObjectName(u"people_page")
        self.outer = QVBoxLayout(people_page)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(24, 16, 24, 16)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.setObjectName(u"head")
        self.title = Heading(people_page)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"textRole", u"title")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.title.sizePolicy().hasHeightForWidth())
        self.title.setSizePolicy(sizePolicy)

        self.head.addWidget(self.title)

        self.more = QToolButton(people_page)
        self.more.setObjectName(u"more")
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

        self.head.addWidget(self.more)

        self.edit = QPushButton(people_page)
        self.edit.setObjectName(u"edit")

        self.head.addWidget(self.edit)

        self.add = QPushButton(people_page)
        self.add.setObjectName(u"add")
        self.add.setProperty(u"appearance", u"primary")

        self.head.addWidget(self.add)


        self.outer.addLayout(self.head)

        self.unreadable = Banner(people_page)
        self.unreadable.setObjectName(u"unreadable")

        self.outer.addWidget(self.unreadable)

        self.search = SearchField(people_page)
        self.search.setObjectName(u"search")

        self.outer.addWidget(self.search)

        self.views = QStackedWidget(people_page)
        self.views.setObjectName(u"views")
        self.sheet = QFrame()
        self.sheet.setObjectName(u"sheet")
        self.sheet.setProperty(u"card", True)
        self.sheet_column = QVBoxLayout(self.sheet)
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

        self.shown = QLabel(people_page)
        self.shown.setObjectName(u"shown")
        self.shown.setProperty(u"textRole", u"caption")

        self.outer.addWidget(self.shown)

        self.outer.setStretch(3, 1)

        self.retranslateUi(people_page)
    # setupUi

    def retranslateUi(self, people_page):
        self.title.setText(QCoreApplication.translate("PeoplePage", u"People", None))
#if QT_CONFIG(accessibility)
        self.more.setAccessibleName(QCoreApplication.translate("PeoplePage", u"More", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.more.setToolTip(QCoreApplication.translate("PeoplePage", u"More", None))
#endif // QT_CONFIG(tooltip)
        self.edit.setText(QCoreApplication.translate("PeoplePage", u"Edit\u2026", None))
        self.add.setText(QCoreApplication.translate("PeoplePage", u"Add person\u2026", None))
#if QT_CONFIG(accessibility)
        self.search.setAccessibleName(QCoreApplication.translate("PeoplePage", u"Search people (Ctrl+F)", None))
#endif // QT_CONFIG(accessibility)
        self.search.setPlaceholderText(QCoreApplication.translate("PeoplePage", u"Search people (Ctrl+F)", None))
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("PeoplePage", u"People", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

