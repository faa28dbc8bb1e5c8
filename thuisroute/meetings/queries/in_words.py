"""A meeting as its pages draw it: by life domain, in the language of the reader."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from django.utils.translation import get_language, gettext

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.words import (
    article_reference,
    kind_words,
    label_words,
    role_words,
)
from thuisroute.meetings.models import AgendaItem, Decision
from thuisroute.meetings.queries.at_the_table import AtTheTable, Seat
from thuisroute.meetings.rules.rounds import DOMAINS as SUBJECTS
from thuisroute.meetings.rules.rounds import RESIDENT
from thuisroute.sharing.words import DOMAINS


def language() -> str:
    """The reader's language, as packs know it."""
    return get_language() or "nl"


def asked(table: AtTheTable, law: Agreement) -> list[dict[str, Any]]:
    """Who is asked; the resident first."""
    seats = sorted(table.seats, key=lambda one: one.party_kind != RESIDENT)
    return [
        {
            "seat": one,
            "who": who(law, one),
            "resident": one.party_kind == RESIDENT,
        }
        for one in seats
    ]


def who(law: Agreement, seat: Seat) -> str:
    """A person, a role and an organisation, as far as they are known."""
    if seat.party_kind == RESIDENT:
        return gettext("The resident")
    role = role_words(law, seat.role, language())
    where = seat.party_name or kind_words(law, seat.party_kind, language())
    return ", ".join(one for one in (seat.person, role, where) if one)


def agenda_of(
    table: AtTheTable,
    law: Agreement,
    waiting: Mapping[str, list[Any]],
    *,
    own: UUID | None = None,
) -> list[dict[str, Any]]:
    """By life domain: what the resident wrote, what is due, what is brought; and what
    the own organisation may take off."""
    words = table.words_by_domain
    parts = []
    for domain in SUBJECTS:
        items = [_item(one, law) for one in table.items if one.domain == domain]
        said = [*words.get(domain, []), *waiting.get(domain, [])]
        if items or said:
            title = str(DOMAINS[domain]).capitalize()
            parts.append(
                {
                    "domain": domain,
                    "title": title,
                    "items": items,
                    "words": said,
                    "can_go": [
                        one for one in items if one["row"].party_id in {None, own}
                    ],
                }
            )
    return parts


def _item(one: AgendaItem, law: Agreement) -> dict[str, Any]:
    return {
        "row": one,
        "title": item_title(one, law),
        "article": article_reference(law, one.article, language())
        if one.article
        else None,
        "by": one.party.name if one.party else "",
    }


def item_title(item: AgendaItem, law: Agreement) -> str:
    """What is due by its name in the agreement; else what somebody brings."""
    if not item.clock:
        return item.text
    named = label_words(law, lambda one: one.clock(item.clock).label, language())
    return named or item.clock


def decided(rows: Iterable[Decision], law: Agreement) -> list[dict[str, Any]]:
    """What was decided, who does it, and how it stands."""
    return [
        {
            "row": one,
            "about": DOMAINS[one.domain],
            "who": f"{one.party.name}, {role_words(law, one.role, language())}"
            if one.party
            else gettext("The resident"),
        }
        for one in rows
    ]
