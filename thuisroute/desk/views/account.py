"""One's own account: password, second factor, workplaces, open sessions."""

from uuid import uuid4

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language, gettext, ngettext
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_GET, require_POST

from thuisroute.agreements.queries import law_in_force
from thuisroute.desk.door_words import why_not_in_words
from thuisroute.desk.forms.account import PasswordForm
from thuisroute.desk.forms.passkey import NewPasskeyForm
from thuisroute.desk.forms.second_factor import CodeForm
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.own_sessions import own_sessions
from thuisroute.kernel.web import ActorRequest, done, signed_in
from thuisroute.parties.actions.change_password import change_password
from thuisroute.parties.actions.end_sessions import end_sessions
from thuisroute.parties.actions.sit_down import WhyNot
from thuisroute.parties.queries import (
    covers_to_work,
    passkeys_of,
    running_seats,
    second_factor_of,
    user,
)
from thuisroute.sharing.access import dossiers_not_seen


@require_GET
@signed_in
def my_account(request: ActorRequest) -> HttpResponse:
    """Everything about one's own account on one page."""
    return account_page(request, PasswordForm(), CodeForm())


@require_POST
@sensitive_post_parameters("current", "new", "again")
@signed_in
def my_password(request: ActorRequest) -> HttpResponse:
    """Choose another password."""
    form = PasswordForm(request.POST)
    if form.is_valid():
        given = form.cleaned_data
        why_not = change_password(
            request, by=request.actor, current=given["current"], new=given["new"]
        )
        if why_not is None:
            return done(
                request,
                reverse("my_account"),
                gettext("Your password is changed. You are signed out elsewhere."),
            )
        form.add_error("current", wrong_password_in_words(why_not))
    return account_page(request, form, CodeForm())


@require_POST
@signed_in
def my_sessions(request: ActorRequest) -> HttpResponse:
    """End the named session, or every other one."""
    ended = end_sessions(by=request.actor, name=request.POST.get("session") or None)
    return done(
        request,
        reverse("my_account"),
        ngettext(
            "%(num)s session has been ended.",
            "%(num)s sessions have been ended.",
            ended,
        )
        % {"num": ended},
    )


def account_page(
    request: ActorRequest,
    password: PasswordForm,
    code: CodeForm,
    passkey: NewPasskeyForm | None = None,
) -> HttpResponse:
    """The page around a form that may hold errors."""
    seats = _seats(request.actor)
    names = {seat["id"]: seat["name"] for seat in seats}
    return render(
        request,
        "desk/account.jinja",
        {
            "user": user(request.actor.user),
            "password": password,
            "code": code,
            "new_passkey": passkey or NewPasskeyForm(),
            "passkeys": passkeys_of(request.actor.user),
            "asks_factor": settings.SECOND_FACTOR,
            "factor": second_factor_of(request.actor.user),
            "seats": seats,
            "covers": covers_to_work(request.actor.user),
            "covering": request.actor.on_behalf_of,
            "sessions": [
                {
                    "name": one.name,
                    "seat": names.get(one.seat, gettext("A workplace you have left")),
                    "opened_at": one.opened_at,
                    "seen_at": one.seen_at,
                    "current": one.current,
                }
                for one in own_sessions()
            ],
            "not_seen": dossiers_not_seen(),
            "new_key": uuid4,
        },
    )


def _seats(actor: Actor) -> list[dict[str, object]]:
    law = law_in_force(actor.region)
    labels = {
        role.id: role.label.in_language(get_language() or "nl") for role in law.roles
    }
    return [
        {
            "id": seat.pk,
            "name": f"{labels.get(seat.role, seat.role)}, {seat.party.name}",
            "current": seat.pk == actor.seat and actor.on_behalf_of is None,
        }
        for seat in running_seats(actor.user)
    ]


def wrong_password_in_words(why_not: WhyNot) -> str:
    """Of who is signed in and gives it once more."""
    if why_not is WhyNot.WRONG:
        return gettext("This is not your current password.")
    return why_not_in_words(why_not)
