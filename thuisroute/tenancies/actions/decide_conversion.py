"""By month ten: own lease after a year, or a longer conditional one (P2c)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import get_language

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.events import Decision, EventName
from thuisroute.agreements.rules.route import ConversionRule
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Reason, Refused, insist
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.tenancies.actions.tell import tell
from thuisroute.tenancies.facts import agreement_of
from thuisroute.tenancies.models import ConversionDecision, ConversionWords, Lease
from thuisroute.tenancies.queries.decisions import last_decision
from thuisroute.tenancies.queries.one_lease import coming_lease_after, locked_lease
from thuisroute.tenancies.rules import converting
from thuisroute.tenancies.rules.converting import ConversionFacts, CriterionAnswer
from thuisroute.tenancies.rules.lifecycle import LeaseState


@dataclass(frozen=True)
class Meeting:
    """What association and provider decided, in step with the municipality.

    `took_part`: kinds of parties. `effective_on` for a lease of one's own, `until`
    for an extension (the first day after the longer term).
    """

    decided_on: date
    outcome: Decision
    took_part: Sequence[str]
    answers: Mapping[str, CriterionAnswer]
    reason: str
    effective_on: date | None = None
    until: date | None = None
    resident_words: str = ""


def decide_conversion(
    *, by: Actor, lease: UUID, meeting: Meeting
) -> ConversionDecision:
    """One party writes it down; all who decide have to have been there."""
    row = locked_lease(by, lease, to=Capability.DECIDE_CONVERSION)
    says = agreement_of(row)
    rule = says.conversion
    if rule is None:
        raise Refused(Reason("There is nothing to decide on a lease in this form."))
    form = says.lease_form(row.form)
    facts = _facts(row, says, rule, meeting)
    insist(converting.decide_conversion(facts, rule, form, today=clock.today()))
    decision = _write(row, rule, meeting, by)
    if meeting.outcome == Decision.EXTEND:
        Lease.objects.filter(pk=row.pk).update(planned_until=meeting.until)
    audit.record(
        "decide_conversion",
        kind="lease",
        key=row.pk,
        subject=row.resident_id,
        details={"outcome": meeting.outcome.value, "on": meeting.decided_on},
    )
    tell(
        EventName.CONVERSION_DECIDED,
        by=by,
        lease=row,
        on=meeting.decided_on,
        source=("conversion_decision", decision.pk),
        attributes=_attributes(meeting),
    )
    return decision


def _write(
    row: Lease, rule: ConversionRule, meeting: Meeting, by: Actor
) -> ConversionDecision:
    converts = meeting.outcome == Decision.CONVERT
    consulted = {one.party_kind for one in rule.consulted}
    decision = ConversionDecision.objects.create(
        lease=row,
        resident_id=row.resident_id,
        decided_on=meeting.decided_on,
        outcome=meeting.outcome.value,
        effective_on=(meeting.effective_on if converts else row.planned_until)
        or meeting.decided_on,
        until=None if converts else meeting.until,
        took_part=list(meeting.took_part),
        criteria={key: {"met": one.met} for key, one in meeting.answers.items()},
        municipality_consulted=consulted <= set(meeting.took_part),
        decided_by=by.user,
        recorded_at=clock.now(),
    )
    ConversionWords.objects.create(
        decision=decision,
        resident_id=row.resident_id,
        reason=meeting.reason.strip(),
        resident_words=meeting.resident_words.strip(),
        criteria_reasons={key: one.reason for key, one in meeting.answers.items()},
    )
    return decision


def _attributes(meeting: Meeting) -> dict[str, str]:
    known = {"takes_effect_on": meeting.effective_on}
    if meeting.outcome == Decision.EXTEND:
        known = {"until": meeting.until}
    return {"decision": meeting.outcome.value} | {
        name: on.isoformat() for name, on in known.items() if on
    }


def _facts(
    row: Lease, says: Agreement, rule: ConversionRule, meeting: Meeting
) -> ConversionFacts:
    language = get_language() or "nl"
    last = last_decision(row.pk)
    return ConversionFacts(
        form=row.form,
        running=row.state == LeaseState.RUNNING.value,
        starts_on=row.starts_on,
        planned_until=row.planned_until,
        last_decided_on=last.decided_on if last else None,
        own_lease_coming=coming_lease_after(row.pk) is not None,
        decided_on=meeting.decided_on,
        outcome=meeting.outcome,
        effective_on=meeting.effective_on,
        until=meeting.until,
        missing=[
            says.party_kind(one.party_kind).label.in_language(language)
            for one in (*rule.decided_by, *rule.consulted)
            if one.party_kind not in meeting.took_part
        ],
        answers=meeting.answers,
        reason=meeting.reason,
    )
