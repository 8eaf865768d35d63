# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'retention_dialog.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QCheckBox, QComboBox, QDialogButtonBox,
    QFormLayout, QLabel, QLineEdit, QSpinBox, QVBoxLayout, QWidget)

from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.presentation.widgets.form_scroll import FormScroll
from jobswap_desktop.presentation.widgets.headings import (Heading, TextLabel)

class Ui_RetentionDialog(object):
    def setupUi(self, retention_dialog):
        if not retention_dialog.objectName():
            retention_dialog.setObjectName(u"retention_dialog")
        self.outer = QVBoxLayout(retention_dialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 16, 16, 16)
        self.what = Heading(retention_dialog)
        self.what.setObjectName(u"what")
        self.what.setProperty(u"textRole", u"subtitle")

        self.outer.addWidget(self.what)

        self.scroll = FormScroll(retention_dialog)
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
        self.months_label = QLabel(self.content)
        self.months_label.setObjectName(u"months_label")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.months_label)

        self.months = QSpinBox(self.content)
        self.months.setObjectName(u"months")
        self.months.setMaximum(600)

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.months)

        self.months_error = FieldError(self.content)
        self.months_error.setObjectName(u"months_error")

        self.fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.months_error)

        self.start_label = QLabel(self.content)
        self.start_label.setObjectName(u"start_label")

        self.fields.setWidget(2, QFormLayout.ItemRole.LabelRole, self.start_label)

        self.start = QComboBox(self.content)
        self.start.setObjectName(u"start")

        self.fields.setWidget(2, QFormLayout.ItemRole.FieldRole, self.start)

        self.to_year_end = QCheckBox(self.content)
        self.to_year_end.setObjectName(u"to_year_end")

        self.fields.setWidget(3, QFormLayout.ItemRole.FieldRole, self.to_year_end)

        self.reason_label = QLabel(self.content)
        self.reason_label.setObjectName(u"reason_label")

        self.fields.setWidget(4, QFormLayout.ItemRole.LabelRole, self.reason_label)

        self.reason = QLineEdit(self.content)
        self.reason.setObjectName(u"reason")

        self.fields.setWidget(4, QFormLayout.ItemRole.FieldRole, self.reason)

        self.reason_error = FieldError(self.content)
        self.reason_error.setObjectName(u"reason_error")

        self.fields.setWidget(5, QFormLayout.ItemRole.FieldRole, self.reason_error)


        self.entries.addLayout(self.fields)

        self.general_error = FieldError(self.content)
        self.general_error.setObjectName(u"general_error")

        self.entries.addWidget(self.general_error)

        self.scroll.setWidget(self.content)

        self.outer.addWidget(self.scroll)

        self.buttons = QDialogButtonBox(retention_dialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Save|QDialogButtonBox.StandardButton.Cancel)

        self.outer.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.months_label.setBuddy(self.months)
        self.start_label.setBuddy(self.start)
        self.reason_label.setBuddy(self.reason)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(retention_dialog)
    # setupUi

    def retranslateUi(self, retention_dialog):
        self.months_label.setText(QCoreApplication.translate("RetentionDialog", u"&Months", None))
        self.start_label.setText(QCoreApplication.translate("RetentionDialog", u"&Runs from", None))
        self.to_year_end.setText(QCoreApplication.translate("RetentionDialog", u"until the end of the &year", None))
        self.reason_label.setText(QCoreApplication.translate("RetentionDialog", u"R&eason", None))
        pass
    # retranslateUi

