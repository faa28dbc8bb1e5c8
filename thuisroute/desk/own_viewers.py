"""Who may see what of a resident, as the resident reads it: one card for each role."""

from collections.abc import Iterable, Sequence
from typing import Any

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.desk.own_words import OWN_GROUNDS
from thuisroute.desk.telling import viewer_line
from thuisroute.sharing.queries.policy import Viewer


def own_viewers(
    viewers: Sequence[Viewer], law: Agreement, language: str
) -> list[dict[str, Any]]:
    """By organisation and role, in the order given; what another line says already,
    and more, is left out."""
    cards: dict[tuple[object, str], dict[str, Any]] = {}
    for one in without_what_is_said(viewers):
        line = viewer_line(one, law, language)
        card = cards.setdefault(
            (one.party_id, one.role),
            {"party": line["party"], "role": line["role"], "lines": []},
        )
        ground = str(OWN_GROUNDS.get(one.ground, line["ground"]))
        card["lines"].append(line | {"ground": ground})
    return list(cards.values())


def without_what_is_said(viewers: Iterable[Viewer]) -> list[Viewer]:
    """What stands where the resident says no is told when it is all there is."""
    rows = list(viewers)
    return [one for one in rows if not any(_says_more(other, one) for other in rows)]


def _says_more(other: Viewer, one: Viewer) -> bool:
    alike = (other.party_id, other.role, other.purpose) == (
        one.party_id,
        one.role,
        one.purpose,
    )
    return alike and set(other.domains) > set(one.domains)
