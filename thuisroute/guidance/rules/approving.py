"""Who has agreed to which part of the plan, and who is still to be asked."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.guidance.rules.planning import Agreed
from thuisroute.kernel.verdicts import Reason, Verdict

# Agrees to the own plan beside the kinds of parties.
RESIDENT = "resident"


@dataclass(frozen=True)
class Asked:
    """One kind of party whom the agreement asks about a part; `given`: it agreed to
    the part as it stands now."""

    party_kind: str
    role: str
    article: str
    given: bool


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
        Asked(
            rule.by.party_kind, rule.by.role, rule.article, rule.by.party_kind in given
        )
        for rule in (law.guidance.approvals if law.guidance else ())
        if not rule.domains or domain in rule.domains
    )


def may_agree(
    law: Agreement,
    domain: str,
    *,
    party_kind: str,
    changed: Mapping[str, int],
    approvals: Iterable[Agreed],
) -> Verdict:
    """`changed`: for each part with goals, the version in which it last changed."""
    if domain not in changed:
        return Verdict((Reason("There is no goal to agree to in this life domain."),))
    asked = asked_about(law, domain, changed_in=changed[domain], approvals=approvals)
    mine = [one for one in asked if one.party_kind == party_kind]
    if not mine:
        return Verdict((Reason("The agreement does not ask you about this part."),))
    if mine[0].given:
        return Verdict((Reason("This was agreed to already."),))
    return Verdict()
