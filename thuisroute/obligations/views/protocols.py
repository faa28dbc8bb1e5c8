"""What the region does about concerns in a tenancy, for the page of the agreement."""

from dataclasses import dataclass

from django.utils.translation import gettext

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
    term: str
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


def step_term(protocol: Protocol, step: ProtocolStep) -> str:
    """By when a step is due."""
    if step.id == protocol.steps[0].id:
        return gettext("as soon as the urgency asks")
    return gettext("%(period)s after the step before") % {
        "period": duration_words(step.within)
    }


def _step(law: Agreement, protocol: Protocol, step: ProtocolStep) -> StepShown:
    return StepShown(
        label=said(step.label),
        article=step.article,
        who=named(law, step.owner),
        term=step_term(protocol, step),
        done_when=said(step.done_when),
        then=tuple(
            (said(protocol.step(after.step).label), said(after.when))
            for after in step.next
        ),
        undo=step.undo,
        reopen=step.reopen,
        not_agreed=said(step.not_agreed),
    )
