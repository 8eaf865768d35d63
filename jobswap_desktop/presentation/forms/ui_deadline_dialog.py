# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'deadline_dialog.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QDialogButtonBox, QVBoxLayout, QWidget)

from jobswap_desktop.presentation.widgets.banner import Banner
from jobswap_desktop.presentation.widgets.form_scroll import FormScroll
from jobswap_desktop.presentation.widgets.headings import (Heading, TextLabel)

class Ui_DeadlineDialog(object):
    def setupUi(self, deadline_dialog):
        if not deadline_dialog.objectName():
            deadline_dialog.setObjectName(u"deadline_dialog")
        self.outer = QVBoxLayout(deadline_dialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(20, 20, 12, 16)
        self.scroll = FormScroll(deadline_dialog)
        self.scroll.setObjectName(u"scroll")
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.column = QVBoxLayout(self.content)
        self.column.setSpacing(10)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(4, 0, 12, 8)
        self.title = Heading(self.content)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"textRole", u"subtitle")

        self.column.addWidget(self.title)

        self.law = TextLabel(self.content)
        self.law.setObjectName(u"law")
        self.law.setProperty(u"muted", True)

        self.column.addWidget(self.law)

        self.steps = QVBoxLayout()
        self.steps.setObjectName(u"steps")

        self.column.addLayout(self.steps)

        self.check = Banner(self.content)
        self.check.setObjectName(u"check")

        self.column.addWidget(self.check)

        self.scroll.setWidget(self.content)

        self.outer.addWidget(self.scroll)

        self.buttons = QDialogButtonBox(deadline_dialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Close)

        self.outer.addWidget(self.buttons)


        self.retranslateUi(deadline_dialog)
    # setupUi

    def retranslateUi(self, deadline_dialog):
        deadline_dialog.setWindowTitle(QCoreApplication.translate("DeadlineDialog", u"How it was counted", None))
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("DeadlineDialog", u"Steps", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

