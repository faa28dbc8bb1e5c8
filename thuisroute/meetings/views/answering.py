"""What is done to a meeting with one button."""

from collections.abc import Callable
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse

from thuisroute.kernel import web
from thuisroute.kernel.web import ActorRequest


def pressed(
    request: ActorRequest, meeting: UUID, act: Callable[[], object], said: str
) -> HttpResponse:
    """Back on the page of the meeting, with what was done or why not."""
    return web.pressed(request, act, at=reverse("meeting", args=[meeting]), said=said)
