"""When somebody is ready, and until when a condition can come in order."""

from dataclasses import replace
from datetime import date

import pytest

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.referrals.rules.readiness import Item, may_be_ready
from thuisroute.referrals.rules.settling import may_be_met, may_be_set_aside
from thuisroute.referrals.tests.test_rules import PACK, TODAY


def against(
    law: Agreement,
    items: tuple[Item, ...],
    *,
    until: date | None = None,
    on: date = TODAY,
) -> list[str]:
    """The articles of what is missing."""
    verdict = may_be_ready(
        law,
        items,
        product="earn_in_home",
        registered_on=date(2026, 3, 1),
        indication_until=until,
        on=on,
        today=TODAY,
        language="en",
    )
    return [reason.article for reason in verdict.against]


@pytest.mark.parametrize(
    ("items", "until", "on", "missing"),
    [
        ((Item("consent", TODAY),), None, TODAY, []),
        ((Item("consent"),), None, TODAY, ["6a"]),
        ((Item("consent"), Item("support_plan")), None, TODAY, ["6a", "3b"]),
        ((Item("consent", None, "Niet nodig"),), None, TODAY, []),
        ((Item("consent", date(2026, 3, 9)),), None, date(2026, 3, 8), ["6a"]),
        # Asked before the lease, and only wished for: neither holds anybody back.
        ((Item("indication_for_living_independently"),), None, TODAY, []),
        ((Item("alignment_for_youth"),), None, TODAY, []),
        ((), date(2026, 3, 9), TODAY, ["1c"]),
        ((), None, date(2026, 3, 11), [""]),
        ((), None, date(2026, 2, 28), [""]),
    ],
)
def test_ready_when_nothing_that_holds_back_is_missing(
    items: tuple[Item, ...], until: date | None, on: date, missing: list[str]
) -> None:
    assert against(PACK, items, until=until, on=on) == missing


@pytest.mark.parametrize(
    ("products", "missing"),
    [((), ["3b"]), (("earn_in_home",), ["3b"]), (("room",), [])],
)
def test_what_only_another_product_asks_holds_nobody_back(
    products: tuple[str, ...], missing: list[str]
) -> None:
    asked = replace(PACK.readiness_condition("support_plan"), products=products)
    law = replace(PACK, readiness=(asked,))
    assert against(law, (Item("support_plan"),)) == missing


@pytest.mark.parametrize(
    ("condition", "state", "allowed"),
    [
        ("support_plan", "ready", True),
        ("support_plan", "parked", True),
        ("support_plan", "offered", False),
        ("indication_for_living_independently", "ready", True),
        # Asked before the lease, which is still to come once there is an offer.
        ("indication_for_living_independently", "offered", True),
        ("indication_for_living_independently", "housed", False),
        ("indication_for_living_independently", "closed", False),
    ],
)
def test_until_when_a_condition_can_come_in_order(
    condition: str, state: str, *, allowed: bool
) -> None:
    asked = PACK.readiness_condition(condition)
    met = may_be_met(state, asked, on=TODAY, today=TODAY)
    aside = may_be_set_aside(state, asked, reason="Niet nodig")
    assert (met.allowed, aside.allowed) == (allowed, allowed)
