"""Living situations that two rules are about, or none."""

from collections.abc import Iterator

from thuisroute.agreements.packs.lease_sections import EthosSection
from thuisroute.agreements.packs.reading import PackFiles
from thuisroute.agreements.packs.shape import Shaped
from thuisroute.agreements.rules.ethos import PlaceKind, Situation, every_situation
from thuisroute.kernel.problem import Problem
from thuisroute.kernel.wording import worded
from thuisroute.kernel.yaml_file import Where


def check_ethos(pack: PackFiles, shape: Shaped) -> Iterator[Problem]:
    """Every situation that is covered twice or not at all, where there are rules."""
    rules = list(shape.parts(EthosSection))
    if not rules or len(rules) != len(_written(pack)):
        return  # none, or one that is wrong and might cover the gap
    for rule, where in rules:
        if rule.place != PlaceKind.HOME and (
            rule.leases or rule.fixed_term is not None
        ):
            yield Problem.at(
                pack.place((*where, "place")),
                "lease-outside-a-home",
                worded("in `%(place)s` the lease plays no part", place=rule.place),
                worded("Leave `leases` and `fixed_term` out."),
            )
            return
    for situation in every_situation():
        yield from _covered(pack, rules, situation)


def _written(pack: PackFiles) -> list[object]:
    found = pack.values.get("ethos")
    return found if isinstance(found, list) else []


def _covered(
    pack: PackFiles, rules: list[tuple[EthosSection, Where]], situation: Situation
) -> Iterator[Problem]:
    found = [
        (rule, where)
        for rule, where in rules
        if situation.within(rule.place, rule.leases, fixed_term=rule.fixed_term)
    ]
    if not found:
        yield Problem.at(
            pack.place(("ethos",)),
            "ethos-not-covered",
            worded("no rule says what %(situation)s is", situation=_words(situation)),
            worded("Add a rule for it."),
        )
    for rule, where in found[1:]:
        yield Problem.at(
            pack.place((*where, "id")),
            "ethos-covered-twice",
            worded(
                "`%(one)s` and `%(id)s` are both about %(situation)s",
                one=found[0][0].id,
                id=rule.id,
                situation=_words(situation),
            ),
            worded("Limit one of them with `leases` or `fixed_term`."),
        )


def _words(situation: Situation) -> str:
    if situation.lease is None:
        return f"`{situation.place}`"
    place, lease = situation.place, situation.lease
    if situation.fixed_term:
        return worded(
            "`%(place)s` with `%(lease)s` for a fixed term", place=place, lease=lease
        )
    return worded(
        "`%(place)s` with `%(lease)s` without a fixed term", place=place, lease=lease
    )
