"""The list of residents, narrowed down and paged."""

from uuid import uuid4

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from thuisroute.kernel import looks
from thuisroute.kernel.web import ActorRequest, signed_in
from thuisroute.parties.rules.capabilities import Capability, may
from thuisroute.referrals.forms.resident_filter import ResidentFilter, ResidentSearch
from thuisroute.referrals.queries.filter_options import filter_options
from thuisroute.referrals.queries.resident_list import (
    ListedResident,
    ResidentPage,
    residents_page,
)
from thuisroute.referrals.words import STATES
from thuisroute.sharing.access import insist_on_role

LONGEST_NUMBER = 20


@signed_in
def residents(request: ActorRequest) -> HttpResponse:
    """A search is a POST, so that no name stands in an address; filters are a GET."""
    actor = request.actor
    insist_on_role(actor, Capability.SEE_RESIDENTS)
    options = filter_options(actor.region)
    search = ResidentSearch(request.POST if request.method == "POST" else None)
    form = ResidentFilter(request.GET, options=options)
    wanted = _wanted(search, form)
    page = residents_page(
        actor,
        wanted,
        before=request.GET.get("before", "")[:LONGEST_NUMBER],
        after=request.GET.get("after", "")[:LONGEST_NUMBER],
    )
    _log(wanted, page)
    groups = dict(options["target_group"])
    context = {
        "search": search,
        "form": form,
        "once": uuid4(),
        "narrowed": sorted(name for name, value in wanted.items() if value),
        "rows": [_row(one, groups) for one in page.rows],
        "pages": _addresses(request, page),
        "more": bool(page.after),
        "may_register": may(actor.role, Capability.REGISTER),
        "checks": may(actor.role, Capability.CHECK_REFERRAL),
    }
    return render(request, "referrals/residents.jinja", context)


def _wanted(search: ResidentSearch, form: ResidentFilter) -> dict[str, str]:
    if search.is_bound:
        return search.cleaned_data if search.is_valid() else {}
    return form.cleaned_data if form.is_valid() else {}


def _log(wanted: dict[str, str], page: ResidentPage) -> None:
    """What was narrowed down by, never what was typed."""
    looks.says("search", by=sorted(name for name, value in wanted.items() if value))
    looks.listed(one.key for one in page.rows)


def _row(one: ListedResident, groups: dict[str, str]) -> dict[str, object]:
    return {
        "url": reverse("dossier", args=[one.key]),
        "cells": {
            "name": one.name or one.number,
            "number": one.number,
            "state": str(STATES.get(one.state, "")),
            "provider": one.provider,
            "municipality": one.municipality,
            "group": groups.get(one.target_group, one.target_group),
            "since": one.since,
        },
    }


def _addresses(request: HttpRequest, page: ResidentPage) -> dict[str, str | None]:
    def with_key(name: str, value: str) -> str | None:
        if not value:
            return None
        query = request.GET.copy()
        for key in ("before", "after"):
            query.pop(key, None)
        query[name] = value
        return f"{request.path}?{query.urlencode()}"

    return {
        "previous": with_key("before", page.before),
        "next": with_key("after", page.after),
    }
