"""A door that is open to everybody: how often one place may go through it."""

from django.http import HttpRequest

from thuisroute.parties import lockout


def may_knock(request: HttpRequest, door: str) -> bool:
    """Not when somebody came here too often from this address just now."""
    return not lockout.closed(request, [lockout.knocks(door)])


def count_knock(request: HttpRequest, door: str) -> None:
    """Once more; counted like wrong passwords are."""
    lockout.count_wrong(request, [lockout.knocks(door)])
