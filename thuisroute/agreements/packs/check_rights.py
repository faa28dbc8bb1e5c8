"""Rights that would be answered too late, by nobody who can, or not at all."""

from collections.abc import Iterator

from thuisroute.agreements.packs.fields import Someone
from thuisroute.agreements.packs.reading import PackFiles
from thuisroute.agreements.packs.rights_section import RightSection
from thuisroute.agreements.packs.shape import Shaped
from thuisroute.agreements.packs.sharing_section import SharingSection
from thuisroute.agreements.rules.rights import RightKind
from thuisroute.kernel.calendar import Duration
from thuisroute.kernel.problem import Problem
from thuisroute.kernel.wording import worded
from thuisroute.kernel.yaml_file import Where

RIGHTS = "rights"
# AVG 12(3): a month, and two more where it is complex.
LONGEST = {"within": Duration(months=1), "extension": Duration(months=2)}
STOPPING = frozenset({RightKind.OBJECTION, RightKind.RESTRICTION})


def check_rights(pack: PackFiles, shape: Shaped) -> Iterator[Problem]:
    """Every right that the pack forgets, and every one that it gives wrongly."""
    rows = [one for one, _ in shape.parts(SharingSection)]
    known = [one.to for one in rows]
    readers = [one.to for one in rows if one.named]
    for right, where in shape.parts(RightSection):
        yield from _terms(pack, right, where)
        yield from _handlers(pack, right, where, known)
        yield from _readers(pack, right, where, readers)
        if right.suspends and right.id not in STOPPING:
            yield Problem.at(
                pack.place((*where, "suspends")),
                "nothing-to-suspend",
                worded(
                    "a request for `%(id)s` stops nothing while it is weighed",
                    id=right.id,
                ),
                worded("Leave `suspends` out; it is for objection and restriction."),
            )
    yield from _forgotten(pack)


def _terms(pack: PackFiles, right: RightSection, where: Where) -> Iterator[Problem]:
    for key, longest in LONGEST.items():
        if Duration.parse(getattr(right, key)).length_in_days > longest.length_in_days:
            yield Problem.at(
                pack.place((*where, key)),
                "longer-than-the-law",
                worded(
                    "the law gives at most %(longest)s here",
                    longest=longest.isoformat(),
                ),
                worded(
                    "Write %(longest)s, or less (AVG 12, third paragraph).",
                    longest=longest.isoformat(),
                ),
            )


def _handlers(
    pack: PackFiles, right: RightSection, where: Where, known: list[Someone]
) -> Iterator[Problem]:
    for key in ("handled_by", "recorded_by", "helped_by"):
        if getattr(right, key) not in (None, *known):
            yield Problem.at(
                pack.place((*where, key)),
                "sees-no-dossier",
                worded("nothing is shared with this role, so it never sees a request"),
                worded("Choose somebody who stands in the table `sharing`."),
            )


def _readers(
    pack: PackFiles, right: RightSection, where: Where, readers: list[Someone]
) -> Iterator[Problem]:
    """Whom the resident brings in reads and changes nothing, so weighs nothing."""
    if right.handled_by in readers:
        yield Problem.at(
            pack.place((*where, "handled_by")),
            "reads-only",
            worded(
                "the resident brings this role in, which changes nothing in a dossier"
            ),
            worded(
                "Choose somebody who stands in the table `sharing` without `named`."
            ),
        )


def _forgotten(pack: PackFiles) -> Iterator[Problem]:
    """Whoever names one right names them all: the law gives every one."""
    written = pack.values.get(RIGHTS)
    if not isinstance(written, list):
        return
    named = {one.get("id") for one in written if isinstance(one, dict)}
    if not named <= set(RightKind):
        return  # a word that is no right is told at its own place
    for missing in sorted(set(RightKind) - named):
        yield Problem.at(
            pack.place((RIGHTS,)),
            "missing-right",
            worded("the right `%(missing)s` is not there", missing=missing),
            worded("Add it: residents have each of these rights by law."),
        )
