"""A value of the copy in words: days, yes and no, terms of the agreement."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Any

from babel import dates, numbers
from django.utils.translation import gettext

from thuisroute.agreements.queries import other_laws
from thuisroute.agreements.rules.agreement import Agreement, NotInAgreementError
from thuisroute.agreements.words import event_words
from thuisroute.desk.copying.joining import MONEY, NOT_ON_PAPER
from thuisroute.desk.copying.labels import COLUMNS
from thuisroute.desk.copying.terms import EARLIER, TERMS
from thuisroute.desk.copying.values import VALUES
from thuisroute.homes.queries.wording import labels
from thuisroute.kernel import clock
from thuisroute.sharing.words import DOMAINS

DAY = re.compile(r"\d{4}-\d\d-\d\d")
PERIOD = re.compile(r"\[(?P<since>[\d-]+),(?P<until>[\d-]*)\)")
# What says nothing on paper.
NOTHING: tuple[object, ...] = (None, "", [], {})
VERDICT_PARTS = ("favour", "against", "weigh")
VERDICT = frozenset(VERDICT_PARTS)
AMOUNTS = frozenset({"rent", "limit", "over"})
MOMENT = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d.*")


@dataclass(frozen=True)
class Telling:
    """In one language, by the agreement of the dossier."""

    law: Agreement
    language: str
    names: Mapping[str, str]

    def said(self, column: str, value: Any) -> str:  # noqa: ANN401 - whatever a row holds
        """For people; a word that nobody translated as it stands."""
        if isinstance(value, bool):
            return gettext("yes") if value else gettext("no")
        if isinstance(value, list):
            return ", ".join(self.said(column, one) for one in value)
        if isinstance(value, dict):
            return self._record(value)
        if isinstance(value, int) and column in MONEY:
            return numbers.format_currency(value / 100, "EUR", locale=self.language)
        if isinstance(value, date):
            return self._day(value)
        return self._text(column, str(value))

    def _record(self, value: Mapping[str, Any]) -> str:
        """A reason is a sentence; of anything else its parts that say something."""
        if "text" in value and "values" in value:
            return self._reason(value)
        if not VERDICT.isdisjoint(value):
            # The facts that were weighed stand in sections of their own.
            value = {name: value[name] for name in VERDICT_PARTS if name in value}
        return "; ".join(
            f"{COLUMNS.get(key, key.replace('_', ' '))}: {self.said(key, one)}"
            for key, one in value.items()
            if one not in NOTHING and key not in NOT_ON_PAPER
        )

    def _reason(self, reason: Mapping[str, Any]) -> str:
        known = labels(self.law, self.language)
        values = {
            name: self.said("rent", int(value))
            if name in AMOUNTS
            else known.get(value, value)
            for name, value in reason["values"]
        }
        text: str = reason["text"]
        return gettext(text) % values

    def _text(self, column: str, text: str) -> str:
        if text in self.names:
            return self.names[text]
        if day := self._when(text):
            return day
        if column in TERMS:
            return self._term(column, text)
        known = DOMAINS.get(text) or VALUES.get(text)
        return str(known) if known else event_words(text)

    def _when(self, text: str) -> str:
        """A period, a moment or a day; empty when it is none of these."""
        if period := PERIOD.fullmatch(text):
            return self._period(period["since"], period["until"])
        if MOMENT.fullmatch(text):
            return self._moment(datetime.fromisoformat(text))
        return self._day(date.fromisoformat(text)) if DAY.fullmatch(text) else ""

    def _term(self, column: str, text: str) -> str:
        """Of the agreement, of the program, or of an earlier agreement."""
        if "," in text:
            return ", ".join(self._term(column, one) for one in text.split(","))
        for law in self._laws(text):
            try:
                return TERMS[column](law, text).in_language(self.language)
            except NotInAgreementError:
                continue
        known = VALUES.get(text) or EARLIER.get(column)
        return str(known) if known else text.replace("_", " ")

    def _laws(self, text: str) -> Iterator[Agreement]:
        yield self.law
        if text not in VALUES:
            yield from self._other_laws

    @cached_property
    def _other_laws(self) -> list[Agreement]:
        return other_laws(self.law)

    def _period(self, since: str, until: str) -> str:
        first = self._day(date.fromisoformat(since))
        if not until:
            return gettext("from %(since)s") % {"since": first}
        last = self._day(date.fromisoformat(until))
        return gettext("%(since)s until %(until)s") % {"since": first, "until": last}

    def _day(self, day: date) -> str:
        return dates.format_date(day, "d MMMM y", locale=self.language)

    def _moment(self, moment: datetime) -> str:
        local = clock.local(moment)
        return f"{self._day(local.date())} {local:%H:%M}"
