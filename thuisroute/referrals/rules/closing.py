"""Ending a referral, with or without a home, and opening it again."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.events import EventName, Outcome, Route
from thuisroute.agreements.rules.homes import LeaseForm
from thuisroute.agreements.rules.leases import AgreementKind, Tie
from thuisroute.kernel.verdicts import Reason, Verdict
from thuisroute.referrals.rules.lifecycle import ReferralState

# How a route may end for whom does not live in a home by it.
WITHOUT_HOME = (Outcome.WITHDRAWN, Outcome.TRANSFERRED, Outcome.DECEASED)
E = EventName


@dataclass(frozen=True)
class Closing:
    """How it ended, and on which day."""

    outcome: str
    on: date


@dataclass(frozen=True)
class Standing:
    """What is closed; `reopened_on`: the last time, if ever; `rents`: by a lease that
    runs; `with_support`: by one that is let together with support."""

    state: str
    registered_on: date
    reopened_on: date | None = None
    rents: bool = False
    with_support: bool = False


def may_be_closed(closing: Closing, of: Standing, *, today: date) -> Verdict:
    """Support can end while somebody goes on living in a home of their own."""
    return Verdict((*_running(closing, of), *_day(closing, of, today)))


def outcomes(state: str, *, rents: bool) -> tuple[Outcome, ...]:
    """How it can end from this state: whose lease has ended does not go on living
    there."""
    if state == ReferralState.HOUSED and rents:
        return (Outcome.HOUSED, *WITHOUT_HOME)
    return WITHOUT_HOME


def _running(closing: Closing, of: Standing) -> Iterator[Reason]:
    if of.state == ReferralState.CLOSED:
        yield Reason("This registration was closed already.")
    elif of.state == ReferralState.OFFERED:
        yield Reason("A home is being offered: end that first, then close this.")
    elif closing.outcome not in outcomes(of.state, rents=of.rents):
        yield Reason("Choose how the route ended.")
    elif of.with_support:
        yield Reason(
            "The home is let together with support: end that lease first, or let the "
            "resident's own take its place."
        )
    elif of.rents and closing.outcome != Outcome.HOUSED:
        yield Reason(
            "A lease is running: end that first. Or say that the resident goes on "
            "living there without support."
        )


def _day(closing: Closing, of: Standing, today: date) -> Iterator[Reason]:
    if closing.on > today:
        yield Reason("This day is in the future.")
    if closing.on < of.registered_on:
        yield Reason("The route cannot end before it began.")
    elif of.reopened_on is not None and closing.on < of.reopened_on:
        # Whoever counts by date would read that it was closed first and opened after.
        yield Reason(
            "This registration was opened again on a later day. Choose that day or a "
            "later one."
        )


def running_forms(events: Iterable[tuple[str, Mapping[str, str]]]) -> tuple[str, ...]:
    """The forms of the leases that run, by what happened in order. A lease of one's own
    takes the place of the one before it."""
    running: list[str] = []
    for name, carried in events:
        form = carried.get("form", "")
        if name == E.LEASE_STARTED:
            running.append(form)
        elif name == E.LEASE_CONVERTED:
            running = [*running[:-1], form]
        elif name == E.LEASE_ENDED and form in running:
            running.remove(form)
    return tuple(running)


def with_support(law: Agreement, forms: Iterable[str]) -> bool:
    """Whether one of these forms ties the home to support: the care provider lets it,
    or the agreement on support cannot end without it (S figure 1)."""
    tied = {one.id for one in law.lease_forms if _is_tied(one)}
    return not tied.isdisjoint(forms)


def _is_tied(form: LeaseForm) -> bool:
    return form.landlord == "care_provider" or any(
        one.kind is AgreementKind.SUPPORT and one.tied is Tie.INSEPARABLE
        for one in form.agreements
    )


def opens_to(events: Iterable[tuple[str, Mapping[str, str]]]) -> Route | None:
    """Where a closed route goes on when support comes back, by what happened in order:
    None when it is not closed. Whose lease has ended looks for a home again."""
    happened = tuple(events)
    closed, housed = False, False
    for name, _carried in happened:
        if name == E.REFERRAL_REGISTERED:
            closed, housed = False, False
        elif name == E.LEASE_STARTED:
            housed = True
        elif name in {E.REFERRAL_CLOSED, E.REFERRAL_REOPENED}:
            closed = name == E.REFERRAL_CLOSED
    if not closed:
        return None
    lives_there = housed and bool(running_forms(happened))
    return Route.HOUSED if lives_there else Route.SEARCHING
