# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'command_palette.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QLabel, QVBoxLayout)

from jobswap_desktop.presentation.widgets.search_field import SearchField
from jobswap_desktop.presentation.widgets.table_view import TableView

class Ui_CommandPalette(object):
    def setupUi(self, command_palette):
        if not command_palette.objectName():
            command_palette.setObjectName(u"command_palette")
        self.outer = QVBoxLayout(command_palette)
        self.outer.setSpacing(8)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(12, 12, 12, 12)
        self.search = SearchField(command_palette)
        self.search.setObjectName(u"search")

        self.outer.addWidget(self.search)

        self.results = TableView(command_palette)
        self.results.setObjectName(u"results")

        self.outer.addWidget(self.results)

        self.nothing = QLabel(command_palette)
        self.nothing.setObjectName(u"nothing")
        self.nothing.setProperty(u"muted", True)

        self.outer.addWidget(self.nothing)


        self.retranslateUi(command_palette)
    # setupUi

    def retranslateUi(self, command_palette):
        command_palette.setWindowTitle(QCoreApplication.translate("CommandPalette", u"Search or command", None))
#if QT_CONFIG(accessibility)
        self.search.setAccessibleName(QCoreApplication.translate("CommandPalette", u"Case, person or command", None))
#endif // QT_CONFIG(accessibility)
        self.search.setPlaceholderText(QCoreApplication.translate("CommandPalette", u"Case, person or command", None))
#if QT_CONFIG(accessibility)
        self.results.setAccessibleName(QCoreApplication.translate("CommandPalette", u"Results", None))
#endif // QT_CONFIG(accessibility)
        self.nothing.setText(QCoreApplication.translate("CommandPalette", u"Nothing found. Please check the spelling.", None))
    # retranslateUi

