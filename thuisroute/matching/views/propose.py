"""Who fits this home, in the explained order, and who does not and why (R8)."""

from typing import Any
from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from thuisroute.agreements.queries import agreement, agreement_in_force
from thuisroute.homes.queries.homes import HomeRow, home_seen_by
from thuisroute.kernel import audit, clock
from thuisroute.kernel.web import ActorRequest, done, refusals_shown, signed_in
from thuisroute.matching.actions.propose_match import propose_match
from thuisroute.matching.forms.steps import ProposeForm
from thuisroute.matching.queries.finding import LOOKED_AT, people_for
from thuisroute.matching.queries.matches import open_proposals
from thuisroute.matching.rules.order import Candidate
from thuisroute.matching.rules.proposing import deviations
from thuisroute.matching.views.fit_items import fit_items
from thuisroute.matching.wording import Wording
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.residents.queries import names_of
from thuisroute.sharing.access import insist_on_role
from thuisroute.sharing.queries import residents_shared_with

SHOWN = 50


@signed_in
def propose(request: ActorRequest, key: UUID) -> HttpResponse:
    """The list and, beside each person, the proposal with its reason."""
    insist_on_role(request.actor, Capability.PROPOSE)
    home = home_seen_by(request.actor, key)
    words = Wording(agreement(agreement_in_force(request.actor.region).pk))
    form = ProposeForm(request.POST or None)
    if form.is_valid():
        with refusals_shown(form), words.refusals():
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
    return _page(request, home, form, words)


def _page(
    request: ActorRequest, home: HomeRow, form: ProposeForm, words: Wording
) -> HttpResponse:
    actor = request.actor
    version = agreement_in_force(actor.region)
    people = people_for(actor, home, version.pk)
    audit.record("look", kind="people_for_home", key=home.pk, purpose="propose")
    fitting = [one for one in people if one.fit.fits]
    others = [one for one in people if not one.fit.fits]
    shown = [*fitting[:SHOWN], *others[:SHOWN]]
    shared = residents_shared_with(actor, domain="identity").filter(
        resident_id__in=[one.need.resident for one in shown]
    )
    names = names_of(shared)
    running = open_proposals(actor, home.pk)
    asked = str(form.data.get("referral") or request.GET.get("person", ""))
    told = [_person(one, names, words, running, asked) for one in shown]
    return render(
        request,
        "matching/propose.jinja",
        {
            "home": home,
            "words": words,
            "form": form,
            "asked": asked,
            "fitting": told[: len(fitting[:SHOWN])],
            "others": told[len(fitting[:SHOWN]) :],
            "not_shown": len(people) - len(shown),
            "complete": len(people) < LOOKED_AT,
            "looked_at": len(people),
            "version": version.number,
            "now": clock.now(),
            "once": request.POST.get("once") or uuid4(),
        },
    )


def _person(
    one: Candidate,
    names: dict[UUID, str],
    words: Wording,
    running: set[UUID],
    asked: str,
) -> dict[str, Any]:
    alone = one.fit.alone
    return {
        "referral": str(one.need.referral),
        "name": names.get(one.need.resident, ""),
        "number": one.need.number,
        "place": one.place,
        "why_here": words.reason(one.why_here) if one.why_here else "",
        "items": fit_items(one.fit, words),
        "helps": words.reason(alone.helps) if alone else "",
        "proposed": one.need.referral in running,
        "may_propose": one.fit.deviable,
        "reason_needed": bool(deviations(one)),
        "asked": str(one.need.referral) == asked,
        "once": str(uuid4()),
        "referral_url": reverse("referral", args=[one.need.referral]),
    }
