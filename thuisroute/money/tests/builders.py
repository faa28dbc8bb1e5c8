"""Money at a placement as the people of the cast handle it, with real actions."""

from uuid import UUID

from tests.cast import Cast
from thuisroute.kernel import clock
from thuisroute.money.actions.approve_shares import approve_shares
from thuisroute.money.actions.check_money import Look, check_money
from thuisroute.money.actions.enter_cost import enter_cost
from thuisroute.money.actions.propose_shares import propose_shares
from thuisroute.money.models import Arrangement, Cost, MoneyCheck
from thuisroute.money.rules.checking import CheckOutcome
from thuisroute.money.rules.costs import CostTerms
from thuisroute.money.rules.owing import RESIDENT
from thuisroute.money.rules.sharing_costs import ShareTerms

# Who of the cast speaks for which kind of party, in the order in which they approve.
SPEAKS = {
    "housing_association": "housing_consultant",
    "care_provider": "support_worker",
    "municipality": "wmo_consultant",
}


def key_of(cast: Cast, kind: str) -> str:
    """As the rules know a party of the cast, or the resident."""
    if kind == RESIDENT:
        return RESIDENT
    return str(cast.actors[SPEAKS[kind]].party)


def shares_of(cast: Cast, **percent: int) -> dict[str, int]:
    """By key, of whole percents by kind of party."""
    return {key_of(cast, kind): part * 100 for kind, part in percent.items()}


def proposed(
    cast: Cast, match: UUID, kind: str = "damage", /, by: str = "", **percent: int
) -> Arrangement:
    """By the association, or somebody else; halves with the municipality as usual."""
    percent = percent or {"housing_association": 50, "municipality": 50}
    with cast.acting(by or "housing_consultant") as actor:
        terms = ShareTerms(kind, shares_of(cast, **percent))
        return propose_shares(by=actor, placement=match, terms=terms)


def agreed(
    cast: Cast, match: UUID, kind: str = "damage", **percent: int
) -> Arrangement:
    """Proposed, and approved by everybody who bears a share."""
    percent = percent or {"housing_association": 50, "municipality": 50}
    row = proposed(cast, match, kind, "housing_consultant", **percent)
    for who in percent:
        if who == RESIDENT:
            with cast.acting("support_worker") as actor:
                approve_shares(by=actor, arrangement=row.pk, for_resident=True)
        elif who != "housing_association":
            with cast.acting(SPEAKS[who]) as actor:
                approve_shares(by=actor, arrangement=row.pk)
    return row


def a_cost(
    cast: Cast,
    match: UUID,
    kind: str = "damage",
    *,
    by: str = "housing_consultant",
    payer: str = "housing_association",
    cents: int = 90_000,
    rests_on: str = "Factuur 12",
) -> Cost:
    """Made today, of one day."""
    terms = CostTerms(
        kind=kind,
        cents=cents,
        payer=key_of(cast, payer),
        since=clock.today(),
        until=None,
        rests_on=rests_on,
    )
    with cast.acting(by) as actor:
        return enter_cost(by=actor, placement=match, terms=terms)


def looked_at(
    cast: Cast,
    match: UUID,
    *,
    outcome: CheckOutcome = CheckOutcome.BUDGET_MANAGEMENT,
    words: str = "",
) -> MoneyCheck:
    """By the support worker, today."""
    with cast.acting("support_worker") as actor:
        look = Look(outcome, clock.today(), words)
        return check_money(by=actor, placement=match, look=look)
