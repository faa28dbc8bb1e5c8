"""Correcting who somebody is, after registration (AVG 16)."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date

from thuisroute.kernel.verdicts import Reason, Verdict
from thuisroute.residents.rules.person import PersonFacts, may_be_a_person

BSN = "bsn"
# By these somebody is recognised; the rest is how to reach them.
NAMING = frozenset({"given_name", "family_name", "birth_date"})


@dataclass(frozen=True, kw_only=True)
class IdentityCorrection:
    """Who it is from now on; an empty BSN leaves the one that is known, unless it is
    said that there should be none."""

    person: PersonFacts
    without_bsn: bool = False


def changed_facts(
    correction: IdentityCorrection, *, known: PersonFacts
) -> frozenset[str]:
    """The names of what becomes different; `known.bsn` is empty where there is none."""
    wanted = correction.person
    changed = {
        one.name
        for one in fields(PersonFacts)
        if one.name != BSN and getattr(wanted, one.name) != getattr(known, one.name)
    }
    if _other_bsn(correction, known):
        changed.add(BSN)
    return frozenset(changed)


def may_correct(
    correction: IdentityCorrection,
    *,
    known: PersonFacts,
    known_elsewhere: bool,
    today: date,
) -> Verdict:
    """`known_elsewhere`: another dossier of the region has this BSN."""
    person = may_be_a_person(correction.person, today=today)
    own = tuple(_against(correction, known, known_elsewhere))
    return Verdict((*person.against, *own))


def _against(
    correction: IdentityCorrection,
    known: PersonFacts,
    known_elsewhere: bool,  # noqa: FBT001 - passed on within this module
) -> Iterator[Reason]:
    if correction.without_bsn and correction.person.bsn:
        yield Reason("Type a number, or say that there should be none; not both.")
    elif not changed_facts(correction, known=known):
        yield Reason("Nothing is different from what was known.")
    if known_elsewhere:
        yield Reason(
            "Somebody with this citizen service number has a dossier already. "
            "Ask the transfer point to look at both."
        )


def _other_bsn(correction: IdentityCorrection, known: PersonFacts) -> bool:
    if correction.without_bsn:
        return bool(known.bsn)
    return bool(correction.person.bsn) and correction.person.bsn != known.bsn
