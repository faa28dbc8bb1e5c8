"""Whether the entries of a pack make sense together: periods, roles, ladder."""

from collections.abc import Iterator
from datetime import date

from thuisroute.agreements.packs.clock_section import ClockSection
from thuisroute.agreements.packs.document import MunicipalitySection, RoleSection
from thuisroute.agreements.packs.fields import Someone
from thuisroute.agreements.packs.home_sections import LeaseFormSection
from thuisroute.agreements.packs.reading import PackFiles
from thuisroute.agreements.packs.route_sections import (
    ConversionSection,
    OfferSection,
    ReadinessSection,
)
from thuisroute.agreements.packs.shape import Shaped
from thuisroute.agreements.packs.sharing_section import SharingSection
from thuisroute.agreements.packs.structure import people
from thuisroute.agreements.rules.sharing import Ground
from thuisroute.kernel.problem import Problem


def check_periods(pack: PackFiles, shape: Shaped) -> Iterator[Problem]:
    """Every period that ends before it begins."""
    begin, end = pack.values.get("valid_from"), pack.values.get("valid_until")
    if isinstance(begin, date) and isinstance(end, date) and end < begin:
        yield _reversed(pack, ("valid_until",), f"{begin} until {end}")
    for entry in shape.entries:
        one = entry.value
        if isinstance(one, MunicipalitySection) and one.since and one.until:
            if one.until < one.since:
                where = (*entry.where, "until")
                yield _reversed(pack, where, f"{one.since} until {one.until}")
        if isinstance(one, ReadinessSection) and _ages_reversed(one):
            where = (*entry.where, "age_until")
            yield _reversed(pack, where, f"{one.age_from} until {one.age_until}")


def _ages_reversed(one: ReadinessSection) -> bool:
    if one.age_from is None or one.age_until is None:
        return False
    return one.age_until < one.age_from


def _reversed(pack: PackFiles, where: tuple[str | int, ...], period: str) -> Problem:
    return Problem.at(
        pack.place(where),
        "validity-reversed",
        f"this ends before it begins: {period}",
        "Exchange the two, or correct one of them.",
    )


def check_people(pack: PackFiles, shape: Shaped) -> Iterator[Problem]:
    """Every role asked of a kind of party that has no such people."""
    held = {
        entry.value.id: entry.value.held_by
        for entry in shape.of("roles")
        if isinstance(entry.value, RoleSection)
    }
    for entry in shape.entries:
        for someone, where in people(entry.value, entry.where):
            if someone.role in held and someone.party_kind not in held[someone.role]:
                clock = isinstance(entry.value, ClockSection)
                code = "nobody-responsible" if clock else "role-not-held"
                yield Problem.at(
                    pack.place((*where, "role")),
                    code,
                    f"no `{someone.party_kind}` has a `{someone.role}`",
                    _who_has(someone, held),
                )


def _who_has(someone: Someone, held: dict[str, list[str]]) -> str:
    roles = [role for role, kinds in held.items() if someone.party_kind in kinds]
    kinds = ", ".join(held[someone.role]) or "no party at all"
    there = ", ".join(roles) or "no roles"
    return (
        f"`{someone.role}` works at {kinds}; `{someone.party_kind}` has {there}. "
        "Choose another, or add the kind of party to `held_by` of the role."
    )


def check_weighing(pack: PackFiles, shape: Shaped) -> Iterator[Problem]:
    """Every refusal that would be weighed by the role that recorded it (P1d)."""
    for entry in shape.of("offer"):
        if isinstance(entry.value, OfferSection):
            for at, ground in enumerate(entry.value.refusal_grounds):
                if ground.recorded_by == ground.weighed_by:
                    where = (*entry.where, "refusal_grounds", at, "weighed_by")
                    yield Problem.at(
                        pack.place(where),
                        "same-person-weighs",
                        f"`{ground.id}` is weighed by the role that recorded it",
                        "Let somebody in another role weigh it.",
                    )


def check_ladder(pack: PackFiles, shape: Shaped) -> Iterator[Problem]:
    """Every step of the lease ladder that leads nowhere or is not on it."""
    steps: dict[str, list[str]] = {}
    for entry in shape.of("lease_forms"):
        if isinstance(entry.value, LeaseFormSection):
            steps[entry.value.id] = entry.value.converts_into
            if entry.value.id in entry.value.converts_into:
                yield Problem.at(
                    pack.place((*entry.where, "converts_into")),
                    "ladder-loop",
                    f"`{entry.value.id}` converts into itself",
                    "Name another lease form; use `extendable: true` for a longer one.",
                )
    for entry in shape.of("conversion"):
        rule = entry.value
        if isinstance(rule, ConversionSection) and rule.from_form in steps:
            if rule.to_form not in steps[rule.from_form]:
                yield Problem.at(
                    pack.place((*entry.where, "to_form")),
                    "not-on-ladder",
                    f"`{rule.from_form}` does not convert into `{rule.to_form}`",
                    f"Add it to `converts_into` of `{rule.from_form}`.",
                )


def check_duties(pack: PackFiles, shape: Shaped) -> Iterator[Problem]:
    """Sharing on consent, or letting under a framework, without the rule for it."""
    if "consent" not in pack.values and pack.whole:
        for entry in shape.of("sharing"):
            if isinstance(entry.value, SharingSection):
                if entry.value.ground == Ground.CONSENT:
                    yield _without(pack, (*entry.where, "ground"), "consent")
    if "framework" not in pack.values and pack.whole:
        for entry in shape.of("lease_forms"):
            form = entry.value
            if isinstance(form, LeaseFormSection) and form.framework_agreement:
                where = (*entry.where, "framework_agreement")
                yield _without(pack, where, "framework")


def _without(pack: PackFiles, where: tuple[str | int, ...], section: str) -> Problem:
    return Problem.at(
        pack.place(where),
        "missing-rule",
        f"this needs the rule `{section}`, and the pack has none",
        f"Add the section `{section}:` to the pack.",
    )
