"""What the region does about concerns in a tenancy, for the page of the agreement."""

from dataclasses import dataclass

from thuisroute.agreements.packs.authoring.choice_words import CONCERNS
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.protocols import Protocol, ProtocolStep
from thuisroute.agreements.words import duration_words
from thuisroute.obligations.views.said import named, said


@dataclass(frozen=True)
class StepShown:
    """One step in words; `then` names what can come after it, with in which case."""

    label: str
    article: str
    who: str
    within: str
    done_when: str
    then: tuple[tuple[str, str], ...]
    undo: bool
    reopen: bool
    not_agreed: str


@dataclass(frozen=True)
class ProtocolShown:
    """A protocol in words; how soon the first step is due is said by the urgency."""

    label: str
    article: str
    kinds: tuple[str, ...]
    urgencies: tuple[tuple[str, str], ...]
    steps: tuple[StepShown, ...]
    not_agreed: str


def protocols_shown(law: Agreement) -> list[ProtocolShown]:
    """Every protocol of the region, in the order of its pack."""
    return [
        ProtocolShown(
            label=said(one.label),
            article=one.article,
            kinds=tuple(str(CONCERNS[kind]) for kind in one.kinds),
            urgencies=tuple(
                (said(level.label), duration_words(level.within))
                for level in one.urgencies
            ),
            steps=tuple(_step(law, one, step) for step in one.steps),
            not_agreed=said(one.not_agreed),
        )
        for one in law.protocols
    ]


def _step(law: Agreement, protocol: Protocol, step: ProtocolStep) -> StepShown:
    first = step.id == protocol.steps[0].id
    return StepShown(
        label=said(step.label),
        article=step.article,
        who=named(law, step.owner),
        within="" if first else duration_words(step.within),
        done_when=said(step.done_when),
        then=tuple(
            (said(protocol.step(after.step).label), said(after.when))
            for after in step.next
        ),
        undo=step.undo,
        reopen=step.reopen,
        not_agreed=said(step.not_agreed),
    )
