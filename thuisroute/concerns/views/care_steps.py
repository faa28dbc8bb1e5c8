"""What can be done in an outreach file about an investigation, an answer or care."""

from collections.abc import Mapping
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from thuisroute.concerns.actions.answer_reporter import answer_reporter
from thuisroute.concerns.actions.explore_need import (
    apply_for_care,
    finish_exploration,
    inquire,
    insist_on_application,
    tell_relative,
)
from thuisroute.concerns.actions.hand_over import hand_over, say_what_came_of_it
from thuisroute.concerns.forms.outreach_care import (
    AnswerForm,
    ApplyForm,
    FinishForm,
    HandOverForm,
    InquiryForm,
    InsistForm,
    LookForm,
    TellForm,
)
from thuisroute.concerns.rules.exploration import Asked
from thuisroute.concerns.rules.handing_over import Handing
from thuisroute.concerns.rules.lifecycle import OutreachState as S
from thuisroute.concerns.views.file_seen import FileSeen
from thuisroute.concerns.views.file_step import BOTH, WORKER, FileStep, Typed
from thuisroute.kernel.actor import Actor

SENT = frozenset({S.ASSIGNED})
ALWAYS = frozenset(S)


def _inquire(by: Actor, key: UUID, typed: Typed) -> None:
    asked = Asked(typed["asked"])
    inquire(by=by, file=key, asked=asked, words=typed["words"], on=typed["on"])


def _finish(by: Actor, key: UUID, typed: Typed) -> None:
    finish_exploration(
        by=by, file=key, outcome=typed["explored"], findings=typed["findings"]
    )


def _tell(by: Actor, key: UUID, typed: Typed) -> None:
    tell_relative(by=by, file=key, insists=typed["insists"] == "yes")


def _insist(by: Actor, key: UUID, _typed: Typed) -> None:
    insist_on_application(by=by, file=key)


def _apply(by: Actor, key: UUID, _typed: Typed) -> None:
    apply_for_care(by=by, file=key)


def _answer(by: Actor, key: UUID, typed: Typed) -> None:
    answer_reporter(by=by, file=key, answer=UUID(typed["answer"]))


def _hand_over(by: Actor, key: UUID, typed: Typed) -> None:
    hand_over(by=by, file=key, handing=Handing(**typed))


def _look(by: Actor, key: UUID, typed: Typed) -> None:
    say_what_came_of_it(by=by, file=key, began=typed["began"] == "yes")


def _runs(seen: FileSeen) -> bool:
    return any(one.running for one in seen.courses)


CARE_STEPS: Mapping[str, FileStep] = {
    "answer": FileStep(
        AnswerForm, _answer, _("Answer the reporter"),
        _("The reporter heard back."), BOTH,
        when=lambda seen: bool(seen.waiting_answers),
    ),
    "inquire": FileStep(
        InquiryForm, _inquire, _("Write down what you asked or looked at"),
        _("It stands in the investigation."), WORKER, SENT, when=_runs,
    ),
    "finish": FileStep(
        FinishForm, _finish, _("Finish the exploratory investigation"),
        _("The investigation is finished."), WORKER, SENT,
        when=lambda seen: _runs(seen) and bool(seen.inquiries),
    ),
    "tell": FileStep(
        TellForm, _tell, _("The relative who reported it was told"),
        _("It is recorded that the relative was told."), BOTH,
        when=lambda seen: any(one.has_to_tell for one in seen.courses),
    ),
    "insist": FileStep(
        InsistForm, _insist, _("The relative wants an application all the same"),
        _("The application has to be sent."), BOTH, ALWAYS,
        when=lambda seen: any(one.may_be_insisted for one in seen.courses),
    ),
    "apply": FileStep(
        ApplyForm, _apply, _("The application was sent to the public prosecutor"),
        _("It is recorded that the application was sent."), BOTH, ALWAYS,
        when=lambda seen: any(one.has_to_apply for one in seen.courses),
    ),
    "hand_over": FileStep(
        HandOverForm, _hand_over, _("Hand over to care"),
        _("The handover is recorded."), WORKER, SENT,
        when=lambda seen: seen.waiting_handover is None,
    ),
    "look": FileStep(
        LookForm, _look, _("See whether the care has begun"),
        _("It is recorded how the care went on."), BOTH,
        when=lambda seen: seen.waiting_handover is not None,
    ),
}  # fmt: skip
