"""The resident says what may be told or done, and how it went (C21)."""

from uuid import UUID

from django.core.exceptions import PermissionDenied

from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import insist
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.tenancies.models import LandingAnswer
from thuisroute.tenancies.queries.landing import landing_step_for
from thuisroute.tenancies.rules.landing import Said, may_be_said


def answer_own_step(*, by: Actor, step: UUID, said: Said, words: str = "") -> None:
    """By the resident, on the own pages."""
    if by.subject is None:
        raise PermissionDenied
    _answer(by, step, said, words, to=None)


def pass_on_answer(*, by: Actor, step: UUID, said: Said, words: str = "") -> None:
    """By a colleague, as the resident said it in a talk."""
    _answer(by, step, said, words, to=Capability.RECORD_NEIGHBOURS)


def _answer(
    by: Actor, step: UUID, said: Said, words: str, *, to: Capability | None
) -> None:
    row = landing_step_for(by, step, to=to)
    insist(may_be_said(said, words, done=row.done_on is not None))
    made = LandingAnswer.objects.create(
        step=row,
        resident_id=row.resident_id,
        domain=row.domain,
        said=said.value,
        own_words=words.strip(),
        said_at=clock.now(),
        written_by=by.user,
    )
    audit.record(
        "answer_landing_step",
        kind="landing_step",
        key=row.pk,
        subject=row.resident_id,
        details={"said": said.value, "answer": str(made.pk)},
    )
