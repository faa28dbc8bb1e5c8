"""What was opened in an emergency: what is open now, and what waits for a review."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import connection
from django.db.models import F, Q, QuerySet

from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import Question
from thuisroute.sharing.kept_out import KeptOut
from thuisroute.sharing.models import EmergencyAccess


def emergencies_of(actor: Actor, *, domain: str = "") -> QuerySet[EmergencyAccess]:
    """What is open to this person in this seat: one dossier, or nothing."""
    running = EmergencyAccess.objects.filter(
        ~Q(KeptOut("resident_id")),
        user_id=actor.user,
        seat_id=actor.seat,
        closed_at__isnull=True,
        until__gt=clock.now(),
    )
    return running.filter(domains__contains=[domain]) if domain else running


@dataclass(frozen=True, slots=True)
class OpenNow:
    """The dossier that is open, and until when."""

    resident_id: UUID
    number: str
    until: datetime


def open_now(actor: Actor) -> Question[OpenNow]:
    """One row, or none."""
    rows = emergencies_of(actor).annotate(number=F("resident__number"))
    return Question.over(rows[:1], OpenNow)


def emergency_suspended(actor: Actor) -> bool:
    """Whether an access of theirs was not reviewed in time; that follows from the
    dates, nothing has to switch it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT sharing_emergency_suspended(%s)", [actor.user])
        suspended: bool = cursor.fetchone()[0]
    return suspended


@dataclass(frozen=True, slots=True)
class Told:
    """One access as the resident reads of it: by which organisation and why."""

    id: UUID
    party_name: str
    role: str
    opened_at: datetime
    ended_at: datetime
    reason: str
    verdict: str
    review: str


def emergencies_told(resident: UUID, *, most: int) -> Question[Told]:
    """Newest first; only whoever reads their own file gets any."""
    sql = (
        "SELECT e.id, p.name, e.role, e.opened_at, least(e.closed_at, e.until), "
        "t.reason, e.verdict, t.review FROM sharing_emergencyaccess e "
        "JOIN sharing_emergencyreason t ON t.access_id = e.id "
        "JOIN parties_party p ON p.id = e.party_id "
        "WHERE e.resident_id = %s AND e.resident_id = kernel_actor_subject() "
        "ORDER BY e.opened_at DESC LIMIT %s"
    )
    return Question((sql, [resident, most]), Told)


@dataclass(frozen=True, slots=True)
class Opened:
    """One access as a privacy officer judges it: by dossier number, with the reason."""

    id: UUID
    resident_id: UUID
    number: str
    user_id: UUID
    user_name: str
    party_name: str
    role: str
    opened_at: datetime
    until: datetime
    closed_at: datetime | None
    review_by: date
    verdict: str
    reviewed_at: datetime | None
    reviewer: str | None
    reason: str
    review: str


def emergencies(
    *, waiting: bool, most: int, one: UUID | None = None
) -> Question[Opened]:
    """Those that the actor watches over, waiting ones first; nobody else gets any."""
    sql = "SELECT * FROM sharing_emergencies(%s, %s, %s)"
    return Question((sql, [one, waiting, most]), Opened)
