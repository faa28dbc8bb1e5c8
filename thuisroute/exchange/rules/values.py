"""A cell's text as a value, read as a person meant it: `712,40`, `31-03-2026`, `ja`.

Each reader takes a stripped, non-empty text and raises WrongValueError with a sentence
that says what to type instead.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from difflib import get_close_matches

from thuisroute.kernel.verdicts import Reason
from thuisroute.residents.rules.person_keys import is_bsn, normalised

Reader = Callable[[str], object]

_DUTCH_DATE = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")
_ISO_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00)?)?")
# Excel counts days; the number 60 is a 29 February 1900 that never was.
_SERIAL_START = date(1899, 12, 30)
_SERIAL = re.compile(r"\d{2,5}", re.ASCII)
_SERIALS = range(61, 73_051)
_MONEY = re.compile(r"(?:€\s*)?(\d{1,3}(?:[. ]\d{3})+|\d+)(?:,(\d{1,2}|-))?")
_POINT_MONEY = re.compile(r"(?:€\s*)?(\d+)\.(\d{1,2})")
_POSTCODE = re.compile(r"([1-9]\d{3})\s*([A-Za-z]{2})")
_CODE = re.compile(r"[a-z0-9][a-z0-9-]{0,59}")
_EMAIL = re.compile(r"[^@\s]{1,64}@[^@\s]{1,190}\.[^@\s.]{2,}")
YES = frozenset({"ja", "j", "yes", "y", "true", "waar", "1", "x"})
NO = frozenset({"nee", "n", "no", "false", "onwaar", "0"})
LARGEST_CENTS = 10_000_000


class WrongValueError(ValueError):
    """This text is no value of the column."""

    def __init__(self, reason: Reason, **values: str) -> None:
        super().__init__(reason.text)
        self.reason = Reason(reason.text, values=tuple(values.items()))


def text_of(most: int) -> Reader:
    """Any text up to so many characters."""

    def read(text: str) -> str:
        if len(text) > most:
            raise WrongValueError(
                Reason("Use at most %(most)s characters; this has %(has)s."),
                most=str(most),
                has=str(len(text)),
            )
        return text

    return read


def day(text: str) -> date:
    """31-03-2026, 2026-03-31, or the number that Excel shows without a date format."""
    try:
        if match := _DUTCH_DATE.fullmatch(text):
            return date(int(match[3]), int(match[2]), int(match[1]))
        if match := _ISO_DATE.fullmatch(text):
            return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        raise WrongValueError(
            Reason("“%(text)s” is not on the calendar. Check day and month."), text=text
        ) from None
    if _SERIAL.fullmatch(text) and int(text) in _SERIALS:
        return _SERIAL_START + timedelta(days=int(text))
    raise WrongValueError(
        Reason("“%(text)s” is no date. Write it as 31-03-2026 or 2026-03-31."),
        text=text,
    )


def cents(text: str) -> int:
    """Euros as `712,40`, `712.40`, `€ 1.712,40` or `712`, in cents."""
    if match := _POINT_MONEY.fullmatch(text):
        euros, part = match[1], match[2]
    elif match := _MONEY.fullmatch(text):
        euros, part = re.sub(r"\D", "", match[1]), (match[2] or "0").replace("-", "0")
    else:
        raise WrongValueError(
            Reason("“%(text)s” is no amount of money. Write it as 712,40."), text=text
        )
    amount = int(euros) * 100 + int(part.ljust(2, "0"))
    if amount > LARGEST_CENTS:
        raise WrongValueError(
            Reason("“%(text)s” is more money than can be right."), text=text
        )
    return amount


def number(least: int, most: int) -> Reader:
    """A whole number from `least` to `most`."""

    def read(text: str) -> int:
        plain = text.removesuffix(",0").removesuffix(".0")
        if not (plain.isascii() and plain.isdigit() and least <= int(plain) <= most):
            raise WrongValueError(
                Reason("“%(text)s” must be a whole number from %(least)s to %(most)s."),
                text=text,
                least=str(least),
                most=str(most),
            )
        return int(plain)

    return read


def yes_or_no(text: str) -> bool:
    """Ja, nee, yes, no, true, false, x."""
    word = text.casefold()
    if word in YES | NO:
        return word in YES
    raise WrongValueError(Reason("“%(text)s” must be ja or nee."), text=text)


def code(text: str) -> str:
    """A code that never changes: lower-case letters, digits and dashes."""
    if not _CODE.fullmatch(text):
        raise WrongValueError(
            Reason(
                "“%(text)s” is no code. Use at most 60 small letters, digits and "
                "dashes, such as zorg-voorbeeld."
            ),
            text=text,
        )
    return text


def postcode(text: str) -> str:
    """`1234 AB`."""
    match = _POSTCODE.fullmatch(text)
    if match is None:
        raise WrongValueError(
            Reason("“%(text)s” is no postcode. Write it as 1234 AB."), text=text
        )
    return f"{match[1]} {match[2].upper()}"


def email(text: str) -> str:
    """An e-mail address, in small letters."""
    if not _EMAIL.fullmatch(text):
        raise WrongValueError(Reason("“%(text)s” is no e-mail address."), text=text)
    return text.lower()


def bsn(text: str) -> str:
    """Nine digits that pass the eleven test; Excel may have dropped leading zeros."""
    digits = text.zfill(9)
    if not is_bsn(digits):
        raise WrongValueError(
            Reason(
                "This is no citizen service number: check its nine digits, "
                "or leave the cell empty."
            )
        )
    return digits


def one_of(choices: Mapping[str, str]) -> Reader:
    """A key of the region's agreement; `choices` maps each accepted word to its key."""
    keys = {normalised(word): key for word, key in choices.items()}

    def read(text: str) -> str:
        word = normalised(text)
        if word in keys:
            return keys[word]
        near = get_close_matches(word, keys, n=1, cutoff=0.6)
        if near:
            raise WrongValueError(
                Reason("“%(text)s” is not known here. Did you mean “%(near)s”?"),
                text=text,
                near=_as_written(near[0], choices),
            )
        raise WrongValueError(
            Reason("“%(text)s” is not known here. Choose from: %(choices)s."),
            text=text,
            choices=", ".join(dict.fromkeys(choices.values())),
        )

    return read


def several(read_one: Reader) -> Reader:
    """Values parted by a comma, a plus or a vertical bar; each once."""

    def read(text: str) -> list[object]:
        parts = [part.strip() for part in re.split(r"[,|+]", text)]
        return list(dict.fromkeys(read_one(part) for part in parts if part))

    return read


def _as_written(word: str, choices: Mapping[str, str]) -> str:
    return next(one for one in choices if normalised(one) == word)
