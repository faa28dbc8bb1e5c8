"""The words by which people know an entry of a pack."""

from typing import Any

# The first of these that it has.
_TITLES = ("label", "title", "purpose", "summary", "name", "meaning", "text", "asks")
_LONGEST = 90


def title_of(entry: Any, language: str) -> str:  # noqa: ANN401 - whatever was typed
    """The words by which people know an entry; empty when it has none yet."""
    for key in _TITLES:
        found = entry.get(key) if isinstance(entry, dict) else None
        text = found.get(language) if isinstance(found, dict) else found
        if isinstance(text, str) and text:
            return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
    return ""
