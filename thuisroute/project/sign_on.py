"""Single sign-on must be set up whole, or the program does not serve."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from django.conf import settings

from thuisroute.parties.queries import claim_problems

ON_THE_MACHINE = {"localhost", "127.0.0.1"}


class SignOnNotReadyError(RuntimeError):
    """Every sentence says what is missing and how to mend it."""


def insist_on_sign_on() -> None:
    """Raise with everything that is wrong; silent when there is none or all is well."""
    problems = list(sign_on_problems())
    if problems:
        raise SignOnNotReadyError("\n".join(problems))


def sign_on_problems() -> Iterator[str]:
    """What is wrong with the settings and the file of claims."""
    if not settings.OIDC_ISSUER:
        return
    issuer = urlsplit(settings.OIDC_ISSUER)
    if issuer.scheme != "https" and issuer.hostname not in ON_THE_MACHINE:
        yield "THUISROUTE_OIDC_ISSUER must begin with https://."
    for name in ("OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET", "OIDC_SEATS"):
        if not getattr(settings, name):
            yield f"THUISROUTE_{name} is missing: single sign-on needs it."
    if settings.OIDC_SEATS:
        yield from (one.as_text() for one in claim_problems(settings.OIDC_SEATS))
