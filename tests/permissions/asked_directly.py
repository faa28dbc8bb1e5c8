"""Queries of which every page asks something else first, asked on their own.

By somebody who sees that there is a dossier and no more of it; by an association that
may not know how a search stands; and by another one, with which the resident is shared
because of another home.
"""

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import TypeVar

from django.http import Http404

from tests.permissions.undone import undone
from tests.permissions.world import LEAST, World
from tests.roles import database_role
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import Question, ask
from thuisroute.matching.queries.in_dossier import refusals_of
from thuisroute.referrals.models import Particulars
from thuisroute.referrals.queries.in_dossier import referral_of
from thuisroute.referrals.queries.lookalikes import lookalikes
from thuisroute.referrals.queries.one_referral import items_of
from thuisroute.referrals.queries.people_known_here import running_referrals_by_person
from thuisroute.referrals.queries.resident_list import residents_page
from thuisroute.residents.models import Identity
from thuisroute.residents.rules.person import PersonFacts
from thuisroute.sharing.models import Grant
from thuisroute.tenancies.queries.neighbours import neighbourhood_part_of_plan
from thuisroute.tenancies.queries.one_lease import lease_for
from thuisroute.tenancies.queries.reviews import review_for, reviews_of_tenancy
from thuisroute.tenancies.queries.waiting import leases_waiting, matches_with_lease
from thuisroute.tenancies.rules.lifecycle import LeaseState

RowT = TypeVar("RowT")
OWN = "involved housing_association housing_consultant"
OTHER = "not_involved housing_association housing_consultant"


def query_differences(world: World) -> Iterator[str]:
    """Each query that tells something it may not."""
    with undone():
        _prepared(world)
        for name, found in _answers(world):
            if found():
                yield f"{name} tells what it may not"


def _prepared(world: World) -> None:
    """The search waits, and another association has to do with the resident."""
    life, other = world.lives["active"], world.sitting(OTHER).actor
    today = clock.today()
    with database_role("worker"):
        rows = Particulars.objects.filter(resident_id=life.resident)
        rows.update(parked_until=today + timedelta(days=5))
        Grant.objects.create(
            region_id=other.region, resident_id=life.resident, party_id=other.party,
            role=other.role, purpose="allocation", ground="consent", article="2b",
            domains=["identity", "housing_and_living_behaviour"],
            period=(today, None),
        )  # fmt: skip


def _answers(world: World) -> Iterator[tuple[str, Callable[[], object]]]:
    life = world.lives["active"]
    with database_role("worker"):
        who = Identity.objects.get(pk=life.resident)
    yield from _with_the_least(world, who)
    own, other = world.sitting(OWN).actor, world.sitting(OTHER).actor
    yield "refusals", lambda: _rows(refusals_of(own, life.resident))
    yield "known people", lambda: running_referrals_by_person(own, [who.birth_date])
    yield "neighbours", lambda: neighbourhood_part_of_plan(other, life.resident)
    yield "a lease", lambda: _there(lambda: lease_for(other, life.lease))
    yield "a talk", lambda: _there(lambda: review_for(other, life.review))
    yield "talks", lambda: reviews_of_tenancy(other, life.match, life.resident)


def _with_the_least(
    world: World, who: Identity
) -> Iterator[tuple[str, Callable[[], object]]]:
    life, actor = world.lives["active"], world.sitting(LEAST).actor
    every = [state.value for state in LeaseState]
    yield "who is alike", lambda: lookalikes(actor, _person(who))
    yield "conditions", lambda: items_of(actor, life.referral)
    yield (
        "waits",
        lambda: [
            one for one in _rows(referral_of(actor, life.resident)) if one.parked_until
        ],
    )
    yield "the list", lambda: _stages(actor)
    yield "part of the plan", lambda: neighbourhood_part_of_plan(actor, life.resident)
    yield "a talk held", lambda: _there(lambda: review_for(actor, life.review))
    yield "leases", lambda: _rows(leases_waiting(actor, every, limit=9))
    yield "lettings", lambda: list(matches_with_lease(actor))


def _rows(question: Question[RowT]) -> list[RowT]:
    return list(ask(question).of(question))


def _there(asked: Callable[[], object]) -> bool:
    try:
        asked()
    except Http404:
        return False
    return True


def _person(who: Identity) -> PersonFacts:
    """By the name under which they are looked for."""
    return PersonFacts(
        given_name="", family_name=who.search_name, birth_date=who.birth_date
    )


def _stages(actor: Actor) -> list[str]:
    page = residents_page(actor, {}, before="", after="")
    return [one.state for one in page.rows if one.state]
