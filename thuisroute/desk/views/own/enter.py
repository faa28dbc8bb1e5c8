"""The door to one's own file: a link that opens once."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache

from thuisroute.desk.arriving import seat
from thuisroute.parties.actions.sit_down import Seated
from thuisroute.sharing.actions.enter_own_file import enter_own_file

LONGEST = 60


@never_cache
def own_enter(request: HttpRequest, secret: str) -> HttpResponse:
    """Opening the address does nothing yet, since programs that preview a message open
    it too; the button uses the link up."""
    if request.method != "POST":
        return render(request, "desk/own/enter.jinja", {"spent": False})
    entered = enter_own_file(secret[:LONGEST])
    if entered is None:
        return render(request, "desk/own/enter.jinja", {"spent": True}, status=403)
    response = redirect(reverse("own_route"))
    seat(request, response, Seated(entered.token, entered.language))
    return response
