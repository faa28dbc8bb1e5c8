"""The steps of a request about somebody's own data, and what each asks."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.forms import Form
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thuisroute.agreements.rules.rights import RightKind
from thuisroute.agreements.rules.sharing import LifeDomain
from thuisroute.desk.forms.answering import AnswerForm, ToldForm, WordsForm
from thuisroute.kernel.actor import Actor
from thuisroute.sharing.actions.answer_request import answer_request
from thuisroute.sharing.actions.lift_restriction import lift_restriction
from thuisroute.sharing.actions.take_up_request import (
    extend_request,
    take_up_request,
)
from thuisroute.sharing.actions.tell_carried_out import tell_carried_out
from thuisroute.sharing.queries.rights import RequestLine
from thuisroute.sharing.rules.answering import BY_HAND, GIVEN
from thuisroute.sharing.rules.rights import OPEN, RequestState

Run = Callable[[Actor, UUID, Any], None]


@dataclass(frozen=True)
class About:
    """Which right it is, and of an erasure what may go: names with their labels."""

    kind: RightKind
    may_go: Sequence[tuple[str, str]] = ()


@dataclass(frozen=True)
class Step:
    """What its button says, which questions it asks, what it does, what is said."""

    title: Promise
    form: Callable[[Any, About], Form]
    run: Run
    said: Promise


def _words(data: Any, _about: About) -> Form:  # noqa: ANN401 - a POST's values
    return WordsForm(data)


def _told(data: Any, _about: About) -> Form:  # noqa: ANN401 - as above
    return ToldForm(data)


def _answer(data: Any, about: About) -> Form:  # noqa: ANN401 - as above
    return AnswerForm(data, kind=about.kind, may_go=about.may_go)


def _nothing(data: Any, _about: About) -> Form:  # noqa: ANN401 - as above
    return Form(data)


STEPS: Mapping[str, Step] = {
    "take_up": Step(
        _("Take this up"), _nothing,
        lambda by, key, _form: take_up_request(by=by, request=key),
        _("Taken up. The resident sees that you look at it."),
    ),
    "extend": Step(
        _("More time is needed"), _words,
        lambda by, key, form: extend_request(
            by=by, request=key, reason=form.cleaned_data["words"]
        ),
        _("The resident reads why it takes longer."),
    ),
    "carried_out": Step(
        _("Write down what was done"), _words,
        lambda by, key, form: tell_carried_out(
            by=by, request=key, words=form.cleaned_data["words"]
        ),
        _("Written down."),
    ),
    "answer": Step(
        _("Send the answer"), _answer,
        lambda by, key, form: answer_request(
            by=by, request=key, decision=form.decision()
        ),
        _("The resident reads your answer on the own pages."),
    ),
    "lift": Step(
        _("Let the use go on"), _told,
        lambda by, key, form: lift_restriction(
            by=by, request=key, told_on=form.cleaned_data["told_on"]
        ),
        _("From now on it may be used again."),
    ),
}  # fmt: skip


def possible(row: RequestLine, *, stopping: bool) -> Iterator[str]:
    """The names of the steps that its handler can take now."""
    state = RequestState(row.state)
    if state is RequestState.ASKED:
        yield "take_up"
    if state is RequestState.TAKEN_UP:
        yield "answer"
    named = row.kind == RightKind.CORRECTION and row.domain == LifeDomain.IDENTITY
    by_hand = row.kind in BY_HAND and not named and row.carried_out_on is None
    if by_hand and state in GIVEN | {RequestState.TAKEN_UP}:
        yield "carried_out"
    if state in OPEN and row.extended_on is None:
        yield "extend"
    if state in GIVEN and stopping:
        yield "lift"
