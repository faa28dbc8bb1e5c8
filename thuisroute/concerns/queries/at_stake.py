"""What was done towards an eviction, and instead of it, in words."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.concerns.queries.concerns import ConcernSeen
from thuisroute.concerns.queries.evictions import threatened
from thuisroute.concerns.queries.texts import texts
from thuisroute.concerns.said import said

KEPT = _("The eviction was prevented: the home is kept")
SOMETHING_ELSE = _("Something else than an eviction")


def at_stake(seen: ConcernSeen, law: Agreement) -> dict[str, list[dict[str, Any]]]:
    """Each in order; `elsewhere` was weighed in a part of life that the reader has not,
    so it comes without words."""
    found, rule = threatened(seen.concern, seen.domains), law.eviction
    steps = {one.id: said(one.label) for one in rule.steps} if rule else {}
    others = {one.id: said(one.label) for one in rule.alternatives} if rule else {}

    def each(row: Any, label: str = "") -> dict[str, Any]:  # noqa: ANN401 - of several tables
        return {"row": row, "label": label, "said": texts(seen, row.pk, law)}

    return {
        "steps": [each(one, steps.get(one.step, str(KEPT))) for one in found.steps],
        "weighed": [
            each(one, others.get(one.alternative, one.alternative))
            for one in found.weighed
        ],
        "elsewhere": [
            {"row": one, "label": others.get(one.alternative, str(SOMETHING_ELSE))}
            for one in found.elsewhere
        ],
        "chances": [each(one) for one in found.chances],
    }
