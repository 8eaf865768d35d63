# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'history_tab.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QHBoxLayout, QPlainTextEdit, QPushButton,
    QSplitter, QVBoxLayout)

from jobswap_desktop.presentation.widgets.search_field import SearchField
from jobswap_desktop.presentation.widgets.table_view import TableView

class Ui_HistoryTab(object):
    def setupUi(self, history_tab):
        if not history_tab.objectName():
            history_tab.setObjectName(u"history_tab")
        self.outer = QVBoxLayout(history_tab)
        self.outer.setSpacing(8)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 12, 0, 12)
        self.deeds = QHBoxLayout()
        self.deeds.setSpacing(8)
        self.deeds.setObjectName(u"deeds")
        self.search = SearchField(history_tab)
        self.search.setObjectName(u"search")

        self.deeds.addWidget(self.search)

        self.print_history = QPushButton(history_tab)
        self.print_history.setObjectName(u"print_history")

        self.deeds.addWidget(self.print_history)


        self.outer.addLayout(self.deeds)

        self.parts = QSplitter(history_tab)
        self.parts.setObjectName(u"parts")
        self.parts.setOrientation(Qt.Orientation.Vertical)
        self.parts.setChildrenCollapsible(False)
        self.table = TableView(self.parts)
        self.table.setObjectName(u"table")
        self.parts.addWidget(self.table)
        self.entry = QPlainTextEdit(self.parts)
        self.entry.setObjectName(u"entry")
        self.entry.setReadOnly(True)
        self.entry.setTabChangesFocus(True)
        self.parts.addWidget(self.entry)

        self.outer.addWidget(self.parts)


        self.retranslateUi(history_tab)
    # setupUi

    def retranslateUi(self, history_tab):
#if QT_CONFIG(accessibility)
        self.search.setAccessibleName(QCoreApplication.translate("HistoryTab", u"Search the history", None))
#endif // QT_CONFIG(accessibility)
        self.search.setPlaceholderText(QCoreApplication.translate("HistoryTab", u"Search the history", None))
        self.print_history.setText(QCoreApplication.translate("HistoryTab", u"Print &history\u2026", None))
#if QT_CONFIG(tooltip)
        self.print_history.setToolTip(QCoreApplication.translate("HistoryTab", u"Prints or saves the entries, oldest first; a search chooses among them", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("HistoryTab", u"History", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.entry.setAccessibleName(QCoreApplication.translate("HistoryTab", u"The entry in full", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

