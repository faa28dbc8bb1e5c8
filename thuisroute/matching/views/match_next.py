"""What comes next in a match: the form for who may do it, a sentence for the others."""

from collections.abc import Sequence
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from thuisroute.kernel.actor import Actor
from thuisroute.matching.forms.endings import ConfirmForm
from thuisroute.matching.forms.steps import (
    AllocateForm,
    AnswerForm,
    IntakeForm,
    OfferForm,
    StepForm,
    WeighForm,
)
from thuisroute.matching.models import Match, OfferAnswer, SaidNo
from thuisroute.matching.queries.nos import said_of
from thuisroute.matching.rules.lifecycle import MatchState
from thuisroute.matching.rules.next_steps import NextStep, next_step
from thuisroute.matching.views.endings import empty_form
from thuisroute.matching.wording import Wording
from thuisroute.matching.words import STEP_TITLES, asked_words
from thuisroute.parties.rules.capabilities import may

FORMS: dict[str, type[StepForm]] = {
    form.step: form
    for form in (
        OfferForm,
        AnswerForm,
        WeighForm,
        IntakeForm,
        ConfirmForm,
        AllocateForm,
    )
}


def what_is_next(
    match: Match,
    actor: Actor,
    words: Wording,
    answers: Sequence[OfferAnswer],
    waits: SaidNo | None,
    typed: StepForm | None,
) -> dict[str, Any] | None:
    """None once the match has ended; `waits` is the no that waits to be confirmed."""
    step = next_step(MatchState(match.state))
    if step is None:
        return None
    obstacle = (
        _not_asked(waits, actor, words)
        if waits
        else _obstacle(step, actor, words, answers)
    )
    form = None
    if not obstacle and step.name in FORMS:
        kind = FORMS[step.name]
        form = (
            typed if isinstance(typed, kind) else empty_form(kind, match, actor, words)
        )
    mine = not obstacle
    return {
        "name": step.name,
        "title": str(STEP_TITLES[step.name]),
        "url": reverse(step.name, args=[match.pk]),
        "form": form,
        "mine": mine,
        "obstacle": obstacle,
        "article": None if waits else words.article(_article(step, words)),
    }


def _not_asked(waits: SaidNo, actor: Actor, words: Wording) -> str:
    said = said_of(waits)
    if said.asks(actor.role, actor.party):
        return ""
    if actor.role in said.asked:
        return _("Your organisation said this no, so another one has to confirm it.")
    roles = asked_words(words.agreed, said.asked, words.language)
    return _("This is up to: %(roles)s.") % {"roles": roles}


def _obstacle(
    step: NextStep, actor: Actor, words: Wording, answers: Sequence[OfferAnswer]
) -> str:
    if not may(actor.role, step.needs):
        return _("This is up to: %(roles)s.") % {"roles": _who(step, words)}
    if step.name != "weigh_refusal" or not answers:
        return ""
    last = answers[-1]
    asked = words.agreed.refusal_ground(last.ground).weighed_by.role
    if actor.role != asked:
        return _("This is up to: %(roles)s.") % {"roles": words.labels[asked]}
    if last.recorded_by == actor.user:
        return _("You recorded this refusal, so somebody else has to weigh it.")
    return ""


def _who(step: NextStep, words: Wording) -> str:
    roles = [one for one in words.agreed.roles if may(one.id, step.needs)]
    return ", ".join(one.label.in_language(words.language) for one in roles)


def _article(step: NextStep, words: Wording) -> str:
    agreed = words.agreed
    cited = {
        "make_offer": agreed.offer,
        "record_answer": agreed.offer,
        "weigh_refusal": agreed.offer,
        "hold_intake": agreed.intake,
        "allocate_home": agreed.intake,
    }.get(step.name)
    return cited.article if cited else ""
