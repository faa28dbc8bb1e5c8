"""The steps of an exploratory investigation, on the municipality's behalf."""

from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from thuisroute.concerns.models import Exploration, Inquiry, OutreachFile
from thuisroute.concerns.queries.outreach import locked_file
from thuisroute.concerns.queries.outreach_care import course_of
from thuisroute.concerns.queries.outreach_due import unapplied, untold
from thuisroute.concerns.rules.exploration import (
    Asked,
    may_be_finished,
    may_inquire,
)
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.transitions import NOT_ANY_MORE
from thuisroute.kernel.verdicts import Refused, insist
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.access import insist_on_role


def inquire(*, by: Actor, file: UUID, asked: Asked, words: str, on: date) -> None:
    """Somebody was spoken to, or something was looked at."""
    insist_on_role(by, Capability.DO_OUTREACH)
    row = locked_file(by, file)
    running = _running(row)
    insist(may_inquire(course_of(running), words=words, on=on, today=clock.today()))
    Inquiry.objects.create(
        file=row,
        exploration=running,
        asked=asked.value,
        words=words.strip(),
        on=on,
        written_by=by.user,
        written_at=clock.now(),
    )
    _record("inquire", file)


def finish_exploration(*, by: Actor, file: UUID, outcome: str, findings: str) -> None:
    """What came of it, by who did it."""
    insist_on_role(by, Capability.DO_OUTREACH)
    row = locked_file(by, file)
    running = _running(row)
    inquiries = Inquiry.objects.filter(exploration=running).count()
    insist(
        may_be_finished(
            course_of(running),
            outcome,
            findings=findings,
            inquiries=inquiries,
        )
    )
    Exploration.objects.filter(file=row, finished_on__isnull=True).update(
        finished_on=clock.today(), outcome=outcome, findings=findings.strip(),
        finished_by=by.user,
    )  # fmt: skip
    _record("finish_exploration", file, outcome=outcome)


def tell_relative(*, by: Actor, file: UUID, insists: bool) -> None:
    """The relative who reported it heard what came of it, and may have said at once to
    want an application all the same."""
    told = _first(untold(_of(locked_file(by, file))))
    told.told_on = clock.today()
    if insists and course_of(told).may_be_insisted:
        told.insisted_on = clock.today()
    told.save(update_fields=["told_on", "insisted_on"])
    _record("tell_relative", file, insists=insists)


def insist_on_application(*, by: Actor, file: UUID) -> None:
    """A relative who was told says later to want it."""
    row = locked_file(by, file)
    for one in _of(row).filter(told_on__isnull=False).order_by("-finished_on"):
        if course_of(one).may_be_insisted:
            one.insisted_on = clock.today()
            one.save(update_fields=["insisted_on"])
            _record("insist_on_application", file)
            return
    raise Refused(NOT_ANY_MORE)


def apply_for_care(*, by: Actor, file: UUID) -> None:
    """The application went to the public prosecutor."""
    away = _first(unapplied(_of(locked_file(by, file))))
    away.applied_on = clock.today()
    away.save(update_fields=["applied_on"])
    _record("apply_for_care", file)


def _of(row: OutreachFile) -> QuerySet[Exploration]:
    return Exploration.objects.filter(file=row)


def _running(row: OutreachFile) -> Exploration:
    return _first(_of(row).filter(finished_on__isnull=True))


def _first(rows: QuerySet[Exploration]) -> Exploration:
    found = rows.order_by("finished_on").first()
    if found is None:
        raise Refused(NOT_ANY_MORE)
    return found


def _record(act: str, file: UUID, **details: object) -> None:
    audit.record(
        act, kind="outreach_file", key=file, purpose="outreach", details=details
    )
