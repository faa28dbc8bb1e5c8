"""Sign in with a passkey: after the password, or alone."""

from uuid import UUID

from django.http import HttpRequest

from thuisroute.kernel import audit
from thuisroute.parties import passkey_questions, passkeys
from thuisroute.parties.actions.sit_down import Seated, WhyNot, sit_down
from thuisroute.parties.models import User
from thuisroute.parties.passkey_questions import Aim, Question, Site
from thuisroute.parties.passkeys import Kept
from thuisroute.parties.rules.passkey_owner import KINDS, STAFF, Owner
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
    owner = Owner(found.user.pk)
    why_not = _wrong(request, owner, asked, answer, verified=False)
    return Seated(why_not=why_not) if why_not else sit_down(owner.key)


def sign_in_with_passkey_alone(
    request: HttpRequest, question: str, answer: str
) -> Seated:
    """Two factors at once: having the device, and what the device asked."""
    person = shown_alone(request, question, answer, kind=STAFF)
    if isinstance(person, WhyNot):
        return Seated(why_not=person)
    if not User.objects.filter(pk=person, is_active=True).exists():
        return Seated(why_not=_refused(Owner(person)))
    return sit_down(person)


def kind_in(answer: str) -> str:
    """Whether staff or a resident has the passkey that says to answer; it need not be
    right. Empty when nobody has it."""
    owner = _owner_in(answer)
    return owner.kind if owner else ""


def shown_alone(
    request: HttpRequest, question: str, answer: str, *, kind: str
) -> UUID | WhyNot:
    """Whose passkey it is, of this kind, when it answered rightly and its device saw
    who holds it."""
    asked = passkey_questions.read(question, Aim.ALONE)
    if asked is None:
        return WhyNot.PASSKEY_EXPIRED
    owner = _owner_in(answer)
    if owner is None or owner.kind != kind:
        return _refused(None)
    return _wrong(request, owner, asked, answer, verified=True) or owner.key


def _wrong(
    request: HttpRequest, owner: Owner, asked: Question, answer: str, *, verified: bool
) -> WhyNot | None:
    key = _named_in(answer, owner)
    if key is None:
        return _refused(owner)
    signs = passkey_questions.count_in(
        answer, asked, Site.of(request), key, verified=verified
    )
    if signs is None:
        return _refused(owner)
    if not passkeys.use(key.id, signs, asked.asked_at):
        kind = KINDS[owner.kind]
        audit.record("passkey.spent_or_copied", kind=kind, key=owner.key, refused=True)
        return WhyNot.WRONG_PASSKEY
    return None


def _owner_in(answer: str) -> Owner | None:
    credential = passkey_questions.credential_in(answer)
    return passkeys.owner_of(credential) if credential else None


def _named_in(answer: str, owner: Owner) -> Kept | None:
    credential = passkey_questions.credential_in(answer)
    kept = passkeys.of(owner)
    return next((one for one in kept if one.credential == credential), None)


def _refused(owner: Owner | None) -> WhyNot:
    kind, key = (KINDS[owner.kind], owner.key) if owner else ("user", "")
    audit.record("passkey.wrong", kind=kind, key=key, refused=True)
    return WhyNot.WRONG_PASSKEY
