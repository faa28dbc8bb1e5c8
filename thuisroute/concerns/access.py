"""Who may have anything to do with outreach; which files is for the queries."""

from thuisroute.kernel.actor import Actor
from thuisroute.parties.rules.capabilities import Capability, may
from thuisroute.sharing.access import insist_on_role


def insist_on_outreach(actor: Actor) -> None:
    """403 for every role that neither does it nor assigns it."""
    if not may(actor.role, Capability.DO_OUTREACH):
        insist_on_role(actor, Capability.ASSIGN_OUTREACH)


def insist_on_counting(actor: Actor) -> None:
    """403 for everybody but those, and who governs the municipality."""
    if not may(actor.role, Capability.COUNT_OUTREACH):
        insist_on_outreach(actor)
