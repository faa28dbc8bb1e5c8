"""Close an account for somebody's own file, and everything open under it."""

from uuid import UUID

from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.sharing.actions.hand_over_link import running_account
from thuisroute.sharing.models import OwnAccount, OwnLink
from thuisroute.sharing.own_accounts import close_sessions


def end_own_account(*, by: Actor, account: UUID) -> None:
    """At once: the next page that is asked under it is the sign-in page."""
    found = running_account(by, account)
    today, now = clock.today(), clock.now()
    OwnAccount.objects.filter(pk=found.pk).update(until=today)
    OwnLink.objects.filter(account=found, used_at__isnull=True).update(expires_at=now)
    ended = close_sessions(found.pk)
    audit.record(
        "own_account.ended",
        kind="own_account",
        key=found.pk,
        subject=found.resident_id,
        details={"sessions": ended},
    )
