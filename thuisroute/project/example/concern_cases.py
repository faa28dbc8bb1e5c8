"""Concerns in every phase of the region's protocol, from a first word to an eviction
that did not come."""

from datetime import timedelta
from uuid import UUID

from thuisroute.agreements.rules.protocols import ConcernKind
from thuisroute.concerns.actions.agree_measure import agree_measure
from thuisroute.concerns.actions.close_concern import close_concern
from thuisroute.concerns.actions.take_step import take_step
from thuisroute.concerns.rules.concern import (
    ConcernOutcome,
    MeasureKind,
    MeasureTerms,
    Source,
)
from thuisroute.project.example.case_cast import Tenant, Tenants
from thuisroute.project.example.case_meeting import met_about
from thuisroute.project.example.concern_told import told

SUPPORT, OWNER, TOWN = "support_worker", "housing_consultant", "wmo_consultant"
SIX_WEEKS = timedelta(weeks=6)
MORE_HOURS = 4


def concerns_early(tenants: Tenants) -> None:
    """Just told, and told some days ago by others than who supports."""
    told(tenants.take(lived=10), OWNER, Source.ASSOCIATION, "case_stairs", days=1)
    told(
        tenants.take(lived=10, town=True), TOWN, Source.EARLY_WARNING, "case_list",
        days=4, kind=ConcernKind.ARREARS,
    )  # fmt: skip
    told(
        tenants.take(lived=10), SUPPORT, Source.PROVIDER, "case_worry", days=6,
        kind=ConcernKind.WORRY,
    )  # fmt: skip


def step_overdue(who: Tenant) -> None:
    """Five weeks ago; the association was told, and then it stayed quiet."""
    concern = told(
        who, SUPPORT, Source.PROVIDER, "case_garden", days=40,
        kind=ConcernKind.POLLUTION,
    )  # fmt: skip
    step(who, concern, "follow", "case_garden_told", days=36)


def met_with_measures(who: Tenant) -> None:
    """The police was there; a case meeting was held, and much was agreed."""
    concern = told(who, SUPPORT, Source.POLICE, "case_police", days=34, urgent=True)
    step(who, concern, "public_mental_health", "case_police_told", days=33)
    step(who, concern, "use_protocol", "case_police_care", days=24)
    met_about(who, planned=20, days=12)
    for kind, words, hours, role in (
        (MeasureKind.LIVING, "case_police_quiet", None, SUPPORT),
        (MeasureKind.TASK, "case_police_letter", None, OWNER),
        (MeasureKind.MORE_SUPPORT, "case_police_hours", MORE_HOURS, SUPPORT),
    ):
        on = who.stage.ago(11)
        terms = MeasureTerms(kind, who.stage.word(words), on + SIX_WEEKS, hours)
        party = who.stage.people.parties[who.seat(role)[0]]
        with who.acting(SUPPORT, days=11) as actor:
            agree_measure(by=actor, concern=concern, party=party, terms=terms)


def arrears_caught(who: Tenant) -> None:
    """On the list in the second month; there is a plan for it, and the home is safe."""
    concern = told(
        who, SUPPORT, Source.EARLY_WARNING, "case_arrears", days=100,
        kind=ConcernKind.ARREARS,
    )  # fmt: skip
    step(who, concern, "money_plan", "case_arrears_talk", days=94)
    step(who, concern, "", "case_arrears_plan", days=80)
    with who.acting(SUPPORT, days=30) as actor:
        close_concern(
            by=actor, concern=concern, outcome=ConcernOutcome.OVER,
            words=who.stage.word("case_arrears_over"),
        )  # fmt: skip


def step(who: Tenant, concern: UUID, then: str, words: str, *, days: int) -> None:
    """Taken by the support worker."""
    taken_by(who, SUPPORT, concern, then, words, days=days)


def taken_by(
    who: Tenant, role: str, concern: UUID, then: str, words: str, *, days: int
) -> None:
    """The step that waits, so many days ago."""
    with who.acting(role, days=days) as actor:
        take_step(
            by=actor, concern=concern, then=then, on=who.stage.ago(days),
            words=who.stage.word(words),
        )  # fmt: skip
