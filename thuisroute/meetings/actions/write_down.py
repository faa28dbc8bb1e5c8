"""A line of the log about a meeting."""

from thuisroute.kernel import audit
from thuisroute.meetings.models import Meeting


def write_down(verb: str, meeting: Meeting, **details: object) -> None:
    """Kinds, states, days and counts; never what was said."""
    audit.record(
        verb,
        kind="meeting",
        key=meeting.pk,
        subject=meeting.resident_id,
        details={"kind": meeting.kind, **details},
    )
