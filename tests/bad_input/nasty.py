"""One sound form at a time, spoilt in every way that people and machines know.

Each spoilt form is sent in the state in which the sound one would be saved, so that the
rules and the database meet the values too; afterwards everything is as it was.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import escape
from uuid import uuid4

from django.db import transaction
from django.test import Client

from tests.cast import Cast

Values = Mapping[str, object]

STRANGE = "🏠 \u202eneer\u202c <b>Ada</b> & 'x'"
DAY = re.compile(r"\d{4}-\d\d-\d\d")
NUMBER = re.compile(r"[\d.,]+")
CHOICE = re.compile(r"[a-z]+(_[a-z]+)*|[0-9a-f-]{36}")
DAYS = ("0001-01-01", "9999-12-31", "31-02-2026", "x\x00", "")
NUMBERS = ("-1", "9" * 25, "NaN", "1e9", "veel", "\u0663", "0", "")
CHOICES = ("not_one", "x\x00", "")
TEXTS = ("x\x00y", "x" * 10_000, STRANGE, " ", "")
SUMMARY = 'class="tr-summary"'
FINE = (200, 302, 400, 404)


@dataclass(frozen=True)
class Sound:
    """A form that would be saved. `texts`: which fields are free text."""

    who: str
    address: str
    values: Values
    texts: tuple[str, ...] = ()


@dataclass
class Looked:
    """What was wrong with the answers, in words."""

    sent: int = 0
    wrong: list[str] = field(default_factory=list)


def spoilt(sound: Sound) -> Iterator[tuple[str, Values]]:
    """What is wrong, and the form with it."""
    for name, value in sound.values.items():
        for bad in _bad(sound, name, str(value)):
            yield f"{name}={bad[:20]!r}", {**sound.values, name: bad}
    for bad in TEXTS:
        if sound.texts:
            yield (
                f"texts={bad[:20]!r}",
                {**sound.values, **dict.fromkeys(sound.texts, bad)},
            )
    yield "nothing", {}
    yield "lists", {name: ["1", "2", "\x00"] for name in sound.values}


def _bad(sound: Sound, name: str, value: str) -> tuple[str, ...]:
    if name in sound.texts or name in ("step", "do"):
        return ()
    if DAY.fullmatch(value):
        return DAYS
    if NUMBER.fullmatch(value):
        return NUMBERS
    return CHOICES if CHOICE.fullmatch(value) else ()


def look_at(cast: Cast, *sounds: Sound) -> Looked:
    """Send each sound form and every spoilt one; nothing of it is kept."""
    looked = Looked()
    for sound in sounds:
        client = cast.client(sound.who)
        client.raise_request_exception = False
        saved = _sent(client, sound, sound.values)[0]
        if saved != 302:
            looked.wrong.append(f"{sound.address}: the sound form gets {saved}")
        for what, values in spoilt(sound):
            looked.sent += 1
            status, page = _sent(client, sound, values)
            looked.wrong += [
                f"{sound.address} {what}: {told}"
                for told in _complaints(what, status, page)
            ]
        _without_a_key(client, sound, looked)
    return looked


def _sent(client: Client, sound: Sound, values: Values) -> tuple[int, str]:
    with transaction.atomic():
        answer = client.post(sound.address, {"once": str(uuid4()), **values})
        transaction.set_rollback(True)
    return answer.status_code, answer.content.decode(errors="replace")


def _complaints(what: str, status: int, page: str) -> Iterator[str]:
    if status not in FINE:
        yield f"answered with {status}"
    if status == 200 and SUMMARY not in page:
        yield "shown again without a summary of what is wrong"
    strange = what.startswith("texts=") and STRANGE[:5] in what
    if status == 200 and strange and escape(STRANGE) not in page:
        yield "what was typed is gone"


def _without_a_key(client: Client, sound: Sound, looked: Looked) -> None:
    for key in ({}, {"once": ""}, {"once": "1"}, {"once": "\x00"}):
        answer = client.post(sound.address, {**sound.values, **key})
        if answer.status_code != 400:
            looked.wrong.append(f"{sound.address} {key}: {answer.status_code}")
