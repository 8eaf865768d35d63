# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'pdf_dialog.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QHBoxLayout, QLabel, QPushButton, QSizePolicy,
    QSpacerItem, QToolButton, QVBoxLayout)

from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.presentation.widgets.headings import Heading
from jobswap_desktop.presentation.widgets.page_preview import PagePreview

class Ui_PdfDialog(object):
    def setupUi(self, pdf_dialog):
        if not pdf_dialog.objectName():
            pdf_dialog.setObjectName(u"pdf_dialog")
        self.outer = QVBoxLayout(pdf_dialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 16, 16, 16)
        self.subject = Heading(pdf_dialog)
        self.subject.setObjectName(u"subject")
        self.subject.setProperty(u"textRole", u"subtitle")

        self.outer.addWidget(self.subject)

        self.preview = PagePreview(pdf_dialog)
        self.preview.setObjectName(u"preview")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.preview.sizePolicy().hasHeightForWidth())
        self.preview.setSizePolicy(sizePolicy)

        self.outer.addWidget(self.preview)

        self.pages = QHBoxLayout()
        self.pages.setSpacing(8)
        self.pages.setObjectName(u"pages")
        self.left_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.pages.addItem(self.left_space)

        self.page_before = QToolButton(pdf_dialog)
        self.page_before.setObjectName(u"page_before")

        self.pages.addWidget(self.page_before)

        self.page_number = QLabel(pdf_dialog)
        self.page_number.setObjectName(u"page_number")

        self.pages.addWidget(self.page_number)

        self.page_after = QToolButton(pdf_dialog)
        self.page_after.setObjectName(u"page_after")

        self.pages.addWidget(self.page_after)

        self.right_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.pages.addItem(self.right_space)


        self.outer.addLayout(self.pages)

        self.general_error = FieldError(pdf_dialog)
        self.general_error.setObjectName(u"general_error")

        self.outer.addWidget(self.general_error)

        self.deeds = QHBoxLayout()
        self.deeds.setSpacing(8)
        self.deeds.setObjectName(u"deeds")
        self.deeds_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.deeds.addItem(self.deeds_space)

        self.close_button = QPushButton(pdf_dialog)
        self.close_button.setObjectName(u"close_button")

        self.deeds.addWidget(self.close_button)

        self.save_pdf = QPushButton(pdf_dialog)
        self.save_pdf.setObjectName(u"save_pdf")

        self.deeds.addWidget(self.save_pdf)

        self.print_button = QPushButton(pdf_dialog)
        self.print_button.setObjectName(u"print_button")
        self.print_button.setProperty(u"appearance", u"primary")

        self.deeds.addWidget(self.print_button)


        self.outer.addLayout(self.deeds)


        self.retranslateUi(pdf_dialog)
    # setupUi

    def retranslateUi(self, pdf_dialog):
#if QT_CONFIG(accessibility)
        self.preview.setAccessibleName(QCoreApplication.translate("PdfDialog", u"Preview", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.page_before.setAccessibleName(QCoreApplication.translate("PdfDialog", u"Previous page", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.page_before.setToolTip(QCoreApplication.translate("PdfDialog", u"Previous page", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.page_after.setAccessibleName(QCoreApplication.translate("PdfDialog", u"Next page", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.page_after.setToolTip(QCoreApplication.translate("PdfDialog", u"Next page", None))
#endif // QT_CONFIG(tooltip)
        self.close_button.setText(QCoreApplication.translate("PdfDialog", u"Close", None))
        self.save_pdf.setText(QCoreApplication.translate("PdfDialog", u"&Save as PDF\u2026", None))
        self.print_button.setText(QCoreApplication.translate("PdfDialog", u"&Print\u2026", None))
        pass
    # retranslateUi

