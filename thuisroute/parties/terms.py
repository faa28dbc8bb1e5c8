"""Whether a party has signed what its region asks, and who may sign."""

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from django.db import connection
from django.db.models import Exists, OuterRef

from thuisroute.kernel.actor import Actor
from thuisroute.kernel.proofs import proof
from thuisroute.parties.models import Party, Seat, TermsSignature
from thuisroute.parties.rules.capabilities import ROLE_MAY, UNSIGNED, Capability, may
from thuisroute.parties.seats import seats_running_today


@dataclass(frozen=True, slots=True)
class Signed:
    """By whom, and when."""

    by: str
    at: datetime


def working(actor: Actor) -> Actor:
    """In the role of the seat, or in one that may do nothing while the party has not
    signed: then the database shows nothing either."""
    signed = TermsSignature.objects.filter(
        party_id=OuterRef("pk"), version=OuterRef("region__terms_version")
    )
    waits = (
        Party.objects.filter(pk=actor.party)
        .exclude(region__terms_version="")
        .exclude(Exists(signed))
    )
    return replace(actor, role=UNSIGNED) if waits.exists() else actor


def asked_of(party: UUID) -> str:
    """The version that this party must have signed; empty for none."""
    found: str = Party.objects.values_list("region__terms_version", flat=True).get(
        pk=party
    )
    return found


def signed_by(party: UUID, version: str) -> Signed | None:
    """None while nobody has."""
    rows = TermsSignature.objects.filter(party_id=party, version=version)
    found = rows.values_list("signed_by__name", "signed_at").first()
    return Signed(*found) if found else None


def signers_of(party: UUID) -> list[str]:
    """Who at this party may sign, by name; twenty at most."""
    roles = [role for role in ROLE_MAY if may(role, Capability.SIGN_TERMS)]
    seats = seats_running_today().filter(party_id=party, role__in=roles)
    names = seats.order_by("user__name").values_list("user__name", flat=True)
    return sorted(set(names[:20]))


def keep(party: UUID, version: str, person: UUID) -> bool:
    """False when it was signed already."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT parties_sign_terms(%s, %s, %s, %s)",
            [party, version, person, proof("terms: sign", party, version, person)],
        )
        fresh: bool = cursor.fetchone()[0]
    return fresh


@dataclass(frozen=True, slots=True)
class TermsStatus:
    """`asked` is the version, empty when the region asks none."""

    asked: str
    signed: Signed | None
    may_sign: bool
    signers: list[str]


def terms_status(actor: Actor) -> TermsStatus:
    """How it stands with the terms at the actor's own party."""
    version = asked_of(actor.party)
    role = Seat.objects.values_list("role", flat=True).get(pk=actor.seat)
    return TermsStatus(
        asked=version,
        signed=signed_by(actor.party, version),
        may_sign=may(role, Capability.SIGN_TERMS),
        signers=signers_of(actor.party),
    )
