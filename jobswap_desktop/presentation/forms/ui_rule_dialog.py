# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'rule_dialog.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QCheckBox, QComboBox, QDialogButtonBox,
    QFormLayout, QHBoxLayout, QLabel, QLineEdit, QSpinBox, QVBoxLayout,
    QWidget)

from jobswap_desktop.presentation.widgets.date_edit import DateEdit
from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.presentation.widgets.form_scroll import FormScroll
from jobswap_desktop.presentation.widgets.headings import (Heading, TextLabel)

class Ui_RuleDialog(object):
    def setupUi(self, rule_dialog):
        if not rule_dialog.objectName():
            rule_dialog.setObjectName(u"rule_dialog")
        self.outer = QVBoxLayout(rule_dialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 16, 16, 16)
        self.scroll = FormScroll(rule_dialog)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.content.setProperty(u"page", True)
        self.sections = QVBoxLayout(self.content)
        self.sections.setSpacing(8)
        self.sections.setObjectName(u"sections")
        self.sections.setContentsMargins(0, 0, 8, 0)
        self.what = Heading(self.content)
        self.what.setObjectName(u"what")
        self.what.setProperty(u"textRole", u"subtitle")

        self.sections.addWidget(self.what)

        self.about = TextLabel(self.content)
        self.about.setObjectName(u"about")
        self.about.setProperty(u"muted", True)

        self.sections.addWidget(self.about)

        self.rule_part = QWidget(self.content)
        self.rule_part.setObjectName(u"rule_part")
        self.rule_fields = QFormLayout(self.rule_part)
        self.rule_fields.setObjectName(u"rule_fields")
        self.rule_fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.rule_fields.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.rule_fields.setHorizontalSpacing(12)
        self.rule_fields.setVerticalSpacing(8)
        self.rule_fields.setContentsMargins(0, 0, 0, 0)
        self.regime_label = QLabel(self.rule_part)
        self.regime_label.setObjectName(u"regime_label")

        self.rule_fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.regime_label)

        self.regime = QComboBox(self.rule_part)
        self.regime.setObjectName(u"regime")
        self.regime.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.regime.setMinimumContentsLength(12)

        self.rule_fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.regime)

        self.regime_error = FieldError(self.rule_part)
        self.regime_error.setObjectName(u"regime_error")

        self.rule_fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.regime_error)

        self.body_label = QLabel(self.rule_part)
        self.body_label.setObjectName(u"body_label")

        self.rule_fields.setWidget(2, QFormLayout.ItemRole.LabelRole, self.body_label)

        self.body = QComboBox(self.rule_part)
        self.body.setObjectName(u"body")
        self.body.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.body.setMinimumContentsLength(12)

        self.rule_fields.setWidget(2, QFormLayout.ItemRole.FieldRole, self.body)

        self.kind_label = QLabel(self.rule_part)
        self.kind_label.setObjectName(u"kind_label")

        self.rule_fields.setWidget(3, QFormLayout.ItemRole.LabelRole, self.kind_label)

        self.kind = QComboBox(self.rule_part)
        self.kind.setObjectName(u"kind")
        self.kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.kind.setMinimumContentsLength(12)

        self.rule_fields.setWidget(3, QFormLayout.ItemRole.FieldRole, self.kind)

        self.kind_error = FieldError(self.rule_part)
        self.kind_error.setObjectName(u"kind_error")

        self.rule_fields.setWidget(4, QFormLayout.ItemRole.FieldRole, self.kind_error)

        self.law_label = QLabel(self.rule_part)
        self.law_label.setObjectName(u"law_label")

        self.rule_fields.setWidget(5, QFormLayout.ItemRole.LabelRole, self.law_label)

        self.law = QLineEdit(self.rule_part)
        self.law.setObjectName(u"law")

        self.rule_fields.setWidget(5, QFormLayout.ItemRole.FieldRole, self.law)

        self.law_error = FieldError(self.rule_part)
        self.law_error.setObjectName(u"law_error")

        self.rule_fields.setWidget(6, QFormLayout.ItemRole.FieldRole, self.law_error)

        self.period_label = QLabel(self.rule_part)
        self.period_label.setObjectName(u"period_label")

        self.rule_fields.setWidget(7, QFormLayout.ItemRole.LabelRole, self.period_label)

        self.period_row = QHBoxLayout()
        self.period_row.setSpacing(8)
        self.period_row.setObjectName(u"period_row")
        self.period = QSpinBox(self.rule_part)
        self.period.setObjectName(u"period")
        self.period.setMinimum(0)
        self.period.setMaximum(366)

        self.period_row.addWidget(self.period)

        self.unit = QComboBox(self.rule_part)
        self.unit.setObjectName(u"unit")
        self.unit.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.unit.setMinimumContentsLength(12)

        self.period_row.addWidget(self.unit)

        self.period_row.setStretch(1, 1)

        self.rule_fields.setLayout(7, QFormLayout.ItemRole.FieldRole, self.period_row)

        self.period_error = FieldError(self.rule_part)
        self.period_error.setObjectName(u"period_error")

        self.rule_fields.setWidget(8, QFormLayout.ItemRole.FieldRole, self.period_error)

        self.house_default = QCheckBox(self.rule_part)
        self.house_default.setObjectName(u"house_default")

        self.rule_fields.setWidget(9, QFormLayout.ItemRole.FieldRole, self.house_default)

        self.urgent_period_label = QLabel(self.rule_part)
        self.urgent_period_label.setObjectName(u"urgent_period_label")

        self.rule_fields.setWidget(10, QFormLayout.ItemRole.LabelRole, self.urgent_period_label)

        self.urgent_row = QHBoxLayout()
        self.urgent_row.setSpacing(8)
        self.urgent_row.setObjectName(u"urgent_row")
        self.urgent_period = QSpinBox(self.rule_part)
        self.urgent_period.setObjectName(u"urgent_period")
        self.urgent_period.setMinimum(0)
        self.urgent_period.setMaximum(366)

        self.urgent_row.addWidget(self.urgent_period)

        self.urgent_unit = TextLabel(self.rule_part)
        self.urgent_unit.setObjectName(u"urgent_unit")

        self.urgent_row.addWidget(self.urgent_unit)

        self.urgent_row.setStretch(1, 1)

        self.rule_fields.setLayout(10, QFormLayout.ItemRole.FieldRole, self.urgent_row)

        self.urgent_period_error = FieldError(self.rule_part)
        self.urgent_period_error.setObjectName(u"urgent_period_error")

        self.rule_fields.setWidget(11, QFormLayout.ItemRole.FieldRole, self.urgent_period_error)

        self.extension_period_label = QLabel(self.rule_part)
        self.extension_period_label.setObjectName(u"extension_period_label")

        self.rule_fields.setWidget(12, QFormLayout.ItemRole.LabelRole, self.extension_period_label)

        self.extension_row = QHBoxLayout()
        self.extension_row.setSpacing(8)
        self.extension_row.setObjectName(u"extension_row")
        self.extension_period = QSpinBox(self.rule_part)
        self.extension_period.setObjectName(u"extension_period")
        self.extension_period.setMinimum(0)
        self.extension_period.setMaximum(366)

        self.extension_row.addWidget(self.extension_period)

        self.extension_unit = TextLabel(self.rule_part)
        self.extension_unit.setObjectName(u"extension_unit")

        self.extension_row.addWidget(self.extension_unit)

        self.extension_row.setStretch(1, 1)

        self.rule_fields.setLayout(12, QFormLayout.ItemRole.FieldRole, self.extension_row)

        self.extension_period_error = FieldError(self.rule_part)
        self.extension_period_error.setObjectName(u"extension_period_error")

        self.rule_fields.setWidget(13, QFormLayout.ItemRole.FieldRole, self.extension_period_error)

        self.escalation_period_label = QLabel(self.rule_part)
        self.escalation_period_label.setObjectName(u"escalation_period_label")

        self.rule_fields.setWidget(14, QFormLayout.ItemRole.LabelRole, self.escalation_period_label)

        self.escalation_row = QHBoxLayout()
        self.escalation_row.setSpacing(8)
        self.escalation_row.setObjectName(u"escalation_row")
        self.escalation_period = QSpinBox(self.rule_part)
        self.escalation_period.setObjectName(u"escalation_period")
        self.escalation_period.setMinimum(0)
        self.escalation_period.setMaximum(366)

        self.escalation_row.addWidget(self.escalation_period)

        self.escalation_unit = QComboBox(self.rule_part)
        self.escalation_unit.setObjectName(u"escalation_unit")
        self.escalation_unit.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.escalation_unit.setMinimumContentsLength(12)

        self.escalation_row.addWidget(self.escalation_unit)

        self.escalation_row.setStretch(1, 1)

        self.rule_fields.setLayout(14, QFormLayout.ItemRole.FieldRole, self.escalation_row)

        self.escalation_period_error = FieldError(self.rule_part)
        self.escalation_period_error.setObjectName(u"escalation_period_error")

        self.rule_fields.setWidget(15, QFormLayout.ItemRole.FieldRole, self.escalation_period_error)

        self.longer_than_months_label = QLabel(self.rule_part)
        self.longer_than_months_label.setObjectName(u"longer_than_months_label")

        self.rule_fields.setWidget(16, QFormLayout.ItemRole.LabelRole, self.longer_than_months_label)

        self.months_row = QHBoxLayout()
        self.months_row.setSpacing(8)
        self.months_row.setObjectName(u"months_row")
        self.longer_than_months = QSpinBox(self.rule_part)
        self.longer_than_months.setObjectName(u"longer_than_months")
        self.longer_than_months.setMinimum(0)
        self.longer_than_months.setMaximum(120)

        self.months_row.addWidget(self.longer_than_months)

        self.months_unit = TextLabel(self.rule_part)
        self.months_unit.setObjectName(u"months_unit")

        self.months_row.addWidget(self.months_unit)

        self.months_row.setStretch(1, 1)

        self.rule_fields.setLayout(16, QFormLayout.ItemRole.FieldRole, self.months_row)

        self.longer_than_months_error = FieldError(self.rule_part)
        self.longer_than_months_error.setObjectName(u"longer_than_months_error")

        self.rule_fields.setWidget(17, QFormLayout.ItemRole.FieldRole, self.longer_than_months_error)

        self.groups_label = QLabel(self.rule_part)
        self.groups_label.setObjectName(u"groups_label")

        self.rule_fields.setWidget(18, QFormLayout.ItemRole.LabelRole, self.groups_label)

        self.groups = QVBoxLayout()
        self.groups.setSpacing(4)
        self.groups.setObjectName(u"groups")

        self.rule_fields.setLayout(18, QFormLayout.ItemRole.FieldRole, self.groups)

        self.silence_label = QLabel(self.rule_part)
        self.silence_label.setObjectName(u"silence_label")

        self.rule_fields.setWidget(19, QFormLayout.ItemRole.LabelRole, self.silence_label)

        self.silence = QComboBox(self.rule_part)
        self.silence.setObjectName(u"silence")
        self.silence.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.silence.setMinimumContentsLength(12)

        self.rule_fields.setWidget(19, QFormLayout.ItemRole.FieldRole, self.silence)

        self.silence_error = FieldError(self.rule_part)
        self.silence_error.setObjectName(u"silence_error")

        self.rule_fields.setWidget(20, QFormLayout.ItemRole.FieldRole, self.silence_error)

        self.valid_from_label = QLabel(self.rule_part)
        self.valid_from_label.setObjectName(u"valid_from_label")

        self.rule_fields.setWidget(21, QFormLayout.ItemRole.LabelRole, self.valid_from_label)

        self.valid_from = DateEdit(self.rule_part)
        self.valid_from.setObjectName(u"valid_from")

        self.rule_fields.setWidget(21, QFormLayout.ItemRole.FieldRole, self.valid_from)

        self.valid_from_error = FieldError(self.rule_part)
        self.valid_from_error.setObjectName(u"valid_from_error")

        self.rule_fields.setWidget(22, QFormLayout.ItemRole.FieldRole, self.valid_from_error)

        self.valid_until_label = QLabel(self.rule_part)
        self.valid_until_label.setObjectName(u"valid_until_label")

        self.rule_fields.setWidget(23, QFormLayout.ItemRole.LabelRole, self.valid_until_label)

        self.valid_until = DateEdit(self.rule_part)
        self.valid_until.setObjectName(u"valid_until")

        self.rule_fields.setWidget(23, QFormLayout.ItemRole.FieldRole, self.valid_until)

        self.valid_until_error = FieldError(self.rule_part)
        self.valid_until_error.setObjectName(u"valid_until_error")

        self.rule_fields.setWidget(24, QFormLayout.ItemRole.FieldRole, self.valid_until_error)

        self.note_label = QLabel(self.rule_part)
        self.note_label.setObjectName(u"note_label")

        self.rule_fields.setWidget(25, QFormLayout.ItemRole.LabelRole, self.note_label)

        self.note = QLineEdit(self.rule_part)
        self.note.setObjectName(u"note")

        self.rule_fields.setWidget(25, QFormLayout.ItemRole.FieldRole, self.note)

        self.note_error = FieldError(self.rule_part)
        self.note_error.setObjectName(u"note_error")

        self.rule_fields.setWidget(26, QFormLayout.ItemRole.FieldRole, self.note_error)


        self.sections.addWidget(self.rule_part)

        self.checked_heading = Heading(self.content)
        self.checked_heading.setObjectName(u"checked_heading")
        self.checked_heading.setProperty(u"textRole", u"subtitle")

        self.sections.addWidget(self.checked_heading)

        self.checked_hint = TextLabel(self.content)
        self.checked_hint.setObjectName(u"checked_hint")
        self.checked_hint.setProperty(u"muted", True)

        self.sections.addWidget(self.checked_hint)

        self.checked_fields = QFormLayout()
        self.checked_fields.setObjectName(u"checked_fields")
        self.checked_fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.checked_fields.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.checked_fields.setHorizontalSpacing(12)
        self.checked_fields.setVerticalSpacing(8)
        self.confirmed_by_label = QLabel(self.content)
        self.confirmed_by_label.setObjectName(u"confirmed_by_label")

        self.checked_fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.confirmed_by_label)

        self.confirmed_by = QLineEdit(self.content)
        self.confirmed_by.setObjectName(u"confirmed_by")

        self.checked_fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.confirmed_by)

        self.confirmed_by_error = FieldError(self.content)
        self.confirmed_by_error.setObjectName(u"confirmed_by_error")

        self.checked_fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.confirmed_by_error)

        self.confirmed_on_label = QLabel(self.content)
        self.confirmed_on_label.setObjectName(u"confirmed_on_label")

        self.checked_fields.setWidget(2, QFormLayout.ItemRole.LabelRole, self.confirmed_on_label)

        self.confirmed_on = DateEdit(self.content)
        self.confirmed_on.setObjectName(u"confirmed_on")

        self.checked_fields.setWidget(2, QFormLayout.ItemRole.FieldRole, self.confirmed_on)

        self.confirmed_on_error = FieldError(self.content)
        self.confirmed_on_error.setObjectName(u"confirmed_on_error")

        self.checked_fields.setWidget(3, QFormLayout.ItemRole.FieldRole, self.confirmed_on_error)


        self.sections.addLayout(self.checked_fields)

        self.versions_heading = Heading(self.content)
        self.versions_heading.setObjectName(u"versions_heading")
        self.versions_heading.setProperty(u"textRole", u"subtitle")

        self.sections.addWidget(self.versions_heading)

        self.versions = TextLabel(self.content)
        self.versions.setObjectName(u"versions")
        self.versions.setProperty(u"muted", True)

        self.sections.addWidget(self.versions)

        self.scroll.setWidget(self.content)

        self.outer.addWidget(self.scroll)

        self.adopting = TextLabel(rule_dialog)
        self.adopting.setObjectName(u"adopting")

        self.outer.addWidget(self.adopting)

        self.general_error = FieldError(rule_dialog)
        self.general_error.setObjectName(u"general_error")

        self.outer.addWidget(self.general_error)

        self.buttons = QDialogButtonBox(rule_dialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Save|QDialogButtonBox.StandardButton.Cancel)

        self.outer.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.regime_label.setBuddy(self.regime)
        self.body_label.setBuddy(self.body)
        self.kind_label.setBuddy(self.kind)
        self.law_label.setBuddy(self.law)
        self.period_label.setBuddy(self.period)
        self.urgent_period_label.setBuddy(self.urgent_period)
        self.extension_period_label.setBuddy(self.extension_period)
        self.escalation_period_label.setBuddy(self.escalation_period)
        self.longer_than_months_label.setBuddy(self.longer_than_months)
        self.silence_label.setBuddy(self.silence)
        self.valid_from_label.setBuddy(self.valid_from)
        self.valid_until_label.setBuddy(self.valid_until)
        self.note_label.setBuddy(self.note)
        self.confirmed_by_label.setBuddy(self.confirmed_by)
        self.confirmed_on_label.setBuddy(self.confirmed_on)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(rule_dialog)
    # setupUi

    def retranslateUi(self, rule_dialog):
        self.regime_label.setText(QCoreApplication.translate("RuleDialog", u"La&w of", None))
        self.body_label.setText(QCoreApplication.translate("RuleDialog", u"&Body", None))
        self.kind_label.setText(QCoreApplication.translate("RuleDialog", u"&Kind", None))
        self.law_label.setText(QCoreApplication.translate("RuleDialog", u"&Legal basis", None))
        self.period_label.setText(QCoreApplication.translate("RuleDialog", u"&Time to answer", None))
        self.period.setSpecialValueText(QCoreApplication.translate("RuleDialog", u"none", None))
#if QT_CONFIG(accessibility)
        self.unit.setAccessibleName(QCoreApplication.translate("RuleDialog", u"Unit of the time to answer", None))
#endif // QT_CONFIG(accessibility)
        self.house_default.setText(QCoreApplication.translate("RuleDialog", u"Period of the &house: no law sets one", None))
        self.urgent_period_label.setText(QCoreApplication.translate("RuleDialog", u"When ur&gent", None))
        self.urgent_period.setSpecialValueText(QCoreApplication.translate("RuleDialog", u"no shorter one", None))
        self.extension_period_label.setText(QCoreApplication.translate("RuleDialog", u"After a &suspended resolution", None))
        self.extension_period.setSpecialValueText(QCoreApplication.translate("RuleDialog", u"nothing more", None))
        self.escalation_period_label.setText(QCoreApplication.translate("RuleDialog", u"Next level after a &refusal", None))
        self.escalation_period.setSpecialValueText(QCoreApplication.translate("RuleDialog", u"no period", None))
#if QT_CONFIG(accessibility)
        self.escalation_unit.setAccessibleName(QCoreApplication.translate("RuleDialog", u"Unit of the period for the next level", None))
#endif // QT_CONFIG(accessibility)
        self.longer_than_months_label.setText(QCoreApplication.translate("RuleDialog", u"Stays longer tha&n", None))
        self.longer_than_months.setSpecialValueText(QCoreApplication.translate("RuleDialog", u"always", None))
        self.groups_label.setText(QCoreApplication.translate("RuleDialog", u"Only for", None))
        self.silence_label.setText(QCoreApplication.translate("RuleDialog", u"S&ilence", None))
        self.valid_from_label.setText(QCoreApplication.translate("RuleDialog", u"Holds &from", None))
        self.valid_until_label.setText(QCoreApplication.translate("RuleDialog", u"Holds &up to", None))
        self.note_label.setText(QCoreApplication.translate("RuleDialog", u"N&ote", None))
        self.checked_heading.setText(QCoreApplication.translate("RuleDialog", u"Checked", None))
        self.checked_hint.setText(QCoreApplication.translate("RuleDialog", u"Silence is proposed as consent only under a rule that was read in the law or confirmed here.", None))
        self.confirmed_by_label.setText(QCoreApplication.translate("RuleDialog", u"&Checked by", None))
        self.confirmed_on_label.setText(QCoreApplication.translate("RuleDialog", u"Checked on (&day)", None))
        self.versions_heading.setText(QCoreApplication.translate("RuleDialog", u"How the rule has changed", None))
        pass
    # retranslateUi

