# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'council_page.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QFrame, QHBoxLayout, QListView, QPlainTextEdit,
    QPushButton, QSizePolicy, QSplitter, QStackedWidget, QVBoxLayout, QWidget)

from jobswap_desktop.presentation.widgets.banner import Banner
from jobswap_desktop.presentation.widgets.empty_state import EmptyState
from jobswap_desktop.presentation.widgets.headings import (Heading, TextLabel)
from jobswap_desktop.presentation.widgets.reading_area import ReadingArea

class Ui_CouncilPage(object):
    def setupUi(self, council_page):
        if not council_page.objectName():
            council_page.setObjectName(u"council_page")
        self.outer = QVBoxLayout(council_page)
        self.outer.setSpacing(0)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.unreadable = Banner(council_page)
        self.unreadable.setObjectName(u"unreadable")

        self.outer.addWidget(self.unreadable)

        self.splitter = QSplitter(council_page)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.list_pane = QWidget(self.splitter)
        self.list_pane.setObjectName(u"list_pane")
        self.list_column = QVBoxLayout(self.list_pane)
        self.list_column.setSpacing(8)
        self.list_column.setObjectName(u"list_column")
        self.list_column.setContentsMargins(8, 12, 8, 8)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.setObjectName(u"head")
        self.title = Heading(self.list_pane)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"textRole", u"subtitle")
        self.title.setWordWrap(False)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.title.sizePolicy().hasHeightForWidth())
        self.title.setSizePolicy(sizePolicy)

        self.head.addWidget(self.title)

        self.new_request = QPushButton(self.list_pane)
        self.new_request.setObjectName(u"new_request")

        self.head.addWidget(self.new_request)


        self.list_column.addLayout(self.head)

        self.views = QStackedWidget(self.list_pane)
        self.views.setObjectName(u"views")
        self.submissions = QListView()
        self.submissions.setObjectName(u"submissions")
        self.views.addWidget(self.submissions)
        self.empty = EmptyState()
        self.empty.setObjectName(u"empty")
        self.views.addWidget(self.empty)

        self.list_column.addWidget(self.views)

        self.honesty = TextLabel(self.list_pane)
        self.honesty.setObjectName(u"honesty")
        self.honesty.setProperty(u"textRole", u"caption")
        self.honesty.setProperty(u"muted", True)

        self.list_column.addWidget(self.honesty)

        self.list_column.setStretch(1, 1)
        self.splitter.addWidget(self.list_pane)
        self.detail_pane = QWidget(self.splitter)
        self.detail_pane.setObjectName(u"detail_pane")
        self.detail_column = QVBoxLayout(self.detail_pane)
        self.detail_column.setSpacing(0)
        self.detail_column.setObjectName(u"detail_column")
        self.detail_column.setContentsMargins(0, 0, 0, 0)
        self.back = QPushButton(self.detail_pane)
        self.back.setObjectName(u"back")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.back.sizePolicy().hasHeightForWidth())
        self.back.setSizePolicy(sizePolicy1)
        self.back.setProperty(u"appearance", u"subtle")

        self.detail_column.addWidget(self.back)

        self.scroll = ReadingArea(self.detail_pane)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.content.setProperty(u"page", True)
        self.content_column = QVBoxLayout(self.content)
        self.content_column.setSpacing(12)
        self.content_column.setObjectName(u"content_column")
        self.content_column.setContentsMargins(16, 12, 16, 16)
        self.submission = QVBoxLayout()
        self.submission.setSpacing(12)
        self.submission.setObjectName(u"submission")

        self.content_column.addLayout(self.submission)

        self.notes_label = Heading(self.content)
        self.notes_label.setObjectName(u"notes_label")
        self.notes_label.setProperty(u"textRole", u"subtitle")

        self.content_column.addWidget(self.notes_label)

        self.notes = QPlainTextEdit(self.content)
        self.notes.setObjectName(u"notes")
        self.notes.setTabChangesFocus(True)

        self.content_column.addWidget(self.notes)

        self.notes_place = TextLabel(self.content)
        self.notes_place.setObjectName(u"notes_place")
        self.notes_place.setProperty(u"textRole", u"caption")
        self.notes_place.setProperty(u"muted", True)

        self.content_column.addWidget(self.notes_place)

        self.content_column.setStretch(0, 1)
        self.scroll.setWidget(self.content)

        self.detail_column.addWidget(self.scroll)

        self.nothing = EmptyState(self.detail_pane)
        self.nothing.setObjectName(u"nothing")

        self.detail_column.addWidget(self.nothing)

        self.splitter.addWidget(self.detail_pane)

        self.outer.addWidget(self.splitter)


        self.retranslateUi(council_page)
    # setupUi

    def retranslateUi(self, council_page):
        self.title.setText(QCoreApplication.translate("CouncilPage", u"Participation", None))
        self.new_request.setText(QCoreApplication.translate("CouncilPage", u"Record request\u2026", None))
#if QT_CONFIG(accessibility)
        self.submissions.setAccessibleName(QCoreApplication.translate("CouncilPage", u"Submissions", None))
#endif // QT_CONFIG(accessibility)
        self.back.setText(QCoreApplication.translate("CouncilPage", u"To the list", None))
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("CouncilPage", u"Submission", None))
#endif // QT_CONFIG(accessibility)
        self.notes_label.setText(QCoreApplication.translate("CouncilPage", u"Notes of the council", None))
#if QT_CONFIG(accessibility)
        self.notes.setAccessibleName(QCoreApplication.translate("CouncilPage", u"Notes of the council", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

