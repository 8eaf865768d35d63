# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'backup_folder_dialog.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QCheckBox, QDialogButtonBox, QHBoxLayout,
    QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget)

from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.presentation.widgets.form_scroll import FormScroll
from jobswap_desktop.presentation.widgets.headings import TextLabel

class Ui_BackupFolderDialog(object):
    def setupUi(self, backup_folder_dialog):
        if not backup_folder_dialog.objectName():
            backup_folder_dialog.setObjectName(u"backup_folder_dialog")
        self.outer = QVBoxLayout(backup_folder_dialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 16, 16, 16)
        self.scroll = FormScroll(backup_folder_dialog)
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
        self.why = TextLabel(self.content)
        self.why.setObjectName(u"why")

        self.entries.addWidget(self.why)

        self.folder_label = QLabel(self.content)
        self.folder_label.setObjectName(u"folder_label")

        self.entries.addWidget(self.folder_label)

        self.folder_line = QHBoxLayout()
        self.folder_line.setSpacing(8)
        self.folder_line.setObjectName(u"folder_line")
        self.folder = QLineEdit(self.content)
        self.folder.setObjectName(u"folder")

        self.folder_line.addWidget(self.folder)

        self.browse = QPushButton(self.content)
        self.browse.setObjectName(u"browse")

        self.folder_line.addWidget(self.browse)


        self.entries.addLayout(self.folder_line)

        self.folder_error = FieldError(self.content)
        self.folder_error.setObjectName(u"folder_error")

        self.entries.addWidget(self.folder_error)

        self.sealed = QCheckBox(self.content)
        self.sealed.setObjectName(u"sealed")

        self.entries.addWidget(self.sealed)

        self.key_part = QWidget(self.content)
        self.key_part.setObjectName(u"key_part")
        self.key_column = QVBoxLayout(self.key_part)
        self.key_column.setSpacing(8)
        self.key_column.setObjectName(u"key_column")
        self.key_column.setContentsMargins(0, 0, 0, 0)
        self.recipient_label = QLabel(self.key_part)
        self.recipient_label.setObjectName(u"recipient_label")

        self.key_column.addWidget(self.recipient_label)

        self.recipient_line = QHBoxLayout()
        self.recipient_line.setSpacing(8)
        self.recipient_line.setObjectName(u"recipient_line")
        self.recipient = QLineEdit(self.key_part)
        self.recipient.setObjectName(u"recipient")

        self.recipient_line.addWidget(self.recipient)

        self.new_pair = QPushButton(self.key_part)
        self.new_pair.setObjectName(u"new_pair")

        self.recipient_line.addWidget(self.new_pair)


        self.key_column.addLayout(self.recipient_line)

        self.recipient_error = FieldError(self.key_part)
        self.recipient_error.setObjectName(u"recipient_error")

        self.key_column.addWidget(self.recipient_error)

        self.advice = TextLabel(self.key_part)
        self.advice.setObjectName(u"advice")

        self.key_column.addWidget(self.advice)


        self.entries.addWidget(self.key_part)

        self.scroll.setWidget(self.content)

        self.outer.addWidget(self.scroll)

        self.general_error = FieldError(backup_folder_dialog)
        self.general_error.setObjectName(u"general_error")

        self.outer.addWidget(self.general_error)

        self.buttons = QDialogButtonBox(backup_folder_dialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Save|QDialogButtonBox.StandardButton.Cancel)

        self.outer.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.folder_label.setBuddy(self.folder)
        self.recipient_label.setBuddy(self.recipient)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(backup_folder_dialog)
    # setupUi

    def retranslateUi(self, backup_folder_dialog):
        backup_folder_dialog.setWindowTitle(QCoreApplication.translate("BackupFolderDialog", u"Second folder for backups", None))
        self.folder_label.setText(QCoreApplication.translate("BackupFolderDialog", u"&Folder", None))
        self.browse.setText(QCoreApplication.translate("BackupFolderDialog", u"Browse\u2026", None))
        self.sealed.setText(QCoreApplication.translate("BackupFolderDialog", u"Encrypt the backups there", None))
        self.recipient_label.setText(QCoreApplication.translate("BackupFolderDialog", u"&Public key", None))
        self.new_pair.setText(QCoreApplication.translate("BackupFolderDialog", u"New key pair\u2026", None))
    # retranslateUi

