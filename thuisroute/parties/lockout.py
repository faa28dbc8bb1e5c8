"""How wrong passwords and wrong codes are counted, each per person.

A wrong password counts with the address it came from, so that a stranger cannot close
somebody's door. A wrong code counts wherever it came from: whoever tries codes knows
the password already, and more addresses must not buy more guesses.
"""

from collections.abc import Mapping
from copy import copy
from uuid import UUID

from axes.handlers.proxy import AxesProxyHandler
from django.http import HttpRequest, QueryDict

_CODES_OF = "second factor of "


def counted_by(
    _request: object, credentials: Mapping[str, str] | None = None
) -> list[str | list[str]]:
    """The setting of django-axes: what makes tries the tries of one."""
    name = (credentials or {}).get("username") or ""
    return ["username"] if name.startswith(_CODES_OF) else [["username", "ip_address"]]


def unread(request: HttpRequest) -> HttpRequest:
    """The request without what was typed: django-axes stores that with every try."""
    bare = copy(request)
    bare.POST = QueryDict()
    return bare


def closed(request: HttpRequest, user: UUID) -> bool:
    """Too many wrong codes for this person just now."""
    return not AxesProxyHandler.is_allowed(unread(request), _credentials(user))


def count_wrong_code(request: HttpRequest, user: UUID) -> None:
    """One more wrong code for this person."""
    AxesProxyHandler.user_login_failed(
        sender=__name__, credentials=_credentials(user), request=unread(request)
    )


def _credentials(user: UUID) -> dict[str, str]:
    return {"username": f"{_CODES_OF}{user}"}
