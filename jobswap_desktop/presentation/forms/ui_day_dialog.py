# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'day_dialog.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QDialogButtonBox, QFormLayout, QLabel,
    QVBoxLayout, QWidget)

from jobswap_desktop.presentation.widgets.date_edit import DateEdit
from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.presentation.widgets.form_scroll import FormScroll
from jobswap_desktop.presentation.widgets.headings import (Heading, TextLabel)

class Ui_DayDialog(object):
    def setupUi(self, day_dialog):
        if not day_dialog.objectName():
            day_dialog.setObjectName(u"day_dialog")
        self.outer = QVBoxLayout(day_dialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 16, 16, 16)
        self.what = Heading(day_dialog)
        self.what.setObjectName(u"what")
        self.what.setProperty(u"textRole", u"subtitle")

        self.outer.addWidget(self.what)

        self.scroll = FormScroll(day_dialog)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.content.setProperty(u"page", True)
        self.entries = QVBoxLayout(self.content)
        self.entries.setSpacing(12)
        self.entries.setObjectName(u"entries")
        self.entries.setContentsMargins(0, 0, 8, 0)
        self.about = TextLabel(self.content)
        self.about.setObjectName(u"about")
        self.about.setProperty(u"muted", True)

        self.entries.addWidget(self.about)

        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.fields.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.fields.setHorizontalSpacing(12)
        self.fields.setVerticalSpacing(8)
        self.fields.setContentsMargins(0, 0, 8, 0)
        self.on_label = QLabel(self.content)
        self.on_label.setObjectName(u"on_label")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.on_label)

        self.on = DateEdit(self.content)
        self.on.setObjectName(u"on")

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.on)

        self.on_error = FieldError(self.content)
        self.on_error.setObjectName(u"on_error")

        self.fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.on_error)


        self.entries.addLayout(self.fields)

        self.general_error = FieldError(self.content)
        self.general_error.setObjectName(u"general_error")

        self.entries.addWidget(self.general_error)

        self.scroll.setWidget(self.content)

        self.outer.addWidget(self.scroll)

        self.buttons = QDialogButtonBox(day_dialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Save|QDialogButtonBox.StandardButton.Cancel)

        self.outer.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.on_label.setBuddy(self.on)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(day_dialog)
    # setupUi

    def retranslateUi(self, day_dialog):
        self.on_label.setText(QCoreApplication.translate("DayDialog", u"&Date", None))
        pass
    # retranslateUi

