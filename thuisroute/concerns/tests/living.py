"""Concerns about one resident, made by the people of the cast."""

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

from tests.cast import Cast
from thuisroute.agreements.rules.protocols import ConcernKind, protocol_for
from thuisroute.concerns.actions.add_note import add_note, say_of_own_concern
from thuisroute.concerns.actions.agree_measure import agree_measure
from thuisroute.concerns.actions.close_concern import close_concern
from thuisroute.concerns.actions.open_concern import open_concern
from thuisroute.concerns.actions.prevent_eviction import (
    give_second_chance,
    weigh_alternative,
)
from thuisroute.concerns.actions.take_eviction_step import take_eviction_step
from thuisroute.concerns.actions.take_step import take_step
from thuisroute.concerns.models import Concern
from thuisroute.concerns.queries.waiting import concerns_waiting
from thuisroute.concerns.rules.concern import (
    ConcernOutcome,
    MeasureKind,
    MeasureTerms,
    Reported,
    Source,
)
from thuisroute.kernel import clock
from thuisroute.kernel.questions import ask

CARE = "self_care_and_health"


def some_report(
    cast: Cast,
    kind: ConcernKind = ConcernKind.NUISANCE,
    *,
    words: str = "Muziek tot diep in de nacht",
    source: Source = Source.NEIGHBOUR,
) -> Reported:
    """With the last urgency of the region's protocol, which is the usual one."""
    protocol = protocol_for(kind, cast.agreement.protocols)
    urgency = protocol.urgencies[-1].id if protocol else ""
    return Reported(kind, source, words, clock.today(), urgency)


def a_concern(
    cast: Cast,
    resident: UUID,
    kind: ConcernKind = ConcernKind.NUISANCE,
    *,
    by: str = "support_worker",
    words: str = "Muziek tot diep in de nacht",
) -> Concern:
    """Recorded by somebody of the cast."""
    with cast.acting(by) as actor:
        reported = some_report(cast, kind, words=words)
        return open_concern(by=actor, resident=resident, reported=reported)


def taken(cast: Cast, concern: UUID, *path: tuple[str, str]) -> None:
    """Who takes each step, and which one comes next."""
    for who, then in path:
        with cast.acting(who) as actor:
            take_step(
                by=actor, concern=concern, then=then, on=clock.today(), words="Gedaan"
            )


def agreed(
    cast: Cast, concern: UUID, kind: MeasureKind, words: str, *, who: str = "provider"
) -> UUID:
    """By the support worker, for a party of the cast, within two weeks."""
    terms = MeasureTerms(kind, words, clock.today() + timedelta(days=14))
    with cast.acting("support_worker") as actor:
        party = cast.party(who).pk
        return agree_measure(by=actor, concern=concern, party=party, terms=terms).pk


def a_first_step(cast: Cast, concern: UUID) -> None:
    """Every alternative of the pack set aside, and one step towards an eviction."""
    rule = cast.agreement.eviction
    for one in rule.alternatives if rule else ():
        with cast.acting("support_worker") as actor:
            weigh_alternative(
                by=actor, concern=concern, alternative=one.id, chosen=False,
                words="Is al geprobeerd",
            )  # fmt: skip
    with cast.acting("housing_consultant") as actor:
        take_eviction_step(by=actor, concern=concern, on=clock.today(), words="Brief")


def almost_evicted(cast: Cast, concern: UUID) -> None:
    """The same, and then a second chance."""
    a_first_step(cast, concern)
    with cast.acting("housing_consultant") as actor:
        until = clock.today() + timedelta(days=90)
        give_second_chance(
            by=actor, concern=concern, until=until, conditions="Stil na tien uur"
        )


def concerns_of_a_life(
    cast: Cast, resident: UUID, marked: Callable[[str], str]
) -> UUID:
    """One about living that goes on, with a measure in the care; and a worry of care
    that was closed."""
    row = a_concern(cast, resident)
    taken(cast, row.pk, ("support_worker", "follow"), ("support_worker", ""))
    almost_evicted(cast, row.pk)
    agreed(cast, row.pk, MeasureKind.LIVING, "Na tien uur geen muziek")
    agreed(cast, row.pk, MeasureKind.MORE_SUPPORT, marked("meer begeleiding"))
    worry = a_concern(cast, resident, ConcernKind.WORRY, words=marked("slaapt slecht"))
    with cast.acting("support_worker") as actor:
        add_note(by=actor, concern=row.pk, domain=CARE, words=marked("medicijnen"))
        close_concern(
            by=actor,
            concern=worry.pk,
            outcome=ConcernOutcome.OVER,
            words=marked("gaat beter"),
        )
    with cast.acting("resident") as actor:
        say_of_own_concern(by=actor, concern=row.pk, words="Het was een verjaardag")
    return row.pk


def waits(cast: Cast, who: str) -> list[str]:
    """Steps and measures that stand with the work of somebody today."""
    with cast.acting(who) as actor:
        asked = concerns_waiting(actor, limit=9)
        answers = ask(*asked)
        return [one.what for question in asked for one in answers.of(question)]


def close(cast: Cast, concern: UUID, who: str = "support_worker") -> None:
    """It ended in more support."""
    with cast.acting(who) as actor:
        over = ConcernOutcome.MORE_SUPPORT
        close_concern(by=actor, concern=concern, outcome=over, words="Het gaat goed")
