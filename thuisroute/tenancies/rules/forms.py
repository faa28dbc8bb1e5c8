"""Which lease forms of the region's ladder may be chosen, and what each means."""

from dataclasses import dataclass
from datetime import date

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.homes import LeaseForm
from thuisroute.agreements.rules.leases import Ladder, LeaseKind
from thuisroute.tenancies.rules.weighing import option_of


def first_forms(agreement: Agreement, product: str) -> tuple[LeaseForm, ...]:
    """The forms in which somebody with this product can begin.

    Those that the product names; a product that names none leaves it open. Where a norm
    has a ladder, its steps are open for every lease, the resident's own first (S10).
    """
    names = agreement.product(product).lease_forms
    named = tuple(agreement.lease_form(one) for one in names) or agreement.lease_forms
    ladder = agreement.ladder
    if ladder is None or all(form.kind is LeaseKind.STAY for form in named):
        return named
    steps = {form.id: _step(ladder, form) for form in agreement.lease_forms}
    weighed = [form for form in agreement.lease_forms if steps[form.id] is not None]
    weighed.sort(key=lambda form: steps[form.id] or 0)
    return (*weighed, *(form for form in named if form not in weighed))


def _step(ladder: Ladder, form: LeaseForm) -> int | None:
    """How far down the ladder a lease in this form stands."""
    ends = form.fixed_term or form.term is not None
    option = option_of(ladder, form, ends=ends)
    return ladder.options.index(option) if option else None


def needs_framework(agreement: Agreement, form: LeaseForm) -> bool:
    """Whether the one who lets needs a framework agreement with the owner (P2a)."""
    rule = agreement.framework
    return form.framework_agreement or (
        rule is not None and form.id in rule.lease_forms
    )


def article_of_framework(agreement: Agreement, form: LeaseForm) -> str:
    """The article that asks for a framework agreement."""
    return agreement.framework.article if agreement.framework else form.article


def planned_until(form: LeaseForm, starts_on: date) -> date | None:
    """The first day after the term; None where the form has no term."""
    return form.term.after(starts_on) if form.term else None


@dataclass(frozen=True)
class Consequences:
    """What signing in this form means for the resident."""

    protection: bool
    loses_registration: bool
    until: date | None


def consequences(form: LeaseForm, starts_on: date) -> Consequences:
    """Shown before anybody signs, so that it is no surprise afterwards (P2d, P2e)."""
    return Consequences(
        protection=form.tenant_protection,
        loses_registration=form.ends_home_seeker_registration,
        until=planned_until(form, starts_on),
    )
