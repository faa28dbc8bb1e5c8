"""Numbers that parties of the example region agreed on."""

from datetime import date, timedelta

from thuisroute.matching.actions.agree_quota import QuotaTerms, agree_quota
from thuisroute.matching.actions.limit_neighbourhood import limit_neighbourhood
from thuisroute.matching.rules.carrying import LimitAsked
from thuisroute.matching.rules.ledger import QuotaKey
from thuisroute.project.example.figures import Dice, Figures
from thuisroute.project.example.homes import PRODUCT
from thuisroute.project.example.people import People

# Since when limits of neighbourhoods hold, and for how long.
BEFORE, HOLDS = timedelta(days=60), timedelta(days=300)


def agree_quotas(figures: Figures, people: People, today: date) -> None:
    """Of this year and the one before, by association and municipality."""
    point = figures.transfer_point.code
    with people.acting(point, "programme_manager", today) as actor:
        for year in (today.year - 1, today.year):
            for association in figures.associations:
                for town in people.says.municipalities_on(today):
                    dice = Dice(figures, "quota", year, association.code, town.code)
                    key = QuotaKey(people.parties[association.code], town.code, PRODUCT)
                    terms = QuotaTerms(
                        key,
                        year,
                        dice.between(figures.homes_agreed_a_year),
                        f"{figures.words['quota']} {year}",
                    )
                    agree_quota(by=actor, terms=terms)


def limit_neighbourhoods(figures: Figures, people: People, today: date) -> None:
    """Once there are homes in them."""
    since = today - BEFORE
    point = figures.transfer_point.code
    with people.acting(point, "programme_manager", since) as actor:
        for one in figures.limits:
            asked = LimitAsked(
                municipality=one.municipality,
                neighbourhood=one.neighbourhood,
                points=one.points,
                until=since + HOLDS,
                reason=one.reason,
                agreed_by=figures.words["limit"],
            )
            limit_neighbourhood(by=actor, asked=asked)
