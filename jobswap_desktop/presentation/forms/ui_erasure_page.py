# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'erasure_page.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QTabWidget, QVBoxLayout, QWidget)

from jobswap_desktop.presentation.widgets.form_scroll import FormScroll
from jobswap_desktop.presentation.widgets.headings import (Heading, TextLabel)

class Ui_ErasurePage(object):
    def setupUi(self, erasure_page):
        if not erasure_page.objectName():
            erasure_page.setObjectName(u"erasure_page")
        self.outer = QVBoxLayout(erasure_page)
        self.outer.setSpacing(0)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.scroll = FormScroll(erasure_page)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.content.setProperty(u"page", True)
        self.column = QVBoxLayout(self.content)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 16, 24, 16)
        self.title = Heading(self.content)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"textRole", u"title")

        self.column.addWidget(self.title)

        self.hint = TextLabel(self.content)
        self.hint.setObjectName(u"hint")
        self.hint.setProperty(u"muted", True)

        self.column.addWidget(self.hint)

        self.tabs = QTabWidget(self.content)
        self.tabs.setObjectName(u"tabs")
        self.tabs.setUsesScrollButtons(True)

        self.column.addWidget(self.tabs)

        self.column.setStretch(2, 1)
        self.scroll.setWidget(self.content)

        self.outer.addWidget(self.scroll)


        self.retranslateUi(erasure_page)
    # setupUi

    def retranslateUi(self, erasure_page):
        self.title.setText(QCoreApplication.translate("ErasurePage", u"Retention and erasure", None))
        pass
    # retranslateUi

