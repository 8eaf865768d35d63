# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'feedback_dialog.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QComboBox, QDialogButtonBox, QFormLayout,
    QLabel, QPlainTextEdit, QVBoxLayout, QWidget)

from jobswap_desktop.presentation.widgets.date_edit import DateEdit
from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.presentation.widgets.form_scroll import FormScroll
from jobswap_desktop.presentation.widgets.headings import (Heading, TextLabel)

class Ui_FeedbackDialog(object):
    def setupUi(self, feedback_dialog):
        if not feedback_dialog.objectName():
            feedback_dialog.setObjectName(u"feedback_dialog")
        self.outer = QVBoxLayout(feedback_dialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 16, 16, 16)
        self.what = Heading(feedback_dialog)
        self.what.setObjectName(u"what")
        self.what.setProperty(u"textRole", u"subtitle")

        self.outer.addWidget(self.what)

        self.scroll = FormScroll(feedback_dialog)
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
        self.text_label = QLabel(self.content)
        self.text_label.setObjectName(u"text_label")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.text_label)

        self.text = QPlainTextEdit(self.content)
        self.text.setObjectName(u"text")
        self.text.setTabChangesFocus(True)

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.text)

        self.text_error = FieldError(self.content)
        self.text_error.setObjectName(u"text_error")

        self.fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.text_error)

        self.recommends_label = QLabel(self.content)
        self.recommends_label.setObjectName(u"recommends_label")

        self.fields.setWidget(2, QFormLayout.ItemRole.LabelRole, self.recommends_label)

        self.recommends = QComboBox(self.content)
        self.recommends.setObjectName(u"recommends")

        self.fields.setWidget(2, QFormLayout.ItemRole.FieldRole, self.recommends)

        self.recommends_error = FieldError(self.content)
        self.recommends_error.setObjectName(u"recommends_error")

        self.fields.setWidget(3, QFormLayout.ItemRole.FieldRole, self.recommends_error)

        self.given_on_label = QLabel(self.content)
        self.given_on_label.setObjectName(u"given_on_label")

        self.fields.setWidget(4, QFormLayout.ItemRole.LabelRole, self.given_on_label)

        self.given_on = DateEdit(self.content)
        self.given_on.setObjectName(u"given_on")

        self.fields.setWidget(4, QFormLayout.ItemRole.FieldRole, self.given_on)

        self.given_on_error = FieldError(self.content)
        self.given_on_error.setObjectName(u"given_on_error")

        self.fields.setWidget(5, QFormLayout.ItemRole.FieldRole, self.given_on_error)


        self.entries.addLayout(self.fields)

        self.general_error = FieldError(self.content)
        self.general_error.setObjectName(u"general_error")

        self.entries.addWidget(self.general_error)

        self.scroll.setWidget(self.content)

        self.outer.addWidget(self.scroll)

        self.buttons = QDialogButtonBox(feedback_dialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Save|QDialogButtonBox.StandardButton.Cancel)

        self.outer.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.text_label.setBuddy(self.text)
        self.recommends_label.setBuddy(self.recommends)
        self.given_on_label.setBuddy(self.given_on)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(feedback_dialog)
    # setupUi

    def retranslateUi(self, feedback_dialog):
        self.text_label.setText(QCoreApplication.translate("FeedbackDialog", u"&Words", None))
        self.recommends_label.setText(QCoreApplication.translate("FeedbackDialog", u"&Recommends it", None))
        self.given_on_label.setText(QCoreApplication.translate("FeedbackDialog", u"&Given on", None))
        pass
    # retranslateUi

