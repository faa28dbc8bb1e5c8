"""What the dossier page says of money: where it stands, and what was not looked at."""

from dataclasses import dataclass
from uuid import UUID

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.events import EventName
from thuisroute.desk.dossier import Dossier
from thuisroute.kernel.actor import Actor
from thuisroute.matching.rules.lifecycle import MatchState
from thuisroute.money.queries.checks import FINANCE
from thuisroute.money.rules.checking import is_missing
from thuisroute.parties.rules.capabilities import Capability, may


@dataclass(frozen=True)
class DossierMoney:
    """The placement whose page is linked to; `missing`: the standard look is asked by
    the agreement and was not done since the home was given."""

    placement: UUID
    missing: bool
    checks: bool


def dossier_money(
    actor: Actor, dossier: Dossier, law: Agreement
) -> DossierMoney | None:
    """None without a home, and for whom money is no part of the work."""
    given = (
        one for one in dossier.housing.matches if one.state == MatchState.ALLOCATED
    )
    placement = next(given, None)
    if placement is None or not may(actor.role, Capability.KEEP_MONEY):
        return None
    return DossierMoney(
        placement.id,
        missing=FINANCE in dossier.domains and _missing(dossier, law),
        checks=dossier.takes_part(actor) and may(actor.role, Capability.CHECK_MONEY),
    )


def _missing(dossier: Dossier, law: Agreement) -> bool:
    """What happened tells it, so that the page asks nothing more."""
    since_home: list[str] = []
    for event in dossier.events:
        if event.name == EventName.HOME_ALLOCATED:
            since_home = []
        since_home.append(event.name)
    done = [one for one in since_home if one == EventName.MONEY_CHECKED]
    asked = law.money.check.article if law.money and law.money.check else ""
    return is_missing(done, article=asked, lives_there=bool(since_home))
