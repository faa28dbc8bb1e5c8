"""What others worry about in how I live or how I am, and what I say of it myself."""

from uuid import UUID, uuid4

from django import forms
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from thuisroute.concerns.actions.add_note import say_of_own_concern
from thuisroute.concerns.queries.in_words import own_concerns
from thuisroute.desk.forms.own import LONG
from thuisroute.desk.own_file import own_resident
from thuisroute.kernel.web import ActorRequest, done, own_page, refusals_shown


class OwnSideForm(forms.Form):
    """The side of the resident."""

    words = forms.CharField(
        label=_("What do you want to say about it?"),
        max_length=LONG,
        widget=forms.Textarea(attrs={"rows": 4}),
    )


@own_page
def own_concerns_page(request: ActorRequest) -> HttpResponse:
    """A POST names in `concern` about which one something is said."""
    resident = own_resident(request.actor)
    wrong, form = None, OwnSideForm()
    if request.method == "POST":
        wrong, form = _key(request.POST.get("concern", "")), OwnSideForm(request.POST)
        if form.is_valid():
            with refusals_shown(form):
                words = form.cleaned_data["words"]
                say_of_own_concern(by=request.actor, concern=wrong, words=words)
                said = gettext("Saved. The people who work on it can read it.")
                return done(request, reverse("own_concerns"), said)
    context = {
        "concerns": own_concerns(request.actor, resident),
        "form": form,
        "wrong": wrong,
        "empty": OwnSideForm(),
        "new_key": uuid4,
    }
    return render(request, "desk/own/concerns.jinja", context)


def _key(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        raise Http404 from None
