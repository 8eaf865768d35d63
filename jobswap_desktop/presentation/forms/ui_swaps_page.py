# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'swaps_page.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QAbstractItemView, QHBoxLayout, QLabel,
    QListView, QPushButton, QSizePolicy, QSpacerItem, QSplitter,
    QStackedWidget, QToolButton, QVBoxLayout, QWidget)

from jobswap_desktop.presentation.widgets.empty_state import EmptyState
from jobswap_desktop.presentation.widgets.filter_chips import FilterChips
from jobswap_desktop.presentation.widgets.headings import Heading
from jobswap_desktop.presentation.widgets.search_field import SearchField

class Ui_SwapsPage(object):
    def setupUi(self, swaps_page):
        if not swaps_page.objectName():
            swaps_page.setObjectName(u"swaps_page")
        self.outer = QVBoxLayout(swaps_page)
        self.outer.setSpacing(0)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.splitter = QSplitter(swaps_page)
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

        self.head.addWidget(self.title)

        self.head_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head.addItem(self.head_gap)

        self.more = QToolButton(self.list_pane)
        self.more.setObjectName(u"more")
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

        self.head.addWidget(self.more)

        self.saved = QToolButton(self.list_pane)
        self.saved.setObjectName(u"saved")
        self.saved.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

        self.head.addWidget(self.saved)

        self.new_swap = QPushButton(self.list_pane)
        self.new_swap.setObjectName(u"new_swap")
        self.new_swap.setProperty(u"appearance", u"primary")

        self.head.addWidget(self.new_swap)


        self.list_column.addLayout(self.head)

        self.search = SearchField(self.list_pane)
        self.search.setObjectName(u"search")

        self.list_column.addWidget(self.search)

        self.chips = FilterChips(self.list_pane)
        self.chips.setObjectName(u"chips")

        self.list_column.addWidget(self.chips)

        self.batch = QWidget(self.list_pane)
        self.batch.setObjectName(u"batch")
        self.chosen = QLabel(self.batch)
        self.chosen.setObjectName(u"chosen")
        self.print_chosen = QPushButton(self.batch)
        self.print_chosen.setObjectName(u"print_chosen")
        self.take_over = QPushButton(self.batch)
        self.take_over.setObjectName(u"take_over")

        self.list_column.addWidget(self.batch)

        self.views = QStackedWidget(self.list_pane)
        self.views.setObjectName(u"views")
        self.case_list = QListView()
        self.case_list.setObjectName(u"case_list")
        self.case_list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.case_list.setUniformItemSizes(True)
        self.case_list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.views.addWidget(self.case_list)
        self.nothing = QWidget()
        self.nothing.setObjectName(u"nothing")
        self.nothing_column = QVBoxLayout(self.nothing)
        self.nothing_column.setSpacing(0)
        self.nothing_column.setObjectName(u"nothing_column")
        self.empty = EmptyState(self.nothing)
        self.empty.setObjectName(u"empty")

        self.nothing_column.addWidget(self.empty)

        self.see_sample = QPushButton(self.nothing)
        self.see_sample.setObjectName(u"see_sample")
        self.see_sample.setProperty(u"appearance", u"subtle")

        self.nothing_column.addWidget(self.see_sample, 0, Qt.AlignmentFlag.AlignHCenter)

        self.views.addWidget(self.nothing)

        self.list_column.addWidget(self.views)

        self.shown = QLabel(self.list_pane)
        self.shown.setObjectName(u"shown")
        self.shown.setProperty(u"textRole", u"caption")
        self.shown.setProperty(u"muted", True)

        self.list_column.addWidget(self.shown)

        self.splitter.addWidget(self.list_pane)
        self.case_pane = QWidget(self.splitter)
        self.case_pane.setObjectName(u"case_pane")
        self.case_column = QVBoxLayout(self.case_pane)
        self.case_column.setSpacing(0)
        self.case_column.setObjectName(u"case_column")
        self.case_column.setContentsMargins(0, 0, 0, 0)
        self.back = QPushButton(self.case_pane)
        self.back.setObjectName(u"back")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.back.sizePolicy().hasHeightForWidth())
        self.back.setSizePolicy(sizePolicy)
        self.back.setProperty(u"appearance", u"subtle")

        self.case_column.addWidget(self.back)

        self.no_case = EmptyState(self.case_pane)
        self.no_case.setObjectName(u"no_case")

        self.case_column.addWidget(self.no_case)

        self.splitter.addWidget(self.case_pane)

        self.outer.addWidget(self.splitter)


        self.retranslateUi(swaps_page)
    # setupUi

    def retranslateUi(self, swaps_page):
        self.title.setText(QCoreApplication.translate("SwapsPage", u"Job swaps", None))
#if QT_CONFIG(accessibility)
        self.more.setAccessibleName(QCoreApplication.translate("SwapsPage", u"More", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.more.setToolTip(QCoreApplication.translate("SwapsPage", u"More", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.saved.setAccessibleName(QCoreApplication.translate("SwapsPage", u"Saved filters", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.saved.setToolTip(QCoreApplication.translate("SwapsPage", u"Saved filters (Ctrl+Shift+F)", None))
#endif // QT_CONFIG(tooltip)
        self.new_swap.setText(QCoreApplication.translate("SwapsPage", u"New job swap\u2026", None))
#if QT_CONFIG(tooltip)
        self.new_swap.setToolTip(QCoreApplication.translate("SwapsPage", u"Record a new case (Ctrl+N)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.search.setAccessibleName(QCoreApplication.translate("SwapsPage", u"Search job swaps (Ctrl+F)", None))
#endif // QT_CONFIG(accessibility)
        self.search.setPlaceholderText(QCoreApplication.translate("SwapsPage", u"Search (Ctrl+F)", None))
        self.print_chosen.setText(QCoreApplication.translate("SwapsPage", u"&Print\u2026", None))
#if QT_CONFIG(tooltip)
        self.print_chosen.setToolTip(QCoreApplication.translate("SwapsPage", u"Print papers of the cases chosen in one run (Ctrl+P)", None))
#endif // QT_CONFIG(tooltip)
        self.take_over.setText(QCoreApplication.translate("SwapsPage", u"&Take over", None))
#if QT_CONFIG(tooltip)
        self.take_over.setToolTip(QCoreApplication.translate("SwapsPage", u"Become responsible for the cases chosen (Ctrl+Shift+M)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.case_list.setAccessibleName(QCoreApplication.translate("SwapsPage", u"Job swaps", None))
#endif // QT_CONFIG(accessibility)
        self.see_sample.setText(QCoreApplication.translate("SwapsPage", u"Look at the sample case", None))
        self.back.setText(QCoreApplication.translate("SwapsPage", u"All job swaps", None))
        pass
    # retranslateUi

