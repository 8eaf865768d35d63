# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'import_people_dialog.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QCheckBox, QComboBox, QFrame, QHBoxLayout,
    QLabel, QPushButton, QScrollArea, QSizePolicy, QSpacerItem, QStackedWidget,
    QVBoxLayout, QWidget)

from jobswap_desktop.presentation.dialogs.import_columns import ColumnsPane
from jobswap_desktop.presentation.widgets.empty_state import EmptyState
from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.presentation.widgets.filter_chips import FilterChips
from jobswap_desktop.presentation.widgets.headings import TextLabel
from jobswap_desktop.presentation.widgets.stepper import Stepper
from jobswap_desktop.presentation.widgets.table_view import TableView

class Ui_ImportPeopleDialog(object):
    def setupUi(self, import_people_dialog):
        if not import_people_dialog.objectName():
            import_people_dialog.setObjectName(u"import_people_dialog")
        import_people_dialog.setAcceptDrops(True)
        self.outer = QVBoxLayout(import_people_dialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 16, 16, 16)
        self.steps = Stepper(import_people_dialog)
        self.steps.setObjectName(u"steps")

        self.outer.addWidget(self.steps)

        self.pages = QStackedWidget(import_people_dialog)
        self.pages.setObjectName(u"pages")
        self.file_page = QWidget()
        self.file_page.setObjectName(u"file_page")
        self.file_column = QVBoxLayout(self.file_page)
        self.file_column.setSpacing(8)
        self.file_column.setObjectName(u"file_column")
        self.file_column.setContentsMargins(0, 0, 0, 0)
        self.drop = QFrame(self.file_page)
        self.drop.setObjectName(u"drop")
        self.drop.setProperty(u"card", True)
        self.drop_column = QVBoxLayout(self.drop)
        self.drop_column.setSpacing(0)
        self.drop_column.setObjectName(u"drop_column")
        self.drop_column.setContentsMargins(0, 0, 0, 0)
        self.invitation = EmptyState(self.drop)
        self.invitation.setObjectName(u"invitation")

        self.drop_column.addWidget(self.invitation)


        self.file_column.addWidget(self.drop)

        self.pages.addWidget(self.file_page)
        self.columns_page = QWidget()
        self.columns_page.setObjectName(u"columns_page")
        self.columns_column = QVBoxLayout(self.columns_page)
        self.columns_column.setSpacing(8)
        self.columns_column.setObjectName(u"columns_column")
        self.columns_column.setContentsMargins(0, 0, 0, 0)
        self.columns_intro = TextLabel(self.columns_page)
        self.columns_intro.setObjectName(u"columns_intro")

        self.columns_column.addWidget(self.columns_intro)

        self.notes = TextLabel(self.columns_page)
        self.notes.setObjectName(u"notes")

        self.columns_column.addWidget(self.notes)

        self.has_header = QCheckBox(self.columns_page)
        self.has_header.setObjectName(u"has_header")
        self.has_header.setChecked(True)

        self.columns_column.addWidget(self.has_header)

        self.columns_area = QScrollArea(self.columns_page)
        self.columns_area.setObjectName(u"columns_area")
        self.columns_area.setFrameShape(QFrame.Shape.NoFrame)
        self.columns_area.setWidgetResizable(True)
        self.columns_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.columns = ColumnsPane()
        self.columns.setObjectName(u"columns")
        self.columns.setProperty(u"page", True)
        self.columns_area.setWidget(self.columns)

        self.columns_column.addWidget(self.columns_area)

        self.pages.addWidget(self.columns_page)
        self.preview_page = QWidget()
        self.preview_page.setObjectName(u"preview_page")
        self.preview_column = QVBoxLayout(self.preview_page)
        self.preview_column.setSpacing(8)
        self.preview_column.setObjectName(u"preview_column")
        self.preview_column.setContentsMargins(0, 0, 0, 0)
        self.choices = QWidget(self.preview_page)
        self.choices.setObjectName(u"choices")
        self.faulty_box = QWidget(self.choices)
        self.faulty_box.setObjectName(u"faulty_box")
        self.faulty_column = QVBoxLayout(self.faulty_box)
        self.faulty_column.setSpacing(2)
        self.faulty_column.setObjectName(u"faulty_column")
        self.faulty_column.setContentsMargins(0, 0, 0, 0)
        self.faulty_label = QLabel(self.faulty_box)
        self.faulty_label.setObjectName(u"faulty_label")

        self.faulty_column.addWidget(self.faulty_label)

        self.faulty = QComboBox(self.faulty_box)
        self.faulty.setObjectName(u"faulty")

        self.faulty_column.addWidget(self.faulty)

        self.duplicates_box = QWidget(self.choices)
        self.duplicates_box.setObjectName(u"duplicates_box")
        self.duplicates_column = QVBoxLayout(self.duplicates_box)
        self.duplicates_column.setSpacing(2)
        self.duplicates_column.setObjectName(u"duplicates_column")
        self.duplicates_column.setContentsMargins(0, 0, 0, 0)
        self.duplicates_label = QLabel(self.duplicates_box)
        self.duplicates_label.setObjectName(u"duplicates_label")

        self.duplicates_column.addWidget(self.duplicates_label)

        self.duplicates = QComboBox(self.duplicates_box)
        self.duplicates.setObjectName(u"duplicates")

        self.duplicates_column.addWidget(self.duplicates)

        self.unknown_offices_box = QWidget(self.choices)
        self.unknown_offices_box.setObjectName(u"unknown_offices_box")
        self.unknown_offices_column = QVBoxLayout(self.unknown_offices_box)
        self.unknown_offices_column.setSpacing(2)
        self.unknown_offices_column.setObjectName(u"unknown_offices_column")
        self.unknown_offices_column.setContentsMargins(0, 0, 0, 0)
        self.unknown_offices_label = QLabel(self.unknown_offices_box)
        self.unknown_offices_label.setObjectName(u"unknown_offices_label")

        self.unknown_offices_column.addWidget(self.unknown_offices_label)

        self.unknown_offices = QComboBox(self.unknown_offices_box)
        self.unknown_offices.setObjectName(u"unknown_offices")

        self.unknown_offices_column.addWidget(self.unknown_offices)


        self.preview_column.addWidget(self.choices)

        self.chips = FilterChips(self.preview_page)
        self.chips.setObjectName(u"chips")

        self.preview_column.addWidget(self.chips)

        self.rows = TableView(self.preview_page)
        self.rows.setObjectName(u"rows")

        self.preview_column.addWidget(self.rows)

        self.reasons = TextLabel(self.preview_page)
        self.reasons.setObjectName(u"reasons")

        self.preview_column.addWidget(self.reasons)

        self.row_line = QHBoxLayout()
        self.row_line.setSpacing(8)
        self.row_line.setObjectName(u"row_line")
        self.row_line.setContentsMargins(0, 0, 0, 0)
        self.row_deed_label = QLabel(self.preview_page)
        self.row_deed_label.setObjectName(u"row_deed_label")

        self.row_line.addWidget(self.row_deed_label)

        self.row_deed = QComboBox(self.preview_page)
        self.row_deed.setObjectName(u"row_deed")

        self.row_line.addWidget(self.row_deed)

        self.row_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row_line.addItem(self.row_gap)

        self.save_report = QPushButton(self.preview_page)
        self.save_report.setObjectName(u"save_report")
        self.save_report.setProperty(u"appearance", u"subtle")

        self.row_line.addWidget(self.save_report)


        self.preview_column.addLayout(self.row_line)

        self.summary = TextLabel(self.preview_page)
        self.summary.setObjectName(u"summary")
        self.summary.setProperty(u"textRole", u"strong")

        self.preview_column.addWidget(self.summary)

        self.pages.addWidget(self.preview_page)

        self.outer.addWidget(self.pages)

        self.general_error = FieldError(import_people_dialog)
        self.general_error.setObjectName(u"general_error")

        self.outer.addWidget(self.general_error)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setContentsMargins(0, 0, 0, 0)
        self.back = QPushButton(import_people_dialog)
        self.back.setObjectName(u"back")

        self.buttons.addWidget(self.back)

        self.button_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.button_gap)

        self.cancel = QPushButton(import_people_dialog)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.next = QPushButton(import_people_dialog)
        self.next.setObjectName(u"next")
        self.next.setProperty(u"appearance", u"primary")

        self.buttons.addWidget(self.next)


        self.outer.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.faulty_label.setBuddy(self.faulty)
        self.duplicates_label.setBuddy(self.duplicates)
        self.unknown_offices_label.setBuddy(self.unknown_offices)
        self.row_deed_label.setBuddy(self.row_deed)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(import_people_dialog)
    # setupUi

    def retranslateUi(self, import_people_dialog):
        import_people_dialog.setWindowTitle(QCoreApplication.translate("ImportPeopleDialog", u"Import people", None))
        self.columns_intro.setText(QCoreApplication.translate("ImportPeopleDialog", u"Which column of the file means what? What is not needed is left out.", None))
        self.has_header.setText(QCoreApplication.translate("ImportPeopleDialog", u"The &first row holds the headings", None))
        self.faulty_label.setText(QCoreApplication.translate("ImportPeopleDialog", u"&Taken over are", None))
        self.duplicates_label.setText(QCoreApplication.translate("ImportPeopleDialog", u"&Duplicates", None))
        self.unknown_offices_label.setText(QCoreApplication.translate("ImportPeopleDialog", u"&Unknown offices", None))
#if QT_CONFIG(accessibility)
        self.rows.setAccessibleName(QCoreApplication.translate("ImportPeopleDialog", u"Rows of the file", None))
#endif // QT_CONFIG(accessibility)
        self.row_deed_label.setText(QCoreApplication.translate("ImportPeopleDialog", u"This &row", None))
        self.save_report.setText(QCoreApplication.translate("ImportPeopleDialog", u"&Save report\u2026", None))
        self.back.setText(QCoreApplication.translate("ImportPeopleDialog", u"&Back", None))
        self.cancel.setText(QCoreApplication.translate("ImportPeopleDialog", u"Cancel", None))
        self.next.setText(QCoreApplication.translate("ImportPeopleDialog", u"&Next", None))
    # retranslateUi

