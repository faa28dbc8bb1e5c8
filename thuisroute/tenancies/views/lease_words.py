"""A lease in words: its state, its facts, its route, its next steps."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from thuisroute.agreements.rules.events import Decision
from thuisroute.agreements.rules.homes import LeaseForm
from thuisroute.tenancies.models import Lease
from thuisroute.tenancies.queries.one_lease import why_ended
from thuisroute.tenancies.queries.whole_tenancy import Tenancy
from thuisroute.tenancies.rules.lifecycle import LeaseState
from thuisroute.tenancies.rules.next_steps import NextStep
from thuisroute.tenancies.rules.tenancy_route import RouteFacts, Stop, stops
from thuisroute.tenancies.views.sheet import language

BEGUN = (LeaseState.RUNNING, LeaseState.CONVERTED, LeaseState.ENDED)


def state_of(state: str) -> tuple[str, str]:
    """The look of a state and what it is called."""
    return {
        LeaseState.PREPARED: ("draft", _("Drawn up")),
        LeaseState.SIGNED: ("signed", _("Signed")),
        LeaseState.RUNNING: ("running", _("Running")),
        LeaseState.CONVERTED: ("converted", _("Became an own lease")),
        LeaseState.ENDED: ("ended", _("Ended")),
        LeaseState.CANCELLED: ("withdrawn", _("Cancelled")),
    }[LeaseState(state)]


def lease_facts(
    lease: Lease, form: LeaseForm, *, named: bool
) -> list[tuple[str, object, str]]:
    """Term, value and how the value is written; unknown ones are left out, and where
    the name is not shared what somebody wrote in words."""
    found: list[tuple[str, object, str]] = [
        (_("Form"), form.label.in_language(language()), "text"),
        (_("Owner"), lease.owner.name, "text"),
        (_("Lets to the resident"), lease.lessor.name, "text"),
        (_("Rent a month"), lease.rent, "money"),
        (_("Signed on"), lease.signed_on, "date"),
        (_("First day"), lease.starts_on, "date"),
        (_("Runs until"), lease.planned_until, "date"),
        (_("Last day told on"), lease.end_told_on, "date"),
        (_("Ended on"), lease.ended_on, "date"),
        (_("Why it ended"), _why_ended(lease, named=named), "text"),
    ]
    return [one for one in found if one[1]]


def _why_ended(lease: Lease, *, named: bool) -> str:
    return why_ended(lease.pk) if named and lease.ended_on else ""


def route_of(
    tenancy: Tenancy, decidable: Sequence[Decision]
) -> list[dict[str, object]]:
    """The stops of the page's route line."""
    first, own = tenancy.first, tenancy.own
    direct = not decidable
    own_since = _begun(own) if own else _begun(first) if direct else None
    days: dict[Stop, date | None] = {
        Stop.ALLOCATED: tenancy.lease.match.allocated_on,
        Stop.SIGNED: first.signed_on,
        Stop.STARTED: _begun(first),
        Stop.NEIGHBOURS: tenancy.neighbours[-1].recorded_on
        if tenancy.neighbours
        else None,
        Stop.REVIEWED: tenancy.reviews[-1].held_on if tenancy.reviews else None,
        Stop.DECIDED: tenancy.decisions[0].decided_on if tenancy.decisions else None,
        Stop.OWN: own_since,
    }
    over = tenancy.lease.state in {LeaseState.ENDED, LeaseState.CANCELLED}
    return [
        {"name": _stop_text(one.stop), "state": one.state, "on": one.on}
        for one in stops(RouteFacts(days, conditional=not direct, over=over))
    ]


def _begun(lease: Lease) -> date | None:
    return lease.starts_on if lease.state in BEGUN else None


def _stop_text(stop: Stop) -> str:
    return {
        Stop.ALLOCATED: _("Home allocated"),
        Stop.SIGNED: _("Lease signed"),
        Stop.STARTED: _("Lives there"),
        Stop.NEIGHBOURS: _("Good neighbours"),
        Stop.REVIEWED: _("First talk"),
        Stop.DECIDED: _("Decision"),
        Stop.OWN: _("Own lease"),
    }[stop]


def step_link(step: NextStep, lease: UUID) -> dict[str, str]:
    """Where a step is taken and what its button says."""
    words = {
        NextStep.SIGN: _("Sign the lease"),
        NextStep.START: _("Start the lease"),
        NextStep.NEIGHBOURS: _("Good-neighbour agreements"),
        NextStep.REVIEW: _("Half-yearly talk"),
        NextStep.EVALUATE: _("Yearly evaluation of the plan"),
        NextStep.DECIDE: _("Decide what follows"),
        NextStep.OWN_LEASE: _("Draw up the resident's own lease"),
        NextStep.TELL: _("Record that the last day was told"),
        NextStep.REGISTER_AGAIN: _("Register again as a home seeker"),
        NextStep.CANCEL: _("Cancel the lease"),
        NextStep.END: _("End the lease"),
    }
    grave = step in {NextStep.CANCEL, NextStep.END}
    return {
        "url": reverse(step.value, args=[lease]),
        "text": words[step],
        "look": "subtle" if grave else "secondary",
    }
