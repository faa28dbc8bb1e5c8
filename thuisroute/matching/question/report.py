"""What the engine answers, as plain values."""

from collections.abc import Iterator
from typing import Any

import numpy as np

from thuisroute.matching.engine.clashes import Clash
from thuisroute.matching.engine.fairness import Way, price_of_order
from thuisroute.matching.engine.problem import NONE, Problem
from thuisroute.matching.engine.solve import Answer
from thuisroute.matching.engine.what_if import WhatIf
from thuisroute.matching.question.pairing import because
from thuisroute.matching.question.reading import Asked


def report_of(
    asked: Asked, problem: Problem, answer: Answer, ways: list[Way], if_: WhatIf
) -> dict[str, Any]:
    """Everything that `--json` prints."""
    homes = answer.given.homes(problem.pairs)
    left = np.setdiff1d(np.arange(len(problem.homes)), homes)
    return {
        "rules_version": asked.rules.version,
        "counts": {
            "residents": len(problem.residents),
            "homes": len(problem.homes),
            "possible_pairs": len(problem.pairs),
            "given": int((homes != NONE).sum()),
        },
        "proof": {
            "method": answer.method,
            "points": answer.total,
            "no_answer_has_more_than": answer.bound,
            "gap_percent": round(100 * answer.gap, 4),
        },
        "given": [*_given(asked, problem, answer)],
        "without_home": [
            problem.residents[one] for one in np.flatnonzero(homes == NONE)
        ],
        "homes_left": [problem.homes[one] for one in left],
        "limits": [*_limits(problem, answer, if_)],
        "fairness": fairness_of(ways),
    }


def fairness_of(ways: list[Way]) -> dict[str, Any]:
    """The best total beside the order by waiting time, and between them."""
    return {
        "envy": ways[0].envy,
        "price_of_order_percent": round(100 * price_of_order(ways), 3),
        "ways": [
            {"waiting": one.waiting, "points": one.points, "envy": one.envy}
            for one in ways
        ],
    }


def _given(asked: Asked, problem: Problem, answer: Answer) -> Iterator[dict[str, Any]]:
    pairs = problem.pairs
    for resident in np.flatnonzero(answer.given.pair != NONE):
        number = int(answer.given.pair[resident])
        home = int(pairs.home[number])
        _broken, points = because(
            asked.rules, asked.residents[resident], asked.homes[home]
        )
        yield {
            "resident": problem.residents[resident],
            "home": problem.homes[home],
            "points": int(pairs.score[number]),
            "because": dict(points),
        }


def _limits(problem: Problem, answer: Answer, if_: WhatIf) -> Iterator[dict[str, Any]]:
    homes = answer.given.homes(problem.pairs)
    used = np.zeros(len(problem.homes), dtype=np.int64)
    used[homes[homes != NONE]] = 1
    for number, group in enumerate(problem.home_groups):
        count = int(used[group.members].sum())
        full = count >= group.high and group.high < len(group.members)
        yield {
            "name": group.name,
            "given": count,
            "at_least": group.low,
            "at_most": group.high,
            "points_for_one_more": if_.one_more(number) if full else 0,
        }


def clash_as_json(clash: Clash) -> dict[str, Any]:
    """Which rules, and how many homes are missed."""
    return {"clashing_rules": list(clash.rules), "homes_short": clash.short}


def why(
    asked: Asked, problem: Problem, answer: Answer, if_: WhatIf, ends: tuple[int, int]
) -> dict[str, Any]:
    """Of one resident and one home: whether, why not, and what it would cost."""
    resident, home = ends
    broken, points = because(asked.rules, asked.residents[resident], asked.homes[home])
    rules = {one.code: one for one in asked.rules.hard}
    has = answer.given.homes(problem.pairs)[resident]
    loss = None if broken else if_.loss(resident, home)
    return {
        "resident": problem.residents[resident],
        "home": problem.homes[home],
        "given_instead": None if has == NONE else problem.homes[has],
        "possible": not broken,
        "stands_in_the_way": [
            {
                "code": code,
                "says": rules[code].says,
                "article": rules[code].article,
                "what_would_help": rules[code].helps,
            }
            for code in broken
        ],
        "points": dict(points),
        "points_lost_if_forced": loss,
        "loss_is_exact": if_.exact,
        "limits_forbid_it": not broken and loss is None,
    }
