"""Which cases wait for an answer to another office: asked at every start, without its files."""

from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.store.database import Database


def unanswered(db: Database) -> tuple[SwapId, ...]:
    """Return the open cases of which a proposal was taken over and not answered, oldest first.

    Nobody waits for the answer who has ended the case since.
    """
    rows = db.rows(
        """SELECT held.swap_id FROM case_index JOIN partner_file AS held USING (swap_id)
        WHERE case_index.is_open = 1 AND held.kind = 'proposal' AND held.direction = 'received'
            AND NOT EXISTS (SELECT 1 FROM partner_file AS other WHERE other.swap_id = held.swap_id
                AND (other.in_reply_to = held.file_id
                    OR (other.kind = 'proposal' AND other.revision > held.revision)
                    OR (other.answer = 'ended' AND other.direction = 'received'
                        AND other.file_id > held.file_id)))
        ORDER BY held.handled_on, held.id"""
    )
    return tuple(dict.fromkeys(SwapId(row["swap_id"]) for row in rows))
