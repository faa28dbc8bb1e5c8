"""What every page shows around its content: who, where, which way to go."""

from datetime import timedelta
from importlib.metadata import PackageNotFoundError, version
from math import ceil
from typing import Any
from uuid import uuid4

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import get_language

from thuisroute.desk.navigation import navigation
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import ask
from thuisroute.parties.queries import seat_with_names
from thuisroute.sharing.queries import OpenNow, open_now


def everywhere(request: HttpRequest) -> dict[str, Any]:
    """The context of `desk/base.jinja`; asks one statement when somebody is there."""
    actor: Actor | None = getattr(request, "actor", None)
    shown: dict[str, Any] = {
        "person": None,
        "region": "",
        "navigation": [],
        "version": _version(),
        "home_url": reverse("today"),
        "account_url": reverse("my_account"),
        "logout_url": reverse("logout"),
        "language_url": reverse("set_language"),
        "languages": [
            {"code": code, "name": name, "current": code == get_language()}
            for code, name in settings.LANGUAGES
        ],
        "accessibility_url": reverse("accessibility"),
        "demo": settings.DEMO,
        "emergency": None,
    }
    if actor is not None:
        asked, opened = seat_with_names(actor), open_now(actor)
        answers = ask(asked, opened)
        names = answers.of(asked)[0]
        shown["emergency"] = _bar(answers.first(opened))
        shown["person"] = {
            "name": names.user,
            "party": names.party,
            "role": names.role,
        }
        shown["region"] = names.region
        shown["navigation"] = navigation(actor.role, request.path)
    return shown


def _bar(opened: OpenNow | None) -> dict[str, Any] | None:
    """What is said on every page while a dossier is open in an emergency."""
    if opened is None:
        return None
    left = opened.until - clock.now()
    return {
        "resident_id": opened.resident_id,
        "number": opened.number,
        "until": opened.until,
        "minutes": max(1, ceil(left / timedelta(minutes=1))),
        "key": uuid4(),
    }


def _version() -> str:
    try:
        return version("thuisroute")
    except PackageNotFoundError:
        return ""
