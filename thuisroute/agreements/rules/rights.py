"""What residents may ask about their own data, who answers, and within how long."""

from dataclasses import dataclass
from enum import StrEnum

from thuisroute.agreements.rules.parties import Participant
from thuisroute.kernel.calendar import Duration


class RightKind(StrEnum):
    """The rights of the law that somebody asks for in a request (AVG 15-21)."""

    COPY = "copy"
    CORRECTION = "correction"
    OBJECTION = "objection"
    RESTRICTION = "restriction"
    ERASURE = "erasure"


@dataclass(frozen=True)
class Right:
    """One of these rights: the article of the law it stands in, who answers, by when.

    `recorded_by` writes down what is asked on paper; with `suspends` what is asked for
    already holds while it is weighed. `helped_by` asks on the resident's behalf.
    """

    id: RightKind
    source: str
    handled_by: Participant
    recorded_by: Participant
    within: Duration
    extension: Duration
    suspends: bool = False
    helped_by: Participant | None = None
