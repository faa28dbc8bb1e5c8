"""What each municipality bids of each product, as a table with its footnotes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext

from thuisroute.agreements.packs.ambition_words import (
    CERTAINTIES,
    amount_words,
    each_words,
)
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.ambition import Bid, fixed
from thuisroute.obligations.views.said import said

LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True)
class Offered:
    """One bid in a cell: how many, how sure, the letters of its footnotes."""

    amount: str
    certainty: str
    notes: tuple[str, ...]


@dataclass(frozen=True)
class BidRow:
    """One municipality; `cells` are in the order of the columns."""

    name: str
    notes: tuple[str, ...]
    cells: tuple[tuple[Offered, ...], ...]


@dataclass(frozen=True)
class BidTable:
    """Products as columns; `unplaced` are bids whose municipality is not known."""

    columns: tuple[str, ...]
    wanted: tuple[str, ...]
    rows: tuple[BidRow, ...]
    unplaced: BidRow | None
    fixed: tuple[str, ...]
    footnotes: tuple[tuple[str, str], ...]


class Footnotes:
    """Footnotes in the order in which they are met; the same text once."""

    def __init__(self) -> None:
        self.letters: dict[str, str] = {}

    def letter(self, text: str) -> str:
        """The letter under which this text stands."""
        return self.letters.setdefault(text, _letter(len(self.letters)))

    def listed(self) -> tuple[tuple[str, str], ...]:
        """Every letter with its text."""
        return tuple((letter, text) for text, letter in self.letters.items())


def bid_table(law: Agreement, today: date) -> BidTable | None:
    """The table, or None where no municipality bids."""
    if not law.bids:
        return None
    bid_for = {bid.product for bid in law.bids}
    products = [one for one in law.products if one.id in bid_for]
    keys = [one.id for one in products]
    notes = Footnotes()
    rows = tuple(
        BidRow(
            place.name,
            _municipality_notes(law, place.code, notes),
            _cells(law, place.code, keys, notes),
        )
        for place in law.municipalities_on(today)
    )
    lost = _cells(law, None, keys, notes)
    return BidTable(
        columns=tuple(said(one.label) for one in products),
        wanted=tuple(_wanted(law, key) for key in keys),
        rows=rows,
        unplaced=BidRow("", (), lost) if any(lost) else None,
        fixed=tuple(_fixed(law.bids, key) for key in keys),
        footnotes=notes.listed(),
    )


def _cells(
    law: Agreement, code: str | None, products: Sequence[str], notes: Footnotes
) -> tuple[tuple[Offered, ...], ...]:
    return tuple(
        tuple(
            _offered(law, bid, notes)
            for bid in law.bids
            if bid.municipality == code and bid.product == product
        )
        for product in products
    )


def _offered(law: Agreement, bid: Bid, notes: Footnotes) -> Offered:
    return Offered(
        gettext("Yes") if bid.amount.is_open else amount_words(bid.amount),
        str(CERTAINTIES[bid.certainty]),
        tuple(notes.letter(text) for text in _texts(law, bid)),
    )


def _texts(law: Agreement, bid: Bid) -> Iterable[str]:
    names = {one.code: one.name for one in law.municipalities}
    if bid.together_with:
        others = ", ".join(names[code] for code in bid.together_with)
        yield gettext("Together with %(others)s, for the same places.") % {
            "others": others
        }
    if bid.condition:
        yield gettext("On this condition: %(text)s") % {"text": said(bid.condition)}
    if bid.falls_away_if:
        yield gettext("Falls away if: %(text)s") % {"text": said(bid.falls_away_if)}
    if bid.note:
        yield said(bid.note)


def _municipality_notes(law: Agreement, code: str, notes: Footnotes) -> tuple[str, ...]:
    return tuple(
        notes.letter(
            gettext("%(text)s (In the document: footnote %(mark)s.)")
            % {"text": said(one.text), "mark": one.mark}
        )
        for one in law.bid_notes
        if one.municipality == code
    )


def _wanted(law: Agreement, product: str) -> str:
    amounts = [one.amount for one in law.targets if one.product == product]
    return ", ".join(
        f"{amount_words(one)} {each_words(one)}".strip() for one in amounts
    )


def _fixed(bids: Iterable[Bid], product: str) -> str:
    amount = fixed(bid for bid in bids if bid.product == product)
    return amount_words(amount) if amount.least or amount.most else ""


def _letter(at: int) -> str:
    rounds, rest = divmod(at, len(LETTERS))
    return (LETTERS[rounds - 1] if rounds else "") + LETTERS[rest]
