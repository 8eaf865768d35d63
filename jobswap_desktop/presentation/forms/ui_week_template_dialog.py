# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'week_template_dialog.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QComboBox, QDialogButtonBox, QFormLayout,
    QLabel, QLineEdit, QVBoxLayout, QWidget)

from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.presentation.widgets.form_scroll import FormScroll
from jobswap_desktop.presentation.widgets.headings import TextLabel

class Ui_WeekTemplateDialog(object):
    def setupUi(self, week_template_dialog):
        if not week_template_dialog.objectName():
            week_template_dialog.setObjectName(u"week_template_dialog")
        self.outer = QVBoxLayout(week_template_dialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 16, 16, 16)
        self.scroll = FormScroll(week_template_dialog)
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

        self.entries.addWidget(self.about)

        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.fields.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.fields.setHorizontalSpacing(12)
        self.fields.setVerticalSpacing(8)
        self.visitor_label = QLabel(self.content)
        self.visitor_label.setObjectName(u"visitor_label")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.visitor_label)

        self.visitor = QComboBox(self.content)
        self.visitor.setObjectName(u"visitor")
        self.visitor.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.visitor.setMinimumContentsLength(16)

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.visitor)

        self.name_label = QLabel(self.content)
        self.name_label.setObjectName(u"name_label")

        self.fields.setWidget(1, QFormLayout.ItemRole.LabelRole, self.name_label)

        self.name = QLineEdit(self.content)
        self.name.setObjectName(u"name")

        self.fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.name)

        self.name_error = FieldError(self.content)
        self.name_error.setObjectName(u"name_error")

        self.fields.setWidget(2, QFormLayout.ItemRole.FieldRole, self.name_error)

        self.unit_label = QLabel(self.content)
        self.unit_label.setObjectName(u"unit_label")

        self.fields.setWidget(3, QFormLayout.ItemRole.LabelRole, self.unit_label)

        self.unit = QLineEdit(self.content)
        self.unit.setObjectName(u"unit")

        self.fields.setWidget(3, QFormLayout.ItemRole.FieldRole, self.unit)

        self.unit_error = FieldError(self.content)
        self.unit_error.setObjectName(u"unit_error")

        self.fields.setWidget(4, QFormLayout.ItemRole.FieldRole, self.unit_error)


        self.entries.addLayout(self.fields)

        self.kept = TextLabel(self.content)
        self.kept.setObjectName(u"kept")
        self.kept.setProperty(u"muted", True)

        self.entries.addWidget(self.kept)

        self.general_error = FieldError(self.content)
        self.general_error.setObjectName(u"general_error")

        self.entries.addWidget(self.general_error)

        self.scroll.setWidget(self.content)

        self.outer.addWidget(self.scroll)

        self.buttons = QDialogButtonBox(week_template_dialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Save|QDialogButtonBox.StandardButton.Cancel)

        self.outer.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.visitor_label.setBuddy(self.visitor)
        self.name_label.setBuddy(self.name)
        self.unit_label.setBuddy(self.unit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(week_template_dialog)
    # setupUi

    def retranslateUi(self, week_template_dialog):
        self.visitor_label.setText(QCoreApplication.translate("WeekTemplateDialog", u"&Week of", None))
        self.name_label.setText(QCoreApplication.translate("WeekTemplateDialog", u"&Name of the template", None))
        self.unit_label.setText(QCoreApplication.translate("WeekTemplateDialog", u"&Unit", None))
        self.unit.setPlaceholderText(QCoreApplication.translate("WeekTemplateDialog", u"whole office", None))
        pass
    # retranslateUi

