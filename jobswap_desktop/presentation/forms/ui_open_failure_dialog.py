# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'open_failure_dialog.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QHBoxLayout, QPushButton, QSizePolicy,
    QSpacerItem, QVBoxLayout)

from jobswap_desktop.presentation.widgets.headings import (Heading, TextLabel)

class Ui_OpenFailureDialog(object):
    def setupUi(self, open_failure_dialog):
        if not open_failure_dialog.objectName():
            open_failure_dialog.setObjectName(u"open_failure_dialog")
        self.outer = QVBoxLayout(open_failure_dialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(24, 24, 24, 16)
        self.heading = Heading(open_failure_dialog)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"textRole", u"subtitle")

        self.outer.addWidget(self.heading)

        self.text = TextLabel(open_failure_dialog)
        self.text.setObjectName(u"text")

        self.outer.addWidget(self.text)

        self.advice = TextLabel(open_failure_dialog)
        self.advice.setObjectName(u"advice")

        self.outer.addWidget(self.advice)

        self.below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.outer.addItem(self.below)

        self.button_line = QHBoxLayout()
        self.button_line.setSpacing(8)
        self.button_line.setObjectName(u"button_line")
        self.quit = QPushButton(open_failure_dialog)
        self.quit.setObjectName(u"quit")

        self.button_line.addWidget(self.quit)

        self.space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.button_line.addItem(self.space)

        self.rescue = QPushButton(open_failure_dialog)
        self.rescue.setObjectName(u"rescue")

        self.button_line.addWidget(self.rescue)

        self.take_over = QPushButton(open_failure_dialog)
        self.take_over.setObjectName(u"take_over")

        self.button_line.addWidget(self.take_over)

        self.create = QPushButton(open_failure_dialog)
        self.create.setObjectName(u"create")

        self.button_line.addWidget(self.create)

        self.connection = QPushButton(open_failure_dialog)
        self.connection.setObjectName(u"connection")

        self.button_line.addWidget(self.connection)

        self.open = QPushButton(open_failure_dialog)
        self.open.setObjectName(u"open")
        self.open.setProperty(u"appearance", u"primary")

        self.button_line.addWidget(self.open)

        self.again = QPushButton(open_failure_dialog)
        self.again.setObjectName(u"again")

        self.button_line.addWidget(self.again)


        self.outer.addLayout(self.button_line)


        self.retranslateUi(open_failure_dialog)

        self.open.setDefault(True)

    # setupUi

    def retranslateUi(self, open_failure_dialog):
        self.quit.setText(QCoreApplication.translate("OpenFailureDialog", u"Quit", None))
        self.rescue.setText(QCoreApplication.translate("OpenFailureDialog", u"Restore from backup\u2026", None))
        self.take_over.setText(QCoreApplication.translate("OpenFailureDialog", u"Take over\u2026", None))
        self.create.setText(QCoreApplication.translate("OpenFailureDialog", u"Create new file\u2026", None))
        self.connection.setText(QCoreApplication.translate("OpenFailureDialog", u"Change connection\u2026", None))
        self.open.setText(QCoreApplication.translate("OpenFailureDialog", u"Open another file\u2026", None))
        self.again.setText(QCoreApplication.translate("OpenFailureDialog", u"Try again", None))
        pass
    # retranslateUi

