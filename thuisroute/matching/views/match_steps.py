"""The steps of a match, one address each; a refused one shows the page as typed."""

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_POST

from thuisroute.agreements.queries import agreement
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.web import ActorRequest, done, refusals_shown, signed_in
from thuisroute.matching.actions.allocate_home import allocate_home
from thuisroute.matching.actions.confirm_no import confirm_no
from thuisroute.matching.actions.go_carefully import choose_route, write_talk
from thuisroute.matching.actions.hold_intake import hold_intake
from thuisroute.matching.actions.make_offer import make_offer
from thuisroute.matching.actions.record_answer import record_answer
from thuisroute.matching.actions.say_no import take_back_no
from thuisroute.matching.actions.say_still_working import say_still_working
from thuisroute.matching.actions.weigh_refusal import weigh_refusal
from thuisroute.matching.actions.withdraw_match import decline_candidate, withdraw_match
from thuisroute.matching.forms.careful import RouteForm, TalkForm
from thuisroute.matching.forms.endings import (
    ConfirmForm,
    DeclineForm,
    StillForm,
    TakeBackForm,
    WithdrawForm,
)
from thuisroute.matching.forms.steps import (
    AllocateForm,
    AnswerForm,
    IntakeForm,
    OfferForm,
    StepForm,
    WeighForm,
)
from thuisroute.matching.models import Match
from thuisroute.matching.queries.matches import shared_match, shared_matches
from thuisroute.matching.rules.lifecycle import MatchState
from thuisroute.matching.views.endings import empty_form
from thuisroute.matching.views.match import match_page
from thuisroute.matching.wording import Wording
from thuisroute.matching.words import NO_SAID, STEP_DONE

FormT = Any
Do = Callable[[Actor, UUID, FormT], None]


def _offer(by: Actor, key: UUID, form: OfferForm) -> None:
    make_offer(
        by=by, match=key, on=form.day(), answer_by=form.cleaned_data["answer_by"]
    )


def _answer(by: Actor, key: UUID, form: AnswerForm) -> None:
    record_answer(by=by, match=key, reply=form.reply())


def _weigh(by: Actor, key: UUID, form: WeighForm) -> None:
    said = form.cleaned_data
    weigh_refusal(
        by=by,
        match=key,
        on=form.day(),
        upheld=said["upheld"] == "yes",
        words=said["words"],
    )


def _intake(by: Actor, key: UUID, form: IntakeForm) -> None:
    hold_intake(by=by, match=key, talk=form.talk())


def _allocate(by: Actor, key: UUID, form: AllocateForm) -> None:
    allocate_home(by=by, match=key, on=form.day())


def _withdraw(by: Actor, key: UUID, form: WithdrawForm) -> None:
    withdraw_match(by=by, match=key, on=clock.today(), **form.cleaned_data)


def _decline(by: Actor, key: UUID, form: DeclineForm) -> None:
    decline_candidate(by=by, match=key, on=clock.today(), **form.cleaned_data)


def _route(by: Actor, key: UUID, form: RouteForm) -> None:
    choose_route(by=by, match=key, ground=form.cleaned_data["ground"])


def _talk(by: Actor, key: UUID, form: TalkForm) -> None:
    write_talk(by=by, match=key, talk=form.talk())


def _confirm(by: Actor, key: UUID, form: ConfirmForm) -> None:
    confirm_no(by=by, match=key, on=clock.today(), answer=form.answer())


def _take_back(by: Actor, key: UUID, _form: TakeBackForm) -> None:
    take_back_no(by=by, match=key, on=clock.today())


def _still(by: Actor, key: UUID, form: StillForm) -> None:
    say_still_working(by=by, match=key, because=form.cleaned_data["because"])


def _step(kind: type[StepForm], do: Do) -> Callable[..., HttpResponse]:
    @require_POST
    @signed_in
    def view(request: ActorRequest, key: UUID) -> HttpResponse:
        row = shared_match(request.actor, key)
        words = Wording(agreement(row.resident.agreement_id))
        form = empty_form(kind, row, request.actor, words, request.POST)
        if form.is_valid():
            with refusals_shown(form), words.refusals():
                do(request.actor, key, form)
                return done(request, *_what_came_of_it(request.actor, row, kind))
        return match_page(request, row, form)

    return view


def _what_came_of_it(actor: Actor, row: Match, kind: type[StepForm]) -> tuple[str, str]:
    """Where to go on and what was done."""
    said = str(STEP_DONE[kind.step])
    now = shared_matches(actor).filter(pk=row.pk).first()
    # Who declined, or ended it as the association, no longer sees the match.
    if now is None:
        return reverse("home", args=[row.home_id]), said
    if now.state == MatchState.NO_SAID and kind in (WithdrawForm, DeclineForm):
        said = str(NO_SAID)
    return reverse("match", args=[row.pk]), said


STEPS: Mapping[str, tuple[str, Callable[..., HttpResponse]]] = {
    "make_offer": ("offer", _step(OfferForm, _offer)),
    "record_answer": ("answer", _step(AnswerForm, _answer)),
    "weigh_refusal": ("weighing", _step(WeighForm, _weigh)),
    "hold_intake": ("intake", _step(IntakeForm, _intake)),
    "allocate_home": ("allocation", _step(AllocateForm, _allocate)),
    "choose_route": ("route", _step(RouteForm, _route)),
    "write_talk": ("talk", _step(TalkForm, _talk)),
    "still_working": ("still-working", _step(StillForm, _still)),
    "confirm_no": ("confirmation", _step(ConfirmForm, _confirm)),
    "take_back_no": ("no-taken-back", _step(TakeBackForm, _take_back)),
    "withdraw_match": ("withdrawal", _step(WithdrawForm, _withdraw)),
    "decline_candidate": ("decline", _step(DeclineForm, _decline)),
}
