"""Single sign-on must be set up whole, or the program does not serve."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from django.conf import settings
from django.utils import translation

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
    if settings.OIDC_ISSUER:
        yield from _missing("OIDC", "SEATS")
        if settings.OIDC_SEATS:
            # For whoever runs the program: English, as all that is told there.
            with translation.override("en"):
                found = claim_problems(settings.OIDC_SEATS)
            yield from (one.as_text() for one in found)
    if settings.OWN_OIDC_ISSUER:
        # Whoever opens a file of care has shown well who they are.
        yield from _missing("OWN_OIDC", "LEVELS")


def _missing(prefix: str, also: str) -> Iterator[str]:
    issuer = urlsplit(getattr(settings, f"{prefix}_ISSUER"))
    if issuer.scheme != "https" and issuer.hostname not in ON_THE_MACHINE:
        yield f"THUISROUTE_{prefix}_ISSUER must begin with https://."
    for name in ("CLIENT_ID", "CLIENT_SECRET", also):
        if not getattr(settings, f"{prefix}_{name}"):
            yield f"THUISROUTE_{prefix}_{name} is missing: single sign-on needs it."
