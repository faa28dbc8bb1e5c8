"""Set the second factor up: offer a secret, keep it once a code shows it arrived."""

import json
from dataclasses import dataclass, field

from django.http import HttpRequest

from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.sealing import seal, unseal
from thuisroute.parties import one_time_codes, second_factors
from thuisroute.parties.actions.give_code import spend_code
from thuisroute.parties.actions.sit_down import Seated, WhyNot, sit_down
from thuisroute.parties.models import User
from thuisroute.parties.tickets import Purpose, Ticket, issue, read

_CODES = "second factor recovery codes"


@dataclass(frozen=True, slots=True)
class Offer:
    """What a person needs to put the secret into a phone; kept by the browser only."""

    ticket: str
    phone_address: str
    secret: str


@dataclass(frozen=True, slots=True)
class SetUp:
    """The recovery codes, shown once; or why the factor does not stand."""

    codes: tuple[str, ...] = ()
    seated: Seated = field(default_factory=Seated)
    why_not: WhyNot | None = None


def offer_first(user: User) -> Offer:
    """For somebody who has just given the right password and has no factor yet."""
    return _offer(user, Purpose.FIRST)


def offer_renewal(request: HttpRequest, by: Actor, code: str) -> Offer | WhyNot:
    """For somebody signed in who still has a code of the factor that stands."""
    why_not = spend_code(request, by.user, code)
    if why_not:
        return why_not
    return _offer(User.objects.get(pk=by.user), Purpose.RENEWAL)


def same_first_offer(ticket: str) -> Offer | None:
    """The offer again after a wrong code; None when the ticket is no good any more."""
    found = read(ticket, Purpose.FIRST)
    return _shown(found, ticket) if found else None


def same_renewal_offer(by: Actor, ticket: str) -> Offer | None:
    """The same while renewing; only for whom it was made."""
    found = read(ticket, Purpose.RENEWAL)
    return _shown(found, ticket) if found and found.user.pk == by.user else None


def confirm_first(ticket: str, code: str) -> SetUp:
    """Keep the offered factor and sign in."""
    found = read(ticket, Purpose.FIRST)
    if found is None:
        return SetUp(why_not=WhyNot.EXPIRED)
    kept = _keep(found, code, renewal=False)
    if kept.why_not:
        return kept
    seated = sit_down(found.user.pk)
    audit.record("second_factor.confirmed", kind="user", key=found.user.pk)
    return SetUp(kept.codes, seated, seated.why_not)


def confirm_renewal(by: Actor, ticket: str, code: str) -> SetUp:
    """Put the offered factor in the place of the one that stands."""
    found = read(ticket, Purpose.RENEWAL)
    if found is None or found.user.pk != by.user:
        return SetUp(why_not=WhyNot.EXPIRED)
    kept = _keep(found, code, renewal=True)
    if not kept.why_not:
        audit.record("second_factor.renewed", kind="user", key=by.user)
    return kept


def _offer(user: User, purpose: Purpose) -> Offer:
    secret = one_time_codes.new_secret()
    codes = json.dumps(one_time_codes.new_recovery_codes())
    ticket = Ticket(
        user,
        second_factors.sealed_for(user.pk, secret),
        seal(codes, use=f"{_CODES} {user.pk}"),
    )
    return _shown(ticket, issue(ticket, purpose))


def _shown(ticket: Ticket, text: str) -> Offer:
    secret = second_factors.unsealed_for(ticket.user.pk, ticket.sealed)
    return Offer(
        ticket=text,
        phone_address=one_time_codes.phone_address(secret, ticket.user.email),
        secret=one_time_codes.readable(secret, size=4, mark=" "),
    )


def _keep(ticket: Ticket, typed: str, *, renewal: bool) -> SetUp:
    """No limit on wrong codes here: who has the ticket has the secret already."""
    user = ticket.user.pk
    secret = second_factors.unsealed_for(user, ticket.sealed)
    code = one_time_codes.normalised(typed)
    step = one_time_codes.step_of(secret, code, clock.machine_now())
    if step is None:
        return SetUp(why_not=WhyNot.WRONG_CODE)
    codes: list[str] = json.loads(unseal(ticket.codes, use=f"{_CODES} {user}"))
    hashes = [one_time_codes.recovery_hash(user, one) for one in codes]
    if not second_factors.keep(user, ticket.sealed, step, hashes, renewal=renewal):
        return SetUp(why_not=WhyNot.SET_UP_ALREADY)
    return SetUp(tuple(one_time_codes.readable(one, size=5, mark="-") for one in codes))
