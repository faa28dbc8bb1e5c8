"""By month ten: a lease of one's own after a year, or a longer term (P2c)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.events import Decision
from thuisroute.agreements.rules.homes import LeaseForm
from thuisroute.agreements.rules.route import ConversionRule
from thuisroute.kernel.verdicts import Reason, Verdict
from thuisroute.tenancies.rules.words import day


@dataclass(frozen=True)
class CriterionAnswer:
    """Whether a criterion speaks for a lease of one's own, and why."""

    met: bool
    reason: str


@dataclass(frozen=True)
class ConversionFacts:
    """The lease as it stands and what was decided in the meeting.

    `missing`: labels of parties that decide or are consulted and were not there;
    `answers` by the pack's criterion ids; `planned_until` first day after the term.
    """

    form: str
    running: bool
    starts_on: date
    planned_until: date | None
    last_decided_on: date | None
    own_lease_coming: bool
    decided_on: date
    outcome: Decision
    effective_on: date | None
    until: date | None
    missing: Sequence[str]
    answers: Mapping[str, CriterionAnswer]
    reason: str


def outcomes(agreement: Agreement, form: LeaseForm) -> tuple[Decision, ...]:
    """What can be decided on a lease of this form; nothing where no rule asks it."""
    rule = agreement.conversion
    if rule is None or rule.from_form != form.id:
        return ()
    possible = []
    if rule.to_form in form.converts_into:
        possible.append(Decision.CONVERT)
    if form.extendable:
        possible.append(Decision.EXTEND)
    return tuple(possible)


def earliest_effect(rule: ConversionRule, starts_on: date) -> date:
    """The first day on which a lease of one's own can begin."""
    return rule.takes_effect_after.after(starts_on)


def decide_conversion(
    facts: ConversionFacts, rule: ConversionRule, form: LeaseForm, *, today: date
) -> Verdict:
    """May it be decided so? All reasons against it at once, each with its article.

    What may be decided is told by `outcomes`; deciding after the due date is possible,
    the clock shows that it was late.
    """
    return Verdict(
        against=(
            *_lease(facts, rule),
            *_meeting(facts, rule, today),
            *_criteria(facts, rule),
            *_effect(facts, rule, form),
        )
    )


def _lease(facts: ConversionFacts, rule: ConversionRule) -> Iterator[Reason]:
    if facts.form != rule.from_form:
        yield Reason(
            "There is nothing to decide on a lease in this form.", rule.article
        )
    if not facts.running:
        yield Reason("This lease is not running, so there is nothing to decide.")
    if facts.own_lease_coming:
        yield Reason(
            "The resident's own lease has been drawn up already. Cancel that one "
            "first if something else is decided.",
            rule.article,
        )


def _meeting(
    facts: ConversionFacts, rule: ConversionRule, today: date
) -> Iterator[Reason]:
    if facts.decided_on > today:
        yield Reason("That day has not come yet. Record the decision afterwards.")
    if facts.decided_on < facts.starts_on:
        yield Reason(
            "The lease started on %(on)s; the decision comes after that.",
            rule.article,
            (("on", day(facts.starts_on)),),
        )
    if facts.last_decided_on is not None and facts.decided_on < facts.last_decided_on:
        yield Reason(
            "There is a decision of %(on)s already; a new one comes after it.",
            rule.article,
            (("on", day(facts.last_decided_on)),),
        )
    for label in facts.missing:
        yield Reason(
            "This decision is not taken without %(who)s.",
            rule.article,
            (("who", label),),
        )


def _criteria(facts: ConversionFacts, rule: ConversionRule) -> Iterator[Reason]:
    for criterion in rule.criteria:
        answer = facts.answers.get(criterion.id)
        if answer is None or not answer.reason.strip():
            yield Reason(
                "Every criterion needs an answer with a reason; one is missing.",
                rule.article,
            )
            break
    if not facts.reason.strip():
        yield Reason("Write down why this was decided.", rule.article)


def _effect(
    facts: ConversionFacts, rule: ConversionRule, form: LeaseForm
) -> Iterator[Reason]:
    if facts.outcome == Decision.CONVERT:
        yield from _own_lease(facts, rule)
    elif facts.outcome == Decision.EXTEND and form.extendable:
        yield from _longer(facts, rule)
    else:
        yield Reason("The agreement does not know this outcome.", rule.article)


def _own_lease(facts: ConversionFacts, rule: ConversionRule) -> Iterator[Reason]:
    earliest = earliest_effect(rule, facts.starts_on)
    if facts.effective_on is None:
        yield Reason("Choose the day on which the own lease starts.", rule.article)
    elif facts.effective_on < earliest:
        yield Reason(
            "The own lease starts on %(on)s at the earliest.",
            rule.article,
            (("on", day(earliest)),),
        )
    elif facts.effective_on < facts.decided_on:
        yield Reason("The own lease starts on the day of the decision or later.")


def _longer(facts: ConversionFacts, rule: ConversionRule) -> Iterator[Reason]:
    end = facts.planned_until or facts.decided_on
    if facts.until is None:
        yield Reason("Choose until when the lease is extended.", rule.article)
    elif facts.until <= max(end, facts.decided_on):
        yield Reason(
            "The lease already runs until %(on)s; choose a later day.",
            rule.article,
            (("on", day(end)),),
        )
