"""What every page shows around its content: who, where, which way to go."""

from importlib.metadata import PackageNotFoundError, version
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import get_language

from thuisroute.desk.navigation import navigation
from thuisroute.desk.own_surroundings import own_surroundings
from thuisroute.kernel.actor import Actor
from thuisroute.parties.queries import seat_with_names


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
    }
    if actor is not None and actor.subject is not None:
        return shown | own_surroundings(actor, actor.subject, request.path)
    if actor is not None:
        names = seat_with_names(actor)
        shown["person"] = {
            "name": names.user,
            "party": names.party,
            "role": names.role,
            "away": names.away,
        }
        shown["region"] = names.region
        shown["navigation"] = navigation(actor.role, request.path)
    return shown


def _version() -> str:
    try:
        return version("thuisroute")
    except PackageNotFoundError:
        return ""
