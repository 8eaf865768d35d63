# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'erasure_dialog.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QCheckBox, QDialogButtonBox, QVBoxLayout,
    QWidget)

from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.presentation.widgets.form_scroll import FormScroll
from jobswap_desktop.presentation.widgets.headings import (Heading, TextLabel)
from jobswap_desktop.presentation.widgets.table_view import TableView

class Ui_ErasureDialog(object):
    def setupUi(self, erasure_dialog):
        if not erasure_dialog.objectName():
            erasure_dialog.setObjectName(u"erasure_dialog")
        self.outer = QVBoxLayout(erasure_dialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 16, 16, 16)
        self.what = Heading(erasure_dialog)
        self.what.setObjectName(u"what")
        self.what.setProperty(u"textRole", u"subtitle")

        self.outer.addWidget(self.what)

        self.about = TextLabel(erasure_dialog)
        self.about.setObjectName(u"about")
        self.about.setProperty(u"muted", True)

        self.outer.addWidget(self.about)

        self.scroll = FormScroll(erasure_dialog)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.column = QVBoxLayout(self.content)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 8, 0)
        self.subjects = TextLabel(self.content)
        self.subjects.setObjectName(u"subjects")

        self.column.addWidget(self.subjects)

        self.goes_head = Heading(self.content)
        self.goes_head.setObjectName(u"goes_head")
        self.goes_head.setProperty(u"textRole", u"section")

        self.column.addWidget(self.goes_head)

        self.table = TableView(self.content)
        self.table.setObjectName(u"table")

        self.column.addWidget(self.table)

        self.names = TextLabel(self.content)
        self.names.setObjectName(u"names")

        self.column.addWidget(self.names)

        self.stays_head = Heading(self.content)
        self.stays_head.setObjectName(u"stays_head")
        self.stays_head.setProperty(u"textRole", u"section")

        self.column.addWidget(self.stays_head)

        self.stays = TextLabel(self.content)
        self.stays.setObjectName(u"stays")

        self.column.addWidget(self.stays)

        self.archive = QCheckBox(self.content)
        self.archive.setObjectName(u"archive")

        self.column.addWidget(self.archive)

        self.scroll.setWidget(self.content)

        self.outer.addWidget(self.scroll)

        self.general_error = FieldError(erasure_dialog)
        self.general_error.setObjectName(u"general_error")

        self.outer.addWidget(self.general_error)

        self.buttons = QDialogButtonBox(erasure_dialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Save|QDialogButtonBox.StandardButton.Cancel)

        self.outer.addWidget(self.buttons)


        self.retranslateUi(erasure_dialog)
    # setupUi

    def retranslateUi(self, erasure_dialog):
        self.goes_head.setText(QCoreApplication.translate("ErasureDialog", u"What goes", None))
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("ErasureDialog", u"What goes", None))
#endif // QT_CONFIG(accessibility)
        self.stays_head.setText(QCoreApplication.translate("ErasureDialog", u"What stays, and why", None))
        self.archive.setText(QCoreApplication.translate("ErasureDialog", u"Offered to the a&rchive and not taken", None))
        pass
    # retranslateUi

