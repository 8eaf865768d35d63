# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'backups_page.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QFrame, QHBoxLayout, QLabel, QPushButton,
    QScrollArea, QSizePolicy, QStackedWidget, QToolButton, QVBoxLayout,
    QWidget)

from jobswap_desktop.presentation.widgets.empty_state import EmptyState
from jobswap_desktop.presentation.widgets.headings import (Heading, TextLabel)
from jobswap_desktop.presentation.widgets.search_field import SearchField
from jobswap_desktop.presentation.widgets.table_view import TableView

class Ui_BackupsPage(object):
    def setupUi(self, backups_page):
        if not backups_page.objectName():
            backups_page.setObjectName(u"backups_page")
        self.outer = QVBoxLayout(backups_page)
        self.outer.setSpacing(0)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.scroll = QScrollArea(backups_page)
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

        self.newest = TextLabel(self.content)
        self.newest.setObjectName(u"newest")
        self.newest.setProperty(u"textRole", u"subtitle")

        self.column.addWidget(self.newest)

        self.local = TextLabel(self.content)
        self.local.setObjectName(u"local")

        self.column.addWidget(self.local)

        self.second_line = QHBoxLayout()
        self.second_line.setSpacing(8)
        self.second_line.setObjectName(u"second_line")
        self.second = TextLabel(self.content)
        self.second.setObjectName(u"second")
        sizePolicy.setHeightForWidth(self.second.sizePolicy().hasHeightForWidth())
        self.second.setSizePolicy(sizePolicy)

        self.second_line.addWidget(self.second)

        self.choose_folder = QPushButton(self.content)
        self.choose_folder.setObjectName(u"choose_folder")

        self.second_line.addWidget(self.choose_folder)


        self.column.addLayout(self.second_line)

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

        self.below = QHBoxLayout()
        self.below.setSpacing(8)
        self.below.setObjectName(u"below")
        self.shown = QLabel(self.content)
        self.shown.setObjectName(u"shown")
        self.shown.setProperty(u"textRole", u"caption")

        self.below.addWidget(self.shown)

        self.progress = TextLabel(self.content)
        self.progress.setObjectName(u"progress")
        sizePolicy.setHeightForWidth(self.progress.sizePolicy().hasHeightForWidth())
        self.progress.setSizePolicy(sizePolicy)

        self.below.addWidget(self.progress)

        self.check = QPushButton(self.content)
        self.check.setObjectName(u"check")

        self.below.addWidget(self.check)


        self.column.addLayout(self.below)

        self.honesty = TextLabel(self.content)
        self.honesty.setObjectName(u"honesty")
        self.honesty.setProperty(u"muted", True)

        self.column.addWidget(self.honesty)

        self.column.setStretch(5, 1)
        self.scroll.setWidget(self.content)

        self.outer.addWidget(self.scroll)


        self.retranslateUi(backups_page)
    # setupUi

    def retranslateUi(self, backups_page):
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("BackupsPage", u"Backups", None))
#endif // QT_CONFIG(accessibility)
        self.title.setText(QCoreApplication.translate("BackupsPage", u"Backups", None))
#if QT_CONFIG(accessibility)
        self.more.setAccessibleName(QCoreApplication.translate("BackupsPage", u"More", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.more.setToolTip(QCoreApplication.translate("BackupsPage", u"More", None))
#endif // QT_CONFIG(tooltip)
        self.edit.setText(QCoreApplication.translate("BackupsPage", u"Restore\u2026", None))
        self.add.setText(QCoreApplication.translate("BackupsPage", u"Back up now", None))
        self.choose_folder.setText(QCoreApplication.translate("BackupsPage", u"Choose folder\u2026", None))
#if QT_CONFIG(accessibility)
        self.search.setAccessibleName(QCoreApplication.translate("BackupsPage", u"Search backups (Ctrl+F)", None))
#endif // QT_CONFIG(accessibility)
        self.search.setPlaceholderText(QCoreApplication.translate("BackupsPage", u"Search backups (Ctrl+F)", None))
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("BackupsPage", u"Backups", None))
#endif // QT_CONFIG(accessibility)
        self.check.setText(QCoreApplication.translate("BackupsPage", u"Check", None))
        pass
    # retranslateUi

