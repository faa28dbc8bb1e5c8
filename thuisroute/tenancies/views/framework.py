"""Framework agreements of the actor's own organisation (P2a)."""

from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from thuisroute.agreements.queries import law_in_force
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.homes.queries.framework_agreements import framework_of, frameworks_of
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.web import ActorRequest, done, refusals_shown, signed_in
from thuisroute.parties.queries import parties_of, party
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.access import insist_on_role
from thuisroute.tenancies.actions.end_framework_agreement import (
    end_framework_agreement,
)
from thuisroute.tenancies.actions.sign_framework_agreement import (
    sign_framework_agreement,
)
from thuisroute.tenancies.forms.framework import FrameworkEndForm, FrameworkForm
from thuisroute.tenancies.views.sheet import Sheet, references, show

MOST = 200


@signed_in
def framework_agreements(request: ActorRequest) -> HttpResponse:
    """The list, and a form for a new one."""
    actor = request.actor
    insist_on_role(actor, Capability.SIGN_FRAMEWORK)
    says = law_in_force(actor.region)
    own = party(actor.party)
    form = FrameworkForm(
        request.POST if request.method == "POST" else None,
        others=_others(actor, says, own.kind),
    )
    if form.is_bound and form.is_valid():
        with refusals_shown(form):
            _sign(actor, own.kind, form)
            said = _("The framework agreement is recorded.")
            return done(request, reverse("framework_agreements"), said)
    return render(
        request,
        "tenancies/framework_agreements.jinja",
        {
            "form": form,
            "rows": _rows(actor),
            "today": clock.today(),
            "articles": references(
                says, [says.framework.article] if says.framework else []
            ),
            "once": request.POST.get("once") or uuid4(),
        },
    )


def _sign(actor: Actor, own_kind: str, form: FrameworkForm) -> None:
    other = UUID(form.cleaned_data["other"])
    provider, association = actor.party, other
    if own_kind == "housing_association":
        provider, association = other, actor.party
    sign_framework_agreement(
        by=actor,
        provider=provider,
        association=association,
        signed_on=form.cleaned_data["signed_on"],
        until=form.cleaned_data["until"],
    )


def _others(actor: Actor, says: Agreement, own_kind: str) -> list[tuple[str, str]]:
    between = says.framework.between if says.framework else ()
    kinds = set(between) - {own_kind}
    return [
        (str(one.pk), one.name) for one in parties_of(actor.region) if one.kind in kinds
    ]


def _rows(actor: Actor) -> list[dict[str, object]]:
    today = clock.today()
    rows: list[dict[str, object]] = []
    for row in frameworks_of(actor)[:MOST]:
        over = row.until is not None and row.until < today
        other = row.association if row.provider_id == actor.party else row.provider
        rows.append(
            {
                "url": reverse("end_framework", args=[row.pk]),
                "cells": {
                    "with": other.name,
                    "signed_on": row.signed_on,
                    "until": row.until,
                    "state": ("ended", _("Ended")) if over else ("running", _("Holds")),
                },
            }
        )
    return rows


@signed_in
def end_framework(request: ActorRequest, key: UUID) -> HttpResponse:
    """Its last day; leases that stand on it go first."""
    actor = request.actor
    insist_on_role(actor, Capability.SIGN_FRAMEWORK)
    row = framework_of(actor, key)
    says = law_in_force(actor.region)
    form = FrameworkEndForm(
        request.POST if request.method == "POST" else None,
        initial={"last_day": row.until},
    )
    if form.is_bound and form.is_valid():
        with refusals_shown(form):
            end_framework_agreement(by=actor, framework=key, **form.cleaned_data)
            said = _("The last day is recorded.")
            return done(request, reverse("framework_agreements"), said)
    sheet = Sheet(
        title=_("End the framework agreement"),
        eyebrow=f"{row.provider}, {row.association}",
        button=_("Record the last day"),
        back=reverse("framework_agreements"),
        articles=(says.framework.article if says.framework else "",),
    )
    return show(request, says, sheet, form)
