"""How often each form of lease begins, why, and how many are in one's own name (S1)."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from thuisroute.agreements.queries import agreement, version_in_force
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.kernel import clock
from thuisroute.kernel.questions import ask
from thuisroute.kernel.web import ActorRequest, signed_in
from thuisroute.obligations.rules.period import Period
from thuisroute.parties.queries import party_names
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.access import insist_on_role
from thuisroute.tenancies.queries.form_figures import (
    FormRow,
    GroundRow,
    forms_begun,
    grounds_given,
)
from thuisroute.tenancies.rules.own_name import OwnName, in_own_name
from thuisroute.tenancies.views.sheet import language


@dataclass(frozen=True)
class Line:
    """A form or a ground, and how often."""

    label: str
    number: int
    step: str = ""


@require_GET
@signed_in
def form_figures(request: ActorRequest) -> HttpResponse:
    """Of leases that began in a year or a quarter."""
    insist_on_role(request.actor, Capability.SEE_COMPLIANCE)
    period = Period.parse(request.GET.get("period", ""), clock.today())
    region = request.actor.region
    version, parties = version_in_force(region), party_names(region)
    forms = forms_begun(period.year, period.year)
    grounds = grounds_given(period.year, period.year)
    answers = ask(version, parties, forms, grounds)
    law = agreement(answers.of(version)[0].id)
    begun = [row for row in answers.of(forms) if period.holds(row.quarter)]
    given = [row for row in answers.of(grounds) if period.holds(row.quarter)]
    names = {one.id: one.name for one in answers.of(parties)}
    return render(
        request,
        "tenancies/form_figures.jinja",
        {
            "period": period,
            "norm": _norm(law),
            "everybody": _own(law, begun),
            "associations": _by_owner(law, begun, names),
            "forms": _forms(law, begun),
            "grounds": _grounds(law, given),
            "has_ladder": law.ladder is not None,
        },
    )


def _norm(law: Agreement) -> tuple[str, str] | None:
    """The article of the norm and what it says."""
    if law.own_name is None:
        return None
    number = law.own_name.article
    return number, law.article(number).summary.in_language(language())


def _own(law: Agreement, rows: Iterable[FormRow]) -> OwnName:
    return in_own_name(law, ((row.form, row.number) for row in rows))


def _by_owner(
    law: Agreement, rows: Sequence[FormRow], names: dict[UUID, str]
) -> list[tuple[str, OwnName]]:
    owners = {row.owner_id for row in rows}
    return [
        (name, _own(law, (row for row in rows if row.owner_id == key)))
        for key, name in names.items()
        if key in owners
    ]


def _forms(law: Agreement, rows: Iterable[FormRow]) -> list[Line]:
    """Every form of the agreement, also one that did not begin; then earlier ones."""
    counts: Counter[str] = Counter()
    for row in rows:
        counts[row.form] += row.number
    now = {one.id: one.label.in_language(language()) for one in law.lease_forms}
    earlier = sum(number for form, number in counts.items() if form not in now)
    return [
        *(Line(label, counts[form]) for form, label in now.items()),
        *([Line(_("Forms of an earlier agreement"), earlier)] if earlier else []),
    ]


def _grounds(law: Agreement, rows: Iterable[GroundRow]) -> list[Line]:
    """Every ground of the ladder under the step that it opens."""
    counts: Counter[tuple[str, str]] = Counter()
    for row in rows:
        counts[row.step, row.ground] += row.number
    if law.ladder is None:
        return []
    steps = {one.id: one.label.in_language(language()) for one in law.ladder.options}
    return [
        Line(
            one.label.in_language(language()),
            counts[one.opens, one.id],
            steps.get(one.opens, one.opens),
        )
        for one in law.ladder.grounds
    ]
