"""The parties of a registration: who supports, who indicates, who mediates."""

from dataclasses import dataclass
from uuid import UUID

from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Reason, Refused
from thuisroute.parties.queries import PartyRow, parties_of, party, people_in
from thuisroute.referrals.rules.facts import ReferralFacts

CARE_PROVIDER = "care_provider"
MUNICIPALITY = "municipality"
TRANSFER_POINT = "transfer_point"
SUPPORT_WORKER = "support_worker"


@dataclass(frozen=True)
class RegistrationParties:
    """All three are parties of the actor's region that take part today."""

    provider: PartyRow
    municipality: PartyRow
    transfer_point: PartyRow

    def all(self) -> tuple[PartyRow, ...]:
        return self.provider, self.municipality, self.transfer_point


def provider_of(by: Actor, key: UUID) -> PartyRow:
    """The care provider for which the actor registers: their own, or any one of the
    region for the transfer point. Refused otherwise."""
    found = parties_of(by.region, CARE_PROVIDER).filter(pk=key).first()
    if found is None:
        raise Refused(
            Reason("Choose a care provider of this region."), field="provider"
        )
    if found.pk != by.party and party(by.party).kind == CARE_PROVIDER:
        raise Refused(
            Reason("You can register people for your own organisation only."),
            field="provider",
        )
    return found


def parties_for(by: Actor, referral: ReferralFacts) -> RegistrationParties:
    """Refused when one is not of the region, or the provider is somebody else's."""
    provider = provider_of(by, referral.provider)
    municipality = (
        parties_of(by.region, MUNICIPALITY).filter(pk=referral.municipality).first()
    )
    if municipality is None:
        raise Refused(
            Reason("Choose the municipality that gave the indication."),
            field="municipality",
        )
    _insist_on_contact(referral)
    point = parties_of(by.region, TRANSFER_POINT).first()
    if point is None:
        raise Refused(
            Reason("This region has no transfer point yet; ask its administrator.")
        )
    return RegistrationParties(provider, municipality, point)


def _insist_on_contact(referral: ReferralFacts) -> None:
    people = people_in(referral.provider, SUPPORT_WORKER)
    if not people.filter(pk=referral.contact).exists():
        raise Refused(
            Reason("Choose a support worker of the care provider as contact."),
            field="contact",
        )
