"""What can be done in an outreach file: in which states, by whom, with what asked."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thuisroute.concerns.actions.add_signal import add_signal
from thuisroute.concerns.actions.assign_file import assign_file
from thuisroute.concerns.actions.close_file import close_file
from thuisroute.concerns.actions.link_dossier import link_dossier
from thuisroute.concerns.actions.record_attempt import record_attempt
from thuisroute.concerns.forms.outreach import (
    AssignForm,
    AttemptForm,
    CloseForm,
    LinkForm,
    OutreachForm,
    SignalForm,
)
from thuisroute.concerns.rules.lifecycle import OutreachState as S
from thuisroute.concerns.rules.outreach import Attempt, Met, Signal, Urgency, Way
from thuisroute.kernel.actor import Actor
from thuisroute.parties.rules.capabilities import Capability

Typed = Mapping[str, Any]
RUNNING = frozenset({S.REPORTED, S.ASSIGNED})
BOTH = frozenset({Capability.DO_OUTREACH, Capability.ASSIGN_OUTREACH})


@dataclass(frozen=True)
class FileStep:
    """`title` heads its form, `said` is told afterwards."""

    form: type[OutreachForm]
    run: Callable[[Actor, UUID, Typed], object]
    title: Promise
    said: Promise
    needs: frozenset[Capability] = BOTH
    states: frozenset[str] = RUNNING


def signal_of(typed: Typed) -> Signal:
    """The worry as typed."""
    return Signal(
        kind=typed["kind"],
        reporter=typed["reporter"],
        urgency=Urgency(typed["urgency"]),
        words=typed["words"],
        on=typed["on"],
    )


def _attempt(by: Actor, key: UUID, typed: Typed) -> None:
    attempt = Attempt(Way(typed["way"]), Met(typed["met"]), typed["on"], typed["words"])
    record_attempt(by=by, file=key, attempt=attempt)


def _signal(by: Actor, key: UUID, typed: Typed) -> None:
    add_signal(by=by, file=key, signal=signal_of(typed))


def _assign(by: Actor, key: UUID, typed: Typed) -> None:
    worker, party = typed["worker"].split()
    assign_file(by=by, file=key, worker=UUID(worker), party=UUID(party))


def _link(by: Actor, key: UUID, typed: Typed) -> None:
    link_dossier(by=by, file=key, number=typed["number"])


def _close(by: Actor, key: UUID, typed: Typed) -> None:
    close_file(by=by, file=key, **typed)


STEPS: Mapping[str, FileStep] = {
    "assign": FileStep(
        AssignForm, _assign, _("Send somebody there"), _("The file is assigned."),
        frozenset({Capability.ASSIGN_OUTREACH}), frozenset({S.REPORTED}),
    ),
    "attempt": FileStep(
        AttemptForm, _attempt, _("Contact was sought"), _("The attempt is recorded."),
        frozenset({Capability.DO_OUTREACH}), frozenset({S.ASSIGNED}),
    ),
    "signal": FileStep(
        SignalForm, _signal, _("Another worry"), _("The worry is recorded.")
    ),
    "link": FileStep(
        LinkForm, _link, _("This person has a dossier"), _("The dossier is linked."),
        frozenset({Capability.ASSIGN_OUTREACH}),
    ),
    "close": FileStep(
        CloseForm, _close, _("Close the file"), _("The file is closed.")
    ),
}  # fmt: skip
