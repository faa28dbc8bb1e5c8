"""What the law says of a lease, as pages show it: a sentence and its source."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.ethos import EthosRule
from thuisroute.agreements.rules.homes import LeaseForm
from thuisroute.agreements.rules.law import LawPoint
from thuisroute.agreements.rules.leases import AgreementKind, Separation, Tie
from thuisroute.tenancies.law_facts import InLaw
from thuisroute.tenancies.rules.lease_case import Finding, Weight
from thuisroute.tenancies.views.sheet import language

LOOKS = {
    Weight.FINE: "success",
    Weight.NOTE: "info",
    Weight.CHECK: "info",
    Weight.WARNING: "warning",
}
Shown = dict[str, object]


def findings_shown(findings: Sequence[Finding]) -> list[Shown]:
    """Warnings first; each with where it stands and what a lawyer has to look at."""
    order = [Weight.WARNING, Weight.CHECK, Weight.NOTE, Weight.FINE]
    return [
        {
            "look": LOOKS[one.weight],
            "text": one.says.in_language(language()),
            **source_shown(one.source),
        }
        for one in sorted(findings, key=lambda one: order.index(one.weight))
    ]


def notices_of(found: InLaw) -> list[tuple[str, str]]:
    """The warnings as a page with one form shows them above it."""
    warnings = found.check.warnings if found.check else ()
    return [
        (LOOKS[one.weight], f"{one.says.in_language(language())} ({one.source})")
        for one in warnings
    ]


def source_shown(point: LawPoint | None) -> Shown:
    """Law and article, since when, and what is open."""
    if point is None:
        return {"source": "", "since": None, "to_check": ""}
    return {
        "source": str(point),
        "since": point.since,
        "to_check": point.to_check.in_language(language()) if point.to_check else "",
    }


def ethos_shown(rule: EthosRule | None) -> Shown | None:
    """The category in words, with the rule that made it."""
    if rule is None:
        return None
    return {
        "category": rule.category,
        "counted": rule.counted,
        "text": rule.says.in_language(language()),
        **source_shown(rule.source),
    }


def form_shown(says: Agreement, form: LeaseForm) -> Shown:
    """Who owns and lets, what hangs together, and what the resident may and must."""
    kind = {one.id: one.label.in_language(language()) for one in says.party_kinds}
    kind["resident"] = kind.get("resident", _("Resident"))
    return {
        "label": form.label.in_language(language()),
        "meaning": form.meaning.in_language(language()),
        "owner": kind.get(form.owner, form.owner),
        "landlord": kind.get(form.landlord, form.landlord),
        "separation": separation_text(form.separation),
        "rent_paid_to": kind.get(form.rent_paid_to or "", ""),
        "support_chosen_by": kind.get(form.support_chosen_by or "", ""),
        "left_open": form.not_agreed.in_language(language()) if form.not_agreed else "",
        "agreements": [
            {
                "name": _agreement_text(one.kind),
                "between": [kind.get(party, party) for party in one.between],
                "tied": _tie_text(one.tied),
                "ends": one.when_it_ends.in_language(language()),
                **source_shown(one.legal_source),
            }
            for one in form.agreements
        ],
        "rights": [one.in_language(language()) for one in form.rights],
        "duties": [one.in_language(language()) for one in form.duties],
    }


def separation_text(separation: Separation | None) -> str:
    """How far housing and care are apart (S figure 1)."""
    if separation is None:
        return ""
    return {
        Separation.NONE: _("Housing and care are not separated"),
        Separation.FINANCIAL: _("Financially separated: one choice for home and care"),
        Separation.ORGANISATIONAL: _("Separated by organisation: two choices, tied"),
        Separation.FULL: _("Fully separated: the home does not hang on support"),
    }[separation]


def _agreement_text(kind: AgreementKind) -> str:
    return {
        AgreementKind.TENANCY: _("Lease of the resident"),
        AgreementKind.SUPPORT: _("Support agreement"),
        AgreementKind.HEAD_LEASE: _("Lease of the care provider"),
        AgreementKind.USAGE: _("Usage agreement"),
    }[kind]


def _tie_text(tie: Tie) -> str:
    return {
        Tie.INSEPARABLE: _("cannot be separated from the home"),
        Tie.LINKED: _("linked to the home"),
        Tie.LOOSE: _("stands by itself"),
    }[tie]
