"""Every yes and every no of one resident, as the page of consents shows them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from django.db.models import CharField, F, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from thuisroute.agreements.rules.sharing import Ground
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import Question, ask
from thuisroute.parties.queries import name_of_user
from thuisroute.residents.queries.dossiers import Head, head
from thuisroute.residents.queries.identities import who
from thuisroute.residents.words import called
from thuisroute.sharing.access import insist_on_keeping_consents
from thuisroute.sharing.models import Consent, ConsentRecord, ConsentRefusal
from thuisroute.sharing.queries.policy import Viewer, viewers
from thuisroute.sharing.rules.consents import ConsentState, state_on

MOST = 200


@dataclass(frozen=True, slots=True)
class KeptYes:
    """A consent and its proof; texts are empty where no proof was kept."""

    id: UUID
    purpose: str
    receiver_id: UUID | None
    receiver_name: str | None
    domains: tuple[str, ...]
    language: str
    text_version: str
    given_on: date
    until: date
    withdrawn_on: date | None
    replaced_on: date | None
    how: str
    reference: str
    witness: str | None
    withdrawn_by: str

    @property
    def ended_on(self) -> date:
        """The first day without it, for whichever reason."""
        return min(filter(None, (self.withdrawn_on, self.replaced_on, self.until)))

    def state(self, today: date) -> ConsentState:
        """How it stands."""
        return state_on(
            today,
            given_on=self.given_on,
            until=self.until,
            withdrawn_on=self.withdrawn_on,
            replaced_on=self.replaced_on,
        )


@dataclass(frozen=True, slots=True)
class KeptNo:
    """A refusal."""

    id: UUID
    purpose: str
    receiver_name: str | None
    asked_on: date
    asker: str | None


class NoYes(StrEnum):
    """How a row of the sharing table stands to which no yes is the last word."""

    REFUSED = "refused"
    NOT_ASKED = "not_asked"


@dataclass(frozen=True)
class Kept:
    """All of it, with who sees what now."""

    name: str
    head: Head
    yes: list[KeptYes]
    no: list[KeptNo]
    viewers: list[Viewer]

    def standing(self, rule: str, today: date) -> list[KeptYes]:
        """Consents to one row that hold or will."""
        going = (ConsentState.STANDS, ConsentState.FUTURE)
        return [
            one for one in self.yes if one.purpose == rule and one.state(today) in going
        ]

    def said(self, rule: str, today: date) -> ConsentState | NoYes:
        """What was said last to one row counts."""
        standing = self.standing(rule, today)
        if standing:
            return standing[0].state(today)
        said_yes = [one for one in self.yes if one.purpose == rule]
        said_no = [one for one in self.no if one.purpose == rule]
        last_no = max((one.asked_on for one in said_no), default=date.min)
        last_yes = max((one.ended_on for one in said_yes), default=date.min)
        if said_no and last_no >= last_yes:
            return NoYes.REFUSED
        return said_yes[0].state(today) if said_yes else NoYes.NOT_ASKED


def kept_consents(actor: Actor, resident: UUID) -> Kept:
    """403 or 404 for who does not keep them; one statement."""
    insist_on_keeping_consents(actor, resident)
    main, identity, seen = head(resident), who(resident), viewers(resident)
    yes = Question.over(_yes(resident)[:MOST], KeptYes)
    no = Question.over(_no(resident)[:MOST], KeptNo)
    found = ask(main, identity, seen, yes, no)
    row, person = found.of(main)[0], found.first(identity)
    return Kept(
        name=called(person.full_name if person else None, row.number),
        head=row,
        yes=found.of(yes),
        no=found.of(no),
        viewers=found.of(seen),
    )


def lost_by(viewers_now: list[Viewer], consent: KeptYes) -> Mapping[Viewer, set[str]]:
    """What each party and role can no longer see once this consent is taken back."""
    return {
        one: lost
        for one in viewers_now
        if _rests_on(one, consent) and (lost := _only_by(one, viewers_now))
    }


def _rests_on(one: Viewer, consent: KeptYes) -> bool:
    return (
        one.ground == Ground.CONSENT
        and one.purpose == consent.purpose
        and consent.receiver_id in (None, one.party_id)
    )


def _only_by(one: Viewer, viewers_now: list[Viewer]) -> set[str]:
    seat = (one.party_id, one.role)
    others = (
        other.domains
        for other in viewers_now
        if other is not one and (other.party_id, other.role) == seat
    )
    return set(one.domains) - {domain for domains in others for domain in domains}


def _yes(resident: UUID) -> QuerySet[Consent]:
    proof = ConsentRecord.objects.filter(consent_id=OuterRef("pk"))

    def proven(column: str) -> Coalesce:
        text = CharField()
        return Coalesce(
            Subquery(proof.values(column)), Value("", text), output_field=text
        )

    return (
        Consent.objects.filter(resident_id=resident)
        .order_by("-given_on", "-until", "id")
        .annotate(
            receiver_name=F("receiver__name"),
            how=proven("how"),
            reference=proven("reference"),
            withdrawn_by=proven("withdrawn_by"),
            before=Subquery(proof.values("before")),
        )
        .annotate(witness=name_of_user("before"))
    )


def _no(resident: UUID) -> QuerySet[ConsentRefusal]:
    return (
        ConsentRefusal.objects.filter(resident_id=resident)
        .order_by("-asked_on", "-recorded_at")
        .annotate(receiver_name=F("receiver__name"), asker=name_of_user("asked_by"))
    )
