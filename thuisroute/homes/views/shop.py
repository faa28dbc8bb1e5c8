"""The shop: what there is, for whom it is meant, from when (P1b)."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any
from urllib.parse import urlencode

from django.http import HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from thuisroute.agreements.queries import law_in_force
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.homes.forms.shop_filter import ShopFilter
from thuisroute.homes.models import Home
from thuisroute.homes.queries.homes import filled_outside
from thuisroute.homes.queries.pictures import first_pictures
from thuisroute.homes.queries.shop import (
    Place,
    ShopPage,
    ShopQuestion,
    shop_page,
)
from thuisroute.homes.queries.wording import (
    HOME_STATES,
    condition_in_words,
    labels,
)
from thuisroute.homes.rules.condition import Condition
from thuisroute.homes.rules.lifecycle import HomeState
from thuisroute.kernel import clock
from thuisroute.kernel.web import ActorRequest, signed_in
from thuisroute.parties.queries import parties_of
from thuisroute.parties.rules.capabilities import Capability, may
from thuisroute.sharing.access import insist_on_role

ASSOCIATION = "housing_association"
SORTABLE = ("available_from", "rent", "size_m2", "in_shop_since")
PLACES = ("after", "before")
A_YEAR = timedelta(days=365)


@signed_in
def shop(request: ActorRequest) -> HttpResponse:
    """Everybody who may see the shop sees the same homes; nobody's name is here."""
    actor = request.actor
    insist_on_role(actor, Capability.SEE_SHOP)
    agreed = law_in_force(actor.region)
    owners = [(str(one.pk), one.name) for one in parties_of(actor.region, ASSOCIATION)]
    form = ShopFilter(request.GET, agreed=agreed, associations=owners)
    asked = form.question()
    place = _place(request.GET, asked)
    page = shop_page(actor, asked, place)
    return render(
        request,
        "homes/shop.jinja",
        {
            "form": form,
            "mine": asked.mine,
            "scopes": _scopes(actor.role, mine=asked.mine),
            "columns": _columns(request.GET, asked, unfit=_unfit(page)),
            "rows": _rows(page, agreed, mine=asked.mine),
            # For those who let them; the others read the ledger.
            "filled": filled_outside(actor, since=clock.today() - A_YEAR)
            if may(actor.role, Capability.RUN_SHOP)
            else 0,
            "filtered": _is_filtered(request.GET),
            "pages": _pages(request.GET, page),
            "beyond": place is not None,
            "first_url": _url(request.GET),
            "may_add": may(actor.role, Capability.RUN_SHOP),
            "may_speak_of_room": any(
                may(actor.role, one)
                for one in (Capability.PROPOSE, Capability.ANSWER_ON_ROOM)
            ),
            "may_propose": may(actor.role, Capability.PROPOSE),
        },
    )


def _place(asked: QueryDict, question: ShopQuestion) -> Place | None:
    return Place.read(
        after=asked.get("after", ""),
        before=asked.get("before", ""),
        sort=question.sort,
    )


def _pages(asked: QueryDict, page: ShopPage) -> dict[str, str | None]:
    return {
        "previous": _url(asked, before=str(page.before)) if page.before else None,
        "next": _url(asked, after=str(page.after)) if page.after else None,
    }


def _url(asked: QueryDict, **changes: str) -> str:
    """What is asked for with these changes, from the first page on."""
    kept = {name: asked[name] for name in asked if asked[name] and name not in PLACES}
    values = kept | changes
    return f"{reverse('shop')}?{urlencode(values)}" if values else reverse("shop")


def _is_filtered(asked: QueryDict) -> bool:
    return any(
        value for name, value in asked.items() if name not in ("sort", "scope", *PLACES)
    )


def _scopes(role: str, *, mine: bool) -> Sequence[dict[str, object]]:
    if not may(role, Capability.RUN_SHOP):
        return ()
    return (
        {"label": _("In the shop"), "url": reverse("shop"), "current": not mine},
        {
            "label": _("All our homes"),
            "url": f"{reverse('shop')}?scope=mine",
            "current": mine,
        },
    )


def _unfit(page: ShopPage) -> bool:
    return any(home.condition != Condition.FIT for home in page.homes)


def _columns(
    values: QueryDict, asked: ShopQuestion, *, unfit: bool
) -> list[dict[str, Any]]:
    """How a home is takes the place of how it stands, where one is not fit."""
    named = [
        ("address", _("Home"), "text"),
        ("municipality", _("Municipality"), "text"),
        ("product", _("Meant for"), "text"),
        ("setting", _("How it stands"), "text"),
        ("rooms", _("Rooms"), "number"),
        ("size_m2", _("Size (m²)"), "number"),
        ("rent", _("Rent"), "money"),
        ("available_from", _("Available from"), "date"),
        ("in_shop_since", _("In shop since"), "date"),
        ("association", _("Association"), "text"),
    ]
    if unfit:
        named[3] = ("condition", _("How it is"), "text")
    if asked.mine:
        named[9] = ("state", _("State"), "state")
    return [
        {"key": key, "label": label, "kind": kind, "sort": _sort(values, asked, key)}
        for key, label, kind in named
    ]


def _sort(values: QueryDict, asked: ShopQuestion, key: str) -> dict[str, object] | None:
    if key not in SORTABLE:
        return None
    current = asked.sort.lstrip("-") == key
    down = asked.sort.startswith("-")
    turned = f"-{key}" if current and not down and key in ("rent", "size_m2") else key
    direction = ("descending" if down else "ascending") if current else None
    return {"url": _url(values, sort=turned), "direction": direction}


def _rows(page: ShopPage, agreed: Agreement, *, mine: bool) -> list[dict[str, Any]]:
    words = labels(agreed, get_language() or "nl")
    photos = first_pictures(page.homes)
    return [
        {
            "url": reverse("home", args=[home.pk]),
            "cells": _cells(home, words, mine=mine),
            **({"photo": photos[home.pk]} if photos else {}),
        }
        for home in page.homes
    ]


def _cells(home: Home, words: dict[str, str], *, mine: bool) -> dict[str, Any]:
    cells = {
        "address": str(home),
        "municipality": words.get(home.municipality_code, home.municipality_code),
        "product": words.get(home.product, home.product),
        "setting": words.get(home.setting, home.setting),
        "rooms": home.rooms,
        "size_m2": home.size_m2,
        "rent": home.rent,
        "available_from": home.available_from,
        "condition": condition_in_words(home.condition, home.ready_on),
        "in_shop_since": home.in_shop_since,
        "association": home.association.name,
    }
    if mine:
        code, text = HOME_STATES[HomeState(home.state)]
        cells["state"] = (code, str(text))
    return cells
