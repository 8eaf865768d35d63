# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'keyboard_dialog.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QDialogButtonBox, QVBoxLayout)

from jobswap_desktop.presentation.widgets.headings import (Heading, TextLabel)
from jobswap_desktop.presentation.widgets.table_view import TableView

class Ui_KeyboardDialog(object):
    def setupUi(self, keyboard_dialog):
        if not keyboard_dialog.objectName():
            keyboard_dialog.setObjectName(u"keyboard_dialog")
        self.outer = QVBoxLayout(keyboard_dialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 16, 16, 16)
        self.keys_heading = Heading(keyboard_dialog)
        self.keys_heading.setObjectName(u"keys_heading")
        self.keys_heading.setProperty(u"textRole", u"subtitle")

        self.outer.addWidget(self.keys_heading)

        self.keys = TableView(keyboard_dialog)
        self.keys.setObjectName(u"keys")

        self.outer.addWidget(self.keys)

        self.accessibility_heading = Heading(keyboard_dialog)
        self.accessibility_heading.setObjectName(u"accessibility_heading")
        self.accessibility_heading.setProperty(u"textRole", u"subtitle")

        self.outer.addWidget(self.accessibility_heading)

        self.accessibility = TextLabel(keyboard_dialog)
        self.accessibility.setObjectName(u"accessibility")

        self.outer.addWidget(self.accessibility)

        self.buttons = QDialogButtonBox(keyboard_dialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Close)

        self.outer.addWidget(self.buttons)

        self.outer.setStretch(1, 1)

        self.retranslateUi(keyboard_dialog)
    # setupUi

    def retranslateUi(self, keyboard_dialog):
        keyboard_dialog.setWindowTitle(QCoreApplication.translate("KeyboardDialog", u"Keyboard and accessibility", None))
        self.keys_heading.setText(QCoreApplication.translate("KeyboardDialog", u"Keys", None))
#if QT_CONFIG(accessibility)
        self.keys.setAccessibleName(QCoreApplication.translate("KeyboardDialog", u"Keys", None))
#endif // QT_CONFIG(accessibility)
        self.accessibility_heading.setText(QCoreApplication.translate("KeyboardDialog", u"Accessibility", None))
    # retranslateUi

