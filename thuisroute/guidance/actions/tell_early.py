"""Tell who always hears early that something is going on, and not what (P5c)."""

from thuisroute.guidance.events import SomethingGoesOn
from thuisroute.guidance.facts import law_of
from thuisroute.guidance.models import EarlyNotice
from thuisroute.guidance.rules.crisis import acute_rule
from thuisroute.kernel import audit, clock
from thuisroute.sharing.queries.policy import involved


def tell_early(event: SomethingGoesOn) -> None:
    """Every party of the dossier that the agreement names, unless a notice waits for
    it already."""
    rule = acute_rule(law_of(event.resident))
    for seat in rule.tells if rule else ():
        for one in involved(event.resident, seat.party_kind):
            told, new = EarlyNotice.objects.get_or_create(
                resident_id=event.resident,
                party_id=one.party_id,
                role=seat.role,
                known_on=None,
                defaults={"told_at": clock.now(), "told_on": clock.today()},
            )
            if new:
                audit.record(
                    "tell_early",
                    kind="early_notice",
                    key=told.pk,
                    subject=event.resident,
                )
