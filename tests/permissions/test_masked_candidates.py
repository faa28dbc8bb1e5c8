"""Whoever chooses among candidates by their home does not read who they are: not by one
door of the program, and not in the database (X2)."""

from collections.abc import Callable
from typing import TypeAlias
from uuid import UUID, uuid4

import pytest
from django.db import connection
from django.urls import reverse

from tests.cast import Cast
from thuisroute.exchange.tests.test_exporting import run_the_queue, taken_along
from thuisroute.homes.tests.builders import a_home_in_shop
from thuisroute.kernel import clock
from thuisroute.matching.actions.withdraw_match import withdraw_match
from thuisroute.matching.models import Match
from thuisroute.matching.tests.builders import (
    a_proposal,
    an_accepted_offer,
    an_allocated_home,
    an_offer,
)
from thuisroute.referrals.models import Referral
from thuisroute.referrals.tests.builders import a_ready_referral

NAME = "Nummermens"
Step: TypeAlias = Callable[[Cast, UUID, UUID], UUID]
CHOOSES, OTHER = "housing_consultant", "other_consultant"


@pytest.fixture
def candidate(cast: Cast) -> Referral:
    return a_ready_referral(cast, family_name=NAME)


def withdrawn(cast: Cast, match: UUID) -> None:
    with cast.acting("mediator") as actor:
        withdraw_match(
            by=actor, match=match, on=clock.today(), cause="circumstances",
            words="Het liep anders",
        )  # fmt: skip


def who_reads(cast: Cast, who: str, match: UUID) -> list[str]:
    """The doors of the program that name the candidate to this seat."""
    with cast.acting("mediator"):
        row = Match.objects.get(pk=match)
    client = cast.client(who)
    doors = {
        "today": reverse("today"),
        "list": reverse("residents"),
        "number": f"{reverse('residents')}?search={row.resident.number}",
        "dossier": reverse("dossier", args=[row.resident_id]),
        "match": reverse("match", args=[match]),
        "home": reverse("home", args=[row.home_id]),
        "referral": reverse("referral", args=[row.referral_id]),
        "candidates": reverse("propose", args=[row.home_id]),
        "homes": reverse("homes_for", args=[row.referral_id]),
    }
    named = [
        door for door, address in doors.items() if NAME in client.get(address).text
    ]
    typed = {"search": NAME, "once": uuid4()}
    if row.resident.number in client.post(doors["list"], typed).text:
        named.append("search")
    return named


def a_list(cast: Cast, who: str) -> str:
    answer = cast.client(who).post(reverse("exports"), {"once": uuid4()})
    key = UUID(answer.headers["Location"].rsplit("/", 1)[1])
    run_the_queue()
    return taken_along(cast, who, key).decode()


def named_in_sql(cast: Cast, who: str) -> list[tuple[str]]:
    """From matches to who it is, asked as the role of the pages."""
    with cast.acting(who), connection.cursor() as cursor:
        cursor.execute(
            "SELECT i.family_name FROM matching_match m "
            "JOIN residents_identity i USING (resident_id)"
        )
        found: list[tuple[str]] = cursor.fetchall()
    return found


@pytest.mark.parametrize("step", [a_proposal, an_offer])
def test_no_door_names_a_candidate_until_one_is_picked(
    cast: Cast, candidate: Referral, step: Step
) -> None:
    match = step(cast, a_home_in_shop(cast), candidate.pk)
    assert who_reads(cast, CHOOSES, match) == []
    assert named_in_sql(cast, CHOOSES) == []
    text = a_list(cast, CHOOSES)
    assert candidate.resident.number in text
    assert NAME not in text


def test_who_is_picked_has_a_name_for_who_lets_the_home(
    cast: Cast, candidate: Referral
) -> None:
    match = an_accepted_offer(cast, a_home_in_shop(cast), candidate.pk)
    assert {"dossier", "match", "search"} <= set(who_reads(cast, CHOOSES, match))
    assert named_in_sql(cast, CHOOSES) == [(NAME,)]


@pytest.mark.parametrize("step", [an_accepted_offer, an_allocated_home])
@pytest.mark.parametrize("who", [CHOOSES, OTHER])
def test_who_was_picked_before_has_no_name_in_a_next_proposal(
    cast: Cast, candidate: Referral, who: str, step: Step
) -> None:
    """The home that was accepted came to nothing; the next choice is a new one, of
    another association and of the same."""
    withdrawn(cast, step(cast, a_home_in_shop(cast), candidate.pk))
    match = a_proposal(cast, a_home_in_shop(cast, by=who), candidate.pk)
    assert who_reads(cast, who, match) == []
    assert named_in_sql(cast, who) == []
    page = reverse("match", args=[match])
    assert cast.client(who).get(page).status_code == 200, "the proposal is there"
