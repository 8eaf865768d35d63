# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'server_dialog.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QCheckBox, QComboBox, QFormLayout, QHBoxLayout,
    QLabel, QLineEdit, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from jobswap_desktop.presentation.widgets.banner import Banner
from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.presentation.widgets.form_scroll import FormScroll
from jobswap_desktop.presentation.widgets.headings import (Heading, TextLabel)

class Ui_ServerDialog(object):
    def setupUi(self, server_dialog):
        if not server_dialog.objectName():
            server_dialog.setObjectName(u"server_dialog")
        self.outer = QVBoxLayout(server_dialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(24, 24, 24, 16)
        self.heading = Heading(server_dialog)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"textRole", u"subtitle")

        self.outer.addWidget(self.heading)

        self.lead = TextLabel(server_dialog)
        self.lead.setObjectName(u"lead")
        self.lead.setProperty(u"muted", True)

        self.outer.addWidget(self.lead)

        self.scroll = FormScroll(server_dialog)
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
        self.connection_part = QWidget(self.content)
        self.connection_part.setObjectName(u"connection_part")
        self.connection_fields = QFormLayout(self.connection_part)
        self.connection_fields.setObjectName(u"connection_fields")
        self.connection_fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.connection_fields.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.connection_fields.setHorizontalSpacing(12)
        self.connection_fields.setVerticalSpacing(8)
        self.connection_fields.setContentsMargins(0, 0, 0, 0)
        self.host_label = QLabel(self.connection_part)
        self.host_label.setObjectName(u"host_label")

        self.connection_fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.host_label)

        self.host = QLineEdit(self.connection_part)
        self.host.setObjectName(u"host")

        self.connection_fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.host)

        self.host_error = FieldError(self.connection_part)
        self.host_error.setObjectName(u"host_error")

        self.connection_fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.host_error)

        self.port_label = QLabel(self.connection_part)
        self.port_label.setObjectName(u"port_label")

        self.connection_fields.setWidget(2, QFormLayout.ItemRole.LabelRole, self.port_label)

        self.port = QLineEdit(self.connection_part)
        self.port.setObjectName(u"port")

        self.connection_fields.setWidget(2, QFormLayout.ItemRole.FieldRole, self.port)

        self.port_error = FieldError(self.connection_part)
        self.port_error.setObjectName(u"port_error")

        self.connection_fields.setWidget(3, QFormLayout.ItemRole.FieldRole, self.port_error)

        self.database_label = QLabel(self.connection_part)
        self.database_label.setObjectName(u"database_label")

        self.connection_fields.setWidget(4, QFormLayout.ItemRole.LabelRole, self.database_label)

        self.database = QLineEdit(self.connection_part)
        self.database.setObjectName(u"database")

        self.connection_fields.setWidget(4, QFormLayout.ItemRole.FieldRole, self.database)

        self.database_error = FieldError(self.connection_part)
        self.database_error.setObjectName(u"database_error")

        self.connection_fields.setWidget(5, QFormLayout.ItemRole.FieldRole, self.database_error)

        self.user_label = QLabel(self.connection_part)
        self.user_label.setObjectName(u"user_label")

        self.connection_fields.setWidget(6, QFormLayout.ItemRole.LabelRole, self.user_label)

        self.user = QLineEdit(self.connection_part)
        self.user.setObjectName(u"user")

        self.connection_fields.setWidget(6, QFormLayout.ItemRole.FieldRole, self.user)

        self.user_error = FieldError(self.connection_part)
        self.user_error.setObjectName(u"user_error")

        self.connection_fields.setWidget(7, QFormLayout.ItemRole.FieldRole, self.user_error)

        self.protection_label = QLabel(self.connection_part)
        self.protection_label.setObjectName(u"protection_label")

        self.connection_fields.setWidget(8, QFormLayout.ItemRole.LabelRole, self.protection_label)

        self.protection = QComboBox(self.connection_part)
        self.protection.setObjectName(u"protection")

        self.connection_fields.setWidget(8, QFormLayout.ItemRole.FieldRole, self.protection)

        self.protection_error = FieldError(self.connection_part)
        self.protection_error.setObjectName(u"protection_error")

        self.connection_fields.setWidget(9, QFormLayout.ItemRole.FieldRole, self.protection_error)

        self.authority_label = QLabel(self.connection_part)
        self.authority_label.setObjectName(u"authority_label")

        self.connection_fields.setWidget(10, QFormLayout.ItemRole.LabelRole, self.authority_label)

        self.authority_line = QHBoxLayout()
        self.authority_line.setSpacing(8)
        self.authority_line.setObjectName(u"authority_line")
        self.authority_line.setContentsMargins(0, 0, 0, 0)
        self.authority = QLineEdit(self.connection_part)
        self.authority.setObjectName(u"authority")

        self.authority_line.addWidget(self.authority)

        self.choose_authority = QPushButton(self.connection_part)
        self.choose_authority.setObjectName(u"choose_authority")
        self.choose_authority.setAutoDefault(False)

        self.authority_line.addWidget(self.choose_authority)


        self.connection_fields.setLayout(10, QFormLayout.ItemRole.FieldRole, self.authority_line)

        self.authority_hint = TextLabel(self.connection_part)
        self.authority_hint.setObjectName(u"authority_hint")
        self.authority_hint.setProperty(u"muted", True)

        self.connection_fields.setWidget(11, QFormLayout.ItemRole.FieldRole, self.authority_hint)


        self.entries.addWidget(self.connection_part)

        self.login_part = QWidget(self.content)
        self.login_part.setObjectName(u"login_part")
        self.login_fields = QFormLayout(self.login_part)
        self.login_fields.setObjectName(u"login_fields")
        self.login_fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.login_fields.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.login_fields.setHorizontalSpacing(12)
        self.login_fields.setVerticalSpacing(8)
        self.login_fields.setContentsMargins(0, 0, 0, 0)
        self.password_label = QLabel(self.login_part)
        self.password_label.setObjectName(u"password_label")

        self.login_fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.password_label)

        self.password = QLineEdit(self.login_part)
        self.password.setObjectName(u"password")
        self.password.setEchoMode(QLineEdit.EchoMode.Password)

        self.login_fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.password)

        self.remember_line = QHBoxLayout()
        self.remember_line.setSpacing(8)
        self.remember_line.setObjectName(u"remember_line")
        self.remember_line.setContentsMargins(0, 0, 0, 0)
        self.remember = QCheckBox(self.login_part)
        self.remember.setObjectName(u"remember")

        self.remember_line.addWidget(self.remember)

        self.remember_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.remember_line.addItem(self.remember_space)

        self.forget = QPushButton(self.login_part)
        self.forget.setObjectName(u"forget")
        self.forget.setAutoDefault(False)
        self.forget.setProperty(u"appearance", u"subtle")

        self.remember_line.addWidget(self.forget)


        self.login_fields.setLayout(1, QFormLayout.ItemRole.FieldRole, self.remember_line)

        self.remember_hint = TextLabel(self.login_part)
        self.remember_hint.setObjectName(u"remember_hint")
        self.remember_hint.setProperty(u"muted", True)

        self.login_fields.setWidget(2, QFormLayout.ItemRole.FieldRole, self.remember_hint)


        self.entries.addWidget(self.login_part)

        self.scroll.setWidget(self.content)

        self.outer.addWidget(self.scroll)

        self.general_error = FieldError(server_dialog)
        self.general_error.setObjectName(u"general_error")

        self.outer.addWidget(self.general_error)

        self.result = Banner(server_dialog)
        self.result.setObjectName(u"result")

        self.outer.addWidget(self.result)

        self.command_part = QWidget(server_dialog)
        self.command_part.setObjectName(u"command_part")
        self.command_fields = QFormLayout(self.command_part)
        self.command_fields.setObjectName(u"command_fields")
        self.command_fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.command_fields.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.command_fields.setHorizontalSpacing(12)
        self.command_fields.setVerticalSpacing(8)
        self.command_fields.setContentsMargins(0, 0, 0, 0)
        self.command_label = QLabel(self.command_part)
        self.command_label.setObjectName(u"command_label")

        self.command_fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.command_label)

        self.command = QLineEdit(self.command_part)
        self.command.setObjectName(u"command")
        self.command.setReadOnly(True)

        self.command_fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.command)


        self.outer.addWidget(self.command_part)

        self.button_line = QHBoxLayout()
        self.button_line.setSpacing(8)
        self.button_line.setObjectName(u"button_line")
        self.button_line.setContentsMargins(0, 0, 0, 0)
        self.use_file = QPushButton(server_dialog)
        self.use_file.setObjectName(u"use_file")
        self.use_file.setAutoDefault(False)
        self.use_file.setProperty(u"appearance", u"subtle")

        self.button_line.addWidget(self.use_file)

        self.change = QPushButton(server_dialog)
        self.change.setObjectName(u"change")
        self.change.setAutoDefault(False)
        self.change.setProperty(u"appearance", u"subtle")

        self.button_line.addWidget(self.change)

        self.check = QPushButton(server_dialog)
        self.check.setObjectName(u"check")
        self.check.setAutoDefault(False)

        self.button_line.addWidget(self.check)

        self.button_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.button_line.addItem(self.button_space)

        self.cancel = QPushButton(server_dialog)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.button_line.addWidget(self.cancel)

        self.connect_now = QPushButton(server_dialog)
        self.connect_now.setObjectName(u"connect_now")
        self.connect_now.setProperty(u"appearance", u"primary")

        self.button_line.addWidget(self.connect_now)


        self.outer.addLayout(self.button_line)

#if QT_CONFIG(shortcut)
        self.host_label.setBuddy(self.host)
        self.port_label.setBuddy(self.port)
        self.database_label.setBuddy(self.database)
        self.user_label.setBuddy(self.user)
        self.protection_label.setBuddy(self.protection)
        self.authority_label.setBuddy(self.authority)
        self.password_label.setBuddy(self.password)
        self.command_label.setBuddy(self.command)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(server_dialog)

        self.connect_now.setDefault(True)

    # setupUi

    def retranslateUi(self, server_dialog):
        server_dialog.setWindowTitle(QCoreApplication.translate("ServerDialog", u"Server of the office", None))
        self.host_label.setText(QCoreApplication.translate("ServerDialog", u"&Server", None))
        self.port_label.setText(QCoreApplication.translate("ServerDialog", u"P&ort", None))
        self.database_label.setText(QCoreApplication.translate("ServerDialog", u"&Database", None))
        self.user_label.setText(QCoreApplication.translate("ServerDialog", u"&Login", None))
        self.protection_label.setText(QCoreApplication.translate("ServerDialog", u"&Encryption", None))
        self.authority_label.setText(QCoreApplication.translate("ServerDialog", u"&Certificate file", None))
        self.choose_authority.setText(QCoreApplication.translate("ServerDialog", u"Choose &file\u2026", None))
        self.authority_hint.setText(QCoreApplication.translate("ServerDialog", u"The certificate of the authority that issued the one of the server; the IT unit provides it. Left empty, PostgreSQL looks in the usual place of this workstation.", None))
        self.password_label.setText(QCoreApplication.translate("ServerDialog", u"&Password", None))
        self.remember.setText(QCoreApplication.translate("ServerDialog", u"&Remember the password", None))
        self.forget.setText(QCoreApplication.translate("ServerDialog", u"For&get the password", None))
        self.command_label.setText(QCoreApplication.translate("ServerDialog", u"Co&mmand for the IT unit", None))
        self.use_file.setText(QCoreApplication.translate("ServerDialog", u"Work with the file &here again", None))
        self.change.setText(QCoreApplication.translate("ServerDialog", u"Change con&nection\u2026", None))
        self.check.setText(QCoreApplication.translate("ServerDialog", u"&Test connection", None))
        self.cancel.setText(QCoreApplication.translate("ServerDialog", u"Cancel", None))
        self.connect_now.setText(QCoreApplication.translate("ServerDialog", u"Connect", None))
    # retranslateUi

