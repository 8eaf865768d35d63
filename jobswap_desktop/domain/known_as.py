"""What somebody can be told by in a text: names, telephones, addresses, in every spelling.

The patterns are for text that was folded letter by letter (see `discreet_text`): small letters
without marks. An umlaut is found spelled out as well, and what was spelled out with the umlaut.
"""

import re
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from jobswap_desktop.domain.folding import fold
from jobswap_desktop.domain.people import Person, split_name

PARTICLES = frozenset(
    re.findall(
        r"\w+",
        "af al am av bin da dal das de degli dei del della dem den der des di dos du el ibn im la"
        " las le les los op ten ter und van vom von zu zum zur",
    )
)
"""What stands in names and tells nobody by itself."""

_LETTERS = re.compile(r"[^\W_]+")
_SHORTEST = 3
_SHORTEST_JOINED = 5
_SHORTEST_NUMBER = 4
_SHORTEST_TAIL = 6
_LONGEST_NUMBER = 13
_EXTENSION = 2

_DASHES = r"\-\u2010\u2011\u2012\u2013\u2014"
_APART = re.compile(rf"[\s,;/._{_DASHES}]+")
_GAP = rf"[\s,._{_DASHES}]{{0,3}}"
_BEFORE, _AFTER = r"(?<![^\W\d_])", r"(?![^\W\d_])"
_GENITIVE = r"(?:['\u2019]?s|es|s?sche[mnrs]?)?"
_SALUTATION = r"(?:frau|fraulein|fr\.|herrn?|hr\.|kollegin|kollegen?)"
_TITLE = (
    r"(?:prof\.|dr\.|mag\.|rer\.|nat\.|med\.|jur\.|phil\."
    r"|dipl\.(?:[\s\-]?(?:ing|inf|kffr|kfm|verw)[a-z]*\.?)?)"
)
_UMLAUTS = frozenset("äöüÄÖÜ")
_APOSTROPHES = frozenset("'\u2019\u00b4`")
_OPTIONAL_APOSTROPHE = "['\u2019\u00b4`]?"

_NUMBER = re.compile(r"[+(]?\d[\d\s()/.\u2010-\u2014\-]*\d")
_BETWEEN_DIGITS = r"[\s()/.\u00b7\u2010-\u2014\-]{0,3}"
_DIALLED = (
    r"(?<!\d)(?:(?:(?:\+|00)\s?\d{1,3}|49)[\s()/.\-]{0,3})?"
    r"(?:\((?=\d{1,5}\)))?(?:0\)?[\s/.\-]{0,3})?"
)
_AT_PHONE = r"(?:durchwahl|dw|app|apparat|nebenstelle|nst|hausruf|tel|telefon|nr)[\s.:]{0,3}-?\s?"

_AT = r"\s*(?:@|[\[({]\s*(?:at|a)\s*[\])}])\s*"
_DOT = r"\s*(?:\.|[\[({]\s*(?:dot|punkt)\s*[\])}])\s*"
MAIL = re.compile(rf"(?<![^\s@<>()\[\],;:])[^\s@<>()\[\],;:]+{_AT}[^\s@<>()\[\],;:]+")
"""Anything that looks like an e-mail address in folded text."""

_LINE_ENDS = re.compile(
    rf"[;:(/+\d]|\s[{_DASHES}]\s|\S+@|\b(?:tel|telefon|app|dw|mobil)\b", re.IGNORECASE
)
_SEVERAL = re.compile(r"\s(?:und|u\.|sowie|oder|bzw\.)\s|&", re.IGNORECASE)
_ADDRESS = re.compile(rf"{_SALUTATION}|{_TITLE}")
_MOST_FIRST_NAMES = 2
_WHOLE_NAME = 2
_WHOLE_LINE = 2
_FUNCTION = re.compile(
    r"rat$|leit(?:ung|er|erin)$|vertret(?:ung|er|erin)$|amt$|stelle$|abteilung$|referat$|"
    r"dezernat$|beauftragte[rn]?$|team$|buro$|vorstand$|vorsitz"
)
"""How words end that name an office held, and nobody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What one person is known by, as it was recorded; several telephones may stand in one text."""

    first_name: str = ""
    last_name: str = ""
    telephone: str = ""
    email: str = ""
    address: str = ""

    @property
    def first(self) -> tuple[str, ...]:
        """The words of the first name."""
        return tuple(filter(None, _APART.split(self.first_name)))

    @property
    def last(self) -> tuple[str, ...]:
        """The words of the last name, its particles among them."""
        return tuple(filter(None, _APART.split(self.last_name)))


def known(person: Person) -> Known:
    """Return what a recorded person is known by."""
    return Known(
        first_name=person.first_name,
        last_name=person.last_name,
        telephone=person.telephone,
        email=person.email,
        address=person.private_address,
    )


def known_in(line: str, telephone: str = "") -> Iterator[Known]:
    """Yield whom a line names that somebody typed ("Frau Dr. Weiland, Amtsleitung, Tel. 4711").

    Nobody where it says what somebody is instead of who ("Personalrat"), or a word by itself.
    """
    numbers = " ; ".join(filter(None, [telephone, *_NUMBER.findall(line)]))
    mail = MAIL.search(line)
    facts = Known(telephone=numbers, email=mail[0] if mail else "")
    named = _LINE_ENDS.split(line)[0]
    people = [words for each in _SEVERAL.split(named) if (words := _named(each))]
    for words in people:
        first, last = split_name(words)
        yield Known(first_name=first, last_name=last, telephone=numbers, email=facts.email)
    if not people and facts != Known():
        yield facts


def _named(text: str) -> str:
    """Return a name as it was typed, without salutation and titles; "" where it is none."""
    head, _, tail = text.partition(",")
    is_turned = 0 < len(tail.split()) <= _MOST_FIRST_NAMES and not _FUNCTION.search(fold(tail))
    words = (text if is_turned else head).split()
    bare = [word for word in words if not _ADDRESS.fullmatch(fold(word))]
    if len(bare) < _WHOLE_NAME and len(bare) == len(words):
        return ""
    return "" if any(_FUNCTION.search(fold(word.strip(","))) for word in bare) else " ".join(bare)


def canonical(words: Collection[str]) -> str:
    """Return a name so that all its spellings are equal: no marks, no umlauts, no gaps."""
    return re.sub(r"([aou])e", r"\1", "".join(_LETTERS.findall(fold(" ".join(words)))))


def _length(words: Collection[str]) -> int:
    return len("".join(_LETTERS.findall(fold(" ".join(words)))))


def own_names(person: Known) -> frozenset[str]:
    """Return all names that one bears, canonical: whole, in parts, and in either order."""
    first, last = person.first, person.last
    whole = (first, last, (*first, *last), (*last, *first))
    return frozenset(filter(None, map(canonical, (*whole, *([word] for word in (*first, *last))))))


def name_patterns(
    person: Known, own: Collection[str] = (), *, genitive: bool = True
) -> Iterator[str]:
    """Yield what finds a person's name, the longest first; nothing that is among the `own` names.

    Every part of it is found by itself, but for particles and what has less than three letters:
    that only behind a salutation.
    """
    ending = _GENITIVE if genitive else ""
    first, last = person.first, person.last
    wholes = [(*first, *last), (*last, *first), last, first]
    bodies = [
        _joined(words)
        for words in wholes
        if len(words) > 1 and canonical(words) not in own and _length(words) >= _SHORTEST
    ]
    addressed: list[str] = []
    for word in (*last, *first):
        if canonical([word]) in own or fold(word) in PARTICLES:
            continue
        if _length([word]) >= _SHORTEST:
            bodies.append(_spelled(word))
        elif word in last:
            addressed.append(_spelled(word))
    bodies += _logins(person, own)
    initials = "|".join(sorted({re.escape(fold(word)[:1]) for word in (*first, *last)} - {""}))
    around = rf"(?:(?:{_SALUTATION}|{_TITLE}|(?:{initials or 'a'})\.)[\s\-]*){{0,4}}"
    behind = rf"(?:[\s\-]*\b(?:{initials or 'a'})\.(?:[\s\-]*(?:{initials or 'a'})\.){{0,3}})?"
    if bodies:
        found = "|".join(sorted(set(bodies), key=len, reverse=True))
        yield rf"{_BEFORE}{around}(?:{found}){ending}{_AFTER}{behind}"
    if addressed:
        yield rf"{_BEFORE}{_SALUTATION}\s+(?:{'|'.join(addressed)}){ending}{_AFTER}"


def initial_pattern(person: Known) -> str:
    """Return what finds the initials of first and last name ("J. V."); "" without both."""
    first, last = (
        "|".join(sorted({re.escape(fold(word)[:1]) for word in words} - {""}))
        for words in (person.first, person.last)
    )
    if not first or not last:
        return ""
    one = rf"(?:{first}|{last})\.[\s\-]*"
    return rf"{_BEFORE}(?:{first})\.[\s\-]*(?:{one}){{0,4}}(?:{last})\."


def telephone_patterns(telephone: str) -> Iterator[str]:
    """Yield what finds each number of a text, with and without area code, however it is grouped.

    The extension alone is found where it has four digits, or behind a word like "Durchwahl".
    """
    for number in _numbers(telephone):
        digits = _dialled(number)
        groups = re.findall(r"\d+", number)
        shortest = min(_SHORTEST_TAIL, len(digits))
        if len(digits) >= _SHORTEST_NUMBER:
            tails = (digits[start:] for start in range(len(digits) - shortest + 1))
            spelled = "|".join(_BETWEEN_DIGITS.join(tail) for tail in tails)
            yield rf"{_DIALLED}(?:{spelled})(?!\d)"
        for count in range(1, len(groups)):
            tail = "".join(groups[-count:])
            if _SHORTEST_NUMBER <= len(tail) < shortest:
                yield rf"(?<!\d){_BETWEEN_DIGITS.join(tail)}(?!\d)"
        if len(groups[-1]) >= _EXTENSION:
            yield rf"{_BEFORE}{_AT_PHONE}{groups[-1]}(?!\d)"


def mail_pattern(email: str) -> str:
    """Return what finds an e-mail address, "(at)" for the sign included; "" for none."""
    local, sign, domain = fold(email).partition("@")
    if not local or not sign:
        return ""
    return (
        rf"(?<![\w.+\-]){re.escape(local)}{_AT}{_DOT.join(map(re.escape, domain.split('.')))}(?!\w)"
    )


def address_patterns(address: str) -> Iterator[str]:
    """Yield what finds each line of a postal address."""
    lines = re.split(r"[\n,;]|(?=\b\d{5}\b)", address)
    for line in lines:
        words = fold(line).split()
        if _length(words) < _SHORTEST_JOINED or len(words) < _WHOLE_LINE:
            continue
        spelled = (re.sub(r"str(?:asse|\.|$)", "\0", word) for word in words)
        escaped = (re.escape(word).replace("\0", r"str(?:asse|\.)?") for word in spelled)
        yield rf"(?<!\w){_GAP.join(escaped)}(?!\w)"


def _spelled(word: str) -> str:
    found: list[str] = []
    for letter in unicodedata.normalize("NFC", word):
        if letter in _UMLAUTS:
            found.append(f"{fold(letter)}e?")
        elif letter in _APOSTROPHES:
            found.append(_OPTIONAL_APOSTROPHE)
        else:
            for each in fold(letter):
                is_spelled_out = each == "e" and bool(found) and found[-1] in {"a", "o", "u"}
                found.append("e?" if is_spelled_out else re.escape(each))
    return "".join(found)


def _joined(words: Collection[str]) -> str:
    gap = _GAP if _length(words) >= _SHORTEST_JOINED else _GAP.replace("{0,", "{1,")
    return gap.join(_spelled(word) for word in words)


def _logins(person: Known, own: Collection[str]) -> Iterator[str]:
    """Yield what somebody is called by machines: "jvoss", and what stands before the @."""
    names = {canonical([word]) for word in (*person.first, *person.last)} - set(own)
    for last in (person.last[-1:], person.last[:1]):
        for first in person.first:
            if last and canonical(last) in names and _length(last) >= _SHORTEST:
                yield _spelled(first[:1] + last[0])
                yield _spelled(last[0] + first[:1])
    local = fold(person.email).partition("@")[0]
    tells = any(len(name) >= _SHORTEST and name in canonical([local]) for name in names)
    if len(local) >= _SHORTEST and (tells or re.search(r"\d", local)):
        yield re.escape(local)


def _numbers(telephone: str) -> Iterator[str]:
    for found in _NUMBER.findall(telephone):
        if len(re.sub(r"\D", "", found)) <= _LONGEST_NUMBER:
            yield found
        else:
            parts = re.split(r"\s[/\u2010-\u2014\-]\s|\s{2,}", found)
            yield from (part for part in parts if re.search(r"\d", part))


def _dialled(number: str) -> str:
    """Return the digits of a number without country code and without the 0 before the rest."""
    digits = re.sub(r"\D", "", number.replace("(0)", ""))
    if number.lstrip("( ").startswith("+"):
        digits = digits.removeprefix("49")
    elif digits.startswith("0049"):
        digits = digits.removeprefix("0049")
    return digits.lstrip("0")
