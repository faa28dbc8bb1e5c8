"""What of a referral may be corrected, and when that asks a reason."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.kernel.verdicts import Reason, Verdict
from thuisroute.referrals.rules.origin import NO_ORIGIN, is_origin

# Other parties decided or matched on these: changing one asks a reason.
WEIGHTY = frozenset({
    "indication", "indication_decided_on", "product", "setting_needed", "rent_limit",
    "origin",
})  # fmt: skip
OVER = frozenset({"housed", "closed"})


@dataclass(frozen=True, kw_only=True)
class Correction:
    """The facts as they should be; money in cents, hours a month."""

    indication: str
    indication_decided_on: date
    indication_until: date | None
    guidance_hours: int
    product: str
    household_size: int
    rooms_needed: int
    rent_limit: int
    step_free: bool
    setting_needed: str
    municipalities: tuple[str, ...]
    origin: str
    avoid_neighbourhoods: tuple[str, ...]
    home_seeker_number: str


def may_be_corrected(
    agreement: Agreement,
    correction: Correction,
    *,
    state: str,
    changed: frozenset[str],
    reason: str,
    today: date,
) -> Verdict:
    """`changed`: the names of the facts that become different."""
    return Verdict(
        against=(
            *_process(state, changed, reason),
            *_dates(correction, today),
            *_entries(agreement, correction, today),
        )
    )


def _process(state: str, changed: frozenset[str], reason: str) -> Iterator[Reason]:
    if state in OVER:
        yield Reason("This referral has ended; its facts stay as they were.")
    if changed & WEIGHTY and not reason.strip():
        yield Reason("Others rely on what you change: write down why it was not right.")


def _dates(correction: Correction, today: date) -> Iterator[Reason]:
    if correction.indication_decided_on > today:
        yield Reason("The indication is decided in the future.")
    until = correction.indication_until
    if until is not None and until < correction.indication_decided_on:
        yield Reason("The indication ends before it was decided.")


def _entries(
    agreement: Agreement, correction: Correction, today: date
) -> Iterator[Reason]:
    if correction.indication not in {one.id for one in agreement.indications}:
        yield Reason("Choose the indication under which the resident is registered.")
    if correction.product not in {one.id for one in agreement.products}:
        yield Reason("Choose what the resident is registered for.")
    if correction.setting_needed not in {
        "",
        *(one.id for one in agreement.home_types),
    }:
        yield Reason("Choose a way of living of the agreement, or no preference.")
    yield from _places(agreement, correction, today)
    if correction.rent_limit <= 0:
        yield Reason("Give the highest rent that the resident can pay.")


def _places(
    agreement: Agreement, correction: Correction, today: date
) -> Iterator[Reason]:
    codes = {one.code for one in agreement.municipalities_on(today)}
    if not codes.issuperset(correction.municipalities):
        yield Reason("A preferred municipality is not in the region on that day.")
    if not is_origin(correction.origin, codes):
        yield NO_ORIGIN
