"""What somebody is offered on leaving is chosen part by part, together (GR2, GR3)."""

from collections.abc import Iterator, Sequence

from thuisroute.agreements.rules.homes import LeaseForm
from thuisroute.agreements.rules.leases import LeaseKind
from thuisroute.agreements.rules.leave_package import LeavePackage
from thuisroute.kernel.verdicts import Reason, Verdict
from thuisroute.tenancies.rules.weighing import Weighing


def may_be_offered(
    package: LeavePackage, form: LeaseForm, weighing: Weighing, missing: Sequence[str]
) -> Verdict:
    """`missing`: labels of parties that choose and were not there. Who stays does not
    leave, so that nothing is asked."""
    if form.kind is LeaseKind.STAY:
        return Verdict()
    return Verdict((*_parts(package, weighing), *_people(package, missing)))


def _parts(package: LeavePackage, weighing: Weighing) -> Iterator[Reason]:
    for part in package.parts:
        known = {choice.id for choice in part.choices}
        if weighing.package.get(part.id) not in known:
            yield Reason("Choose each part of what is offered.", part.article)
            return


def _people(package: LeavePackage, missing: Sequence[str]) -> Iterator[Reason]:
    for label in missing:
        yield Reason(
            "What is offered is not chosen without %(who)s.",
            package.article,
            (("who", label),),
        )
