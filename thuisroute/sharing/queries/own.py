"""Accounts for one's own file, and who looked into it."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Max, OuterRef, Subquery

from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import Question
from thuisroute.sharing.models import OwnIdentity, OwnLink
from thuisroute.sharing.queries.policy import running_accounts


@dataclass(frozen=True, slots=True)
class AccountLine:
    """An account for one's own file; `entered_at`: when a link was last used."""

    id: UUID
    kind: str
    name: str
    ground: str
    since: date
    until: date | None
    open_until: datetime | None
    entered_at: datetime | None


def own_accounts_of(resident: UUID) -> Question[AccountLine]:
    """The running ones, the resident's own first; for who may know who they are."""
    links = OwnLink.objects.filter(account=OuterRef("pk")).order_by()
    waiting = links.filter(used_at__isnull=True, expires_at__gt=clock.now())
    rows = running_accounts().filter(resident_id=resident)
    return Question.over(
        rows.annotate(
            open_until=Subquery(waiting.values("expires_at")[:1]),
            entered_at=Subquery(
                links.values("account").annotate(last=Max("used_at")).values("last")
            ),
        ).order_by("-kind", "since")[:20],
        AccountLine,
    )


@dataclass(frozen=True, slots=True)
class LookLine:
    """Looks of one day by one role of one organisation, for one reason; `own` is the
    resident, or who acts for them."""

    day: date
    last_at: datetime
    party_id: UUID | None
    role: str
    own: bool
    action: str
    page: str
    purposes: str
    grounds: str
    refused: bool
    emergency: bool
    times: int
    party_name: str | None


def looks_at_me(since: datetime, until: datetime, *, limit: int) -> Question[LookLine]:
    """Who looked into the file of whoever asks, the last day first."""
    sql = (
        "SELECT l.*, p.name AS party_name "
        "FROM sharing_looks_at_me(%s, %s, %s) l "
        "LEFT JOIN parties_party p ON p.id = l.party_id "
        "ORDER BY l.day DESC, l.last_at DESC"
    )
    return Question((sql, [since, until, limit]), LookLine)


def bound_identity(actor: Actor) -> OwnIdentity | None:
    """By which the actor comes in at a broker; of the own account only."""
    return OwnIdentity.objects.filter(account_id=actor.user).first()
