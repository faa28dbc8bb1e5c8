"""Whether a home is still free, said by way of the link in a mail (P1b)."""

from uuid import UUID

from thuisroute.homes.actions.freshness import say_still_free
from thuisroute.homes.actions.take_out_of_shop import take_out_of_shop
from thuisroute.homes.queries.freshness import to_confirm
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Reason, Refused

NOT_ASKED = Reason("Nothing is asked about this home now.")


def answer_by_link(*, by: Actor, home: UUID, free: bool) -> None:
    """About a home that is asked about, and no other; the log says that it came by the
    link, since nobody signed in for it."""
    today = clock.today()
    if home not in {one.pk for one in to_confirm(by, today)}:
        raise Refused(NOT_ASKED)
    if free:
        say_still_free(by=by, home=home, on=today)
    else:
        take_out_of_shop(by=by, home=home, on=today)
    audit.record("home.answered_by_link", kind="home", key=home)
