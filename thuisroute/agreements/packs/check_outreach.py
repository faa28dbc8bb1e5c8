"""Outreach that names signals or reporters which it does not have."""

from collections.abc import Iterator

from thuisroute.agreements.packs.reading import PackFiles
from thuisroute.agreements.packs.sensitive_sections import OutreachSection
from thuisroute.agreements.packs.shape import Shaped
from thuisroute.kernel.problem import Problem, suggestion
from thuisroute.kernel.wording import worded

# What the investigation names, and where that stands.
NAMED = (("reports", "signals"), ("relatives", "reporters"))


def check_outreach(pack: PackFiles, shape: Shaped) -> Iterator[Problem]:
    """Every report and every relative that is no signal or reporter of outreach."""
    for outreach, where in shape.parts(OutreachSection):
        if outreach.exploration is None:
            continue
        for named, within in NAMED:
            known = [one.id for one in getattr(outreach, within)]
            for at, name in enumerate(getattr(outreach.exploration, named)):
                if name not in known:
                    yield Problem.at(
                        pack.place((*where, "exploration", named, at)),
                        "unknown-in-outreach",
                        worded("outreach has no `%(name)s` there", name=name),
                        suggestion(name, known),
                    )
