"""Who of many people is known in the region already, without showing any dossier."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from thuisroute.kernel import audit
from thuisroute.kernel.actor import Actor
from thuisroute.referrals.queries.join_requests import seen_by
from thuisroute.referrals.rules.joining import JoinState
from thuisroute.residents.actions.identify import keys_of
from thuisroute.residents.actions.recognise import known_among
from thuisroute.residents.rules.person import PersonFacts

Keys = frozenset[bytes]


@dataclass(frozen=True)
class Candidate:
    """Somebody whom a provider wants to register."""

    person: PersonFacts
    provider: UUID


def known_already(actor: Actor, candidates: Sequence[Candidate]) -> frozenset[int]:
    """The places of those who cannot be registered, since they are known.

    Whom the transfer point ruled to be another person is not among them. Logged as
    the search that it is, without names: only how many were looked up and found.
    """
    if not candidates:
        return frozenset()
    keys = [frozenset(keys_of(one.person).values()) for one in candidates]
    known = known_among(actor.region, keys)
    known -= _ruled_another(
        actor, {n: (candidates[n].provider, keys[n]) for n in known}
    )
    audit.record(
        "search",
        kind="person",
        key="import",
        details={"people": len(candidates), "known": len(known)},
    )
    return known


def _ruled_another(actor: Actor, known: dict[int, tuple[UUID, Keys]]) -> frozenset[int]:
    """A ruling takes away its own keys; whoever is known by no other one is free."""
    rulings = _rulings(actor, known.values())
    rests = [
        (place, keys - ruled)
        for place, (provider, keys) in known.items()
        for party, ruled in rulings
        if party == provider and keys & ruled
    ]
    still = known_among(actor.region, [rest for _, rest in rests])
    return frozenset(
        place for number, (place, _) in enumerate(rests) if number not in still
    )


def _rulings(
    actor: Actor, known: Collection[tuple[UUID, Keys]]
) -> Iterable[tuple[UUID, Keys]]:
    asked = sorted(set().union(*(keys for _, keys in known)))
    if not asked:
        return []
    rows = seen_by(actor).filter(
        state=JoinState.DISTINCT,
        party_id__in={provider for provider, _ in known},
        keys__overlap=asked,
    )
    return [
        (party, frozenset(map(bytes, keys)))
        for party, keys in rows.values_list("party_id", "keys")
    ]
