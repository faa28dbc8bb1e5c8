"""Whose registration is closed is proposed nowhere any more."""

from django.db.models import Q

from thuisroute.agreements.rules.events import EventName
from thuisroute.matching.actions.end_match import keeps_involved, put_to_its_end
from thuisroute.matching.actions.tell import log
from thuisroute.matching.models import Match
from thuisroute.matching.rules.lifecycle import MatchState
from thuisroute.matching.rules.reasons import CLOSED
from thuisroute.residents.events import Happened
from thuisroute.sharing.actions.involve import close_involvement


def let_go_of_closed(event: Happened) -> None:
    """A proposal that nobody could see any more would keep its home out of the numbers.
    After an offer a registration cannot be closed, so no home was held."""
    if event.name != EventName.REFERRAL_CLOSED:
        return
    proposed = MatchState.PROPOSED.value
    rows = Match.objects.select_for_update(no_key=True, of=("self",)).filter(
        Q(state=proposed) | Q(no_from=proposed), resident_id=event.resident
    )
    for row in rows.select_related("home", "referral", "resident").order_by("id"):
        # Whoever died may have done so before somebody proposed them.
        on = max(event.on, row.proposed_on)
        log("match.released", row, on=on)
        put_to_its_end(
            row,
            to=MatchState.WITHDRAWN,
            reason=CLOSED,
            words="",
            by=event.by,
            on=on,
        )
        if not keeps_involved(row):
            # Who still sees what is derived after this, from all that happened.
            close_involvement(event.resident, party=row.association_id, on=on)
