# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'wording_differences_dialog.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QComboBox, QDialogButtonBox, QHBoxLayout,
    QLabel, QTextBrowser, QVBoxLayout)

from jobswap_desktop.presentation.widgets.headings import (Heading, TextLabel)

class Ui_WordingDifferencesDialog(object):
    def setupUi(self, wording_differences_dialog):
        if not wording_differences_dialog.objectName():
            wording_differences_dialog.setObjectName(u"wording_differences_dialog")
        self.outer = QVBoxLayout(wording_differences_dialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 16, 16, 16)
        self.what = Heading(wording_differences_dialog)
        self.what.setObjectName(u"what")
        self.what.setProperty(u"textRole", u"subtitle")

        self.outer.addWidget(self.what)

        self.about = TextLabel(wording_differences_dialog)
        self.about.setObjectName(u"about")
        self.about.setProperty(u"muted", True)

        self.outer.addWidget(self.about)

        self.choice_row = QHBoxLayout()
        self.choice_row.setSpacing(8)
        self.choice_row.setObjectName(u"choice_row")
        self.against_label = QLabel(wording_differences_dialog)
        self.against_label.setObjectName(u"against_label")

        self.choice_row.addWidget(self.against_label)

        self.against = QComboBox(wording_differences_dialog)
        self.against.setObjectName(u"against")
        self.against.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.against.setMinimumContentsLength(12)

        self.choice_row.addWidget(self.against)

        self.choice_row.setStretch(1, 1)

        self.outer.addLayout(self.choice_row)

        self.count = TextLabel(wording_differences_dialog)
        self.count.setObjectName(u"count")

        self.outer.addWidget(self.count)

        self.text = QTextBrowser(wording_differences_dialog)
        self.text.setObjectName(u"text")

        self.outer.addWidget(self.text)

        self.buttons = QDialogButtonBox(wording_differences_dialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Close)

        self.outer.addWidget(self.buttons)

        self.outer.setStretch(4, 1)
#if QT_CONFIG(shortcut)
        self.against_label.setBuddy(self.against)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(wording_differences_dialog)
    # setupUi

    def retranslateUi(self, wording_differences_dialog):
        self.against_label.setText(QCoreApplication.translate("WordingDifferencesDialog", u"Compare &with", None))
#if QT_CONFIG(accessibility)
        self.text.setAccessibleName(QCoreApplication.translate("WordingDifferencesDialog", u"Differences", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

