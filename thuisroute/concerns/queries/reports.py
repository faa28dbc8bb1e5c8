"""Reports of people outside: for who receives them, and for who sent one."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import connection
from django.db.models import QuerySet
from django.http import Http404

from thuisroute.concerns.models import Report, ReportAnswer
from thuisroute.concerns.report_codes import hash_of
from thuisroute.concerns.rules.reporting import RECEIVERS
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import Question
from thuisroute.parties.queries import PartyRow, parties_of

MOST = 100


@dataclass(frozen=True)
class Told:
    """What a reporter reads: when it was reported, and the answers with their days."""

    reported_on: date
    answers: tuple[tuple[date, str, str], ...]


def told_by_code(code: str) -> Told | None:
    """None for a code that there is not."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM concerns_report_told(%s)", [hash_of(code)])
        rows = cursor.fetchall()
    if not rows:
        return None
    answers = tuple(
        (on, answer, words) for _day, on, answer, words in rows if answer is not None
    )
    return Told(rows[0][0], answers)


def seen_reports(actor: Actor) -> QuerySet[Report]:
    """Those of the actor's organisation, for the role that reads them."""
    return Report.objects.filter(party_id=actor.party, role=actor.role)


def reports_of(actor: Actor, *, handled: bool) -> list[Report]:
    """Those that wait for somebody, the oldest first; or the rest, the newest first."""
    rows = seen_reports(actor)
    if handled:
        rows = rows.exclude(concern=None, handled_on=None)
        return list(rows.order_by("-reported_on", "-id")[:MOST])
    rows = rows.filter(concern=None, handled_on=None)
    return list(rows.order_by("reported_on", "id")[:MOST])


def report_for(actor: Actor, key: UUID, *, lock: bool = False) -> Report:
    """404 for who does not receive it."""
    rows = seen_reports(actor)
    if lock:
        rows = rows.select_for_update()
    row = rows.filter(pk=key).first()
    if row is None:
        raise Http404
    return row


def answers_to(report: UUID) -> list[ReportAnswer]:
    """In the order in which they were given."""
    return list(ReportAnswer.objects.filter(report_id=report).order_by("given_at"))


def receivers(region: UUID) -> list[PartyRow]:
    """Organisations to which a report can go, by name."""
    rows = parties_of(region).filter(kind__in=RECEIVERS)
    return list(rows.order_by("name"))


def open_receivers(kind: str) -> list[PartyRow]:
    """The same for who reports, of every region: which organisations take part is no
    secret."""
    rows = PartyRow.objects.filter(active=True, kind=kind)
    return list(rows.select_related("region").order_by("name"))


@dataclass(frozen=True, slots=True)
class ReportWaiting:
    """A report that nobody looked at yet."""

    id: UUID
    kind: str
    whereabouts: str
    reported_on: date


def reports_waiting(actor: Actor, *, limit: int) -> Question[ReportWaiting]:
    """The oldest first."""
    rows = seen_reports(actor).filter(concern=None, handled_on=None)
    return Question.over(rows.order_by("reported_on", "id")[:limit], ReportWaiting)
