"""Sign in with the account at one's own organisation, and sit where it says (E3)."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.conf import settings

from thuisroute.kernel import audit
from thuisroute.parties import identity_provider, membership
from thuisroute.parties.actions.sign_in import SignedIn, enter
from thuisroute.parties.actions.sit_down import WhyNot, sit_down
from thuisroute.parties.claimed_seats import reach_of, rules_in, seats_for
from thuisroute.parties.identity_provider import NotBelievedError
from thuisroute.parties.membership import Claimed
from thuisroute.parties.models import User
from thuisroute.parties.rules.asking_elsewhere import Asked, Returned


def ask_provider(back: str) -> Asked | None:
    """None when the provider does not answer."""
    try:
        return identity_provider.ask(back, identity_provider.for_staff())
    except NotBelievedError:
        audit.record("sign_in.provider", kind="session", key="silent", refused=True)
        return None


def sign_in_with_provider(returned: Returned) -> SignedIn:
    """Seats are first brought in line with the claims: what is gone ends at once."""
    claims = identity_provider.believed(returned, identity_provider.for_staff())
    if claims is None:
        return _refused(WhyNot.NOT_BELIEVED)
    person = _follow(claims)
    if person is None:
        return _refused(WhyNot.NO_CLAIM)
    user = User.objects.filter(pk=person, is_active=True).first()
    if user is None:
        return _refused(WhyNot.NO_CLAIM)
    if _was_strong(claims):
        seated = sit_down(person)
        return SignedIn(seated=seated, why_not=seated.why_not)
    return enter(user)


def _follow(claims: Mapping[str, Any]) -> UUID | None:
    rules = rules_in(settings.OIDC_SEATS)
    email = claims.get("email")
    email = email if isinstance(email, str) and "@" in email else ""
    seats = seats_for(rules, _values(claims.get(settings.OIDC_CLAIM)))
    claimed = Claimed(
        issuer=settings.OIDC_ISSUER,
        subject=str(claims["sub"])[:255],
        email=email[:254],
        name=str(claims.get("name") or email)[:120],
        trusted=claims.get("email_verified") is True,
        # Without an address there is no account to make.
        seats=seats if email else frozenset(),
    )
    followed = membership.follow(claimed, reach_of(rules))
    if followed.given or followed.ended:
        audit.record(
            "seats.followed",
            kind="user",
            key=followed.person or "",
            details={"given": followed.given, "ended": followed.ended},
        )
    return followed.person


def _values(said: object) -> list[str]:
    """A provider sends one value, or a list."""
    found = said if isinstance(said, list) else [said]
    return [one for one in found if isinstance(one, str)]


def _was_strong(claims: Mapping[str, Any]) -> bool:
    """The provider says that it asked more than a password, and that counts here."""
    said = {*_values(claims.get("amr")), *_values(claims.get("acr"))}
    return settings.OIDC_TRUSTS_FACTOR and bool(said & set(settings.OIDC_FACTORS))


def _refused(why_not: WhyNot) -> SignedIn:
    audit.record("sign_in.provider", kind="session", key=why_not, refused=True)
    return SignedIn(why_not=why_not)
