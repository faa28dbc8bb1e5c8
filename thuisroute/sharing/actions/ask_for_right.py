"""Ask something about one's own data, or write down what was asked on paper."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from thuisroute.agreements.queries import agreement
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.rights import Right, RightKind
from thuisroute.agreements.rules.sharing import SharingRule
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.sealing import seal_bytes
from thuisroute.kernel.verdicts import Reason, Refused, insist
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.residents.queries.dossiers import lock_dossier
from thuisroute.sharing.access import insist_on_resident
from thuisroute.sharing.actions.restrict import restrict
from thuisroute.sharing.models import RightsEvidence, RightsRequest
from thuisroute.sharing.rules.evidence import Paper, kind_of, may_be_added
from thuisroute.sharing.rules.limits import RIGHTS_REQUESTS, Limit
from thuisroute.sharing.rules.rights import (
    OPEN,
    Asked,
    AskedAs,
    RequestState,
    asked_as,
    due_on,
    may_ask,
)

EVIDENCE = "rights evidence"


@dataclass(frozen=True, slots=True)
class Asking:
    """A request as it comes in: what, on which day, with which paper."""

    asked: Asked
    on: date
    paper: Paper | None = None


def ask_for_right(*, by: Actor, resident: UUID, asking: Asking) -> UUID:
    """Who answers and by when follows from the agreement of the dossier."""
    insist_on_resident(by, resident, domain=RIGHTS_REQUESTS, to=Capability.ASK_RIGHTS)
    law = agreement(lock_dossier(resident).agreement_id)
    right = _right(law, asking.asked.kind)
    waiting = RightsRequest.objects.filter(resident_id=resident, state__in=OPEN)
    insist(
        may_ask(
            asking.asked,
            on=asking.on,
            today=clock.today(),
            waiting=waiting.count(),
            rule=_rule(law, asking.asked.purpose),
        )
    )
    if asking.paper is not None:
        insist(may_be_added(asking.paper))
    row = _write(by, resident, asking, right)
    restrict(row, [Limit(row.domain, row.purpose)] if right.suspends else [])
    audit.record(
        "rights.asked",
        kind="rights_request",
        key=row.pk,
        subject=resident,
        details={
            "right": row.kind,
            "due": row.due,
            "paper": asking.paper is not None,
            "on_behalf": row.asked_as == AskedAs.SUPPORTED,
        },
    )
    return row.pk


def _right(law: Agreement, kind: RightKind) -> Right:
    for one in law.rights:
        if one.id is kind:
            return one
    raise Refused(
        Reason("The agreement does not say who answers this. Ask your support worker.")
    )


def _rule(law: Agreement, purpose: str) -> SharingRule | None:
    return next((one for one in law.sharing if one.id == purpose), None)


def _write(by: Actor, resident: UUID, asking: Asking, right: Right) -> RightsRequest:
    asked = asking.asked
    objects = asked.kind is RightKind.OBJECTION
    row = RightsRequest.objects.create(
        resident_id=resident,
        kind=asked.kind.value,
        domain="" if objects else asked.domain,
        purpose=asked.purpose if objects else "",
        words=asked.words.strip(),
        asked_on=asking.on,
        asked_as=asked_as(right, by.role, own=bool(by.subject)),
        asked_by=by.user,
        handler_kind=right.handled_by.party_kind,
        handler_role=right.handled_by.role,
        state=RequestState.ASKED.value,
        due=due_on(right, asking.on),
    )
    if asking.paper is not None:
        _keep(row, asking.paper)
    return row


def _keep(row: RightsRequest, paper: Paper) -> None:
    RightsEvidence.objects.create(
        request=row,
        resident_id=row.resident_id,
        kind=str(kind_of(paper.content)),
        size=len(paper.content),
        sealed=seal_bytes(paper.content, use=EVIDENCE),
        added_on=clock.today(),
    )
