# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'take_key_dialog.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QComboBox, QDialogButtonBox, QFormLayout,
    QLabel, QVBoxLayout, QWidget)

from jobswap_desktop.presentation.widgets.banner import Banner
from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.presentation.widgets.form_scroll import FormScroll
from jobswap_desktop.presentation.widgets.headings import (Heading, TextLabel)

class Ui_TakeKeyDialog(object):
    def setupUi(self, take_key_dialog):
        if not take_key_dialog.objectName():
            take_key_dialog.setObjectName(u"take_key_dialog")
        self.outer = QVBoxLayout(take_key_dialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 16, 16, 16)
        self.scroll = FormScroll(take_key_dialog)
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
        self.what = Heading(self.content)
        self.what.setObjectName(u"what")
        self.what.setProperty(u"textRole", u"subtitle")

        self.entries.addWidget(self.what)

        self.about = TextLabel(self.content)
        self.about.setObjectName(u"about")
        self.about.setProperty(u"muted", True)

        self.entries.addWidget(self.about)

        self.digits = TextLabel(self.content)
        self.digits.setObjectName(u"digits")
        self.digits.setProperty(u"textRole", u"title")
        self.digits.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse|Qt.TextInteractionFlag.TextSelectableByKeyboard)

        self.entries.addWidget(self.digits)

        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.fields.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.fields.setHorizontalSpacing(12)
        self.fields.setVerticalSpacing(8)
        self.fields.setContentsMargins(0, 0, 8, 0)
        self.office_label = QLabel(self.content)
        self.office_label.setObjectName(u"office_label")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.office_label)

        self.office = QComboBox(self.content)
        self.office.setObjectName(u"office")

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.office)

        self.office_error = FieldError(self.content)
        self.office_error.setObjectName(u"office_error")

        self.fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.office_error)


        self.entries.addLayout(self.fields)

        self.whose = TextLabel(self.content)
        self.whose.setObjectName(u"whose")

        self.entries.addWidget(self.whose)

        self.replaces = Banner(self.content)
        self.replaces.setObjectName(u"replaces")

        self.entries.addWidget(self.replaces)

        self.ask = TextLabel(self.content)
        self.ask.setObjectName(u"ask")

        self.entries.addWidget(self.ask)

        self.scroll.setWidget(self.content)

        self.outer.addWidget(self.scroll)

        self.general_error = FieldError(take_key_dialog)
        self.general_error.setObjectName(u"general_error")

        self.outer.addWidget(self.general_error)

        self.buttons = QDialogButtonBox(take_key_dialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Save|QDialogButtonBox.StandardButton.Cancel)

        self.outer.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.office_label.setBuddy(self.office)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(take_key_dialog)
    # setupUi

    def retranslateUi(self, take_key_dialog):
        take_key_dialog.setWindowTitle(QCoreApplication.translate("TakeKeyDialog", u"Take in key", None))
        self.office_label.setText(QCoreApplication.translate("TakeKeyDialog", u"&Office", None))
    # retranslateUi

