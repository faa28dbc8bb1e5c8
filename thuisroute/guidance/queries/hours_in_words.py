"""Hours over time and requests as pages draw them."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.words import article_reference, kind_words, role_words
from thuisroute.guidance.models import ScalingRequest
from thuisroute.guidance.queries.hours import hours_of, requests_of
from thuisroute.guidance.queries.in_words import language
from thuisroute.guidance.rules.hours import HoursStep, hours_on
from thuisroute.guidance.rules.hours_chart import HoursChart, hours_chart
from thuisroute.guidance.rules.scaling import (
    ScalingState,
    last_of_first_months,
    rule_of,
)
from thuisroute.guidance.words import SOURCES
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.tenancies.queries.first_home import first_key_on

AHEAD = timedelta(days=91)


@dataclass(frozen=True)
class HoursSeen:
    """What one reader may see. `now` is None before anything was decided; `more_until`:
    the last day of the first months, where the agreement says how long they are."""

    steps: tuple[dict[str, Any], ...]
    chart: HoursChart | None
    now: int | None
    requests: tuple[ScalingRequest, ...]
    first_months: dict[str, Any] | None
    more_until: date | None

    @property
    def waiting(self) -> ScalingRequest | None:
        """The request that is not decided yet."""
        asked = ScalingState.ASKED
        return next((one for one in self.requests if one.state == asked), None)


def hours_seen(actor: Actor, resident: UUID, law: Agreement) -> HoursSeen:
    """Steps with their reason, the line, and every request."""
    steps, today = hours_of(actor, resident), clock.today()
    more = last_of_first_months(law, first_key_on(actor, resident))
    return HoursSeen(
        steps=tuple(_line(one) for one in steps),
        chart=hours_chart(steps, today=today, until=today + AHEAD, more=more),
        now=hours_on(steps, today),
        requests=tuple(requests_of(actor, resident)),
        first_months=_first_months(law),
        more_until=more,
    )


def _line(step: HoursStep) -> dict[str, Any]:
    return {"since": step.since, "hours": step.hours, "why": SOURCES[step.source]}


def _first_months(law: Agreement) -> dict[str, Any] | None:
    rule = law.guidance.first_months if law.guidance else None
    if rule is None:
        return None
    return article_reference(law, rule.article, language(), not_agreed=rule.not_agreed)


def who_decides_on_scaling(law: Agreement) -> dict[str, Any] | None:
    """In words, with who is heard and the article."""
    rule = rule_of(law)
    if rule is None:
        return None
    said = language()
    decides = rule.decided_by
    return {
        "who": f"{kind_words(law, decides.party_kind, said)}, "
        f"{role_words(law, decides.role, said)}",
        "heard": [kind_words(law, one.party_kind, said) for one in rule.heard],
        "article": article_reference(
            law, rule.article, said, not_agreed=rule.not_agreed
        ),
    }
