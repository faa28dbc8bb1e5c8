"""What one dossier tells about living somewhere, from the round trip of the page."""

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from thuisroute.guidance.queries.stays import HomeKeptLine, home_kept
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import Answers, Question
from thuisroute.matching.queries.in_dossier import (
    MatchLine,
    RefusalLine,
    matches_of,
    refusals_of,
)
from thuisroute.referrals.queries.in_dossier import ReferralLine, referral_of
from thuisroute.tenancies.queries.in_dossier import (
    ConversionLine,
    LeaseLine,
    NeighbourLine,
    conversion_of,
    lease_of,
    neighbours_of,
)


@dataclass(frozen=True)
class Housing:
    """The part of the dossier that is about living somewhere."""

    referral: ReferralLine | None = None
    matches: list[MatchLine] = field(default_factory=list)
    refusals: list[RefusalLine] = field(default_factory=list)
    lease: LeaseLine | None = None
    neighbours: NeighbourLine | None = None
    conversion: ConversionLine | None = None
    kept: HomeKeptLine | None = None


@dataclass(frozen=True, eq=False)
class HousingAsked:
    """The questions, to be put with those of the rest of the page."""

    referral: Question[ReferralLine]
    matches: Question[MatchLine]
    refusals: Question[RefusalLine]
    lease: Question[LeaseLine]
    neighbours: Question[NeighbourLine]
    conversion: Question[ConversionLine]
    kept: Question[HomeKeptLine]

    @property
    def all(self) -> tuple[Question[Any], ...]:
        """To put them."""
        return (
            self.referral, self.matches, self.refusals, self.lease, self.neighbours,
            self.conversion, self.kept,
        )  # fmt: skip

    def answered(self, answers: Answers) -> Housing:
        """What came back."""
        return Housing(
            referral=answers.first(self.referral),
            matches=answers.of(self.matches),
            refusals=answers.of(self.refusals),
            lease=answers.first(self.lease),
            neighbours=answers.first(self.neighbours),
            conversion=answers.first(self.conversion),
            kept=answers.first(self.kept),
        )


def housing_asked(actor: Actor, resident: UUID) -> HousingAsked:
    """For whom housing is shared with."""
    return HousingAsked(
        referral_of(actor, resident),
        matches_of(actor, resident),
        refusals_of(actor, resident),
        lease_of(actor, resident),
        neighbours_of(resident),
        conversion_of(resident),
        home_kept(resident),
    )
