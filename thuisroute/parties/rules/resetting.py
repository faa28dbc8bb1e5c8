"""Who may take away the second factor of somebody who lost it."""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from thuisroute.kernel.verdicts import Reason, Verdict
from thuisroute.parties.rules.capabilities import Capability, may

# Its administrator helps every organisation of the region; another's helps its own.
REGION_WIDE = "transfer_point"


@dataclass(frozen=True)
class Holder:
    """Who lost it; `parties` and `regions` are those of the seats that run now."""

    user: UUID
    parties: frozenset[UUID]
    regions: frozenset[UUID]
    linked: bool


@dataclass(frozen=True)
class Helper:
    """Who wants to take it away."""

    user: UUID
    party: UUID
    party_kind: str
    region: UUID
    role: str


def may_reset(holder: Holder, by: Helper) -> Verdict:
    """Of a colleague, never of oneself: a session that was left open is no way around
    the code."""
    return Verdict(tuple(_against(holder, by)))


def _against(holder: Holder, by: Helper) -> Iterator[Reason]:
    if not may(by.role, Capability.RESET_SECOND_FACTOR):
        yield Reason("Only an administrator takes away a lost phone.")
    if holder.user == by.user:
        yield Reason("Link another phone of your own under your account.")
    elif not _in_reach(holder, by):
        yield Reason("This person has no workplace at your organisation.")
    if not holder.linked:
        yield Reason("No phone or passkey is linked, so there is nothing to take away.")


def _in_reach(holder: Holder, by: Helper) -> bool:
    if by.party in holder.parties:
        return True
    return by.party_kind == REGION_WIDE and by.region in holder.regions
