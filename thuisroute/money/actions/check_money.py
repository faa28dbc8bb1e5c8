"""Write down what came of looking at budget management or administration (P5b)."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from thuisroute.agreements.rules.events import EventName
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.events import publish
from thuisroute.kernel.verdicts import insist
from thuisroute.money.models import MoneyCheck
from thuisroute.money.queries.checks import FINANCE
from thuisroute.money.queries.placement import placement_for
from thuisroute.money.rules.checking import may_be_checked
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.residents.events import Happened
from thuisroute.residents.queries.dossiers import lock_dossier
from thuisroute.sharing.access import insist_on_resident


@dataclass(frozen=True)
class Look:
    """What came of it, in a word and perhaps in more, and on which day."""

    outcome: str
    on: date
    words: str = ""


def check_money(*, by: Actor, placement: UUID, look: Look) -> MoneyCheck:
    """Once more is another row; the ones before it stay readable."""
    here = placement_for(by, placement, to=Capability.CHECK_MONEY)
    insist_on_resident(by, here.resident, domain=FINANCE, to=Capability.CHECK_MONEY)
    lock_dossier(here.resident)
    article, today = here.check_article, clock.today()
    insist(may_be_checked(look.outcome, on=look.on, today=today, article=article))
    made = MoneyCheck.objects.create(
        resident_id=here.resident,
        match_id=here.match,
        outcome=look.outcome,
        words=look.words.strip(),
        checked_on=look.on,
        checked_by=by.user,
        recorded_at=clock.now(),
    )
    audit.record(
        "check_money",
        kind="money_check",
        key=made.pk,
        subject=here.resident,
        details={"on": look.on},
    )
    _tell(made, by)
    return made


def _tell(made: MoneyCheck, by: Actor) -> None:
    """That it was done, and nothing of what came of it: others read that too."""
    publish(
        Happened(
            region=by.region,
            on=made.checked_on,
            by=by,
            resident=made.resident_id,
            name=EventName.MONEY_CHECKED,
            source_kind="money_check",
            source_id=made.pk,
            attributes={},
        )
    )
