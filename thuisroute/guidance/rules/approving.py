"""Who has agreed to which part of the plan, and who is still to be asked."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hmac import compare_digest

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.parties import Participant
from thuisroute.guidance.rules.planning import Agreed
from thuisroute.kernel.verdicts import Reason, Verdict

# Agrees to the own plan beside the kinds of parties.
RESIDENT = "resident"
OWN = Participant(RESIDENT, RESIDENT)

CHANGED = Reason(
    "This part of the plan has changed since you opened it. It stands here as it is "
    "now. Read it again before you agree."
)


@dataclass(frozen=True)
class Asked:
    """Somebody whom the agreement asks about a part; `given`: it was agreed to as it
    stands now."""

    by: Participant
    article: str
    given: bool


@dataclass(frozen=True)
class Read:
    """What a part of the plan says now, and what stood on the page of the button."""

    now: str
    then: str

    @property
    def same(self) -> bool:
        """Whether nothing in it has changed."""
        return compare_digest(self.now.encode(), self.then.encode())


def digest_of(said: object) -> str:
    """Of everything that a part says; other words give another one."""
    content = json.dumps(said, default=str, ensure_ascii=False)
    return hashlib.sha256(content.encode()).hexdigest()


def asked_about(
    law: Agreement, domain: str, *, changed_in: int, approvals: Iterable[Agreed]
) -> tuple[Asked, ...]:
    """`changed_in`: the version in which this part last changed; what was agreed to
    before that is asked again."""
    given = {
        one.by
        for one in approvals
        if one.domain == domain and one.version >= changed_in
    }
    return tuple(
        Asked(rule.by, rule.article, rule.by in given)
        for rule in (law.guidance.approvals if law.guidance else ())
        if not rule.domains or domain in rule.domains
    )


def may_agree(
    law: Agreement,
    domain: str,
    *,
    by: Participant,
    read: Read,
    changed: Mapping[str, int],
    approvals: Iterable[Agreed],
) -> Verdict:
    """Only who read the part as it is now; in the role that the agreement names.
    `changed`: for each part with goals, the version in which it last changed."""
    if domain not in changed:
        return Verdict((Reason("There is no goal to agree to in this life domain."),))
    asked = asked_about(law, domain, changed_in=changed[domain], approvals=approvals)
    mine = [one for one in asked if one.by == by]
    if not mine:
        return Verdict((Reason("The agreement does not ask you about this part."),))
    if mine[0].given:
        return Verdict((Reason("This was agreed to already."),))
    return Verdict(() if read.same else (CHANGED,))
