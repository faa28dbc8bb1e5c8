"""Outreach files: the first wall, which no grant opens, and the reads behind it."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q, QuerySet
from django.http import Http404

from thuisroute.agreements.queries import law_in_force
from thuisroute.agreements.rules.parties import Participant
from thuisroute.agreements.rules.sensitive import OutreachRule
from thuisroute.concerns.models import ContactAttempt, OutreachFile, OutreachSignal
from thuisroute.concerns.rules.lifecycle import OutreachState
from thuisroute.kernel import looks
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Reason, Refused
from thuisroute.parties.queries import PartyRow, parties_of, seats_in_role

A_PAGE = 100


def agreed_outreach(actor: Actor) -> OutreachRule:
    """What the region agreed on it; without that there is no outreach here."""
    rule = law_in_force(actor.region).outreach
    if rule is None:
        raise Refused(Reason("The agreement of this region has no outreach."))
    return rule


def seen_files(actor: Actor) -> QuerySet[OutreachFile]:
    """Files assigned to the actor's party and role, those the actor assigned, and those
    of colleagues in the same role to which nobody was sent yet."""
    assigned = Q(assigned_to_id=actor.party, worker_role=actor.role)
    given = Q(given_by=actor.user) | Q(state=OutreachState.REPORTED)
    given &= Q(giver_role=actor.role, municipality_id=actor.party)
    return OutreachFile.objects.filter(assigned | given, region_id=actor.region)


def files_of(actor: Actor, *, closed: bool) -> list[OutreachFile]:
    """The running or the closed ones, at most a hundred: the newest first."""
    rows = seen_files(actor).select_related("worker", "assigned_to", "municipality")
    over = Q(state=OutreachState.CLOSED)
    rows = rows.filter(over) if closed else rows.exclude(over)
    return list(rows.order_by("-opened_on", "-id")[:A_PAGE])


def any_files(region: UUID) -> bool:
    """Whether there is any file in a region; row security lets the worker role alone
    see them all."""
    return OutreachFile.objects.filter(region_id=region).exists()


def file_for(actor: Actor, key: UUID) -> OutreachFile:
    """One of them; 404 for everybody else, whatever they may see otherwise."""
    rows = seen_files(actor).select_related("worker", "assigned_to", "municipality")
    row = rows.filter(pk=key).first()
    if row is None:
        # Nothing about whom: that there is a file would be told by the log itself.
        looks.refused("look", kind="outreach_file", key=key, subject=None)
        raise Http404
    return row


def locked_file(actor: Actor, key: UUID) -> OutreachFile:
    """The same, for a change: whoever comes second waits."""
    row = seen_files(actor).select_for_update(of=("self",)).filter(pk=key).first()
    if row is None:
        looks.refused("change", kind="outreach_file", key=key, subject=None)
        raise Http404
    return row


def signals_of(file: UUID) -> list[OutreachSignal]:
    """The newest first, at most a hundred."""
    rows = OutreachSignal.objects.filter(file_id=file)
    return list(rows.order_by("-on", "-written_at")[:A_PAGE])


def attempts_of(file: UUID) -> list[ContactAttempt]:
    """The newest first, at most a hundred."""
    rows = ContactAttempt.objects.filter(file_id=file)
    return list(rows.order_by("-on", "-written_at")[:A_PAGE])


@dataclass(frozen=True)
class Worker:
    """Somebody who can be sent, from which organisation and in which role."""

    user: UUID
    name: str
    party: UUID
    party_name: str
    role: str


def workers(actor: Actor, agreed: OutreachRule) -> list[Worker]:
    """Who can be sent, by name."""
    found = (
        Worker(seat.user_id, seat.user.name, seat.party_id, seat.party.name, one.role)
        for one in agreed.carried_out_by
        for seat in seats_in_role(_parties(actor, one), one.role)[:A_PAGE]
    )
    return sorted(found, key=lambda one: one.name)


def _parties(actor: Actor, someone: Participant) -> QuerySet[PartyRow, UUID]:
    return parties_of(actor.region, someone.party_kind).values_list("pk", flat=True)
