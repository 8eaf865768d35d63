# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'rescue_dialog.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QHBoxLayout, QPushButton, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from jobswap_desktop.presentation.widgets.form_scroll import FormScroll
from jobswap_desktop.presentation.widgets.headings import (Heading, TextLabel)
from jobswap_desktop.presentation.widgets.table_view import TableView

class Ui_RescueDialog(object):
    def setupUi(self, rescue_dialog):
        if not rescue_dialog.objectName():
            rescue_dialog.setObjectName(u"rescue_dialog")
        self.outer = QVBoxLayout(rescue_dialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 16, 16, 16)
        self.what = Heading(rescue_dialog)
        self.what.setObjectName(u"what")
        self.what.setProperty(u"textRole", u"subtitle")

        self.outer.addWidget(self.what)

        self.scroll = FormScroll(rescue_dialog)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.content.setProperty(u"page", True)
        self.entries = QVBoxLayout(self.content)
        self.entries.setSpacing(10)
        self.entries.setObjectName(u"entries")
        self.entries.setContentsMargins(0, 0, 8, 0)
        self.question = TextLabel(self.content)
        self.question.setObjectName(u"question")

        self.entries.addWidget(self.question)

        self.copies = TableView(self.content)
        self.copies.setObjectName(u"copies")

        self.entries.addWidget(self.copies)

        self.preview = TextLabel(self.content)
        self.preview.setObjectName(u"preview")

        self.entries.addWidget(self.preview)

        self.scroll.setWidget(self.content)

        self.outer.addWidget(self.scroll)

        self.advice = TextLabel(rescue_dialog)
        self.advice.setObjectName(u"advice")
        self.advice.setProperty(u"muted", True)

        self.outer.addWidget(self.advice)

        self.button_line = QHBoxLayout()
        self.button_line.setSpacing(8)
        self.button_line.setObjectName(u"button_line")
        self.space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.button_line.addItem(self.space)

        self.restore = QPushButton(rescue_dialog)
        self.restore.setObjectName(u"restore")
        self.restore.setProperty(u"appearance", u"primary")

        self.button_line.addWidget(self.restore)

        self.cancel = QPushButton(rescue_dialog)
        self.cancel.setObjectName(u"cancel")

        self.button_line.addWidget(self.cancel)


        self.outer.addLayout(self.button_line)


        self.retranslateUi(rescue_dialog)

        self.restore.setDefault(True)

    # setupUi

    def retranslateUi(self, rescue_dialog):
        rescue_dialog.setWindowTitle(QCoreApplication.translate("RescueDialog", u"Restore from backup", None))
        self.what.setText(QCoreApplication.translate("RescueDialog", u"Restore from backup", None))
#if QT_CONFIG(accessibility)
        self.copies.setAccessibleName(QCoreApplication.translate("RescueDialog", u"Backups", None))
#endif // QT_CONFIG(accessibility)
        self.restore.setText(QCoreApplication.translate("RescueDialog", u"Restore", None))
        self.cancel.setText(QCoreApplication.translate("RescueDialog", u"Cancel", None))
    # retranslateUi

