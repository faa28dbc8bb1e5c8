"""After support has ended somebody looks in now and then (A 6.1, S)."""

from uuid import UUID

from thuisroute.guidance.facts import law_of
from thuisroute.guidance.models import PilotContact, PilotLight
from thuisroute.guidance.queries.hours import HEALTH, hours_of
from thuisroute.guidance.rules.hours import hours_on
from thuisroute.guidance.rules.pilot_light import (
    Contact,
    may_be_noted,
    may_begin,
    next_contact,
    pilot_light_of,
)
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.calendar import add_months
from thuisroute.kernel.verdicts import Reason, Refused, insist
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.residents.queries.dossiers import lock_dossier
from thuisroute.sharing.access import insist_on_resident


def begin_pilot_light(*, by: Actor, resident: UUID, months: int) -> PilotLight:
    """The hours of support up to now are kept, so that the way back leads there."""
    insist_on_resident(by, resident, domain=HEALTH, to=Capability.KEEP_PLAN)
    lock_dossier(resident)
    today = clock.today()
    insist(
        may_begin(
            pilot_light_of(law_of(resident)),
            months,
            burning=burning_of(resident) is not None,
        )
    )
    steps = hours_of(by, resident)
    known = [hours_on(steps, today), *(one.hours for one in reversed(steps))]
    row = PilotLight.objects.create(
        resident_id=resident,
        begun_on=today,
        begun_by=by.user,
        months=months,
        next_on=add_months(today, months),
        hours_before=next((hours for hours in known if hours), 1),
    )
    _told("begin_pilot_light", row)
    return row


def note_contact(*, by: Actor, resident: UUID, contact: Contact) -> None:
    """Briefly; contact that was made sets the day of the next."""
    light = _locked(by, resident)
    insist(may_be_noted(contact, begun_on=light.begun_on, today=clock.today()))
    PilotContact.objects.create(
        pilot_light=light,
        resident_id=resident,
        on=contact.on,
        way=contact.way.value,
        met=contact.met,
        words=contact.words.strip(),
        written_by=by.user,
    )
    light.next_on = next_contact(contact, light.months, due=light.next_on)
    light.save(update_fields=["next_on"])
    _told("note_contact", light)


def end_pilot_light(*, by: Actor, resident: UUID, words: str) -> None:
    """Support has come back, or it is not needed any more: with a reason."""
    light = _locked(by, resident)
    if not words.strip():
        raise Refused(Reason("Write down why it ends."))
    light.ended_on, light.end_words = clock.today(), words.strip()
    light.save(update_fields=["ended_on", "end_words"])
    _told("end_pilot_light", light)


def burning_of(resident: UUID) -> PilotLight | None:
    """The one that burns now, as far as shared."""
    return PilotLight.objects.filter(
        resident_id=resident, ended_on__isnull=True
    ).first()


def _locked(by: Actor, resident: UUID) -> PilotLight:
    insist_on_resident(by, resident, domain=HEALTH, to=Capability.KEEP_PLAN)
    lock_dossier(resident)
    light = burning_of(resident)
    if light is None:
        raise Refused(Reason("No pilot light burns for this resident."))
    return light


def _told(act: str, row: PilotLight) -> None:
    audit.record(act, kind="pilot_light", key=row.pk, subject=row.resident_id)
