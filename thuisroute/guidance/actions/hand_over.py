"""Support goes to another support worker, with a warm handover (WP6.1)."""

from uuid import UUID

from thuisroute.agreements.rules.events import EventName
from thuisroute.guidance.facts import law_of
from thuisroute.guidance.models import Handover, HandoverTick
from thuisroute.guidance.queries.handovers import (
    handover_for,
    handover_seen,
    running_handover,
    voice_of_side,
)
from thuisroute.guidance.rules.handing_over import (
    HandoverState,
    Sides,
    handover_rule,
    may_be_called_off,
    may_be_done,
    may_be_ticked,
    may_begin,
)
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.transitions import NOT_ANY_MORE
from thuisroute.kernel.verdicts import Reason, Refused, insist
from thuisroute.parties.queries import people_in
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.referrals.actions.take_over_referral import take_over_referral
from thuisroute.residents.actions.name_contact import (
    insist_not_kept_out,
    name_contact,
)
from thuisroute.residents.queries.dossiers import lock_dossier
from thuisroute.sharing.access import insist_on_resident
from thuisroute.sharing.actions.derive_grants import derive_grants
from thuisroute.sharing.actions.involve import end_involvement, involve
from thuisroute.sharing.actions.locked_dossier import locked_dossier
from thuisroute.sharing.queries.policy import HOUSING, involved
from thuisroute.tenancies.queries.one_lease import lets_before_the_start

LETS_STILL = Reason(
    "Whoever hands over lets a home to the resident, and the lease has not begun yet. "
    "Let it begin or cancel it first."
)
CARE_PROVIDER, SUPPORT_WORKER = "care_provider", "support_worker"


def begin_handover(
    *, by: Actor, resident: UUID, to_party: UUID, to_user: UUID, agreed: bool
) -> Handover:
    """By whoever supports now, once the resident knows with whom and agrees. From then
    on the other reads along, so that nothing is lost on the way."""
    insist_on_resident(by, resident, domain="identity", to=Capability.HAND_OVER)
    lock_dossier(resident)
    sides = Sides(by.party, by.user, to_party, to_user)
    running = running_handover(by, resident) is not None
    rule = handover_rule(law_of(resident))
    insist(may_begin(rule, sides, agreed=agreed, running=running))
    if not people_in(to_party, SUPPORT_WORKER).filter(pk=to_user).exists():
        raise Refused(Reason("Choose a support worker who takes over."), field="to")
    insist_not_kept_out(resident, to_user)
    known = involved(resident, CARE_PROVIDER).filter(party_id=to_party).exists()
    row = Handover.objects.create(
        brought_in=sides.between_parties and not known,
        resident_id=resident,
        from_party_id=by.party,
        from_user=by.user,
        to_party_id=to_party,
        to_user=to_user,
        begun_on=clock.today(),
        begun_by=by.user,
    )
    _record("begin_handover", row)
    if sides.between_parties:
        involve(
            resident,
            party=to_party,
            kind=CARE_PROVIDER,
            because=EventName.REFERRAL_REGISTERED,
            on=clock.today(),
        )
        derive_grants(locked_dossier(resident))
    return row


def tick_handover(*, by: Actor, handover: UUID, item: str) -> None:
    """One item is done, says the one whose it is."""
    row = handover_for(by, handover)
    insist_on_resident(by, row.resident_id, domain=HOUSING, to=Capability.TAKE_PART)
    seen = handover_seen(by, row, law_of(row.resident_id))
    if row.state != HandoverState.RUNNING:
        raise Refused(NOT_ANY_MORE)
    insist(may_be_ticked(seen.items, item, voice=seen.voice, ticked=seen.ticked))
    HandoverTick.objects.create(
        handover=row,
        resident_id=row.resident_id,
        item=item,
        voice=seen.voice.value if seen.voice else "",
        ticked_on=clock.today(),
        ticked_by=by.user,
    )
    _record("tick_handover", row)


def finish_handover(*, by: Actor, handover: UUID) -> None:
    """Whoever takes over is the contact from now on; another organisation that handed
    over has nothing to do with the resident any more."""
    row = handover_for(by, handover)
    resident = row.resident_id
    insist_on_resident(by, resident, domain=HOUSING, to=Capability.HAND_OVER)
    lock_dossier(resident)
    seen = handover_seen(by, row, law_of(resident))
    insist(may_be_done(seen.items, voice=seen.voice, ticked=seen.ticked))
    if row.from_party_id != row.to_party_id and lets_before_the_start(
        resident, row.from_party_id
    ):
        raise Refused(LETS_STILL)
    _end(row, by, completed=True)
    name_contact(
        resident,
        party=row.to_party_id,
        user=row.to_user,
        role=SUPPORT_WORKER,
        on=clock.today(),
    )
    _record("finish_handover", row)
    if row.from_party_id != row.to_party_id:
        take_over_referral(resident, row.to_party_id)
        end_involvement(resident, party=row.from_party_id, on=clock.today())


def call_off_handover(*, by: Actor, handover: UUID) -> None:
    """By either side. Everything stays as it was; an organisation that came along with
    it leaves."""
    row = handover_for(by, handover)
    insist_on_resident(by, row.resident_id, domain=HOUSING, to=Capability.HAND_OVER)
    insist(may_be_called_off(voice_of_side(by, row)))
    lock_dossier(row.resident_id)
    _end(row, by, completed=False)
    _record("call_off_handover", row)
    if row.brought_in:
        end_involvement(row.resident_id, party=row.to_party_id, on=clock.today())


def _end(row: Handover, by: Actor, *, completed: bool) -> None:
    rows = Handover.objects.filter(pk=row.pk, ended_on__isnull=True)
    if not rows.update(completed=completed, ended_on=clock.today(), ended_by=by.user):
        raise Refused(NOT_ANY_MORE)


def _record(act: str, row: Handover) -> None:
    audit.record(
        act,
        kind="handover",
        key=row.pk,
        subject=row.resident_id,
        details={"to": row.to_party_id},
    )
