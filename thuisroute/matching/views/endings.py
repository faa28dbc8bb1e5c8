"""The reasons to end a match as its pages offer them, and how it ended."""

from typing import Any

from thuisroute.agreements.rules.declines import Stage
from thuisroute.agreements.words import role_words
from thuisroute.kernel.actor import Actor
from thuisroute.matching.forms.endings import DeclineForm, WithdrawForm
from thuisroute.matching.forms.steps import IntakeForm, StepForm
from thuisroute.matching.models import Match
from thuisroute.matching.queries.steps import state_before_end, why_ended
from thuisroute.matching.rules.ending import effect_of
from thuisroute.matching.rules.lifecycle import HOLDS_THE_HOME, MatchState, stands_at
from thuisroute.matching.rules.next_steps import may_decline, may_withdraw
from thuisroute.matching.rules.reasons import (
    STAGE_OF,
    at_once,
    reason_by_name,
    to_choose,
)
from thuisroute.matching.wording import Wording
from thuisroute.matching.words import COUNTED, choice_words, reason_words


def empty_form(
    kind: type[StepForm],
    row: Match,
    actor: Actor,
    words: Wording,
    posted: Any = None,  # noqa: ANN401 - a POST's values
) -> StepForm:
    """A form of a step, with the reasons that can be chosen in it now."""
    return kind(posted, agreed=words.agreed, causes=_causes(kind, row, actor, words))


def _causes(
    kind: type[StepForm], row: Match, actor: Actor, words: Wording
) -> list[tuple[str, str]]:
    state = stands_at(row.state, row.no_from)
    stage = Stage.INTAKE if kind is IntakeForm else STAGE_OF.get(state)
    if stage is None:
        return []
    reasons = to_choose(words.agreed, actor.role, stage)
    if kind is IntakeForm or row.state == MatchState.NO_SAID:
        reasons = at_once(reasons)
    return [
        (
            one.id,
            choice_words(
                words.agreed, one, words.language, offered=state in HOLDS_THE_HOME
            ),
        )
        for one in reasons
    ]


def endings(
    row: Match, actor: Actor, words: Wording, typed: StepForm | None
) -> dict[str, Any]:
    """The ways in which this actor can end it."""
    state = stands_at(row.state, row.no_from)
    doors = (
        ("withdraw", WithdrawForm, may_withdraw(state, actor.role)),
        ("decline", DeclineForm, may_decline(state, actor.role)),
    )
    return {
        name: _ending(kind, row, actor, words, typed)
        if may_end and _causes(kind, row, actor, words)
        else None
        for name, kind, may_end in doors
    }


def _ending(
    kind: type[StepForm],
    row: Match,
    actor: Actor,
    words: Wording,
    typed: StepForm | None,
) -> dict[str, Any]:
    shown = isinstance(typed, kind)
    return {
        "form": typed if shown else empty_form(kind, row, actor, words),
        "wrong": shown,
    }


def how_ended(row: Match, words: Wording) -> dict[str, Any] | None:
    """Why, and what followed from it by the agreement; None while it runs."""
    if not row.ended_cause or row.ended_on is None:
        return None
    told: dict[str, Any] = {
        "on": row.ended_on,
        "cause": reason_words(words.agreed, row.ended_cause, words.language),
        "words": why_ended(row.pk),
        "spent": row.spent_offer,
    }
    reason = reason_by_name(words.agreed, row.ended_cause)
    if reason is None:
        return told
    effect = effect_of(reason, state_before_end(row), on=row.ended_on)
    return told | {
        "counted": str(COUNTED[effect.counts_as]),
        "parked_until": effect.parked_until,
        "home_to_shop": effect.home_to_shop,
        "told": [role_words(words.agreed, one, words.language) for one in reason.told],
        "article": words.article(reason.article),
        "not_agreed": reason.not_agreed
        and reason.not_agreed.in_language(words.language),
    }
