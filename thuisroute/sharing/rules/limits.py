"""What may not be used for a while, or ever: a domain, a purpose, or everything."""

from collections.abc import Iterable
from dataclasses import dataclass

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.parties import Participant
from thuisroute.agreements.rules.rights import RightKind
from thuisroute.agreements.rules.sharing import LifeDomain, SharingRule

# A request about one's own data is for who answers it, writes it down or helps with it.
RIGHTS_REQUESTS = "rights_requests"
# Requests that can end in a stop on use.
STOPPING = frozenset({RightKind.OBJECTION, RightKind.RESTRICTION})


@dataclass(frozen=True)
class Limit:
    """Neither a domain nor a purpose is the whole dossier (AVG 18, 21)."""

    domain: str = ""
    purpose: str = ""

    @property
    def whole(self) -> bool:
        """Whether everything is restricted."""
        return not (self.domain or self.purpose)


def usable(
    rule: SharingRule, agreement: Agreement, limits: Iterable[Limit]
) -> tuple[LifeDomain, ...]:
    """The domains of a rule that its receiver may use now.

    Who weighs restrictions goes on seeing what is restricted. Who weighs objections
    keeps, under a purpose that stands still, no more than whose request it is.
    """
    listed = tuple(limits)
    if any(one.purpose == rule.id for one in listed):
        weighs = handles(agreement, rule.to, RightKind.OBJECTION)
        return tuple(
            one for one in rule.domains if weighs and one is LifeDomain.IDENTITY
        )
    if handles(agreement, rule.to, RightKind.RESTRICTION):
        return rule.domains
    if any(one.whole for one in listed):
        return ()
    restricted = {one.domain for one in listed}
    return tuple(one for one in rule.domains if one not in restricted)


def handles(agreement: Agreement, who: Participant, kind: RightKind) -> bool:
    """Whether this is who answers requests of this kind."""
    return any(one.id is kind and one.handled_by == who for one in agreement.rights)


def reads_requests(agreement: Agreement, who: Participant, *, sees: bool) -> bool:
    """Who answers or writes them down, as long as they see anything; who weighs what
    stops use always does."""
    weighs = [one for one in agreement.rights if one.id in STOPPING]
    return any(one.handled_by == who for one in weighs) or (
        sees
        and any(
            who in (one.handled_by, one.recorded_by, one.helped_by)
            for one in agreement.rights
        )
    )
