"""Consent that nobody could give, and what would go on without it beyond reason."""

from collections.abc import Iterator

from thuisroute.agreements.packs.reading import PackFiles
from thuisroute.agreements.packs.shape import Shaped
from thuisroute.agreements.packs.sharing_section import (
    ConsentSection,
    SharingSection,
    WithoutConsentSection,
)
from thuisroute.agreements.rules.sharing import Ground, LifeDomain
from thuisroute.kernel.calendar import Duration
from thuisroute.kernel.problem import Problem
from thuisroute.kernel.wording import worded
from thuisroute.kernel.yaml_file import Where


def check_consent(pack: PackFiles, shape: Shaped) -> Iterator[Problem]:
    """Every consent without a text, and terms that cannot be kept."""
    for asked, where in shape.parts(ConsentSection):
        yield from _texts(pack, shape, asked, where)
        yield from _terms(pack, asked, where)


def check_without_consent(pack: PackFiles, shape: Shaped) -> Iterator[Problem]:
    """Everything that would be shared without consent and may not be."""
    for rule, where in shape.parts(SharingSection):
        if rule.named:
            yield from _named(pack, rule, where)
        if rule.without_consent is not None:
            at = (*where, "without_consent")
            yield from _remains(pack, rule, rule.without_consent, at)


def _named(pack: PackFiles, rule: SharingSection, where: Where) -> Iterator[Problem]:
    """Whom the resident names comes in by the resident's word, and by nothing else."""
    if rule.ground != Ground.CONSENT or rule.without_consent is not None:
        yield Problem.at(
            pack.place((*where, "named")),
            "named-without-consent",
            worded(
                "nobody names an organisation for `%(id)s` but the resident", id=rule.id
            ),
            worded(
                "Use `named` only in a row with the ground `consent`, and without "
                "`without_consent`."
            ),
        )


def _texts(
    pack: PackFiles, shape: Shaped, asked: ConsentSection, where: Where
) -> Iterator[Problem]:
    told = {text.sharing for text in asked.texts}
    for rule, _ in shape.parts(SharingSection):
        if rule.ground == Ground.CONSENT and rule.id not in told:
            yield Problem.at(
                pack.place((*where, "texts")),
                "no-consent-text",
                worded(
                    "there is no text with which consent to `%(id)s` is asked",
                    id=rule.id,
                ),
                worded(
                    "Add an entry with `sharing: %(id)s`: nobody agrees to what they "
                    "cannot read.",
                    id=rule.id,
                ),
            )


def _terms(pack: PackFiles, asked: ConsentSection, where: Where) -> Iterator[Problem]:
    for name, limit in (("usual", "longest"), ("warn", "usual")):
        term, most = getattr(asked, name), getattr(asked, limit)
        if _days(term) > _days(most):
            yield Problem.at(
                pack.place((*where, name)),
                "consent-term",
                worded(
                    "`%(name)s` is longer than `%(limit)s` (%(most)s)",
                    name=name,
                    limit=limit,
                    most=most,
                ),
                worded("Make it %(most)s or shorter.", most=most),
            )


def _days(term: str) -> float:
    return Duration.parse(term).length_in_days


def _remains(
    pack: PackFiles, rule: SharingSection, rest: WithoutConsentSection, where: Where
) -> Iterator[Problem]:
    if rest.ground == Ground.CONSENT or rule.ground != Ground.CONSENT:
        yield Problem.at(
            pack.place((*where, "ground")),
            "not-without-consent",
            worded(
                "`%(id)s` would go on without consent on a ground that does not fit",
                id=rule.id,
            ),
            worded(
                "Use `without_consent` only in a row with the ground `consent`, and "
                "give it another ground."
            ),
        )
    if LifeDomain.IDENTITY in rest.domains or set(rest.domains) - set(rule.domains):
        yield Problem.at(
            pack.place((*where, "domains")),
            "more-than-without-consent",
            worded("`%(id)s` would share too much without consent", id=rule.id),
            worded("Name domains of the row itself, and never `identity`."),
        )
