"""The figures of how the agreement is kept, put beside its articles."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils.translation import gettext

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.articles import Article
from thuisroute.agreements.rules.protocols import Protocol, ProtocolStep, steps_of
from thuisroute.agreements.rules.terms import Clock
from thuisroute.agreements.words import clock_words
from thuisroute.kernel.actor import Actor
from thuisroute.obligations.queries.kept import KeptRow
from thuisroute.obligations.rules.course_chart import HEIGHT, LEVELS, WIDTH, stretches
from thuisroute.obligations.rules.kept import Shown, total
from thuisroute.obligations.rules.overview import within
from thuisroute.obligations.rules.period import Period
from thuisroute.obligations.views.protocols import step_term
from thuisroute.obligations.views.said import named, said
from thuisroute.parties.queries import PartyName
from thuisroute.parties.rules.capabilities import Capability, may


@dataclass(frozen=True)
class ClockFigures:
    """One clock in words, and how it is kept; `kept` is None for who may not see it."""

    label: str
    term: str
    who: str
    together: tuple[str, ...]
    not_agreed: str
    kept: Shown | None


@dataclass(frozen=True)
class ArticleFigures:
    """One article, its clocks, and the steps of protocols that it asks."""

    number: str
    summary: str
    clocks: tuple[ClockFigures, ...]
    steps: tuple[ClockFigures, ...]


@dataclass(frozen=True)
class PartyFigures:
    """One article at one party."""

    name: str
    kept: Shown


@dataclass(frozen=True)
class Counted:
    """What was due in the period: as everybody reads it, and of the own party; and in
    the two years that end with it."""

    published: Sequence[KeptRow]
    own: Sequence[KeptRow]
    years: Sequence[KeptRow]


class Figures:
    """What an actor may see of the counts: exact only of the own party's residents."""

    def __init__(self, actor: Actor, counted: Counted, party: UUID | None) -> None:
        self.actor = actor
        self.counted = counted
        self.party = party

    def of_clock(self, clock: str) -> Shown:
        """One clock at the chosen party, or at all of them."""
        rows = (row for row in self._rows(self.party) if row.clock == clock)
        return self._shown(rows, self.party)

    def of_party(self, article: str, party: UUID | None) -> Shown:
        """One article at one party; with None what is at no organisation yet."""
        rows = (
            row
            for row in self._rows(party)
            if row.article == article and row.party_id == party
        )
        return self._shown(rows, party)

    def _rows(self, party: UUID | None) -> Iterable[KeptRow]:
        rows = self.counted.own if self._is_own(party) else self.counted.published
        return (row for row in rows if party in (None, row.party_id))

    def _is_own(self, party: UUID | None) -> bool:
        sees_residents = may(self.actor.role, Capability.SEE_RESIDENTS)
        return sees_residents and party == self.actor.party

    def _shown(self, rows: Iterable[KeptRow], party: UUID | None) -> Shown:
        if self._is_own(party):
            return total(Shown(row.kept) for row in rows)
        return total(row.published for row in rows)


def article_figures(
    law: Agreement, article: Article, figures: Figures | None, language: str
) -> ArticleFigures:
    """An article with its clocks; without figures for whoever may not see them."""
    return ArticleFigures(
        article.number,
        article.summary.in_language(language),
        tuple(
            _clock(law, clock, figures, language)
            for clock in law.clocks_of(article.number)
        ),
        tuple(
            _step(law, protocol, step, figures)
            for protocol, step in steps_of(article.number, law.protocols)
        ),
    )


def party_figures(
    figures: Figures, article: str, parties: Sequence[PartyName]
) -> list[PartyFigures]:
    """Every party that had something to do under the article, and what is at nobody's
    yet, so that they add up to all of it."""
    counted = {
        row.party_id for row in figures.counted.published if row.article == article
    }
    named_parties = [(party.id, party.name) for party in parties]
    return [
        PartyFigures(name, figures.of_party(article, key))
        for key, name in [*named_parties, (None, gettext("No organisation yet"))]
        if key in counted
    ]


def course(figures: Figures, article: str, period: Period) -> dict[str, Any]:
    """How an article went at all parties, from quarter to quarter."""
    rows = [row for row in figures.counted.years if row.article == article]
    return drawn((one, within(rows, one)) for one in period.course)


def drawn(quarters: Iterable[tuple[Period, Shown]]) -> dict[str, Any]:
    """A course as it is drawn and told."""
    told = [(str(one), shown) for one, shown in quarters]
    return {
        "quarters": told,
        "stretches": stretches([shown.share for _one, shown in told]),
        "width": WIDTH,
        "height": HEIGHT,
        "levels": LEVELS,
    }


def _clock(
    law: Agreement, clock: Clock, figures: Figures | None, language: str
) -> ClockFigures:
    return ClockFigures(
        clock.label.in_language(language),
        clock_words(clock),
        named(law, clock.responsible),
        tuple(named(law, one) for one in clock.together_with),
        said(clock.not_agreed),
        figures.of_clock(clock.id) if figures else None,
    )


def _step(
    law: Agreement, protocol: Protocol, step: ProtocolStep, figures: Figures | None
) -> ClockFigures:
    return ClockFigures(
        f"{said(protocol.label)}: {said(step.label)}",
        step_term(protocol, step),
        named(law, step.owner),
        (),
        said(step.not_agreed),
        figures.of_clock(protocol.counted_as(step.id)) if figures else None,
    )
