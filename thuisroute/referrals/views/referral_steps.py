"""Every step that can be taken on the referral page, and what it asks."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.referrals.actions.change_contact import change_contact
from thuisroute.referrals.actions.close_referral import close_referral
from thuisroute.referrals.actions.decide_priority import decide_priority
from thuisroute.referrals.actions.mark_ready import mark_ready
from thuisroute.referrals.actions.object_to_priority import (
    object_to_priority,
    withdraw_objection,
)
from thuisroute.referrals.actions.park import park, unpark
from thuisroute.referrals.actions.settle_condition import (
    meet_condition,
    reopen_condition,
    set_condition_aside,
)
from thuisroute.referrals.actions.undo_ready import undo_ready
from thuisroute.referrals.forms.steps import (
    AsideForm,
    CloseForm,
    ContactForm,
    DayForm,
    ObjectionForm,
    ParkForm,
    PriorityForm,
    StepForm,
)
from thuisroute.referrals.rules.lifecycle import ReferralState as S
from thuisroute.referrals.rules.priority import Asked, PriorityState

Run = Callable[[Actor, UUID, StepForm], object]


@dataclass(frozen=True)
class PageStep:
    """In which states, by whom, with which questions, and what is said afterwards."""

    form: type[StepForm]
    run: Run
    said: Promise
    needs: Capability = Capability.KEEP_READINESS
    states: frozenset[str] = frozenset({S.REGISTERED, S.READY, S.PARKED})


def _meet(by: Actor, key: UUID, form: StepForm) -> None:
    typed = form.cleaned_data
    meet_condition(by=by, referral=key, condition=typed["condition"], on=typed["on"])


def _aside(by: Actor, key: UUID, form: StepForm) -> None:
    typed = form.cleaned_data
    set_condition_aside(
        by=by, referral=key, condition=typed["condition"], reason=typed["reason"]
    )


def _reopen(by: Actor, key: UUID, form: StepForm) -> None:
    reopen_condition(by=by, referral=key, condition=form.cleaned_data["condition"])


def _ready(by: Actor, key: UUID, form: StepForm) -> None:
    mark_ready(by=by, referral=key, on=form.cleaned_data["on"])


def _undo_ready(by: Actor, key: UUID, _form: StepForm) -> None:
    undo_ready(by=by, referral=key, on=clock.today())


def _park(by: Actor, key: UUID, form: StepForm) -> None:
    typed = form.cleaned_data
    park(
        by=by, referral=key, reason=typed["reason"], until=typed["until"],
        on=clock.today(),
    )  # fmt: skip


def _unpark(by: Actor, key: UUID, _form: StepForm) -> None:
    unpark(by=by, referral=key, on=clock.today())


def _close(by: Actor, key: UUID, form: StepForm) -> None:
    typed = form.cleaned_data
    close_referral(by=by, referral=key, outcome=typed["outcome"], on=typed["on"])


def _contact(by: Actor, key: UUID, form: StepForm) -> None:
    typed = form.cleaned_data
    change_contact(by=by, referral=key, contact=UUID(typed["contact"]), on=typed["on"])


def _priority(by: Actor, key: UUID, form: StepForm) -> None:
    typed = form.cleaned_data
    asked = Asked(
        PriorityState(typed["to"]), typed["category"], typed["reason"], typed["on"]
    )
    decide_priority(by=by, referral=key, asked=asked)


def _object(by: Actor, key: UUID, form: StepForm) -> None:
    object_to_priority(by=by, referral=key, reason=form.cleaned_data["reason"])


def _unobject(by: Actor, key: UUID, _form: StepForm) -> None:
    withdraw_objection(by=by, referral=key)


CHECK, OBJECT = Capability.CHECK_REFERRAL, Capability.OBJECT_TO_PRIORITY
UNTIL_THE_KEY = frozenset({S.REGISTERED, S.READY, S.PARKED, S.OFFERED})
CHECKED = frozenset({S.REGISTERED, S.READY})
STEPS: Mapping[str, PageStep] = {
    # Also with an offer, for what is asked before a later step.
    "meet": PageStep(
        DayForm, _meet, _("The condition is in order."), states=UNTIL_THE_KEY
    ),
    "aside": PageStep(
        AsideForm, _aside, _("The condition does not apply."), states=UNTIL_THE_KEY
    ),
    "reopen": PageStep(
        StepForm, _reopen, _("The condition is open again."),
        states=frozenset({S.REGISTERED, S.PARKED}),
    ),
    "ready": PageStep(
        DayForm, _ready, _("The resident is ready for a home."), CHECK,
        frozenset({S.REGISTERED}),
    ),
    "undo_ready": PageStep(
        StepForm, _undo_ready, _("The resident does not count as ready any more."),
        CHECK, frozenset({S.READY}),
    ),
    "park": PageStep(ParkForm, _park, _("The referral waits."), states=CHECKED),
    "unpark": PageStep(
        StepForm, _unpark, _("The referral goes on."), states=frozenset({S.PARKED})
    ),
    "priority": PageStep(
        PriorityForm, _priority, _("The decision was written down."),
        states=UNTIL_THE_KEY,
    ),
    "object": PageStep(
        ObjectionForm, _object, _("The objection was written down."), OBJECT,
        UNTIL_THE_KEY,
    ),
    "unobject": PageStep(
        StepForm, _unobject, _("The objection was taken back."), OBJECT,
        UNTIL_THE_KEY,
    ),
    "close": PageStep(
        CloseForm, _close, _("The route is closed."),
        states=CHECKED | {S.PARKED, S.HOUSED},
    ),
    "contact": PageStep(
        ContactForm, _contact, _("The contact person has changed."),
        states=UNTIL_THE_KEY | {S.HOUSED},
    ),
}  # fmt: skip
