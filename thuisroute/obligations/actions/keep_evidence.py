"""How the agreement is kept is written down with its evaluation (AG6, P7a)."""

from uuid import UUID

from thuisroute.agreements.queries import version_in_force
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import ask
from thuisroute.obligations.models import EvaluationEvidence
from thuisroute.obligations.queries.evidence import as_stored
from thuisroute.obligations.queries.kept import kept_in
from thuisroute.obligations.rules.period import Period
from thuisroute.parties.queries import party_names


def keep_evidence(*, by: Actor, event: UUID, period: Period) -> None:
    """The smallest figures as everybody reads them, with those of the year before for
    the course; never changed afterwards."""
    held, parties = version_in_force(by.region), party_names(by.region)
    cells = kept_in(period.year - 1, period.year)
    answers = ask(held, parties, cells)
    found = answers.of(cells)
    due = {one.party_id for one in found}
    EvaluationEvidence.objects.create(
        region_id=by.region,
        event_id=event,
        version_id=answers.of(held)[0].id,
        period=str(period),
        taken_on=clock.today(),
        party_names={
            str(one.id): one.name for one in answers.of(parties) if one.id in due
        },
        cells=[as_stored(one) for one in found],
    )
