"""Who stands where in the queue, on any day, and what changed in the week before."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language

from thuisroute.agreements.queries import agreement, law_in_force
from thuisroute.kernel import clock, looks
from thuisroute.kernel.web import ActorRequest, signed_in
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.referrals.forms.queue import QueueForm
from thuisroute.referrals.queries.past_queue import (
    MOST,
    Moved,
    Queued,
    moved_before,
    parked_until,
    queue_on,
)
from thuisroute.referrals.rules.lifecycle import ReferralState
from thuisroute.referrals.views.priority import category_words
from thuisroute.referrals.words import STATES
from thuisroute.residents.words import called
from thuisroute.sharing.access import insist_on_role

# Whoever is looked at again within so long stands out.
SOON = timedelta(days=7)


@signed_in
def queue(request: ActorRequest) -> HttpResponse:
    """For who checks registrations: nobody else sees everybody who waits."""
    actor, language = request.actor, get_language() or "nl"
    insist_on_role(actor, Capability.CHECK_REFERRAL)
    products = {
        one.id: one.label.in_language(language)
        for one in law_in_force(actor.region).products
    }
    today = clock.today()
    form = QueueForm(
        request.GET or None, products=[*products.items()], initial={"on": today}
    )
    asked = form.cleaned_data if form.is_bound and form.is_valid() else {}
    day = asked.get("on") or today
    product = asked.get("product", "")
    found = queue_on(actor, day, product)
    moved = moved_before(actor, day, product)
    until = parked_until(actor) if day == today else {}
    looks.listed({one.resident for one in found} | {one.resident for one in moved})
    ready = [one for one in found if one.place]
    context = {
        "form": form,
        "day": day,
        "is_today": day == today,
        "privileged": any(one.priority.category for one in ready),
        "rows": _rows(ready[:MOST], products, language),
        "further": max(len(ready) - MOST, 0),
        "parked": [_parked(one, until, today) for one in found if not one.place][:MOST],
        "came": [_moved(one) for one in moved if one.to_state == ReferralState.READY],
        "left": [_moved(one) for one in moved if one.to_state != ReferralState.READY],
    }
    return render(request, "referrals/queue.jinja", context)


def _rows(
    found: Sequence[Queued], products: Mapping[str, str], language: str
) -> list[dict[str, Any]]:
    return [
        {
            "url": reverse("referral", args=[one.referral]),
            "cells": {
                "name": called(one.name, one.number),
                "place": one.place,
                "number": one.number,
                "priority": (
                    category_words(
                        agreement(one.agreement), one.priority.category, language
                    )
                    if one.priority.category
                    else ""
                ),
                "since": one.registered_on,
                "product": products.get(one.product, one.product),
            },
        }
        for one in found
    ]


def _parked(one: Queued, until: Mapping[UUID, date], today: date) -> dict[str, Any]:
    again = until.get(one.referral)
    return {
        "url": reverse("referral", args=[one.referral]),
        "who": called(one.name, one.number),
        "until": again,
        "soon": again is not None and again <= today + SOON,
    }


def _moved(one: Moved) -> dict[str, Any]:
    return {
        "url": reverse("referral", args=[one.referral]),
        "who": called(one.name, one.number),
        "on": one.on,
        "from": str(STATES[one.from_state]),
        "to": str(STATES[one.to_state]),
    }
