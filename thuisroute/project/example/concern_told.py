"""A concern about a tenant is told, by whoever sees or hears of it."""

from uuid import UUID

from thuisroute.agreements.rules.protocols import ConcernKind, protocol_for
from thuisroute.concerns.actions.open_concern import open_concern
from thuisroute.concerns.rules.concern import Reported, Source
from thuisroute.project.example.case_cast import Tenant


def told(
    who: Tenant,
    role: str,
    source: Source,
    words: str,
    *,
    days: int,
    kind: ConcernKind = ConcernKind.NUISANCE,
    urgent: bool = False,
) -> UUID:
    """The concern's key; written down on the day that it was heard."""
    said = what_was_told(who, source, words, days=days, kind=kind, urgent=urgent)
    with who.acting(role, days=days) as actor:
        return open_concern(by=actor, resident=who.resident, reported=said).pk


def what_was_told(
    who: Tenant,
    source: Source,
    words: str,
    *,
    days: int,
    kind: ConcernKind = ConcernKind.NUISANCE,
    urgent: bool = False,
) -> Reported:
    """`urgent`: by the shortest term of the region's protocol, else by the longest."""
    stage = who.stage
    protocol = protocol_for(kind, stage.people.says.protocols)
    which = 0 if urgent else -1
    urgency = protocol.urgencies[which].id if protocol else ""
    return Reported(kind, source, stage.word(words), stage.ago(days), urgency)
