# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'council_request_dialog.ui'
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

class Ui_CouncilRequestDialog(object):
    def setupUi(self, council_request_dialog):
        if not council_request_dialog.objectName():
            council_request_dialog.setObjectName(u"council_request_dialog")
        self.outer = QVBoxLayout(council_request_dialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 16, 16, 16)
        self.explanation = TextLabel(council_request_dialog)
        self.explanation.setObjectName(u"explanation")
        self.explanation.setProperty(u"muted", True)

        self.outer.addWidget(self.explanation)

        self.scroll = FormScroll(council_request_dialog)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.content.setProperty(u"page", True)
        self.fields = QFormLayout(self.content)
        self.fields.setObjectName(u"fields")
        self.fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.fields.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.fields.setHorizontalSpacing(12)
        self.fields.setVerticalSpacing(8)
        self.fields.setContentsMargins(0, 0, 8, 0)
        self.kind_label = QLabel(self.content)
        self.kind_label.setObjectName(u"kind_label")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.kind_label)

        self.kind_column = QVBoxLayout()
        self.kind_column.setSpacing(2)
        self.kind_column.setObjectName(u"kind_column")
        self.kind = QComboBox(self.content)
        self.kind.setObjectName(u"kind")

        self.kind_column.addWidget(self.kind)


        self.fields.setLayout(0, QFormLayout.ItemRole.FieldRole, self.kind_column)

        self.visitor_label = QLabel(self.content)
        self.visitor_label.setObjectName(u"visitor_label")

        self.fields.setWidget(1, QFormLayout.ItemRole.LabelRole, self.visitor_label)

        self.visitor_column = QVBoxLayout()
        self.visitor_column.setSpacing(2)
        self.visitor_column.setObjectName(u"visitor_column")
        self.visitor = QLineEdit(self.content)
        self.visitor.setObjectName(u"visitor")

        self.visitor_column.addWidget(self.visitor)

        self.visitor_error = FieldError(self.content)
        self.visitor_error.setObjectName(u"visitor_error")

        self.visitor_column.addWidget(self.visitor_error)


        self.fields.setLayout(1, QFormLayout.ItemRole.FieldRole, self.visitor_column)

        self.host_label = QLabel(self.content)
        self.host_label.setObjectName(u"host_label")

        self.fields.setWidget(2, QFormLayout.ItemRole.LabelRole, self.host_label)

        self.host_column = QVBoxLayout()
        self.host_column.setSpacing(2)
        self.host_column.setObjectName(u"host_column")
        self.host = QLineEdit(self.content)
        self.host.setObjectName(u"host")

        self.host_column.addWidget(self.host)

        self.host_error = FieldError(self.content)
        self.host_error.setObjectName(u"host_error")

        self.host_column.addWidget(self.host_error)


        self.fields.setLayout(2, QFormLayout.ItemRole.FieldRole, self.host_column)

        self.partner_label = QLabel(self.content)
        self.partner_label.setObjectName(u"partner_label")

        self.fields.setWidget(3, QFormLayout.ItemRole.LabelRole, self.partner_label)

        self.partner_column = QVBoxLayout()
        self.partner_column.setSpacing(2)
        self.partner_column.setObjectName(u"partner_column")
        self.partner = QLineEdit(self.content)
        self.partner.setObjectName(u"partner")

        self.partner_column.addWidget(self.partner)

        self.partner_error = FieldError(self.content)
        self.partner_error.setObjectName(u"partner_error")

        self.partner_column.addWidget(self.partner_error)


        self.fields.setLayout(3, QFormLayout.ItemRole.FieldRole, self.partner_column)

        self.week_label = QLabel(self.content)
        self.week_label.setObjectName(u"week_label")

        self.fields.setWidget(4, QFormLayout.ItemRole.LabelRole, self.week_label)

        self.week_column = QVBoxLayout()
        self.week_column.setSpacing(2)
        self.week_column.setObjectName(u"week_column")
        self.week_lines = QVBoxLayout()
        self.week_lines.setSpacing(2)
        self.week_lines.setObjectName(u"week_lines")
        self.week = QLineEdit(self.content)
        self.week.setObjectName(u"week")

        self.week_lines.addWidget(self.week)

        self.week_echo = TextLabel(self.content)
        self.week_echo.setObjectName(u"week_echo")
        self.week_echo.setProperty(u"textRole", u"caption")
        self.week_echo.setProperty(u"muted", True)

        self.week_lines.addWidget(self.week_echo)


        self.week_column.addLayout(self.week_lines)

        self.week_error = FieldError(self.content)
        self.week_error.setObjectName(u"week_error")

        self.week_column.addWidget(self.week_error)


        self.fields.setLayout(4, QFormLayout.ItemRole.FieldRole, self.week_column)

        self.occasion_label = QLabel(self.content)
        self.occasion_label.setObjectName(u"occasion_label")

        self.fields.setWidget(5, QFormLayout.ItemRole.LabelRole, self.occasion_label)

        self.occasion_column = QVBoxLayout()
        self.occasion_column.setSpacing(2)
        self.occasion_column.setObjectName(u"occasion_column")
        self.occasion = QLineEdit(self.content)
        self.occasion.setObjectName(u"occasion")

        self.occasion_column.addWidget(self.occasion)

        self.occasion_error = FieldError(self.content)
        self.occasion_error.setObjectName(u"occasion_error")

        self.occasion_column.addWidget(self.occasion_error)


        self.fields.setLayout(5, QFormLayout.ItemRole.FieldRole, self.occasion_column)

        self.scroll.setWidget(self.content)

        self.outer.addWidget(self.scroll)

        self.general_error = FieldError(council_request_dialog)
        self.general_error.setObjectName(u"general_error")

        self.outer.addWidget(self.general_error)

        self.buttons = QDialogButtonBox(council_request_dialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Save|QDialogButtonBox.StandardButton.Cancel)

        self.outer.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.kind_label.setBuddy(self.kind)
        self.visitor_label.setBuddy(self.visitor)
        self.host_label.setBuddy(self.host)
        self.partner_label.setBuddy(self.partner)
        self.week_label.setBuddy(self.week)
        self.occasion_label.setBuddy(self.occasion)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(council_request_dialog)
    # setupUi

    def retranslateUi(self, council_request_dialog):
        council_request_dialog.setWindowTitle(QCoreApplication.translate("CouncilRequestDialog", u"Record request", None))
        self.kind_label.setText(QCoreApplication.translate("CouncilRequestDialog", u"&Kind", None))
        self.visitor_label.setText(QCoreApplication.translate("CouncilRequestDialog", u"Person of &our office", None))
        self.host_label.setText(QCoreApplication.translate("CouncilRequestDialog", u"Other o&ffice", None))
        self.partner_label.setText(QCoreApplication.translate("CouncilRequestDialog", u"&Counterpart", None))
        self.week_label.setText(QCoreApplication.translate("CouncilRequestDialog", u"&Week", None))
        self.occasion_label.setText(QCoreApplication.translate("CouncilRequestDialog", u"Occa&sion", None))
    # retranslateUi

