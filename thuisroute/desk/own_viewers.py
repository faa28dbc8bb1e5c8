"""Who may see what of a resident, as the resident reads it: one card for each role."""

from collections.abc import Sequence
from typing import Any

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.desk.dossier import seen_by
from thuisroute.desk.own_words import OWN_GROUNDS
from thuisroute.desk.telling import viewer_line
from thuisroute.sharing.queries.policy import Viewer


def own_viewers(
    viewers: Sequence[Viewer], law: Agreement, language: str
) -> list[dict[str, Any]]:
    """By organisation and role, in the order given; what goes on without a yes is
    told only where there is none."""
    cards: dict[tuple[object, str], dict[str, Any]] = {}
    for one in seen_by(viewers):
        line = viewer_line(one, law, language)
        card = cards.setdefault(
            (one.party_id, one.role),
            {"party": line["party"], "role": line["role"], "lines": []},
        )
        ground = str(OWN_GROUNDS.get(one.ground, line["ground"]))
        card["lines"].append(line | {"ground": ground})
    return list(cards.values())
