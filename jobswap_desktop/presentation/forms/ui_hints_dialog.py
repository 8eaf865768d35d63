# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'hints_dialog.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QDialogButtonBox, QVBoxLayout)

from jobswap_desktop.presentation.widgets.headings import TextLabel
from jobswap_desktop.presentation.widgets.table_view import TableView

class Ui_HintsDialog(object):
    def setupUi(self, hints_dialog):
        if not hints_dialog.objectName():
            hints_dialog.setObjectName(u"hints_dialog")
        self.outer = QVBoxLayout(hints_dialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 16, 16, 16)
        self.about = TextLabel(hints_dialog)
        self.about.setObjectName(u"about")
        self.about.setProperty(u"muted", True)

        self.outer.addWidget(self.about)

        self.hints = TableView(hints_dialog)
        self.hints.setObjectName(u"hints")

        self.outer.addWidget(self.hints)

        self.buttons = QDialogButtonBox(hints_dialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Close)

        self.outer.addWidget(self.buttons)

        self.outer.setStretch(1, 1)

        self.retranslateUi(hints_dialog)
    # setupUi

    def retranslateUi(self, hints_dialog):
        hints_dialog.setWindowTitle(QCoreApplication.translate("HintsDialog", u"Hints on the week", None))
        self.about.setText(QCoreApplication.translate("HintsDialog", u"Hints keep nobody from saving. What is planned counts, not what was worked.", None))
#if QT_CONFIG(accessibility)
        self.hints.setAccessibleName(QCoreApplication.translate("HintsDialog", u"Hints", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

