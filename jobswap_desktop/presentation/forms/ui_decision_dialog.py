# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'decision_dialog.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QCheckBox, QComboBox, QFormLayout, QGroupBox,
    QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QSizePolicy,
    QSpacerItem, QToolButton, QVBoxLayout, QWidget)

from jobswap_desktop.presentation.widgets.date_edit import DateEdit
from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.presentation.widgets.form_scroll import FormScroll

class Ui_DecisionDialog(object):
    def setupUi(self, decision_dialog):
        if not decision_dialog.objectName():
            decision_dialog.setObjectName(u"decision_dialog")
        self.outer = QVBoxLayout(decision_dialog)
        self.outer.setSpacing(0)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.scroll = FormScroll(decision_dialog)
        self.scroll.setObjectName(u"scroll")
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.column = QVBoxLayout(self.content)
        self.column.setSpacing(10)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 20, 24, 12)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.setObjectName(u"head")
        self.title = QLabel(self.content)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"textRole", u"subtitle")
        self.title.setWordWrap(True)

        self.head.addWidget(self.title)

        self.position = QLabel(self.content)
        self.position.setObjectName(u"position")
        self.position.setProperty(u"textRole", u"caption")

        self.head.addWidget(self.position)

        self.previous = QToolButton(self.content)
        self.previous.setObjectName(u"previous")

        self.head.addWidget(self.previous)

        self.next = QToolButton(self.content)
        self.next.setObjectName(u"next")

        self.head.addWidget(self.next)

        self.head.setStretch(0, 1)

        self.column.addLayout(self.head)

        self.explanation = QLabel(self.content)
        self.explanation.setObjectName(u"explanation")
        self.explanation.setWordWrap(True)
        self.explanation.setProperty(u"muted", True)

        self.column.addWidget(self.explanation)

        self.explain_row = QHBoxLayout()
        self.explain_row.setObjectName(u"explain_row")
        self.explain = QPushButton(self.content)
        self.explain.setObjectName(u"explain")
        self.explain.setAutoDefault(False)
        self.explain.setProperty(u"appearance", u"subtle")

        self.explain_row.addWidget(self.explain)

        self.explain_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.explain_row.addItem(self.explain_gap)


        self.column.addLayout(self.explain_row)

        self.choices = QGroupBox(self.content)
        self.choices.setObjectName(u"choices")
        self.choices.setFlat(True)
        self.choices_column = QVBoxLayout(self.choices)
        self.choices_column.setSpacing(2)
        self.choices_column.setObjectName(u"choices_column")
        self.choices_column.setContentsMargins(0, 0, 0, 0)

        self.column.addWidget(self.choices)

        self.outcome_error = FieldError(self.content)
        self.outcome_error.setObjectName(u"outcome_error")

        self.column.addWidget(self.outcome_error)

        self.deemed = QLabel(self.content)
        self.deemed.setObjectName(u"deemed")
        self.deemed.setProperty(u"textRole", u"caption")
        self.deemed.setWordWrap(True)

        self.column.addWidget(self.deemed)

        self.form = QFormLayout()
        self.form.setObjectName(u"form")
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        self.form.setLabelAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)
        self.form.setHorizontalSpacing(12)
        self.form.setVerticalSpacing(10)
        self.on_label = QLabel(self.content)
        self.on_label.setObjectName(u"on_label")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.on_label)

        self.on_column = QVBoxLayout()
        self.on_column.setSpacing(2)
        self.on_column.setObjectName(u"on_column")
        self.on = DateEdit(self.content)
        self.on.setObjectName(u"on")

        self.on_column.addWidget(self.on)

        self.on_error = FieldError(self.content)
        self.on_error.setObjectName(u"on_error")

        self.on_column.addWidget(self.on_error)

        self.late = QLabel(self.content)
        self.late.setObjectName(u"late")
        self.late.setProperty(u"textRole", u"caption")
        self.late.setWordWrap(True)

        self.on_column.addWidget(self.late)


        self.form.setLayout(0, QFormLayout.ItemRole.FieldRole, self.on_column)

        self.resolution_number_label = QLabel(self.content)
        self.resolution_number_label.setObjectName(u"resolution_number_label")

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.resolution_number_label)

        self.resolution_number_column = QVBoxLayout()
        self.resolution_number_column.setSpacing(2)
        self.resolution_number_column.setObjectName(u"resolution_number_column")
        self.resolution_number = QLineEdit(self.content)
        self.resolution_number.setObjectName(u"resolution_number")

        self.resolution_number_column.addWidget(self.resolution_number)

        self.resolution_number_error = FieldError(self.content)
        self.resolution_number_error.setObjectName(u"resolution_number_error")

        self.resolution_number_column.addWidget(self.resolution_number_error)


        self.form.setLayout(1, QFormLayout.ItemRole.FieldRole, self.resolution_number_column)

        self.by_label = QLabel(self.content)
        self.by_label.setObjectName(u"by_label")

        self.form.setWidget(2, QFormLayout.ItemRole.LabelRole, self.by_label)

        self.by_column = QVBoxLayout()
        self.by_column.setSpacing(2)
        self.by_column.setObjectName(u"by_column")
        self.by = QLineEdit(self.content)
        self.by.setObjectName(u"by")

        self.by_column.addWidget(self.by)

        self.by_error = FieldError(self.content)
        self.by_error.setObjectName(u"by_error")

        self.by_column.addWidget(self.by_error)


        self.form.setLayout(2, QFormLayout.ItemRole.FieldRole, self.by_column)

        self.reasons_label = QLabel(self.content)
        self.reasons_label.setObjectName(u"reasons_label")

        self.form.setWidget(3, QFormLayout.ItemRole.LabelRole, self.reasons_label)

        self.reasons_column = QVBoxLayout()
        self.reasons_column.setSpacing(2)
        self.reasons_column.setObjectName(u"reasons_column")
        self.reasons = QPlainTextEdit(self.content)
        self.reasons.setObjectName(u"reasons")
        self.reasons.setTabChangesFocus(True)

        self.reasons_column.addWidget(self.reasons)

        self.reasons_error = FieldError(self.content)
        self.reasons_error.setObjectName(u"reasons_error")

        self.reasons_column.addWidget(self.reasons_error)


        self.form.setLayout(3, QFormLayout.ItemRole.FieldRole, self.reasons_column)

        self.file_note_label = QLabel(self.content)
        self.file_note_label.setObjectName(u"file_note_label")

        self.form.setWidget(4, QFormLayout.ItemRole.LabelRole, self.file_note_label)

        self.file_note_column = QVBoxLayout()
        self.file_note_column.setSpacing(2)
        self.file_note_column.setObjectName(u"file_note_column")
        self.file_note = QPlainTextEdit(self.content)
        self.file_note.setObjectName(u"file_note")
        self.file_note.setTabChangesFocus(True)

        self.file_note_column.addWidget(self.file_note)

        self.file_note_error = FieldError(self.content)
        self.file_note_error.setObjectName(u"file_note_error")

        self.file_note_column.addWidget(self.file_note_error)


        self.form.setLayout(4, QFormLayout.ItemRole.FieldRole, self.file_note_column)

        self.unfavourable_facts_column = QVBoxLayout()
        self.unfavourable_facts_column.setSpacing(2)
        self.unfavourable_facts_column.setObjectName(u"unfavourable_facts_column")
        self.unfavourable_facts = QCheckBox(self.content)
        self.unfavourable_facts.setObjectName(u"unfavourable_facts")

        self.unfavourable_facts_column.addWidget(self.unfavourable_facts)

        self.unfavourable_facts_error = FieldError(self.content)
        self.unfavourable_facts_error.setObjectName(u"unfavourable_facts_error")

        self.unfavourable_facts_column.addWidget(self.unfavourable_facts_error)


        self.form.setLayout(5, QFormLayout.ItemRole.SpanningRole, self.unfavourable_facts_column)

        self.details = QPushButton(self.content)
        self.details.setObjectName(u"details")
        self.details.setCheckable(True)
        self.details.setAutoDefault(False)
        self.details.setProperty(u"appearance", u"subtle")

        self.form.setWidget(6, QFormLayout.ItemRole.FieldRole, self.details)

        self.channel_label = QLabel(self.content)
        self.channel_label.setObjectName(u"channel_label")

        self.form.setWidget(7, QFormLayout.ItemRole.LabelRole, self.channel_label)

        self.channel_column = QVBoxLayout()
        self.channel_column.setSpacing(2)
        self.channel_column.setObjectName(u"channel_column")
        self.channel = QComboBox(self.content)
        self.channel.setObjectName(u"channel")

        self.channel_column.addWidget(self.channel)

        self.channel_error = FieldError(self.content)
        self.channel_error.setObjectName(u"channel_error")

        self.channel_column.addWidget(self.channel_error)


        self.form.setLayout(7, QFormLayout.ItemRole.FieldRole, self.channel_column)

        self.meeting_on_label = QLabel(self.content)
        self.meeting_on_label.setObjectName(u"meeting_on_label")

        self.form.setWidget(8, QFormLayout.ItemRole.LabelRole, self.meeting_on_label)

        self.meeting_on_column = QVBoxLayout()
        self.meeting_on_column.setSpacing(2)
        self.meeting_on_column.setObjectName(u"meeting_on_column")
        self.meeting_on = DateEdit(self.content)
        self.meeting_on.setObjectName(u"meeting_on")

        self.meeting_on_column.addWidget(self.meeting_on)

        self.meeting_on_error = FieldError(self.content)
        self.meeting_on_error.setObjectName(u"meeting_on_error")

        self.meeting_on_column.addWidget(self.meeting_on_error)


        self.form.setLayout(8, QFormLayout.ItemRole.FieldRole, self.meeting_on_column)

        self.affected_group_label = QLabel(self.content)
        self.affected_group_label.setObjectName(u"affected_group_label")

        self.form.setWidget(9, QFormLayout.ItemRole.LabelRole, self.affected_group_label)

        self.affected_group_column = QVBoxLayout()
        self.affected_group_column.setSpacing(2)
        self.affected_group_column.setObjectName(u"affected_group_column")
        self.affected_group = QComboBox(self.content)
        self.affected_group.setObjectName(u"affected_group")

        self.affected_group_column.addWidget(self.affected_group)

        self.affected_group_error = FieldError(self.content)
        self.affected_group_error.setObjectName(u"affected_group_error")

        self.affected_group_column.addWidget(self.affected_group_error)


        self.form.setLayout(9, QFormLayout.ItemRole.FieldRole, self.affected_group_column)

        self.signed_by_chair_column = QVBoxLayout()
        self.signed_by_chair_column.setSpacing(2)
        self.signed_by_chair_column.setObjectName(u"signed_by_chair_column")
        self.signed_by_chair = QCheckBox(self.content)
        self.signed_by_chair.setObjectName(u"signed_by_chair")

        self.signed_by_chair_column.addWidget(self.signed_by_chair)

        self.signed_by_chair_error = FieldError(self.content)
        self.signed_by_chair_error.setObjectName(u"signed_by_chair_error")

        self.signed_by_chair_column.addWidget(self.signed_by_chair_error)


        self.form.setLayout(10, QFormLayout.ItemRole.FieldRole, self.signed_by_chair_column)

        self.cosigned_by_group_column = QVBoxLayout()
        self.cosigned_by_group_column.setSpacing(2)
        self.cosigned_by_group_column.setObjectName(u"cosigned_by_group_column")
        self.cosigned_by_group = QCheckBox(self.content)
        self.cosigned_by_group.setObjectName(u"cosigned_by_group")

        self.cosigned_by_group_column.addWidget(self.cosigned_by_group)

        self.cosigned_by_group_error = FieldError(self.content)
        self.cosigned_by_group_error.setObjectName(u"cosigned_by_group_error")

        self.cosigned_by_group_column.addWidget(self.cosigned_by_group_error)


        self.form.setLayout(11, QFormLayout.ItemRole.FieldRole, self.cosigned_by_group_column)

        self.filed_at_label = QLabel(self.content)
        self.filed_at_label.setObjectName(u"filed_at_label")

        self.form.setWidget(12, QFormLayout.ItemRole.LabelRole, self.filed_at_label)

        self.filed_at_column = QVBoxLayout()
        self.filed_at_column.setSpacing(2)
        self.filed_at_column.setObjectName(u"filed_at_column")
        self.filed_at = QLineEdit(self.content)
        self.filed_at.setObjectName(u"filed_at")

        self.filed_at_column.addWidget(self.filed_at)

        self.filed_at_error = FieldError(self.content)
        self.filed_at_error.setObjectName(u"filed_at_error")

        self.filed_at_column.addWidget(self.filed_at_error)


        self.form.setLayout(12, QFormLayout.ItemRole.FieldRole, self.filed_at_column)

        self.correction_reason_label = QLabel(self.content)
        self.correction_reason_label.setObjectName(u"correction_reason_label")

        self.form.setWidget(13, QFormLayout.ItemRole.LabelRole, self.correction_reason_label)

        self.correction_reason_column = QVBoxLayout()
        self.correction_reason_column.setSpacing(2)
        self.correction_reason_column.setObjectName(u"correction_reason_column")
        self.correction_reason = QLineEdit(self.content)
        self.correction_reason.setObjectName(u"correction_reason")

        self.correction_reason_column.addWidget(self.correction_reason)

        self.correction_reason_error = FieldError(self.content)
        self.correction_reason_error.setObjectName(u"correction_reason_error")

        self.correction_reason_column.addWidget(self.correction_reason_error)


        self.form.setLayout(13, QFormLayout.ItemRole.FieldRole, self.correction_reason_column)


        self.column.addLayout(self.form)

        self.general_error = FieldError(self.content)
        self.general_error.setObjectName(u"general_error")

        self.column.addWidget(self.general_error)

        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.gap)

        self.scroll.setWidget(self.content)

        self.outer.addWidget(self.scroll)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setContentsMargins(24, 8, 24, 16)
        self.buttons_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.buttons_gap)

        self.cancel = QPushButton(decision_dialog)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.buttons.addWidget(self.cancel)

        self.record_and_next = QPushButton(decision_dialog)
        self.record_and_next.setObjectName(u"record_and_next")
        self.record_and_next.setAutoDefault(False)

        self.buttons.addWidget(self.record_and_next)

        self.record = QPushButton(decision_dialog)
        self.record.setObjectName(u"record")
        self.record.setProperty(u"appearance", u"primary")

        self.buttons.addWidget(self.record)


        self.outer.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.on_label.setBuddy(self.on)
        self.resolution_number_label.setBuddy(self.resolution_number)
        self.by_label.setBuddy(self.by)
        self.reasons_label.setBuddy(self.reasons)
        self.file_note_label.setBuddy(self.file_note)
        self.channel_label.setBuddy(self.channel)
        self.meeting_on_label.setBuddy(self.meeting_on)
        self.affected_group_label.setBuddy(self.affected_group)
        self.filed_at_label.setBuddy(self.filed_at)
        self.correction_reason_label.setBuddy(self.correction_reason)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(decision_dialog)

        self.record.setDefault(True)

    # setupUi

    def retranslateUi(self, decision_dialog):
        decision_dialog.setWindowTitle(QCoreApplication.translate("DecisionDialog", u"Record decision", None))
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("DecisionDialog", u"Entries", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.previous.setAccessibleName(QCoreApplication.translate("DecisionDialog", u"Previous open decision", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.previous.setToolTip(QCoreApplication.translate("DecisionDialog", u"Previous open decision (Ctrl+Page up)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.next.setAccessibleName(QCoreApplication.translate("DecisionDialog", u"Next open decision", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.next.setToolTip(QCoreApplication.translate("DecisionDialog", u"Next open decision (Ctrl+Page down)", None))
#endif // QT_CONFIG(tooltip)
        self.explain.setText(QCoreApplication.translate("DecisionDialog", u"How it was counted\u2026", None))
        self.choices.setTitle(QCoreApplication.translate("DecisionDialog", u"Answer", None))
        self.on_label.setText(QCoreApplication.translate("DecisionDialog", u"Received &on", None))
        self.resolution_number_label.setText(QCoreApplication.translate("DecisionDialog", u"Resolution &no.", None))
        self.by_label.setText(QCoreApplication.translate("DecisionDialog", u"Decided &by", None))
        self.reasons_label.setText(QCoreApplication.translate("DecisionDialog", u"Reason&s", None))
        self.file_note_label.setText(QCoreApplication.translate("DecisionDialog", u"Note for the file", None))
        self.unfavourable_facts.setText(QCoreApplication.translate("DecisionDialog", u"The reasons hold facts against the employee", None))
        self.details.setText(QCoreApplication.translate("DecisionDialog", u"More particulars", None))
        self.channel_label.setText(QCoreApplication.translate("DecisionDialog", u"Came by", None))
        self.meeting_on_label.setText(QCoreApplication.translate("DecisionDialog", u"Meeting on", None))
        self.affected_group_label.setText(QCoreApplication.translate("DecisionDialog", u"Affects only", None))
        self.signed_by_chair.setText(QCoreApplication.translate("DecisionDialog", u"Signed by the chair", None))
        self.cosigned_by_group.setText(QCoreApplication.translate("DecisionDialog", u"Signed by the member of the group", None))
        self.filed_at_label.setText(QCoreApplication.translate("DecisionDialog", u"Filed at", None))
        self.correction_reason_label.setText(QCoreApplication.translate("DecisionDialog", u"Reason of the correction", None))
        self.cancel.setText(QCoreApplication.translate("DecisionDialog", u"Cancel", None))
        self.record_and_next.setText(QCoreApplication.translate("DecisionDialog", u"Record and ne&xt", None))
        self.record.setText(QCoreApplication.translate("DecisionDialog", u"&Record", None))
    # retranslateUi

