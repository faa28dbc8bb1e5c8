"""Concerns about residents: the first wall, and the reads behind it."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import reduce
from operator import or_
from uuid import UUID

from django.db.models import Q, QuerySet
from django.http import Http404

from thuisroute.concerns.models import Concern, ConcernWords, Measure, TakenStep
from thuisroute.concerns.rules.concern import DOMAINS
from thuisroute.kernel import looks
from thuisroute.kernel.actor import Actor
from thuisroute.parties.rules.capabilities import Capability, may
from thuisroute.residents.queries.dossiers import lock_dossier
from thuisroute.sharing.access import insist_on_resident
from thuisroute.sharing.queries.policy import domains_shared, residents_shared_with
from thuisroute.sharing.queries.words import in_words

MOST = 200


def seen_concerns(actor: Actor) -> QuerySet[Concern]:
    """Concerns whose life domain is shared with the actor; who lets homes sees those of
    its own homes and what it brought itself."""
    in_domain = (
        Q(domain=domain, resident_id__in=residents_shared_with(actor, domain=domain))
        for domain in DOMAINS
    )
    rows = Concern.objects.filter(reduce(or_, in_domain))
    if may(actor.role, Capability.DECLINE_CANDIDATE):
        own = Q(association_id=actor.party) | Q(opened_party_id=actor.party)
        rows = rows.filter(own)
    return rows


def concerns_of(actor: Actor, resident: UUID) -> list[Concern]:
    """The newest first."""
    rows = seen_concerns(actor).filter(resident_id=resident)
    return list(rows.order_by("-reported_on", "-id")[:MOST])


def concern_for(
    actor: Actor, key: UUID, *, to: Capability | None = None, lock: bool = False
) -> Concern:
    """404 when it is not shared, 403 when the role may not do this."""
    rows = seen_concerns(actor).select_related("resident")
    if lock:
        rows = rows.select_for_update(of=("self",))
    row = rows.filter(pk=key).first()
    if row is None:
        raise Http404
    if to is not None:
        insist_on_resident(actor, row.resident_id, domain=row.domain, to=to)
    looks.at(row.resident_id)
    return row


def locked_with_dossier(actor: Actor, key: UUID, *, to: Capability) -> Concern:
    """Held for a change that counts over every concern of the resident. The concern
    first, as everywhere here: what is agreed in one may ask for the dossier too."""
    row = concern_for(actor, key, to=to, lock=True)
    lock_dossier(row.resident_id)
    return row


@dataclass(frozen=True)
class ConcernSeen:
    """One concern as far as one reader may read it; words by what they belong to."""

    concern: Concern
    steps: tuple[TakenStep, ...]
    measures: tuple[Measure, ...]
    words: Mapping[UUID, tuple[ConcernWords, ...]]
    domains: frozenset[str]
    named: bool


def concern_seen(actor: Actor, concern: Concern) -> ConcernSeen:
    """Steps in order, also those that fell away; measures by the day they are due."""
    domains = domains_shared(actor, concern.resident_id)
    readable = in_words(domains)
    mine = {"concern_id": concern.pk, "domain__in": domains}
    words = defaultdict(list)
    said = ConcernWords.objects.filter(concern_id=concern.pk, domain__in=readable)
    for one in said.order_by("written_on", "id")[:MOST]:
        words[one.about_id].append(one)
    steps = TakenStep.objects.filter(**mine).select_related("party")
    measures = Measure.objects.filter(**mine).select_related("party")
    return ConcernSeen(
        concern=concern,
        steps=tuple(steps.order_by("number")[:MOST]),
        measures=tuple(measures.order_by("due_on", "id")[:MOST]),
        words={key: tuple(found) for key, found in words.items()},
        domains=domains,
        named=bool(readable),
    )
