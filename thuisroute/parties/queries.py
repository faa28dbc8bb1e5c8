"""Reads about parties and their people."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db.models import F, Q, QuerySet, Subquery, Value

from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import Question
from thuisroute.parties import (
    claimed_seats,
    covers,
    looking_after,
    names,
    terms,
    without_signing_in,
)
from thuisroute.parties.models import Party, Region, Seat, User
from thuisroute.parties.passkeys import Kept
from thuisroute.parties.passkeys import of as kept_of
from thuisroute.parties.rules.passkey_owner import STAFF, Owner
from thuisroute.parties.seats import seats_running_today
from thuisroute.parties.second_factors import Factor, look

# What these queries answer with, for other contexts to name.
PartyRow = Party
SeatRow = Seat
# Asked of a subject that has a module of its own.
AccountLine = looking_after.AccountLine
accounts_to_look_after = looking_after.accounts_to_look_after
account_to_look_after = looking_after.account_to_look_after
parties_in_reach = looking_after.parties_in_reach
Absent = looking_after.Absent
absent_in_reach = looking_after.absent_in_reach
covers_to_work = covers.covers_to_work
TermsStatus = terms.TermsStatus
terms_status = terms.terms_status
claim_problems = claimed_seats.claim_problems
actor_without_signing_in = without_signing_in.actor_without_signing_in
PartyName = names.PartyName
party_names = names.party_names
name_of_party = names.name_of_party
kind_of_party = names.kind_of_party
name_of_user = names.name_of_user


def parties_of(region: UUID, kind: str = "") -> QuerySet[Party]:
    """Active parties of the region, of one kind or all, by name."""
    parties = Party.objects.filter(region_id=region, active=True).order_by("name")
    return parties.filter(kind=kind) if kind else parties


def all_parties_of(region: UUID) -> QuerySet[Party]:
    """Every party of the region, also those that left."""
    return Party.objects.filter(region_id=region).order_by("code")


def party(key: UUID) -> Party:
    """One party."""
    return Party.objects.get(pk=key)


def region_by_code(code: str) -> UUID:
    """The key of the region that a pack made."""
    return Region.objects.values_list("pk", flat=True).get(code=code)


def region(key: UUID) -> Region:
    """One region."""
    return Region.objects.get(pk=key)


def running_seats(user: UUID) -> QuerySet[Seat]:
    """The seats in which this person may sit down today."""
    return (
        seats_running_today()
        .filter(user_id=user)
        .select_related("party", "user")
        .order_by("party__name", "role")
    )


def seat_at(user: UUID, party_key: UUID) -> Seat:
    """A seat of this person at this party, running or ended, the newest one."""
    return (
        Seat.objects.filter(user_id=user, party_id=party_key)
        .select_related("party")
        .latest("since")
    )


def seats_by_email(email: str) -> QuerySet[Seat]:
    """The seats in which the person with this address may sit down today."""
    people = User.objects.filter(email__iexact=email).values("pk")
    running = seats_running_today().filter(user__in=people)
    return running.select_related("party", "user")


def people_in(party_key: UUID, role: str) -> QuerySet[User]:
    """Who sits in this role at this party today, by name."""
    today = clock.today()
    seats = Seat.objects.filter(
        Q(until__isnull=True) | Q(until__gte=today),
        ended_at__isnull=True,
        party_id=party_key,
        role=role,
        since__lte=today,
    )
    return User.objects.filter(pk__in=seats.values("user_id"), is_active=True).order_by(
        "name"
    )


def seats_in_role(parties: Iterable[UUID], role: str) -> QuerySet[Seat]:
    """The running seats in this role at these parties, with user and party, by name."""
    today = clock.today()
    return (
        Seat.objects.filter(
            Q(until__isnull=True) | Q(until__gte=today),
            ended_at__isnull=True,
            party_id__in=list(parties),
            role=role,
            since__lte=today,
            user__is_active=True,
        )
        .select_related("user", "party")
        .order_by("user__name", "party__name")
    )


def actor_of(seat: Seat) -> Actor:
    """Whoever sits in this seat, as an actor."""
    return Actor(
        user=seat.user_id,
        seat=seat.pk,
        party=seat.party_id,
        role=seat.role,
        region=seat.party.region_id,
    )


def user(key: UUID) -> User:
    """One person who works with the program."""
    return User.objects.get(pk=key)


def user_names(keys: Iterable[UUID]) -> dict[UUID, str]:
    """What these people are called, as far as they still have an account."""
    return dict(User.objects.filter(pk__in=[*keys]).values_list("pk", "name"))


def second_factor_of(key: UUID) -> Factor | None:
    """Since when this person has one, and how many recovery codes are left."""
    return look(key)


def passkeys_of(key: UUID, kind: str = STAFF) -> list[Kept]:
    """The passkeys of this person, ten at most."""
    return kept_of(Owner(key, kind))


@dataclass(frozen=True, slots=True)
class SeatNames:
    """The names around a seat, as shown at the top of a page; `away` is whose work is
    done, empty for one's own."""

    user: str
    party: str
    role: str
    region: str
    away: str = ""


def seat_with_names(actor: Actor) -> Question[SeatNames]:
    """One row; the role is its key, to be put into words by the reader."""
    who = User.objects.filter(pk=actor.user).values("name")
    away = F("user__name") if actor.on_behalf_of else Value("")
    rows = Seat.objects.filter(pk=actor.seat).annotate(
        user_name=Subquery(who),
        party_name=F("party__name"),
        region_name=F("party__region__name"),
        away=away,
    )
    named = rows.values_list("user_name", "party_name", "role", "region_name", "away")
    return Question(named.query.sql_with_params(), SeatNames)
