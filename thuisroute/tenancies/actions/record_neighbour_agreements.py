"""Write down what was agreed on neighbours and living behaviour (P4a, P4b)."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from thuisroute.agreements.rules.events import EventName
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import insist
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.tenancies.actions.tell import tell
from thuisroute.tenancies.facts import agreement_of, article_of_clock
from thuisroute.tenancies.models import Lease, NeighbourAgreement, NeighbourWords
from thuisroute.tenancies.queries.neighbours import agreements_of
from thuisroute.tenancies.queries.one_lease import locked_lease
from thuisroute.tenancies.rules.lifecycle import OVER
from thuisroute.tenancies.rules.neighbours import NeighbourFacts, may_be_recorded

EVENT = EventName.NEIGHBOUR_AGREEMENTS_RECORDED


@dataclass(frozen=True)
class NeighbourTerms:
    """What was agreed; `own_words` are the resident's."""

    recorded_on: date
    introduction: str
    living_behaviour: str
    own_words: str = ""


def record_neighbour_agreements(
    *, by: Actor, lease: UUID, terms: NeighbourTerms
) -> NeighbourAgreement:
    """A new version; the ones before it stay readable."""
    row = locked_lease(by, lease, to=Capability.RECORD_NEIGHBOURS)
    earlier = next(iter(agreements_of(row.match_id)), None)
    article = article_of_clock(agreement_of(row), EVENT)
    insist(
        may_be_recorded(
            _facts(row, terms, earlier), today=clock.today(), article=article
        )
    )
    made = NeighbourAgreement.objects.create(
        lease=row,
        match_id=row.match_id,
        resident_id=row.resident_id,
        version=earlier.version + 1 if earlier else 1,
        recorded_on=terms.recorded_on,
        recorded_by=by.user,
    )
    _write_words(made, terms)
    audit.record(
        "record_neighbour_agreements",
        kind="neighbour_agreement",
        key=made.pk,
        subject=row.resident_id,
        details={"version": made.version, "on": terms.recorded_on},
    )
    tell(
        EVENT,
        by=by,
        lease=row,
        on=terms.recorded_on,
        source=("neighbour_agreement", made.pk),
    )
    return made


def _write_words(made: NeighbourAgreement, terms: NeighbourTerms) -> None:
    NeighbourWords.objects.create(
        agreement=made,
        resident_id=made.resident_id,
        introduction=terms.introduction.strip(),
        living_behaviour=terms.living_behaviour.strip(),
        own_words=terms.own_words.strip(),
    )


def _facts(
    row: Lease, terms: NeighbourTerms, earlier: NeighbourAgreement | None
) -> NeighbourFacts:
    return NeighbourFacts(
        recorded_on=terms.recorded_on,
        allocated_on=row.match.allocated_on or row.starts_on,
        earlier_on=earlier.recorded_on if earlier else None,
        introduction=terms.introduction,
        living_behaviour=terms.living_behaviour,
        lease_goes_on=row.state not in OVER,
    )
