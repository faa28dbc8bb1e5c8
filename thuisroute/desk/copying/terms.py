"""Columns that hold a key of the agreement, and where its words stand in it."""

from collections.abc import Callable, Mapping

from django.utils.functional import Promise

from thuisroute.agreements.rules.agreement import Agreement, NotInAgreementError
from thuisroute.agreements.rules.articles import Text
from thuisroute.agreements.rules.finding import find
from thuisroute.agreements.rules.money import cost_kind
from thuisroute.agreements.words import EARLIER_KIND, EARLIER_PURPOSE
from thuisroute.referrals.rules.origin import ELSEWHERE


def _municipality(law: Agreement, code: str) -> Text:
    for one in law.municipalities:
        if one.code == code:
            return Text(nl=one.name, en=one.name)
    raise NotInAgreementError(code)


def _origin(law: Agreement, code: str) -> Text:
    if code == ELSEWHERE:
        return Text(nl="Buiten de regio", en="Outside the region")
    return _municipality(law, code)


def _kind(law: Agreement, key: str) -> Text:
    return law.party_kind(key).label


def _role(law: Agreement, key: str) -> Text:
    return law.role(key).label


def _purpose(law: Agreement, key: str) -> Text:
    return law.sharing_rule(key).purpose


def _category(law: Agreement, key: str) -> Text:
    return find(law.priority.categories if law.priority else (), key).label


TERMS: Mapping[str, Callable[[Agreement, str], Text]] = {
    "role": _role,
    "handler_role": _role,
    "handler_kind": _kind,
    "party_kind": _kind,
    "receiver_kind": _kind,
    "voice": _kind,
    "took_part": _kind,
    "ground": lambda law, key: law.refusal_ground(key).label,
    "municipalities": _municipality,
    "municipality": _municipality,
    "origin": _origin,
    "purpose": _purpose,
    "purposes": _purpose,
    "form": lambda law, key: law.lease_form(key).label,
    "product": lambda law, key: law.product(key).label,
    "target_group": lambda law, key: law.target_group(key).label,
    "indication": lambda law, key: law.indication(key).label,
    "setting_needed": lambda law, key: law.home_type(key).label,
    "condition": lambda law, key: law.readiness_condition(key).label,
    "cost_kind": lambda law, key: cost_kind(law.money, key).label,
    "asked": _role,
    "cause": lambda law, key: find(law.declines, key).label,
    "ended_cause": lambda law, key: find(law.declines, key).label,
    "careful": lambda law, key: (
        find(law.rounds.careful if law.rounds else (), key).label
    ),
    "otherwise": lambda law, key: (
        find(law.rounds.deviate if law.rounds else (), key).label
    ),
    "category": _category,
    "clock": lambda law, key: law.clock(key).label,
}
# For what no version of the agreement has.
EARLIER: Mapping[str, Promise] = {
    "purpose": EARLIER_PURPOSE,
    "purposes": EARLIER_PURPOSE,
    "receiver_kind": EARLIER_KIND,
}
