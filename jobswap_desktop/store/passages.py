"""The texts of one case as they were written, for saying where a search found it."""

from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.passages import Passage
from jobswap_desktop.store.database import Database
from jobswap_desktop.store.records import decode

_TEXTS = """
SELECT 'appointment' AS kind, title || ' ' || place || ' ' || host_contact || ' ' || remark
    || ' ' || note AS text FROM appointment WHERE swap_id = :id AND kind <> 'briefing'
UNION ALL SELECT 'appointment', note FROM appointment WHERE swap_id = :id AND kind = 'briefing'
UNION ALL SELECT 'remark', remark FROM swap WHERE id = :id
UNION ALL SELECT 'occasion', occasion FROM swap WHERE id = :id
UNION ALL SELECT 'reason', reason FROM swap WHERE id = :id
UNION ALL SELECT 'partner_reference', partner_reference FROM swap WHERE id = :id
UNION ALL SELECT 'stay', host_unit || ' ' || place || ' ' || contact || ' ' || end_reason
    FROM placement WHERE swap_id = :id
UNION ALL SELECT 'learning_goals', learning_goals FROM placement WHERE swap_id = :id
UNION ALL SELECT 'person', function || ' ' || unit FROM person
    WHERE id IN (SELECT visitor_id FROM placement WHERE swap_id = :id)
UNION ALL SELECT 'decision', "by" || ' ' || reasons || ' ' || void_reason FROM approval
    WHERE swap_id = :id
UNION ALL SELECT 'decision', reasons || ' ' || resolution_number || ' ' || file_note || ' '
    || filed_at || ' ' || void_reason FROM participation WHERE swap_id = :id
UNION ALL SELECT 'undertaking', "by" || ' ' || filed_at || ' ' || reason FROM undertaking
    WHERE placement_id IN (SELECT id FROM placement WHERE swap_id = :id)
UNION ALL SELECT 'follow_up', subject FROM follow_up WHERE swap_id = :id
UNION ALL SELECT 'journal', observed || ' ' || learned || ' ' || idea FROM journal_entry
    WHERE swap_id = :id
UNION ALL SELECT 'report', goals_reached || ' ' || transfer_ideas || ' ' || recommendation
    FROM closing_report WHERE swap_id = :id
UNION ALL SELECT 'feedback', text FROM feedback WHERE swap_id = :id
UNION ALL SELECT 'filed_at', filed_at FROM document WHERE swap_id = :id
UNION ALL SELECT 'attachment', name || ' ' || remark FROM attachment WHERE swap_id = :id"""


def of_swap(db: Database, swap_id: SwapId) -> tuple[Passage, ...]:
    """Return every text by which a case is found, besides names and numbers."""
    return tuple(decode(Passage, row) for row in db.rows(_TEXTS, id=swap_id) if row["text"].strip())
