"""The rules of residents' rights as tables: asking, terms, answers, papers, limits."""

from datetime import date, timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from thuisroute.agreements.packs.loading import load
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.parties import Participant
from thuisroute.agreements.rules.rights import RightKind
from thuisroute.sharing.rules.answering import (
    Decision,
    may_answer,
    may_lift,
    may_tell_carried_out,
)
from thuisroute.sharing.rules.evidence import Paper, PaperKind, kind_of, may_be_added
from thuisroute.sharing.rules.facts import (
    ConsentGiven,
    InvolvedParty,
    Occurred,
    SharingFacts,
)
from thuisroute.sharing.rules.handlers import all_grants
from thuisroute.sharing.rules.limits import RIGHTS_REQUESTS, Limit
from thuisroute.sharing.rules.rights import (
    MOST_OPEN,
    Asked,
    RequestState,
    due_on,
    extended_to,
    may_ask,
    may_extend,
)

K, S = RightKind, RequestState
TODAY = date(2026, 3, 31)
PACK = Path(__file__).parents[3] / "regions" / "alkmaar"
HANDLER = Participant("care_provider", "care_manager")
HOUSING, JUSTICE = "housing_and_living_behaviour", "justice"


@pytest.fixture(scope="module")
def law() -> Agreement:
    return load(PACK)


@pytest.mark.parametrize(
    ("kind", "words", "domain", "purpose", "allowed"),
    [
        (K.COPY, "", "", "", True),
        (K.CORRECTION, "Mijn naam", "identity", "", True),
        (K.CORRECTION, " ", "identity", "", False),
        (K.CORRECTION, "x" * 4001, "", "", False),
        (K.RESTRICTION, "Even niet", "weather", "", False),
        (K.OBJECTION, "Nee", "", "indication", True),
        (K.OBJECTION, "Nee", "", "mediation", False),
        (K.OBJECTION, "Nee", "", "no_such_rule", False),
        (K.OBJECTION, "Nee", "", "", False),
    ],
)
def test_what_may_be_asked(
    law: Agreement, kind: RightKind, words: str, domain: str, purpose: str,
    allowed: bool,  # noqa: FBT001 - a column of the table
) -> None:  # fmt: skip
    rule = next((one for one in law.sharing if one.id == purpose), None)
    asked = Asked(kind, words, domain, purpose)
    verdict = may_ask(asked, on=TODAY, today=TODAY, waiting=0, rule=rule)
    assert verdict.allowed == allowed


def test_nobody_asks_in_the_future_or_without_end() -> None:
    asked = Asked(K.ERASURE, "Weg")
    ahead = TODAY + timedelta(days=1)
    assert not may_ask(asked, on=ahead, today=TODAY, waiting=0, rule=None).allowed
    full = may_ask(asked, on=TODAY, today=TODAY, waiting=MOST_OPEN, rule=None)
    assert not full.allowed


def test_the_terms_of_the_law(law: Agreement) -> None:
    right = law.right(K.ERASURE)
    assert due_on(right, date(2026, 1, 31)) == date(2026, 2, 28)
    assert extended_to(right, date(2026, 1, 31)) == date(2026, 4, 30)


@pytest.mark.parametrize(
    ("extended", "reason", "today", "allowed"),
    [
        (False, "Veel stukken", date(2026, 2, 28), True),
        (False, "Veel stukken", date(2026, 3, 1), False),
        (False, " ", date(2026, 2, 1), False),
        (True, "Veel stukken", date(2026, 2, 1), False),
    ],
)
def test_more_time(
    law: Agreement, extended: bool, reason: str, today: date, allowed: bool  # noqa: FBT001 - columns of the table
) -> None:  # fmt: skip
    verdict = may_extend(
        law.right(K.COPY), asked_on=date(2026, 1, 31), extended=extended,
        reason=reason, today=today,
    )  # fmt: skip
    assert verdict.allowed == allowed


@pytest.mark.parametrize(
    ("kind", "outcome", "words", "to_correct", "allowed"),
    [
        (K.COPY, S.GRANTED, "Die krijgt u", False, True),
        (K.ERASURE, S.REFUSED, "", False, False),
        (K.ERASURE, S.REFUSED, "x" * 4001, False, False),
        (K.ERASURE, S.WITHDRAWN, "Nee", False, False),
        (K.OBJECTION, S.GRANTED_IN_PART, "Half", False, False),
        (K.RESTRICTION, S.GRANTED_IN_PART, "Half", False, True),
        (K.CORRECTION, S.GRANTED, "Klopt", True, False),
        (K.CORRECTION, S.REFUSED, "Klopt niet", True, True),
    ],
)
def test_what_may_be_answered(
    kind: RightKind, outcome: RequestState, words: str,
    to_correct: bool, allowed: bool,  # noqa: FBT001 - columns of the table
) -> None:  # fmt: skip
    decision = Decision(outcome, words)
    assert may_answer(kind, decision, to_correct=to_correct).allowed == allowed


@pytest.mark.parametrize(
    ("kind", "state", "by_itself", "done", "allowed"),
    [
        (K.ERASURE, S.GRANTED, False, False, False),
        (K.COPY, S.GRANTED, False, False, True),
        (K.COPY, S.ASKED, False, False, False),
        (K.COPY, S.GRANTED, False, True, False),
        (K.CORRECTION, S.TAKEN_UP, False, False, True),
        (K.CORRECTION, S.TAKEN_UP, True, False, False),
        (K.RESTRICTION, S.GRANTED, False, False, False),
    ],
)
def test_what_is_told_to_be_done(
    kind: RightKind, state: RequestState,
    by_itself: bool, done: bool, allowed: bool,  # noqa: FBT001 - columns of the table
) -> None:  # fmt: skip
    verdict = may_tell_carried_out(
        kind, state, words="Gedaan", by_itself=by_itself, done=done
    )
    assert verdict.allowed == allowed


@pytest.mark.parametrize(
    ("told_on", "allowed"),
    [
        (TODAY, True),
        (None, False),
        (TODAY + timedelta(days=1), False),
        (TODAY - timedelta(days=9), False),
    ],
)
def test_a_restriction_ends_after_it_was_told(
    told_on: date | None, allowed: bool  # noqa: FBT001 - a column of the table
) -> None:  # fmt: skip
    since = TODAY - timedelta(days=5)
    assert may_lift(told_on, since=since, today=TODAY).allowed == allowed


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.4 ... %%EOF\n", PaperKind.PDF),
        (b"\xff\xd8\xff\xe0 ... \xff\xd9", PaperKind.JPEG),
        (b"\x89PNG\r\n\x1a\n ... IEND\xaeB`\x82", PaperKind.PNG),
        (b"MZ\x90\x00%PDF-1.4 %%EOF", None),
        (b" %PDF-1.4 %%EOF", None),
        (b"%PDF-1.4 cut off", None),
        (b"%PDF-1.4 %%EOF" + b"\x00" * 2000, None),
        (b"GIF89a", None),
        (b"", None),
    ],
)
def test_a_paper_is_what_its_content_says(
    content: bytes, kind: PaperKind | None
) -> None:
    assert kind_of(content) == kind
    assert may_be_added(Paper(content)).allowed == (kind is not None)


PROVIDER, MUNICIPALITY, TRANSFER_POINT = uuid4(), uuid4(), uuid4()


def facts(*limits: Limit, closed: bool = False, waits: bool = False) -> SharingFacts:
    events = [Occurred("referral.registered", TODAY - timedelta(days=30))]
    if closed:
        events.append(Occurred("referral.closed", TODAY - timedelta(days=3)))
    since = TODAY - timedelta(days=30)
    parties = {
        PROVIDER: "care_provider",
        MUNICIPALITY: "municipality",
        TRANSFER_POINT: "transfer_point",
    }
    return SharingFacts(
        parties=tuple(InvolvedParty(key, kind, since) for key, kind in parties.items()),
        events=tuple(events),
        consents=(ConsentGiven("mediation", since, TODAY + timedelta(days=30)),),
        limits=limits,
        handlers=(HANDLER,) if waits else (),
    )


def seen(law: Agreement, said: SharingFacts) -> dict[tuple[UUID, str], set[str]]:
    rows = all_grants(law, said, today=TODAY)
    return {(row.party, row.role): set(row.domains) for row in rows}


def test_limits_narrow_every_grant_but_that_of_who_weighs(law: Agreement) -> None:
    free = seen(law, facts())
    handler, worker = (PROVIDER, "care_manager"), (PROVIDER, "support_worker")
    narrow = seen(law, facts(Limit(domain=HOUSING), Limit(domain=JUSTICE)))
    assert narrow[handler] == free[handler]
    gone = {HOUSING, JUSTICE, "offer_answers", "justice_data"}
    assert narrow[worker] == free[worker] - gone
    assert seen(law, facts(Limit())) == {handler: free[handler]}
    objected = seen(law, facts(Limit(purpose="mediation")))
    assert (TRANSFER_POINT, "mediator") not in objected
    assert objected[worker] == free[worker]


def test_who_answers_sees_a_request_after_the_route_is_over(law: Agreement) -> None:
    assert seen(law, facts(closed=True)) == {}
    waiting = seen(law, facts(closed=True, waits=True))
    assert waiting == {(PROVIDER, "care_manager"): {"identity", RIGHTS_REQUESTS}}
    assert seen(law, facts(waits=True)) == seen(law, facts())
