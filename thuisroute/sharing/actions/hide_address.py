"""A resident's address becomes hidden, for everybody but the roles of the agreement."""

from datetime import date
from uuid import UUID

from thuisroute.agreements.rules.sensitive import HiddenAddressRule
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Reason, Refused, insist
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.access import insist_on_resident
from thuisroute.sharing.models import HiddenAddress, HidingGround
from thuisroute.sharing.protected import law_of, running_address
from thuisroute.sharing.rules.hiding import may_hide, review_day

RELATIONS = "domestic_relations"


def hide_address(*, by: Actor, resident: UUID, ground: str, on: date) -> HiddenAddress:
    """At once, on every page and in every table; on a ground that few may read."""
    insist_on_resident(by, resident, domain=RELATIONS, to=Capability.HIDE_ADDRESS)
    agreed = _agreed(resident)
    insist(
        may_hide(
            ground,
            known=frozenset(one.id for one in agreed.grounds),
            on=on,
            today=clock.today(),
            running=running_address(resident) is not None,
        )
    )
    row = HiddenAddress.objects.create(
        region_id=by.region,
        resident_id=resident,
        open_to=list(agreed.roles),
        since=on,
        review_on=review_day(max(on, clock.today()), agreed.review_every),
        set_by=by.user,
    )
    HidingGround.objects.create(hidden_address=row, resident_id=resident, ground=ground)
    audit.record(
        "hide_address", kind="hidden_address", key=row.pk, subject=resident,
        details={"on": on},
    )  # fmt: skip
    return row


def _agreed(resident: UUID) -> HiddenAddressRule:
    agreed = law_of(resident).hidden_address
    if agreed is None:
        raise Refused(Reason("The agreement of this region knows no hidden addresses."))
    return agreed
