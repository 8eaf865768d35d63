# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'paper_step_dialog.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QCheckBox, QComboBox, QDialogButtonBox,
    QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from jobswap_desktop.presentation.widgets.date_edit import DateEdit
from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.presentation.widgets.form_scroll import FormScroll
from jobswap_desktop.presentation.widgets.headings import (Heading, TextLabel)

class Ui_PaperStepDialog(object):
    def setupUi(self, paper_step_dialog):
        if not paper_step_dialog.objectName():
            paper_step_dialog.setObjectName(u"paper_step_dialog")
        self.outer = QVBoxLayout(paper_step_dialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 16, 16, 16)
        self.what = Heading(paper_step_dialog)
        self.what.setObjectName(u"what")
        self.what.setProperty(u"textRole", u"subtitle")

        self.outer.addWidget(self.what)

        self.about = TextLabel(paper_step_dialog)
        self.about.setObjectName(u"about")
        self.about.setProperty(u"muted", True)

        self.outer.addWidget(self.about)

        self.scroll = FormScroll(paper_step_dialog)
        self.scroll.setObjectName(u"scroll")
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.content.setProperty(u"page", True)
        self.column = QVBoxLayout(self.content)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(2, 2, 8, 2)
        self.step_row = QHBoxLayout()
        self.step_row.setSpacing(12)
        self.step_row.setObjectName(u"step_row")
        self.to_label = QLabel(self.content)
        self.to_label.setObjectName(u"to_label")

        self.step_row.addWidget(self.to_label)

        self.to = QComboBox(self.content)
        self.to.setObjectName(u"to")

        self.step_row.addWidget(self.to)

        self.step_row.setStretch(1, 1)

        self.column.addLayout(self.step_row)

        self.signers = QWidget(self.content)
        self.signers.setObjectName(u"signers")
        self.signer_column = QVBoxLayout(self.signers)
        self.signer_column.setSpacing(6)
        self.signer_column.setObjectName(u"signer_column")
        self.signer_column.setContentsMargins(0, 0, 0, 0)

        self.column.addWidget(self.signers)

        self.signers_error = FieldError(self.content)
        self.signers_error.setObjectName(u"signers_error")

        self.column.addWidget(self.signers_error)

        self.choice_row = QHBoxLayout()
        self.choice_row.setSpacing(8)
        self.choice_row.setObjectName(u"choice_row")
        self.choose_all = QPushButton(self.content)
        self.choose_all.setObjectName(u"choose_all")
        self.choose_all.setProperty(u"appearance", u"subtle")
        self.choose_all.setAutoDefault(False)

        self.choice_row.addWidget(self.choose_all)

        self.choice_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.choice_row.addItem(self.choice_gap)


        self.column.addLayout(self.choice_row)

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

        self.form_label = QLabel(self.content)
        self.form_label.setObjectName(u"form_label")

        self.fields.setWidget(2, QFormLayout.ItemRole.LabelRole, self.form_label)

        self.form = QComboBox(self.content)
        self.form.setObjectName(u"form")

        self.fields.setWidget(2, QFormLayout.ItemRole.FieldRole, self.form)

        self.form_error = FieldError(self.content)
        self.form_error.setObjectName(u"form_error")

        self.fields.setWidget(3, QFormLayout.ItemRole.FieldRole, self.form_error)

        self.filed_at_label = QLabel(self.content)
        self.filed_at_label.setObjectName(u"filed_at_label")

        self.fields.setWidget(4, QFormLayout.ItemRole.LabelRole, self.filed_at_label)

        self.filed_at = QLineEdit(self.content)
        self.filed_at.setObjectName(u"filed_at")

        self.fields.setWidget(4, QFormLayout.ItemRole.FieldRole, self.filed_at)

        self.filed_at_error = FieldError(self.content)
        self.filed_at_error.setObjectName(u"filed_at_error")

        self.fields.setWidget(5, QFormLayout.ItemRole.FieldRole, self.filed_at_error)


        self.column.addLayout(self.fields)

        self.also = QCheckBox(self.content)
        self.also.setObjectName(u"also")

        self.column.addWidget(self.also)

        self.also_lines = TextLabel(self.content)
        self.also_lines.setObjectName(u"also_lines")

        self.column.addWidget(self.also_lines)

        self.name_fields = QFormLayout()
        self.name_fields.setObjectName(u"name_fields")
        self.name_fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.name_fields.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.name_fields.setHorizontalSpacing(12)
        self.name_fields.setVerticalSpacing(8)
        self.name_fields.setContentsMargins(0, 0, 8, 0)
        self.by_label = QLabel(self.content)
        self.by_label.setObjectName(u"by_label")

        self.name_fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.by_label)

        self.by = QLineEdit(self.content)
        self.by.setObjectName(u"by")

        self.name_fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.by)

        self.by_error = FieldError(self.content)
        self.by_error.setObjectName(u"by_error")

        self.name_fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.by_error)


        self.column.addLayout(self.name_fields)

        self.scroll.setWidget(self.content)

        self.outer.addWidget(self.scroll)

        self.general_error = FieldError(paper_step_dialog)
        self.general_error.setObjectName(u"general_error")

        self.outer.addWidget(self.general_error)

        self.buttons = QDialogButtonBox(paper_step_dialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Save|QDialogButtonBox.StandardButton.Cancel)

        self.outer.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.to_label.setBuddy(self.to)
        self.on_label.setBuddy(self.on)
        self.form_label.setBuddy(self.form)
        self.filed_at_label.setBuddy(self.filed_at)
        self.by_label.setBuddy(self.by)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(paper_step_dialog)
    # setupUi

    def retranslateUi(self, paper_step_dialog):
        self.to_label.setText(QCoreApplication.translate("PaperStepDialog", u"&Reached", None))
        self.choose_all.setText(QCoreApplication.translate("PaperStepDialog", u"Choose &all", None))
        self.on_label.setText(QCoreApplication.translate("PaperStepDialog", u"&On", None))
        self.form_label.setText(QCoreApplication.translate("PaperStepDialog", u"&Form", None))
        self.filed_at_label.setText(QCoreApplication.translate("PaperStepDialog", u"&Place", None))
        self.also.setText(QCoreApplication.translate("PaperStepDialog", u"Record this &too:", None))
        self.by_label.setText(QCoreApplication.translate("PaperStepDialog", u"S&igned by", None))
        pass
    # retranslateUi

