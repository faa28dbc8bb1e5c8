"""Rows of the sharing table in which the resident names who comes in (Wmo 2015 2.2.4).

Elsewhere a party is involved by what happens on the route; here by a consent alone.
"""

from collections.abc import Iterable

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.sharing import SharingRule
from thuisroute.sharing.rules.consents import consent_rules
from thuisroute.sharing.rules.facts import ConsentGiven, InvolvedParty, SharingFacts


def asked_at_registration(agreement: Agreement) -> tuple[str, ...]:
    """The consents towards organisations that follow from the route; whom the resident
    brings in by name is asked when the resident wants it."""
    return tuple(
        one for one in consent_rules(agreement) if not agreement.sharing_rule(one).named
    )


def may_come_in(rule: SharingRule, facts: SharingFacts) -> Iterable[InvolvedParty]:
    """Who is involved; in a row where the resident names somebody, who was named."""
    if not rule.named:
        return facts.parties
    return [
        InvolvedParty(one.receiver, rule.to.party_kind, one.since, one.until)
        for one in facts.consents
        if one.rule == rule.id and one.receiver is not None
    ]


def is_for(consent: ConsentGiven, party: InvolvedParty, rule: SharingRule) -> bool:
    """A consent that names nobody is for every involved party of the row's kind."""
    everybody = consent.receiver is None and not rule.named
    return everybody or consent.receiver == party.party
