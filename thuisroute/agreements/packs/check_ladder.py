"""Lease forms that lead nowhere, and duties without the rule that carries them."""

from collections.abc import Iterator

from thuisroute.agreements.packs.home_sections import LeaseFormSection
from thuisroute.agreements.packs.reading import PackFiles
from thuisroute.agreements.packs.route_sections import ConversionSection
from thuisroute.agreements.packs.shape import Shaped
from thuisroute.agreements.packs.sharing_section import SharingSection
from thuisroute.agreements.rules.sharing import Ground
from thuisroute.kernel.problem import Problem
from thuisroute.kernel.wording import worded
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
                worded("`%(id)s` converts into itself", id=form.id),
                worded(
                    "Name another lease form; use `extendable: true` for a longer one."
                ),
            )
    for rule, where in shape.parts(ConversionSection):
        if rule.to_form not in steps.get(rule.from_form, [rule.to_form]):
            yield Problem.at(
                pack.place((*where, "to_form")),
                "not-on-ladder",
                worded(
                    "`%(from_form)s` does not convert into `%(to_form)s`",
                    from_form=rule.from_form,
                    to_form=rule.to_form,
                ),
                worded(
                    "Add it to `converts_into` of `%(from_form)s`.",
                    from_form=rule.from_form,
                ),
            )


def check_duties(pack: PackFiles, shape: Shaped) -> Iterator[Problem]:
    """Every entry that needs a rule which the pack does not have."""
    for section, where in _needed(shape):
        if section not in pack.values and pack.whole:
            yield Problem.at(
                pack.place(where),
                "missing-rule",
                worded(
                    "this needs the rule `%(section)s`, and the pack has none",
                    section=section,
                ),
                worded("Add the section `%(section)s:` to the pack.", section=section),
            )


def _needed(shape: Shaped) -> Iterator[tuple[str, Where]]:
    for rule, where in shape.parts(SharingSection):
        if rule.ground == Ground.CONSENT:
            yield "consent", (*where, "ground")
    for form, where in shape.parts(LeaseFormSection):
        if form.framework_agreement:
            yield "framework", (*where, "framework_agreement")
