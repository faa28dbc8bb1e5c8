"""How the residents' rights are written in a pack."""

from thuisroute.agreements.packs.fields import (
    DurationText,
    RightKey,
    Section,
    Someone,
    Words,
)


class RightSection(Section):
    """What residents may ask about their own data, and who answers within how long."""

    id: RightKey
    source: Words
    """The article of the law, such as `AVG 16`."""
    handled_by: Someone
    """Who weighs the request and carries it out."""
    recorded_by: Someone
    """Who writes a request down that was asked on paper or in a talk."""
    helped_by: Someone | None = None
    """Who may ask it on the resident's behalf, as long as the resident lets them in."""
    within: DurationText
    """The term for an answer: a month at most (AVG 12, third paragraph)."""
    extension: DurationText
    """How much longer it may take with a reason: two months at most."""
    suspends: bool = False
    """Whether what is asked holds already while it is weighed."""
