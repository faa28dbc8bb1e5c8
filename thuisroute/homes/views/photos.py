"""An association adds photos of its home, says what is on them and orders them."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID, uuid4

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from thuisroute.homes.actions.photos import (
    describe_photos,
    move_photo,
    remove_photo,
)
from thuisroute.homes.forms.photos import REMOVE, WordsForm
from thuisroute.homes.models import Home
from thuisroute.homes.queries.homes import home_seen_by
from thuisroute.homes.queries.photos import Photo, photos_of
from thuisroute.homes.queries.pictures import pictures
from thuisroute.homes.rules.lifecycle import HomeState
from thuisroute.homes.rules.photos import MOST_PHOTOS, Move, may_add
from thuisroute.kernel.web import (
    ActorRequest,
    done,
    pressed,
    refusals_shown,
    sentence,
    signed_in,
)
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.access import insist_on_role


def own_home_of(request: ActorRequest, key: UUID) -> Home:
    """Only for its own association, whoever has the home; 404 for others."""
    insist_on_role(request.actor, Capability.RUN_SHOP)
    home = home_seen_by(request.actor, key)
    if home.association_id != request.actor.party:
        raise Http404
    return home


@signed_in
def home_photos(request: ActorRequest, key: UUID) -> HttpResponse:
    """Every photo with its words; each button saves all that was typed."""
    home = own_home_of(request, key)
    photos = photos_of(request.actor, key)
    form = WordsForm(request.POST if request.method == "POST" else None, photos=photos)
    if form.is_bound and form.is_valid():
        with refusals_shown(form):
            return _saved(request, key, form)
    can_add = may_add(HomeState(home.state), there=len(photos))
    return render(
        request,
        "homes/photos.jinja",
        {
            "home": home,
            "form": form,
            "rows": _rows(form, photos),
            "may_add": can_add.allowed,
            "why_not": [sentence(one) for one in can_add.against],
            "most": MOST_PHOTOS,
            "once": request.POST.get("once") or uuid4(),
        },
    )


def _rows(form: WordsForm, photos: Sequence[Photo]) -> list[dict[str, Any]]:
    return [
        {"key": one.id, "field": form[form.name_of(one.id)], "picture": picture}
        for one, picture in zip(photos, pictures(photos), strict=True)
    ]


def _saved(request: ActorRequest, key: UUID, form: WordsForm) -> HttpResponse:
    by, page = request.actor, reverse("home_photos", args=[key])
    describe_photos(by=by, home=key, words=form.words())
    button = form.pressed()
    if button is None:
        home = reverse("home", args=[key])
        return done(request, home, _("The words of the photos were saved."))
    what, photo = button
    if what == REMOVE:
        return HttpResponseRedirect(reverse("remove_home_photo", args=[key, photo]))
    move_photo(by=by, home=key, photo=photo, move=Move(what))
    return done(request, page, _("The photo has another place."))


@signed_in
def remove_home_photo(request: ActorRequest, key: UUID, photo: UUID) -> HttpResponse:
    """Asked once more, since it cannot be undone."""
    home = own_home_of(request, key)
    shown = [one for one in photos_of(request.actor, key) if one.id == photo]
    if not shown:
        raise Http404
    back = reverse("home_photos", args=[key])
    if request.method == "POST":
        return pressed(
            request,
            lambda: remove_photo(by=request.actor, home=key, photo=photo),
            at=back,
            said=_("The photo was removed."),
        )
    (picture,) = pictures(shown)
    return render(
        request,
        "homes/remove_photo.jinja",
        {"home": home, "picture": picture, "back": back, "once": uuid4()},
    )
