"""An allocation round: everybody who is ready and every home in the shop at once."""

from typing import Any
from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext, ngettext

from thuisroute.agreements.queries import agreement, agreement_in_force
from thuisroute.agreements.rules.rounds import NO_ROUND, QuotaForce
from thuisroute.homes.queries.homes import HomeRow
from thuisroute.homes.queries.pictures import first_pictures
from thuisroute.kernel import clock, looks
from thuisroute.kernel.web import ActorRequest, done, refusals_shown, signed_in
from thuisroute.matching.actions.keep_round import keep_round
from thuisroute.matching.actions.propose_round import propose_round
from thuisroute.matching.forms.round import ProposeRoundForm, RoundForm
from thuisroute.matching.queries.round import Wanted, round_now
from thuisroute.matching.rules.round import Proposed, Round, rather
from thuisroute.matching.views.fit_items import fit_items
from thuisroute.matching.views.numbers_told import numbers_told
from thuisroute.matching.views.origins_told import origins_told
from thuisroute.matching.views.round_chart import chart_of
from thuisroute.matching.wording import Wording
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.access import insist_on_role

KEEP = "keep"
# Of who gets none; the list of a home has them all.
SHOWN = 100


@signed_in
def allocation_round(request: ActorRequest) -> HttpResponse:
    """What would be given to whom, what it rests on, and the proposals at once."""
    insist_on_role(request.actor, Capability.PROPOSE)
    version = agreement_in_force(request.actor.region)
    words = Wording(agreement(version.pk))
    asking = RoundForm(request.POST if request.method == "POST" else request.GET)
    wanted = _wanted(asking)
    found, homes = round_now(request.actor, version.pk, wanted)
    rows = _rows(found, homes, words)
    form = ProposeRoundForm(
        request.POST if request.method == "POST" else None,
        pairs=[(row["key"], row["number"]) for row in rows],
        initial={"waiting": wanted.waiting, "most": wanted.most},
    )
    keeps = request.POST.get("act") == KEEP
    form.fields["pairs"].required = not keeps
    if form.is_bound and form.is_valid():
        with refusals_shown(form), words.refusals():
            return (_keep if keeps else _propose)(request, form, wanted)
    looks.listed(one.pair.need.resident for one in found.given)
    context = (
        _context(found, homes, words)
        | {"numbers": numbers_told(found, homes, words.labels)}
        | origins_told(found, words)
        | _rule(words)
        | {
            "asking": asking,
            "form": form,
            "rows": rows,
            "wanted": wanted,
            "now": clock.now(),
            "once": request.POST.get("once") or uuid4(),
        }
    )
    return render(request, "matching/round.jinja", context)


def _rule(words: Wording) -> dict[str, Any]:
    """What the region agreed on how a round weighs."""
    rule = words.agreed.rounds or NO_ROUND
    open_ = rule.not_agreed
    return {
        "rule": rule,
        "firm": rule.quota is QuotaForce.AT_MOST,
        "agreed_in": words.article(rule.article),
        "not_agreed": open_.in_language(words.language) if open_ else "",
    }


def _wanted(form: RoundForm) -> Wanted:
    if not form.is_valid():
        return Wanted()
    given = form.cleaned_data
    return Wanted(given["waiting"] or 0, given["most"])


def _propose(
    request: ActorRequest, form: ProposeRoundForm, wanted: Wanted
) -> HttpResponse:
    pairs = [_ends(one) for one in form.cleaned_data["pairs"]]
    made = propose_round(
        by=request.actor, pairs=pairs, wanted=wanted, reason=form.cleaned_data["reason"]
    )
    count = len(made.matches)
    said = ngettext(
        "%(num)s proposal was made.", "%(num)s proposals were made.", count
    ) % {"num": count}
    return done(request, reverse("kept_round", args=[made.round]), said)


def _keep(
    request: ActorRequest, form: ProposeRoundForm, wanted: Wanted
) -> HttpResponse:
    """For the meeting; nobody is proposed."""
    key = keep_round(
        by=request.actor, wanted=wanted, reason=form.cleaned_data["reason"]
    )
    said = gettext("The round was kept as it was found now. Nobody has been proposed.")
    return done(request, reverse("kept_round", args=[key]), said)


def _ends(key: str) -> tuple[UUID, UUID]:
    referral, home = key.split("/")
    return UUID(referral), UUID(home)


def _rows(
    found: Round, homes: dict[UUID, HomeRow], words: Wording
) -> list[dict[str, Any]]:
    """With the first photo of each home, where any of them has one."""
    given = [(one, homes[one.pair.home.key]) for one in found.given]
    photos = first_pictures(home for _one, home in given)
    return [
        _row(one, home, words) | {"photos": bool(photos), "photo": photos.get(home.pk)}
        for one, home in given
    ]


def _row(one: Proposed, home: HomeRow, words: Wording) -> dict[str, Any]:
    need = one.pair.need
    why_not = rather(one)
    return {
        "key": f"{need.referral}/{home.pk}",
        "number": need.number,
        "since": need.registered_on,
        "priority": words.labels.get(need.category, ""),
        "home": str(home),
        "home_url": reverse("home", args=[home.pk]),
        "association": home.association.name,
        "items": fit_items(one.pair.fit, words),
        "points": one.points,
        "rather": words.reason(why_not) if why_not else "",
    }


def _context(
    found: Round, homes: dict[UUID, HomeRow], words: Wording
) -> dict[str, Any]:
    return {
        "found": found,
        "chart": chart_of(found.ways),
        "left": [
            {"home": str(homes[one]), "url": reverse("propose", args=[one])}
            for one in found.left
        ],
        "without": [
            {
                "number": one.number,
                "since": one.registered_on,
                "url": reverse("homes_for", args=[one.referral]),
            }
            for one in found.without[:SHOWN]
        ],
        "labels": words.labels,
    }
