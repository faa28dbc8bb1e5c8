"""The world that the access matrix is asked in: every kind of seat, every relation.

Eight residents live the same life and differ in one thing: how their consent stands.
Around them are parties of each kind in four relations, and at every party a seat in
every role that the program knows, also where nobody would ever give it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cached_property
from uuid import UUID, uuid4

from django.conf import settings
from django.db import connection, transaction
from django.test import Client
from django.utils import translation

from tests.cast import Cast, cast_of_the_region
from tests.permissions.copies import copy_life
from tests.permissions.life import (
    DECIDED_AFTER,
    NAME,
    Life,
    Tenancy,
    a_tenancy,
    an_emergency,
    an_own_account,
    whole_life,
)
from tests.permissions.markers import mark_everything
from tests.permissions.special import Asks, State
from tests.permissions.surroundings import surround
from tests.roles import database_role
from thuisroute.agreements.models import AgreementVersion
from thuisroute.agreements.rules.events import EventName
from thuisroute.kernel import clock, sessions
from thuisroute.kernel.actor import Actor
from thuisroute.obligations.models import Obligation
from thuisroute.parties.models import Party, Region, Seat, User
from thuisroute.parties.rules.capabilities import ROLE_MAY
from thuisroute.residents.models import CitizenServiceNumber, Identity, Resident
from thuisroute.sharing.actions.derive_grants import derive_grants
from thuisroute.sharing.actions.involve import add_involvement, end_involvement
from thuisroute.sharing.actions.locked_dossier import locked_dossier
from thuisroute.sharing.actions.name_representative import name_representative
from thuisroute.sharing.models import Consent, Grant, OwnAccount
from thuisroute.sharing.rules.own_account import Ground, Representation
from thuisroute.tenancies.tests.builders import a_decision, a_framework

SEARCHING = frozenset({"mediation"})
RENTING = frozenset({"allocation", "tenancy", "early_warning"})
# Who is named by the resident comes in by that alone.
NAMED = frozenset({"client_support"})
EVERYTHING = SEARCHING | RENTING | NAMED
# How the consents of each resident stand: for which rows of the sharing table, and for
# which of them from which day until which, counted from the last day but ten.
CONSENTS: dict[str, tuple[frozenset[str], int, int, int | None]] = {
    "none": (frozenset(), 0, 0, None),
    "other_purpose": (EVERYTHING, -300, 400, None),
    "only_searching": (SEARCHING, -300, 400, None),
    "only_renting": (RENTING, -300, 400, None),
    "future": (EVERYTHING, 40, 400, None),
    "active": (EVERYTHING, -300, 400, None),
    "expired": (EVERYTHING, -300, 5, None),
    "withdrawn": (EVERYTHING, -300, 400, 0),
}
# Invented numbers that pass the check, as tests may use them.
BSNS = (
    "999990019", "999990020", "999990032", "999990044",
    "999990056", "999990068", "999990081", "999990093",
)  # fmt: skip
NOBODY = UUID(int=0)
KINDS = {
    "care_provider": ("provider", "outsider"),
    "municipality": ("municipality", ""),
    "housing_association": ("association", "other_association"),
    "transfer_point": ("transfer_point", ""),
    "client_support": ("client_support", ""),
}
RELATIONS = ("involved", "not_involved", "formerly_involved", "other_region")
OWN = ("resident", "representative")
# Who can read their own file, and whose file holds something of every kind.
OWN_FILES, WHOLE = ("none", "active"), "active"
LEAST = "involved transfer_point support_worker"


@dataclass(frozen=True)
class Sitting:
    """Somebody signed in: of which kind of party, in which relation to the residents
    (for an own file: to `own` alone), in which role."""

    name: str
    party_kind: str
    relation: str
    role: str
    actor: Actor
    token: str
    own: str = ""


@dataclass
class World:
    """Lives by how consent stands, and everybody who may ask about them."""

    cast: Cast
    lives: dict[str, Life]
    # Somebody who was registered only, and nobody of another kind came in yet.
    waiting: UUID
    # Somebody in another region whose file nobody has.
    stranger: UUID = NOBODY
    sittings: list[Sitting] = field(default_factory=list)
    # Accounts for a file of one's own that ended, or begin tomorrow.
    closed_accounts: list[UUID] = field(default_factory=list)
    # A dossier in a special state, as special.csv tells.
    state: State | None = None

    def sitting(self, name: str) -> Sitting:
        """One seat by its name."""
        return next(one for one in self.sittings if one.name == name)

    def party_name(self, sitting: Sitting) -> str:
        """Of the organisation where they sit."""
        return Party.objects.values_list("name", flat=True).get(pk=sitting.actor.party)

    def client(self, sitting: Sitting) -> Client:
        """A browser in which they are signed in; nobody is not."""
        client = Client()
        if sitting.token:
            client.cookies[settings.TOKEN_COOKIE] = sitting.token
        return client

    @property
    def residents(self) -> list[UUID]:
        """Everybody there is."""
        return [*self._consent_of, self.waiting, self.stranger]

    def named(self, resident: UUID) -> str:
        """How a resident is called in a message."""
        others = {self.waiting: "waiting", self.stranger: "stranger"}
        return (self._consent_of | others)[resident]

    def relation(self, sitting: Sitting, resident: UUID) -> tuple[str, str]:
        """Of a seat to a resident, and how the consent of that resident stands."""
        if resident == self.stranger:
            elsewhere = sitting.relation == "other_region"
            return "not_involved" if elsewhere else "other_region", "none"
        consent = self._consent_of.get(resident, "active")
        if sitting.own:
            mine = sitting.actor.subject == resident
            return sitting.relation if mine else "other_resident", consent
        late = {"formerly_involved"}
        if sitting.party_kind in {"housing_association", "client_support"}:
            late.add("involved")
        if resident == self.waiting and sitting.relation in late:
            return "not_involved", consent
        return sitting.relation, consent

    def in_state(self, sitting: Sitting, resident: UUID) -> Asks | None:
        """Who asks, if this is the dossier that is in a special state."""
        if self.state is None or self.state.resident != resident:
            return None
        relation, _consent = self.relation(sitting, resident)
        who = (sitting.party_kind, relation, sitting.role)
        return self.state.asks(who, sitting.actor.user)

    @cached_property
    def _consent_of(self) -> dict[UUID, str]:
        return {life.resident: consent for consent, life in self.lives.items()}


@contextmanager
def a_world() -> Iterator[World]:
    """Made in one transaction that is rolled back afterwards; everything in it asks as
    the web role. Needs database access to be unblocked."""
    with transaction.atomic():
        cast = cast_of_the_region()
        translation.activate(settings.LANGUAGE_CODE)
        with connection.cursor() as cursor:
            cursor.execute("SET ROLE thuisroute_web")
            world = World(cast, _lives(cast), _waiting())
            cursor.execute("RESET ROLE")
            everywhere = _parties(cast)
            people = _seats(everywhere)
            world.stranger = _stranger(
                everywhere["care_provider", "other_region"], cast.agreement.to_json()
            )
            cursor.execute("SET ROLE thuisroute_web")
        _former_parties(world, everywhere)
        _consents(world)
        cast.travel(10)
        world.sittings = [*_sit_down(people), *_own_files(world), _nobody()]
        share_the_least(world)
        surround(
            uploader=world.sitting("involved care_provider care_manager").token,
            asker=world.sitting("not_involved care_provider support_worker").actor,
        )
        world.closed_accounts = list(_closed_accounts(world))
        copy_life(
            world.lives[WHOLE].resident,
            to=world.stranger,
            region=everywhere["care_provider", "other_region"].region_id,
        )
        with database_role("worker"):
            born = Identity.objects.filter(pk=world.stranger)
            born.update(birth_date=date(1951, 3, 9))
        mark_everything()
        _name_lives(world)
        yield world
        sessions.begin("")
        transaction.set_rollback(True)


def _lives(cast: Cast) -> dict[str, Life]:
    framework = a_framework(cast)
    lived = {
        consent: a_tenancy(cast, name=f"{NAME}{consent.replace('_', '')}", bsn=bsn)
        for consent, bsn in zip(CONSENTS, BSNS, strict=True)
    }
    cast.travel(DECIDED_AFTER)
    for one in lived.values():
        a_decision(cast, one.lease)
    whole = _whole(cast, lived[WHOLE], framework)
    an_own_account(cast, lived["none"].referral.resident_id)
    for consent in OWN_FILES:
        _represented(cast, lived[consent].referral.resident_id)
    return {
        consent: replace(
            whole,
            resident=one.referral.resident_id,
            number=one.referral.resident.number,
            referral=one.referral.pk,
            home=one.home,
            photo=one.photo,
            match=one.match,
            lease=one.lease.pk,
            review=one.review,
        )
        for consent, one in lived.items()
    }


def _whole(cast: Cast, lived: Tenancy, framework: UUID) -> Life:
    """One file holds something of every kind."""
    emergency = an_emergency(cast, lived.referral.resident.number)
    return whole_life(cast, lived, framework=framework, emergency=emergency)


def _represented(cast: Cast, resident: UUID) -> None:
    """By somebody who may read the file as well."""
    said = Representation("Vertegenwoordiger", Ground.MENTOR, clock.today(), None)
    with cast.acting("support_worker") as actor:
        name_representative(by=actor, resident=resident, said=said)


def _parties(cast: Cast) -> dict[tuple[str, str], Party]:
    """One party of each kind in each relation; some stand in the cast already."""
    elsewhere = Region.objects.create(code="elders", name="Regio Elders")
    found = {}
    for kind, (involved, stranger) in KINDS.items():
        for relation in RELATIONS:
            name = {"involved": involved, "not_involved": stranger}.get(relation, "")
            found[kind, relation] = (
                cast.party(name)
                if name
                else Party.objects.create(
                    region=elsewhere if relation == "other_region" else cast.region,
                    kind=kind,
                    code=f"{kind}-{relation}".replace("_", "-"),
                    name=f"Stichting {kind} {relation}".replace("_", " "),
                )
            )
    return found


def _seats(parties: dict[tuple[str, str], Party]) -> list[tuple[str, str, Seat]]:
    """Every role at every party: that a seat should not exist is no wall."""
    made = []
    for (kind, relation), party in parties.items():
        for role in sorted(ROLE_MAY):
            user = User(
                email=f"{kind}.{relation}.{role}@voorbeeld.example",
                name=f"Medewerker {kind} {role}",
            )
            seat = Seat(user=user, party=party, role=role, since=date(2020, 1, 1))
            made.append((kind, relation, seat))
    User.objects.bulk_create(seat.user for _kind, _relation, seat in made)
    Seat.objects.bulk_create(seat for _kind, _relation, seat in made)
    return made


def _name_lives(world: World) -> None:
    """By their markers, and with something to do."""
    with database_role("worker"):
        for consent, life in world.lives.items():
            due = Obligation.objects.filter(
                resident_id=life.resident, clock="tenancy_review", settled=""
            )
            name = Identity.objects.get(pk=life.resident).family_name
            world.lives[consent] = replace(
                life, obligation=due.earliest("due").pk, name=name
            )


def _waiting() -> UUID:
    """Whom the question of the outsider was about."""
    with database_role("worker"):
        return Identity.objects.get(family_name="Bekende").resident_id


def _stranger(party: Party, agreement: dict[str, object]) -> UUID:
    """Nobody here has the file; what stands in it is copied from another."""
    version = AgreementVersion.objects.create(
        region=party.region, number=1, state="in_force",
        valid_from=date(2020, 1, 1),
        digest="1" * 64, content=agreement,
    )  # fmt: skip
    with database_role("worker"):
        stranger = Resident.objects.create(
            region=party.region, agreement=version, number="elders-1",
            target_group="sheltered_housing", since=date(2020, 1, 1),
        )  # fmt: skip
        CitizenServiceNumber.objects.create(resident=stranger, sealed=b"sealed")
        # Somebody keeps the file, so that it is not one that was just opened.
        Grant.objects.create(
            region=party.region, resident=stranger, party=party, role="keeper",
            purpose="support", ground="contract", article="3b", domains=["identity"],
            period=(date(2020, 1, 1), None),
        )  # fmt: skip
    return stranger.pk


def _former_parties(world: World, parties: dict[tuple[str, str], Party]) -> None:
    """They took part in every life, and left before the last day."""
    for life in world.lives.values():
        with database_role("worker"):
            for kind in KINDS:
                add_involvement(
                    life.resident,
                    party=parties[kind, "formerly_involved"].pk,
                    kind=kind,
                    because=EventName.REFERRAL_REGISTERED,
                    on=clock.today() - timedelta(days=DECIDED_AFTER),
                )
            derive_grants(locked_dossier(life.resident))
            for kind in KINDS:
                end_involvement(
                    life.resident,
                    party=parties[kind, "formerly_involved"].pk,
                    on=clock.today(),
                )


def _consents(world: World) -> None:
    """Bring the consents into the state that each resident is named after."""
    today = clock.today()
    for state, life in world.lives.items():
        purposes, since, until, withdrawn = CONSENTS[state]
        with database_role("worker"):
            rows = Consent.objects.filter(resident_id=life.resident)
            for row in rows:
                row.given_on = today + timedelta(days=since)
                row.until = today + timedelta(days=until)
                row.withdrawn_on = (
                    None if withdrawn is None else today + timedelta(days=withdrawn)
                )
                if state == "other_purpose":
                    row.purpose = f"{row.purpose}_elsewhere"
                elif row.purpose not in purposes:
                    # A consent that never was: it keeps its row and covers no day.
                    row.given_on, row.until = today - timedelta(2), today - timedelta(1)
                row.save()
            derive_grants(locked_dossier(life.resident))


def _sit_down(people: list[tuple[str, str, Seat]]) -> Iterator[Sitting]:
    for kind, relation, seat in people:
        party = seat.party
        actor = Actor(seat.user_id, seat.pk, party.pk, seat.role, party.region_id)
        yield Sitting(
            f"{relation} {kind} {seat.role}",
            kind,
            relation,
            seat.role,
            actor,
            sessions.open_session(actor),
        )


def _own_files(world: World) -> Iterator[Sitting]:
    for consent in OWN_FILES:
        life = world.lives[consent]
        with database_role("worker"):
            accounts = {
                account.kind: account
                for account in OwnAccount.objects.filter(resident_id=life.resident)
            }
        for kind in OWN:
            key = accounts[kind].pk
            actor = Actor(
                key, key, life.resident, kind, world.cast.region.pk, life.resident
            )
            yield Sitting(
                f"{kind} of {consent}",
                "own",
                kind,
                kind,
                actor,
                sessions.open_session(actor),
                own=consent,
            )


def share_the_least(world: World) -> None:
    """To a seat that no agreement knows: that there is a dossier, and one life domain,
    so that no page takes it for granted that who sees a dossier sees a name."""
    actor = world.sitting(LEAST).actor
    for resident in (world.lives["active"].resident, world.waiting):
        with database_role("worker"):
            Grant.objects.create(
                region_id=actor.region, resident_id=resident, party_id=actor.party,
                role=actor.role, purpose="support", ground="contract", article="3b",
                domains=["neighbourhood"],
                period=(clock.today() - timedelta(days=1), None),
            )  # fmt: skip


def _closed_accounts(world: World) -> Iterator[UUID]:
    today = clock.today()
    for life in world.lives.values():
        for since, until in (
            (today - timedelta(9), today),
            (today + timedelta(1), None),
        ):
            with database_role("worker"):
                yield OwnAccount.objects.create(
                    region=world.cast.region, resident_id=life.resident,
                    kind="representative", name="Eerder", ground="mentorship",
                    since=since, until=until, made_by=world.cast.users["mediator"].pk,
                ).pk  # fmt: skip


def _nobody() -> Sitting:
    return Sitting("nobody", "none", "nobody", "nobody", _no_actor(), "")


def _no_actor() -> Actor:
    key = uuid4()
    return Actor(key, key, key, "nobody", key)
