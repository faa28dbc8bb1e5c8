"""Photos from a telephone or a computer, several at once."""

from collections.abc import Sequence
from uuid import UUID, uuid4

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext, ngettext

from thuisroute.homes.actions.photos import add_photo
from thuisroute.homes.forms.photos import AddPhotosForm, Files
from thuisroute.homes.pictures.sandbox import remade
from thuisroute.homes.queries.photos import photos_of
from thuisroute.homes.rules.lifecycle import HomeState
from thuisroute.homes.rules.photos import MOST_BYTES, may_add
from thuisroute.homes.views.photos import own_home_of
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Refused
from thuisroute.kernel.web import ActorRequest, sentence, signed_in

# Of names of files, and of files that were not added, as many as fit in a message.
LONGEST_NAME, MOST_TOLD = 40, 3


@signed_in
def add_home_photos(request: ActorRequest, key: UUID) -> HttpResponse:
    """What can be read is added; of each other file it is told why not."""
    home = own_home_of(request, key)
    there, page = photos_of(request.actor, key), reverse("home_photos", args=[key])
    verdict = may_add(HomeState(home.state), there=len(there))
    if not verdict.allowed:
        for reason in verdict.against:
            messages.warning(request, sentence(reason))
        return HttpResponseRedirect(page)
    sent = (request.POST, request.FILES) if request.method == "POST" else ()
    form = AddPhotosForm(*sent)
    if form.is_bound and form.is_valid():
        files: Files = form.cleaned_data["photos"]
        refused = [why for one in files if (why := _added(request.actor, key, one))]
        if len(refused) < len(files):
            return _told(request, page, len(files) - len(refused), refused)
        for why in refused:
            form.add_error("photos", why)
    back = page if there else reverse("home", args=[key])
    once = request.POST.get("once") or uuid4()
    return render(
        request,
        "homes/add_photos.jinja",
        {"home": home, "form": form, "back": back, "once": once},
    )


def _added(by: Actor, home: UUID, file: "UploadedFile[bytes]") -> str:
    """Empty, or why not in a sentence that names the file."""
    try:
        with transaction.atomic():
            add_photo(by=by, home=home, made=remade(file.read(MOST_BYTES + 1)))
    except Refused as refusal:
        why = " ".join(map(sentence, refusal.reasons))
        name = Truncator(file.name or "?").chars(LONGEST_NAME)
        return gettext("“%(name)s”: %(why)s") % {"name": name, "why": why}
    return ""


def _told(
    request: ActorRequest, page: str, added: int, refused: Sequence[str]
) -> HttpResponse:
    said = ngettext(
        "%(num)s photo was added. Say what is to be seen on it.",
        "%(num)s photos were added. Say what is to be seen on them.",
        added,
    )
    messages.success(request, said % {"num": added})
    if refused:
        left = len(refused) - MOST_TOLD
        more = gettext("And %(num)s more.") % {"num": left} if left > 0 else ""
        first = [gettext("Not added:"), *refused[:MOST_TOLD], more]
        messages.warning(request, " ".join(filter(None, first)))
    return HttpResponseRedirect(page)
