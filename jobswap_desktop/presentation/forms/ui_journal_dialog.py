# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'journal_dialog.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QDialogButtonBox, QFormLayout, QLabel,
    QPlainTextEdit, QVBoxLayout, QWidget)

from jobswap_desktop.presentation.widgets.date_edit import DateEdit
from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.presentation.widgets.form_scroll import FormScroll
from jobswap_desktop.presentation.widgets.headings import (Heading, TextLabel)

class Ui_JournalDialog(object):
    def setupUi(self, journal_dialog):
        if not journal_dialog.objectName():
            journal_dialog.setObjectName(u"journal_dialog")
        self.outer = QVBoxLayout(journal_dialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 16, 16, 16)
        self.what = Heading(journal_dialog)
        self.what.setObjectName(u"what")
        self.what.setProperty(u"textRole", u"subtitle")

        self.outer.addWidget(self.what)

        self.scroll = FormScroll(journal_dialog)
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
        self.day_label = QLabel(self.content)
        self.day_label.setObjectName(u"day_label")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.day_label)

        self.day = DateEdit(self.content)
        self.day.setObjectName(u"day")

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.day)

        self.day_error = FieldError(self.content)
        self.day_error.setObjectName(u"day_error")

        self.fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.day_error)

        self.observed_label = QLabel(self.content)
        self.observed_label.setObjectName(u"observed_label")

        self.fields.setWidget(2, QFormLayout.ItemRole.LabelRole, self.observed_label)

        self.observed = QPlainTextEdit(self.content)
        self.observed.setObjectName(u"observed")
        self.observed.setTabChangesFocus(True)

        self.fields.setWidget(2, QFormLayout.ItemRole.FieldRole, self.observed)

        self.observed_error = FieldError(self.content)
        self.observed_error.setObjectName(u"observed_error")

        self.fields.setWidget(3, QFormLayout.ItemRole.FieldRole, self.observed_error)

        self.learned_label = QLabel(self.content)
        self.learned_label.setObjectName(u"learned_label")

        self.fields.setWidget(4, QFormLayout.ItemRole.LabelRole, self.learned_label)

        self.learned = QPlainTextEdit(self.content)
        self.learned.setObjectName(u"learned")
        self.learned.setTabChangesFocus(True)

        self.fields.setWidget(4, QFormLayout.ItemRole.FieldRole, self.learned)

        self.learned_error = FieldError(self.content)
        self.learned_error.setObjectName(u"learned_error")

        self.fields.setWidget(5, QFormLayout.ItemRole.FieldRole, self.learned_error)

        self.idea_label = QLabel(self.content)
        self.idea_label.setObjectName(u"idea_label")

        self.fields.setWidget(6, QFormLayout.ItemRole.LabelRole, self.idea_label)

        self.idea = QPlainTextEdit(self.content)
        self.idea.setObjectName(u"idea")
        self.idea.setTabChangesFocus(True)

        self.fields.setWidget(6, QFormLayout.ItemRole.FieldRole, self.idea)

        self.idea_error = FieldError(self.content)
        self.idea_error.setObjectName(u"idea_error")

        self.fields.setWidget(7, QFormLayout.ItemRole.FieldRole, self.idea_error)


        self.entries.addLayout(self.fields)

        self.general_error = FieldError(self.content)
        self.general_error.setObjectName(u"general_error")

        self.entries.addWidget(self.general_error)

        self.scroll.setWidget(self.content)

        self.outer.addWidget(self.scroll)

        self.buttons = QDialogButtonBox(journal_dialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Save|QDialogButtonBox.StandardButton.Cancel)

        self.outer.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.day_label.setBuddy(self.day)
        self.observed_label.setBuddy(self.observed)
        self.learned_label.setBuddy(self.learned)
        self.idea_label.setBuddy(self.idea)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(journal_dialog)
    # setupUi

    def retranslateUi(self, journal_dialog):
        self.day_label.setText(QCoreApplication.translate("JournalDialog", u"&Day", None))
        self.observed_label.setText(QCoreApplication.translate("JournalDialog", u"&Observed", None))
        self.learned_label.setText(QCoreApplication.translate("JournalDialog", u"&Learned", None))
        self.idea_label.setText(QCoreApplication.translate("JournalDialog", u"&Idea to take home", None))
        pass
    # retranslateUi

