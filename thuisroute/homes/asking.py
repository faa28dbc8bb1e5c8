"""Once a week associations are mailed that homes are asked about (P1b)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Count, Min
from django.urls import reverse
from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from thuisroute.homes.queries.freshness import asked_about
from thuisroute.homes.still_free_link import sealed_link, who_is_asked
from thuisroute.kernel import clock, mail
from thuisroute.parties.queries import SeatRow, seats_in_role
from thuisroute.parties.rules.capabilities import Capability, roles_that_may

# A link works until the next mail, which goes out a week later.
NEXT_MAIL = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Asked:
    """What one association is asked: of how many homes, which leaves first, and until
    when the link works."""

    association: UUID
    homes: int
    first_leaves_on: date
    until: date


def ask_by_mail() -> int:
    """Everybody who runs the shop of an association gets one letter; how many left."""
    if not mail.goes_out():
        return 0
    return sum(_mailed(seat, one) for one in _asked() for seat in _seats(one))


def _asked() -> Iterator[Asked]:
    today = clock.today()
    counted = asked_about(today).values("association_id")
    until = today + NEXT_MAIL
    for row in counted.annotate(homes=Count("pk"), first=Min("leaves_shop_on")):
        yield Asked(row["association_id"], row["homes"], row["first"], until)


def _seats(one: Asked) -> Iterator[SeatRow]:
    for role in roles_that_may(Capability.RUN_SHOP):
        for seat in seats_in_role([one.association], role):
            if who_is_asked(seat.pk):
                yield seat


def _mailed(seat: SeatRow, one: Asked) -> bool:
    with translation.override(seat.user.language):
        subject, text = _letter(seat, one)
    return mail.send(to=seat.user.email, subject=subject, text=text)


def _letter(seat: SeatRow, one: Asked) -> tuple[str, str]:
    page = reverse("still_free_by_link", args=[sealed_link(seat.pk, one.until)])
    subject = ngettext(
        "Is %(homes)s home still free?", "Are %(homes)s homes still free?", one.homes
    ) % {"homes": one.homes}
    text = _(
        "Hello,\n\n"
        "Homes of %(party)s are in the shop of Thuisroute. Are they still free? Say so "
        "on this page; you do not have to sign in:\n\n"
        "%(page)s\n\n"
        "The link is for you alone and works up to and including %(until)s. Do not "
        "send it on.\n\n"
        "Nobody answers? Then the first home leaves the shop on %(leaves)s.\n"
    ) % {
        "party": seat.party.name,
        "page": mail.full_address(page),
        "until": date_format(one.until),
        "leaves": date_format(one.first_leaves_on),
    }
    return subject, text
