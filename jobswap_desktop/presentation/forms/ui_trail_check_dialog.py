# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'trail_check_dialog.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QFormLayout, QHBoxLayout, QLabel, QLineEdit,
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout)

from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.presentation.widgets.headings import (Heading, TextLabel)

class Ui_TrailCheckDialog(object):
    def setupUi(self, trail_check_dialog):
        if not trail_check_dialog.objectName():
            trail_check_dialog.setObjectName(u"trail_check_dialog")
        self.outer = QVBoxLayout(trail_check_dialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 16, 16, 16)
        self.what = Heading(trail_check_dialog)
        self.what.setObjectName(u"what")
        self.what.setProperty(u"textRole", u"subtitle")

        self.outer.addWidget(self.what)

        self.about = TextLabel(trail_check_dialog)
        self.about.setObjectName(u"about")
        self.about.setProperty(u"muted", True)

        self.outer.addWidget(self.about)

        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.fields.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.fields.setHorizontalSpacing(12)
        self.fields.setVerticalSpacing(8)
        self.fields.setContentsMargins(0, 0, 8, 0)
        self.head_label = QLabel(trail_check_dialog)
        self.head_label.setObjectName(u"head_label")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.head_label)

        self.head = QLineEdit(trail_check_dialog)
        self.head.setObjectName(u"head")
        self.head.setMaxLength(120)

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.head)

        self.head_error = FieldError(trail_check_dialog)
        self.head_error.setObjectName(u"head_error")

        self.fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.head_error)


        self.outer.addLayout(self.fields)

        self.general_error = FieldError(trail_check_dialog)
        self.general_error.setObjectName(u"general_error")

        self.outer.addWidget(self.general_error)

        self.verdict = TextLabel(trail_check_dialog)
        self.verdict.setObjectName(u"verdict")
        self.verdict.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse|Qt.TextInteractionFlag.TextSelectableByKeyboard)

        self.outer.addWidget(self.verdict)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.outer.addItem(self.rest)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.left = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot.addItem(self.left)

        self.check = QPushButton(trail_check_dialog)
        self.check.setObjectName(u"check")
        self.check.setProperty(u"appearance", u"primary")

        self.foot.addWidget(self.check)

        self.close = QPushButton(trail_check_dialog)
        self.close.setObjectName(u"close")
        self.close.setAutoDefault(False)

        self.foot.addWidget(self.close)


        self.outer.addLayout(self.foot)

#if QT_CONFIG(shortcut)
        self.head_label.setBuddy(self.head)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(trail_check_dialog)

        self.check.setDefault(True)

    # setupUi

    def retranslateUi(self, trail_check_dialog):
        trail_check_dialog.setWindowTitle(QCoreApplication.translate("TrailCheckDialog", u"Check history", None))
        self.what.setText(QCoreApplication.translate("TrailCheckDialog", u"Is the history still the one that was printed?", None))
        self.head_label.setText(QCoreApplication.translate("TrailCheckDialog", u"&Printed state", None))
        self.head.setPlaceholderText(QCoreApplication.translate("TrailCheckDialog", u"1234-9f3a 77c0 12ab 5d1e 8842", None))
        self.check.setText(QCoreApplication.translate("TrailCheckDialog", u"&Check", None))
        self.close.setText(QCoreApplication.translate("TrailCheckDialog", u"C&lose", None))
    # retranslateUi

