# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'wording_versions_dialog.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QHBoxLayout, QLabel, QPushButton, QSizePolicy,
    QSpacerItem, QTextBrowser, QVBoxLayout)

from jobswap_desktop.presentation.widgets.headings import (Heading, TextLabel)
from jobswap_desktop.presentation.widgets.table_view import TableView

class Ui_WordingVersionsDialog(object):
    def setupUi(self, wording_versions_dialog):
        if not wording_versions_dialog.objectName():
            wording_versions_dialog.setObjectName(u"wording_versions_dialog")
        self.outer = QVBoxLayout(wording_versions_dialog)
        self.outer.setSpacing(10)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 16, 16, 16)
        self.what = Heading(wording_versions_dialog)
        self.what.setObjectName(u"what")
        self.what.setProperty(u"textRole", u"subtitle")

        self.outer.addWidget(self.what)

        self.about = TextLabel(wording_versions_dialog)
        self.about.setObjectName(u"about")
        self.about.setProperty(u"muted", True)

        self.outer.addWidget(self.about)

        self.versions_label = QLabel(wording_versions_dialog)
        self.versions_label.setObjectName(u"versions_label")

        self.outer.addWidget(self.versions_label)

        self.versions = TableView(wording_versions_dialog)
        self.versions.setObjectName(u"versions")

        self.outer.addWidget(self.versions)

        self.text_label = QLabel(wording_versions_dialog)
        self.text_label.setObjectName(u"text_label")

        self.outer.addWidget(self.text_label)

        self.text = QTextBrowser(wording_versions_dialog)
        self.text.setObjectName(u"text")

        self.outer.addWidget(self.text)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.foot_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot.addItem(self.foot_space)

        self.take = QPushButton(wording_versions_dialog)
        self.take.setObjectName(u"take")

        self.foot.addWidget(self.take)

        self.close = QPushButton(wording_versions_dialog)
        self.close.setObjectName(u"close")

        self.foot.addWidget(self.close)


        self.outer.addLayout(self.foot)

        self.outer.setStretch(3, 2)
        self.outer.setStretch(5, 3)
#if QT_CONFIG(shortcut)
        self.versions_label.setBuddy(self.versions)
        self.text_label.setBuddy(self.text)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(wording_versions_dialog)
    # setupUi

    def retranslateUi(self, wording_versions_dialog):
        self.versions_label.setText(QCoreApplication.translate("WordingVersionsDialog", u"&Versions", None))
#if QT_CONFIG(accessibility)
        self.versions.setAccessibleName(QCoreApplication.translate("WordingVersionsDialog", u"Versions", None))
#endif // QT_CONFIG(accessibility)
        self.text_label.setText(QCoreApplication.translate("WordingVersionsDialog", u"&Text of this version", None))
        self.take.setText(QCoreApplication.translate("WordingVersionsDialog", u"Take this text again", None))
        self.close.setText(QCoreApplication.translate("WordingVersionsDialog", u"Close", None))
        pass
    # retranslateUi

