"""Add a passkey to an account, name it, take it away."""

from uuid import UUID

from django.http import HttpRequest

from thuisroute.kernel import audit
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Reason, Refused
from thuisroute.parties import passkey_questions, passkeys, second_factors
from thuisroute.parties.actions.change_password import wrong_password
from thuisroute.parties.actions.sit_down import Seated, WhyNot, sit_down
from thuisroute.parties.models import User
from thuisroute.parties.passkey_questions import (
    Aim,
    Asked,
    Holder,
    Site,
    ask_for_new,
)
from thuisroute.parties.rules.passkey_owner import KINDS, Owner
from thuisroute.parties.tickets import Purpose
from thuisroute.parties.tickets import read as read_ticket

NAME_LENGTH = 60
Offer = Asked


def offer_passkey(request: HttpRequest, by: Actor, password: str) -> Asked | WhyNot:
    """For somebody signed in, who gives the password once more: a session that was
    left open adds no key of somebody else."""
    why_not = wrong_password(request, by.user, password)
    if why_not:
        return why_not
    user = User.objects.get(pk=by.user)
    return offer_new(request, Owner(by.user), user.email, user.name)


def offer_first_passkey(request: HttpRequest, ticket: str) -> Asked | None:
    """For somebody who has just given the password and has no second factor."""
    found = read_ticket(ticket, Purpose.FIRST)
    if found is None:
        return None
    user = found.user
    return offer_new(request, Owner(user.pk), user.email, user.name)


def add_passkey(
    request: HttpRequest, *, by: Actor, question: str, answer: str, name: str
) -> WhyNot | None:
    """None when it was kept."""
    why_not = keep_new(request, Owner(by.user), question, answer, name)
    if why_not is None:
        audit.record("passkey.added", kind="user", key=by.user)
    return why_not


def add_first_passkey(
    request: HttpRequest, *, ticket: str, question: str, answer: str, name: str
) -> Seated:
    """Keep it and sign in; not for who set up another way in the meantime."""
    found = read_ticket(ticket, Purpose.FIRST)
    if found is None:
        return Seated(why_not=WhyNot.EXPIRED)
    person = found.user.pk
    second_factors.take_turns(person)
    if second_factors.look(person) or passkeys.of(Owner(person)):
        return Seated(why_not=WhyNot.SET_UP_ALREADY)
    why_not = keep_new(request, Owner(person), question, answer, name)
    if why_not:
        return Seated(why_not=why_not)
    seated = sit_down(person)
    audit.record("passkey.added", kind="user", key=person)
    return seated


def rename_passkey(*, by: Actor, passkey: UUID, name: str) -> None:
    """So that its owner knows which device it is on."""
    if passkeys.rename(Owner(by.user), passkey, name[:NAME_LENGTH]):
        audit.record("passkey.renamed", kind="user", key=by.user)


def remove_passkey(*, by: Actor, passkey: UUID) -> None:
    """Not the only way in besides the password."""
    second_factors.take_turns(by.user)
    owner = Owner(by.user)
    others = [one for one in passkeys.of(owner) if one.id != passkey]
    if not others and second_factors.look(by.user) is None:
        raise Refused(
            Reason("This is your only passkey. Add another one first, or link a phone.")
        )
    if remove_key(owner, passkey):
        audit.record("passkey.removed", kind="user", key=by.user)


def remove_key(owner: Owner, passkey: UUID) -> bool:
    """False when it is not theirs, or gone already."""
    return passkeys.remove(owner, passkey)


def offer_new(request: HttpRequest, owner: Owner, account: str, name: str) -> Offer:
    """To staff or a resident; `account` and `name` stand in the device's own list."""
    holder = Holder(owner.key, account, name)
    return ask_for_new(Site.of(request), holder, passkeys.of(owner))


def keep_new(
    request: HttpRequest, owner: Owner, question: str, answer: str, name: str
) -> WhyNot | None:
    """None when it was kept, of staff or of a resident; the question was theirs."""
    asked = passkey_questions.read(question, Aim.ADD)
    if asked is None or asked.person != owner.key:
        return WhyNot.PASSKEY_EXPIRED
    made = passkey_questions.new_key_in(answer, asked, Site.of(request))
    if made is None or not passkeys.add(owner, *made, name[:NAME_LENGTH]):
        audit.record(
            "passkey.not_added", kind=KINDS[owner.kind], key=owner.key, refused=True
        )
        return WhyNot.PASSKEY_NOT_ADDED
    return None
