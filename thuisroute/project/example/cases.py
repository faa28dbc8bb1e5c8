"""Something to look at on every page: a handful of cases, each made by its actions."""

from thuisroute.project.example import (
    concern_cases,
    eviction_cases,
    join_cases,
    match_cases,
    registered_case,
    report_cases,
    support_cases,
)
from thuisroute.project.example.case_cast import Tenants
from thuisroute.project.example.privacy_cast import Stage


def make_cases(stage: Stage) -> None:
    """Once every life has been played."""
    tenants = Tenants(stage)
    _support(tenants)
    _homes_at_stake(tenants)
    _concerns(tenants)
    report_cases.reports(stage)
    registered_case.outreach_registered(stage)
    join_cases.questions_to_join(stage)
    match_cases.homes(stage)
    match_cases.room(stage)
    match_cases.parked(stage)
    match_cases.allocation_round(stage)


def _homes_at_stake(tenants: Tenants) -> None:
    """At the association with a login, most of all."""
    for threat in eviction_cases.KEPT:
        eviction_cases.prevented(tenants.take(lived=threat.days + 10), threat)
    eviction_cases.second_chance(tenants.take(lived=160))
    eviction_cases.blocked(tenants.take(lived=70))


def _concerns(tenants: Tenants) -> None:
    concern_cases.met_with_measures(tenants.take(lived=50))
    concern_cases.step_overdue(tenants.take(lived=50))
    concern_cases.arrears_caught(tenants.take(lived=110, town=True))
    concern_cases.concerns_early(tenants)


def _support(tenants: Tenants) -> None:
    support_cases.looked_in_on(tenants.take(lived=200, own=True, town=True))
    support_cases.not_looked_in_on(tenants.take(lived=240, own=True, town=True))
    support_cases.up_and_down(tenants.take(lived=175, town=True))
    support_cases.waits_for_more(tenants.take(lived=20, town=True))
    support_cases.goes_over(tenants.take(lived=20))
    support_cases.went_wrong(tenants.take(lived=20))
