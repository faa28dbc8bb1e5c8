"""What the program's own policy says: every page asks it before the database does."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import timedelta
from functools import cache
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404

from tests.permissions.oracle import Verbs, expected, said_in
from tests.permissions.special import made_of
from tests.permissions.world import (
    LEAST,
    RENTING,
    SEARCHING,
    Sitting,
    World,
    share_the_least,
)
from tests.roles import database_role
from thuisroute.agreements.rules.sharing import LifeDomain
from thuisroute.kernel import clock, looks, sessions
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import ask
from thuisroute.parties.rules.capabilities import ROLE_MAY, Capability
from thuisroute.residents.models import Resident
from thuisroute.sharing.access import insist_on_resident, insist_on_role
from thuisroute.sharing.actions.derive_grants import derive_grants
from thuisroute.sharing.actions.locked_dossier import locked_dossier
from thuisroute.sharing.models import Consent, Grant
from thuisroute.sharing.queries.consents import consent_stands, consented, consents
from thuisroute.sharing.queries.policy import (
    arrivals,
    domains_shared,
    residents_involving,
    residents_shared_with,
)
from thuisroute.sharing.rules.limits import RIGHTS_REQUESTS
from thuisroute.sharing.rules.special_classes import (
    CITIZEN_SERVICE_NUMBER,
    JUSTICE_DATA,
    OFFER_ANSWERS,
)

DOMAINS = (
    *(one.value for one in LifeDomain), CITIZEN_SERVICE_NUMBER, OFFER_ANSWERS,
    JUSTICE_DATA, RIGHTS_REQUESTS,
)  # fmt: skip
SERVED, REFUSED = 200, 403
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
            domain
            for domain in DOMAINS
            if "see" in may(world, sitting, resident, domain)
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
        yield from _to_work(world, sitting, resident, domains)
    yield from _listed(sitting, should)


def _to_work(
    world: World, sitting: Sitting, resident: UUID, domains: frozenset[str]
) -> Iterator[str]:
    """To do something in a file asks a role for it besides, and more than to read."""
    writes = {one for one in domains if "change" in may(world, sitting, resident, one)}
    for domain in AT_THE_DOOR[:2]:
        due = _answer(domains, domain)
        works = domain in writes if domain else bool(writes)
        if due == SERVED and not (
            works and sitting.role in roles_for(Capability.DEVIATE)
        ):
            due = REFUSED
        answer = _door(sitting, resident, domain, to=Capability.DEVIATE)
        if answer != due:
            name = world.named(resident)
            yield f"{sitting.name}: {answer} to work in {domain or 'all'} of {name}"


def _listed(sitting: Sitting, should: dict[UUID, frozenset[str]]) -> Iterator[str]:
    # A file of one's own is open or not: there is no list of parts of it.
    for domain in ("",) if sitting.own else ("", *DOMAINS):
        listed = set(residents_shared_with(sitting.actor, domain=domain))
        due = {one for one, has in should.items() if (domain in has if domain else has)}
        if listed != due:
            yield f"{sitting.name}: lists {len(listed)}, not {len(due)} for {domain}"


def may(world: World, sitting: Sitting, resident: UUID, data: str) -> Verbs:
    """What the tables say."""
    relation, consent = world.relation(sitting, resident)
    said = expected(sitting.party_kind, relation, sitting.role, consent, data)
    asks = world.in_state(sitting, resident)
    return made_of(said, asks, data=data) if asks else said


def _door(
    sitting: Sitting, resident: UUID, domain: str, *, to: Capability | None = None
) -> int:
    # As in a request: a refusal is told in the line of the answer.
    looks.begin()
    try:
        insist_on_resident(sitting.actor, resident, domain=domain, to=to)
    except Http404:
        return 404
    except PermissionDenied:
        return REFUSED
    finally:
        looks.end()
    return SERVED


def _answer(domains: frozenset[str], domain: str) -> int:
    if not domains:
        return 404
    return SERVED if not domain or domain in domains else REFUSED


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


def roles_for(capability: Capability) -> set[str]:
    """Who may do it at all, as roles.csv says."""
    return _said_of_roles().get(capability.value, set())


@cache
def _said_of_roles() -> dict[str, set[str]]:
    return {row["may"]: set(row["roles"].split()) for row in said_in("roles.csv")}


def role_differences() -> Iterator[str]:
    """Where a role may do more or less than roles.csv says."""
    said = _said_of_roles()
    for capability in Capability:
        has = {role for role, may in ROLE_MAY.items() if capability in may}
        if has != said.get(capability.value):
            yield f"{capability}: {sorted(has)}"
        for role in ROLE_MAY:
            if _passes(role, capability) != (role in said.get(capability.value, set())):
                yield f"{capability} at the door by {role}"
    yield from sorted(set(said) - {one.value for one in Capability})


def fact_differences(world: World, sittings: Iterable[Sitting]) -> Iterator[str]:
    """What the program works with besides: consents, and who has to do with whom."""
    for consent in world.lives:
        yield from _consents_of(world, consent)
    for sitting in sittings:
        if sitting.own:
            yield from _own_accounts(world, sitting)
        else:
            yield from _involvements(world, sitting)
        tomorrow = arrivals(
            sitting.actor, since=clock.today() + timedelta(days=1), limit=9
        )
        if ask(tomorrow).of(tomorrow):
            yield f"{sitting.name}: arrives before its time"


def _consents_of(world: World, consent: str) -> Iterator[str]:
    resident = world.lives[consent].resident
    for purposes in (SEARCHING, RENTING, SEARCHING | RENTING):
        should = purposes <= STANDING.get(consent, frozenset())
        if consent_stands(resident, sorted(purposes)) != should:
            yield f"consent stands for {consent}: {not should}"
        listed = Resident.objects.filter(consented("pk", sorted(purposes)))
        if listed.filter(pk=resident).exists() != should:
            yield f"consent is listed for {consent}: {not should}"
    lines = consents(resident)
    written = Consent.objects.filter(resident_id=resident).count()
    if len(ask(lines).of(lines)) != written:
        yield f"other consents in the file of {consent}"


def _involvements(world: World, sitting: Sitting) -> Iterator[str]:
    involved = set(residents_involving(sitting.actor.party))
    mine = {
        one for one in world.residents if world.relation(sitting, one)[0] == "involved"
    }
    if involved != mine:
        yield f"{sitting.name}: has to do with {len(involved)}, not {len(mine)}"


def _own_accounts(world: World, sitting: Sitting) -> Iterator[str]:
    """An account opens one file, while it runs."""
    actor = sitting.actor
    for account in world.closed_accounts:
        if residents_shared_with(replace(actor, user=account)).exists():
            yield f"{sitting.name}: an account that does not run opens the file"
    somebody = next(one for one in world.residents if one != actor.subject)
    if residents_shared_with(replace(actor, subject=somebody)).exists():
        yield f"{sitting.name}: an account opens somebody else's file"


# For which rows of the sharing table consent stands, by how it is called.
STANDING = {
    "active": SEARCHING | RENTING,
    "only_searching": SEARCHING,
    "only_renting": RENTING,
}


def derived_again(world: World) -> None:
    """Every grant counted anew from what happened."""
    for resident in (*(life.resident for life in world.lives.values()), world.waiting):
        with database_role("worker"):
            derive_grants(locked_dossier(resident))
    with database_role("worker"):
        least = world.sitting(LEAST).actor
        Grant.objects.filter(party_id=least.party, role=least.role).delete()
    share_the_least(world)
