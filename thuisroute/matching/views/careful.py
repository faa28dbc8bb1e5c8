"""The careful route on the page of a match."""

from typing import Any

from thuisroute.agreements.rules.rounds import NO_ROUND
from thuisroute.kernel.actor import Actor
from thuisroute.matching.forms.careful import RouteForm, TalkForm
from thuisroute.matching.forms.steps import StepForm
from thuisroute.matching.models import Finding, Match
from thuisroute.matching.queries.found import careful_of
from thuisroute.matching.rules.lifecycle import MatchState
from thuisroute.matching.wording import Wording
from thuisroute.parties.rules.capabilities import Capability, may


def careful_route(
    row: Match,
    actor: Actor,
    words: Wording,
    finding: Finding | None,
    typed: StepForm | None,
) -> dict[str, Any] | None:
    """None for who reads nothing of it, and where the agreement knows no such route."""
    rule = words.agreed.rounds or NO_ROUND
    if finding is None or not (rule.careful or finding.careful):
        return None
    now, ground = careful_of(finding), rule.ground(finding.careful)
    runs = row.state == MatchState.PROPOSED.value
    asks = runs and may(actor.role, Capability.PROPOSE)
    shown: dict[str, Any] = {
        "ground": ground.label.in_language(words.language) if ground else "",
        "waits": now.waits and runs,
        "talked_on": finding.talked_on,
        "talk": finding.talk,
        "article": words.article(ground.article if ground else rule.article),
        "route": _form(RouteForm, typed, words, ground=finding.careful),
        "write": None,
    }
    if not asks or finding.talked_on:
        shown["route"] = None
    elif now.waits:
        shown["write"] = _form(TalkForm, typed, words)
    return shown if asks or finding.careful else None


def _form(
    kind: type[StepForm], typed: StepForm | None, words: Wording, ground: str = ""
) -> StepForm:
    if isinstance(typed, kind):
        return typed
    form = kind(agreed=words.agreed)
    form.initial = {**form.initial, "ground": ground}
    return form
