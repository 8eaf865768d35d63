"""What has been handed out in calendar files, so that a later file changes and cancels rightly."""

from dataclasses import dataclass
from datetime import datetime

from jobswap_desktop.domain.ids import AppointmentId, CalendarEntryId, PlacementId, SwapId

OWN_DOMAIN = "jobswap-desktop"
"""What stands after the "@" in the UIDs of events from here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarEntry:
    """One appointment as the last calendar file for the visitors in `placement_ids` had it.

    `appointment_id` is no reference: the appointment may be gone, and the next files then cancel
    it. `sequence` counts the changes handed out (RFC 5545, SEQUENCE), `digest` is of the content
    last written, `changed_at` the moment (UTC) when it was first written so. Title and times (local
    wall time) are kept to name what is cancelled; the title is the one written, not a hidden one,
    and none at all of one that was marked confidential before it was cancelled.
    """

    id: CalendarEntryId
    swap_id: SwapId
    placement_ids: frozenset[PlacementId]
    appointment_id: AppointmentId
    uid: str
    sequence: int
    digest: str
    changed_at: datetime
    title: str
    start: datetime
    end: datetime
    all_day: bool = False
    cancelled: bool = False
    version: int = 0
