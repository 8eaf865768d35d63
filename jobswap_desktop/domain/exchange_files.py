"""How the files are named that go from one office to another."""

from typing import Final

CASE_SUFFIX: Final = ".jobtausch"
KEY_SUFFIX: Final = ".jobtausch-key"
EXCHANGE_SUFFIXES: Final = (CASE_SUFFIX, KEY_SUFFIX)
