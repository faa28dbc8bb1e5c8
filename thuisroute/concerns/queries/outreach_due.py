"""What has to be done in which outreach files, in one statement."""

from dataclasses import dataclass, fields
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from thuisroute.concerns.models import (
    ContactAttempt,
    Exploration,
    Handover,
    OutreachFile,
    OutreachSignal,
    ReporterAnswer,
)
from thuisroute.concerns.queries.outreach import A_PAGE, seen_files
from thuisroute.concerns.rules.due import OF_THE_GIVER, Deed, Due, Standing, dues
from thuisroute.concerns.rules.exploration import ExplorationOutcome
from thuisroute.concerns.rules.handing_over import Route
from thuisroute.concerns.rules.lifecycle import OutreachState
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import Question

HERE = OuterRef("pk")


@dataclass(frozen=True, slots=True)
class FileWaiting:
    """One running file with all that decides what has to be done in it."""

    id: UUID
    known_as: str
    worker_id: UUID | None
    given_by: UUID | None
    state: str
    since: date
    go_by: date | None
    next_on: date | None
    reported_on: date | None
    explore_by: date | None
    tell_since: date | None
    apply_since: date | None
    unanswered: date | None
    look_on: date | None
    register_since: date | None

    @property
    def dues(self) -> tuple[Due, ...]:
        """By whoever it is."""
        return dues(Standing(**{name: getattr(self, name) for name in OF_A_STANDING}))

    def dues_of(self, user: UUID, today: date) -> tuple[Due, ...]:
        """What this person has to do: whoever goes there, and whoever sent them; as
        long as nobody was sent, everybody who could."""
        reported = self.state == OutreachState.REPORTED
        return tuple(
            one
            for one in self.dues
            if (self.worker_id == user and one.deed not in OF_THE_GIVER_ALONE)
            or ((self.given_by == user or reported) and _of_the_giver(one, today))
        )


OF_THE_GIVER_ALONE = frozenset({Deed.SEND, Deed.REGISTER})
OF_A_STANDING = tuple(one.name for one in fields(Standing))


def _of_the_giver(due: Due, today: date) -> bool:
    """Also an investigation that takes too long: it is the municipality's."""
    late = due.by is not None and due.by < today
    return due.deed in OF_THE_GIVER or (due.deed is Deed.EXPLORE and late)


def files_waiting(actor: Actor) -> Question[FileWaiting]:
    """Files of who is sent there and of who sent them, that are not closed
    or in which an application is to be sent all the same."""
    mine = Q(worker_id=actor.user) | Q(given_by=actor.user)
    mine |= Q(state=OutreachState.REPORTED)
    rows = with_what_waits(seen_files(actor).filter(mine))
    over = Q(state=OutreachState.CLOSED, apply_since=None)
    rows = rows.exclude(over).order_by("opened_on", "id")
    return Question.over(rows[:A_PAGE], FileWaiting)


def waiting_of(rows: QuerySet[OutreachFile]) -> list[FileWaiting]:
    """The same of files that a page is about."""
    names = [one.name for one in fields(FileWaiting)]
    return [FileWaiting(*row) for row in with_what_waits(rows).values_list(*names)]


def with_what_waits(rows: QuerySet[OutreachFile]) -> QuerySet[OutreachFile]:
    """With the fields of `FileWaiting` that stand elsewhere."""
    last = ContactAttempt.objects.filter(file=HERE).order_by("-on", "-written_at")
    running = Exploration.objects.filter(file=HERE, finished_on__isnull=True)
    unanswered = ReporterAnswer.objects.filter(file=HERE, answered_on__isnull=True)
    handed = Handover.objects.filter(
        file=HERE, began_on__isnull=True, failed_on__isnull=True
    )
    return rows.annotate(
        since=Coalesce("assigned_on", "opened_on"),
        go_by=_first(_fresh(), "go_by"),
        next_on=Subquery(last.values("next_on")[:1]),
        reported_on=_first(running, "reported_on"),
        explore_by=_first(running, "due_on"),
        tell_since=_first(untold(Exploration.objects.filter(file=HERE)), "finished_on"),
        apply_since=_first(
            unapplied(Exploration.objects.filter(file=HERE)), "finished_on"
        ),
        unanswered=_first(unanswered, "since"),
        look_on=_first(handed, "look_on"),
        register_since=_first(_unregistered(handed), "on"),
    )


def _unregistered(handed: QuerySet[Handover]) -> QuerySet[Handover]:
    """To a registration that no dossier came of yet."""
    return handed.filter(route=Route.DOSSIER, file__resident__isnull=True)


def untold(rows: QuerySet[Exploration]) -> QuerySet[Exploration]:
    """Of which a relative did not hear yet what came of it."""
    return rows.filter(
        finished_on__isnull=False, by_relative=True, told_on__isnull=True
    )


def unapplied(rows: QuerySet[Exploration]) -> QuerySet[Exploration]:
    """Of which the application is not away yet."""
    asked = Q(outcome=ExplorationOutcome.APPLICATION) | Q(insisted_on__isnull=False)
    return rows.filter(asked, applied_on__isnull=True)


def _first(rows: QuerySet[Any, Any], name: str) -> Subquery:
    return Subquery(rows.order_by(name).values(name)[:1])


def _fresh() -> QuerySet[OutreachSignal]:
    """Worries after which nobody sought contact yet."""
    after = ContactAttempt.objects.filter(
        file=OuterRef("file"),
        written_at__gte=OuterRef("written_at"),
        on__gte=OuterRef("on"),
    )
    worries = OutreachSignal.objects.filter(file=HERE, go_by__isnull=False)
    return worries.annotate(sought=Exists(after)).filter(sought=False)
