"""How wrong passwords and wrong codes are counted, so that guessing is slow and nobody
can close the door of somebody else for long.

A browser in which a person signed in before keeps a count of its own: strangers cannot
close it. Every other try counts with the address that it came from, so that an office
behind one address shares no count, and also with the person wherever it came from, so
that more addresses do not buy many more guesses. A wrong code of a stranger counts
wherever it came from: whoever tries codes knows the password already.
"""

import hashlib
from collections.abc import Mapping, Sequence
from copy import copy
from uuid import UUID

from axes.handlers.proxy import AxesProxyHandler
from django.http import HttpRequest, QueryDict

from thuisroute.parties import known_browsers

FROM_ONE_PLACE = 10
FROM_EVERYWHERE = 50
_HERE = "here "
_EVERYWHERE = "everywhere "


def counted_by(
    _request: object, credentials: Mapping[str, str] | None = None
) -> list[str | list[str]]:
    """A setting of django-axes: what makes tries the tries of one."""
    name = (credentials or {}).get("username") or ""
    return [["username", "ip_address"]] if name.startswith(_HERE) else ["username"]


def limit_of(_request: object, credentials: Mapping[str, str] | None = None) -> int:
    """A setting of django-axes: how many wrong ones close a door."""
    name = (credentials or {}).get("username") or ""
    return FROM_EVERYWHERE if name.startswith(_EVERYWHERE) else FROM_ONE_PLACE


def password_counts(request: HttpRequest, email: str) -> list[str]:
    """The counts on which a try of this address' password goes."""
    # Hashed: a name of any length fits, and the table tells no addresses.
    name = hashlib.sha256(email.strip().lower().encode()).hexdigest()
    known = known_browsers.count_for_email(request, email)
    if known:
        return [f"known {known}"]
    return [f"{_HERE}{name}", f"{_EVERYWHERE}{name}"]


def code_counts(request: HttpRequest, person: UUID) -> list[str]:
    """The same for a code."""
    known = known_browsers.count_for(request, person)
    return [f"code known {known}"] if known else [f"code of {person}"]


def knocks(door: str) -> str:
    """The count of one address at a door that asks for no name."""
    return f"{_HERE}{door}"


def closed(request: HttpRequest, counts: Sequence[str]) -> bool:
    """Too many wrong ones on any of these just now."""
    bare = _unread(request)
    return not all(AxesProxyHandler.is_allowed(bare, {"username": n}) for n in counts)


def count_wrong(request: HttpRequest, counts: Sequence[str]) -> None:
    """One more wrong one on each."""
    for name in counts:
        AxesProxyHandler.user_login_failed(
            sender=__name__, credentials={"username": name}, request=_unread(request)
        )


def _unread(request: HttpRequest) -> HttpRequest:
    """Without what was typed, also in the address: django-axes stores it with every
    try."""
    bare = copy(request)
    bare.POST = QueryDict()
    bare.META = request.META | {"PATH_INFO": ""}
    return bare
