"""Reads about parties and their people."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import OuterRef, Q, QuerySet, Subquery

from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import Question, ask
from thuisroute.parties.accounts import Account, account_under, accounts_under
from thuisroute.parties.models import Party, Region, Seat, User
from thuisroute.parties.seats import seats_running_today
from thuisroute.parties.second_factors import Factor, linked_since, look

# What these queries answer with, for other contexts to name.
PartyRow = Party


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


def second_factor_of(key: UUID) -> Factor | None:
    """Since when this person has one, and how many recovery codes are left."""
    return look(key)


@dataclass(frozen=True, slots=True)
class AccountLine:
    """`linked`: since when a phone gives the codes, None while none does."""

    account: Account
    linked: date | None


def accounts_to_look_after(
    actor: Actor, *, search: str, after: UUID | None, limit: int
) -> list[AccountLine]:
    """Who an administrator helps, by name; two statements whatever their number."""
    question = accounts_under(actor, search=search, after=after, limit=limit)
    return _with_phones(ask(question).of(question))


def account_to_look_after(actor: Actor, key: UUID) -> AccountLine | None:
    """One of them; None for who is not."""
    question = account_under(actor, key)
    return next(iter(_with_phones(ask(question).of(question))), None)


def _with_phones(found: list[Account]) -> list[AccountLine]:
    linked = linked_since([one.id for one in found])
    return [AccountLine(one, linked.get(one.id)) for one in found]


@dataclass(frozen=True, slots=True)
class SeatNames:
    """The names around a seat, as shown at the top of a page."""

    user: str
    party: str
    role: str
    region: str


def seat_with_names(actor: Actor) -> SeatNames:
    """One statement; the role is its key, to be put into words by the reader."""
    user, party_name, role, region_name = Seat.objects.values_list(
        "user__name", "party__name", "role", "party__region__name"
    ).get(pk=actor.seat)
    return SeatNames(user, party_name, role, region_name)


@dataclass(frozen=True, slots=True)
class PartyName:
    """A party as it is chosen from a list."""

    id: UUID
    name: str
    kind: str


def party_names(region_key: UUID) -> Question[PartyName]:
    """Every party of the region, also those that left, by name."""
    return Question.over(
        Party.objects.filter(region_id=region_key).order_by("name"), PartyName
    )


def name_of_party(of: str) -> Subquery:
    """The name of the party whose id stands in a column without a foreign key."""
    return Subquery(Party.objects.filter(pk=OuterRef(of)).values("name"))


def kind_of_party(key: UUID) -> Subquery:
    """The kind of one party, as a column of a list about something else."""
    return Subquery(Party.objects.filter(pk=key).values("kind"))


def name_of_user(of: str) -> Subquery:
    """The same of a person who works with the program."""
    return Subquery(User.objects.filter(pk=OuterRef(of)).values("name"))
