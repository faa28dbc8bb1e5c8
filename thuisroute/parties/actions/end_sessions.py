"""End one's own sessions elsewhere."""

from thuisroute.kernel import audit, own_sessions
from thuisroute.kernel.actor import Actor


def end_sessions(*, by: Actor, name: str | None = None) -> int:
    """End the named one, or all but the one that asks; how many were ended."""
    ended = own_sessions.end_other_sessions(name)
    audit.record("sessions.ended", kind="user", key=by.user, details={"ended": ended})
    return ended
