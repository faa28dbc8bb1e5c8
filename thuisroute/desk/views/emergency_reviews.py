"""What was opened in emergencies, for whoever judges afterwards if it was right."""

from typing import Any
from uuid import UUID, uuid4

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language, gettext
from django.views.decorators.http import require_GET

from thuisroute.agreements.words import role_words
from thuisroute.desk.forms.emergency import ReviewForm
from thuisroute.desk.views.access_log import law_of
from thuisroute.kernel import clock, looks
from thuisroute.kernel.questions import ask
from thuisroute.kernel.web import ActorRequest, done, refusals_shown, signed_in
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.access import insist_on_role
from thuisroute.sharing.actions.review_emergency import review_emergency
from thuisroute.sharing.queries.policy import Opened, emergencies
from thuisroute.sharing.rules.emergency import Judgement

SHOWN = 100


@require_GET
@signed_in
def reviews(request: ActorRequest) -> HttpResponse:
    """Those that wait first, then the newest."""
    insist_on_role(request.actor, Capability.REVIEW_EMERGENCY)
    question = emergencies(waiting=False, most=SHOWN)
    found = ask(question).of(question)
    looks.listed(one.resident_id for one in found)
    page = {"rows": [_row(request, one) for one in found], "today": clock.today()}
    return render(request, "desk/emergency_reviews.jinja", page)


@signed_in
def review(request: ActorRequest, key: UUID) -> HttpResponse:
    """Who opened which dossier, when and why; and the judgement."""
    insist_on_role(request.actor, Capability.REVIEW_EMERGENCY)
    question = emergencies(waiting=False, most=1, one=key)
    opened = ask(question).first(question)
    if opened is None:
        raise Http404
    looks.at(opened.resident_id)
    form = ReviewForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals_shown(form):
            review_emergency(
                by=request.actor,
                opened=opened,
                verdict=Judgement(form.cleaned_data["verdict"]),
                words=form.cleaned_data["words"],
            )
            return done(
                request, reverse("emergency_reviews"), gettext("Your review is saved.")
            )
    page = {"row": _row(request, opened), "form": form, "once": uuid4()}
    return render(request, "desk/emergency_review.jinja", page)


def _row(request: ActorRequest, one: Opened) -> dict[str, Any]:
    role = role_words(law_of(request), one.role, get_language() or "nl")
    return {
        "opened": one,
        "seat": f"{role}, {one.party_name}",
        "ended": one.closed_at or one.until,
        "open_now": one.closed_at is None and one.until > clock.now(),
        "late": not one.verdict and one.review_by < clock.today(),
        "own": one.user_id == request.actor.user,
    }
