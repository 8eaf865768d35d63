# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'offices_page.ui'
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

class Ui_OfficesPage(object):
    def setupUi(self, offices_page):
        if not offices_page.objectName():
            offices_page.setObjectName(u"offices_page")
        self.outer = QVBoxLayout(offices_page)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(24, 16, 24, 16)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.setObjectName(u"head")
        self.title = Heading(offices_page)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"textRole", u"title")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.title.sizePolicy().hasHeightForWidth())
        self.title.setSizePolicy(sizePolicy)

        self.head.addWidget(self.title)

        self.more = QToolButton(offices_page)
        self.more.setObjectName(u"more")
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

        self.head.addWidget(self.more)

        self.rules = QPushButton(offices_page)
        self.rules.setObjectName(u"rules")

        self.head.addWidget(self.rules)

        self.edit = QPushButton(offices_page)
        self.edit.setObjectName(u"edit")

        self.head.addWidget(self.edit)

        self.add = QPushButton(offices_page)
        self.add.setObjectName(u"add")
        self.add.setProperty(u"appearance", u"primary")

        self.head.addWidget(self.add)


        self.outer.addLayout(self.head)

        self.unreadable = Banner(offices_page)
        self.unreadable.setObjectName(u"unreadable")

        self.outer.addWidget(self.unreadable)

        self.search = SearchField(offices_page)
        self.search.setObjectName(u"search")

        self.outer.addWidget(self.search)

        self.views = QStackedWidget(offices_page)
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

        self.shown = QLabel(offices_page)
        self.shown.setObjectName(u"shown")
        self.shown.setProperty(u"textRole", u"caption")

        self.outer.addWidget(self.shown)

        self.outer.setStretch(3, 1)

        self.retranslateUi(offices_page)
    # setupUi

    def retranslateUi(self, offices_page):
        self.title.setText(QCoreApplication.translate("OfficesPage", u"Offices", None))
#if QT_CONFIG(accessibility)
        self.more.setAccessibleName(QCoreApplication.translate("OfficesPage", u"More", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.more.setToolTip(QCoreApplication.translate("OfficesPage", u"More", None))
#endif // QT_CONFIG(tooltip)
        self.rules.setText(QCoreApplication.translate("OfficesPage", u"Rules of participation", None))
        self.edit.setText(QCoreApplication.translate("OfficesPage", u"Edit\u2026", None))
        self.add.setText(QCoreApplication.translate("OfficesPage", u"Add office\u2026", None))
#if QT_CONFIG(accessibility)
        self.search.setAccessibleName(QCoreApplication.translate("OfficesPage", u"Search offices (Ctrl+F)", None))
#endif // QT_CONFIG(accessibility)
        self.search.setPlaceholderText(QCoreApplication.translate("OfficesPage", u"Search offices (Ctrl+F)", None))
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("OfficesPage", u"Offices", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

