"""The overview as it was on the day of an evaluation."""

from thuisroute.agreements.queries import versions_of
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import ask
from thuisroute.obligations.queries.evidence import Evidence
from thuisroute.obligations.queries.overview import Overview, Versions, overview_of


def overview_at(by: Actor, found: Evidence) -> Overview:
    """Under the version that held then."""
    every = versions_of(by.region)
    numbers = {one.id: one.number for one in ask(every).of(every)}
    return overview_of(
        found.cells,
        found.period,
        Versions(found.version, numbers),
        found.party_names,
    )
