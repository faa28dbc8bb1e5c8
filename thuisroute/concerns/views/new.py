"""A first worry about somebody who asked for nothing."""

from uuid import uuid4

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language, gettext

from thuisroute.concerns.access import insist_on_outreach
from thuisroute.concerns.actions.open_file import AsFarAsKnown, open_file
from thuisroute.concerns.forms.outreach import NewFileForm
from thuisroute.concerns.queries.outreach import agreed_outreach
from thuisroute.concerns.views.choices import asked
from thuisroute.concerns.views.file_steps import signal_of
from thuisroute.kernel import clock
from thuisroute.kernel.web import ActorRequest, done, refusals_shown, signed_in


@signed_in
def new_outreach(request: ActorRequest) -> HttpResponse:
    """One form: who, as far as known, and what the worry is."""
    actor = request.actor
    insist_on_outreach(actor)
    agreed = agreed_outreach(actor)
    form = NewFileForm(
        request.POST if request.method == "POST" else None,
        asked=asked(actor, agreed),
        initial={"on": clock.today()},
    )
    if form.is_bound and form.is_valid():
        typed = form.cleaned_data
        with refusals_shown(form):
            row = open_file(
                by=actor,
                about=AsFarAsKnown(
                    typed["known_as"], typed["birth_date"], typed["whereabouts"]
                ),
                signal=signal_of(typed),
            )
            said = gettext("The worry is recorded.")
            return done(request, reverse("outreach_file", args=[row.pk]), said)
    context = {
        "form": form,
        "source": agreed.source.in_language(get_language() or "nl"),
        "once": request.POST.get("once") or uuid4(),
    }
    return render(request, "concerns/new.jinja", context)
