"""Give a code from the phone, or one of the recovery codes."""

from uuid import UUID

from django.http import HttpRequest

from thuisroute.kernel import audit, clock
from thuisroute.parties import lockout, one_time_codes, second_factors
from thuisroute.parties.actions.sit_down import Seated, WhyNot, sit_down
from thuisroute.parties.tickets import Purpose, read


def sign_in_with_code(request: HttpRequest, ticket: str, code: str) -> Seated:
    """The second half of signing in; the ticket shows that the password was right."""
    found = read(ticket, Purpose.CODE)
    if found is None:
        return Seated(why_not=WhyNot.EXPIRED)
    why_not = spend_code(request, found.user.pk, code)
    return Seated(why_not=why_not) if why_not else sit_down(found.user.pk)


def spend_code(request: HttpRequest, user: UUID, code: str) -> WhyNot | None:
    """None when the code was right; it works for nobody and nothing afterwards."""
    second_factors.take_turns(user)
    counts = lockout.code_counts(request, user)
    if lockout.closed(request, counts):
        audit.record("second_factor.locked", kind="user", key=user, refused=True)
        return WhyNot.CODES_LOCKED
    why_not = _spend(user, one_time_codes.normalised(code))
    if why_not is WhyNot.WRONG_CODE:
        lockout.count_wrong(request, counts)
    if why_not:
        audit.record(f"second_factor.{why_not}", kind="user", key=user, refused=True)
    return why_not


def _spend(user: UUID, code: str) -> WhyNot | None:
    factor = second_factors.look(user)
    if factor is None:
        return WhyNot.EXPIRED
    if len(code) == one_time_codes.RECOVERY_LENGTH:
        return _spend_recovery(user, code)
    secret = second_factors.unsealed_for(user, factor.sealed)
    step = one_time_codes.step_of(secret, code, clock.machine_now())
    if step is None:
        return WhyNot.WRONG_CODE
    return None if second_factors.spend_step(user, step) else WhyNot.USED_CODE


def _spend_recovery(user: UUID, code: str) -> WhyNot | None:
    hashed = one_time_codes.recovery_hash(user, code)
    if not second_factors.spend_recovery(user, hashed):
        return WhyNot.WRONG_CODE
    audit.record("second_factor.recovery_used", kind="user", key=user)
    return None
