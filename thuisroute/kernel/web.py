"""How every page is reached: an actor or the login page; every write once."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import update_wrapper
from typing import Concatenate, ParamSpec
from uuid import UUID

from django.contrib import messages
from django.db import transaction
from django.forms import BaseForm
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext

from thuisroute.kernel import receipts
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Reason, Refused

P = ParamSpec("P")


class ActorRequest(HttpRequest):
    """A request of somebody who is signed in."""

    actor: Actor


View = Callable[Concatenate[ActorRequest, P], HttpResponse]


def sentence(reason: Reason) -> str:
    """The reason in the language of the reader."""
    text = gettext(reason.text)
    return text % dict(reason.values) if reason.values else text


def signed_in(view: View[P]) -> View[P]:
    """A page of whoever works in a seat; a POST has its effect once."""
    return _guarded(view, own=False)


def own_page(view: View[P]) -> View[P]:
    """A page of whoever reads their own file; for everybody else it is not there."""
    return _guarded(view, own=True)


def _guarded(view: View[P], *, own: bool) -> View[P]:
    def guarded(
        request: ActorRequest, /, *args: P.args, **kwargs: P.kwargs
    ) -> HttpResponse:
        actor: Actor | None = getattr(request, "actor", None)
        if actor is None:
            return ask_to_sign_in(request)
        if own != (actor.subject is not None):
            raise Http404
        if request.method != "POST":
            return view(request, *args, **kwargs)
        return _once(request, lambda: view(request, *args, **kwargs))

    update_wrapper(guarded, view)
    return guarded


def ask_to_sign_in(request: HttpRequest) -> HttpResponse:
    """To the login page; what was typed travels along and is offered again."""
    if request.method == "POST":
        return render(
            request,
            "desk/carry.jinja",
            {"fields": carried(request), "action": request.get_full_path()},
            status=401,
        )
    return HttpResponseRedirect(f"{reverse('login')}?next={request.get_full_path()}")


def carried(request: HttpRequest) -> list[tuple[str, str]]:
    """Every typed value, to be put into hidden fields (files cannot be kept)."""
    return [
        (name, value)
        for name, values in request.POST.lists()
        if name != "csrfmiddlewaretoken"
        for value in values
    ]


@contextmanager
def refusals_shown(form: BaseForm) -> Iterator[None]:
    """Put the reasons of a refused action on the form; nothing of it is kept."""
    try:
        with transaction.atomic():
            yield
    except Refused as refusal:
        for reason in refusal.reasons:
            field = refusal.field if refusal.field in form.fields else None
            form.add_error(field, sentence(reason))


def pressed(
    request: HttpRequest,
    act: Callable[[], object],
    *,
    at: str,
    said: str,
    then: str = "",
) -> HttpResponse:
    """One button: what was done, or why not, is told at the address `at`; of what was
    refused nothing is kept. `then`: where to once it was done, when elsewhere."""
    try:
        with transaction.atomic():
            act()
    except Refused as refusal:
        return done(request, at, " ".join(map(sentence, refusal.reasons)))
    return done(request, then or at, said)


def done(request: HttpRequest, location: str, message: str) -> HttpResponse:
    """After a write: say what was done and go to the page that shows it."""
    messages.success(request, message)
    return HttpResponseRedirect(location)


def _once(request: ActorRequest, write: Callable[[], HttpResponse]) -> HttpResponse:
    try:
        key = UUID(request.POST.get("once", ""))
    except ValueError:
        return render(request, "desk/errors/400.jinja", {}, status=400)
    earlier = receipts.claim(request.actor, key, request.path)
    if earlier is not None:
        messages.info(request, gettext("This was already saved; nothing is doubled."))
        return HttpResponseRedirect(earlier or request.get_full_path())
    response = write()
    if isinstance(response, HttpResponseRedirect):
        receipts.fill(request.actor, key, response.url)
    else:
        receipts.drop(request.actor, key)
    return response
