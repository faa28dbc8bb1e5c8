"""The terms of an agreement as matching asks them, read once a process a version."""

from functools import lru_cache
from uuid import UUID

from thuisroute.agreements.queries import agreement
from thuisroute.agreements.rules.priority import OriginRule
from thuisroute.matching.rules.facts import Terms
from thuisroute.matching.rules.terms import consents_for_proposing, terms_of


@lru_cache(maxsize=64)
def agreed_terms(version: UUID) -> Terms:
    """Versions never change, so neither do their terms."""
    return terms_of(agreement(version))


@lru_cache(maxsize=64)
def consents_asked(version: UUID) -> tuple[str, ...]:
    """Rows of the sharing table for which consent stands before a proposal (P6a)."""
    return consents_for_proposing(agreement(version))


def origin_rule(version: UUID) -> OriginRule | None:
    """What it does where somebody comes from, for everybody in a round alike."""
    priority = agreement(version).priority
    return priority.origin if priority else None
