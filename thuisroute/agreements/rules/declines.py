"""Who can say no to a match, why, and what that no does (R9)."""

from dataclasses import dataclass
from enum import StrEnum

from thuisroute.agreements.rules.articles import Text
from thuisroute.kernel.calendar import Duration


class Side(StrEnum):
    """Whose no it is."""

    RESIDENT = "resident"
    CARE_PROVIDER = "care_provider"
    HOUSING_ASSOCIATION = "housing_association"
    TRANSFER_POINT = "transfer_point"


class Stage(StrEnum):
    """How far a match has come when somebody says no."""

    PROPOSED = "proposed"
    OFFERED = "offered"
    ACCEPTED = "accepted"
    INTAKE = "intake"
    ALLOCATED = "allocated"


class CountsAs(StrEnum):
    """What a no is counted as: of the resident, of another party, of nobody."""

    REFUSAL = "refusal"
    DECLINE = "decline"
    NEITHER = "neither"


# Whose no may make the resident wait: nobody waits for what another party decided.
MAY_PARK = frozenset({Side.RESIDENT, Side.CARE_PROVIDER})


@dataclass(frozen=True)
class DeclineReason:
    """One reason to end a match before its lease, with all that follows from it.

    `ground`: the refusal ground that it belongs to, which a second person weighs.
    `uses_offer` holds once there was an offer; `parks` is how long the search waits;
    `told` are roles that read of it on Today; `in_words`: why has to be written down.
    `confirmed_by`: roles of which one, at another party, has to agree before anything
    follows, `confirm_within` so long; without them it takes effect at once.
    """

    id: str
    article: str
    label: Text
    said_by: tuple[Side, ...]
    stages: tuple[Stage, ...]
    counts_as: CountsAs
    home_to_shop: bool
    told: tuple[str, ...] = ()
    ground: str | None = None
    uses_offer: bool = False
    parks: Duration | None = None
    in_words: bool = True
    confirmed_by: tuple[str, ...] = ()
    confirm_within: Duration | None = None
    not_agreed: Text | None = None

    def open_to(self, sides: frozenset[Side], stage: Stage) -> bool:
        """Whether one of these sides can choose it now; a ground is weighed instead."""
        return (
            not self.ground and stage in self.stages and bool(sides & {*self.said_by})
        )


@dataclass(frozen=True)
class StallRule:
    """What is done about a match in which nothing happens, counted from its last step
    or from what was last said about it.

    Whose turn it is is asked, then the roles `told` read it, then it is on a list.
    """

    article: str
    ask_after: Duration
    tell_after: Duration
    list_after: Duration
    told: tuple[str, ...]
    not_agreed: Text | None = None
