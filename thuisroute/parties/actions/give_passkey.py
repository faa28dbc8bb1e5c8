"""Sign in with a passkey: after the password, or alone."""

from uuid import UUID

from django.http import HttpRequest

from thuisroute.kernel import audit
from thuisroute.parties import passkey_questions, passkeys
from thuisroute.parties.actions.sit_down import Seated, WhyNot, sit_down
from thuisroute.parties.models import User
from thuisroute.parties.passkey_questions import Aim, Question, Site
from thuisroute.parties.passkeys import STAFF, Kept, Owner
from thuisroute.parties.tickets import Purpose
from thuisroute.parties.tickets import read as read_ticket


def sign_in_with_passkey_after_password(
    request: HttpRequest, ticket: str, question: str, answer: str
) -> Seated:
    """The ticket shows that the password was right."""
    found = read_ticket(ticket, Purpose.CODE)
    asked = passkey_questions.read(question, Aim.SECOND)
    if found is None or asked is None or asked.person != found.user.pk:
        return Seated(why_not=WhyNot.EXPIRED)
    return _seated(request, found.user.pk, asked, answer, verified=False)


def sign_in_with_passkey_alone(
    request: HttpRequest, question: str, answer: str
) -> Seated:
    """Two factors at once: having the device, and what the device asked."""
    asked = passkey_questions.read(question, Aim.ALONE)
    if asked is None:
        return Seated(why_not=WhyNot.PASSKEY_EXPIRED)
    credential = passkey_questions.credential_in(answer)
    owner = passkeys.owner_of(credential) if credential else None
    if owner is None or owner.kind != STAFF:
        return _refused(None)
    if not User.objects.filter(pk=owner.key, is_active=True).exists():
        return _refused(owner.key)
    return _seated(request, owner.key, asked, answer, verified=True)


def _seated(
    request: HttpRequest, person: UUID, asked: Question, answer: str, *, verified: bool
) -> Seated:
    key = _named_in(answer, person)
    if key is None:
        return _refused(person)
    signs = passkey_questions.count_in(
        answer, asked, Site.of(request), key, verified=verified
    )
    if signs is None:
        return _refused(person)
    if not passkeys.use(key.id, signs, asked.asked_at):
        audit.record("passkey.spent_or_copied", kind="user", key=person, refused=True)
        return Seated(why_not=WhyNot.WRONG_PASSKEY)
    return sit_down(person)


def _named_in(answer: str, person: UUID) -> Kept | None:
    credential = passkey_questions.credential_in(answer)
    kept = passkeys.of(Owner(person))
    return next((one for one in kept if one.credential == credential), None)


def _refused(person: UUID | None) -> Seated:
    audit.record("passkey.wrong", kind="user", key=person or "", refused=True)
    return Seated(why_not=WhyNot.WRONG_PASSKEY)
