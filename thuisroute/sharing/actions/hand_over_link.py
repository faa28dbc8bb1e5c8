"""Make a link with which a resident opens their own file once."""

import secrets
from uuid import UUID

from django.http import Http404

from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.residents.queries.dossiers import lock_dossier
from thuisroute.residents.queries.identities import language_of
from thuisroute.sharing.access import insist_on_resident
from thuisroute.sharing.models import OwnAccount, OwnLink
from thuisroute.sharing.own_accounts import hash_of
from thuisroute.sharing.queries.policy import running_accounts
from thuisroute.sharing.rules.own_account import LINK_LASTS, Kind

IDENTITY = "identity"


def hand_over_link(*, by: Actor, resident: UUID) -> str:
    """The secret of the link, to be shown once and handed over in person. Links that
    were made before and not used are worth nothing any more."""
    insist_on_resident(by, resident, domain=IDENTITY, to=Capability.KEEP_OWN_ACCOUNTS)
    dossier = lock_dossier(resident)
    account = running_accounts().filter(resident_id=resident, kind=Kind.RESIDENT)
    found = account.first() or OwnAccount.objects.create(
        region_id=dossier.region_id,
        resident_id=resident,
        kind=Kind.RESIDENT.value,
        language=language_of(resident),
        since=clock.today(),
        made_by=by.user,
    )
    return link_to(found, by=by)


def link_again(*, by: Actor, account: UUID) -> str:
    """For an account that runs; 404 when it does not, or is not shared."""
    return link_to(running_account(by, account), by=by)


def running_account(by: Actor, account: UUID) -> OwnAccount:
    """404 when it has ended, or is of a dossier that is not shared with the actor."""
    found = running_accounts().filter(pk=account).first()
    if found is None:
        raise Http404
    insist_on_resident(
        by, found.resident_id, domain=IDENTITY, to=Capability.KEEP_OWN_ACCOUNTS
    )
    return found


def link_to(account: OwnAccount, *, by: Actor) -> str:
    """One that works; what was made before and not used does not any more."""
    now = clock.now()
    unused = OwnLink.objects.filter(account=account, used_at__isnull=True)
    unused.filter(expires_at__gt=now).update(expires_at=now)
    secret = secrets.token_urlsafe(24)
    OwnLink.objects.create(
        account=account,
        resident_id=account.resident_id,
        secret_hash=hash_of(secret),
        made_by=by.user,
        made_at=now,
        expires_at=now + LINK_LASTS,
    )
    audit.record(
        "own_link.made",
        kind="own_account",
        key=account.pk,
        subject=account.resident_id,
    )
    return secret
