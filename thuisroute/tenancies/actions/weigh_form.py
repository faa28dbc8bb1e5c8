"""Write down how the form of a lease was weighed (R11, S10)."""

from collections.abc import Sequence

from django.utils.translation import get_language

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.leases import Ladder, LadderOption
from thuisroute.agreements.rules.parties import Participant
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import insist
from thuisroute.tenancies.models import Lease, LeaseWeighing
from thuisroute.tenancies.rules.packaging import may_be_offered
from thuisroute.tenancies.rules.weighing import (
    Weighing,
    WeighingFacts,
    may_be_chosen,
    option_of,
)


def insist_on_weighing(lease: Lease, says: Agreement, weighing: Weighing) -> None:
    """Where the region adopted a norm with a ladder, or with a package for who leaves;
    elsewhere nothing is asked."""
    if says.ladder is not None:
        insist(may_be_chosen(_facts(lease, says, says.ladder, weighing), says.ladder))
    if says.leave_package is not None:
        form, package = says.lease_form(lease.form), says.leave_package
        missing = _missing(says, package.decided_by, weighing)
        insist(may_be_offered(package, form, weighing, missing))


def write_weighing(
    lease: Lease, says: Agreement, weighing: Weighing, *, by: Actor
) -> None:
    """Together with the lease that was drawn up."""
    option = _option(lease, says, says.ladder) if says.ladder else None
    LeaseWeighing.objects.create(
        lease=lease,
        resident_id=lease.resident_id,
        option=option.id if option else "",
        grounds=dict(weighing.grounds),
        package=dict(weighing.package),
        took_part=list(weighing.took_part),
        own_words=weighing.own_words.strip(),
        decided_by=by.user,
        recorded_at=clock.now(),
    )


def _option(lease: Lease, says: Agreement, ladder: Ladder) -> LadderOption | None:
    form = says.lease_form(lease.form)
    return option_of(ladder, form, ends=lease.planned_until is not None)


def _facts(
    lease: Lease, says: Agreement, ladder: Ladder, weighing: Weighing
) -> WeighingFacts:
    option, until = _option(lease, says, ladder), lease.planned_until
    longest = option.longest if option else None
    return WeighingFacts(
        form=says.lease_form(lease.form),
        ends=until is not None,
        too_long=until is not None
        and longest is not None
        and until > longest.after(lease.starts_on),
        weighing=weighing,
        missing=_missing(says, (*ladder.decided_by, *ladder.consulted), weighing),
    )


def _missing(
    says: Agreement, people: Sequence[Participant], weighing: Weighing
) -> list[str]:
    """Labels of kinds of parties that have to be there and were not."""
    language = get_language() or "nl"
    return [
        says.party_kind(one.party_kind).label.in_language(language)
        for one in people
        if one.party_kind not in weighing.took_part
    ]
