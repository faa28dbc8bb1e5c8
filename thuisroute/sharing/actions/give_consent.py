"""Write down that a resident said yes to one row of the sharing table (P6a)."""

from uuid import UUID

from thuisroute.agreements.rules.agreement import Agreement
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
from thuisroute.sharing.actions.write_consents import write_yes
from thuisroute.sharing.models import Consent
from thuisroute.sharing.rules.consents import Yes, may_be_given


def give_consent(*, by: Actor, resident: UUID, yes: Yes) -> Consent:
    """A first yes, or a yes after a no or after it ended; grants follow at once."""
    says = locked_for_asking(by, resident)
    insist_on_yes(by, resident, says, yes)
    if standing(resident, yes.asked.rule, yes.asked.receiver):
        raise Refused(
            Reason("This consent stands already; renew it to change or lengthen it.")
        )
    return added(by, resident, says, yes)


def insist_on_yes(by: Actor, resident: UUID, says: Agreement, yes: Yes) -> None:
    """Refuse what the agreement or the moment does not allow."""
    own_hand = by.owns(resident)
    insist(may_be_given(says, yes, today=clock.today(), own_hand=own_hand))
    insist_on_receiver(resident, says, yes.asked)


def added(by: Actor, resident: UUID, says: Agreement, yes: Yes) -> Consent:
    """The new row, told to the dossier."""
    row = write_yes(resident, says, yes, by=by)
    tell(
        by,
        resident,
        EventName.CONSENT_GIVEN,
        row.pk,
        sharing=row.purpose,
        until=row.until.isoformat(),
    )
    return row
