"""Money in one resident's life: what was looked at, who bears what, what was paid."""

from dataclasses import dataclass
from uuid import UUID

from tests.cast import Cast
from thuisroute.kernel import clock
from thuisroute.money.actions.settle import settle
from thuisroute.money.actions.take_back_cost import take_back_cost
from thuisroute.money.rules.settling import Settlement
from thuisroute.money.tests.builders import a_cost, agreed, key_of, looked_at

ASSOCIATION, MUNICIPALITY = "housing_association", "municipality"
# Amounts that stand nowhere else by chance, in cents.
DAMAGE, FURNISHING, WRONG = 71_935_711, 71_935_733, 71_935_757
PAID = 12_345


@dataclass(frozen=True)
class Money:
    """The keys of what stands in an address."""

    arrangement: UUID
    cost: UUID
    settlement: UUID
    owing: str
    owed: str


def paid(cast: Cast, match: UUID, *, mark: str) -> Money:
    """Damage that is shared with the association, furnishing that is not; `mark` stands
    in all that it does not read."""
    looked_at(cast, match, words=mark)
    shared = agreed(cast, match, "damage")
    kept = a_cost(cast, match, "damage", cents=DAMAGE, rests_on="Factuur glas")
    wrong = a_cost(cast, match, "damage", cents=WRONG, rests_on="Factuur deur")
    agreed(cast, match, "furnishing", care_provider=50, municipality=50)
    a_cost(
        cast, match, "furnishing", by="support_worker", payer="care_provider",
        cents=FURNISHING, rests_on=mark,
    )  # fmt: skip
    owing, owed = key_of(cast, MUNICIPALITY), key_of(cast, ASSOCIATION)
    with cast.acting("housing_consultant") as actor:
        take_back_cost(by=actor, cost=wrong.pk, reason="Dubbel")
        terms = Settlement(owing, owed, PAID, clock.today())
        row = settle(by=actor, placement=match, terms=terms)
    return Money(shared.pk, kept.pk, row.pk, owing, owed)
