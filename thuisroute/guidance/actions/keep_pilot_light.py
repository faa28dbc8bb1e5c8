"""After support has ended somebody looks in now and then (A 6.1, S)."""

from uuid import UUID

from thuisroute.agreements.rules.events import EventName
from thuisroute.guidance.facts import law_of
from thuisroute.guidance.models import PilotContact, PilotLight
from thuisroute.guidance.queries.hours import HEALTH, hours_of
from thuisroute.guidance.queries.pilot_light import asked_back
from thuisroute.guidance.rules.hours import hours_on
from thuisroute.guidance.rules.pilot_light import (
    Contact,
    may_be_noted,
    may_begin,
    may_end,
    next_contact,
    pilot_light_of,
)
from thuisroute.guidance.telling import tell
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.calendar import add_months
from thuisroute.kernel.verdicts import Reason, Refused, insist
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.referrals.actions.reopen_referral import reopen_referral
from thuisroute.residents.queries.dossiers import lock_dossier
from thuisroute.sharing.access import insist_on_resident

KIND = "pilot_light"


def begin_pilot_light(
    *, by: Actor, resident: UUID, months: int, agreed: bool
) -> PilotLight:
    """The hours of support up to now are kept, so that the way back leads there."""
    insist_on_resident(by, resident, domain=HEALTH, to=Capability.KEEP_PLAN)
    lock_dossier(resident)
    today = clock.today()
    insist(
        may_begin(
            pilot_light_of(law_of(resident)),
            months,
            burning=burning_of(resident) is not None,
            agreed=agreed,
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
    begun = EventName.PILOT_LIGHT_BEGUN
    tell(begun, row.pk, KIND, resident, by=by, contact_by=row.next_on)
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
    if contact.met:
        made = EventName.PILOT_LIGHT_CONTACT_MADE
        tell(
            made, light.pk, KIND, resident, by=by, on=contact.on,
            contact_by=light.next_on,
        )  # fmt: skip


def end_pilot_light(*, by: Actor, resident: UUID, words: str) -> None:
    """Support has come back, or it is not needed any more: with a reason."""
    light = _locked(by, resident)
    insist(may_end(words, asked=asked_back(resident)))
    _end(light, by, words.strip())


def lead_back(*, by: Actor, resident: UUID, request: UUID) -> None:
    """Support was granted again: where a pilot light burns, everything is shared as
    before and the light goes out. Called by who decided."""
    light = burning_of(resident)
    if light is None:
        return
    reopen_referral(by=by, resident=resident, because=("scaling", request))
    _end(light, by, "")


def _end(light: PilotLight, by: Actor, words: str) -> None:
    light.ended_on, light.end_words = clock.today(), words
    light.save(update_fields=["ended_on", "end_words"])
    _told("end_pilot_light", light)
    # Last: whoever ends it may lose sight of the dossier by it.
    tell(EventName.PILOT_LIGHT_ENDED, light.pk, KIND, light.resident_id, by=by)


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
    audit.record(act, kind=KIND, key=row.pk, subject=row.resident_id)
