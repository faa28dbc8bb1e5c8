"""What is done to a meeting with one button."""

from collections.abc import Callable
from uuid import UUID

from django.db import transaction
from django.http import HttpResponse
from django.urls import reverse

from thuisroute.kernel.verdicts import Refused
from thuisroute.kernel.web import ActorRequest, done, sentence


def pressed(
    request: ActorRequest, meeting: UUID, act: Callable[[], object], said: str
) -> HttpResponse:
    """Back on the page of the meeting, with what was done or why not."""
    back = reverse("meeting", args=[meeting])
    try:
        with transaction.atomic():
            act()
    except Refused as refusal:
        said = " ".join(map(sentence, refusal.reasons))
    return done(request, back, said)
