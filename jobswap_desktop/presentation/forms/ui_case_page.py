# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'case_page.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QHBoxLayout, QPushButton, QScrollArea,
    QTabWidget, QVBoxLayout, QWidget)

from jobswap_desktop.presentation.widgets.banner import Banner
from jobswap_desktop.presentation.widgets.empty_state import EmptyState
from jobswap_desktop.presentation.widgets.headings import (Heading, TextLabel)
from jobswap_desktop.presentation.widgets.next_step_bar import NextStepBar
from jobswap_desktop.presentation.widgets.status_badge import StatusBadge
from jobswap_desktop.presentation.widgets.stepper import Stepper

class Ui_CasePage(object):
    def setupUi(self, case_page):
        if not case_page.objectName():
            case_page.setObjectName(u"case_page")
        self.outer = QVBoxLayout(case_page)
        self.outer.setSpacing(0)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.scroll = QScrollArea(case_page)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.content.setProperty(u"page", True)
        self.column = QVBoxLayout(self.content)
        self.column.setSpacing(10)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 12, 24, 12)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.setObjectName(u"head")
        self.names = QVBoxLayout()
        self.names.setSpacing(2)
        self.names.setObjectName(u"names")
        self.title = Heading(self.content)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"textRole", u"title")

        self.names.addWidget(self.title)

        self.line = TextLabel(self.content)
        self.line.setObjectName(u"line")
        self.line.setProperty(u"muted", True)

        self.names.addWidget(self.line)


        self.head.addLayout(self.names)

        self.states = QWidget(self.content)
        self.states.setObjectName(u"states")
        self.state_badge = StatusBadge(self.states)
        self.state_badge.setObjectName(u"state_badge")
        self.nda_badge = StatusBadge(self.states)
        self.nda_badge.setObjectName(u"nda_badge")
        self.follow_up_badge = StatusBadge(self.states)
        self.follow_up_badge.setObjectName(u"follow_up_badge")
        self.end_case = QPushButton(self.states)
        self.end_case.setObjectName(u"end_case")
        self.end_case.setProperty(u"appearance", u"subtle")

        self.head.addWidget(self.states)


        self.column.addLayout(self.head)

        self.overlap_warning = Banner(self.content)
        self.overlap_warning.setObjectName(u"overlap_warning")

        self.column.addWidget(self.overlap_warning)

        self.ended_notice = Banner(self.content)
        self.ended_notice.setObjectName(u"ended_notice")

        self.column.addWidget(self.ended_notice)

        self.stepper = Stepper(self.content)
        self.stepper.setObjectName(u"stepper")

        self.column.addWidget(self.stepper)

        self.next_step_bar = NextStepBar(self.content)
        self.next_step_bar.setObjectName(u"next_step_bar")

        self.column.addWidget(self.next_step_bar)

        self.tabs = QTabWidget(self.content)
        self.tabs.setObjectName(u"tabs")
        self.tabs.setDocumentMode(False)
        self.tabs.setUsesScrollButtons(True)

        self.column.addWidget(self.tabs)

        self.column.setStretch(5, 1)
        self.scroll.setWidget(self.content)

        self.outer.addWidget(self.scroll)

        self.unreadable = EmptyState(case_page)
        self.unreadable.setObjectName(u"unreadable")

        self.outer.addWidget(self.unreadable)


        self.retranslateUi(case_page)
    # setupUi

    def retranslateUi(self, case_page):
        self.end_case.setText(QCoreApplication.translate("CasePage", u"&End case", None))
        pass
    # retranslateUi

