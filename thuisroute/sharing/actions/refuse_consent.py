"""Write down that a resident said no: the route goes on without the name."""

from uuid import UUID

from thuisroute.agreements.rules.events import EventName
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Reason, Refused, insist
from thuisroute.sharing.actions.asked_of import (
    insist_on_receiver,
    locked_for_asking,
    standing,
    tell,
)
from thuisroute.sharing.actions.write_consents import write_no
from thuisroute.sharing.models import ConsentRefusal
from thuisroute.sharing.rules.consents import Asked, may_be_asked


def refuse_consent(*, by: Actor, resident: UUID, asked: Asked) -> ConsentRefusal:
    """A no to what was asked today; a yes that stands is taken back instead."""
    says = locked_for_asking(by, resident)
    insist(may_be_asked(says, asked))
    insist_on_receiver(resident, says, asked)
    if standing(resident, asked.rule, asked.receiver):
        raise Refused(Reason("The resident said yes to this; withdraw that consent."))
    row = write_no(resident, says, asked, by=by, on=clock.today())
    tell(by, resident, EventName.CONSENT_REFUSED, row.pk, sharing=row.purpose)
    return row
