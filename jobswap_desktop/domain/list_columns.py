"""The columns of the lists that are given to other programs."""

from enum import StrEnum


class CaseColumn(StrEnum):
    """A list of cases; most columns are fields of `CaseRow`."""

    REFERENCE = "reference"
    KIND = "kind"
    TITLE = "title"
    OFFICES = "offices"
    STATE = "state"
    FIRST_DAY = "first_day"
    LAST_DAY = "last_day"
    NDA = "nda"
    PAPERS_OUT = "papers_out"
    PAPERS_OUT_SINCE = "papers_out_since"
    NEXT_STEP = "next_step"
    NEXT_DUE = "next_due"
    FOLLOW_UP_ON = "follow_up_on"
    RESPONSIBLE = "responsible"
    DEPUTY = "deputy"


class OfficeColumn(StrEnum):
    """A list of offices; the values are fields of `Office`."""

    NAME = "name"
    EMPLOYER = "employer"
    LEGAL_FORM = "legal_form"
    REGIME = "regime"
    LAND = "land"
    STREET = "street"
    POSTCODE = "postcode"
    CITY = "city"
    TELEPHONE = "telephone"
    EMAIL = "email"
    HEAD_TITLE = "head_title"
    HEAD_NAME = "head_name"
    HR_UNIT = "hr_unit"
    REFERENCE_PREFIX = "reference_prefix"
    BODIES = "bodies"
    IS_OWN = "is_own"
