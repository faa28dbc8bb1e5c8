"""All checks of a pack together: everything wrong, in order of file and line."""

from collections.abc import Callable, Iterator
from pathlib import Path

from thuisroute.agreements.packs.check_ambition import (
    check_amounts,
    check_bids,
    check_bodies,
    check_programme,
)
from thuisroute.agreements.packs.check_clocks import check_clocks
from thuisroute.agreements.packs.check_confirming import check_confirming
from thuisroute.agreements.packs.check_consent import (
    check_consent,
    check_without_consent,
)
from thuisroute.agreements.packs.check_cycles import check_cycles
from thuisroute.agreements.packs.check_declines import (
    check_decline_doors,
    check_decline_grounds,
    check_declines,
    check_stalls,
)
from thuisroute.agreements.packs.check_ethos import check_ethos
from thuisroute.agreements.packs.check_ladder import check_duties, check_ladder
from thuisroute.agreements.packs.check_leases import (
    check_fixed_term,
    check_law_points,
    check_lease_forms,
    check_options,
)
from thuisroute.agreements.packs.check_limits import check_limits
from thuisroute.agreements.packs.check_money import check_costs
from thuisroute.agreements.packs.check_not_agreed import check_not_agreed
from thuisroute.agreements.packs.check_origin import check_origin
from thuisroute.agreements.packs.check_outreach import check_outreach
from thuisroute.agreements.packs.check_people import check_people, check_weighing
from thuisroute.agreements.packs.check_periods import check_periods
from thuisroute.agreements.packs.check_priority import check_priority
from thuisroute.agreements.packs.check_protocols import (
    check_protocol_kinds,
    check_protocols,
)
from thuisroute.agreements.packs.check_references import check_names, check_references
from thuisroute.agreements.packs.check_retention import (
    check_classes,
    check_moments,
    check_records,
)
from thuisroute.agreements.packs.check_rights import check_rights
from thuisroute.agreements.packs.composing import composed
from thuisroute.agreements.packs.reading import PackFiles
from thuisroute.agreements.packs.shape import Shaped, shaped
from thuisroute.kernel.problem import Problem

Check = Callable[[PackFiles, Shaped], Iterator[Problem]]

CHECKS: tuple[Check, ...] = (
    check_references,
    check_names,
    check_clocks,
    check_limits,
    check_cycles,
    check_periods,
    check_people,
    check_weighing,
    check_declines,
    check_decline_grounds,
    check_decline_doors,
    check_confirming,
    check_stalls,
    check_priority,
    check_not_agreed,
    check_origin,
    check_ladder,
    check_duties,
    check_lease_forms,
    check_options,
    check_fixed_term,
    check_law_points,
    check_ethos,
    check_protocols,
    check_protocol_kinds,
    check_costs,
    check_outreach,
    check_consent,
    check_without_consent,
    check_records,
    check_moments,
    check_classes,
    check_rights,
    check_amounts,
    check_bids,
    check_bodies,
    check_programme,
)


def problems_of(pack: PackFiles) -> tuple[Problem, ...]:
    """Everything that is wrong with what was read."""
    shape = shaped(pack)
    told = {(one.file, one.line) for one in pack.problems}
    found = [one for one in shape.problems if (one.file, one.line) not in told]
    for check in CHECKS:
        found.extend(check(pack, shape))
    return tuple(sorted({*pack.problems, *found}))


def check(path: Path) -> tuple[Problem, ...]:
    """Everything that is wrong with the pack in a folder or file; nothing when fine."""
    return problems_of(composed(path))
