"""Lease forms that lead nowhere, and duties without the rule that carries them."""

from collections.abc import Iterator

from thuisroute.agreements.packs.home_sections import LeaseFormSection
from thuisroute.agreements.packs.reading import PackFiles
from thuisroute.agreements.packs.route_sections import ConversionSection
from thuisroute.agreements.packs.shape import Shaped
from thuisroute.agreements.packs.sharing_section import SharingSection
from thuisroute.agreements.rules.sharing import Ground
from thuisroute.kernel.problem import Problem
from thuisroute.kernel.yaml_file import Where


def check_ladder(pack: PackFiles, shape: Shaped) -> Iterator[Problem]:
    """Every step of the lease ladder that leads nowhere or is not on it."""
    steps: dict[str, list[str]] = {}
    for form, where in shape.parts(LeaseFormSection):
        steps[form.id] = form.converts_into
        if form.id in form.converts_into:
            yield Problem.at(
                pack.place((*where, "converts_into")),
                "ladder-loop",
                f"`{form.id}` converts into itself",
                "Name another lease form; use `extendable: true` for a longer one.",
            )
    for rule, where in shape.parts(ConversionSection):
        if rule.to_form not in steps.get(rule.from_form, [rule.to_form]):
            yield Problem.at(
                pack.place((*where, "to_form")),
                "not-on-ladder",
                f"`{rule.from_form}` does not convert into `{rule.to_form}`",
                f"Add it to `converts_into` of `{rule.from_form}`.",
            )


def check_duties(pack: PackFiles, shape: Shaped) -> Iterator[Problem]:
    """Every entry that needs a rule which the pack does not have."""
    for section, where in _needed(shape):
        if section not in pack.values and pack.whole:
            yield Problem.at(
                pack.place(where),
                "missing-rule",
                f"this needs the rule `{section}`, and the pack has none",
                f"Add the section `{section}:` to the pack.",
            )


def _needed(shape: Shaped) -> Iterator[tuple[str, Where]]:
    for rule, where in shape.parts(SharingSection):
        if rule.ground == Ground.CONSENT:
            yield "consent", (*where, "ground")
    for form, where in shape.parts(LeaseFormSection):
        if form.framework_agreement:
            yield "framework", (*where, "framework_agreement")
