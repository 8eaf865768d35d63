# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'overview_tab.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (Qt)
from PySide6.QtWidgets import (QHBoxLayout, QScrollArea, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from jobswap_desktop.presentation.widgets.card import Card

class Ui_OverviewTab(object):
    def setupUi(self, overview_tab):
        if not overview_tab.objectName():
            overview_tab.setObjectName(u"overview_tab")
        self.outer = QVBoxLayout(overview_tab)
        self.outer.setSpacing(0)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.scroll = QScrollArea(overview_tab)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.content.setProperty(u"page", True)
        self.column = QVBoxLayout(self.content)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 12, 8, 12)
        self.cards = QHBoxLayout()
        self.cards.setSpacing(12)
        self.cards.setObjectName(u"cards")

        self.column.addLayout(self.cards)

        self.checklist_card = Card(self.content)
        self.checklist_card.setObjectName(u"checklist_card")

        self.column.addWidget(self.checklist_card)

        self.partner_card = Card(self.content)
        self.partner_card.setObjectName(u"partner_card")

        self.column.addWidget(self.partner_card)

        self.former_card = Card(self.content)
        self.former_card.setObjectName(u"former_card")

        self.column.addWidget(self.former_card)

        self.lower = QHBoxLayout()
        self.lower.setSpacing(12)
        self.lower.setObjectName(u"lower")
        self.facts_card = Card(self.content)
        self.facts_card.setObjectName(u"facts_card")

        self.lower.addWidget(self.facts_card)

        self.history_card = Card(self.content)
        self.history_card.setObjectName(u"history_card")

        self.lower.addWidget(self.history_card)

        self.lower.setStretch(0, 1)
        self.lower.setStretch(1, 1)

        self.column.addLayout(self.lower)

        self.below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.below)

        self.scroll.setWidget(self.content)

        self.outer.addWidget(self.scroll)


        self.retranslateUi(overview_tab)
    # setupUi

    def retranslateUi(self, overview_tab):
        pass
    # retranslateUi

