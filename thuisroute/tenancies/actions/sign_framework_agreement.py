"""A provider and an association agree on intermediary letting (P2a)."""

from datetime import date
from uuid import UUID

from thuisroute.agreements.queries import agreement, agreement_in_force
from thuisroute.homes.actions.keep_framework import add_framework
from thuisroute.homes.queries.framework_agreements import overlapping
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Reason, Refused, insist
from thuisroute.parties.queries import parties_of
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.access import insist_on_role
from thuisroute.tenancies.rules.framework import FrameworkFacts, may_be_signed


def sign_framework_agreement(
    *,
    by: Actor,
    provider: UUID,
    association: UUID,
    signed_on: date,
    until: date | None = None,
) -> UUID:
    """Its key; one of the two parties records it, `until` is the last day."""
    insist_on_role(by, Capability.SIGN_FRAMEWORK)
    rule = agreement(agreement_in_force(by.region).pk).framework
    kinds = rule.between if rule else ()
    there = {one.pk: one for one in parties_of(by.region) if one.kind in kinds}
    if {provider, association} - there.keys() or (
        there[provider].kind == there[association].kind
    ):
        raise Refused(Reason("Choose a party of this region for each of the two."))
    facts = FrameworkFacts(
        known_in_region=rule is not None,
        own_party=by.party in {provider, association},
        contracted=there[provider].contracted,
        signed_on=signed_on,
        until=until,
        holds_already=overlapping(provider, association, signed_on, until),
        article=rule.article if rule else "",
    )
    insist(may_be_signed(facts, today=clock.today()))
    key = add_framework(
        region=by.region,
        provider=provider,
        association=association,
        signed_on=signed_on,
        until=until,
    )
    audit.record(
        "framework.signed", kind="framework_agreement", key=key,
        details={"provider": provider, "association": association, "on": signed_on},
    )  # fmt: skip
    return key
