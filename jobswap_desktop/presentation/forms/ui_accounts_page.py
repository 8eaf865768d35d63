# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'accounts_page.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QFrame, QHBoxLayout, QLabel, QPushButton,
    QScrollArea, QSizePolicy, QStackedWidget, QToolButton, QVBoxLayout,
    QWidget)

from jobswap_desktop.presentation.widgets.banner import Banner
from jobswap_desktop.presentation.widgets.empty_state import EmptyState
from jobswap_desktop.presentation.widgets.headings import (Heading, TextLabel)
from jobswap_desktop.presentation.widgets.search_field import SearchField
from jobswap_desktop.presentation.widgets.table_view import TableView

class Ui_AccountsPage(object):
    def setupUi(self, accounts_page):
        if not accounts_page.objectName():
            accounts_page.setObjectName(u"accounts_page")
        self.outer = QVBoxLayout(accounts_page)
        self.outer.setSpacing(0)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.scroll = QScrollArea(accounts_page)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.content.setProperty(u"page", True)
        self.column = QVBoxLayout(self.content)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 16, 24, 16)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.setObjectName(u"head")
        self.title = Heading(self.content)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"textRole", u"title")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.title.sizePolicy().hasHeightForWidth())
        self.title.setSizePolicy(sizePolicy)

        self.head.addWidget(self.title)

        self.more = QToolButton(self.content)
        self.more.setObjectName(u"more")
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

        self.head.addWidget(self.more)

        self.edit = QPushButton(self.content)
        self.edit.setObjectName(u"edit")

        self.head.addWidget(self.edit)

        self.add = QPushButton(self.content)
        self.add.setObjectName(u"add")
        self.add.setProperty(u"appearance", u"primary")

        self.head.addWidget(self.add)


        self.column.addLayout(self.head)

        self.rule = TextLabel(self.content)
        self.rule.setObjectName(u"rule")
        self.rule.setProperty(u"muted", True)

        self.column.addWidget(self.rule)

        self.unreadable = Banner(self.content)
        self.unreadable.setObjectName(u"unreadable")

        self.column.addWidget(self.unreadable)

        self.search = SearchField(self.content)
        self.search.setObjectName(u"search")

        self.column.addWidget(self.search)

        self.views = QStackedWidget(self.content)
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

        self.column.addWidget(self.views)

        self.shown = QLabel(self.content)
        self.shown.setObjectName(u"shown")
        self.shown.setProperty(u"textRole", u"caption")

        self.column.addWidget(self.shown)

        self.honesty = TextLabel(self.content)
        self.honesty.setObjectName(u"honesty")

        self.column.addWidget(self.honesty)

        self.column.setStretch(4, 1)
        self.scroll.setWidget(self.content)

        self.outer.addWidget(self.scroll)


        self.retranslateUi(accounts_page)
    # setupUi

    def retranslateUi(self, accounts_page):
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("AccountsPage", u"Accounts", None))
#endif // QT_CONFIG(accessibility)
        self.title.setText(QCoreApplication.translate("AccountsPage", u"Accounts", None))
#if QT_CONFIG(accessibility)
        self.more.setAccessibleName(QCoreApplication.translate("AccountsPage", u"More", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.more.setToolTip(QCoreApplication.translate("AccountsPage", u"More", None))
#endif // QT_CONFIG(tooltip)
        self.edit.setText(QCoreApplication.translate("AccountsPage", u"Edit\u2026", None))
        self.add.setText(QCoreApplication.translate("AccountsPage", u"Add account\u2026", None))
#if QT_CONFIG(accessibility)
        self.search.setAccessibleName(QCoreApplication.translate("AccountsPage", u"Search accounts (Ctrl+F)", None))
#endif // QT_CONFIG(accessibility)
        self.search.setPlaceholderText(QCoreApplication.translate("AccountsPage", u"Search accounts (Ctrl+F)", None))
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("AccountsPage", u"Accounts", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

