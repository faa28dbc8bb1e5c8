"""The steps of the route: for whom, what must be ready, offer, intake, conversion."""

from dataclasses import dataclass
from enum import StrEnum

from thuisroute.agreements.rules.articles import Text
from thuisroute.agreements.rules.ethos import PlaceKind
from thuisroute.agreements.rules.events import EventName
from thuisroute.agreements.rules.parties import Participant
from thuisroute.kernel.calendar import Duration


@dataclass(frozen=True)
class TargetGroup:
    """A group of residents for whom the route is meant; `place` is where they live
    until there is a home, None where the group does not tell."""

    id: str
    label: Text
    place: PlaceKind | None = None


@dataclass(frozen=True)
class Indication:
    """A decision on support with which somebody may be registered."""

    id: str
    article: str
    label: Text


class Shown(StrEnum):
    """Answers of a registration that can show that a condition is met."""

    INDICATION = "indication"
    TOLD_BEFOREHAND = "told_beforehand"
    CONSENT = "consent"
    HOME_SEEKER_NUMBER = "home_seeker_number"


@dataclass(frozen=True)
class ReadinessCondition:
    """Something to be in order before a step of the route may be taken.

    No `target_groups` means everyone; ages in whole years, both included. What is not
    `required` is asked about and shown, but does not hold the resident back. With
    `shown_by` the registration itself shows that it is met; `evidence` says in words
    what does. `products` limits it to those, none of them is all.
    """

    id: str
    article: str
    label: Text
    done_by: Participant
    needed_before: EventName
    required: bool = True
    shown_by: Shown | None = None
    target_groups: tuple[str, ...] = ()
    age_from: int | None = None
    age_until: int | None = None
    together_with: tuple[Participant, ...] = ()
    evidence: Text | None = None
    products: tuple[str, ...] = ()
    not_agreed: Text | None = None

    def belongs_to(self, product: str) -> bool:
        """Whether it is asked of whoever is referred to this product."""
        return not self.products or product in self.products

    def applies_to(self, target_group: str, age: int | None = None) -> bool:
        """Whether this is asked of someone; an unknown age leaves the question in."""
        if self.target_groups and target_group not in self.target_groups:
            return False
        if age is None:
            return True
        old_enough = self.age_from is None or self.age_from <= age
        return old_enough and (self.age_until is None or age <= self.age_until)


@dataclass(frozen=True)
class RefusalGround:
    """A ground on which a resident may refuse an offer.

    It is weighed by somebody in another role than the one who recorded it;
    `new_offer` says whether an accepted ground keeps the right to an offer.
    """

    id: str
    article: str
    label: Text
    recorded_by: Participant
    weighed_by: Participant
    new_offer: bool
    not_agreed: Text | None = None


@dataclass(frozen=True)
class OfferRule:
    """How many offers a resident gets and on which grounds one may be refused."""

    article: str
    offers: int
    refusal_grounds: tuple[RefusalGround, ...] = ()
    not_agreed: Text | None = None


@dataclass(frozen=True)
class IntakeRule:
    """Who must have talked together before which step."""

    article: str
    participants: tuple[Participant, ...]
    needed_before: EventName
    not_agreed: Text | None = None


@dataclass(frozen=True)
class FrameworkRule:
    """The framework agreement that letting on another's behalf asks for.

    `between` are the two kinds of parties that sign it; `contracted_by` is the kind
    that must have contracted the one who lets.
    """

    article: str
    between: tuple[str, ...]
    contracted_by: str
    lease_forms: tuple[str, ...]
    not_agreed: Text | None = None


class Evidence(StrEnum):
    """What the program can lay beside a criterion."""

    TENANCY_REVIEWS = "tenancy_reviews"
    PLAN_EVALUATIONS = "plan_evaluations"
    NEIGHBOUR_AGREEMENTS = "neighbour_agreements"
    NUISANCE_REPORTS = "nuisance_reports"


@dataclass(frozen=True)
class Criterion:
    """One of the questions on which a conversion is decided, and its evidence."""

    id: str
    label: Text
    question: Text
    evidence: tuple[Evidence, ...]
    answered_by: Participant


@dataclass(frozen=True)
class ConversionRule:
    """How a conditional lease becomes the resident's own, or goes on for longer.

    `clock` is the id of the clock by which it is decided; the change takes effect
    `takes_effect_after` the start of the lease at the earliest.
    """

    article: str
    from_form: str
    to_form: str
    clock: str
    takes_effect_after: Duration
    decided_by: tuple[Participant, ...]
    consulted: tuple[Participant, ...]
    criteria: tuple[Criterion, ...]
    not_agreed: Text | None = None
