"""A few whole lives, played by the worker role through the actions of the pages."""

import io
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from thuisroute.concerns.models import Concern, EvictionStep, Report, TakenStep
from thuisroute.homes.models import Home
from thuisroute.kernel import clock
from thuisroute.project.example.case_cast import cast_of_cases
from thuisroute.project.example.eviction_cases import KEPT
from thuisroute.project.example.figures import Figures, figures
from thuisroute.project.example.life import Life, Step
from thuisroute.project.example.making import missing_lives, prepare
from thuisroute.project.example.own_logins import own_links
from thuisroute.project.example.people import People, logins
from thuisroute.project.example.plan import lives
from thuisroute.project.example.play import play
from thuisroute.project.example.privacy import is_complete, make_privacy
from thuisroute.project.example.privacy_cast import LEFT, Stage, renting
from thuisroute.project.example.scene import seeker_number
from thuisroute.project.retention import erase_what_is_due
from thuisroute.referrals.queries.seeker_numbers import seeker_numbers_of
from thuisroute.sharing.actions.enter_own_file import enter_own_file
from thuisroute.sharing.models import EmergencyAccess, RightsRequest
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


@pytest.mark.timeout(400)
def test_the_examples_have_left_something_everywhere_and_the_region_is_complete(
    people: People, settings: object, tmp_path: Path
) -> None:
    settings.ERASURE_LEDGER = tmp_path / "erasures.jsonl"  # type: ignore[attr-defined]  # pytest-django's own type is private
    said, today = figures(), clock.today()
    for life in lives_for_examples(people, today):
        play(said, people, life, today=today)
    assert missing_lives(said)
    assert not is_complete(said)
    make_privacy(said, people, today=today)
    assert erase_what_is_due()
    assert is_complete(said)
    for table, least in LEAST_OF_EXAMPLES.items():
        assert rows_of(table) >= least, table
    every_phase_of_a_concern()
    states = set(RightsRequest.objects.values_list("state", flat=True))
    assert states == {"asked", "taken_up", "granted", "refused", "withdrawn"}
    waiting = EmergencyAccess.objects.values_list("verdict", flat=True)
    assert sorted(waiting) == ["", "justified"]
    links = dict(own_links(people.region))
    assert set(links) == {"resident", "representative"}
    assert enter_own_file(links["resident"]) is not None
    assert enter_own_file(links["resident"]) is None


LEAST_OF_EXAMPLES = {
    "sharing_rightsevidence": 1,
    "sharing_rightslimit": 1,
    "sharing_legalhold": 1,
    "sharing_hiddenaddress": 1,
    "sharing_restriction": 1,
    "sharing_consentrefusal": 1,
    "sharing_ownaccount": 2,
    "sharing_destruction": 1,
    "concerns_concern": 13,
    "concerns_measure": 5,
    "concerns_outreachfile": 5,
    "concerns_contactattempt": 8,
    "concerns_inquiry": 2,
    "concerns_handover": 2,
    "concerns_report": 6,
    "concerns_reportanswer": 3,
    "concerns_secondchance": 1,
    "meetings_meeting": 1,
    "guidance_scalingrequest": 7,
    "guidance_pilotlight": 2,
    "guidance_pilotcontact": 4,
    "guidance_handover": 1,
    "guidance_planwords": 1,
    "guidance_stay": 3,
    "guidance_earlynotice": 1,
    "matching_capacityquestion": 3,
    "matching_carefulroute": 1,
    "referrals_joinrequest": 2,
}


def every_phase_of_a_concern() -> None:
    """New, late, met about, closed, and homes at stake in each way."""
    today = clock.today()
    rows = Concern.objects.values_list("state", "outcome")
    assert {("open", ""), ("closed", "over"), ("closed", "agreements_hold")} <= set(
        rows
    )
    waiting = TakenStep.objects.filter(done_on=None, fell_away=False)
    assert waiting.filter(due_on__lt=today).exists()
    assert waiting.filter(due_on__gt=today).exists()
    kept = EvictionStep.objects.filter(step="prevented")
    assert kept.count() == len(KEPT)
    early = Report.objects.filter(reported_on__lt=today)
    assert early.count() == Report.objects.count()
    homes = Home.objects
    assert homes.filter(left_by_itself_on__isnull=False).exists()
    assert homes.filter(ask_free_on__lte=today, state="in_shop").exists()


def lives_for_examples(people: People, today: date) -> list[Life]:
    """Those that the examples are about and no others: who rents with the support of
    the first login, two whose file closed longer ago than any of it is kept, and who
    lives somewhere or seeks a home."""
    stage = Stage(figures(), people, today)
    planned = lives(figures(), today=today)
    gone = sorted(
        (one for one in planned if one.turns[-1].step in LEFT),
        key=lambda one: one.turns[-1].on,
    )
    living = cast_of_cases(stage)
    own = [one for one in living if Step.CONVERT in {turn.step for turn in one.turns}]
    ready = [one for one in planned if one.turns[-1].step == Step.MARK_READY]
    some = [one for one in living if one not in own and has_lived(one, today, 60)]
    chosen = [*renting(stage)[:6], *gone[:2], *own[:13], *some[:7], *ready[:6]]
    return list({one.number: one for one in chosen}.values())


def has_lived(life: Life, today: date, days: int) -> bool:
    started = next(turn.on for turn in life.turns if turn.step == Step.START)
    return (today - started).days >= days


def rows_of(table: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {table}")  # noqa: S608 - of the list above
        found: int = cursor.fetchone()[0]
    return found


def test_known_passwords_are_for_a_demo_only(settings: object) -> None:
    assert settings.DEMO is False  # type: ignore[attr-defined]  # pytest-django's own type is private
    for command in ("example_region", "demo_logins"):
        with pytest.raises(CommandError, match="demo"):
            call_command(command)


def test_a_login_is_shown_for_everybody_in_a_seat(
    people: People, settings: object
) -> None:
    settings.DEMO = True  # type: ignore[attr-defined]  # as above
    said = io.StringIO()
    call_command("demo_logins", stdout=said)
    lines = said.getvalue().splitlines()
    assert len(lines) == len(logins(figures())) == 12
    assert all(figures().password in line for line in lines)
    assert len({line.split()[1] for line in lines}) == 12
