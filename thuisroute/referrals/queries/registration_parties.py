"""The parties of a registration: who supports, who indicates, who mediates."""

from dataclasses import dataclass

from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Reason, Refused
from thuisroute.parties.models import Party
from thuisroute.parties.queries import parties_of, people_in
from thuisroute.referrals.rules.facts import ReferralFacts

CARE_PROVIDER = "care_provider"
MUNICIPALITY = "municipality"
TRANSFER_POINT = "transfer_point"
SUPPORT_WORKER = "support_worker"


@dataclass(frozen=True)
class RegistrationParties:
    """All three are parties of the actor's region that take part today."""

    provider: Party
    municipality: Party
    transfer_point: Party

    def all(self) -> tuple[Party, ...]:
        return self.provider, self.municipality, self.transfer_point


def parties_for(by: Actor, referral: ReferralFacts) -> RegistrationParties:
    """Refused when one is not of the region, or the provider is somebody else's."""
    there = {party.pk: party for party in parties_of(by.region)}
    provider = there.get(referral.provider)
    if provider is None or provider.kind != CARE_PROVIDER:
        raise Refused(
            Reason("Choose a care provider of this region."), field="provider"
        )
    own = there.get(by.party)
    if own is not None and own.kind == CARE_PROVIDER and own.pk != provider.pk:
        raise Refused(
            Reason("You can register people for your own organisation only.", "1a"),
            field="provider",
        )
    municipality = there.get(referral.municipality)
    if municipality is None or municipality.kind != MUNICIPALITY:
        raise Refused(
            Reason("Choose the municipality that gave the indication."),
            field="municipality",
        )
    _insist_on_contact(referral)
    points = [party for party in there.values() if party.kind == TRANSFER_POINT]
    if not points:
        raise Refused(
            Reason("This region has no transfer point yet; ask its administrator.")
        )
    return RegistrationParties(provider, municipality, points[0])


def _insist_on_contact(referral: ReferralFacts) -> None:
    people = people_in(referral.provider, SUPPORT_WORKER)
    if not people.filter(pk=referral.contact).exists():
        raise Refused(
            Reason("Choose a support worker of the care provider as contact."),
            field="contact",
        )
