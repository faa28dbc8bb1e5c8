"""What should be so, read from the tables that a privacy officer checks.

Nothing here looks at the program: `expected.csv` and `data.csv` explain themselves.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent
ANY = "*"
VERBS = ("see", "search", "export", "create", "change", "delete")
QUESTION = ("party", "relation", "role", "consent", "data")
BY_DOMAIN = "by domain"
# Both must allow it: the life domain of the row, and words.
WORDS, WORDS_BY_DOMAIN = "words", "words by domain"
# The same for rows that say in which life domain they are told; of the dossier if none.
TOLD_IN = "dossier or told in"
BY_SEAT = "by seat"
# Of the parties that the row names, or of the one whose word it is.
BY_CONCERN, BY_PARTY = "by concern", "by party"
MONEY, OTHERS_MONEY = "placement_money", "others_money"
# A grant is the seat's own, or another's.
OWN_GRANTS, GRANTS = "own_grants", "grants"

Verbs = frozenset[str]


@dataclass(frozen=True)
class Rule:
    """One row of expected.csv: an empty set of words stands for every value."""

    words: tuple[frozenset[str], ...]
    verbs: Verbs

    def fits(self, asked: tuple[str, ...]) -> bool:
        """Whether the row is about what is asked."""
        return all(
            not words or word in words
            for words, word in zip(self.words, asked, strict=True)
        )

    @property
    def names(self) -> int:
        """How many columns it names: who names most, decides."""
        return sum(bool(words) for words in self.words)


class Unclear(ValueError):  # noqa: N818 - says what the table is, not what went wrong
    """The table says two things of one cell."""


@cache
def expected(party: str, relation: str, role: str, consent: str, data: str) -> Verbs:
    """What may be done with a class of data, by the row that names most columns."""
    asked = (party, relation, role, consent, data)
    fitting = [rule for rule in rules() if rule.fits(asked)]
    most = max(rule.names for rule in fitting)
    found = {rule.verbs for rule in fitting if rule.names == most}
    if len(found) != 1:
        raise Unclear(f"expected.csv says two things of {asked}")
    return found.pop()


@cache
def rules() -> tuple[Rule, ...]:
    """The rows of expected.csv."""
    return tuple(
        Rule(tuple(words_in(row[name]) for name in QUESTION), verbs_in(row["verbs"]))
        for row in said_in("expected.csv")
    )


@dataclass(frozen=True)
class Kept:
    """One row of data.csv: of which class a table is, and what may ever be done."""

    table: str
    data: str
    staff: Verbs
    own: Verbs


@cache
def kept() -> tuple[Kept, ...]:
    """The rows of data.csv: what is about a resident."""
    return _kept("data.csv")


@cache
def regional() -> tuple[Kept, ...]:
    """The rows of regional.csv: what is about no resident."""
    return _kept("regional.csv")


def _kept(name: str) -> tuple[Kept, ...]:
    return tuple(
        Kept(row["table"], row["data"], verbs_in(row["staff"]), verbs_in(row["own"]))
        for row in said_in(name)
    )


def verbs_in(text: str) -> Verbs:
    """Words of a cell; a word that is no verb is a slip of the pen."""
    verbs = frozenset(text.replace("-", "").split())
    if not verbs <= set(VERBS):
        raise Unclear(f"no verb: {text}")
    return verbs


def said_in(name: str) -> Iterator[dict[str, str]]:
    """The rows of a table, without the lines that explain it."""
    lines = (FOLDER / name).read_text().splitlines()
    yield from csv.DictReader(line for line in lines if not line.startswith("#"))


def words_in(text: str) -> frozenset[str]:
    """Words of a cell; none stands for every word."""
    return frozenset() if text == ANY else frozenset(text.split())
