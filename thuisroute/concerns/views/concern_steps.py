"""What can be done in a concern: with which form, and what is said afterwards."""

from collections.abc import Mapping
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from thuisroute.concerns.actions.add_note import add_note
from thuisroute.concerns.actions.agree_measure import agree_measure, finish_measure
from thuisroute.concerns.actions.cancel_measure import cancel_measure
from thuisroute.concerns.actions.close_concern import close_concern
from thuisroute.concerns.actions.move_step import move_step
from thuisroute.concerns.actions.take_step import (
    take_back_step,
    take_once_more,
    take_step,
)
from thuisroute.concerns.forms.concern import (
    AgainForm,
    BackForm,
    CancelForm,
    CloseConcernForm,
    DoneForm,
    MeasureForm,
    MoveForm,
    NoteForm,
    TakeForm,
)
from thuisroute.concerns.rules.concern import ConcernOutcome, MeasureKind, MeasureTerms
from thuisroute.concerns.rules.reporting import Answer
from thuisroute.concerns.views.deeds import ConcernDeed, Typed
from thuisroute.concerns.views.eviction_steps import EVICTION_DEEDS
from thuisroute.kernel.actor import Actor


def _take(by: Actor, key: UUID, typed: Typed) -> None:
    then = typed.get("then", "")
    take_step(by=by, concern=key, then=then, on=typed["on"], words=typed["words"])


def _move(by: Actor, key: UUID, typed: Typed) -> None:
    move_step(by=by, concern=key, to=typed["to"], reason=typed["reason"])


def _back(by: Actor, key: UUID, typed: Typed) -> None:
    take_back_step(by=by, concern=key, reason=typed["reason"])


def _again(by: Actor, key: UUID, typed: Typed) -> None:
    take_once_more(by=by, concern=key, step=typed["step"], reason=typed["reason"])


def _measure(by: Actor, key: UUID, typed: Typed) -> None:
    terms = MeasureTerms(
        kind=MeasureKind(typed["kind"]),
        words=typed["words"],
        due_on=typed["due_on"],
        hours=typed["hours"],
        return_on=typed["return_on"],
    )
    agree_measure(by=by, concern=key, party=UUID(typed["party"]), terms=terms)


def _done(by: Actor, key: UUID, typed: Typed) -> None:
    finish_measure(
        by=by,
        concern=key,
        measure=UUID(typed["measure"]),
        on=typed["on"],
        words=typed["words"],
    )


def _cancel(by: Actor, key: UUID, typed: Typed) -> None:
    measure, reason = UUID(typed["cancelled"]), typed["reason"]
    cancel_measure(by=by, concern=key, measure=measure, reason=reason)


def _note(by: Actor, key: UUID, typed: Typed) -> None:
    add_note(by=by, concern=key, domain=typed["domain"], words=typed["words"])


def _close(by: Actor, key: UUID, typed: Typed) -> None:
    outcome = ConcernOutcome(typed["outcome"])
    answer = Answer(typed.get("answer", Answer.DONE))
    words = typed["words"]
    close_concern(by=by, concern=key, outcome=outcome, words=words, answer=answer)


DEEDS: Mapping[str, ConcernDeed] = {
    "take": ConcernDeed(
        TakeForm, _take, _("This step is done"), _("The step is recorded.")
    ),
    "move": ConcernDeed(
        MoveForm,
        _move,
        _("Do this step on another day"),
        _("The step is due on another day."),
    ),
    "close": ConcernDeed(
        CloseConcernForm, _close, _("Close this concern"), _("The concern is closed.")
    ),
    "measure": ConcernDeed(
        MeasureForm, _measure, _("Agree what somebody does"), _("That is agreed.")
    ),
    "done": ConcernDeed(
        DoneForm, _done, _("Something that was agreed is done"), _("It is recorded.")
    ),
    "cancel": ConcernDeed(
        CancelForm,
        _cancel,
        _("Cancel something that was agreed"),
        _("It is recorded that this is not going to be done."),
    ),
    "note": ConcernDeed(NoteForm, _note, _("Add a note"), _("The note is added.")),
    "back": ConcernDeed(
        BackForm, _back, _("Take the last step back"), _("The step waits again.")
    ),
    "again": ConcernDeed(
        AgainForm, _again, _("Take a step once more"), _("The step begins anew.")
    ),
    **EVICTION_DEEDS,
}
