"""What every page of one meeting shows around its form."""

from typing import Any
from uuid import uuid4

from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from thuisroute.kernel.web import ActorRequest
from thuisroute.meetings.models import Meeting


def meeting_url(meeting: Meeting) -> str:
    """The page of the meeting itself."""
    return reverse("meeting", args=[meeting.pk])


def form_page(
    request: ActorRequest,
    form: Form,
    *,
    title: str,
    lead: str,
    save: str,
    above: tuple[str, str],
) -> HttpResponse:
    """One form on a page; `above`: the page it goes back to."""
    context: dict[str, Any] = {
        "title": title,
        "lead": lead,
        "save": save,
        "above": above,
        "form": form,
        "action": request.path,
        "once": request.POST.get("once") or uuid4(),
    }
    return render(request, "meetings/form.jinja", context)
