"""Makes the example region, or what is still missing of it."""

from collections.abc import Callable
from datetime import date, timedelta
from uuid import UUID

from django.db import transaction

from thuisroute.agreements.actions.record_agreement_event import (
    record_agreement_event,
)
from thuisroute.agreements.queries import agreement_events
from thuisroute.agreements.rules.events import EventName
from thuisroute.kernel import clock
from thuisroute.kernel.calendar import add_months
from thuisroute.obligations.actions.record_agreement_evaluation import (
    record_agreement_evaluation,
)
from thuisroute.parties.queries import all_parties_of, region_by_code
from thuisroute.project.example.figures import Dice, Figures
from thuisroute.project.example.homes import (
    home_details,
    into_the_shop,
    with_drawings,
)
from thuisroute.project.example.life import Life
from thuisroute.project.example.numbers import agree_quotas, limit_neighbourhoods
from thuisroute.project.example.people import People, bring_in
from thuisroute.project.example.plan import lives
from thuisroute.project.example.play import play
from thuisroute.project.example.scene import seeker_number
from thuisroute.referrals.queries.seeker_numbers import seeker_numbers_of
from thuisroute.tenancies.actions.sign_framework_agreement import (
    sign_framework_agreement,
)

YEAR = 12
# The region was at work before the first of these residents came.
BEFORE = timedelta(days=60)
Progress = Callable[[int, int], None]


def missing_lives(figures: Figures) -> list[Life]:
    """Lives that are not in the database yet; none when the region is complete."""
    region = region_by_code(figures.pack)
    there = seeker_numbers_of(region)
    planned = sum(figures.leavers_a_year.values()) * figures.years
    if len(there) >= planned:
        return []
    return [
        life
        for life in lives(figures, today=clock.today())
        if seeker_number(life) not in there
    ]


def make_lives(
    figures: Figures, waiting: list[Life], *, part: int, parts: int, progress: Progress
) -> None:
    """This part of the lives; what they share is there."""
    today = clock.today()
    people = prepare(figures)
    # By number, since each part looks for itself which lives are missing.
    mine = [life for life in waiting if life.number % parts == part]
    for done, life in enumerate(mine, 1):
        play(figures, people, life, today=today)
        progress(done, len(mine))
    with transaction.atomic():
        people.close_sessions()


def prepare(figures: Figures) -> People:
    """Parties, people, framework agreements, homes, the agreement's own history.

    All of it or none, and only the first time; always a session for everybody.
    """
    today = clock.today()
    began = add_months(today, -YEAR * figures.years) - BEFORE
    region = region_by_code(figures.pack)
    with transaction.atomic():
        fresh = not all_parties_of(region).exists()
        people = bring_in(figures, region, since=began)
        people.open_sessions()
        if fresh:
            _sign_frameworks(figures, people, began)
            _adopt_agreement(figures, people, region, began)
            agree_quotas(figures, people, today)
            _homes_to_match(figures, people, today)
            limit_neighbourhoods(figures, people, today)
    return people


def _sign_frameworks(figures: Figures, people: People, began: date) -> None:
    """P2a: each provider with each association."""
    for provider in figures.providers:
        with people.acting(provider.code, "care_manager", began) as actor:
            for association in figures.associations:
                sign_framework_agreement(
                    by=actor,
                    provider=people.parties[provider.code],
                    association=people.parties[association.code],
                    signed_on=began,
                )


def _adopt_agreement(
    figures: Figures, people: People, region: UUID, began: date
) -> None:
    point = figures.transfer_point.code
    with people.acting(point, "programme_manager", began) as actor:
        record_agreement_event(
            region=region,
            name=EventName.AGREEMENT_ADOPTED,
            on=began,
            note="",
            by_user=actor.user,
        )


def evaluate_agreement(figures: Figures, people: People) -> None:
    """P7a: every year; the second one came late. After everybody has lived here, since
    how the agreement was kept goes with it."""
    history = agreement_events(people.region)
    if any(one.name == EventName.AGREEMENT_EVALUATED for one in history):
        return
    began = history[0].on
    for year in range(1, figures.years + 1):
        days = 20 if year == figures.years - 1 else -10
        on = add_months(began, YEAR * year) + timedelta(days)
        evaluator = people.acting(figures.transfer_point.code, "programme_manager", on)
        with transaction.atomic(), evaluator as actor:
            note = figures.words["agreement"]
            record_agreement_evaluation(by=actor, on=on, note=note)


def _homes_to_match(figures: Figures, people: People, today: date) -> None:
    """In every neighbourhood of every municipality."""
    number = 0
    for town in people.says.municipalities_on(today):
        for neighbourhood in figures.neighbourhoods:
            for _ in range(figures.homes_waiting_in_a_neighbourhood):
                number += 1
                dice = Dice(figures, "home", number)
                place = (town.code, town.name, neighbourhood)
                _add(people, dice, f"VB-W{number:03}", place, today)


def _add(
    people: People, dice: Dice, code: str, place: tuple[str, str, str], today: date
) -> None:
    on = today - timedelta(dice.wait("home_in_shop_before"))
    association = dice.random.choice(dice.figures.associations).code
    with people.acting(association, "housing_consultant", on) as actor:
        household = dice.random.choice((1, 1, 1, 2, 4))
        details = home_details(dice, code, place, household=household, on=today)
        home = into_the_shop(actor, details, on)
        with_drawings(actor, home, dice)
