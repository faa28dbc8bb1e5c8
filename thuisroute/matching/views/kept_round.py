"""A round that was kept: talked about, decided otherwise with a reason, proposed."""

from typing import Any
from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from thuisroute.agreements.queries import agreement
from thuisroute.agreements.rules.rounds import NO_ROUND
from thuisroute.kernel import looks
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.web import ActorRequest, done, refusals_shown, signed_in
from thuisroute.matching.actions.propose_kept_round import (
    Cannot,
    NotAllCan,
    Proposed,
    propose_kept_round,
)
from thuisroute.matching.forms.kept_round import ProposeKeptForm
from thuisroute.matching.queries.carrying import limits_of
from thuisroute.matching.queries.kept import Kept, kept_round
from thuisroute.matching.queries.standing import points_of
from thuisroute.matching.rules.kept import HomeFate
from thuisroute.matching.rules.round import WayTold
from thuisroute.matching.views.kept_home import kept_homes
from thuisroute.matching.views.why_not import why_not
from thuisroute.matching.wording import Wording
from thuisroute.parties.queries import user_names
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.access import insist_on_role


@signed_in
def kept(request: ActorRequest, key: UUID) -> HttpResponse:
    """By number: a name stands with the match, where it is shared."""
    insist_on_role(request.actor, Capability.PROPOSE)
    found = kept_round(request.actor, key)
    words = Wording(agreement(found.row.agreement_id))
    sent = request.POST if request.method == "POST" else None
    form = ProposeKeptForm(sent, initial={"turn": found.row.turn})
    cannot: list[Cannot] = []
    if form.is_bound and form.is_valid():
        with refusals_shown(form), words.refusals():
            try:
                made = propose_kept_round(
                    by=request.actor, key=key, **form.cleaned_data
                )
            except NotAllCan as refused:
                cannot = [*refused.cannot]
                raise
            return done(request, request.path, _said(made))
    looks.listed(one.resident_id for one in found.people)
    context = (
        _context(found, words, request.actor)
        | {
            "form": form,
            "cannot": [_cannot(one, found, words) for one in cannot],
            "once": request.POST.get("once") or uuid4(),
        }
        | why_not(request.GET.get("number", ""), request.GET.get("home", ""), found)
    )
    return render(request, "matching/kept_round.jinja", context)


def _said(made: Proposed) -> str:
    count = len(made.made)
    said = ngettext(
        "%(num)s proposal was made.", "%(num)s proposals were made.", count
    ) % {"num": count}
    if not made.cannot:
        return said
    numbers = ", ".join(one.number for one in made.cannot)
    return f"{said} " + _("Not proposed: %(numbers)s.") % {"numbers": numbers}


def _cannot(one: Cannot, found: Kept, words: Wording) -> dict[str, object]:
    return {
        "number": one.number,
        "home": str(found.homes[found.at[one.home]]),
        "reasons": [words.reason(reason) for reason in one.reasons],
    }


def _context(found: Kept, words: Wording, actor: Actor) -> dict[str, Any]:
    row = found.row
    homes = list(kept_homes(found, words))
    waiting = {HomeFate.AS_FOUND, HomeFate.MOVED, HomeFate.CHOSEN}
    ways = [WayTold(**one) for one in row.ways]
    return {
        "round": row,
        "law_version": row.agreement.number,
        "by": user_names([row.kept_by]).get(row.kept_by, ""),
        "homes": homes,
        "open": sum(one["fate"] in waiting for one in homes),
        "given": sum(one["found"] is True for one in row.homes),
        "proposed": sum(one["proposed"] is True for one in row.homes),
        "points_now": points_of(found.problem, found.stands),
        "ways": ways,
        "most": row.most or (words.agreed.rounds or NO_ROUND).per_neighbourhood,
        "exact": found.costs.exact,
        "parts": [
            {
                "municipality": words.labels.get(one.municipality, one.municipality),
                "number": one.number,
                "given": one.given(found.stands),
            }
            for one in found.problem.parts
        ],
        "carried": _carried(found, actor),
        "labels": words.labels,
        "not_shown": row.people - len(found.people),
        "onces": {one["key"]: uuid4() for one in homes if one["choice"]},
        "here": reverse("kept_round", args=[row.pk]),
    }


def _carried(found: Kept, actor: Actor) -> list[dict[str, object]]:
    """Limits of neighbourhoods that held somebody back when it was kept."""
    kept = {one.name: one for one in found.problem.limits if one.points}
    taken = found.problem.gone.union(found.stands)
    return [
        {
            "limit": row,
            "left": kept[str(row.pk)].high,
            "used": kept[str(row.pk)].used(taken),
        }
        for row in limits_of(actor).filter(pk__in=kept)
    ]
