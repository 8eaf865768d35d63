# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'restore_dialog.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QCheckBox, QHBoxLayout, QLabel, QLineEdit,
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.presentation.widgets.form_scroll import FormScroll
from jobswap_desktop.presentation.widgets.headings import (Heading, TextLabel)

class Ui_RestoreDialog(object):
    def setupUi(self, restore_dialog):
        if not restore_dialog.objectName():
            restore_dialog.setObjectName(u"restore_dialog")
        self.outer = QVBoxLayout(restore_dialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 16, 16, 16)
        self.what = Heading(restore_dialog)
        self.what.setObjectName(u"what")
        self.what.setProperty(u"textRole", u"subtitle")

        self.outer.addWidget(self.what)

        self.scroll = FormScroll(restore_dialog)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.content.setProperty(u"page", True)
        self.entries = QVBoxLayout(self.content)
        self.entries.setSpacing(10)
        self.entries.setObjectName(u"entries")
        self.entries.setContentsMargins(0, 0, 8, 0)
        self.secret_part = QWidget(self.content)
        self.secret_part.setObjectName(u"secret_part")
        self.secret_column = QVBoxLayout(self.secret_part)
        self.secret_column.setSpacing(8)
        self.secret_column.setObjectName(u"secret_column")
        self.secret_column.setContentsMargins(0, 0, 0, 0)
        self.secret_label = QLabel(self.secret_part)
        self.secret_label.setObjectName(u"secret_label")

        self.secret_column.addWidget(self.secret_label)

        self.secret_line = QHBoxLayout()
        self.secret_line.setSpacing(8)
        self.secret_line.setObjectName(u"secret_line")
        self.secret = QLineEdit(self.secret_part)
        self.secret.setObjectName(u"secret")
        self.secret.setEchoMode(QLineEdit.EchoMode.Password)

        self.secret_line.addWidget(self.secret)

        self.key_file = QPushButton(self.secret_part)
        self.key_file.setObjectName(u"key_file")

        self.secret_line.addWidget(self.key_file)

        self.open_sealed = QPushButton(self.secret_part)
        self.open_sealed.setObjectName(u"open_sealed")

        self.secret_line.addWidget(self.open_sealed)


        self.secret_column.addLayout(self.secret_line)

        self.secret_error = FieldError(self.secret_part)
        self.secret_error.setObjectName(u"secret_error")

        self.secret_column.addWidget(self.secret_error)


        self.entries.addWidget(self.secret_part)

        self.preview = TextLabel(self.content)
        self.preview.setObjectName(u"preview")

        self.entries.addWidget(self.preview)

        self.other_database = QCheckBox(self.content)
        self.other_database.setObjectName(u"other_database")

        self.entries.addWidget(self.other_database)

        self.general_error = FieldError(self.content)
        self.general_error.setObjectName(u"general_error")

        self.entries.addWidget(self.general_error)

        self.advice = TextLabel(self.content)
        self.advice.setObjectName(u"advice")
        self.advice.setProperty(u"muted", True)

        self.entries.addWidget(self.advice)

        self.scroll.setWidget(self.content)

        self.outer.addWidget(self.scroll)

        self.button_line = QHBoxLayout()
        self.button_line.setSpacing(8)
        self.button_line.setObjectName(u"button_line")
        self.space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.button_line.addItem(self.space)

        self.next = QPushButton(restore_dialog)
        self.next.setObjectName(u"next")

        self.button_line.addWidget(self.next)

        self.restore = QPushButton(restore_dialog)
        self.restore.setObjectName(u"restore")
        self.restore.setProperty(u"appearance", u"primary")

        self.button_line.addWidget(self.restore)

        self.cancel = QPushButton(restore_dialog)
        self.cancel.setObjectName(u"cancel")

        self.button_line.addWidget(self.cancel)


        self.outer.addLayout(self.button_line)

#if QT_CONFIG(shortcut)
        self.secret_label.setBuddy(self.secret)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(restore_dialog)

        self.cancel.setDefault(True)

    # setupUi

    def retranslateUi(self, restore_dialog):
        restore_dialog.setWindowTitle(QCoreApplication.translate("RestoreDialog", u"Restore backup", None))
        self.secret_label.setText(QCoreApplication.translate("RestoreDialog", u"&Passphrase", None))
        self.key_file.setText(QCoreApplication.translate("RestoreDialog", u"Key file\u2026", None))
        self.open_sealed.setText(QCoreApplication.translate("RestoreDialog", u"Open", None))
        self.other_database.setText(QCoreApplication.translate("RestoreDialog", u"Replace this database &by the other one", None))
        self.next.setText(QCoreApplication.translate("RestoreDialog", u"Take the one before", None))
        self.restore.setText(QCoreApplication.translate("RestoreDialog", u"Restore", None))
        self.cancel.setText(QCoreApplication.translate("RestoreDialog", u"Cancel", None))
    # retranslateUi

