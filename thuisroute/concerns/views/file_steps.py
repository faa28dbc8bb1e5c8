"""What can be done in an outreach file: in which states, by whom, with what asked."""

from collections.abc import Mapping
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from thuisroute.concerns.actions.add_signal import add_signal
from thuisroute.concerns.actions.assign_file import assign_anew, assign_file
from thuisroute.concerns.actions.close_file import close_file
from thuisroute.concerns.actions.link_dossier import link_dossier
from thuisroute.concerns.actions.record_attempt import record_attempt
from thuisroute.concerns.forms.outreach import (
    AssignForm,
    AttemptForm,
    CloseForm,
    LinkForm,
    SignalForm,
)
from thuisroute.concerns.forms.outreach_care import AssignAnewForm
from thuisroute.concerns.rules.lifecycle import OutreachState as S
from thuisroute.concerns.rules.outreach import Attempt, Met, Signal, Urgency, Way
from thuisroute.concerns.views.care_steps import CARE_STEPS
from thuisroute.concerns.views.file_step import BOTH, GIVER, WORKER, FileStep, Typed
from thuisroute.kernel.actor import Actor

REPORTED, SENT = frozenset({S.REPORTED}), frozenset({S.ASSIGNED})


def signal_of(typed: Typed) -> Signal:
    """The worry as typed."""
    return Signal(
        kind=typed["kind"],
        reporter=typed["reporter"],
        urgency=Urgency(typed["urgency"]),
        words=typed["words"],
        on=typed["on"],
        wants_answer=typed["wants_answer"],
        reach_at=typed["reach_at"],
    )


def _attempt(by: Actor, key: UUID, typed: Typed) -> None:
    attempt = Attempt(
        Way(typed["way"]),
        Met(typed["met"]),
        typed["on"],
        typed["words"],
        typed["next_on"],
    )
    record_attempt(by=by, file=key, attempt=attempt)


def _signal(by: Actor, key: UUID, typed: Typed) -> None:
    add_signal(by=by, file=key, signal=signal_of(typed))


def _assign(by: Actor, key: UUID, typed: Typed) -> None:
    worker, party = typed["worker"].split()
    assign_file(by=by, file=key, worker=UUID(worker), party=UUID(party))


def _assign_anew(by: Actor, key: UUID, typed: Typed) -> None:
    worker, party = typed["worker"].split()
    assign_anew(
        by=by, file=key, worker=UUID(worker), party=UUID(party), reason=typed["reason"]
    )


def _link(by: Actor, key: UUID, typed: Typed) -> None:
    link_dossier(by=by, file=key, number=typed["number"])


def _close(by: Actor, key: UUID, typed: Typed) -> None:
    close_file(by=by, file=key, **typed)


STEPS: Mapping[str, FileStep] = {
    "assign": FileStep(
        AssignForm, _assign, _("Send somebody there"), _("The file is assigned."),
        GIVER, REPORTED,
    ),
    "attempt": FileStep(
        AttemptForm, _attempt, _("Contact was sought"), _("The attempt is recorded."),
        WORKER, SENT,
    ),
    **CARE_STEPS,
    "signal": FileStep(
        SignalForm, _signal, _("Another worry"), _("The worry is recorded.")
    ),
    "assign_anew": FileStep(
        AssignAnewForm, _assign_anew, _("Send somebody else"),
        _("Somebody else goes there now."), BOTH, SENT,
    ),
    "link": FileStep(
        LinkForm, _link, _("This person has a dossier"), _("The dossier is linked."),
        GIVER,
    ),
    "close": FileStep(
        CloseForm, _close, _("Close the file"), _("The file is closed.")
    ),
}  # fmt: skip
