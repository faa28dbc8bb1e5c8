"""Parties agreed how many homes an association makes available (R5, G4)."""

from dataclasses import dataclass

from thuisroute.agreements.queries import law_in_force
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Reason, Refused, insist
from thuisroute.matching.models import Quota
from thuisroute.matching.queries.bounds import numbers_locked
from thuisroute.matching.rules.ledger import QuotaKey, may_be_agreed
from thuisroute.parties.queries import parties_of
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.access import insist_on_role

ASSOCIATION = "housing_association"


@dataclass(frozen=True, slots=True)
class QuotaTerms:
    """`rests_on`: which agreement says so, in words."""

    key: QuotaKey
    year: int
    number: int
    rests_on: str


def agree_quota(*, by: Actor, terms: QuotaTerms) -> Quota:
    """A new version of the quota; what stood before stays readable."""
    insist_on_role(by, Capability.KEEP_AGREEMENT)
    today = clock.today()
    insist(
        may_be_agreed(
            number=terms.number,
            year=terms.year,
            this_year=today.year,
            rests_on=terms.rests_on,
        )
    )
    _insist_known(by, terms.key)
    same = {
        "region_id": by.region,
        "association_id": terms.key.association,
        "municipality_code": terms.key.municipality,
        "product": terms.key.product,
        "year": terms.year,
    }
    # Two who enter a number for the same year wait for each other.
    numbers_locked(by)
    made = Quota.objects.create(
        **same,
        number=terms.number,
        version=Quota.objects.filter(**same).count() + 1,
        rests_on=terms.rests_on.strip(),
        entered_on=today,
        entered_by=by.user,
    )
    audit.record(
        "quota.agreed", kind="quota", key=made.pk,
        details={"year": terms.year, "number": terms.number},
    )  # fmt: skip
    return made


def _insist_known(by: Actor, key: QuotaKey) -> None:
    law = law_in_force(by.region)
    known = (
        key.association in {one.pk for one in parties_of(by.region, ASSOCIATION)}
        and key.municipality
        in {one.code for one in law.municipalities_on(clock.today())}
        and key.product in {one.id for one in law.products}
    )
    if not known:
        raise Refused(Reason("Choose an association, a municipality and a product."))
