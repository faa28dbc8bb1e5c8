"""What sharing tells on the dossier page: who may see it and why, which consents."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import F

from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import Question
from thuisroute.sharing.models import Consent

MOST = 100


@dataclass(frozen=True, slots=True)
class Viewer:
    """A party and role that may see the dossier, for one purpose."""

    party_id: UUID
    party_name: str
    party_kind: str
    role: str
    purpose: str
    ground: str
    article: str
    domains: tuple[str, ...]
    since: date
    until: date | None

    def is_seat_of(self, actor: Actor) -> bool:
        """Whether this row is about the actor's own seat."""
        return (self.party_id, self.role) == (actor.party, actor.role)


def viewers(resident: UUID) -> Question[Viewer]:
    """Everybody who may see this dossier now, for those who may see it themselves."""
    sql = (
        "SELECT h.party_id, p.name, p.kind, h.role, h.purpose, h.ground, h.article, "
        "h.domains, h.since, h.until FROM sharing_holders(%s) h "
        "JOIN parties_party p ON p.id = h.party_id ORDER BY p.name, h.role, h.since"
    )
    return Question((sql, [resident]), Viewer)


@dataclass(frozen=True, slots=True)
class ConsentLine:
    """A consent; `ended_on` when the resident withdrew it."""

    purpose: str
    receiver_kind: str
    given_on: date
    until: date
    ended_on: date | None


def consents(resident: UUID) -> Question[ConsentLine]:
    """Every consent that was ever given, newest first."""
    rows = Consent.objects.filter(resident_id=resident).order_by("-given_on", "purpose")
    return Question.over(rows.annotate(ended_on=F("withdrawn_on"))[:MOST], ConsentLine)
