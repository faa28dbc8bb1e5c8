"""The law on leases and the count of a pack, without the rest of the pack."""

from dataclasses import dataclass
from pathlib import Path

from thuisroute.agreements.packs.checking import problems_of
from thuisroute.agreements.packs.composing import composed
from thuisroute.agreements.packs.lease_sections import EthosSection, FixedTermSection
from thuisroute.agreements.packs.refusal import PackRefusedError
from thuisroute.agreements.rules.ethos import EthosRule
from thuisroute.agreements.rules.fixed_term import FixedTermRule
from thuisroute.agreements.rules.plain import from_plain
from thuisroute.kernel.problem import Problem
from thuisroute.kernel.wording import worded


@dataclass(frozen=True)
class LawInPack:
    """A norm has these without being the agreement of a region."""

    fixed_term: FixedTermRule
    ethos: tuple[EthosRule, ...]


def law_of(path: Path) -> LawInPack:
    """PackRefusedError when the pack is wrong, or has no law on leases."""
    pack = composed(path)
    problems = problems_of(pack)
    law = pack.values.get("fixed_term")
    if not problems and law is None:
        mend = worded("Name a pack with `fixed_term:`, or one that adopts it.")
        message = worded("this pack has no law on leases")
        problems = (Problem.at(pack.head, "no-law", message, mend),)
    if problems:
        raise PackRefusedError(problems)
    rows = pack.values.get("ethos")
    return LawInPack(
        from_plain(
            FixedTermRule,
            FixedTermSection.model_validate(law).model_dump(mode="json"),
        ),
        tuple(
            from_plain(
                EthosRule, EthosSection.model_validate(row).model_dump(mode="json")
            )
            for row in (rows if isinstance(rows, list) else [])
        ),
    )
