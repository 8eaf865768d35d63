"""Files that went over to or came from partner offices, in the store."""

from jobswap_desktop.domain.ids import OfficeId, SwapId
from jobswap_desktop.domain.partner_file import PartnerFile
from jobswap_desktop.store.database import Change, Database
from jobswap_desktop.store.records import decode, encode


def of_swap(db: Database, swap_id: SwapId) -> tuple[PartnerFile, ...]:
    """Return the files of a case, oldest first."""
    rows = db.rows("SELECT * FROM partner_file WHERE swap_id = :id ORDER BY id", id=swap_id)
    return tuple(decode(PartnerFile, row) for row in rows)


def by_file_id(db: Database | Change, file_id: str) -> PartnerFile | None:
    """Return the record of a file by the id in it, whichever way it went."""
    rows = db.rows("SELECT * FROM partner_file WHERE file_id = :id", id=file_id)
    return decode(PartnerFile, rows[0]) if rows else None


def case_of_partner(db: Database, office_id: OfficeId, partner_swap_id: str) -> SwapId | None:
    """Return the case here that the partner keeps under `partner_swap_id`."""
    rows = db.rows(
        """SELECT swap_id FROM partner_file
        WHERE office_id = :office AND partner_swap_id = :id ORDER BY id DESC""",
        office=office_id,
        id=partner_swap_id,
    )
    return SwapId(rows[0]["swap_id"]) if rows else None


def answered_with(db: Database | Change, swap_id: str, file_id: str) -> PartnerFile | None:
    """Return the first answer to a file of this case, None where there is none."""
    rows = db.rows(
        """SELECT * FROM partner_file WHERE swap_id = :swap_id AND in_reply_to = :file_id
        ORDER BY id LIMIT 1""",
        swap_id=swap_id,
        file_id=file_id,
    )
    return decode(PartnerFile, rows[0]) if rows else None


def by_partner_case(
    db: Database, partner_swap_id: str, office_id: OfficeId | None
) -> PartnerFile | None:
    """Return the newest record of a case that a partner keeps under `partner_swap_id`.

    Of the partner `office_id` alone where it is known who speaks: ids are easily said.
    """
    rows = db.rows(
        """SELECT * FROM partner_file
        WHERE partner_swap_id = :id AND :id <> '' AND (:office = '' OR office_id = :office)
        ORDER BY id DESC LIMIT 1""",
        id=partner_swap_id,
        office=office_id or "",
    )
    return decode(PartnerFile, rows[0]) if rows else None


def by_partner_reference(db: Database, office_id: OfficeId, reference: str) -> SwapId | None:
    """Return the newest case with an office that has this number there."""
    rows = db.rows(
        """SELECT id FROM swap WHERE partner_reference = :reference AND :reference <> ''
            AND id IN (SELECT swap_id FROM placement
                WHERE home_id = :office OR host_id = :office)
        ORDER BY id DESC LIMIT 1""",
        reference=reference,
        office=office_id,
    )
    return SwapId(rows[0]["id"]) if rows else None


def save(change: Change, file: PartnerFile) -> None:
    """Insert or update one record."""
    change.put("partner_file", encode(file))
