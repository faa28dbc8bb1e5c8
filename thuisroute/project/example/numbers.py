"""How many homes associations of the example region make available."""

from datetime import date

from thuisroute.matching.actions.agree_quota import QuotaTerms, agree_quota
from thuisroute.matching.rules.ledger import QuotaKey
from thuisroute.project.example.figures import Dice, Figures
from thuisroute.project.example.homes import PRODUCT
from thuisroute.project.example.people import People


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
