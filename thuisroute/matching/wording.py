"""Reasons in the words of the reader and of the agreement.

Reasons carry codes, cents and ISO dates, so that they can be kept and read later in
either language; the name of a value says what it is.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from decimal import Decimal

from babel.dates import format_date
from babel.numbers import format_currency, format_decimal
from django.utils.translation import get_language

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.homes.queries.wording import labels
from thuisroute.kernel.verdicts import Reason, Refused
from thuisroute.kernel.web import sentence

MONEY = frozenset({"rent", "limit", "over"})
NUMBERS = frozenset({"points", "agreed", "used", "most", "adds", "least"})
DAYS = frozenset({"since", "date"})
WORDS = frozenset({
    "product", "asked_product", "home_type", "asked_home_type", "municipality", "role",
    "category", "here",
})  # fmt: skip


class Wording:
    """One agreement in one language."""

    def __init__(self, agreed: Agreement) -> None:
        self.agreed = agreed
        self.language = (get_language() or "nl")[:2]
        self.labels = labels(agreed, self.language) | {
            one.id: one.label.in_language(self.language) for one in agreed.roles
        }

    def reason(self, reason: Reason) -> str:
        """The whole sentence."""
        return sentence(self.filled(reason))

    def filled(self, reason: Reason) -> Reason:
        """The same reason with values as people read them."""
        return Reason(
            reason.text,
            reason.article,
            tuple((name, self._value(name, value)) for name, value in reason.values),
        )

    def item(self, kind: str, reason: Reason) -> dict[str, object]:
        """A line for the macro `reasons`; kind is fits, fails or weighs."""
        return {
            "kind": kind,
            "text": self.reason(reason),
            "article": self.article(reason.article),
        }

    def items(self, kind: str, reasons: Iterable[Reason]) -> list[dict[str, object]]:
        """Several lines."""
        return [self.item(kind, reason) for reason in reasons]

    def article(self, number: str) -> Mapping[str, str] | None:
        """What the macro `article` shows; None for no article."""
        if not number:
            return None
        article = self.agreed.article(number)
        return {
            "number": article.number,
            "summary": article.summary.in_language(self.language),
            "source": self.agreed.title.in_language(self.language),
        }

    @contextmanager
    def refusals(self) -> Iterator[None]:
        """Put the values of a refusal into words before a form shows it."""
        try:
            yield
        except Refused as refusal:
            reasons = (self.filled(reason) for reason in refusal.reasons)
            raise Refused(*reasons, field=refusal.field) from refusal

    def _value(self, name: str, value: str) -> str:
        kinds: tuple[tuple[frozenset[str], Callable[[str], str]], ...] = (
            (MONEY, self.money),
            (DAYS, self._day),
            (NUMBERS, self._number),
            (WORDS, lambda word: self.labels.get(word, word)),
        )
        for names, told in kinds:
            if name in names:
                return told(value)
        return value

    def money(self, cents: str | int) -> str:
        """An amount as people read it."""
        return format_currency(Decimal(cents) / 100, "EUR", locale=self.language)

    def _number(self, value: str) -> str:
        return format_decimal(int(value), locale=self.language)

    def _day(self, value: str) -> str:
        return format_date(date.fromisoformat(value), "d MMMM y", locale=self.language)
