"""The copy for people: a tagged PDF in plain words, set by Typst."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.utils.translation import get_language, gettext

from thuisroute.agreements.queries import agreement
from thuisroute.desk.copying.gathering import Gathered, Row
from thuisroute.desk.copying.joining import NOT_ON_PAPER
from thuisroute.desk.copying.labels import COLUMNS
from thuisroute.desk.copying.sections import (
    LEFT_OUT,
    LOOKS,
    SECTIONS,
)
from thuisroute.desk.copying.telling import NOTHING, Telling
from thuisroute.desk.own_words import LOOKS as LOOKS_IN_WORDS
from thuisroute.desk.own_words import PAGES
from thuisroute.kernel.paper import tagged_pdf

TEMPLATE = Path(__file__).parent / "copy.typ"


def as_pdf(gathered: Gathered) -> bytes:
    """Meant for reading aloud as much as for reading: headings, lists, a language."""
    return tagged_pdf(TEMPLATE, _document(gathered))


def _document(gathered: Gathered) -> dict[str, Any]:
    telling = Telling(
        law=agreement(gathered.agreement),
        language=get_language() or "nl",
        names=gathered.names,
    )
    sections = [
        {
            "title": str(SECTIONS[table].title),
            "rows": [list(_pairs(row, telling)) for row in rows],
        }
        for table, rows in gathered.tables.items()
    ]
    looks = {
        "title": str(LOOKS.title),
        "rows": [list(_pairs(_look(row), telling)) for row in gathered.looks],
    }
    return {
        "language": telling.language,
        "title": gettext("Copy of everything about you"),
        "lead": gettext("Dossier %(number)s, made on %(day)s.")
        % {
            "number": gathered.number,
            "day": telling.said("made_at", gathered.made_at.isoformat()),
        },
        "explained": gettext(
            "This is everything that is kept about you in Thuisroute. Keys that only "
            "computers use stand in the file for computers. You can ask to correct it."
        ),
        "nothing": gettext("Nothing is kept about this."),
        "contents": gettext("What is in this copy"),
        "page": gettext("Page"),
        "sections": [*sections, looks],
        "left_out": {
            "title": gettext("What is not in this copy, and why"),
            "reasons": [str(one) for one in LEFT_OUT.values()],
        },
    }


def _look(row: Row) -> Row:
    """As the page of looks tells it."""
    action = LOOKS_IN_WORDS.get(row["action"])
    page = PAGES.get(row["page"])
    known = {
        "action": str(action) if action else gettext("changed something"),
        "page": str(page) if page and action else "",
        "party_id": None,
    }
    told = {name: value for name, value in row.items() if value is not False}
    return told | known


def _pairs(row: Row, telling: Telling) -> Iterator[tuple[str, str]]:
    for name, value in row.items():
        if name in NOT_ON_PAPER or value in NOTHING:
            continue
        yield str(COLUMNS[name]), telling.said(name, value)
