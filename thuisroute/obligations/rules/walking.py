"""An invented resident on the route of an agreement, when everybody is on time.

The days of the route are the same under every agreement, so that what differs is what
was agreed. There is no such person and nothing of it is kept.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.events import Answer, Decision, EventName
from thuisroute.agreements.rules.homes import LeaseForm, Product
from thuisroute.agreements.rules.sharing import Ground
from thuisroute.agreements.rules.terms import Trigger
from thuisroute.kernel.calendar import add_months
from thuisroute.obligations.rules.clocks import clocks
from thuisroute.obligations.rules.obligation import Event, Obligation

E = EventName
# Weeks after the registration on which each step is taken.
STEPS = {
    E.REFERRAL_REGISTERED: 0,
    E.REFERRAL_READY: 4,
    E.PROPOSAL_MADE: 6,
    E.OFFER_MADE: 6,
    E.OFFER_ANSWERED: 7,
    E.INTAKE_HELD: 8,
    E.HOME_ALLOCATED: 9,
    E.LEASE_SIGNED: 10,
    E.LEASE_STARTED: 10,
}
FOLLOWED_MONTHS = 24
# More than any pack asks in two years; a pack that asks more is cut off, not endless.
MOST = 500


@dataclass(frozen=True)
class Somebody:
    """Who walks: a target group by its key, an age, the day of registration."""

    target_group: str
    age: int
    registered_on: date

    @property
    def started_on(self) -> date:
        """The first day in the home."""
        return self.registered_on + timedelta(weeks=STEPS[E.LEASE_STARTED])

    @property
    def last_day(self) -> date:
        """Until when the walk is followed."""
        return add_months(self.started_on, FOLLOWED_MONTHS)


@dataclass(frozen=True)
class Walked:
    """The route of somebody under one agreement, with all that it asked on the way."""

    law: Agreement
    who: Somebody
    product: Product | None
    form: LeaseForm | None
    asked: tuple[Obligation, ...]

    @property
    def names_the_group(self) -> bool:
        """Whether the agreement speaks of this target group."""
        return any(one.id == self.who.target_group for one in self.law.target_groups)


def walked(law: Agreement, who: Somebody) -> Walked:
    """Into the first product that is let, by its first lease form."""
    product = _product(law)
    form = _form(law, product)
    carried = _carried(who, product, form) | {
        "municipality": law.municipalities[0].code
    }
    events = [*_steps(who, carried), *_consents(law, who)]
    return Walked(law, who, product, form, _lived(law, who, events))


def _product(law: Agreement) -> Product | None:
    let = [one for one in law.products if one.lease_forms]
    return next(iter(let or law.products), None)


def _form(law: Agreement, product: Product | None) -> LeaseForm | None:
    named = product.lease_forms if product else ()
    return law.lease_form(named[0]) if named else next(iter(law.lease_forms), None)


def _carried(
    who: Somebody, product: Product | None, form: LeaseForm | None
) -> dict[str, str | date]:
    """What each step may carry; a clock looks only at what its event has."""
    carried: dict[str, str | date] = {
        "target_group": who.target_group,
        "answer": Answer.ACCEPTED,
    }
    if product:
        carried["product"] = product.id
    if product and product.home_types:
        carried["home_type"] = product.home_types[0]
    if form:
        carried["form"] = form.id
    if form and form.term:
        carried["until"] = form.term.after(who.started_on)
    return carried


def _steps(who: Somebody, carried: Mapping[str, str | date]) -> Iterator[Event]:
    for name, weeks in STEPS.items():
        yield Event(name, who.registered_on + timedelta(weeks=weeks), carried)


def _consents(law: Agreement, who: Somebody) -> Iterator[Event]:
    """A yes to everything, for as long as a form proposes."""
    if law.consent is None:
        return
    until = law.consent.usual.after(who.registered_on) if law.consent.usual else None
    for rule in law.sharing:
        if rule.ground == Ground.CONSENT and not rule.named:
            said: dict[str, str | date] = {"sharing": rule.id}
            carried = said | ({"until": until} if until else {})
            yield Event(E.CONSENT_GIVEN, who.registered_on, carried)


def _lived(
    law: Agreement, who: Somebody, events: list[Event]
) -> tuple[Obligation, ...]:
    """Everything that is asked is done on its last day, which may ask something new."""
    done: set[tuple[str, date, int]] = set()
    while True:
        asked = [
            one for one in clocks(law, events, who.last_day) if one.due <= who.last_day
        ]
        waiting = [one for one in asked if _key(one) not in done]
        if not waiting or len(done) == MOST:
            return tuple(asked)
        first = waiting[0]
        done.add(_key(first))
        if first.fulfilled_on is None:
            trigger = law.clock(first.clock).fulfilled_by[0]
            events.append(_deed(law, who, trigger, first.due))


def _key(one: Obligation) -> tuple[str, date, int]:
    return one.clock, one.started_on, one.occurrence


def _deed(law: Agreement, who: Somebody, trigger: Trigger, on: date) -> Event:
    """As good as it gets: what is decided is a lease of the resident's own."""
    carried: dict[str, str | date] = {}
    rule = law.conversion
    if trigger.event == E.CONVERSION_DECIDED:
        carried["decision"] = Decision.CONVERT
        if rule:
            takes_effect = rule.takes_effect_after.after(who.started_on)
            carried["takes_effect_on"] = max(takes_effect, on)
    if trigger.event == E.LEASE_CONVERTED and rule:
        carried["form"] = rule.to_form
    carried |= {one.attribute: one.values[0] for one in trigger.only}
    return Event(trigger.event, on, carried)
