# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'keys_page.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QFrame, QHBoxLayout, QPushButton, QScrollArea,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from jobswap_desktop.presentation.widgets.headings import (Heading, TextLabel)
from jobswap_desktop.presentation.widgets.key_code import KeyCode
from jobswap_desktop.presentation.widgets.table_view import TableView

class Ui_KeysPage(object):
    def setupUi(self, keys_page):
        if not keys_page.objectName():
            keys_page.setObjectName(u"keys_page")
        self.outer = QVBoxLayout(keys_page)
        self.outer.setSpacing(0)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.scroll = QScrollArea(keys_page)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.content.setProperty(u"page", True)
        self.column = QVBoxLayout(self.content)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 16, 24, 16)
        self.title = Heading(self.content)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"textRole", u"title")

        self.column.addWidget(self.title)

        self.own_card = QFrame(self.content)
        self.own_card.setObjectName(u"own_card")
        self.own_card.setProperty(u"card", True)
        self.own_row = QHBoxLayout(self.own_card)
        self.own_row.setSpacing(16)
        self.own_row.setObjectName(u"own_row")
        self.own_row.setContentsMargins(16, 16, 16, 16)
        self.own_column = QVBoxLayout()
        self.own_column.setSpacing(8)
        self.own_column.setObjectName(u"own_column")
        self.own_title = Heading(self.own_card)
        self.own_title.setObjectName(u"own_title")
        self.own_title.setProperty(u"textRole", u"subtitle")

        self.own_column.addWidget(self.own_title)

        self.own_state = TextLabel(self.own_card)
        self.own_state.setObjectName(u"own_state")

        self.own_column.addWidget(self.own_state)

        self.own_digits = TextLabel(self.own_card)
        self.own_digits.setObjectName(u"own_digits")
        self.own_digits.setProperty(u"textRole", u"title")
        self.own_digits.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse|Qt.TextInteractionFlag.TextSelectableByKeyboard)

        self.own_column.addWidget(self.own_digits)

        self.own_buttons = QWidget(self.own_card)
        self.own_buttons.setObjectName(u"own_buttons")
        self.make = QPushButton(self.own_buttons)
        self.make.setObjectName(u"make")
        self.make.setProperty(u"appearance", u"primary")
        self.save_key = QPushButton(self.own_buttons)
        self.save_key.setObjectName(u"save_key")
        self.show_sheet = QPushButton(self.own_buttons)
        self.show_sheet.setObjectName(u"show_sheet")
        self.renew = QPushButton(self.own_buttons)
        self.renew.setObjectName(u"renew")

        self.own_column.addWidget(self.own_buttons)

        self.own_note = TextLabel(self.own_card)
        self.own_note.setObjectName(u"own_note")
        self.own_note.setProperty(u"muted", True)

        self.own_column.addWidget(self.own_note)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.own_column.addItem(self.rest)


        self.own_row.addLayout(self.own_column)

        self.own_code = KeyCode(self.own_card)
        self.own_code.setObjectName(u"own_code")

        self.own_row.addWidget(self.own_code)

        self.own_row.setStretch(0, 1)

        self.column.addWidget(self.own_card)

        self.partners_head = QHBoxLayout()
        self.partners_head.setSpacing(8)
        self.partners_head.setObjectName(u"partners_head")
        self.partners_title = Heading(self.content)
        self.partners_title.setObjectName(u"partners_title")
        self.partners_title.setProperty(u"textRole", u"subtitle")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.partners_title.sizePolicy().hasHeightForWidth())
        self.partners_title.setSizePolicy(sizePolicy)

        self.partners_head.addWidget(self.partners_title)


        self.column.addLayout(self.partners_head)

        self.partner_buttons = QWidget(self.content)
        self.partner_buttons.setObjectName(u"partner_buttons")
        self.take = QPushButton(self.partner_buttons)
        self.take.setObjectName(u"take")
        self.take.setProperty(u"appearance", u"primary")
        self.confirm = QPushButton(self.partner_buttons)
        self.confirm.setObjectName(u"confirm")
        self.give_up = QPushButton(self.partner_buttons)
        self.give_up.setObjectName(u"give_up")

        self.column.addWidget(self.partner_buttons)

        self.sheet = QFrame(self.content)
        self.sheet.setObjectName(u"sheet")
        self.sheet.setProperty(u"card", True)
        self.sheet_column = QVBoxLayout(self.sheet)
        self.sheet_column.setSpacing(8)
        self.sheet_column.setObjectName(u"sheet_column")
        self.sheet_column.setContentsMargins(8, 8, 8, 8)
        self.table = TableView(self.sheet)
        self.table.setObjectName(u"table")
        self.table.setSortingEnabled(True)

        self.sheet_column.addWidget(self.table)


        self.column.addWidget(self.sheet)

        self.details = TextLabel(self.content)
        self.details.setObjectName(u"details")
        self.details.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse|Qt.TextInteractionFlag.TextSelectableByKeyboard)

        self.column.addWidget(self.details)

        self.honesty = TextLabel(self.content)
        self.honesty.setObjectName(u"honesty")
        self.honesty.setProperty(u"muted", True)

        self.column.addWidget(self.honesty)

        self.column.setStretch(4, 1)
        self.scroll.setWidget(self.content)

        self.outer.addWidget(self.scroll)


        self.retranslateUi(keys_page)
    # setupUi

    def retranslateUi(self, keys_page):
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("KeysPage", u"Keys for the exchange", None))
#endif // QT_CONFIG(accessibility)
        self.title.setText(QCoreApplication.translate("KeysPage", u"Keys for the exchange", None))
        self.own_title.setText(QCoreApplication.translate("KeysPage", u"Own key", None))
        self.make.setText(QCoreApplication.translate("KeysPage", u"&Make key", None))
        self.save_key.setText(QCoreApplication.translate("KeysPage", u"Save as &file\u2026", None))
        self.show_sheet.setText(QCoreApplication.translate("KeysPage", u"Key &sheet\u2026", None))
        self.renew.setText(QCoreApplication.translate("KeysPage", u"&Renew\u2026", None))
        self.partners_title.setText(QCoreApplication.translate("KeysPage", u"Keys of other offices", None))
        self.take.setText(QCoreApplication.translate("KeysPage", u"&Take in key\u2026", None))
        self.confirm.setText(QCoreApplication.translate("KeysPage", u"&Compare digits\u2026", None))
        self.give_up.setText(QCoreApplication.translate("KeysPage", u"&Use no more", None))
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("KeysPage", u"Keys of other offices", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

