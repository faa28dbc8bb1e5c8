"""A concern about a resident is recorded, and the protocol of the region begins."""

from uuid import UUID

from thuisroute.agreements.rules.protocols import Protocol, protocol_for
from thuisroute.concerns.actions.next_step import add_step
from thuisroute.concerns.facts import answers_for, law_of
from thuisroute.concerns.models import Concern
from thuisroute.concerns.rules.concern import (
    LANDLORD,
    About,
    Reported,
    domain_of,
    may_be_opened,
)
from thuisroute.concerns.rules.walking import begin
from thuisroute.concerns.saying import say
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import insist
from thuisroute.parties.queries import party
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.residents.queries.dossiers import lock_dossier
from thuisroute.sharing.access import insist_on_resident


def open_concern(*, by: Actor, resident: UUID, reported: Reported) -> Concern:
    """In the life domain that follows from what it is about and who brings it."""
    domains = insist_on_resident(by, resident, to=Capability.OPEN_CONCERN)
    dossier, law, today = lock_dossier(resident), law_of(resident), clock.today()
    domain = domain_of(reported.kind, party(by.party).kind)
    protocol = protocol_for(reported.kind, law.protocols)
    insist(
        may_be_opened(reported, protocol, shared=domain.value in domains, today=today)
    )
    row = Concern.objects.create(
        region_id=by.region,
        resident_id=resident,
        agreement_id=dossier.agreement_id,
        association_id=_landlord(by, resident),
        domain=domain.value,
        kind=reported.kind.value,
        source=reported.source.value,
        protocol=protocol.id if protocol else "",
        urgency=reported.urgency if protocol else "",
        reported_on=reported.on,
        opened_on=today,
        opened_by=by.user,
        opened_party_id=by.party,
    )
    say(row, About.CONCERN, reported.words, by=by)
    if protocol:
        _begin(row, protocol)
    audit.record(
        "concern.opened", kind="concern", key=row.pk, subject=resident,
        details={"kind": row.kind, "source": row.source},
    )  # fmt: skip
    return row


def _landlord(by: Actor, resident: UUID) -> UUID | None:
    """Who brings it where that lets homes; else who does so the longest here."""
    if party(by.party).kind == LANDLORD:
        return by.party
    return answers_for(resident, LANDLORD)


def _begin(row: Concern, protocol: Protocol) -> None:
    """Counted from the day on which it is recorded: nobody knew of it before."""
    walk = begin(protocol, row.urgency, on=row.opened_on)
    add_step(row, walk)
