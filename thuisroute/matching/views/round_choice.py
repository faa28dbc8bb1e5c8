"""Somebody else for a home of a kept round, or nobody, with what that costs."""

from typing import Any
from uuid import UUID, uuid4

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from thuisroute.agreements.queries import agreement
from thuisroute.homes.queries.pictures import first_pictures
from thuisroute.kernel import looks
from thuisroute.kernel.web import ActorRequest, done, pressed, refusals_shown, signed_in
from thuisroute.matching.actions.decide_round import Choice, decide_home, undo_choice
from thuisroute.matching.forms.kept_round import (
    IN_WORDS,
    NOBODY,
    RoundChoiceForm,
    TurnForm,
)
from thuisroute.matching.forms.round import Choices
from thuisroute.matching.queries.kept import Kept, kept_round
from thuisroute.matching.queries.standing import cost_of_leaving
from thuisroute.matching.wording import Wording
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.access import insist_on_role

# Who fits a home; the first in the queue.
SHOWN = 100


@signed_in
def round_choice(request: ActorRequest, key: UUID, home: UUID) -> HttpResponse:
    """Everybody who fitted when the round was kept, in the order of the queue."""
    insist_on_role(request.actor, Capability.PROPOSE)
    found = kept_round(request.actor, key)
    at = found.at.get(home)
    if at is None:
        raise Http404
    words = Wording(agreement(found.row.agreement_id))
    form = RoundChoiceForm(
        request.POST if request.method == "POST" else None,
        people=_people(found, at),
        grounds=_grounds(words),
        initial={"turn": found.row.turn},
    )
    back = reverse("kept_round", args=[key])
    if form.is_bound and form.is_valid():
        with refusals_shown(form), words.refusals():
            said = form.cleaned_data
            decide_home(
                by=request.actor,
                key=key,
                turn=said["turn"],
                home=home,
                choice=Choice(form.chosen(), form.why(), said["words"]),
            )
            return done(
                request,
                f"{back}#home-{home}",
                _("Decided; the rest was found again around it."),
            )
    read = {*found.costs.who(at), found.told(at).stands}
    looks.listed(found.by_key[one].resident_id for one in read if one is not None)
    return render(
        request, "matching/round_choice.jinja", _context(request, found, at, form)
    )


def _context(
    request: ActorRequest, found: Kept, at: int, form: RoundChoiceForm
) -> dict[str, Any]:
    told = found.told(at)
    stands = found.by_key.get(told.stands) if told.stands else None
    home = found.homes[at]
    return {
        "home": str(home),
        "photo": first_pictures([home]).get(home.pk),
        "back": reverse("kept_round", args=[found.row.pk]),
        "exact": found.costs.exact,
        "waiting": found.row.waiting,
        "stands": stands.resident.number if stands else "",
        "form": form,
        "once": request.POST.get("once") or uuid4(),
    }


def _people(found: Kept, at: int) -> Choices:
    told = found.told(at)
    choices = [
        (str(one), _told(found, at, one, cost))
        for one in found.costs.who(at)[:SHOWN]
        if one != told.stands and (cost := found.costs.of(at, one)) is not None
    ]
    if told.stands is not None:
        cost = cost_of_leaving(found.problem, found.decided, at)
        nobody = _("Nobody in this round")
        choices.append((NOBODY, f"{nobody}: {_costs(cost)}"))
    return choices


def _told(found: Kept, at: int, key: UUID, cost: int) -> str:
    row = found.by_key[key]
    points = dict(row.fits)[at]
    told = ngettext(
        "Dossier %(number)s, number %(place)s in the queue, %(count)s point",
        "Dossier %(number)s, number %(place)s in the queue, %(count)s points",
        points,
    ) % {
        "number": row.resident.number,
        "place": row.queue_place,
        "count": number_format(points, force_grouping=True),
    }
    return f"{told}: {_costs(cost)}"


def _costs(cost: int) -> str:
    if not cost:
        return _("changes nothing in all")
    return ngettext(
        "costs %(count)s point in all", "costs %(count)s points in all", cost
    ) % {"count": number_format(cost, force_grouping=True)}


def _grounds(words: Wording) -> Choices:
    rule = words.agreed.rounds
    return [
        *(
            (one.id, one.label.in_language(words.language))
            for one in (rule.deviate if rule else ())
        ),
        (IN_WORDS, _("Another reason, in words")),
    ]


@require_POST
@signed_in
def undo_round_choice(request: ActorRequest, key: UUID, home: UUID) -> HttpResponse:
    """The program's proposal counts again."""
    insist_on_role(request.actor, Capability.PROPOSE)
    form = TurnForm(request.POST)
    turn = form.cleaned_data["turn"] if form.is_valid() else -1
    return pressed(
        request,
        lambda: undo_choice(by=request.actor, key=key, turn=turn, home=home),
        at=reverse("kept_round", args=[key]),
        said=_("Undone; the rest was found again around it."),
    )
