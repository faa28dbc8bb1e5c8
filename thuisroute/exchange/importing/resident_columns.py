"""Columns of a file of residents to register at the transfer point."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.exchange.importing.choices import agreement_of, municipality, words
from thuisroute.exchange.rules.columns import Column
from thuisroute.exchange.rules.values import (
    Reader,
    bsn,
    cents,
    day,
    email,
    number,
    one_of,
    several,
    text_of,
    yes_or_no,
)
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.parties.queries import PartyRow, parties_of

CARE_PROVIDER = "care_provider"


@dataclass(frozen=True)
class Surroundings:
    """What the words of a file are looked up in."""

    says: Agreement
    today: date
    parties: tuple[PartyRow, ...]
    own_party: UUID

    @property
    def providers(self) -> list[PartyRow]:
        """The actor's own organisation, or every care provider for a mediator."""
        there = [one for one in self.parties if one.kind == CARE_PROVIDER]
        return [one for one in there if one.pk == self.own_party] or there


def surroundings(by: Actor) -> Surroundings:
    """The region as it is today, for this actor."""
    return Surroundings(
        agreement_of(by), clock.today(), tuple(parties_of(by.region)), by.party
    )


def resident_columns(by: Actor) -> Sequence[Column]:
    """Who it is, the referral, the home that is needed, consent."""
    around = surroundings(by)
    return (*_person(), *_referral(around), *_needs(around), *_consent(around.says))


def _person() -> Sequence[Column]:
    return (
        Column("given_name", "voornaam", text_of(100), required=True),
        Column("infix", "tussenvoegsel", text_of(20), default=""),
        Column("family_name", "achternaam", text_of(100), required=True),
        Column("birth_date", "geboortedatum", day, required=True),
        Column("bsn", "bsn", bsn, default=""),
        Column("phone", "telefoon", text_of(30), default=""),
        Column("email", "e-mail", email, default="", also=("mail",)),
    )


def _referral(around: Surroundings) -> Sequence[Column]:
    says = around.says
    own_only = len(around.providers) == 1
    return (
        Column("registered_on", "aangemeld op", day, default=around.today),
        Column(
            "provider", "zorgaanbieder", _provider(around), required=not own_only,
            default=around.providers[0].code if own_only else "",
        ),
        Column("support_worker", "begeleider", email, required=True),
        Column("target_group", "doelgroep", words(says.target_groups), required=True),
        Column(
            "municipality", "gemeente", municipality(says, around.today), required=True
        ),
        Column("indication", "indicatie", words(says.indications), required=True),
        Column("indication_decided_on", "besluit van", day, required=True),
        Column("indication_until", "indicatie tot", day),
        Column("guidance_hours", "uren per maand", number(0, 744), default=0),
        Column("home_seeker_number", "inschrijfnummer", text_of(40), default=""),
    )  # fmt: skip


def _provider(around: Surroundings) -> Reader:
    return one_of(
        {word: one.code for one in around.providers for word in (one.name, one.code)}
    )


def _needs(around: Surroundings) -> Sequence[Column]:
    says = around.says
    return (
        Column("product", "product", words(says.products), required=True),
        Column("household_size", "aantal personen", number(1, 20), default=1),
        Column("rooms_needed", "kamers nodig", number(1, 20), default=1),
        Column("rent_limit", "huur tot", cents, required=True),
        Column("step_free", "gelijkvloers", yes_or_no, default=False),
        Column("setting_needed", "ligging", words(says.home_types), default=""),
        Column(
            "municipalities", "voorkeursgemeenten",
            several(municipality(says, around.today)), default=[],
        ),
        Column("origin", "herkomst", municipality(says, around.today), default=""),
        Column(
            "avoid_neighbourhoods", "liever niet in", several(text_of(60)), default=[]
        ),
    )  # fmt: skip


def _consent(says: Agreement) -> Sequence[Column]:
    rules = one_of(
        {
            word: rule.id
            for rule in says.sharing
            for word in (rule.purpose.nl, rule.purpose.en, rule.id)
        }
    )
    return (
        Column("told_on", "verteld op", day, required=True),
        Column("consent_on", "toestemming van", day, required=True),
        Column("consent_until", "toestemming tot", day, required=True),
        Column("consent_for", "toestemming voor", several(rules), default=[]),
        Column("necessity", "waarom nodig", text_of(1000), default=""),
        Column("lighter_way", "waarom niet minder", text_of(1000), default=""),
    )
