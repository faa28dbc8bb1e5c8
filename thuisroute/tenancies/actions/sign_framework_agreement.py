"""A provider and an association agree on intermediary letting (P2a)."""

from datetime import date
from uuid import UUID

from thuisroute.agreements.queries import law_in_force
from thuisroute.agreements.rules.route import FrameworkRule
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
    rule = law_in_force(by.region).framework
    contracted = _is_contracted(by, rule, provider, association)
    insist(
        may_be_signed(
            FrameworkFacts(
                known_in_region=rule is not None,
                own_party=by.party in {provider, association},
                contracted=contracted,
                signed_on=signed_on,
                until=until,
                holds_already=overlapping(provider, association, signed_on, until),
                article=rule.article if rule else "",
            ),
            today=clock.today(),
        )
    )
    key = add_framework(
        region=by.region,
        provider=provider,
        association=association,
        signed_on=signed_on,
        until=until,
    )
    audit.record(
        "framework.signed",
        kind="framework_agreement",
        key=key,
        details={"provider": provider, "association": association, "on": signed_on},
    )
    return key


def _is_contracted(
    by: Actor, rule: FrameworkRule | None, provider: UUID, association: UUID
) -> bool:
    """Whether the provider is; both have to be parties of the kinds that sign."""
    kinds = rule.between if rule else ()
    there = {one.pk: one for one in parties_of(by.region) if one.kind in kinds}
    both = there.get(provider), there.get(association)
    if both[0] is None or both[1] is None or both[0].kind == both[1].kind:
        raise Refused(Reason("Choose a party of this region for each of the two."))
    return bool(both[0].contracted)
