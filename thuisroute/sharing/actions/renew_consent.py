"""Ask again: another end, fewer or more subjects, in place of what stood (P6a)."""

from uuid import UUID

from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Reason, Refused
from thuisroute.sharing.actions.asked_of import locked_for_asking, standing
from thuisroute.sharing.actions.give_consent import added, insist_on_yes
from thuisroute.sharing.models import Consent
from thuisroute.sharing.rules.consents import Yes


def renew_consent(*, by: Actor, resident: UUID, yes: Yes) -> Consent:
    """What stood ends where the new yes begins, so that there is no gap between."""
    says = locked_for_asking(by, resident)
    insist_on_yes(by, resident, says, yes)
    earlier = standing(resident, yes.asked.rule, yes.asked.receiver)
    if not earlier:
        raise Refused(Reason("There is no consent to renew; ask for one."))
    Consent.objects.filter(pk__in=[one.pk for one in earlier]).update(
        replaced_on=clock.today()
    )
    return added(by, resident, says, yes)
