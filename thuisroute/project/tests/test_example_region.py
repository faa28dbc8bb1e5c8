"""A few whole lives, played by the worker role through the actions of the pages."""

import io
from collections.abc import Iterator
from datetime import date

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from thuisroute.kernel import clock
from thuisroute.project.example.figures import Figures, figures
from thuisroute.project.example.life import Life, Step
from thuisroute.project.example.making import missing_lives, prepare
from thuisroute.project.example.people import People, logins
from thuisroute.project.example.plan import lives
from thuisroute.project.example.play import play
from thuisroute.project.example.scene import seeker_number
from thuisroute.referrals.queries.seeker_numbers import seeker_numbers_of
from thuisroute.sharing.queries.policy import residents_shared_with


@pytest.fixture
def people(db: None) -> Iterator[People]:
    call_command("load_packs", stdout=io.StringIO())
    with connection.cursor() as cursor:
        cursor.execute("SET ROLE thuisroute_worker")
    yield prepare(figures())
    with connection.cursor() as cursor:
        cursor.execute("RESET ROLE")


def enough_lives(planned: tuple[Life, ...]) -> list[Life]:
    """Few lives in which together every step occurs."""
    chosen: list[Life] = []
    missing = set(Step)
    for life in sorted(planned, key=lambda one: -len(one.turns)):
        new = missing & {turn.step for turn in life.turns}
        if new:
            chosen.append(life)
            missing -= new
    return chosen


@pytest.mark.timeout(240)
def test_every_step_of_the_plan_can_be_taken_by_its_action(people: People) -> None:
    today = clock.today()
    chosen = enough_lives(lives(figures(), today=today))
    for life in chosen:
        play(figures(), people, life, today=today)
    there = seeker_numbers_of(people.region)
    assert there == {seeker_number(life) for life in chosen}
    waiting = {life.number for life in missing_lives(figures())}
    assert not waiting & {life.number for life in chosen}
    nobody = people.actor(figures().outsider.code, "support_worker")
    assert not residents_shared_with(nobody).exists()


def test_there_are_homes_to_match_everywhere_and_a_second_time_adds_none(
    people: People,
) -> None:
    assert homes_in_shop() == expected_homes(figures(), people)
    again = prepare(figures())
    assert again.parties == people.parties
    assert homes_in_shop() == expected_homes(figures(), people)


def homes_in_shop() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM homes_home WHERE state = 'in_shop'")
        found: int = cursor.fetchone()[0]
    return found


def expected_homes(said: Figures, people: People) -> int:
    towns = len(people.says.municipalities_on(date(2026, 1, 1)))
    return towns * len(said.neighbourhoods) * said.homes_waiting_in_a_neighbourhood


def test_known_passwords_are_for_a_demo_only(settings: object) -> None:
    assert settings.DEMO is False  # type: ignore[attr-defined]  # pytest-django's own type is private
    for command in ("example_region", "demo_logins"):
        with pytest.raises(CommandError, match="demo"):
            call_command(command)


def test_a_login_is_shown_for_every_role(settings: object) -> None:
    settings.DEMO = True  # type: ignore[attr-defined]  # as above
    said = io.StringIO()
    call_command("demo_logins", stdout=said)
    lines = said.getvalue().splitlines()
    assert len(lines) == len(logins(figures())) == 10
    assert all(figures().password in line for line in lines)
    assert len({line.split()[1] for line in lines}) == 10
