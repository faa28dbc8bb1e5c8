"""What the program's own policy says, which every page asks before the database does."""

from collections.abc import Iterable, Iterator
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404

from tests.permissions.oracle import expected, said_in
from tests.permissions.world import Sitting, World
from thuisroute.agreements.rules.sharing import LifeDomain
from thuisroute.kernel import clock, looks, sessions
from thuisroute.kernel.actor import Actor
from thuisroute.parties.rules.capabilities import ROLE_MAY, Capability
from thuisroute.sharing.access import insist_on_resident, insist_on_role
from thuisroute.sharing.queries import domains_shared, residents_shared_with
from thuisroute.sharing.rules.grants import CITIZEN_SERVICE_NUMBER, OFFER_ANSWERS

DOMAINS = (*(one.value for one in LifeDomain), CITIZEN_SERVICE_NUMBER, OFFER_ANSWERS)
# Asked by name at the door of a file: any, one that is shared widely, two that are not.
AT_THE_DOOR = ("", "housing_and_living_behaviour", "registration", "justice")


def policy_differences(world: World, sittings: Iterable[Sitting]) -> Iterator[str]:
    """Where the policy does otherwise than the table says, for each resident."""
    for sitting in sittings:
        if not sitting.token:
            continue
        moment = sessions.begin(sitting.token).moment
        with clock.held_at(moment):
            yield from _of_one(world, sitting)
    sessions.begin("")


def _of_one(world: World, sitting: Sitting) -> Iterator[str]:
    should = {
        resident: frozenset(
            domain for domain in DOMAINS if may_see(world, sitting, resident, domain)
        )
        for resident in world.residents
    }
    for resident, domains in should.items():
        if domains_shared(sitting.actor, resident) != domains:
            yield f"{sitting.name}: other domains of {world.named(resident)}"
        for domain in AT_THE_DOOR:
            answer = _door(sitting, resident, domain)
            if answer != _answer(domains, domain):
                name = world.named(resident)
                yield f"{sitting.name}: {answer} for {domain or 'all'} of {name}"
    for domain in ("", *DOMAINS):
        listed = set(residents_shared_with(sitting.actor, domain=domain))
        due = {
            one for one, has in should.items() if domain in has or (has and not domain)
        }
        if listed != due:
            yield f"{sitting.name}: lists {len(listed)}, not {len(due)} for {domain}"


def may_see(world: World, sitting: Sitting, resident: UUID, data: str) -> bool:
    """What the table says."""
    relation, consent = world.relation(sitting, resident)
    return "see" in expected(sitting.party_kind, relation, sitting.role, consent, data)


def _door(sitting: Sitting, resident: UUID, domain: str) -> int:
    # As in a request: a refusal is told in the line of the answer.
    looks.begin()
    try:
        insist_on_resident(sitting.actor, resident, domain=domain)
    except Http404:
        return 404
    except PermissionDenied:
        return 403
    finally:
        looks.end()
    return 200


def _answer(domains: frozenset[str], domain: str) -> int:
    if not domains:
        return 404
    return 200 if not domain or domain in domains else 403


def _passes(role: str, capability: Capability) -> bool:
    nobody = UUID(int=0)
    looks.begin()
    try:
        insist_on_role(Actor(nobody, nobody, nobody, role, nobody), capability)
    except PermissionDenied:
        return False
    finally:
        looks.end()
    return True


def role_differences() -> Iterator[str]:
    """Where a role may do more or less than roles.csv says."""
    said = {row["may"]: set(row["roles"].split()) for row in said_in("roles.csv")}
    for capability in Capability:
        has = {role for role, may in ROLE_MAY.items() if capability in may}
        if has != said.get(capability.value):
            yield f"{capability}: {sorted(has)}"
        for role in ROLE_MAY:
            if _passes(role, capability) != (role in said.get(capability.value, set())):
                yield f"{capability} at the door by {role}"
    yield from sorted(set(said) - {one.value for one in Capability})
