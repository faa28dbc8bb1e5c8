"""Show once more that it is really you, before something that weighs."""

from uuid import UUID

from django.conf import settings
from django.http import HttpRequest

from thuisroute.parties.actions.give_code import spend_code
from thuisroute.parties.actions.sit_down import WhyNot


def prove_again(request: HttpRequest, user: UUID, code: str) -> WhyNot | None:
    """None when the code of the phone, or a recovery code, was right; an installation
    that asks no codes asks none here."""
    if not settings.SECOND_FACTOR:
        return None
    return spend_code(request, user, code)
