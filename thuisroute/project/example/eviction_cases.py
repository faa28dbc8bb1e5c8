"""Homes that are at stake: on the way to an eviction, a second chance, prevented."""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from thuisroute.agreements.rules.protocols import ConcernKind
from thuisroute.concerns.actions.close_concern import close_concern
from thuisroute.concerns.actions.handle_report import take_up_report
from thuisroute.concerns.actions.prevent_eviction import (
    give_second_chance,
    prevent_eviction,
    weigh_alternative,
)
from thuisroute.concerns.actions.take_eviction_step import take_eviction_step
from thuisroute.concerns.rules.concern import ConcernOutcome, Source
from thuisroute.project.example.case_cast import Tenant
from thuisroute.project.example.concern_cases import step
from thuisroute.project.example.concern_told import told, what_was_told
from thuisroute.project.example.report_cases import reported_at

SUPPORT, OWNER = "support_worker", "housing_consultant"
HALF_YEAR = timedelta(days=182)


def blocked(who: Tenant) -> None:
    """A neighbour reported it; other ways were weighed, and nothing may be done as
    long as the association's own protocol runs."""
    report = reported_at(who, "case_shouting", days=60)
    said = what_was_told(who, Source.NEIGHBOUR, "case_shouting_own", days=60)
    with who.acting(OWNER, days=58) as actor:
        concern = take_up_report(
            by=actor, report=report, resident=who.resident, reported=said
        ).pk
    step(who, concern, "use_protocol", "case_shouting_told", days=53)
    _weigh_all(who, concern, days=20)


def second_chance(who: Tenant) -> None:
    """Warned, and then given half a year with conditions."""
    concern = _walked(who, Threat("case_parties"), days=150)
    _weigh_all(who, concern, days=95)
    _towards_eviction(who, concern, "case_parties_warned", days=90)
    _towards_eviction(who, concern, "case_parties_notice", days=60)
    with who.acting(OWNER, days=45) as actor:
        give_second_chance(
            by=actor, concern=concern, until=who.stage.ago(45) + HALF_YEAR,
            conditions=who.stage.word("case_parties_conditions"),
        )  # fmt: skip


@dataclass(frozen=True)
class Threat:
    """What somebody could have lost the home for; `words` begin its sentences, `path`
    are the steps that come after each step of the protocol, `days` how long ago."""

    words: str
    kind: ConcernKind = ConcernKind.NUISANCE
    path: tuple[str, str] = ("follow", "")
    days: int = 230


KEPT = (
    Threat("case_dog"),
    Threat("case_full", ConcernKind.POLLUTION, days=212),
    Threat("case_rent", ConcernKind.ARREARS, ("money_plan", ""), days=246),
)


def prevented(who: Tenant, threat: Threat) -> None:
    """It went as far as a notice of default; the home was kept."""
    concern = _walked(who, threat, days=threat.days)
    words, since = threat.words, threat.days
    _weigh_all(who, concern, days=since - 50)
    _towards_eviction(who, concern, f"{words}_warned", days=since - 55)
    _towards_eviction(who, concern, f"{words}_notice", days=since - 80)
    with who.acting(OWNER, days=since - 160) as actor:
        kept = who.stage.word(f"{words}_kept")
        prevent_eviction(by=actor, concern=concern, words=kept)
    with who.acting(SUPPORT, days=since - 162) as actor:
        close_concern(
            by=actor, concern=concern, outcome=ConcernOutcome.AGREEMENTS_HOLD,
            words=who.stage.word(f"{words}_closed"),
        )  # fmt: skip


def _walked(who: Tenant, threat: Threat, *, days: int) -> UUID:
    """Told by the association, and every step of the protocol was taken."""
    words = threat.words
    concern = told(who, OWNER, Source.ASSOCIATION, words, days=days, kind=threat.kind)
    first, last = threat.path
    step(who, concern, first, f"{words}_told", days=days - 4)
    step(who, concern, last, f"{words}_talked", days=days - 28)
    return concern


def _weigh_all(who: Tenant, concern: UUID, *, days: int) -> None:
    rule = who.stage.people.says.eviction
    for one in rule.alternatives if rule else ():
        with who.acting(SUPPORT, days=days) as actor:
            weigh_alternative(
                by=actor, concern=concern, alternative=one.id, chosen=False,
                words=who.stage.word(f"case_weighed_{one.id}"),
            )  # fmt: skip


def _towards_eviction(who: Tenant, concern: UUID, words: str, *, days: int) -> None:
    with who.acting(OWNER, days=days) as actor:
        take_eviction_step(
            by=actor, concern=concern, on=who.stage.ago(days),
            words=who.stage.word(words),
        )  # fmt: skip
