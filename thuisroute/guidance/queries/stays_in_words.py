"""Stays elsewhere as pages draw them, in the language of the reader."""

from typing import Any

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.words import article_reference, kind_words, label_words
from thuisroute.guidance.models import Stay
from thuisroute.guidance.queries.in_words import language
from thuisroute.guidance.queries.stays import HomeKeptLine
from thuisroute.guidance.rules.stay_lifecycle import RUNNING
from thuisroute.guidance.rules.staying import time_out_of
from thuisroute.guidance.words import OWN_STAYS, STAY_LOOKS, STAY_STATES, STAYS


def time_out_reference(law: Agreement) -> dict[str, str] | None:
    """The article on time-out places."""
    rule = time_out_of(law)
    if rule is None:
        return None
    return article_reference(law, rule.article, language(), not_agreed=rule.not_agreed)


def stay_line(row: Stay, law: Agreement) -> dict[str, Any]:
    """One stay, in words."""
    product = label_words(
        law, lambda said: said.product(row.fell_back_to).label, language()
    )
    return {
        "row": row,
        "kind": STAYS[row.kind],
        "state": STAY_STATES[row.state],
        "own": OWN_STAYS[row.state],
        "look": STAY_LOOKS[row.state],
        "place": row.bed_use.bed.place.name if row.bed_use else "",
        "fell_back_to": product if row.fell_back_to else "",
        "running": row.state in RUNNING,
    }


def kept_words(kept: HomeKeptLine | None, law: Agreement) -> dict[str, Any] | None:
    """That the home is kept, since when, and who pays the rent; None when it is not."""
    if kept is None or kept.until is not None:
        return None
    rent = kind_words(law, kept.rent_paid_by, language()) if kept.rent_paid_by else ""
    return {"row": kept, "rent": rent}
