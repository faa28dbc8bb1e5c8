"""The careful route on the page of a match."""

from typing import Any

from thuisroute.agreements.rules.rounds import NO_ROUND
from thuisroute.kernel.actor import Actor
from thuisroute.matching.forms.careful import RouteForm, TalkForm
from thuisroute.matching.forms.steps import StepForm
from thuisroute.matching.models import Match
from thuisroute.matching.queries.careful import careful_of, route_of
from thuisroute.matching.rules.lifecycle import MatchState
from thuisroute.matching.wording import Wording
from thuisroute.parties.rules.capabilities import Capability, may


def careful_route(
    row: Match, actor: Actor, words: Wording, typed: StepForm | None
) -> dict[str, Any] | None:
    """None for who reads nothing of it, and where the agreement knows no such route."""
    rule, route = words.agreed.rounds or NO_ROUND, route_of(actor, row.pk)
    now = careful_of(route)
    ground = rule.ground(now.ground)
    runs = row.state == MatchState.PROPOSED.value
    asks = runs and may(actor.role, Capability.PROPOSE)
    shown: dict[str, Any] = {
        "ground": ground.label.in_language(words.language) if ground else "",
        "waits": now.waits and runs,
        "talked_on": now.talked_on,
        "talk": route.talk if route else "",
        "article": words.article(ground.article if ground else rule.article),
        "route": _form(RouteForm, typed, words, ground=now.ground),
        "write": None,
    }
    if not asks or now.talked_on:
        shown["route"] = None
    elif now.waits:
        shown["write"] = _form(TalkForm, typed, words)
    return shown if now.ground or (asks and rule.careful) else None


def _form(
    kind: type[StepForm], typed: StepForm | None, words: Wording, ground: str = ""
) -> StepForm:
    if isinstance(typed, kind):
        return typed
    form = kind(agreed=words.agreed)
    form.initial = {**form.initial, "ground": ground}
    return form
