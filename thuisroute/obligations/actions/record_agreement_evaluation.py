"""The yearly evaluation of the agreement was held (P7a), or its programme of the year
drawn up (V1)."""

from datetime import date

from thuisroute.agreements.actions.record_agreement_event import (
    record_agreement_event,
)
from thuisroute.agreements.queries import agreement, agreement_in_force
from thuisroute.agreements.rules.events import EventName
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Reason, Refused
from thuisroute.obligations.actions.keep_clocks import keep_region_clocks
from thuisroute.obligations.actions.keep_evidence import keep_evidence
from thuisroute.obligations.rules.evaluation import (
    asked_of_region,
    looked_back_on,
    may_record_evaluation,
)
from thuisroute.obligations.rules.period import Period
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.access import insist_on_role


def record_agreement_evaluation(
    *,
    by: Actor,
    on: date,
    note: str,
    what: EventName = EventName.AGREEMENT_EVALUATED,
    period: Period | None = None,
) -> None:
    """Fulfils what is due and starts the next year; `note` tells what came out. How the
    agreement was kept in the period is written down with an evaluation."""
    insist_on_role(by, Capability.EVALUATE_AGREEMENT)
    version = agreement_in_force(by.region)
    verdict = may_record_evaluation(
        on=on, valid_from=version.valid_from, today=clock.today()
    )
    if what not in asked_of_region(agreement(version.pk)):
        raise Refused(Reason("The agreement does not ask for this."), field="what")
    if not verdict.allowed:
        raise Refused(*verdict.against, field="on")
    event = record_agreement_event(
        region=by.region,
        name=what,
        on=on,
        note=note,
        by_user=by.user,
    )
    if what is EventName.AGREEMENT_EVALUATED:
        # Before the clocks go on: what was open until this day was open.
        keep_evidence(by=by, event=event, period=period or looked_back_on(on)[0])
    keep_region_clocks(by.region)
    audit.record(what.value, kind="agreement", key=event, details={"on": on})
