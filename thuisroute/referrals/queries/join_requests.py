"""Requests about people who are known already, for who asked and who decides."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import connection
from django.db.models import QuerySet
from django.http import Http404

from thuisroute.kernel.actor import Actor
from thuisroute.kernel.sealing import seal, unseal
from thuisroute.parties.rules.capabilities import Capability, may
from thuisroute.referrals.models import JoinRequest
from thuisroute.referrals.rules.joining import JoinState
from thuisroute.residents.access import IdentityRow
from thuisroute.residents.rules.person import PersonFacts, full_name
from thuisroute.sharing.access import insist_on_role

USE = "join request"


@dataclass(frozen=True)
class About:
    """Whom a request is about, as the asking provider typed it."""

    name: str
    birth_date: date


def sealed_about(person: PersonFacts) -> bytes:
    """Name and birth date, for the mediator who compares them with the dossier."""
    name = full_name(person.given_name, person.infix, person.family_name)
    return seal(json.dumps([name, person.birth_date.isoformat()]), use=USE)


def about(request: JoinRequest) -> About | None:
    """None once it has been decided."""
    if not request.about:
        return None
    name, born = json.loads(unseal(request.about, use=USE))
    return About(name, date.fromisoformat(born))


def seen_by(actor: Actor) -> QuerySet[JoinRequest]:
    """Every request of the region for who decides; else those of one's own party."""
    rows = JoinRequest.objects.filter(region_id=actor.region)
    if may(actor.role, Capability.CHECK_REFERRAL):
        return rows
    return rows.filter(party_id=actor.party)


def join_request(actor: Actor, key: UUID) -> JoinRequest:
    """Of the actor's own party, or any of the region for a mediator; else 404."""
    insist_on_role(actor, Capability.REGISTER)
    row = seen_by(actor).select_related("party").filter(pk=key).first()
    if row is None:
        raise Http404
    return row


def open_join_requests(actor: Actor) -> list[JoinRequest]:
    """What still waits: for the mediator to decide, or for the asker to hear."""
    insist_on_role(actor, Capability.REGISTER)
    waiting = seen_by(actor).filter(state=JoinState.ASKED)
    return list(waiting.select_related("party").order_by("asked_at")[:50])


def shared_by_key(keys: Iterable[bytes | memoryview]) -> list[IdentityRow]:
    """People with one of these keys among those whose identity the actor sees."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT referrals_shared_by_key(%s)", [[bytes(key) for key in keys]]
        )
        found = [row[0] for row in cursor.fetchall()]
    return list(
        IdentityRow.objects.filter(pk__in=found)
        .select_related("resident")
        .order_by("resident__number")
    )
