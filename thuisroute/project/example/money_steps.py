"""The standard look at money for nearly everybody, and costs at some placements."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from thuisroute.kernel.actor import Actor
from thuisroute.money.actions.approve_shares import approve_shares
from thuisroute.money.actions.check_money import Look, check_money
from thuisroute.money.actions.enter_cost import enter_cost
from thuisroute.money.actions.propose_shares import propose_shares
from thuisroute.money.actions.settle import settle
from thuisroute.money.queries.placement import placement_for
from thuisroute.money.rules.checking import CheckOutcome
from thuisroute.money.rules.costs import CostTerms
from thuisroute.money.rules.owing import RESIDENT, WHOLE
from thuisroute.money.rules.settling import Settlement
from thuisroute.money.rules.sharing_costs import ShareTerms
from thuisroute.project.example.people import municipality
from thuisroute.project.example.scene import Scene

# One in so many lives is looked at too late; one in so many has costs.
FORGOTTEN, COSTLY = 5, 3
LATE = timedelta(days=110)
TOWN, OWNER, PROVIDER = "municipality", "housing_association", "care_provider"
# What is agreed where there are costs, in hundredths of a percent.
SHARES = {
    "damage": {OWNER: 5000, TOWN: 5000},
    "furnishing": {PROVIDER: 2500, TOWN: 7500},
    "arrears": {RESIDENT: WHOLE},
}
# What was paid by whom, in cents, and by which paper.
COSTS = (
    ("furnishing", PROVIDER, 185_000, "bill_furnishing"),
    ("damage", OWNER, 43_675, "bill_damage"),
    ("arrears", OWNER, 61_240, "bill_arrears"),
)
PERIOD = timedelta(days=20)


def money(scene: Scene) -> None:
    """Looked at by the support worker; then agreed, entered and partly paid."""
    number = scene.life.number
    on = scene.on if number % FORGOTTEN else scene.on + LATE
    if on <= scene.today:
        with scene.support_worker(on=on) as actor:
            outcome = scene.dice.random.choice([*CheckOutcome])
            look = Look(outcome, on, scene.word("money_look"))
            check_money(by=actor, placement=scene.match, look=look)
    if number % COSTLY == 0:
        _agree(scene)
        _pay(scene)


def _agree(scene: Scene) -> None:
    known = _known(scene)
    for kind, shares in SHARES.items():
        if kind not in known:
            continue
        with scene.consultant() as actor:
            keys = _keys(scene, actor)
            terms = ShareTerms(kind, {keys[who]: part for who, part in shares.items()})
            row = propose_shares(by=actor, placement=scene.match, terms=terms)
        if TOWN in shares:
            with _town(scene) as actor:
                approve_shares(by=actor, arrangement=row.pk)
        if not {PROVIDER, RESIDENT}.isdisjoint(shares):
            with scene.support_worker() as actor:
                approve_shares(
                    by=actor, arrangement=row.pk, for_resident=RESIDENT in shares
                )


def _pay(scene: Scene) -> None:
    known = _known(scene)
    for kind, payer, cents, bill in COSTS:
        if kind not in known:
            continue
        pays = scene.support_worker if payer == PROVIDER else scene.consultant
        with pays() as actor:
            terms = CostTerms(
                kind=kind,
                cents=cents,
                payer=_keys(scene, actor)[payer],
                since=scene.on - PERIOD,
                until=scene.on,
                rests_on=scene.word(bill),
            )
            enter_cost(by=actor, placement=scene.match, terms=terms)
    if "arrears" in known:
        with scene.consultant() as actor:
            owner = _keys(scene, actor)[OWNER]
            part = Settlement(RESIDENT, owner, 20_000, scene.on)
            settle(by=actor, placement=scene.match, terms=part)


def _known(scene: Scene) -> set[str]:
    """The kinds of costs that the agreement knows and leaves open."""
    rule = scene.people.says.money
    return {one.id for one in rule.costs if not one.shares} if rule else set()


def _keys(scene: Scene, actor: Actor) -> dict[str, str]:
    here = placement_for(actor, scene.match)
    found = {kind: str(party.pk) for kind, party in here.parties.items()}
    return found | {RESIDENT: RESIDENT}


@contextmanager
def _town(scene: Scene) -> Iterator[Actor]:
    party = municipality(scene.town[0])
    with scene.people.acting(party, "wmo_consultant", scene.on) as actor:
        yield actor
