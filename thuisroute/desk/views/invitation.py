"""What a new colleague sees of the invitation: who asks, and a password to choose."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language, gettext
from django.views.decorators.debug import sensitive_post_parameters

from thuisroute.agreements.queries import law_in_force
from thuisroute.desk.forms.colleague import FirstPasswordForm
from thuisroute.parties.actions.invite_colleague import (
    accept_invitation,
    look_at_invitation,
)


@sensitive_post_parameters("new", "again")
def invitation(request: HttpRequest, token: str) -> HttpResponse:
    """Works once, for seven days."""
    asked = look_at_invitation(token)
    if asked is None:
        return render(request, "desk/no_invitation.jinja", {}, status=404)
    language = get_language() or "nl"
    form = FirstPasswordForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        if accept_invitation(token, form.cleaned_data["new"], language):
            said = gettext("Your account is made. Sign in with your new password.")
            messages.success(request, said)
            return HttpResponseRedirect(reverse("login"))
        form.add_error(
            None,
            gettext(
                "There is an account with this address already. Sign in with it, or "
                "ask your administrator."
            ),
        )
    law = law_in_force(asked.region)
    role = law.role(asked.role).label.in_language(language)
    page = {"form": form, "asked": asked, "role": role, "token": token}
    return render(request, "desk/invitation.jinja", page)
