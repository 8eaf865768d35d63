# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'step_dialog.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QComboBox, QDialogButtonBox, QFormLayout,
    QLabel, QLineEdit, QVBoxLayout, QWidget)

from jobswap_desktop.presentation.widgets.date_edit import DateEdit
from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.presentation.widgets.form_scroll import FormScroll
from jobswap_desktop.presentation.widgets.headings import (Heading, TextLabel)

class Ui_StepDialog(object):
    def setupUi(self, step_dialog):
        if not step_dialog.objectName():
            step_dialog.setObjectName(u"step_dialog")
        self.outer = QVBoxLayout(step_dialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 16, 16, 16)
        self.step = Heading(step_dialog)
        self.step.setObjectName(u"step")
        self.step.setProperty(u"textRole", u"subtitle")

        self.outer.addWidget(self.step)

        self.scroll = FormScroll(step_dialog)
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

        self.hint = TextLabel(self.content)
        self.hint.setObjectName(u"hint")

        self.entries.addWidget(self.hint)

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

        self.by_label = QLabel(self.content)
        self.by_label.setObjectName(u"by_label")

        self.fields.setWidget(2, QFormLayout.ItemRole.LabelRole, self.by_label)

        self.by = QLineEdit(self.content)
        self.by.setObjectName(u"by")

        self.fields.setWidget(2, QFormLayout.ItemRole.FieldRole, self.by)

        self.by_error = FieldError(self.content)
        self.by_error.setObjectName(u"by_error")

        self.fields.setWidget(3, QFormLayout.ItemRole.FieldRole, self.by_error)

        self.by_function_label = QLabel(self.content)
        self.by_function_label.setObjectName(u"by_function_label")

        self.fields.setWidget(4, QFormLayout.ItemRole.LabelRole, self.by_function_label)

        self.by_function = QLineEdit(self.content)
        self.by_function.setObjectName(u"by_function")

        self.fields.setWidget(4, QFormLayout.ItemRole.FieldRole, self.by_function)

        self.by_function_error = FieldError(self.content)
        self.by_function_error.setObjectName(u"by_function_error")

        self.fields.setWidget(5, QFormLayout.ItemRole.FieldRole, self.by_function_error)

        self.form_label = QLabel(self.content)
        self.form_label.setObjectName(u"form_label")

        self.fields.setWidget(6, QFormLayout.ItemRole.LabelRole, self.form_label)

        self.form = QComboBox(self.content)
        self.form.setObjectName(u"form")

        self.fields.setWidget(6, QFormLayout.ItemRole.FieldRole, self.form)

        self.form_error = FieldError(self.content)
        self.form_error.setObjectName(u"form_error")

        self.fields.setWidget(7, QFormLayout.ItemRole.FieldRole, self.form_error)

        self.filed_at_label = QLabel(self.content)
        self.filed_at_label.setObjectName(u"filed_at_label")

        self.fields.setWidget(8, QFormLayout.ItemRole.LabelRole, self.filed_at_label)

        self.filed_at = QLineEdit(self.content)
        self.filed_at.setObjectName(u"filed_at")

        self.fields.setWidget(8, QFormLayout.ItemRole.FieldRole, self.filed_at)

        self.filed_at_error = FieldError(self.content)
        self.filed_at_error.setObjectName(u"filed_at_error")

        self.fields.setWidget(9, QFormLayout.ItemRole.FieldRole, self.filed_at_error)

        self.covers_until_label = QLabel(self.content)
        self.covers_until_label.setObjectName(u"covers_until_label")

        self.fields.setWidget(10, QFormLayout.ItemRole.LabelRole, self.covers_until_label)

        self.covers_until = DateEdit(self.content)
        self.covers_until.setObjectName(u"covers_until")

        self.fields.setWidget(10, QFormLayout.ItemRole.FieldRole, self.covers_until)

        self.covers_until_error = FieldError(self.content)
        self.covers_until_error.setObjectName(u"covers_until_error")

        self.fields.setWidget(11, QFormLayout.ItemRole.FieldRole, self.covers_until_error)


        self.entries.addLayout(self.fields)

        self.general_error = FieldError(self.content)
        self.general_error.setObjectName(u"general_error")

        self.entries.addWidget(self.general_error)

        self.scroll.setWidget(self.content)

        self.outer.addWidget(self.scroll)

        self.buttons = QDialogButtonBox(step_dialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Save|QDialogButtonBox.StandardButton.Cancel)

        self.outer.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.on_label.setBuddy(self.on)
        self.by_label.setBuddy(self.by)
        self.by_function_label.setBuddy(self.by_function)
        self.form_label.setBuddy(self.form)
        self.filed_at_label.setBuddy(self.filed_at)
        self.covers_until_label.setBuddy(self.covers_until)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(step_dialog)
    # setupUi

    def retranslateUi(self, step_dialog):
        self.on_label.setText(QCoreApplication.translate("StepDialog", u"&Date", None))
        self.by_label.setText(QCoreApplication.translate("StepDialog", u"&By whom", None))
        self.by_function_label.setText(QCoreApplication.translate("StepDialog", u"F&unction", None))
        self.form_label.setText(QCoreApplication.translate("StepDialog", u"For&m", None))
        self.filed_at_label.setText(QCoreApplication.translate("StepDialog", u"&Filed at", None))
        self.covers_until_label.setText(QCoreApplication.translate("StepDialog", u"Covers stays un&til", None))
        pass
    # retranslateUi

