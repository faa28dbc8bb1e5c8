"""The form of a lease is weighed from the resident's own lease down (R11, S10)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from thuisroute.agreements.rules.homes import LeaseForm
from thuisroute.agreements.rules.leases import Ladder, LadderOption, LeaseKind
from thuisroute.kernel.verdicts import Reason, Verdict


@dataclass(frozen=True)
class Weighing:
    """`grounds`: for each option that is stepped down to, the key of a ground;
    `took_part`: kinds of parties; `package`: for each part of what is offered, how it
    is to be."""

    grounds: Mapping[str, str] = field(default_factory=dict)
    took_part: Sequence[str] = ()
    own_words: str = ""
    package: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class WeighingFacts:
    """`missing`: labels of parties that decide or are heard and were not there;
    `ends`: the lease has a last day, `too_long`: later than its step allows."""

    form: LeaseForm
    ends: bool
    too_long: bool
    weighing: Weighing
    missing: Sequence[str]


def option_of(ladder: Ladder, form: LeaseForm, *, ends: bool) -> LadderOption | None:
    """The step on which a lease in this form stands; None where it is not on it."""
    return next(
        (
            option
            for option in ladder.options
            if option.kind is form.kind and (option.fixed_term or not ends)
        ),
        None,
    )


def steps_down(ladder: Ladder, option: LadderOption) -> tuple[LadderOption, ...]:
    """Every step from the resident's own lease to this one."""
    return ladder.options[1 : ladder.options.index(option) + 1]


def may_be_chosen(facts: WeighingFacts, ladder: Ladder) -> Verdict:
    """The resident's own lease needs no ground; each step down needs its own, the
    resident's words, and everybody who decides."""
    if facts.form.kind is LeaseKind.STAY:
        return Verdict()  # no lease to weigh
    option = option_of(ladder, facts.form, ends=facts.ends)
    if option is None:
        return Verdict(
            (
                Reason(
                    "The norm does not have a lease of this kind with this end.",
                    ladder.article,
                ),
            )
        )
    steps = steps_down(ladder, option)
    return Verdict(
        (
            *_grounds(facts, ladder, steps),
            *(_people(facts, ladder) if steps else ()),
            *_length(facts, option),
        )
    )


def _grounds(
    facts: WeighingFacts, ladder: Ladder, steps: Sequence[LadderOption]
) -> Iterator[Reason]:
    opens = {ground.id: ground.opens for ground in ladder.grounds}
    for step in steps:
        if opens.get(facts.weighing.grounds.get(step.id, "")) != step.id:
            yield Reason(
                "Say why one step down is needed, and why the step above it is not "
                "possible.",
                step.article,
            )
            return


def _people(facts: WeighingFacts, ladder: Ladder) -> Iterator[Reason]:
    if ladder.own_words and not facts.weighing.own_words.strip():
        yield Reason(
            "Write down what the resident says of this form of lease, in the "
            "resident's own words.",
            ladder.article,
        )
    for label in facts.missing:
        yield Reason(
            "This form is not chosen without %(who)s.",
            ladder.article,
            (("who", label),),
        )


def _length(facts: WeighingFacts, option: LadderOption) -> Iterator[Reason]:
    if facts.too_long:
        yield Reason("A lease on this step does not last so long.", option.article)
