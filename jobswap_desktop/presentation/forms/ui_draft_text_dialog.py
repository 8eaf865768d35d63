# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'draft_text_dialog.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QDialogButtonBox, QHBoxLayout, QPlainTextEdit,
    QPushButton, QVBoxLayout)

from jobswap_desktop.presentation.widgets.headings import (Heading, TextLabel)

class Ui_DraftTextDialog(object):
    def setupUi(self, draft_text_dialog):
        if not draft_text_dialog.objectName():
            draft_text_dialog.setObjectName(u"draft_text_dialog")
        self.outer = QVBoxLayout(draft_text_dialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 16, 16, 16)
        self.what = Heading(draft_text_dialog)
        self.what.setObjectName(u"what")
        self.what.setProperty(u"textRole", u"subtitle")

        self.outer.addWidget(self.what)

        self.about = TextLabel(draft_text_dialog)
        self.about.setObjectName(u"about")
        self.about.setProperty(u"muted", True)

        self.outer.addWidget(self.about)

        self.text = QPlainTextEdit(draft_text_dialog)
        self.text.setObjectName(u"text")
        self.text.setTabChangesFocus(True)
        self.text.setReadOnly(True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)

        self.outer.addWidget(self.text)

        self.bottom = QHBoxLayout()
        self.bottom.setObjectName(u"bottom")
        self.copy = QPushButton(draft_text_dialog)
        self.copy.setObjectName(u"copy")

        self.bottom.addWidget(self.copy)

        self.copied = TextLabel(draft_text_dialog)
        self.copied.setObjectName(u"copied")

        self.bottom.addWidget(self.copied)

        self.buttons = QDialogButtonBox(draft_text_dialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Close)

        self.bottom.addWidget(self.buttons)


        self.outer.addLayout(self.bottom)


        self.retranslateUi(draft_text_dialog)
        self.buttons.rejected.connect(draft_text_dialog.reject)
    # setupUi

    def retranslateUi(self, draft_text_dialog):
        draft_text_dialog.setWindowTitle(QCoreApplication.translate("DraftTextDialog", u"What was typed", None))
#if QT_CONFIG(accessibility)
        self.text.setAccessibleName(QCoreApplication.translate("DraftTextDialog", u"What was typed", None))
#endif // QT_CONFIG(accessibility)
        self.copy.setText(QCoreApplication.translate("DraftTextDialog", u"&Copy all", None))
    # retranslateUi

