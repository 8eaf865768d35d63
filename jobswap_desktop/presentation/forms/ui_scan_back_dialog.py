# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'scan_back_dialog.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QCheckBox, QComboBox, QFormLayout, QHBoxLayout,
    QLabel, QLineEdit, QListWidget, QPushButton, QSizePolicy, QSpacerItem,
    QSplitter, QToolButton, QVBoxLayout, QWidget)

from jobswap_desktop.presentation.widgets.banner import Banner
from jobswap_desktop.presentation.widgets.date_edit import DateEdit
from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.presentation.widgets.form_scroll import FormScroll
from jobswap_desktop.presentation.widgets.headings import (Heading, TextLabel)
from jobswap_desktop.presentation.widgets.page_preview import PagePreview

class Ui_ScanBackDialog(object):
    def setupUi(self, scan_back_dialog):
        if not scan_back_dialog.objectName():
            scan_back_dialog.setObjectName(u"scan_back_dialog")
        self.outer = QVBoxLayout(scan_back_dialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 16, 16, 16)
        self.subject = Heading(scan_back_dialog)
        self.subject.setObjectName(u"subject")
        self.subject.setProperty(u"textRole", u"subtitle")

        self.outer.addWidget(self.subject)

        self.area = QSplitter(scan_back_dialog)
        self.area.setObjectName(u"area")
        self.area.setOrientation(Qt.Orientation.Horizontal)
        self.area.setChildrenCollapsible(False)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.area.sizePolicy().hasHeightForWidth())
        self.area.setSizePolicy(sizePolicy)
        self.preview_side = QWidget(self.area)
        self.preview_side.setObjectName(u"preview_side")
        self.preview_column = QVBoxLayout(self.preview_side)
        self.preview_column.setSpacing(8)
        self.preview_column.setObjectName(u"preview_column")
        self.preview_column.setContentsMargins(0, 0, 8, 0)
        self.preview = PagePreview(self.preview_side)
        self.preview.setObjectName(u"preview")

        self.preview_column.addWidget(self.preview)

        self.pages = QHBoxLayout()
        self.pages.setSpacing(8)
        self.pages.setObjectName(u"pages")
        self.pages.setContentsMargins(0, 0, 0, 0)
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
        self.scroll = FormScroll(self.area)
        self.scroll.setObjectName(u"scroll")
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.column = QVBoxLayout(self.content)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(8, 0, 8, 0)
        self.said = TextLabel(self.content)
        self.said.setObjectName(u"said")

        self.column.addWidget(self.said)

        self.refusal = Banner(self.content)
        self.refusal.setObjectName(u"refusal")

        self.column.addWidget(self.refusal)

        self.notes = Banner(self.content)
        self.notes.setObjectName(u"notes")

        self.column.addWidget(self.notes)

        self.case_choice = QWidget(self.content)
        self.case_choice.setObjectName(u"case_choice")
        self.case_column = QVBoxLayout(self.case_choice)
        self.case_column.setSpacing(8)
        self.case_column.setObjectName(u"case_column")
        self.case_column.setContentsMargins(0, 0, 0, 0)
        self.case_label = QLabel(self.case_choice)
        self.case_label.setObjectName(u"case_label")

        self.case_column.addWidget(self.case_label)

        self.case_search = QLineEdit(self.case_choice)
        self.case_search.setObjectName(u"case_search")

        self.case_column.addWidget(self.case_search)

        self.case_box = QComboBox(self.case_choice)
        self.case_box.setObjectName(u"case_box")

        self.case_column.addWidget(self.case_box)

        self.case_error = FieldError(self.case_choice)
        self.case_error.setObjectName(u"case_error")

        self.case_column.addWidget(self.case_error)


        self.column.addWidget(self.case_choice)

        self.answers_label = QLabel(self.content)
        self.answers_label.setObjectName(u"answers_label")

        self.column.addWidget(self.answers_label)

        self.answers = QListWidget(self.content)
        self.answers.setObjectName(u"answers")

        self.column.addWidget(self.answers)

        self.answers_error = FieldError(self.content)
        self.answers_error.setObjectName(u"answers_error")

        self.column.addWidget(self.answers_error)

        self.consequences = QWidget(self.content)
        self.consequences.setObjectName(u"consequences")
        self.consequence_column = QVBoxLayout(self.consequences)
        self.consequence_column.setSpacing(4)
        self.consequence_column.setObjectName(u"consequence_column")
        self.consequence_column.setContentsMargins(0, 0, 0, 0)

        self.column.addWidget(self.consequences)

        self.consequences_error = FieldError(self.content)
        self.consequences_error.setObjectName(u"consequences_error")

        self.column.addWidget(self.consequences_error)

        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.fields.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.fields.setHorizontalSpacing(12)
        self.fields.setVerticalSpacing(8)
        self.fields.setContentsMargins(0, 0, 0, 0)
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

        self.remark_label = QLabel(self.content)
        self.remark_label.setObjectName(u"remark_label")

        self.fields.setWidget(3, QFormLayout.ItemRole.LabelRole, self.remark_label)

        self.remark = QLineEdit(self.content)
        self.remark.setObjectName(u"remark")

        self.fields.setWidget(3, QFormLayout.ItemRole.FieldRole, self.remark)


        self.column.addLayout(self.fields)

        self.shrink = QCheckBox(self.content)
        self.shrink.setObjectName(u"shrink")

        self.column.addWidget(self.shrink)

        self.decide = QCheckBox(self.content)
        self.decide.setObjectName(u"decide")
        self.decide.setChecked(True)

        self.column.addWidget(self.decide)

        self.below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.below)

        self.scroll.setWidget(self.content)
        self.area.addWidget(self.scroll)

        self.outer.addWidget(self.area)

        self.general_error = FieldError(scan_back_dialog)
        self.general_error.setObjectName(u"general_error")

        self.outer.addWidget(self.general_error)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.foot.setContentsMargins(0, 0, 0, 0)
        self.position = TextLabel(scan_back_dialog)
        self.position.setObjectName(u"position")
        self.position.setProperty(u"muted", True)

        self.foot.addWidget(self.position)

        self.foot_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot.addItem(self.foot_space)

        self.cancel = QPushButton(scan_back_dialog)
        self.cancel.setObjectName(u"cancel")

        self.foot.addWidget(self.cancel)

        self.file_button = QPushButton(scan_back_dialog)
        self.file_button.setObjectName(u"file_button")
        self.file_button.setProperty(u"appearance", u"primary")

        self.foot.addWidget(self.file_button)


        self.outer.addLayout(self.foot)

#if QT_CONFIG(shortcut)
        self.case_label.setBuddy(self.case_search)
        self.answers_label.setBuddy(self.answers)
        self.on_label.setBuddy(self.on)
        self.form_label.setBuddy(self.form)
        self.remark_label.setBuddy(self.remark)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(scan_back_dialog)
    # setupUi

    def retranslateUi(self, scan_back_dialog):
        scan_back_dialog.setWindowTitle(QCoreApplication.translate("ScanBackDialog", u"What is this?", None))
#if QT_CONFIG(accessibility)
        self.preview.setAccessibleName(QCoreApplication.translate("ScanBackDialog", u"Preview", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.page_before.setAccessibleName(QCoreApplication.translate("ScanBackDialog", u"Page before", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.page_before.setToolTip(QCoreApplication.translate("ScanBackDialog", u"Page before", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.page_after.setAccessibleName(QCoreApplication.translate("ScanBackDialog", u"Page after", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.page_after.setToolTip(QCoreApplication.translate("ScanBackDialog", u"Page after", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("ScanBackDialog", u"Entries", None))
#endif // QT_CONFIG(accessibility)
        self.case_label.setText(QCoreApplication.translate("ScanBackDialog", u"&Case", None))
        self.case_search.setPlaceholderText(QCoreApplication.translate("ScanBackDialog", u"Name or file reference", None))
#if QT_CONFIG(accessibility)
        self.case_box.setAccessibleName(QCoreApplication.translate("ScanBackDialog", u"Case that the scan belongs to", None))
#endif // QT_CONFIG(accessibility)
        self.answers_label.setText(QCoreApplication.translate("ScanBackDialog", u"&What came back", None))
        self.on_label.setText(QCoreApplication.translate("ScanBackDialog", u"Came back &on", None))
        self.form_label.setText(QCoreApplication.translate("ScanBackDialog", u"For&m", None))
        self.remark_label.setText(QCoreApplication.translate("ScanBackDialog", u"&Remark", None))
        self.shrink.setText(QCoreApplication.translate("ScanBackDialog", u"File it smaller", None))
        self.decide.setText(QCoreApplication.translate("ScanBackDialog", u"Record the a&nswer next", None))
        self.cancel.setText(QCoreApplication.translate("ScanBackDialog", u"Cancel", None))
        self.file_button.setText(QCoreApplication.translate("ScanBackDialog", u"&File", None))
    # retranslateUi

