"""Identities of records: UUIDv7 as text, so that records made by two offices never collide.

They are distinct types: a person's id where a placement's is wanted is a type error.
"""

from collections.abc import Callable
from typing import NewType

OfficeId = NewType("OfficeId", str)
PersonId = NewType("PersonId", str)
SwapId = NewType("SwapId", str)
PlacementId = NewType("PlacementId", str)
UndertakingId = NewType("UndertakingId", str)
ParticipationId = NewType("ParticipationId", str)
ApprovalId = NewType("ApprovalId", str)
AgreementId = NewType("AgreementId", str)
SignatureId = NewType("SignatureId", str)
DocumentId = NewType("DocumentId", str)
AppointmentId = NewType("AppointmentId", str)
FollowUpId = NewType("FollowUpId", str)
RuleId = NewType("RuleId", str)
AccountId = NewType("AccountId", str)
JournalEntryId = NewType("JournalEntryId", str)
ReportId = NewType("ReportId", str)
FeedbackId = NewType("FeedbackId", str)
StatisticId = NewType("StatisticId", str)
AttachmentId = NewType("AttachmentId", str)
PaperSignerId = NewType("PaperSignerId", str)
WordingId = NewType("WordingId", str)
WeekTemplateId = NewType("WeekTemplateId", str)
CalendarEntryId = NewType("CalendarEntryId", str)

NewId = Callable[[], str]
"""A factory of fresh ids, handed to whoever creates records."""
