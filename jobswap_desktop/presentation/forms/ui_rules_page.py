# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'rules_page.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QComboBox, QFrame, QGridLayout, QHBoxLayout,
    QLabel, QPushButton, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget)

from jobswap_desktop.presentation.widgets.empty_state import EmptyState
from jobswap_desktop.presentation.widgets.form_scroll import FormScroll
from jobswap_desktop.presentation.widgets.headings import (Heading, TextLabel)
from jobswap_desktop.presentation.widgets.search_field import SearchField
from jobswap_desktop.presentation.widgets.table_view import TableView

class Ui_RulesPage(object):
    def setupUi(self, rules_page):
        if not rules_page.objectName():
            rules_page.setObjectName(u"rules_page")
        self.outer = QVBoxLayout(rules_page)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.scroll = FormScroll(rules_page)
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
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.setObjectName(u"head")
        self.title = Heading(self.content)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"textRole", u"title")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.title.sizePolicy().hasHeightForWidth())
        self.title.setSizePolicy(sizePolicy)

        self.head.addWidget(self.title)

        self.edit = QPushButton(self.content)
        self.edit.setObjectName(u"edit")

        self.head.addWidget(self.edit)

        self.add = QPushButton(self.content)
        self.add.setObjectName(u"add")
        self.add.setProperty(u"appearance", u"primary")

        self.head.addWidget(self.add)


        self.column.addLayout(self.head)

        self.hint = TextLabel(self.content)
        self.hint.setObjectName(u"hint")
        self.hint.setProperty(u"muted", True)

        self.column.addWidget(self.hint)

        self.filters = QGridLayout()
        self.filters.setObjectName(u"filters")
        self.filters.setHorizontalSpacing(12)
        self.filters.setVerticalSpacing(8)
        self.regime_label = QLabel(self.content)
        self.regime_label.setObjectName(u"regime_label")

        self.filters.addWidget(self.regime_label, 0, 0, 1, 1)

        self.regime = QComboBox(self.content)
        self.regime.setObjectName(u"regime")
        self.regime.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.regime.setMinimumContentsLength(14)

        self.filters.addWidget(self.regime, 0, 1, 1, 1)

        self.body_label = QLabel(self.content)
        self.body_label.setObjectName(u"body_label")

        self.filters.addWidget(self.body_label, 0, 2, 1, 1)

        self.body = QComboBox(self.content)
        self.body.setObjectName(u"body")
        self.body.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.body.setMinimumContentsLength(14)

        self.filters.addWidget(self.body, 0, 3, 1, 1)

        self.search = SearchField(self.content)
        self.search.setObjectName(u"search")

        self.filters.addWidget(self.search, 1, 0, 1, 4)

        self.filters.setColumnStretch(1, 1)
        self.filters.setColumnStretch(3, 1)

        self.column.addLayout(self.filters)

        self.views = QStackedWidget(self.content)
        self.views.setObjectName(u"views")
        self.sheet = QFrame()
        self.sheet.setObjectName(u"sheet")
        self.sheet.setProperty(u"card", True)
        self.sheet_column = QVBoxLayout(self.sheet)
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

        self.column.addWidget(self.views)

        self.detail = QFrame(self.content)
        self.detail.setObjectName(u"detail")
        self.detail.setProperty(u"card", True)
        self.detail_column = QVBoxLayout(self.detail)
        self.detail_column.setSpacing(6)
        self.detail_column.setObjectName(u"detail_column")
        self.detail_head = QHBoxLayout()
        self.detail_head.setSpacing(8)
        self.detail_head.setObjectName(u"detail_head")
        self.detail_title = Heading(self.detail)
        self.detail_title.setObjectName(u"detail_title")
        self.detail_title.setProperty(u"textRole", u"strong")

        self.detail_head.addWidget(self.detail_title)

        self.reset = QPushButton(self.detail)
        self.reset.setObjectName(u"reset")

        self.detail_head.addWidget(self.reset)

        self.confirm = QPushButton(self.detail)
        self.confirm.setObjectName(u"confirm")

        self.detail_head.addWidget(self.confirm)

        self.detail_head.setStretch(0, 1)

        self.detail_column.addLayout(self.detail_head)

        self.detail_text = TextLabel(self.detail)
        self.detail_text.setObjectName(u"detail_text")

        self.detail_column.addWidget(self.detail_text)

        self.versions = TextLabel(self.detail)
        self.versions.setObjectName(u"versions")
        self.versions.setProperty(u"muted", True)

        self.detail_column.addWidget(self.versions)


        self.column.addWidget(self.detail)

        self.shown = QLabel(self.content)
        self.shown.setObjectName(u"shown")
        self.shown.setProperty(u"textRole", u"caption")

        self.column.addWidget(self.shown)

        self.column.setStretch(3, 1)
        self.scroll.setWidget(self.content)

        self.outer.addWidget(self.scroll)

#if QT_CONFIG(shortcut)
        self.regime_label.setBuddy(self.regime)
        self.body_label.setBuddy(self.body)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(rules_page)
    # setupUi

    def retranslateUi(self, rules_page):
        self.title.setText(QCoreApplication.translate("RulesPage", u"Rules of participation", None))
        self.edit.setText(QCoreApplication.translate("RulesPage", u"Change\u2026", None))
        self.add.setText(QCoreApplication.translate("RulesPage", u"Add rule\u2026", None))
        self.regime_label.setText(QCoreApplication.translate("RulesPage", u"La&w of", None))
        self.body_label.setText(QCoreApplication.translate("RulesPage", u"&Body", None))
#if QT_CONFIG(accessibility)
        self.search.setAccessibleName(QCoreApplication.translate("RulesPage", u"Search rules (Ctrl+F)", None))
#endif // QT_CONFIG(accessibility)
        self.search.setPlaceholderText(QCoreApplication.translate("RulesPage", u"Search rules (Ctrl+F)", None))
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("RulesPage", u"Rules of participation", None))
#endif // QT_CONFIG(accessibility)
        self.reset.setText(QCoreApplication.translate("RulesPage", u"Back to the shipped rule", None))
        self.confirm.setText(QCoreApplication.translate("RulesPage", u"Confirm\u2026", None))
        pass
    # retranslateUi

