# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'erasure_due_tab.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QComboBox, QFrame, QHBoxLayout, QLabel,
    QPushButton, QSizePolicy, QSpacerItem, QStackedWidget, QVBoxLayout)

from jobswap_desktop.presentation.widgets.empty_state import EmptyState
from jobswap_desktop.presentation.widgets.headings import TextLabel
from jobswap_desktop.presentation.widgets.search_field import SearchField
from jobswap_desktop.presentation.widgets.table_view import TableView

class Ui_ErasureDueTab(object):
    def setupUi(self, erasure_due_tab):
        if not erasure_due_tab.objectName():
            erasure_due_tab.setObjectName(u"erasure_due_tab")
        self.outer = QVBoxLayout(erasure_due_tab)
        self.outer.setSpacing(8)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 12, 0, 12)
        self.deeds = QHBoxLayout()
        self.deeds.setSpacing(8)
        self.deeds.setObjectName(u"deeds")
        self.gap = QSpacerItem(8, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.deeds.addItem(self.gap)

        self.ask = QPushButton(erasure_due_tab)
        self.ask.setObjectName(u"ask")
        self.ask.setProperty(u"appearance", u"primary")

        self.deeds.addWidget(self.ask)


        self.outer.addLayout(self.deeds)

        self.filters = QHBoxLayout()
        self.filters.setSpacing(8)
        self.filters.setObjectName(u"filters")
        self.kind_label = QLabel(erasure_due_tab)
        self.kind_label.setObjectName(u"kind_label")

        self.filters.addWidget(self.kind_label)

        self.kind = QComboBox(erasure_due_tab)
        self.kind.setObjectName(u"kind")
        self.kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.kind.setMinimumContentsLength(14)

        self.filters.addWidget(self.kind)

        self.search = SearchField(erasure_due_tab)
        self.search.setObjectName(u"search")

        self.filters.addWidget(self.search)

        self.filters.setStretch(2, 1)

        self.outer.addLayout(self.filters)

        self.views = QStackedWidget(erasure_due_tab)
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

        self.outer.addWidget(self.views)

        self.shown = QLabel(erasure_due_tab)
        self.shown.setObjectName(u"shown")
        self.shown.setProperty(u"textRole", u"caption")

        self.outer.addWidget(self.shown)

        self.detail = TextLabel(erasure_due_tab)
        self.detail.setObjectName(u"detail")

        self.outer.addWidget(self.detail)

        self.outer.setStretch(2, 1)
#if QT_CONFIG(shortcut)
        self.kind_label.setBuddy(self.kind)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(erasure_due_tab)
    # setupUi

    def retranslateUi(self, erasure_due_tab):
        self.ask.setText(QCoreApplication.translate("ErasureDueTab", u"&Ask for erasure\u2026", None))
#if QT_CONFIG(tooltip)
        self.ask.setToolTip(QCoreApplication.translate("ErasureDueTab", u"What is selected, or all that is shown without a selection", None))
#endif // QT_CONFIG(tooltip)
        self.kind_label.setText(QCoreApplication.translate("ErasureDueTab", u"&Kind", None))
#if QT_CONFIG(accessibility)
        self.search.setAccessibleName(QCoreApplication.translate("ErasureDueTab", u"Search what is due (Ctrl+F)", None))
#endif // QT_CONFIG(accessibility)
        self.search.setPlaceholderText(QCoreApplication.translate("ErasureDueTab", u"Search what is due (Ctrl+F)", None))
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("ErasureDueTab", u"What is due", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

