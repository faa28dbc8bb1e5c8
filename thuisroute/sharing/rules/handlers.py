"""Who answers a request sees it, also when the route is over or all stands still.

The law asks an answer for as long as anything is kept (AVG 12), and a grant of the
sharing table ends with what it is for.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from operator import attrgetter
from uuid import UUID

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.parties import Participant
from thuisroute.agreements.rules.sharing import Ground
from thuisroute.sharing.rules.facts import GrantRow, InvolvedParty, SharingFacts
from thuisroute.sharing.rules.grants import grants
from thuisroute.sharing.rules.limits import RIGHTS_REQUESTS

# Enough to answer and to correct who it is; nothing of the file itself.
TO_ANSWER = ("identity", RIGHTS_REQUESTS)


def all_grants(
    agreement: Agreement, facts: SharingFacts, *, today: date
) -> tuple[GrantRow, ...]:
    """What the sharing table gives, and what the waiting requests ask besides."""
    held = grants(agreement, facts, today=today)
    more = [
        row
        for who in facts.handlers
        if not _reads(who, held, facts.parties)
        for row in _to_answer(agreement, who, facts.parties, today)
    ]
    kept = {(row.party, row.role, row.purpose): row for row in more}
    return (
        *(_widened(row, kept.pop((row.party, row.role, row.purpose), None))
          for row in held),
        *kept.values(),
    )  # fmt: skip


def _reads(
    who: Participant, held: Iterable[GrantRow], parties: Sequence[InvolvedParty]
) -> bool:
    kinds: dict[UUID, str] = {one.party: one.kind for one in parties}
    return any(
        RIGHTS_REQUESTS in row.domains
        and (kinds.get(row.party), row.role) == (who.party_kind, who.role)
        for row in held
    )


def _to_answer(
    agreement: Agreement,
    who: Participant,
    parties: Sequence[InvolvedParty],
    today: date,
) -> Iterator[GrantRow]:
    """For the party of this kind that was involved last."""
    rules = agreement.sharing_with(who)
    known = [one for one in parties if one.kind == who.party_kind]
    if not rules or not known:
        return
    running = [one for one in known if one.until is None or one.until > today]
    last = max(running or known, key=attrgetter("since"))
    yield GrantRow(
        party=last.party,
        role=who.role,
        purpose=rules[0].id,
        ground=Ground.STATUTORY_TASK.value,
        article=rules[0].article,
        domains=TO_ANSWER,
        since=today,
        until=None,
    )


def _widened(row: GrantRow, more: GrantRow | None) -> GrantRow:
    """A grant that runs for the same purpose gets the requests besides."""
    if more is None:
        return row
    return replace(row, domains=tuple(dict.fromkeys((*row.domains, *more.domains))))
