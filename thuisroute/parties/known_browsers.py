"""In which browsers somebody signed in before, as the browser itself can show.

A cookie that opens nothing: it only keeps a person's own wrong tries apart from those
of strangers (device cookies, OWASP).
"""

import secrets
from uuid import UUID

from django.conf import settings
from django.core import signing
from django.http import HttpRequest

from thuisroute.parties.models import User

MOST_PEOPLE = 5
LASTS = 400 * 24 * 60 * 60
_SALT = "browsers that somebody signed in with"


def with_person(request: HttpRequest, person: UUID) -> str:
    """What the cookie says after this person signed in; others of this browser stay."""
    others = [one for one in _told(request) if one[0] != str(person)]
    said = [[str(person), secrets.token_urlsafe(9)], *others]
    return signing.dumps(said[:MOST_PEOPLE], salt=_SALT)


def count_for(request: HttpRequest, person: UUID) -> str:
    """The name of this browser's own count of this person; empty for a stranger."""
    found = (f"{who} {mark}" for who, mark in _told(request) if who == str(person))
    return next(found, "")


def count_for_email(request: HttpRequest, email: str) -> str:
    """The same by address; asks the database only where a cookie is shown."""
    people = [who for who, _mark in _told(request)]
    if not people:
        return ""
    known = User.objects.filter(email__iexact=email, pk__in=people).first()
    return count_for(request, known.pk) if known else ""


def _told(request: HttpRequest) -> list[list[str]]:
    try:
        said: list[list[str]] = signing.loads(
            request.COOKIES.get(settings.KNOWN_COOKIE, ""), salt=_SALT, max_age=LASTS
        )
    except signing.BadSignature:
        return []
    return said
