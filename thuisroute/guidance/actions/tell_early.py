"""Tell who always hears early that something is going on, and not what (P5c)."""

from thuisroute.guidance.events import SomethingGoesOn
from thuisroute.guidance.facts import law_of
from thuisroute.guidance.models import EarlyNotice
from thuisroute.guidance.rules.crisis import acute_rule
from thuisroute.kernel import audit, clock
from thuisroute.sharing.queries.policy import involved, parties_granted


def tell_early(event: SomethingGoesOn) -> None:
    """Every party of the dossier that the agreement names and that may be told now,
    unless a notice waits for it already."""
    rule = acute_rule(law_of(event.resident))
    if rule is None:
        return
    may_know = parties_granted(event.resident, rule.tells_under or "")
    for seat in rule.tells:
        for one in involved(event.resident, seat.party_kind):
            if one.party_id not in may_know:
                continue
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
