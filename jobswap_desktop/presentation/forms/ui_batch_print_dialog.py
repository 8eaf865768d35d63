# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'batch_print_dialog.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QCheckBox, QComboBox, QHBoxLayout, QLabel,
    QProgressBar, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout)

from jobswap_desktop.presentation.widgets.date_edit import DateEdit
from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.presentation.widgets.headings import (Heading, TextLabel)
from jobswap_desktop.presentation.widgets.table_view import TableView

class Ui_BatchPrintDialog(object):
    def setupUi(self, batch_print_dialog):
        if not batch_print_dialog.objectName():
            batch_print_dialog.setObjectName(u"batch_print_dialog")
        self.outer = QVBoxLayout(batch_print_dialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 16, 16, 16)
        self.subject = Heading(batch_print_dialog)
        self.subject.setObjectName(u"subject")
        self.subject.setProperty(u"textRole", u"subtitle")

        self.outer.addWidget(self.subject)

        self.choice_row = QHBoxLayout()
        self.choice_row.setSpacing(12)
        self.choice_row.setObjectName(u"choice_row")
        self.choice_label = QLabel(batch_print_dialog)
        self.choice_label.setObjectName(u"choice_label")

        self.choice_row.addWidget(self.choice_label)

        self.choice = QComboBox(batch_print_dialog)
        self.choice.setObjectName(u"choice")

        self.choice_row.addWidget(self.choice)

        self.choice_row.setStretch(1, 1)

        self.outer.addLayout(self.choice_row)

        self.papers = TableView(batch_print_dialog)
        self.papers.setObjectName(u"papers")

        self.outer.addWidget(self.papers)

        self.summary = TextLabel(batch_print_dialog)
        self.summary.setObjectName(u"summary")

        self.outer.addWidget(self.summary)

        self.covers = QCheckBox(batch_print_dialog)
        self.covers.setObjectName(u"covers")

        self.outer.addWidget(self.covers)

        self.handed_over = QCheckBox(batch_print_dialog)
        self.handed_over.setObjectName(u"handed_over")

        self.outer.addWidget(self.handed_over)

        self.day_row = QHBoxLayout()
        self.day_row.setSpacing(8)
        self.day_row.setObjectName(u"day_row")
        self.handed_over_on_label = QLabel(batch_print_dialog)
        self.handed_over_on_label.setObjectName(u"handed_over_on_label")

        self.day_row.addWidget(self.handed_over_on_label)

        self.handed_over_on = DateEdit(batch_print_dialog)
        self.handed_over_on.setObjectName(u"handed_over_on")

        self.day_row.addWidget(self.handed_over_on)


        self.outer.addLayout(self.day_row)

        self.handed_over_on_error = FieldError(batch_print_dialog)
        self.handed_over_on_error.setObjectName(u"handed_over_on_error")

        self.outer.addWidget(self.handed_over_on_error)

        self.under_way = TextLabel(batch_print_dialog)
        self.under_way.setObjectName(u"under_way")

        self.outer.addWidget(self.under_way)

        self.progress = QProgressBar(batch_print_dialog)
        self.progress.setObjectName(u"progress")
        self.progress.setTextVisible(False)

        self.outer.addWidget(self.progress)

        self.general_error = FieldError(batch_print_dialog)
        self.general_error.setObjectName(u"general_error")

        self.outer.addWidget(self.general_error)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.foot_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot.addItem(self.foot_space)

        self.cancel = QPushButton(batch_print_dialog)
        self.cancel.setObjectName(u"cancel")

        self.foot.addWidget(self.cancel)

        self.save_pdf = QPushButton(batch_print_dialog)
        self.save_pdf.setObjectName(u"save_pdf")

        self.foot.addWidget(self.save_pdf)

        self.print_button = QPushButton(batch_print_dialog)
        self.print_button.setObjectName(u"print_button")
        self.print_button.setProperty(u"appearance", u"primary")

        self.foot.addWidget(self.print_button)


        self.outer.addLayout(self.foot)

#if QT_CONFIG(shortcut)
        self.choice_label.setBuddy(self.choice)
        self.handed_over_on_label.setBuddy(self.handed_over_on)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(batch_print_dialog)
    # setupUi

    def retranslateUi(self, batch_print_dialog):
        batch_print_dialog.setWindowTitle(QCoreApplication.translate("BatchPrintDialog", u"Print", None))
        self.choice_label.setText(QCoreApplication.translate("BatchPrintDialog", u"&Which papers", None))
#if QT_CONFIG(accessibility)
        self.papers.setAccessibleName(QCoreApplication.translate("BatchPrintDialog", u"Papers", None))
#endif // QT_CONFIG(accessibility)
        self.covers.setText(QCoreApplication.translate("BatchPrintDialog", u"A &sheet before each case, with its number and its papers", None))
        self.handed_over.setText(QCoreApplication.translate("BatchPrintDialog", u"Note as &handed over or submitted", None))
        self.handed_over_on_label.setText(QCoreApplication.translate("BatchPrintDialog", u"&on", None))
#if QT_CONFIG(accessibility)
        self.progress.setAccessibleName(QCoreApplication.translate("BatchPrintDialog", u"Progress", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("BatchPrintDialog", u"Cancel", None))
        self.save_pdf.setText(QCoreApplication.translate("BatchPrintDialog", u"As &PDF\u2026", None))
        self.print_button.setText(QCoreApplication.translate("BatchPrintDialog", u"P&rint\u2026", None))
    # retranslateUi

