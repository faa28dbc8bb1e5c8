"""What one chooses from in a form about a pack: entries of the draft itself, names of
the program, and people in their roles."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise

from thuisroute.agreements.packs.authoring.answer_kinds import (
    PEOPLE,
)
from thuisroute.agreements.packs.authoring.choice_words import CHOICE_WORDS
from thuisroute.agreements.packs.authoring.edits import entries_of
from thuisroute.agreements.packs.authoring.titles import title_of
from thuisroute.agreements.packs.authoring.written import Values
from thuisroute.agreements.packs.layering import name_of

Choice = tuple[str, str]


@dataclass(frozen=True)
class Choices:
    """Everything that can be chosen in a draft, in a language."""

    values: Values
    language: str
    domains: Mapping[str, Promise]

    def of(self, section: str) -> list[Choice]:
        """Value and words, in the order of the draft."""
        if section == PEOPLE:
            return list(self._people())
        words = self.domains if section == "life_domains" else CHOICE_WORDS.get(section)
        if words is not None:
            return [(str(key), str(said)) for key, said in words.items()]
        return [
            (name, self.titled(one))
            for one in entries_of(self.values, section)
            if (name := name_of(one))
        ]

    def _people(self) -> Iterator[Choice]:
        kinds = dict(self.of("party_kinds"))
        for role in entries_of(self.values, "roles"):
            held_by = role.get("held_by") if isinstance(role, dict) else None
            for kind in held_by if isinstance(held_by, list) else []:
                said = f"{title_of(role, self.language)} ({kinds.get(kind, kind)})"
                yield f"{kind}/{name_of(role)}", said

    def titled(self, entry: Any) -> str:  # noqa: ANN401 - whatever was typed
        """An entry as people know it: its number in the document, and its title."""
        title = title_of(entry, self.language)
        numbered = isinstance(entry, dict) and "number" in entry
        return f"{name_of(entry)}. {title}" if numbered else title or name_of(entry)
