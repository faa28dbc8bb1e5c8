"""What is done with a report: a concern is made of it, it is passed on, or answered."""

from uuid import UUID

from django.db import connection

from thuisroute.concerns.actions.open_concern import open_concern
from thuisroute.concerns.models import Concern, Report, ReportAnswer
from thuisroute.concerns.queries.reports import receivers, report_for
from thuisroute.concerns.rules.concern import Reported
from thuisroute.concerns.rules.reporting import ENDING, RECEIVERS, Answer
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.proofs import proof
from thuisroute.kernel.transitions import NOT_ANY_MORE
from thuisroute.kernel.verdicts import Reason, Refused
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.access import insist_on_role

PURPOSE = "concerns"


def take_up_report(
    *, by: Actor, report: UUID, resident: UUID, reported: Reported
) -> Concern:
    """A concern about somebody whom the receiver sees; the words are the receiver's
    own, since what a reporter writes may tell who that is."""
    row = _waiting(by, report)
    concern = open_concern(by=by, resident=resident, reported=reported)
    row.concern = concern
    row.save(update_fields=["concern"])
    _answer(row, Answer.LOOKING, "", by=by)
    audit.record("report.taken_up", kind="report", key=report, purpose=PURPOSE)
    return concern


def pass_on_report(*, by: Actor, report: UUID, party: UUID) -> None:
    """To another organisation of the region; after that it is theirs."""
    row = _waiting(by, report)
    others = {one.pk: one for one in receivers(by.region) if one.pk != by.party}
    if party not in others:
        raise Refused(Reason("Choose another organisation."), field="party")
    audit.record(
        "report.passed_on", kind="report", key=report, purpose=PURPOSE,
        details={"party": party},
    )  # fmt: skip
    role = RECEIVERS[others[party].kind]
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT concerns_pass_on(%s, %s, %s, %s)",
            [row.pk, party, role, proof("report: pass on", row.pk, party, role)],
        )


def answer_report(*, by: Actor, report: UUID, answer: Answer, words: str) -> None:
    """Told at once to who knows the code; the report is done with where that is what
    they are told, unless a concern goes on."""
    insist_on_role(by, Capability.RECEIVE_REPORTS)
    row = report_for(by, report, lock=True)
    _answer(row, answer, words, by=by)
    if row.concern_id is None and answer in ENDING:
        row.handled_on = clock.today()
        row.save(update_fields=["handled_on"])
    audit.record(
        "report.answered", kind="report", key=report, purpose=PURPOSE,
        details={"answer": answer.value},
    )  # fmt: skip


def tell_reporter(concern: UUID, answer: Answer) -> None:
    """By who closes the concern, who may not be who received the report."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT concerns_tell_reporter(%s, %s, %s)",
            [
                concern, answer.value, proof("report: tell", concern, answer.value),
            ],
        )  # fmt: skip


def _waiting(by: Actor, report: UUID) -> Report:
    insist_on_role(by, Capability.RECEIVE_REPORTS)
    row = report_for(by, report, lock=True)
    if row.concern_id is not None or row.handled_on is not None:
        raise Refused(NOT_ANY_MORE)
    return row


def _answer(row: Report, answer: Answer, words: str, *, by: Actor) -> None:
    ReportAnswer.objects.create(
        report=row,
        answer=answer.value,
        words=words.strip(),
        given_at=clock.now(),
        given_by=by.user,
    )
