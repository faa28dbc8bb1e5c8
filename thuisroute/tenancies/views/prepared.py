"""What is asked when a lease is drawn up, and what the law says of what was typed."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.homes import LeaseForm as FormOfLease
from thuisroute.agreements.rules.leases import LeaseKind
from thuisroute.tenancies.actions.prepare_lease import LeaseTerms
from thuisroute.tenancies.forms.preparing import Choices, LeaseForm, Part, Step
from thuisroute.tenancies.law_facts import in_law
from thuisroute.tenancies.models import Lease
from thuisroute.tenancies.rules.forms import first_forms, planned_until
from thuisroute.tenancies.rules.lease_case import Weight
from thuisroute.tenancies.views.law_words import ethos_shown, findings_shown
from thuisroute.tenancies.views.said import voice_text
from thuisroute.tenancies.views.sheet import language


def asked(says: Agreement, product: str) -> dict[str, Any]:
    """What the form offers: forms, grounds of the law, steps of the norm's ladder."""
    law, forms = says.fixed_term, first_forms(says, product)
    return {
        "forms_open": [(one.id, one.label.in_language(language())) for one in forms],
        "grounds": [
            (one.id, one.label.in_language(language()))
            for one in (law.grounds if law else ())
        ],
        "steps": _steps(says),
        "parts": _parts(says, forms),
        "participants": _participants(says),
    }


def _steps(says: Agreement) -> list[Step]:
    if says.ladder is None:
        return []
    return [
        Step(
            option.id,
            option.label.in_language(language()),
            [
                (ground.id, ground.label.in_language(language()))
                for ground in says.ladder.grounds
                if ground.opens == option.id
            ],
        )
        for option in says.ladder.options[1:]
    ]


def _parts(says: Agreement, forms: Sequence[FormOfLease]) -> list[Part]:
    package = says.leave_package
    leaves = all(one.kind is not LeaseKind.STAY for one in forms)
    return [
        Part(
            part.id,
            part.label.in_language(language()),
            [(way.id, way.label.in_language(language())) for way in part.choices],
            leaves,
        )
        for part in (package.parts if package else ())
    ]


def _participants(says: Agreement) -> Choices:
    ladder, package = says.ladder, says.leave_package
    people = (
        *(ladder.decided_by + ladder.consulted if ladder else ()),
        *(package.decided_by if package else ()),
    )
    kinds = dict.fromkeys(one.party_kind for one in people)
    return [(kind, voice_text(says, kind)) for kind in kinds]


def terms_of(form: LeaseForm) -> LeaseTerms:
    """What was typed, as the action takes it."""
    given = form.cleaned_data
    return LeaseTerms(
        form=given["form"],
        rent=given["rent"],
        starts_on=given["starts_on"],
        fixed_term_ground=given.get("fixed_term_ground", ""),
        ground_shown=given.get("ground_shown", False),
        weighing=form.weighing(),
    )


def looked_at(
    says: Agreement, forms: Sequence[FormOfLease], typed: LeaseForm, starts_on: date
) -> list[dict[str, object]]:
    """For what was typed the whole answer; before that the warnings of every form."""
    if typed.is_bound and typed.is_valid():
        chosen = says.lease_form(typed.cleaned_data["form"])
        return [_looked_at(says, chosen, _draft(chosen, terms_of(typed)), whole=True)]
    drafts = [(one, LeaseTerms(one.id, 0, starts_on)) for one in forms]
    shown = [
        _looked_at(says, one, _draft(one, terms), whole=False) for one, terms in drafts
    ]
    return [one for one in shown if one["findings"]]


def _draft(form: FormOfLease, terms: LeaseTerms) -> Lease:
    return Lease(
        form=form.id,
        starts_on=terms.starts_on,
        planned_until=planned_until(form, terms.starts_on),
        fixed_term_ground=terms.fixed_term_ground,
        ground_shown=terms.ground_shown,
    )


def _looked_at(
    says: Agreement, form: FormOfLease, lease: Lease, *, whole: bool
) -> dict[str, object]:
    found = in_law(lease, says)
    findings = found.check.findings if found.check else ()
    if not whole:
        findings = tuple(one for one in findings if one.weight is Weight.WARNING)
    return {
        "label": form.label.in_language(language()),
        "findings": findings_shown(findings),
        "ethos": ethos_shown(found.ethos) if whole else None,
    }
