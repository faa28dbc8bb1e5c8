"""How somebody lands among neighbours: what was planned, said and done."""

from dataclasses import dataclass
from uuid import UUID

from django.http import Http404

from thuisroute.kernel import looks
from thuisroute.kernel.actor import Actor
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.access import address_told, insist_on_resident
from thuisroute.sharing.queries.policy import residents_shared_with
from thuisroute.sharing.queries.words import domains_with_words
from thuisroute.tenancies.models import ContactCard, LandingAnswer, LandingStep
from thuisroute.tenancies.queries.one_lease import of_own_homes
from thuisroute.tenancies.rules.landing import Said

MOST = 200


@dataclass(frozen=True)
class StepSeen:
    """A step with what the resident said of it, the newest last."""

    row: LandingStep
    answers: tuple[LandingAnswer, ...]

    @property
    def said(self) -> Said | None:
        """The newest yes or no."""
        return newest(self.answers)

    @property
    def own_words(self) -> tuple[str, ...]:
        """Everything that the resident said in words."""
        return tuple(one.own_words for one in self.answers if one.own_words)


def newest(answers: tuple[LandingAnswer, ...]) -> Said | None:
    """The yes or no that stands; None before there was one."""
    decided = [Said(one.said) for one in answers if one.said != Said.WORDS]
    return decided[-1] if decided else None


def landing_of(actor: Actor, match: UUID, resident: UUID) -> list[StepSeen]:
    """Over all leases of one home, in the life domains that the actor reads."""
    rows = LandingStep.objects.filter(
        of_own_homes(actor, "lease__"),
        address_told(),
        lease__match_id=match,
        resident_id=resident,
        domain__in=domains_with_words(actor, resident),
    ).order_by("planned_on", "id")[:MOST]
    return _with_answers(list(rows))


def landing_step_for(
    actor: Actor, key: UUID, *, to: Capability | None = None
) -> LandingStep:
    """404 when it is not shared, 403 when the role may not do this."""
    row = (
        LandingStep.objects.select_related("lease", "lease__match", "lease__resident")
        .filter(
            of_own_homes(actor, "lease__"),
            address_told(),
            pk=key,
            resident_id__in=residents_shared_with(actor, domain="identity"),
        )
        .first()
    )
    if row is None or row.domain not in domains_with_words(actor, row.resident_id):
        raise Http404
    if to is not None:
        insist_on_resident(actor, row.resident_id, domain=row.domain, to=to)
    looks.at(row.resident_id)
    return row


def step_seen(row: LandingStep) -> StepSeen:
    """One step with what was said of it."""
    return _with_answers([row])[0]


def card_of(actor: Actor, match: UUID, resident: UUID) -> ContactCard | None:
    """The card that stands now, for whoever reads what was said of living there."""
    return (
        ContactCard.objects.filter(
            of_own_homes(actor, "lease__"),
            address_told(),
            lease__match_id=match,
            resident_id=resident,
            resident_id__in=residents_shared_with(actor, domain="identity"),
        )
        .order_by("-made_on", "-version")
        .first()
    )


def _with_answers(rows: list[LandingStep]) -> list[StepSeen]:
    said: dict[UUID, list[LandingAnswer]] = {row.pk: [] for row in rows}
    found = LandingAnswer.objects.filter(step_id__in=said).order_by("said_at", "id")
    for one in found:
        said[one.step_id].append(one)
    return [StepSeen(row, tuple(said[row.pk])) for row in rows]
