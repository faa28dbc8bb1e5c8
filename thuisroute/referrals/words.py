"""The states of a referral as people read them."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thuisroute.referrals.rules.lifecycle import ReferralState as S
from thuisroute.referrals.rules.priority import PriorityState as P

STATES: Mapping[str, Promise] = {
    S.REGISTERED: _("Registered"),
    S.READY: _("Ready for a home"),
    S.OFFERED: _("Has an offer"),
    S.HOUSED: _("Housed"),
    S.PARKED: _("Parked"),
    S.CLOSED: _("Closed"),
}
PRIORITY_STATES: Mapping[P, Promise] = {
    P.NONE: _("Nothing was decided"),
    P.GRANTED: _("Goes before others"),
    P.REFUSED: _("Does not go before others"),
    P.OBJECTED: _("Objection"),
    P.WITHDRAWN: _("Objection taken back"),
    P.ENDED: _("Priority ended"),
}
# Tone and icon of the badge, by the design's own names.
TONES: Mapping[str, tuple[str, str]] = {
    S.REGISTERED: ("info", "clipboard-list"),
    S.READY: ("route", "flag"),
    S.OFFERED: ("warning", "hourglass"),
    S.HOUSED: ("home", "home-heart"),
    S.PARKED: ("neutral", "player-pause"),
    S.CLOSED: ("neutral", "lock"),
}


def state_badge(state: str) -> tuple[str, str, str]:
    """Words, tone and icon."""
    return (str(STATES.get(state, state)), *TONES.get(state, ("neutral", "circle")))
