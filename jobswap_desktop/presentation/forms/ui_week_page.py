# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'week_page.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QComboBox, QFrame, QHBoxLayout, QLabel,
    QPushButton, QSizePolicy, QSplitter, QStackedWidget, QToolButton,
    QVBoxLayout, QWidget)

from jobswap_desktop.presentation.widgets.banner import Banner
from jobswap_desktop.presentation.widgets.day_hints import DayHints
from jobswap_desktop.presentation.widgets.empty_state import EmptyState
from jobswap_desktop.presentation.widgets.filter_chips import FilterChips
from jobswap_desktop.presentation.widgets.headings import Heading
from jobswap_desktop.presentation.widgets.quick_line import QuickLine
from jobswap_desktop.presentation.widgets.search_field import SearchField
from jobswap_desktop.presentation.widgets.table_view import TableView
from jobswap_desktop.presentation.widgets.week_view import WeekView

class Ui_WeekPage(object):
    def setupUi(self, week_page):
        if not week_page.objectName():
            week_page.setObjectName(u"week_page")
        self.outer = QVBoxLayout(week_page)
        self.outer.setSpacing(8)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(24, 12, 24, 8)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.setObjectName(u"head")
        self.title = Heading(week_page)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"textRole", u"title")

        self.head.addWidget(self.title)

        self.case_label = QLabel(week_page)
        self.case_label.setObjectName(u"case_label")

        self.head.addWidget(self.case_label)

        self.case_choice = QComboBox(week_page)
        self.case_choice.setObjectName(u"case_choice")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.case_choice.sizePolicy().hasHeightForWidth())
        self.case_choice.setSizePolicy(sizePolicy)
        self.case_choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.case_choice.setMinimumContentsLength(12)

        self.head.addWidget(self.case_choice)

        self.add = QPushButton(week_page)
        self.add.setObjectName(u"add")
        self.add.setProperty(u"appearance", u"primary")

        self.head.addWidget(self.add)

        self.more = QPushButton(week_page)
        self.more.setObjectName(u"more")

        self.head.addWidget(self.more)


        self.outer.addLayout(self.head)

        self.revoked = Banner(week_page)
        self.revoked.setObjectName(u"revoked")

        self.outer.addWidget(self.revoked)

        self.ended = Banner(week_page)
        self.ended.setObjectName(u"ended")

        self.outer.addWidget(self.ended)

        self.controls = QWidget(week_page)
        self.controls.setObjectName(u"controls")
        self.before = QToolButton(self.controls)
        self.before.setObjectName(u"before")
        self.week_label = QPushButton(self.controls)
        self.week_label.setObjectName(u"week_label")
        self.week_label.setProperty(u"appearance", u"subtle")
        self.after = QToolButton(self.controls)
        self.after.setObjectName(u"after")
        self.today = QPushButton(self.controls)
        self.today.setObjectName(u"today")
        self.people_box = QWidget(self.controls)
        self.people_box.setObjectName(u"people_box")
        self.people_column = QVBoxLayout(self.people_box)
        self.people_column.setObjectName(u"people_column")
        self.people_column.setContentsMargins(8, 3, 8, 3)
        self.people = FilterChips(self.people_box)
        self.people.setObjectName(u"people")

        self.people_column.addWidget(self.people)

        self.forms_box = QWidget(self.controls)
        self.forms_box.setObjectName(u"forms_box")
        self.forms_column = QVBoxLayout(self.forms_box)
        self.forms_column.setObjectName(u"forms_column")
        self.forms_column.setContentsMargins(0, 3, 8, 3)
        self.forms = FilterChips(self.forms_box)
        self.forms.setObjectName(u"forms")

        self.forms_column.addWidget(self.forms)

        self.view_options = QPushButton(self.controls)
        self.view_options.setObjectName(u"view_options")
        self.print_papers = QPushButton(self.controls)
        self.print_papers.setObjectName(u"print_papers")
        self.export_calendar = QPushButton(self.controls)
        self.export_calendar.setObjectName(u"export_calendar")

        self.outer.addWidget(self.controls)

        self.entry_row = QHBoxLayout()
        self.entry_row.setSpacing(12)
        self.entry_row.setObjectName(u"entry_row")
        self.quick_line = QuickLine(week_page)
        self.quick_line.setObjectName(u"quick_line")

        self.entry_row.addWidget(self.quick_line)

        self.hints = DayHints(week_page)
        self.hints.setObjectName(u"hints")

        self.entry_row.addWidget(self.hints)

        self.entry_row.setStretch(0, 1)

        self.outer.addLayout(self.entry_row)

        self.views = QStackedWidget(week_page)
        self.views.setObjectName(u"views")
        self.area = QSplitter()
        self.area.setObjectName(u"area")
        self.area.setOrientation(Qt.Orientation.Horizontal)
        self.area.setChildrenCollapsible(False)
        self.sheet = QFrame(self.area)
        self.sheet.setObjectName(u"sheet")
        self.sheet.setProperty(u"card", True)
        self.sheet_column = QVBoxLayout(self.sheet)
        self.sheet_column.setObjectName(u"sheet_column")
        self.sheet_column.setContentsMargins(1, 8, 1, 8)
        self.week = WeekView(self.sheet)
        self.week.setObjectName(u"week")

        self.sheet_column.addWidget(self.week)

        self.area.addWidget(self.sheet)
        self.list_sheet = QFrame(self.area)
        self.list_sheet.setObjectName(u"list_sheet")
        self.list_sheet.setProperty(u"card", True)
        self.list_column = QVBoxLayout(self.list_sheet)
        self.list_column.setObjectName(u"list_column")
        self.list_column.setContentsMargins(8, 8, 8, 8)
        self.search = SearchField(self.list_sheet)
        self.search.setObjectName(u"search")

        self.list_column.addWidget(self.search)

        self.table = TableView(self.list_sheet)
        self.table.setObjectName(u"table")

        self.list_column.addWidget(self.table)

        self.area.addWidget(self.list_sheet)
        self.views.addWidget(self.area)
        self.empty = EmptyState()
        self.empty.setObjectName(u"empty")
        self.views.addWidget(self.empty)

        self.outer.addWidget(self.views)

        self.outer.setStretch(5, 1)
#if QT_CONFIG(shortcut)
        self.case_label.setBuddy(self.case_choice)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(week_page)
    # setupUi

    def retranslateUi(self, week_page):
        self.title.setText(QCoreApplication.translate("WeekPage", u"Week plan", None))
        self.case_label.setText(QCoreApplication.translate("WeekPage", u"&Case", None))
        self.add.setText(QCoreApplication.translate("WeekPage", u"New appointment\u2026", None))
#if QT_CONFIG(tooltip)
        self.add.setToolTip(QCoreApplication.translate("WeekPage", u"New appointment (Ctrl+Shift+N)", None))
#endif // QT_CONFIG(tooltip)
        self.more.setText(QCoreApplication.translate("WeekPage", u"More", None))
#if QT_CONFIG(tooltip)
        self.more.setToolTip(QCoreApplication.translate("WeekPage", u"Paste a table, templates of a week", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.before.setAccessibleName(QCoreApplication.translate("WeekPage", u"Week before", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.before.setToolTip(QCoreApplication.translate("WeekPage", u"Week before (Alt+Page up)", None))
#endif // QT_CONFIG(tooltip)
        self.week_label.setText(QCoreApplication.translate("WeekPage", u"Go to date or week", None))
#if QT_CONFIG(tooltip)
        self.week_label.setToolTip(QCoreApplication.translate("WeekPage", u"Go to date or week (Ctrl+G)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.after.setAccessibleName(QCoreApplication.translate("WeekPage", u"Week after", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.after.setToolTip(QCoreApplication.translate("WeekPage", u"Week after (Alt+Page down)", None))
#endif // QT_CONFIG(tooltip)
        self.today.setText(QCoreApplication.translate("WeekPage", u"Today", None))
#if QT_CONFIG(tooltip)
        self.today.setToolTip(QCoreApplication.translate("WeekPage", u"Today (Ctrl+Shift+H)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.people.setAccessibleName(QCoreApplication.translate("WeekPage", u"Visitors shown", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.forms.setAccessibleName(QCoreApplication.translate("WeekPage", u"Shown as", None))
#endif // QT_CONFIG(accessibility)
        self.view_options.setText(QCoreApplication.translate("WeekPage", u"View", None))
        self.print_papers.setText(QCoreApplication.translate("WeekPage", u"Print\u2026", None))
        self.export_calendar.setText(QCoreApplication.translate("WeekPage", u"Calendar file\u2026", None))
#if QT_CONFIG(accessibility)
        self.week.setAccessibleName(QCoreApplication.translate("WeekPage", u"Week plan", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.search.setAccessibleName(QCoreApplication.translate("WeekPage", u"Search appointments (Ctrl+F)", None))
#endif // QT_CONFIG(accessibility)
        self.search.setPlaceholderText(QCoreApplication.translate("WeekPage", u"Search appointments (Ctrl+F)", None))
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("WeekPage", u"Appointments of the week", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

