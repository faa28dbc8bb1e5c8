"""Which shares may be agreed on, and when they hold."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from thuisroute.kernel.verdicts import Reason, Verdict
from thuisroute.money.rules.owing import WHOLE


@dataclass(frozen=True)
class ShareTerms:
    """Proposed for one kind of cost: hundredths of a percent for everybody."""

    kind: str
    shares: Mapping[str, int]


def may_be_proposed(
    terms: ShareTerms,
    *,
    kinds: Collection[str],
    agreed: Collection[str],
    standing: Mapping[str, int],
    article: str = "",
) -> Verdict:
    """`kinds`: of the agreement; `agreed`: those whose shares the agreement itself
    states; `standing`: the shares that hold now."""
    reasons = []
    if terms.kind not in kinds:
        reasons.append(Reason("The agreement does not know this cost.", article))
    if terms.kind in agreed:
        reasons.append(Reason("Who bears this cost stands in the agreement.", article))
    if any(share <= 0 for share in terms.shares.values()):
        reasons.append(Reason("A share cannot be below zero.", article))
    if sum(terms.shares.values()) != WHOLE:
        reasons.append(Reason("The shares have to be 100 percent together.", article))
    if standing and dict(terms.shares) == dict(standing):
        reasons.append(Reason("These shares hold already.", article))
    return Verdict(against=tuple(reasons))


def waits_for(bearers: Iterable[str], approved: Collection[str]) -> tuple[str, ...]:
    """Who bears a share and has not approved it, in order of keys."""
    return tuple(sorted(set(bearers) - set(approved)))


def may_be_approved(who: str, *, waiting: Collection[str], newest: bool) -> Verdict:
    """By whoever bears a share, of the newest version, once."""
    reasons = []
    if who not in waiting:
        reasons.append(Reason("Your approval is not waited for."))
    if not newest:
        reasons.append(Reason("Other shares were proposed after these."))
    return Verdict(against=tuple(reasons))
