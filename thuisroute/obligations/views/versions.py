"""Versions of the agreement: what each changes and does, adopting, moving over."""

from typing import Any
from uuid import UUID, uuid4

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language, gettext
from django.views.decorators.http import require_GET, require_POST

from thuisroute.agreements.access import Version, version_seen_by
from thuisroute.agreements.actions.adopt_version import adopt_version, discard_version
from thuisroute.agreements.actions.confirm_version import confirm_version
from thuisroute.agreements.actions.draft_version import draft_version
from thuisroute.agreements.queries import versions_of
from thuisroute.agreements.rules.versions import VersionState
from thuisroute.agreements.words import VERSION_STATES
from thuisroute.kernel import clock
from thuisroute.kernel.questions import ask
from thuisroute.kernel.verdicts import Refused
from thuisroute.kernel.web import (
    ActorRequest,
    done,
    refusals_shown,
    sentence,
    signed_in,
)
from thuisroute.obligations.actions.ask_move import ask_move
from thuisroute.obligations.actions.ask_preview import ask_preview
from thuisroute.obligations.forms.version import AdoptionForm, DraftForm, MoveForm
from thuisroute.obligations.jobs import begin_soon
from thuisroute.obligations.queries.previews import latest_preview, made_preview
from thuisroute.obligations.views.version_page import known_of, version_context
from thuisroute.parties.queries import parties_of
from thuisroute.parties.rules.capabilities import Capability, may
from thuisroute.sharing.access import insist_on_role


@signed_in
def versions(request: ActorRequest) -> HttpResponse:
    """Every version of the region, and a form to begin the next one."""
    keeps = may(request.actor.role, Capability.KEEP_AGREEMENT)
    form = DraftForm(request.POST if request.method == "POST" else None)
    if form.is_bound:
        insist_on_role(request.actor, Capability.KEEP_AGREEMENT)
        if form.is_valid():
            number = draft_version(by=request.actor, note=form.cleaned_data["note"])
            said = gettext("There is a draft now. Nothing changes until it is adopted.")
            return done(request, reverse("version", args=[number]), said)
    rows = versions_of(request.actor.region)
    context = {
        "versions": ask(rows).of(rows),
        "states": VERSION_STATES,
        "form": form,
        "once": request.POST.get("once") or uuid4(),
        "may_keep": keeps,
    }
    return render(request, "obligations/versions.jinja", context)


@require_GET
@signed_in
def version(request: ActorRequest, number: int) -> HttpResponse:
    """What it changes and does, who was told, and what can be done with it."""
    found = version_seen_by(request.actor, number)
    return _page(request, found)


@require_POST
@signed_in
def preview(request: ActorRequest, number: int) -> HttpResponse:
    """Have it counted what the version would do."""
    insist_on_role(request.actor, Capability.KEEP_AGREEMENT)
    found = version_seen_by(request.actor, number)
    try:
        ask_preview(found, by=request.actor)
    except Refused as refusal:
        return _told(request, found, refusal)
    said = gettext("What this version does is being counted.")
    return done(request, _address(found, "#does"), said)


@require_POST
@signed_in
def adopt(request: ActorRequest, number: int) -> HttpResponse:
    """It waits for its first day, and all parties are told."""
    insist_on_role(request.actor, Capability.KEEP_AGREEMENT)
    found = version_seen_by(request.actor, number)
    form = AdoptionForm(request.POST)
    if form.is_valid():
        with refusals_shown(form):
            _adopt(request, found, form)
        if form.is_valid():
            said = gettext("The version is adopted, and every party is told.")
            return done(request, _address(found), said)
    return _page(request, found, adoption=form)


def _adopt(request: ActorRequest, found: Version, form: AdoptionForm) -> None:
    looked = latest_preview(found.id, found.digest)
    adopt_version(
        found.id,
        by=request.actor,
        since=form.cleaned_data["since"],
        previewed=looked is not None and looked.made_at is not None,
        tell=[party.pk for party in parties_of(request.actor.region)],
    )
    if form.cleaned_data["since"] <= clock.today():
        begin_soon()


@require_POST
@signed_in
def discard(request: ActorRequest, number: int) -> HttpResponse:
    """A draft, or what waits for its first day, is taken back."""
    insist_on_role(request.actor, Capability.KEEP_AGREEMENT)
    found = version_seen_by(request.actor, number)
    try:
        discard_version(found.id, by=request.actor)
    except Refused as refusal:
        return _told(request, found, refusal)
    said = gettext("The version is discarded. Nothing has changed.")
    return done(request, reverse("versions"), said)


@require_POST
@signed_in
def confirm(request: ActorRequest, number: int) -> HttpResponse:
    """The actor's party knows of it and passes it on within (P7b)."""
    insist_on_role(request.actor, Capability.SIGN_TERMS)
    found = version_seen_by(request.actor, number)
    confirm_version(found.id, by=request.actor)
    said = gettext("Your organisation knows of this version.")
    return done(request, _address(found), said)


@require_POST
@signed_in
def move_over(request: ActorRequest, number: int, key: UUID) -> HttpResponse:
    """Ticked groups of dossiers follow the version from now on."""
    insist_on_role(request.actor, Capability.KEEP_AGREEMENT)
    found = version_seen_by(request.actor, number)
    looked = made_preview(request.actor, key)
    choices = [(one["party"], one["party"]) for one in looked.groups]
    form = MoveForm(request.POST, groups=choices)
    if form.is_valid():
        with refusals_shown(form):
            groups = [UUID(one) for one in form.cleaned_data["groups"]]
            ask_move(found, looked.pk, groups, by=request.actor)
        if form.is_valid():
            said = gettext("The dossiers that you ticked are moving over.")
            return done(request, _address(found, "#move"), said)
    return _page(request, found, move=form)


def _page(request: ActorRequest, found: Version, **forms: Any) -> HttpResponse:  # noqa: ANN401 - bound forms
    known = known_of(request.actor, found)
    context = version_context(request.actor, found, known, get_language() or "nl")
    if found.state == VersionState.DRAFT:
        context["adoption"] = AdoptionForm(initial={"since": clock.today()})
    context |= {"once": request.POST.get("once") or uuid4(), **forms}
    return render(request, "obligations/version.jinja", context)


def _told(request: ActorRequest, found: Version, refusal: Refused) -> HttpResponse:
    messages.warning(request, " ".join(map(sentence, refusal.reasons)))
    return HttpResponseRedirect(_address(found))


def _address(found: Version, tail: str = "") -> str:
    return reverse("version", args=[found.number]) + tail
