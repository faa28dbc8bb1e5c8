"""What was decided at a meeting becomes part of the plan (P4c, C19)."""

from thuisroute.guidance.actions.begin_version import begin_version
from thuisroute.guidance.facts import agreed_so_far, law_of
from thuisroute.meetings.actions.decide import put_in_version
from thuisroute.meetings.events import MeetingDecided
from thuisroute.sharing.queries.words import domains_with_words


def take_in_decision(event: MeetingDecided) -> None:
    """The decision keeps its words where it was made, and stands in the plan from this
    version on: a part that somebody had agreed to is asked about again. Whoever works
    without the name sees no plan, and begins no version."""
    if event.domain not in domains_with_words(event.by, event.resident):
        return
    version = begin_version(
        by=event.by,
        resident=event.resident,
        law=law_of(event.resident),
        domain=event.domain,
        agreed=agreed_so_far(event.resident),
    )
    put_in_version(event.decision, version.number)
