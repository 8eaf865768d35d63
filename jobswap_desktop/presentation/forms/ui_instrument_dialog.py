# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'instrument_dialog.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QHBoxLayout, QPushButton, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from jobswap_desktop.presentation.widgets.card import Card
from jobswap_desktop.presentation.widgets.form_scroll import FormScroll
from jobswap_desktop.presentation.widgets.headings import TextLabel

class Ui_InstrumentDialog(object):
    def setupUi(self, instrument_dialog):
        if not instrument_dialog.objectName():
            instrument_dialog.setObjectName(u"instrument_dialog")
        self.outer = QVBoxLayout(instrument_dialog)
        self.outer.setSpacing(0)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.scroll = FormScroll(instrument_dialog)
        self.scroll.setObjectName(u"scroll")
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.column = QVBoxLayout(self.content)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 20, 24, 12)
        self.known = TextLabel(self.content)
        self.known.setObjectName(u"known")
        self.known.setProperty(u"muted", True)

        self.column.addWidget(self.known)

        self.questions = QVBoxLayout()
        self.questions.setSpacing(12)
        self.questions.setObjectName(u"questions")

        self.column.addLayout(self.questions)

        self.answer = Card(self.content)
        self.answer.setObjectName(u"answer")

        self.column.addWidget(self.answer)

        self.caveat = TextLabel(self.content)
        self.caveat.setObjectName(u"caveat")
        self.caveat.setProperty(u"textRole", u"caption")

        self.column.addWidget(self.caveat)

        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.gap)

        self.scroll.setWidget(self.content)

        self.outer.addWidget(self.scroll)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setContentsMargins(24, 8, 24, 16)
        self.buttons_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.buttons_gap)

        self.close_button = QPushButton(instrument_dialog)
        self.close_button.setObjectName(u"close_button")
        self.close_button.setAutoDefault(False)

        self.buttons.addWidget(self.close_button)

        self.take = QPushButton(instrument_dialog)
        self.take.setObjectName(u"take")
        self.take.setProperty(u"appearance", u"primary")

        self.buttons.addWidget(self.take)


        self.outer.addLayout(self.buttons)


        self.retranslateUi(instrument_dialog)

        self.take.setDefault(True)

    # setupUi

    def retranslateUi(self, instrument_dialog):
        instrument_dialog.setWindowTitle(QCoreApplication.translate("InstrumentDialog", u"Which instrument?", None))
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("InstrumentDialog", u"Questions and advice", None))
#endif // QT_CONFIG(accessibility)
        self.caveat.setText(QCoreApplication.translate("InstrumentDialog", u"This advice is no legal opinion. You choose the instrument.", None))
        self.close_button.setText(QCoreApplication.translate("InstrumentDialog", u"Close", None))
        self.take.setText(QCoreApplication.translate("InstrumentDialog", u"&Take over", None))
    # retranslateUi

