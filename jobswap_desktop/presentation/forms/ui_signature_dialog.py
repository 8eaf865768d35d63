# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'signature_dialog.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QDialogButtonBox, QFormLayout, QGridLayout,
    QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from jobswap_desktop.presentation.widgets.date_edit import DateEdit
from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.presentation.widgets.form_scroll import FormScroll
from jobswap_desktop.presentation.widgets.headings import TextLabel

class Ui_SignatureDialog(object):
    def setupUi(self, signature_dialog):
        if not signature_dialog.objectName():
            signature_dialog.setObjectName(u"signature_dialog")
        self.outer = QVBoxLayout(signature_dialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 16, 16, 16)
        self.scroll = FormScroll(signature_dialog)
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

        self.lines = QWidget(self.content)
        self.lines.setObjectName(u"lines")
        self.line_grid = QGridLayout(self.lines)
        self.line_grid.setSpacing(8)
        self.line_grid.setObjectName(u"line_grid")
        self.line_grid.setContentsMargins(0, 0, 0, 0)

        self.entries.addWidget(self.lines)

        self.lines_error = FieldError(self.content)
        self.lines_error.setObjectName(u"lines_error")

        self.entries.addWidget(self.lines_error)

        self.choice_row = QHBoxLayout()
        self.choice_row.setSpacing(8)
        self.choice_row.setObjectName(u"choice_row")
        self.choose_all = QPushButton(self.content)
        self.choose_all.setObjectName(u"choose_all")
        self.choose_all.setProperty(u"appearance", u"subtle")

        self.choice_row.addWidget(self.choose_all)

        self.choice_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.choice_row.addItem(self.choice_gap)


        self.entries.addLayout(self.choice_row)

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

        self.buttons = QDialogButtonBox(signature_dialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Save|QDialogButtonBox.StandardButton.Cancel)

        self.outer.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.on_label.setBuddy(self.on)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(signature_dialog)
    # setupUi

    def retranslateUi(self, signature_dialog):
        self.choose_all.setText(QCoreApplication.translate("SignatureDialog", u"Choose &all", None))
        self.on_label.setText(QCoreApplication.translate("SignatureDialog", u"Signed &on", None))
        pass
    # retranslateUi

