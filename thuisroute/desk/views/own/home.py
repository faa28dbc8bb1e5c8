"""My home and what was agreed about it; an offer, and my answer to it."""

from typing import Any
from uuid import UUID, uuid4

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language, gettext

from thuisroute.agreements.queries import agreement
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.homes import LeaseForm
from thuisroute.desk.forms.own import AnswerForm
from thuisroute.desk.own_file import OwnFile, own_resident, read_own_file
from thuisroute.desk.views.own.photos import own_pictures
from thuisroute.homes.queries.pictures import Picture
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.web import ActorRequest, done, own_page, refusals_shown
from thuisroute.matching.actions.record_answer import Reply, record_answer
from thuisroute.matching.queries.offers import OfferedHome, home_kept_for, offered_home


@own_page
def own_home(request: ActorRequest) -> HttpResponse:
    """The lease, the agreements with the neighbours, what is in view."""
    file = read_own_file(request.actor)
    law = agreement(file.head.agreement_id)
    language = get_language() or "nl"
    form = law.lease_form(file.lease.form) if file.lease else None
    return render(
        request,
        "desk/own/home.jinja",
        {
            "file": file,
            "lease_form": form.label.in_language(language) if form else "",
            "lists": _lists(form, language) if form else [],
            "decided": _decided(file),
            "photos": _photos(request.actor, file),
        },
    )


@own_page
def own_offer(request: ActorRequest, key: UUID) -> HttpResponse:
    """The home that is offered; yes, or no with a ground and one's own words (P1d)."""
    own_resident(request.actor)
    home = offered_home(request.actor, key)
    if home is None:
        raise Http404
    law = agreement(home.agreement_id)
    form = AnswerForm(
        request.POST if request.method == "POST" else None, grounds=_grounds(law)
    )
    if form.is_bound and form.is_valid() and not home.waits:
        with refusals_shown(form):
            record_answer(by=request.actor, match=key, reply=_reply(form))
            return done(
                request, reverse("own_route"), gettext("Thank you. Your answer is in.")
            )
    return render(request, "desk/own/offer.jinja", _page(home, law, form))


def _reply(form: AnswerForm) -> Reply:
    given = form.cleaned_data
    accepted = given["answer"] == "yes"
    return Reply(
        clock.today(),
        accepted=accepted,
        ground="" if accepted else given["ground"],
        words=given["words"],
    )


def _grounds(law: Agreement) -> list[tuple[str, str]]:
    language = get_language() or "nl"
    return [
        (one.id, one.label.in_language(language))
        for one in (law.offer.refusal_grounds if law.offer else ())
    ]


def _page(home: OfferedHome, law: Agreement, form: AnswerForm) -> dict[str, Any]:
    photos = own_pictures(home.home_id, home.id)
    return {
        "home": home, "photos": photos, "law": law, "form": form, "once": uuid4(),
    }  # fmt: skip


def _photos(actor: Actor, file: OwnFile) -> list[Picture]:
    """Of the home that is kept, until somebody lives there."""
    for match in file.matches:
        home = home_kept_for(actor, match.id)
        if home is not None:
            return own_pictures(home, match.id)
    return []


def _lists(form: LeaseForm, language: str) -> list[tuple[str, list[str]]]:
    """What this form of lease means, in plain words; empty ones are left out (S11)."""
    found = (
        (gettext("What you can count on"), form.rights),
        (gettext("What you have to do"), form.duties),
        (
            gettext("What happens when something ends"),
            tuple(one.when_it_ends for one in form.agreements),
        ),
    )
    return [
        (name, [text.in_language(language) for text in texts])
        for name, texts in found
        if texts
    ]


def _decided(file: OwnFile) -> str:
    if file.conversion is None:
        return ""
    return {
        "convert": gettext("You get a lease in your own name."),
        "extend": gettext("The lease you have now goes on for a while."),
        "end": gettext("The lease ends."),
    }.get(file.conversion.outcome, "")
