# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'today_page.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QCheckBox, QPushButton, QScrollArea,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from jobswap_desktop.presentation.widgets.card import Card
from jobswap_desktop.presentation.widgets.headings import Heading

class Ui_TodayPage(object):
    def setupUi(self, today_page):
        if not today_page.objectName():
            today_page.setObjectName(u"today_page")
        self.outer = QVBoxLayout(today_page)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.scroll = QScrollArea(today_page)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.content.setProperty(u"page", True)
        self.blocks = QVBoxLayout(self.content)
        self.blocks.setSpacing(16)
        self.blocks.setObjectName(u"blocks")
        self.blocks.setContentsMargins(24, 16, 24, 24)
        self.title = Heading(self.content)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"textRole", u"title")

        self.blocks.addWidget(self.title)

        self.choices = QWidget(self.content)
        self.choices.setObjectName(u"choices")
        self.mine = QCheckBox(self.choices)
        self.mine.setObjectName(u"mine")
        self.forgotten = QPushButton(self.choices)
        self.forgotten.setObjectName(u"forgotten")
        self.forgotten.setProperty(u"appearance", u"subtle")
        self.unanswered = QPushButton(self.choices)
        self.unanswered.setObjectName(u"unanswered")
        self.unanswered.setProperty(u"appearance", u"subtle")
        self.erasures = QPushButton(self.choices)
        self.erasures.setObjectName(u"erasures")
        self.erasures.setProperty(u"appearance", u"subtle")

        self.blocks.addWidget(self.choices)

        self.drafts_card = Card(self.content)
        self.drafts_card.setObjectName(u"drafts_card")

        self.blocks.addWidget(self.drafts_card)

        self.ours_card = Card(self.content)
        self.ours_card.setObjectName(u"ours_card")

        self.blocks.addWidget(self.ours_card)

        self.due_card = Card(self.content)
        self.due_card.setObjectName(u"due_card")

        self.blocks.addWidget(self.due_card)

        self.way_card = Card(self.content)
        self.way_card.setObjectName(u"way_card")

        self.blocks.addWidget(self.way_card)

        self.below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.blocks.addItem(self.below)

        self.scroll.setWidget(self.content)

        self.outer.addWidget(self.scroll)


        self.retranslateUi(today_page)
    # setupUi

    def retranslateUi(self, today_page):
        self.title.setText(QCoreApplication.translate("TodayPage", u"Today", None))
        self.mine.setText(QCoreApplication.translate("TodayPage", u"Only &mine", None))
#if QT_CONFIG(tooltip)
        self.mine.setToolTip(QCoreApplication.translate("TodayPage", u"Only cases of which you are responsible clerk or deputy", None))
#endif // QT_CONFIG(tooltip)
        self.forgotten.setText(QCoreApplication.translate("TodayPage", u"Without a follow-up", None))
#if QT_CONFIG(tooltip)
        self.forgotten.setToolTip(QCoreApplication.translate("TodayPage", u"Open cases that nothing brings back to mind", None))
#endif // QT_CONFIG(tooltip)
        self.unanswered.setText(QCoreApplication.translate("TodayPage", u"Answers to be sent", None))
#if QT_CONFIG(tooltip)
        self.unanswered.setToolTip(QCoreApplication.translate("TodayPage", u"Proposals of other offices that were taken over and not answered yet", None))
#endif // QT_CONFIG(tooltip)
        self.erasures.setText(QCoreApplication.translate("TodayPage", u"Due to be erased", None))
#if QT_CONFIG(tooltip)
        self.erasures.setToolTip(QCoreApplication.translate("TodayPage", u"What may be erased by the periods for keeping", None))
#endif // QT_CONFIG(tooltip)
        pass
    # retranslateUi

