# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'documents_tab.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QHBoxLayout, QPushButton, QScrollArea,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from jobswap_desktop.presentation.widgets.card import Card

class Ui_DocumentsTab(object):
    def setupUi(self, documents_tab):
        if not documents_tab.objectName():
            documents_tab.setObjectName(u"documents_tab")
        self.outer = QVBoxLayout(documents_tab)
        self.outer.setSpacing(8)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 12, 0, 0)
        self.tools = QHBoxLayout()
        self.tools.setSpacing(8)
        self.tools.setObjectName(u"tools")
        self.print_papers = QPushButton(documents_tab)
        self.print_papers.setObjectName(u"print_papers")

        self.tools.addWidget(self.print_papers)

        self.sign = QPushButton(documents_tab)
        self.sign.setObjectName(u"sign")

        self.tools.addWidget(self.sign)

        self.record_return = QPushButton(documents_tab)
        self.record_return.setObjectName(u"record_return")

        self.tools.addWidget(self.record_return)

        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.tools.addItem(self.gap)


        self.outer.addLayout(self.tools)

        self.scroll = QScrollArea(documents_tab)
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
        self.column.setContentsMargins(0, 0, 8, 12)
        self.agreement_card = Card(self.content)
        self.agreement_card.setObjectName(u"agreement_card")

        self.column.addWidget(self.agreement_card)

        self.papers_card = Card(self.content)
        self.papers_card.setObjectName(u"papers_card")

        self.column.addWidget(self.papers_card)

        self.below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.below)

        self.scroll.setWidget(self.content)

        self.outer.addWidget(self.scroll)


        self.retranslateUi(documents_tab)
    # setupUi

    def retranslateUi(self, documents_tab):
        self.print_papers.setText(QCoreApplication.translate("DocumentsTab", u"&Print\u2026", None))
        self.sign.setText(QCoreApplication.translate("DocumentsTab", u"Record &signature\u2026", None))
        self.record_return.setText(QCoreApplication.translate("DocumentsTab", u"Record &return\u2026", None))
#if QT_CONFIG(tooltip)
        self.record_return.setToolTip(QCoreApplication.translate("DocumentsTab", u"Record what came back signed, was checked or filed", None))
#endif // QT_CONFIG(tooltip)
        pass
    # retranslateUi

