"""My plan and my talks: what was said, and what I want to say next time."""

from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language, gettext
from django.views.decorators.http import require_POST

from thuisroute.agreements.queries import agreement
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.words import kind_words
from thuisroute.desk.forms.own import OwnWordsForm
from thuisroute.desk.own_file import read_own_file
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.web import ActorRequest, done, own_page, refusals_shown
from thuisroute.meetings.queries.meetings import meetings_of
from thuisroute.meetings.rules.lifecycle import COMING
from thuisroute.meetings.words import KINDS, WAYS
from thuisroute.sharing.words import DOMAINS
from thuisroute.tenancies.actions.write_own_words import (
    take_back_own_words,
    write_own_words,
)
from thuisroute.tenancies.queries.reviews import all_reviews_of


@own_page
def own_talks(request: ActorRequest) -> HttpResponse:
    """Everything that was said about me at talks, in every part of life."""
    form = OwnWordsForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        with refusals_shown(form):
            write_own_words(by=request.actor, **form.cleaned_data)
            said = gettext("Saved. The others read it at the next talk.")
            return done(request, reverse("own_talks"), said)
    file = read_own_file(request.actor)
    law = agreement(file.head.agreement_id)
    return render(
        request,
        "desk/own/talks.jinja",
        {
            "waiting": [(DOMAINS[one.domain], one) for one in file.own_words],
            "meetings": [
                one
                for one in meetings_of(request.actor, file.resident)
                if one.state in [*COMING]
            ],
            "kinds": KINDS,
            "ways": WAYS,
            "talks": _talks(request.actor, file.resident, law),
            "form": form,
            "once": uuid4(),
            "new_key": uuid4,
        },
    )


@require_POST
@own_page
def own_words_back(request: ActorRequest, key: UUID) -> HttpResponse:
    """What was written for the next talk is gone again."""
    take_back_own_words(by=request.actor, words=key)
    return done(request, reverse("own_talks"), gettext("It is gone."))


def _talks(actor: Actor, resident: UUID, law: Agreement) -> list[dict[str, object]]:
    language = get_language() or "nl"
    return [
        {
            "on": review.held_on,
            "who": ", ".join(
                kind_words(law, kind, language) for kind in review.took_part
            ),
            "said": [
                {
                    "about": DOMAINS[one.domain],
                    "by": kind_words(law, one.voice, language),
                    "text": one.text,
                    "score": one.score,
                }
                for one in review.said
            ],
        }
        for review in all_reviews_of(actor, resident)
    ]
