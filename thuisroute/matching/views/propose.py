"""Who fits this home, in the explained order, and who does not and why (R8)."""

from typing import Any
from uuid import UUID, uuid4

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from thuisroute.agreements.queries import agreement, agreement_in_force
from thuisroute.homes.queries.homes import HomeRow, home_seen_by
from thuisroute.homes.queries.photos import photos_of
from thuisroute.homes.queries.pictures import pictures
from thuisroute.homes.rules.lifecycle import HomeState
from thuisroute.kernel import clock, looks
from thuisroute.kernel.web import ActorRequest, done, refusals_shown, signed_in
from thuisroute.matching.actions.propose_match import propose_match
from thuisroute.matching.forms.proposal import ProposeForm
from thuisroute.matching.queries.bounds import bounds_now, quota_key
from thuisroute.matching.queries.finding import LOOKED_AT, people_for
from thuisroute.matching.rules.order import Candidate
from thuisroute.matching.rules.proposing import deviations
from thuisroute.matching.views.fit_items import fit_items
from thuisroute.matching.wording import Wording
from thuisroute.matching.words import WHY_NAME
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.residents.queries.identities import names_of
from thuisroute.residents.words import called
from thuisroute.sharing.access import insist_on_role
from thuisroute.sharing.queries.policy import residents_shared_with

SHOWN = 50


@signed_in
def propose(request: ActorRequest, key: UUID) -> HttpResponse:
    """The list and, beside each person, the proposal with its reason."""
    insist_on_role(request.actor, Capability.PROPOSE)
    version = agreement_in_force(request.actor.region)
    form = ProposeForm(request.POST or None)
    if form.is_valid():
        with refusals_shown(form), Wording(agreement(version.pk)).refusals():
            made = propose_match(
                by=request.actor,
                home=key,
                referral=form.cleaned_data["referral"],
                deviation_reason=form.cleaned_data["deviation_reason"],
                on=clock.today(),
            )
            return done(
                request, reverse("match", args=[made]), _("The proposal was made.")
            )
    home = home_seen_by(request.actor, key)
    if HomeState(home.state) != HomeState.IN_SHOP:
        return _not_in_shop(request, home, form)
    return _page(request, home, form, version.pk)


def _not_in_shop(
    request: ActorRequest, home: HomeRow, form: ProposeForm
) -> HttpResponse:
    """Nobody can be proposed now; the home's page tells what happened to it."""
    told = [str(one) for one in form.non_field_errors()]
    for sentence in told or [_("This home is not in the shop now.")]:
        messages.warning(request, sentence)
    return HttpResponseRedirect(reverse("home", args=[home.pk]))


def _page(
    request: ActorRequest, home: HomeRow, form: ProposeForm, version: UUID
) -> HttpResponse:
    actor, words = request.actor, Wording(agreement(version))
    asked = _asked(form, request)
    bounds = bounds_now(actor, version)
    people = people_for(actor, home, version, asked=asked, bounds=bounds)
    fitting = _shown([one for one in people if one.fit.fits], asked)
    others = _shown([one for one in people if not one.fit.fits], asked)
    looks.listed(one.need.resident for one in (*fitting, *others))
    masked = _masked(version)
    names = names_of(
        [
            one.need.resident
            for one in (*fitting, *others)
            # Whoever is picked has a name (X2).
            if one.need.proposed or not masked
        ],
        among=residents_shared_with(actor, domain="identity"),
    )
    return render(
        request,
        "matching/propose.jinja",
        {
            "home": home,
            "photos": pictures(photos_of(actor, home.pk)[:1]),
            "quota": bounds.quota(quota_key(home), besides=[home.pk]),
            "load": bounds.carried.load(home),
            "words": words,
            "form": form,
            "fitting": [_person(one, names, words, asked) for one in fitting],
            "others": [_person(one, names, words, asked) for one in others],
            "not_shown": len(people) - len(fitting) - len(others),
            "complete": len(people) < LOOKED_AT,
            "now": clock.now(),
            "once": request.POST.get("once") or uuid4(),
            "masked": masked,
            "reasons_to_ask": WHY_NAME,
        },
    )


def _masked(version: UUID) -> bool:
    rule = agreement(version).matching
    return rule is not None and rule.masked_candidates


def _asked(form: ProposeForm, request: ActorRequest) -> UUID | None:
    said = form.data.get("referral") or request.GET.get("person", "")
    try:
        return UUID(str(said))
    except ValueError:
        return None


def _shown(people: list[Candidate], asked: UUID | None) -> list[Candidate]:
    further = [one for one in people[SHOWN:] if one.need.referral == asked]
    return [*people[:SHOWN], *further]


def _person(
    one: Candidate,
    names: dict[UUID, str],
    words: Wording,
    asked: UUID | None,
) -> dict[str, Any]:
    alone = one.fit.alone
    return {
        "referral": str(one.need.referral),
        "name": called(names.get(one.need.resident), one.need.number),
        "number": one.need.number,
        "place": one.place,
        "why_here": words.reason(one.why_here) if one.why_here else "",
        "items": fit_items(one.fit, words),
        "helps": words.reason(alone.helps) if alone else "",
        "proposed": one.need.proposed,
        "may_propose": one.fit.deviable,
        "reason_needed": bool(deviations(one)),
        "asked": one.need.referral == asked,
        "once": str(uuid4()),
        "unmask_once": str(uuid4()),
        "referral_url": reverse("referral", args=[one.need.referral]),
    }
