"""The forms of money at a placement, with nonsense in every field."""

from tests.bad_input.test_every_form import ask, day, sound
from tests.cast import Cast
from thuisroute.money.tests.builders import a_cost, agreed, key_of, proposed
from thuisroute.tenancies.tests.builders import a_running_lease


def test_the_forms_of_money(cast: Cast) -> None:
    lease = a_running_lease(cast)
    match, resident = lease.match_id, lease.resident_id
    agreed(cast, match)
    cost = a_cost(cast, match).pk
    waiting = proposed(cast, match, "vacancy").pk
    owner, town = key_of(cast, "housing_association"), key_of(cast, "municipality")
    whole = {f"share_{owner}": "60", f"share_{town}": "40"}
    ask(
        cast,
        sound("support_worker", "money_check", resident, outcome="not_needed",
              on=day(), words="Gaat goed", texts="words"),
        sound("housing_consultant", "new_cost", match, kind="damage", cents="12,50",
              since=day(), until=day(3), rests_on="Bon 1", payer=owner,
              texts="rests_on"),
        sound("housing_consultant", "propose_shares", match, "arrears", **whole),
        sound("wmo_consultant", "approve_shares", waiting),
        sound("wmo_consultant", "settle", match, town, owner, cents="1,00", on=day()),
        sound("wmo_consultant", "take_back_cost", cost, reason="Dubbel", cents="2,00",
              texts="reason"),
    )  # fmt: skip
