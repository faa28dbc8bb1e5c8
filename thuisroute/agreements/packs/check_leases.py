"""Lease forms, ladders and law that contradict themselves or leave a gap."""

from collections.abc import Iterator
from string import Formatter

from thuisroute.agreements.packs.home_sections import LeaseFormSection
from thuisroute.agreements.packs.lease_sections import (
    FixedTermSection,
    LadderSection,
    LawPointSection,
)
from thuisroute.agreements.packs.reading import PackFiles
from thuisroute.agreements.packs.shape import Shaped
from thuisroute.agreements.packs.structure import within
from thuisroute.agreements.rules.leases import (
    SEPARATION_OF,
    AgreementKind,
    LeaseKind,
)
from thuisroute.kernel.calendar import Duration
from thuisroute.kernel.problem import Problem
from thuisroute.kernel.yaml_file import Where

FILLED_IN = frozenset({"until", "limit", "earliest", "latest", "since", "ground"})


def check_lease_forms(pack: PackFiles, shape: Shaped) -> Iterator[Problem]:
    """Every form whose separation or agreements do not fit its kind."""
    for form, where in shape.parts(LeaseFormSection):
        if form.kind not in set(LeaseKind):
            continue  # left out, or told as a name that is not there
        fits = SEPARATION_OF[LeaseKind(form.kind)]
        if form.separation is not None and form.separation != fits:
            yield Problem.at(
                pack.place((*where, "separation")),
                "separation-of-another-kind",
                f"`{form.kind}` does not go with the separation `{form.separation}`",
                f"Write `separation: {fits}`, or correct the kind.",
            )
        kinds = [one.kind for one in form.agreements]
        if kinds and (AgreementKind.TENANCY in kinds) == (form.kind == LeaseKind.STAY):
            yield Problem.at(
                pack.place((*where, "agreements")),
                "tenancy-does-not-fit",
                f"the agreements of `{form.id}` do not fit a `{form.kind}`",
                "A stay has no `tenancy`; every other kind has one.",
            )


def check_options(pack: PackFiles, shape: Shaped) -> Iterator[Problem]:
    """A ladder that does not begin with an own lease, or that cannot be walked."""
    for ladder, where in shape.parts(LadderSection):
        first = ladder.options[0]
        if first.kind != LeaseKind.REGULAR or first.fixed_term:
            yield Problem.at(
                pack.place((*where, "options", 0, "id")),
                "ladder-begins-too-low",
                f"the first option, `{first.id}`, is not the resident's own lease",
                "Begin with `kind: regular` and without a fixed term.",
            )
        yield from _grounds(pack, ladder, where)


def _grounds(pack: PackFiles, ladder: LadderSection, where: Where) -> Iterator[Problem]:
    below = [one.id for one in ladder.options[1:]]
    for at, ground in enumerate(ladder.grounds):
        if ground.opens not in below:
            yield Problem.at(
                pack.place((*where, "grounds", at, "opens")),
                "ground-opens-nothing",
                f"`{ground.id}` opens `{ground.opens}`, which is no step down",
                f"Name one of: {', '.join(below) or 'add a second option first'}.",
            )
    opened = {one.opens for one in ladder.grounds}
    for at, option in enumerate(ladder.options[1:], 1):
        if option.id not in opened:
            yield Problem.at(
                pack.place((*where, "options", at, "id")),
                "option-without-ground",
                f"no ground opens the option `{option.id}`",
                f"Add a ground with `opens: {option.id}`, or remove the option.",
            )


def check_fixed_term(pack: PackFiles, shape: Shaped) -> Iterator[Problem]:
    """A notice that closes before it opens, and places that nothing fills."""
    for law, where in shape.parts(FixedTermSection):
        notice = law.notice
        earliest, latest = (
            Duration.parse(notice.earliest),
            Duration.parse(notice.latest),
        )
        if earliest.length_in_days <= latest.length_in_days:
            yield Problem.at(
                pack.place((*where, "notice", "latest")),
                "notice-reversed",
                f"{notice.latest} before the end is not after {notice.earliest} before",
                "Exchange the two: `earliest` is the longer period.",
            )
        yield from _places(pack, law, where)


def _places(pack: PackFiles, law: FixedTermSection, where: Where) -> Iterator[Problem]:
    for name in type(law.sentences).model_fields:
        texts = getattr(law.sentences, name)
        for language in ("nl", "en"):
            strange = _strange(getattr(texts, language))
            if strange:
                yield Problem.at(
                    pack.place((*where, "sentences", name, language)),
                    "unknown-place",
                    f"nothing fills in {strange} in this sentence",
                    "Use " + ", ".join(f"{{{one}}}" for one in sorted(FILLED_IN)) + ".",
                )


def _strange(text: str) -> str:
    try:
        found = [name for _, name, _, _ in Formatter().parse(text) if name is not None]
    except ValueError:
        return "a brace that stands alone"
    return ", ".join(f"{{{name}}}" for name in found if name not in FILLED_IN)


def check_law_points(pack: PackFiles, shape: Shaped) -> Iterator[Problem]:
    """What is open without a question to a lawyer, and the other way round."""
    for entry in shape.entries:
        for point, where in within(LawPointSection, entry.value, entry.where):
            if point.open == (point.to_check is not None):
                continue
            yield Problem.at(
                pack.place((*where, "law")),
                "open-without-question",
                f"`{point.law} {point.article}` is open or has a question, not both",
                "Write `open: true` together with `to_check:`, or neither.",
            )
