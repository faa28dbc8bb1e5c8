"""Rounds that were kept, for who may run one: each as it was, and as it stands."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet
from django.http import Http404

from thuisroute.agreements.rules.sharing import LifeDomain
from thuisroute.homes.queries.homes import HomeRow, homes_of_the_region
from thuisroute.homes.queries.photos import with_first_photo
from thuisroute.homes.rules.lifecycle import HomeState
from thuisroute.kernel.actor import Actor
from thuisroute.matching.models import KeptRound, RoundChoice, RoundPerson
from thuisroute.matching.queries.standing import Costs, costs, standing
from thuisroute.matching.rules.kept import (
    Decided,
    HomeTold,
    KeptLimit,
    KeptPerson,
    KeptProblem,
    told,
)
from thuisroute.matching.rules.kept_parts import KeptPart
from thuisroute.matching.rules.lifecycle import SOMEBODYS_ADDRESS
from thuisroute.referrals.rules.lifecycle import ReferralState
from thuisroute.sharing.access import address_told
from thuisroute.sharing.queries.policy import residents_shared_with

SEEKING = (
    ReferralState.REGISTERED, ReferralState.READY, ReferralState.OFFERED,
    ReferralState.PARKED,
)  # fmt: skip


@dataclass(frozen=True)
class Kept:
    """`people` and `choices` only as far as they are shared; `choices` those that
    hold. `homes` in the order of the round."""

    row: KeptRound
    people: Sequence[RoundPerson]
    choices: Sequence[RoundChoice]
    homes: Sequence[HomeRow]

    @cached_property
    def at(self) -> dict[UUID, int]:
        """The place of each home in the round."""
        return {one.pk: at for at, one in enumerate(self.homes)}

    @cached_property
    def by_key(self) -> dict[UUID, RoundPerson]:
        """Who stood in it."""
        return {one.pk: one for one in self.people}

    @cached_property
    def decided(self) -> tuple[Decided, ...]:
        """What holds, and was not proposed already."""
        return tuple(
            Decided(self.at[one.home_id], None if one.left_out else one.person_id)
            for one in self.choices
            if one.left_out or self.by_key[one.person_id].match_id is None
        )

    @cached_property
    def problem(self) -> KeptProblem:
        """As numbers."""
        people = tuple(self._person(one) for one in self.people)
        return KeptProblem(
            homes=len(self.homes),
            people=people,
            limits=tuple(
                KeptLimit(
                    one["name"],
                    tuple(one["homes"]),
                    one["high"],
                    one.get("crosses", False),
                    tuple(one.get("points", ())),
                )
                for one in self.row.limits
            ),
            parts=tuple(map(self._part, self.row.parts)),
            waiting=self.row.waiting,
            gone=self._gone(people),
            shut=frozenset(
                at
                for at, one in enumerate(self.homes)
                if one.state != HomeState.IN_SHOP.value
            ),
        )

    @cached_property
    def stands(self) -> dict[int, UUID]:
        """Who gets each home now."""
        return standing(self.problem, self.decided)

    @cached_property
    def costs(self) -> Costs:
        """What it costs to decide otherwise about what is open."""
        return costs(self.problem, self.decided)

    def told(self, home: int) -> HomeTold:
        """What was decided about one home."""
        return told(home, self.problem, self.decided, self.stands)

    def choice(self, home: int) -> RoundChoice | None:
        """What was decided other than the program, also once it was proposed."""
        key = self.homes[home].pk
        return next((one for one in self.choices if one.home_id == key), None)

    def _person(self, row: RoundPerson) -> KeptPerson:
        found = self.at.get(row.found_home_id) if row.found_home_id else None
        given = self.at.get(row.match.home_id) if row.match else None
        away = row.referral.state != ReferralState.READY.value
        return KeptPerson(row.pk, row.queue_place, dict(row.fits), found, given, away)

    def _part(self, one: Mapping[str, Any]) -> KeptPart:
        town, homes = one["municipality"], one["homes"]
        people = frozenset(row.pk for row in self.people if row.origin == town)
        own = None if homes is None else frozenset(homes)
        return KeptPart(town, one["number"], people, own)

    def _gone(self, people: Sequence[KeptPerson]) -> frozenset[int]:
        """Homes whose person was erased, or is shared no more."""
        seen = {one.given for one in people}
        chosen = {self.at[one.home_id] for one in self.choices}
        known = seen | chosen | {one.found for one in people}
        return frozenset(
            at
            for at, one in enumerate(self.row.homes)
            if (one["proposed"] and at not in seen)
            or (one["found"] and at not in known)
            or (one.get("decided") and at not in chosen)
        )


def rounds_of(actor: Actor) -> QuerySet[KeptRound]:
    """Those of the region, newest first."""
    return KeptRound.objects.filter(region_id=actor.region).order_by("-kept_at", "-id")


def people_in(actor: Actor) -> QuerySet[RoundPerson]:
    """First wall: who is shared with those who take part in the registration, and of
    whom it does not tell where they live hidden."""
    nowhere_yet = Q(referral__state__in=SEEKING) & (
        Q(match__isnull=True) | ~Q(match__state__in=SOMEBODYS_ADDRESS)
    )
    return RoundPerson.objects.filter(
        address_told() | nowhere_yet,
        resident_id__in=residents_shared_with(actor, domain=LifeDomain.REGISTRATION),
    )


def kept_round(actor: Actor, key: UUID) -> Kept:
    """404 outside the actor's region."""
    row = rounds_of(actor).filter(pk=key).first()
    if row is None:
        raise Http404
    return kept(actor, row)


def kept(actor: Actor, row: KeptRound) -> Kept:
    """With everybody who is shared, in the order of the queue."""
    people = list(
        people_in(actor)
        .filter(round_id=row.pk)
        .select_related("resident", "referral", "match")
        .order_by("queue_place", "id")
    )
    choices = RoundChoice.objects.filter(
        round_id=row.pk,
        undone_at__isnull=True,
        person_id__in=[one.pk for one in people],
    )
    homes = {str(one.pk): one for one in _homes(actor, row)}
    return Kept(
        row,
        people,
        list(choices.order_by("decided_at")),
        [homes[one["home"]] for one in row.homes],
    )


def _homes(actor: Actor, row: KeptRound) -> QuerySet[HomeRow]:
    homes = homes_of_the_region(actor).filter(pk__in=[one["home"] for one in row.homes])
    return with_first_photo(actor, homes)
