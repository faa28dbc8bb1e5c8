"""The handover of a resident, as far as shared."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import Http404

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.guidance import HandoverItem, HandoverVoice
from thuisroute.guidance.models import Handover, HandoverTick
from thuisroute.guidance.queries.in_words import language
from thuisroute.guidance.rules.handing_over import (
    ASSOCIATION,
    HandoverState,
    Sides,
    handover_rule,
    items_of,
    says_for,
    voice_in,
)
from thuisroute.guidance.words import VOICES
from thuisroute.kernel import looks
from thuisroute.kernel.actor import Actor
from thuisroute.parties.queries import party, user
from thuisroute.sharing.queries.policy import (
    HOUSING,
    involved,
    residents_shared_with,
)


@dataclass(frozen=True)
class HandoverSeen:
    """A handover with its items, and as whom the reader takes part."""

    row: Handover
    items: tuple[HandoverItem, ...]
    ticks: tuple[HandoverTick, ...]
    voice: HandoverVoice | None

    @property
    def ticked(self) -> dict[str, HandoverTick]:
        """What is done, by item."""
        return {one.item: one for one in self.ticks}


def handover_for(actor: Actor, key: UUID) -> Handover:
    """404 when it is not shared."""
    row = Handover.objects.filter(
        pk=key, resident_id__in=residents_shared_with(actor, domain=HOUSING)
    ).first()
    if row is None:
        raise Http404
    looks.at(row.resident_id)
    return row


def running_handover(actor: Actor, resident: UUID) -> Handover | None:
    """The one that runs, where it is shared with whoever asks."""
    return Handover.objects.filter(
        resident_id=resident,
        resident_id__in=residents_shared_with(actor, domain=HOUSING),
        ended_on__isnull=True,
    ).first()


def handover_seen(actor: Actor, row: Handover, law: Agreement) -> HandoverSeen:
    """What is to be done and what is."""
    rule = handover_rule(law)
    association = involved(row.resident_id, ASSOCIATION).exists()
    ticks = HandoverTick.objects.filter(handover=row).order_by("ticked_on", "id")
    return HandoverSeen(
        row=row,
        items=items_of(rule, association=association) if rule else (),
        ticks=tuple(ticks),
        voice=voice_of_side(actor, row),
    )


def voice_of_side(actor: Actor, row: Handover) -> HandoverVoice | None:
    """As whom the actor takes part in it."""
    own = actor.subject is not None
    return voice_in(
        Sides(row.from_party_id, row.from_user, row.to_party_id, row.to_user),
        user=actor.user,
        party=actor.party,
        kind="" if own else party(actor.party).kind,
        own=own,
    )


def handover_lines(seen: HandoverSeen) -> list[dict[str, Any]]:
    """Each item with whose it is; `mine`: the reader can say that it is done."""
    runs = seen.row.state == HandoverState.RUNNING
    return [
        {
            "id": one.id,
            "label": one.label.in_language(language()),
            "whose": VOICES[one.by],
            "tick": seen.ticked.get(one.id),
            "mine": runs and says_for(seen.voice, one.by) and one.id not in seen.ticked,
            "for_them": seen.voice != one.by,
            "said_for_them": one.id in seen.ticked
            and seen.ticked[one.id].voice != one.by,
        }
        for one in seen.items
    ]


def sides_named(row: Handover) -> dict[str, str]:
    """Who hands over and who takes over, with where they work."""
    return {
        "from_who": f"{user(row.from_user).name}, {row.from_party.name}",
        "to_who": f"{user(row.to_user).name}, {row.to_party.name}",
    }
