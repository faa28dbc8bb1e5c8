"""The register of processing (GDPR art. 30), from the agreement and the catalogue.

Nothing is written twice: purposes and terms are the pack's, data are the catalogue's,
so that the register cannot say something else than the program does.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.articles import Text
from thuisroute.agreements.rules.retention import Decided, RetentionTerm
from thuisroute.agreements.rules.sharing import Ground, LifeDomain
from thuisroute.kernel.personal import Catalogue, Kind, PersonalTable

# About who it is and how the search goes; no part of a life.
NO_CONTENT = frozenset({LifeDomain.IDENTITY, LifeDomain.REGISTRATION})


@dataclass(frozen=True)
class Data:
    """Columns of one table, by what they say; pointers between tables are left out."""

    table: str
    columns: tuple[str, ...]


@dataclass(frozen=True)
class Kept:
    """One class of record: how long, from when, on which source, how it ends."""

    id: str
    label: Text
    purpose: Text
    ground: Ground
    legal_source: str
    source: Text
    decided: Decided
    term: str
    starts: tuple[str, ...]
    after: tuple[str, ...]
    in_place_of: str | None
    elsewhere: bool
    data: tuple[Data, ...]


@dataclass(frozen=True)
class Purpose:
    """One row of the sharing table, with what it comes down to."""

    id: str
    purpose: Text
    necessity: Text
    ground: Ground
    article: str
    article_text: Text
    legal_source: str
    receiver: Text
    receiver_role: Text
    domains: tuple[LifeDomain, ...]
    starts: tuple[str, ...]
    until: tuple[str, ...]
    kept: str
    data: tuple[Data, ...]


@dataclass(frozen=True)
class Register:
    """Of one region and one version of its agreement."""

    region: Text
    title: Text
    version: str
    purposes: tuple[Purpose, ...]
    kept: tuple[Kept, ...]

    def kept_as(self, entry: str) -> Kept | None:
        """The class of record that a purpose names, if the version has it."""
        return next((one for one in self.kept if one.id == entry), None)


def register(law: Agreement, catalogue: Catalogue) -> Register:
    """Everything that is processed about people under this agreement, and why."""
    return Register(
        law.region,
        law.title,
        law.version,
        tuple(_purposes(law, catalogue)),
        tuple(_kept(term, catalogue) for term in law.retention),
    )


def _purposes(law: Agreement, catalogue: Catalogue) -> Iterable[Purpose]:
    for rule in law.sharing:
        yield Purpose(
            id=rule.id,
            purpose=rule.purpose,
            necessity=rule.necessity,
            ground=rule.ground,
            article=rule.article,
            article_text=law.article(rule.article).summary,
            legal_source=str(rule.legal_source or ""),
            receiver=law.party_kind(rule.to.party_kind).label,
            receiver_role=law.role(rule.to.role).label,
            domains=rule.domains,
            starts=tuple(one.event.value for one in rule.starts),
            until=tuple(one.event.value for one in rule.until),
            kept=rule.keep,
            data=tuple(
                _data(table)
                for table in catalogue.tables
                if _is_shared(table, rule.domains)
            ),
        )


def _is_shared(table: PersonalTable, domains: Iterable[LifeDomain]) -> bool:
    if table.domain_column:
        return bool(set(domains) - NO_CONTENT)
    return table.domain in {domain.value for domain in domains}


def _kept(term: RetentionTerm, catalogue: Catalogue) -> Kept:
    tables = catalogue.of_class(term.in_place_of or term.id)
    return Kept(
        id=term.id,
        label=term.label,
        purpose=term.purpose,
        ground=term.ground,
        legal_source=str(term.legal_source),
        source=term.source,
        decided=term.decided,
        term=term.term.isoformat(),
        starts=tuple(one.event.value for one in term.starts),
        after=term.after,
        in_place_of=term.in_place_of,
        elsewhere=term.elsewhere,
        data=tuple(_of_class(one, term.in_place_of or term.id) for one in tables),
    )


def _of_class(table: PersonalTable, keep: str) -> Data:
    if keep in table.sooner:
        return Data(table.table, tuple(table.sooner[keep]))
    if keep in table.loosened:
        return Data(table.table, (table.loosened[keep],))
    return _data(table)


def _data(table: PersonalTable) -> Data:
    said = [name for name, kind in table.columns.items() if kind is not Kind.LINK]
    return Data(table.table, tuple(said))
