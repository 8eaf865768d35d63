# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'print_dialog.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QCheckBox, QHBoxLayout, QLabel, QPushButton,
    QSizePolicy, QSpacerItem, QSplitter, QToolButton, QVBoxLayout, QWidget)

from jobswap_desktop.presentation.widgets.date_edit import DateEdit
from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.presentation.widgets.headings import (Heading, TextLabel)
from jobswap_desktop.presentation.widgets.page_preview import PagePreview
from jobswap_desktop.presentation.widgets.page_strip import PageStrip
from jobswap_desktop.presentation.widgets.table_view import TableView

class Ui_PrintDialog(object):
    def setupUi(self, print_dialog):
        if not print_dialog.objectName():
            print_dialog.setObjectName(u"print_dialog")
        self.outer = QVBoxLayout(print_dialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 16, 16, 16)
        self.case_title = Heading(print_dialog)
        self.case_title.setObjectName(u"case_title")
        self.case_title.setProperty(u"textRole", u"subtitle")

        self.outer.addWidget(self.case_title)

        self.area = QSplitter(print_dialog)
        self.area.setObjectName(u"area")
        self.area.setOrientation(Qt.Orientation.Horizontal)
        self.area.setChildrenCollapsible(False)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.area.sizePolicy().hasHeightForWidth())
        self.area.setSizePolicy(sizePolicy)
        self.choice = QWidget(self.area)
        self.choice.setObjectName(u"choice")
        self.choice_column = QVBoxLayout(self.choice)
        self.choice_column.setSpacing(8)
        self.choice_column.setObjectName(u"choice_column")
        self.choice_column.setContentsMargins(0, 0, 8, 0)
        self.nothing = TextLabel(self.choice)
        self.nothing.setObjectName(u"nothing")

        self.choice_column.addWidget(self.nothing)

        self.papers = TableView(self.choice)
        self.papers.setObjectName(u"papers")

        self.choice_column.addWidget(self.papers)

        self.record_consent = QPushButton(self.choice)
        self.record_consent.setObjectName(u"record_consent")

        self.choice_column.addWidget(self.record_consent)

        self.handed_over = QCheckBox(self.choice)
        self.handed_over.setObjectName(u"handed_over")
        self.handed_over.setChecked(True)

        self.choice_column.addWidget(self.handed_over)

        self.day_row = QHBoxLayout()
        self.day_row.setSpacing(8)
        self.day_row.setObjectName(u"day_row")
        self.handed_over_on_label = QLabel(self.choice)
        self.handed_over_on_label.setObjectName(u"handed_over_on_label")

        self.day_row.addWidget(self.handed_over_on_label)

        self.handed_over_on = DateEdit(self.choice)
        self.handed_over_on.setObjectName(u"handed_over_on")

        self.day_row.addWidget(self.handed_over_on)


        self.choice_column.addLayout(self.day_row)

        self.handed_over_on_error = FieldError(self.choice)
        self.handed_over_on_error.setObjectName(u"handed_over_on_error")

        self.choice_column.addWidget(self.handed_over_on_error)

        self.periods = TextLabel(self.choice)
        self.periods.setObjectName(u"periods")

        self.choice_column.addWidget(self.periods)

        self.addresses = TextLabel(self.choice)
        self.addresses.setObjectName(u"addresses")

        self.choice_column.addWidget(self.addresses)

        self.drafts = TextLabel(self.choice)
        self.drafts.setObjectName(u"drafts")
        self.drafts.setProperty(u"muted", True)

        self.choice_column.addWidget(self.drafts)

        self.area.addWidget(self.choice)
        self.preview_side = QWidget(self.area)
        self.preview_side.setObjectName(u"preview_side")
        self.preview_column = QVBoxLayout(self.preview_side)
        self.preview_column.setSpacing(8)
        self.preview_column.setObjectName(u"preview_column")
        self.preview_column.setContentsMargins(8, 0, 0, 0)
        self.shown_pages = QHBoxLayout()
        self.shown_pages.setSpacing(8)
        self.shown_pages.setObjectName(u"shown_pages")
        self.strip = PageStrip(self.preview_side)
        self.strip.setObjectName(u"strip")

        self.shown_pages.addWidget(self.strip)

        self.preview = PagePreview(self.preview_side)
        self.preview.setObjectName(u"preview")

        self.shown_pages.addWidget(self.preview)


        self.preview_column.addLayout(self.shown_pages)

        self.pages = QHBoxLayout()
        self.pages.setSpacing(8)
        self.pages.setObjectName(u"pages")
        self.left_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.pages.addItem(self.left_space)

        self.page_before = QToolButton(self.preview_side)
        self.page_before.setObjectName(u"page_before")

        self.pages.addWidget(self.page_before)

        self.page_number = QLabel(self.preview_side)
        self.page_number.setObjectName(u"page_number")

        self.pages.addWidget(self.page_number)

        self.page_after = QToolButton(self.preview_side)
        self.page_after.setObjectName(u"page_after")

        self.pages.addWidget(self.page_after)

        self.right_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.pages.addItem(self.right_space)


        self.preview_column.addLayout(self.pages)

        self.area.addWidget(self.preview_side)

        self.outer.addWidget(self.area)

        self.general_error = FieldError(print_dialog)
        self.general_error.setObjectName(u"general_error")

        self.outer.addWidget(self.general_error)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.foot_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot.addItem(self.foot_space)

        self.cancel = QPushButton(print_dialog)
        self.cancel.setObjectName(u"cancel")

        self.foot.addWidget(self.cancel)

        self.save_pdf = QPushButton(print_dialog)
        self.save_pdf.setObjectName(u"save_pdf")

        self.foot.addWidget(self.save_pdf)

        self.mail = QPushButton(print_dialog)
        self.mail.setObjectName(u"mail")

        self.foot.addWidget(self.mail)

        self.print_button = QPushButton(print_dialog)
        self.print_button.setObjectName(u"print_button")
        self.print_button.setProperty(u"appearance", u"primary")

        self.foot.addWidget(self.print_button)


        self.outer.addLayout(self.foot)

#if QT_CONFIG(shortcut)
        self.handed_over_on_label.setBuddy(self.handed_over_on)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(print_dialog)
    # setupUi

    def retranslateUi(self, print_dialog):
        print_dialog.setWindowTitle(QCoreApplication.translate("PrintDialog", u"Print", None))
#if QT_CONFIG(accessibility)
        self.papers.setAccessibleName(QCoreApplication.translate("PrintDialog", u"Papers", None))
#endif // QT_CONFIG(accessibility)
        self.record_consent.setText(QCoreApplication.translate("PrintDialog", u"Record consent\u2026", None))
        self.handed_over.setText(QCoreApplication.translate("PrintDialog", u"Note as &handed over or submitted", None))
        self.handed_over_on_label.setText(QCoreApplication.translate("PrintDialog", u"&on", None))
        self.drafts.setText(QCoreApplication.translate("PrintDialog", u"Drafts bear the mark ENTWURF and are not recorded.", None))
#if QT_CONFIG(accessibility)
        self.strip.setAccessibleName(QCoreApplication.translate("PrintDialog", u"All pages", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.preview.setAccessibleName(QCoreApplication.translate("PrintDialog", u"Preview", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.page_before.setAccessibleName(QCoreApplication.translate("PrintDialog", u"Page before", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.page_before.setToolTip(QCoreApplication.translate("PrintDialog", u"Page before", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.page_after.setAccessibleName(QCoreApplication.translate("PrintDialog", u"Page after", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.page_after.setToolTip(QCoreApplication.translate("PrintDialog", u"Page after", None))
#endif // QT_CONFIG(tooltip)
        self.cancel.setText(QCoreApplication.translate("PrintDialog", u"Cancel", None))
        self.save_pdf.setText(QCoreApplication.translate("PrintDialog", u"As &PDF\u2026", None))
        self.mail.setText(QCoreApplication.translate("PrintDialog", u"By &e-mail\u2026", None))
        self.print_button.setText(QCoreApplication.translate("PrintDialog", u"P&rint\u2026", None))
    # retranslateUi

