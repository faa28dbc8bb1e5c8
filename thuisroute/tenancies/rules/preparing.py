"""May a lease be drawn up for this resident and this home?"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from thuisroute.kernel.verdicts import Reason, Verdict
from thuisroute.tenancies.rules.words import day


@dataclass(frozen=True)
class PreparationFacts:
    """What a lease stands on; `intake_article` and the like come from the pack.

    `form_allowed`: the region lets in this form for this product. `framework_needed`,
    `framework_held` and `contracted` are about who lets on the owner's behalf.
    """

    allocated: bool
    allocated_on: date | None
    intake_held_on: date | None
    intake_positive: bool
    intake_article: str
    form_allowed: bool
    form_article: str
    framework_needed: bool
    framework_held: bool
    contracted: bool
    framework_article: str
    coming_lease: bool
    running_lease: bool
    starts_on: date
    planned_until: date | None
    home_until: date | None
    rent: int


def may_be_prepared(facts: PreparationFacts) -> Verdict:
    """Every reason against it at once (P2a, P2b); rent in cents."""
    return Verdict(
        against=(
            *_before_the_key(facts),
            *_form(facts),
            *_dates(facts),
            *_other_leases(facts),
        )
    )


def _before_the_key(facts: PreparationFacts) -> Iterator[Reason]:
    if facts.intake_held_on is None or not facts.intake_positive:
        yield Reason(
            "There is no lease before the intake: first resident, support worker and "
            "association talk together.",
            facts.intake_article,
        )
    elif not facts.allocated:
        yield Reason(
            "This home has not been allocated to the resident yet.",
            facts.intake_article,
        )


def _form(facts: PreparationFacts) -> Iterator[Reason]:
    if not facts.form_allowed:
        yield Reason(
            "The agreement does not let this kind of place in this form.",
            facts.form_article,
        )
    if not facts.framework_needed:
        return
    if not facts.contracted:
        yield Reason(
            "The care provider lets only when the municipalities have contracted it.",
            facts.framework_article,
        )
    if not facts.framework_held:
        yield Reason(
            "There is no framework agreement between this care provider and this "
            "association on the first day of the lease. Sign that one first.",
            facts.framework_article,
        )


def _dates(facts: PreparationFacts) -> Iterator[Reason]:
    if facts.allocated_on is not None and facts.starts_on < facts.allocated_on:
        yield Reason(
            "The lease cannot start before the home was allocated, on %(on)s.",
            facts.intake_article,
            (("on", day(facts.allocated_on)),),
        )
    if facts.planned_until is not None and facts.planned_until <= facts.starts_on:
        yield Reason("The lease ends before it starts. Choose a later end.")
    if facts.home_until is not None and facts.starts_on >= facts.home_until:
        yield Reason(
            "The home is available until %(on)s; choose an earlier start.",
            values=(("on", day(facts.home_until)),),
        )
    if facts.rent <= 0:
        yield Reason("Fill in the rent for a month.")


def _other_leases(facts: PreparationFacts) -> Iterator[Reason]:
    if facts.running_lease:
        yield Reason("The resident has a running lease already. End that one first.")
    if facts.coming_lease:
        yield Reason("A lease has been drawn up already for this resident or home.")
