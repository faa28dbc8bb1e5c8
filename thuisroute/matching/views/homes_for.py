"""Which homes fit this person, and why others do not (R8)."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from thuisroute.agreements.queries import agreement, agreement_in_force
from thuisroute.homes.queries.homes import HomeRow
from thuisroute.homes.queries.pictures import first_pictures
from thuisroute.kernel import clock, looks
from thuisroute.kernel.web import ActorRequest, signed_in
from thuisroute.matching.queries.facts import with_facts
from thuisroute.matching.queries.finding import LOOKED_AT, homes_that_fit
from thuisroute.matching.rules.order import Option
from thuisroute.matching.views.fit_items import fit_items
from thuisroute.matching.wording import Wording
from thuisroute.parties.rules.capabilities import Capability, may
from thuisroute.referrals.queries.needs import NeedRow, shared_needs
from thuisroute.residents.queries.identities import names_of
from thuisroute.residents.words import called
from thuisroute.sharing.access import insist_on_role
from thuisroute.sharing.queries.policy import residents_shared_with

SHOWN = 50


@signed_in
def homes_for(request: ActorRequest, key: UUID) -> HttpResponse:
    """For those who work on the resident's side; not for an association."""
    actor = request.actor
    insist_on_role(actor, Capability.RECORD_ANSWER)
    version = agreement_in_force(actor.region).pk
    row = _need(request, key, version)
    looks.at(row.resident_id)
    options = homes_that_fit(actor, row, version)
    words = Wording(agreement(row.resident.agreement_id))
    shared = residents_shared_with(actor, domain="identity")
    told = _options(actor.role, options[:SHOWN], words, key)
    return render(
        request,
        "matching/homes_for.jinja",
        {
            "number": row.resident.number,
            "name": called(
                names_of([row.resident_id], among=shared).get(row.resident_id),
                row.resident.number,
            ),
            "referral_url": reverse("referral", args=[key]),
            "ask_url": (
                f"{reverse('ask_capacity')}?for={key}"
                if may(actor.role, Capability.PROPOSE)
                else ""
            ),
            "fitting": [one for one in told if one["fits"]],
            "others": [one for one in told if not one["fits"]],
            "not_shown": max(0, len(options) - SHOWN),
            "complete": len(options) < LOOKED_AT,
            "now": clock.now(),
        },
    )


def _need(request: ActorRequest, key: UUID, version: UUID) -> NeedRow:
    rows = with_facts(shared_needs(request.actor), version, request.actor)
    found = rows.filter(pk=key).first()
    if found is None:
        raise Http404
    return found


def _options(
    role: str, options: list[tuple[Option, HomeRow]], words: Wording, referral: UUID
) -> list[dict[str, Any]]:
    may_propose = may(role, Capability.PROPOSE)
    photos = first_pictures(home for _one, home in options)
    return [
        _option(one, home, words, referral, may_propose=may_propose)
        | {"photos": bool(photos), "photo": photos.get(home.pk)}
        for one, home in options
    ]


def _option(
    one: Option, home: HomeRow, words: Wording, referral: UUID, *, may_propose: bool
) -> dict[str, Any]:
    alone = one.fit.alone
    return {
        "address": str(home),
        "url": reverse("home", args=[home.pk]),
        "association": home.association.name,
        "rent": home.rent,
        "rooms": home.rooms,
        "available_from": home.available_from,
        "fits": one.fit.fits,
        "items": fit_items(one.fit, words),
        "helps": words.reason(alone.helps) if alone else "",
        "propose_url": f"{reverse('propose', args=[home.pk])}?person={referral}#asked"
        if may_propose and one.fit.deviable
        else None,
    }
