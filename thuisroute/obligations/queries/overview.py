"""How every article is kept at every party, with the names of both (AG6)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from thuisroute.agreements.queries import agreement, version_in_force, versions_of
from thuisroute.agreements.rules.agreement import Agreement, NotInAgreementError
from thuisroute.agreements.rules.articles import Article
from thuisroute.agreements.rules.parties import Participant
from thuisroute.agreements.rules.protocols import steps_of
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import ask
from thuisroute.obligations.queries.evidence import EvidenceLine, evidence_of
from thuisroute.obligations.queries.kept import KeptRow, kept_in
from thuisroute.obligations.rules.kept import Shown, total
from thuisroute.obligations.rules.overview import Line, by_party, lines
from thuisroute.obligations.rules.period import Period
from thuisroute.parties.queries import party_names


@dataclass(frozen=True)
class ArticleLine:
    """An article with its figures; `version` when it reads otherwise than in force. Its
    text is None when it is of a version that is not known any more."""

    number: str
    article: Article | None
    law: Agreement
    version: int | None
    line: Line

    @property
    def together(self) -> tuple[Participant, ...]:
        """Who else takes part; counted once, at who answers for it."""
        seats = [
            seat
            for clock in self.law.clocks_of(self.number)
            for seat in clock.together_with
        ]
        return tuple(dict.fromkeys(seats))


@dataclass(frozen=True)
class Overview:
    """`parties` has every organisation with something due, by name; None stands for
    what is at no organisation yet."""

    period: Period
    parties: tuple[tuple[UUID | None, str], ...]
    articles: tuple[ArticleLine, ...]

    @property
    def by_party(self) -> Mapping[UUID | None, Shown]:
        """Each party over all articles."""
        return by_party(one.line for one in self.articles)

    @property
    def everybody(self) -> Shown:
        """All of it."""
        return total(one.line.everybody for one in self.articles)


@dataclass(frozen=True)
class Versions:
    """What holds, and the numbers of all versions."""

    in_force: UUID
    numbers: Mapping[UUID, int]

    def of(self, cell: KeptRow) -> UUID | None:
        """The version whose article the cell stands under; None for what holds: a
        dossier keeps the version it follows, and most articles read the same in it."""
        key = cell.agreement_id
        if key is None or key == self.in_force:
            return None
        same = _article(key, cell.article) == _article(self.in_force, cell.article)
        return None if same else key


def as_it_reads(version: UUID, cells: Iterable[KeptRow]) -> list[KeptRow]:
    """Those that stand under an article as this version has it."""
    versions = Versions(version, {})
    return [cell for cell in cells if versions.of(cell) is None]


def kept_overview(
    by: Actor, period: Period
) -> tuple[Overview, UUID, list[EvidenceLine]]:
    """As it stands today, under the version in force (whose key comes with it), and the
    evaluations with which it was kept before."""
    held, every = version_in_force(by.region), versions_of(by.region)
    parties, cells = party_names(by.region), kept_in(period.year - 1, period.year)
    evidence = evidence_of(by.region)
    answers = ask(held, every, parties, cells, evidence)
    version = answers.of(held)[0].id
    versions = Versions(version, {one.id: one.number for one in answers.of(every)})
    names = {one.id: one.name for one in answers.of(parties)}
    found = overview_of(answers.of(cells), period, versions, names)
    return found, version, answers.of(evidence)


def overview_of(
    cells: Sequence[KeptRow],
    period: Period,
    versions: Versions,
    names: Mapping[UUID, str],
) -> Overview:
    """Put together from the smallest figures, of today or of an evaluation."""
    found = lines(cells, period, versions.of)
    law = agreement(versions.in_force)
    asked = [one.number for one in law.articles if _is_counted(law, one.number)]
    empty = Line("", None, {}, ())
    wanted = dict.fromkeys([(number, None) for number in asked] + _in_order(found))
    due = {party for one in found.values() for party in one.by_party}
    return Overview(
        period,
        _columns(names, due),
        tuple(_named(key, found.get(key, empty), versions) for key in wanted),
    )


def _is_counted(law: Agreement, article: str) -> bool:
    """Whether it names a term: of a clock, or of a step of a protocol."""
    return bool(law.clocks_of(article) or steps_of(article, law.protocols))


def _columns(
    names: Mapping[UUID, str], due: set[UUID | None]
) -> tuple[tuple[UUID | None, str], ...]:
    found = sorted((name, key) for key, name in names.items() if key in due)
    nobody: tuple[tuple[None, str], ...] = ((None, ""),) if None in due else ()
    return tuple((key, name) for name, key in found) + nobody


def _in_order(
    found: Mapping[tuple[str, UUID | None], Line],
) -> list[tuple[str, UUID | None]]:
    """Other articles than those in force, only when something was due in the period."""
    due = [key for key, line in found.items() if line.by_party]
    return sorted(due, key=lambda key: (key[0], str(key[1])))


def _named(key: tuple[str, UUID | None], line: Line, versions: Versions) -> ArticleLine:
    number, version = key
    return ArticleLine(
        number,
        _article(version or versions.in_force, number),
        agreement(version or versions.in_force),
        versions.numbers.get(version) if version else None,
        line,
    )


def _article(version: UUID, number: str) -> Article | None:
    try:
        return agreement(version).article(number)
    except NotInAgreementError:
        return None
