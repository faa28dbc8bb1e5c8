"""Requests of residents about their own data: whose turn, what was asked, answered."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Case, F, OuterRef, QuerySet, Subquery, When

from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import Question
from thuisroute.kernel.sealing import unseal_bytes
from thuisroute.residents.queries.identities import name_within
from thuisroute.sharing.handling import answered_by
from thuisroute.sharing.models import RightsEvidence, RightsLimit, RightsRequest
from thuisroute.sharing.queries.policy import residents_shared_with
from thuisroute.sharing.rules.evidence import PaperKind
from thuisroute.sharing.rules.limits import RIGHTS_REQUESTS
from thuisroute.sharing.rules.rights import OPEN

MOST = 100


@dataclass(frozen=True, slots=True)
class RequestLine:
    """One request with its answer; `paper`: what kind of file was added, if any;
    `answers`: whether it is the actor who answers it."""

    id: UUID
    resident_id: UUID
    kind: str
    domain: str
    purpose: str
    words: str
    asked_on: date
    asked_as: str
    handler_role: str
    answers: bool
    state: str
    due: date
    extended_on: date | None
    extension_reason: str
    carried_out_on: date | None
    carried_out: str
    answered_on: date | None
    answer: str
    paper: str | None


def requests_of(actor: Actor, resident: UUID) -> Question[RequestLine]:
    """All that was asked, the newest first."""
    rows = _lines(actor).filter(resident_id=resident)
    return Question.over(rows.order_by("-asked_on", "-id")[:MOST], RequestLine)


def request_line(actor: Actor, key: UUID) -> Question[RequestLine]:
    """One row, or none where it is not shared."""
    return Question.over(_lines(actor).filter(pk=key), RequestLine)


def request_row(actor: Actor, key: UUID) -> RightsRequest | None:
    """The record, for who may see it."""
    return shared_requests(actor).filter(pk=key).first()


@dataclass(frozen=True, slots=True)
class RequestWaiting:
    """A request that somebody in the actor's kind of seat has to answer."""

    id: UUID
    resident_id: UUID
    kind: str
    state: str
    asked_on: date
    due: date
    number: str
    name: str | None


def requests_waiting(actor: Actor, *, limit: int) -> Question[RequestWaiting]:
    """What waits for the actor's seat to answer, the first due in front."""
    known = residents_shared_with(actor, domain="identity")
    rows = shared_requests(actor).filter(answered_by(actor), state__in=OPEN)
    named = rows.annotate(number=F("resident__number"), name=name_within(known))
    return Question.over(named.order_by("due", "id")[:limit], RequestWaiting)


def shared_requests(actor: Actor) -> QuerySet[RightsRequest]:
    """The requests of the dossiers whose requests the actor reads."""
    shared = residents_shared_with(actor, domain=RIGHTS_REQUESTS)
    return RightsRequest.objects.filter(resident_id__in=shared)


@dataclass(frozen=True, slots=True)
class StopLine:
    """What may not be used, since when until when."""

    request_id: UUID
    domain: str
    purpose: str
    since: date
    until: date | None


def stops_of(resident: UUID) -> Question[StopLine]:
    """Everything that was stopped, for who reads the requests; the newest first."""
    rows = RightsLimit.objects.filter(resident_id=resident).order_by("-since", "id")
    return Question.over(rows[:MOST], StopLine)


def stopped_since(request: UUID) -> date | None:
    """Since when this request stops something; None when it does not."""
    running = RightsLimit.objects.filter(request_id=request, until__isnull=True)
    return running.values_list("since", flat=True).first()


@dataclass(frozen=True, slots=True)
class Limited:
    """Whether anything of a dossier is restricted; not what."""

    something: bool


def is_limited(resident: UUID) -> Question[Limited]:
    """One row, for whoever sees the dossier."""
    return Question(("SELECT sharing_is_limited(%s)", [resident]), Limited)


@dataclass(frozen=True, slots=True)
class AddedPaper:
    """A file that was added to a request, opened."""

    kind: PaperKind
    content: bytes


def paper_of(request: UUID, *, use: str) -> AddedPaper | None:
    """The file of a request that the actor may see."""
    row = RightsEvidence.objects.filter(pk=request).first()
    if row is None:
        return None
    return AddedPaper(PaperKind(row.kind), unseal_bytes(row.sealed, use=use))


def _lines(actor: Actor) -> QuerySet[RightsRequest]:
    paper = RightsEvidence.objects.filter(pk=OuterRef("pk")).values("kind")
    rows: QuerySet[RightsRequest] = shared_requests(actor).annotate(
        paper=Subquery(paper),
        answers=Case(When(answered_by(actor), then=True), default=False),
    )
    return rows
