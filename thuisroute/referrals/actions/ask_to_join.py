"""Ask the transfer point to be brought into the dossier of somebody who is known."""

from uuid import UUID

from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Reason, Refused, insist
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.referrals.models import JoinRequest
from thuisroute.referrals.queries.join_requests import sealed_about
from thuisroute.referrals.queries.registration_parties import provider_of
from thuisroute.referrals.rules.joining import JoinState
from thuisroute.residents.actions.identify import keys_of
from thuisroute.residents.actions.recognise import is_known, take_turns
from thuisroute.residents.rules.person import PersonFacts, may_be_a_person
from thuisroute.sharing.access import insist_on_role


def ask_to_join(*, by: Actor, person: PersonFacts, provider: UUID) -> JoinRequest:
    """One running request for a person and a provider; asking again finds it back."""
    insist_on_role(by, Capability.REGISTER)
    insist(may_be_a_person(person, today=clock.today()))
    party = provider_of(by, provider)
    keys = list(keys_of(person).values())
    take_turns(by.region, keys)
    if not is_known(by.region, keys):
        raise Refused(Reason("Nobody by this name and birth date is known yet."))
    running = JoinRequest.objects.filter(
        region_id=by.region, party=party, state=JoinState.ASKED, keys__overlap=keys
    ).first()
    if running is not None:
        return running
    row = JoinRequest.objects.create(
        region_id=by.region,
        party=party,
        asked_at=clock.now(),
        asked_by=by.user,
        keys=keys,
        about=sealed_about(person),
    )
    audit.record("ask_to_join", kind="join_request", key=row.pk)
    return row
