"""Absence: a colleague does the work of a seat for a while."""

from uuid import UUID, uuid4

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from thuisroute.desk.arriving import keep_token
from thuisroute.desk.forms.cover import CoverForm
from thuisroute.kernel.web import ActorRequest, done, refusals_shown, signed_in
from thuisroute.parties.actions.cover_seat import (
    cover_seat,
    end_cover,
    sit_under_cover,
)
from thuisroute.parties.queries import Absent, absent_in_reach


@signed_in
def cover(request: ActorRequest, key: UUID) -> HttpResponse:
    """Of one's own seat, or of a seat that an administrator looks after."""
    absent = _absent(request, key)
    form = CoverForm(absent.colleagues, request.POST or None)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        with refusals_shown(form):
            cover_seat(
                by=request.actor,
                seat=key,
                person=UUID(said["person"]),
                since=said["since"],
                until=said["until"],
            )
            where = reverse("cover", args=[key])
            return done(request, where, gettext("It is arranged who takes over."))
    page = {"absent": absent, "form": form, "new_key": uuid4}
    return render(request, "desk/cover.jinja", page)


@require_POST
@signed_in
def stop_cover(request: ActorRequest, key: UUID, cover: UUID) -> HttpResponse:
    """Sooner than was arranged."""
    absent = _absent(request, key)
    if cover not in {one.id for one in absent.covers}:
        raise Http404
    end_cover(by=request.actor, cover=cover)
    where = reverse("cover", args=[key])
    return done(request, where, gettext("The taking over has ended."))


@require_POST
@signed_in
def work_under_cover(request: ActorRequest, key: UUID) -> HttpResponse:
    """Sit down in the seat of who is away."""
    token = sit_under_cover(request.actor, key)
    response = HttpResponseRedirect(reverse("today"))
    if token:
        keep_token(response, token)
    return response


def _absent(request: ActorRequest, key: UUID) -> Absent:
    absent = absent_in_reach(request.actor, key)
    if absent is None:
        raise Http404
    return absent
