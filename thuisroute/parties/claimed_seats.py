"""The file that says which claim of an identity provider gives which seat."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from uuid import UUID

from thuisroute.kernel.problem import Place, Problem, suggestion
from thuisroute.kernel.yaml_file import YamlFile, read_yaml
from thuisroute.parties.models import Party
from thuisroute.parties.rules.capabilities import STAFF_ROLES

KEYS = ("claim", "region", "party", "role")
_SHAPE = "Write a list under `seats`, each entry with claim, region, party and role."


@dataclass(frozen=True, slots=True)
class ClaimRule:
    """Who has this value among their claims gets this role at this party."""

    claim: str
    region: str
    party: str
    role: str
    place: Place


class ClaimsRefusedError(Exception):
    """The file cannot be used; `problems` holds everything that is wrong with it."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(one.as_text() for one in self.problems))


@cache
def rules_in(path: Path) -> tuple[ClaimRule, ...]:
    """Every rule, or a refusal with file, line and how to mend it."""
    read = read_yaml(path)
    rules = [*_rules(read)] if not read.problems else []
    if read.problems:
        raise ClaimsRefusedError(sorted(read.problems))
    return tuple(rules)


def unknown_parties(rules: Iterable[ClaimRule]) -> list[Problem]:
    """Rules that give a seat at a party that is not there."""
    known: dict[str, set[str]] = {}
    for region, code in Party.objects.values_list("region__code", "code"):
        known.setdefault(region, set()).add(code)
    return [
        Problem.at(
            rule.place,
            "unknown-party",
            f"there is no party `{rule.party}` in region `{rule.region}`",
            suggestion(rule.party, known.get(rule.region, ())),
        )
        for rule in rules
        if rule.party not in known.get(rule.region, ())
    ]


def seats_for(
    rules: Iterable[ClaimRule], values: Iterable[str]
) -> frozenset[tuple[UUID, str]]:
    """Party and role of every seat that these values of the claim give."""
    said = set(values)
    given = [rule for rule in rules if rule.claim in said]
    keys = _keys_of(given)
    return frozenset(
        (keys[rule.region, rule.party], rule.role)
        for rule in given
        if (rule.region, rule.party) in keys
    )


def reach_of(rules: Iterable[ClaimRule]) -> frozenset[UUID]:
    """Every party that the provider speaks for."""
    return frozenset(_keys_of(rules).values())


def _keys_of(rules: Iterable[ClaimRule]) -> dict[tuple[str, str], UUID]:
    codes = {rule.party for rule in rules}
    rows = Party.objects.filter(code__in=codes, active=True)
    return {
        (region, code): key
        for region, code, key in rows.values_list("region__code", "code", "pk")
    }


def _rules(read: YamlFile) -> Iterator[ClaimRule]:
    entries = read.value.get("seats") if isinstance(read.value, dict) else None
    if not isinstance(entries, list) or not entries:
        _wrong(read, ("seats",), "shape", "there is no list of seats here", _SHAPE)
        return
    for at, entry in enumerate(entries):
        if not isinstance(entry, dict):
            _wrong(read, ("seats", at), "shape", "this is not an entry", _SHAPE)
        elif _sound(read, at, entry):
            place = read.place(("seats", at))
            said = {key: str(entry[key]) for key in KEYS}
            yield ClaimRule(**said, place=place)


def _sound(read: YamlFile, at: int, entry: dict[str, object]) -> bool:
    before = len(read.problems)
    for key in entry:
        if key not in KEYS:
            said = f"`{key}` is not known here"
            _wrong(read, ("seats", at, key), "unknown-key", said, suggestion(key, KEYS))
    for key in KEYS:
        if not isinstance(entry.get(key), str) or not entry[key]:
            _wrong(read, ("seats", at, key), "missing", f"`{key}` is missing", _SHAPE)
    role = entry.get("role")
    if isinstance(role, str) and role and role not in STAFF_ROLES:
        said = f"there is no role `{role}`"
        mend = suggestion(role, STAFF_ROLES)
        _wrong(read, ("seats", at, "role"), "unknown-role", said, mend)
    return len(read.problems) == before


def _wrong(
    read: YamlFile, where: tuple[str | int, ...], code: str, message: str, mend: str
) -> None:
    read.problems.append(Problem.at(read.place(where), code, message, mend))


def claim_problems(path: Path) -> list[Problem]:
    """What is wrong with the file that turns claims into seats."""
    try:
        return unknown_parties(rules_in(path))
    except ClaimsRefusedError as refused:
        return list(refused.problems)
