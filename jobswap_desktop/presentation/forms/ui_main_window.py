# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'main_window.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QFrame, QHBoxLayout, QMenuBar, QStackedWidget,
    QStatusBar, QVBoxLayout, QWidget)

from jobswap_desktop.presentation.widgets.navigation_list import NavigationList

class Ui_MainWindow(object):
    def setupUi(self, main_window):
        if not main_window.objectName():
            main_window.setObjectName(u"main_window")
        self.central = QWidget(main_window)
        self.central.setObjectName(u"central")
        self.outer = QVBoxLayout(self.central)
        self.outer.setSpacing(0)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.banner_place = QVBoxLayout()
        self.banner_place.setSpacing(0)
        self.banner_place.setObjectName(u"banner_place")

        self.outer.addLayout(self.banner_place)

        self.columns = QHBoxLayout()
        self.columns.setSpacing(0)
        self.columns.setObjectName(u"columns")
        self.rail = QWidget(self.central)
        self.rail.setObjectName(u"rail")
        self.rail_column = QVBoxLayout(self.rail)
        self.rail_column.setSpacing(0)
        self.rail_column.setObjectName(u"rail_column")
        self.rail_column.setContentsMargins(8, 12, 8, 8)
        self.navigation = NavigationList(self.rail)
        self.navigation.setObjectName(u"navigation")

        self.rail_column.addWidget(self.navigation)


        self.columns.addWidget(self.rail)

        self.divider = QFrame(self.central)
        self.divider.setObjectName(u"divider")
        self.divider.setFrameShape(QFrame.Shape.NoFrame)
        self.divider.setProperty(u"separator", True)

        self.columns.addWidget(self.divider)

        self.pages = QStackedWidget(self.central)
        self.pages.setObjectName(u"pages")

        self.columns.addWidget(self.pages)

        self.columns.setStretch(2, 1)

        self.outer.addLayout(self.columns)

        main_window.setCentralWidget(self.central)
        self.menu_bar = QMenuBar(main_window)
        self.menu_bar.setObjectName(u"menu_bar")
        main_window.setMenuBar(self.menu_bar)
        self.status_bar = QStatusBar(main_window)
        self.status_bar.setObjectName(u"status_bar")
        self.status_bar.setSizeGripEnabled(False)
        main_window.setStatusBar(self.status_bar)

        self.retranslateUi(main_window)
    # setupUi

    def retranslateUi(self, main_window):
#if QT_CONFIG(accessibility)
        self.navigation.setAccessibleName(QCoreApplication.translate("MainWindow", u"Navigation", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

