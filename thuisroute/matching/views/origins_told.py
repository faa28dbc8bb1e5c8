"""What origin does in a round, in words."""

from collections.abc import Mapping
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thuisroute.agreements.rules.priority import OriginCounts
from thuisroute.matching.rules.round import Round
from thuisroute.matching.wording import Wording

COUNTS: Mapping[OriginCounts, Promise] = {
    OriginCounts.NO_EFFECT: _("Where somebody comes from does not count."),
    OriginCounts.GOES_FIRST: _(
        "Who comes from the municipality of a home goes first for it, after priority "
        "and before waiting."
    ),
    OriginCounts.MINIMUM_SHARE: _(
        "Of the homes in each municipality a part is kept for people who come "
        "from there."
    ),
    OriginCounts.FAIR_SHARE: _(
        "Of all homes of a round the people of each municipality get at least their "
        "part."
    ),
}


def origins_told(found: Round, words: Wording) -> dict[str, Any]:
    """Nothing where the agreement is silent on it."""
    priority = words.agreed.priority
    rule = priority.origin if priority else None
    open_ = rule.not_agreed if rule else None
    return {
        "origins": found.origins,
        "origin_words": COUNTS[rule.counts] if rule else "",
        "origin_article": words.article(rule.article) if rule else None,
        "origin_open": open_.in_language(words.language) if open_ else "",
    }
