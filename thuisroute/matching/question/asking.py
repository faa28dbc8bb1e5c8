"""From what stands in the files to a problem of the engine."""

import numpy as np

from thuisroute.matching.engine.problem import Ints, Problem, ints
from thuisroute.matching.question.columns import WrongValueError
from thuisroute.matching.question.groups import apart_of, limits_of, loads_of
from thuisroute.matching.question.pairing import pairs_of
from thuisroute.matching.question.reading import Asked
from thuisroute.matching.question.schema import ID, Row


def problem_of(asked: Asked, *, workers: int = 1) -> Problem:
    """Raises when a field or a rule does not fit the rows."""
    rules, residents, homes = asked.rules, asked.residents, asked.homes
    over_homes, over_residents = limits_of(rules, residents, homes)
    apart, area = apart_of(rules, residents, homes)
    return Problem(
        residents=tuple(str(row[ID]) for row in residents),
        homes=tuple(str(row[ID]) for row in homes),
        pairs=pairs_of(rules, residents, homes, workers=workers),
        waiting=waiting_of(residents, rules.waiting_since),
        home_groups=over_homes,
        resident_groups=over_residents,
        loads=loads_of(rules, residents, homes),
        apart=apart,
        area=area,
    )


def waiting_of(residents: tuple[Row, ...], field: str) -> Ints:
    """The place of each in the order of waiting, 0 first; ties by id.

    Days as texts (2026-03-31) or numbers, the smallest first; who has none comes last.
    """
    kinds = {type(row[field]) for row in residents if row.get(field) is not None}
    if not (kinds <= {str} or kinds <= {int, float}):
        wrong = next(row for row in residents if row.get(field) is not None)
        raise WrongValueError(wrong, field, "of one kind with the others")
    everybody = range(len(residents))
    known = [one for one in everybody if residents[one].get(field) is not None]
    silent = [one for one in everybody if residents[one].get(field) is None]
    order = sorted(known, key=lambda one: (residents[one][field], one)) + silent
    place = np.empty(len(residents), dtype=np.int64)
    place[order] = np.arange(len(residents))
    return ints(place)
