"""Remember in the browser itself who signed in there."""

from uuid import UUID

from django.http import HttpRequest

from thuisroute.parties import known_browsers

BROWSER_KNOWN_FOR = known_browsers.LASTS


def remember_browser(request: HttpRequest, person: UUID) -> str:
    """What its cookie says from now on."""
    return known_browsers.with_person(request, person)
