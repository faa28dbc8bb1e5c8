"""An invitation for a calendar (RFC 5545), in which nothing tells about whom it is.

A calendar is read by telephones, by colleagues and by companies abroad: the title is
the same for every meeting, the place an office or nothing, and a link asks to log in.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

# Bytes of a line, its end left out; a longer one goes on after a space.
LINE = 75
ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


@dataclass(frozen=True)
class Invitation:
    """`sequence` grows with every change, so that calendars put the newest in place."""

    key: str
    title: str
    place: str
    link: str
    starts_at: datetime
    minutes: int
    sequence: int
    made_at: datetime
    cancelled: bool


def as_calendar(invitation: Invitation) -> str:
    """The text of an .ics file."""
    return "".join(
        f"{part}\r\n" for line in _lines(invitation) for part in _folded(line)
    )


def _lines(one: Invitation) -> Iterator[str]:
    yield "BEGIN:VCALENDAR"
    yield "VERSION:2.0"
    yield "PRODID:-//Thuisroute//Thuisroute//NL"
    yield "METHOD:PUBLISH"
    yield "BEGIN:VEVENT"
    yield f"UID:{one.key}"
    yield f"SEQUENCE:{one.sequence}"
    yield f"DTSTAMP:{_moment(one.made_at)}"
    yield f"DTSTART:{_moment(one.starts_at)}"
    yield f"DTEND:{_moment(one.starts_at + timedelta(minutes=one.minutes))}"
    yield f"SUMMARY:{_text(one.title)}"
    if one.place:
        yield f"LOCATION:{_text(one.place)}"
    yield f"URL:{one.link}"
    yield "CLASS:PRIVATE"
    yield f"STATUS:{'CANCELLED' if one.cancelled else 'CONFIRMED'}"
    yield "END:VEVENT"
    yield "END:VCALENDAR"


def _moment(value: datetime) -> str:
    return value.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def _text(value: str) -> str:
    return value.translate(ESCAPED)


def _folded(line: str) -> Iterator[str]:
    """Never in the middle of a character."""
    part, size = "", 0
    for letter in line:
        width = len(letter.encode())
        if size + width > LINE:
            yield part
            part, size = " ", 1
        part, size = part + letter, size + width
    yield part
