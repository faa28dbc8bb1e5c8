"""Lease forms, ladders and law that contradict themselves or leave a gap."""

from collections.abc import Iterable, Iterator
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
from thuisroute.kernel.wording import worded
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
                worded(
                    "`%(kind)s` does not go with the separation `%(separation)s`",
                    kind=form.kind,
                    separation=form.separation,
                ),
                worded("Write `separation: %(fits)s`, or correct the kind.", fits=fits),
            )
        kinds = [one.kind for one in form.agreements]
        if kinds and (AgreementKind.TENANCY in kinds) == (form.kind == LeaseKind.STAY):
            yield Problem.at(
                pack.place((*where, "agreements")),
                "tenancy-does-not-fit",
                worded(
                    "the agreements of `%(id)s` do not fit a `%(kind)s`",
                    id=form.id,
                    kind=form.kind,
                ),
                worded("A stay has no `tenancy`; every other kind has one."),
            )


def check_options(pack: PackFiles, shape: Shaped) -> Iterator[Problem]:
    """A ladder that does not begin with an own lease, or that cannot be walked."""
    for ladder, where in shape.parts(LadderSection):
        first = ladder.options[0]
        if first.kind != LeaseKind.REGULAR or first.fixed_term:
            yield Problem.at(
                pack.place((*where, "options", 0, "id")),
                "ladder-begins-too-low",
                worded(
                    "the first option, `%(id)s`, is not the resident's own lease",
                    id=first.id,
                ),
                worded("Begin with `kind: regular` and without a fixed term."),
            )
        yield from _grounds(pack, ladder, where)


def _grounds(pack: PackFiles, ladder: LadderSection, where: Where) -> Iterator[Problem]:
    below = [one.id for one in ladder.options[1:]]
    for at, ground in enumerate(ladder.grounds):
        if ground.opens not in below:
            yield Problem.at(
                pack.place((*where, "grounds", at, "opens")),
                "ground-opens-nothing",
                worded(
                    "`%(id)s` opens `%(opens)s`, which is no step down",
                    id=ground.id,
                    opens=ground.opens,
                ),
                worded("Name one of: %(options)s.", options=", ".join(below))
                if below
                else worded("Name one of: add a second option first."),
            )
    opened = {one.opens for one in ladder.grounds}
    for at, option in enumerate(ladder.options[1:], 1):
        if option.id not in opened:
            yield Problem.at(
                pack.place((*where, "options", at, "id")),
                "option-without-ground",
                worded("no ground opens the option `%(id)s`", id=option.id),
                worded(
                    "Add a ground with `opens: %(id)s`, or remove the option.",
                    id=option.id,
                ),
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
                worded(
                    "%(latest)s before the end is not after %(earliest)s before",
                    latest=notice.latest,
                    earliest=notice.earliest,
                ),
                worded("Exchange the two: `earliest` is the longer period."),
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
                    worded(
                        "nothing fills in %(strange)s in this sentence", strange=strange
                    ),
                    worded("Use %(places)s.", places=_in_braces(sorted(FILLED_IN))),
                )


def _strange(text: str) -> str:
    try:
        found = [name for _, name, _, _ in Formatter().parse(text) if name is not None]
    except ValueError:
        return worded("a brace that stands alone")
    return _in_braces(name for name in found if name not in FILLED_IN)


def _in_braces(names: Iterable[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in names)


def check_law_points(pack: PackFiles, shape: Shaped) -> Iterator[Problem]:
    """What is open without a question to a lawyer, and the other way round."""
    for entry in shape.entries:
        for point, where in within(LawPointSection, entry.value, entry.where):
            if point.open == (point.to_check is not None):
                continue
            yield Problem.at(
                pack.place((*where, "law")),
                "open-without-question",
                worded(
                    "`%(law)s %(article)s` is open or has a question, not both",
                    law=point.law,
                    article=point.article,
                ),
                worded("Write `open: true` together with `to_check:`, or neither."),
            )
