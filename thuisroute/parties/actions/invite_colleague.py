"""Invite a new colleague by a link, and accept such an invitation."""

from uuid import UUID

from django.contrib.auth.hashers import make_password

from thuisroute.kernel import audit
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import insist
from thuisroute.parties import membership
from thuisroute.parties.actions.keep_seats import give_seat, helper
from thuisroute.parties.membership import Invited
from thuisroute.parties.models import Party, User
from thuisroute.parties.rules.seating import Place, may_give_seat


def invite_colleague(
    *, by: Actor, email: str, name: str, party: UUID, role: str
) -> str | None:
    """The secret of a link that works once, for seven days; None when somebody with
    this address has an account, who then gets the seat straight away."""
    region = Party.objects.get(pk=party).region_id
    insist(may_give_seat(Place(party, region, role), helper(by)))
    known = User.objects.filter(email__iexact=email).first()
    if known is not None:
        give_seat(by=by, person=known.pk, party=party, role=role)
        return None
    token = membership.invite(email, name, party, role)
    audit.record("colleague.invited", kind="party", key=party, details={"role": role})
    return token


def look_at_invitation(token: str) -> Invited | None:
    """None when the link is unknown, used or too old."""
    return membership.invited(token)


def accept_invitation(token: str, password: str, language: str) -> UUID | None:
    """The new account, with its seat; `password` has passed the validators."""
    person = membership.accept(token, make_password(password), language)
    if person:
        audit.record("invitation.accepted", kind="user", key=person)
    return person
