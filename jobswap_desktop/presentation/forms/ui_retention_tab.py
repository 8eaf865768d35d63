# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'retention_tab.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QFrame, QHBoxLayout, QPushButton, QSizePolicy,
    QSpacerItem, QStackedWidget, QVBoxLayout)

from jobswap_desktop.presentation.widgets.empty_state import EmptyState
from jobswap_desktop.presentation.widgets.headings import TextLabel
from jobswap_desktop.presentation.widgets.table_view import TableView

class Ui_RetentionTab(object):
    def setupUi(self, retention_tab):
        if not retention_tab.objectName():
            retention_tab.setObjectName(u"retention_tab")
        self.outer = QVBoxLayout(retention_tab)
        self.outer.setSpacing(8)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 12, 0, 12)
        self.hint = TextLabel(retention_tab)
        self.hint.setObjectName(u"hint")
        self.hint.setProperty(u"muted", True)

        self.outer.addWidget(self.hint)

        self.deeds = QHBoxLayout()
        self.deeds.setSpacing(8)
        self.deeds.setObjectName(u"deeds")
        self.gap = QSpacerItem(8, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.deeds.addItem(self.gap)

        self.reset = QPushButton(retention_tab)
        self.reset.setObjectName(u"reset")

        self.deeds.addWidget(self.reset)

        self.edit = QPushButton(retention_tab)
        self.edit.setObjectName(u"edit")
        self.edit.setProperty(u"appearance", u"primary")

        self.deeds.addWidget(self.edit)


        self.outer.addLayout(self.deeds)

        self.views = QStackedWidget(retention_tab)
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

        self.sheet_column.addWidget(self.table)

        self.views.addWidget(self.sheet)
        self.empty = EmptyState()
        self.empty.setObjectName(u"empty")
        self.views.addWidget(self.empty)

        self.outer.addWidget(self.views)

        self.detail = TextLabel(retention_tab)
        self.detail.setObjectName(u"detail")

        self.outer.addWidget(self.detail)

        self.outer.setStretch(2, 1)

        self.retranslateUi(retention_tab)
    # setupUi

    def retranslateUi(self, retention_tab):
        self.reset.setText(QCoreApplication.translate("RetentionTab", u"Back to the &suggestion", None))
        self.edit.setText(QCoreApplication.translate("RetentionTab", u"C&hange\u2026", None))
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("RetentionTab", u"Periods for keeping", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

