"""The glossary as it is written, read into sections of words; and looking one up."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

COLUMNS = 4
HEADING = "## "


@dataclass(frozen=True)
class Word:
    """One term: in English, in Dutch, what it means, where it comes from."""

    english: str
    dutch: str
    meaning: str
    source: str

    def says(self, asked: str) -> bool:
        """Whether what is looked for stands in it; without a difference of case."""
        return any(
            asked in text.casefold()
            for text in (self.english, self.dutch, self.meaning)
        )


@dataclass(frozen=True)
class Words:
    """A section, with its title in both languages."""

    english: str
    dutch: str
    words: tuple[Word, ...]


def read(text: str) -> tuple[Words, ...]:
    """Every section: a heading `## English / Dutch` and the rows of its table."""
    sections: list[Words] = []
    for line in text.splitlines():
        if line.startswith(HEADING):
            english, _, dutch = line.removeprefix(HEADING).partition(" / ")
            sections.append(Words(english, dutch or english, ()))
        elif sections:
            last = sections[-1]
            sections[-1] = replace(last, words=(*last.words, *_words(line)))
    return tuple(sections)


def _words(line: str) -> Iterator[Word]:
    """The word of a row; nothing for the head of a table and for other text."""
    cells = [cell.strip().replace("`", "") for cell in line.split("|")[1:-1]]
    if len(cells) == COLUMNS and cells[0] != "English" and cells[0].strip("-"):
        yield Word(*cells)


def found(sections: Iterable[Words], asked: str) -> tuple[Words, ...]:
    """The sections with the words that say what is looked for, without empty ones."""
    wanted = " ".join(asked.split()).casefold()
    left = (
        replace(one, words=tuple(word for word in one.words if word.says(wanted)))
        for one in sections
    )
    return tuple(one for one in left if one.words)
