"""What can be wrong with catalogues of Dutch text, one sentence each."""

import re
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from babel.messages import Catalog, Message

# By context.
Named: TypeAlias = Sequence[tuple[str, Catalog]]
_PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|\{\w+\}")


def faults_in(catalogues: Named) -> list[str]:
    """Texts without Dutch, or with Dutch that does not fit, in the order given."""
    return [
        f"{name}: {fault}"
        for name, catalogue in catalogues
        for message in messages_of(catalogue)
        for fault in _message_faults(message)
    ]


def messages_of(catalogue: Catalog) -> Iterator[Message]:
    """Its texts, without the header."""
    return (message for message in catalogue if message.id)


def differences_in(catalogues: Named) -> Iterator[str]:
    """One English text has one Dutch: where pages meet, only one of two is shown."""
    known: dict[tuple[object, str], tuple[str, object]] = {}
    for name, catalogue in catalogues:
        for message in messages_of(catalogue):
            first, dutch = known.setdefault(
                (message.context, str(message.id)), (name, message.string)
            )
            if message.string and dutch and message.string != dutch:
                yield f"{name}: other Dutch than in {first} for {message.id!r}"


def _message_faults(message: Message) -> Iterator[str]:
    sources = message.id if isinstance(message.id, (list, tuple)) else (message.id,)
    dutch = (
        message.string
        if isinstance(message.string, (list, tuple))
        else (message.string,)
    )
    name = repr(sources[0])
    if not all(dutch):
        yield f"no Dutch for {name}"
        return
    if message.fuzzy:
        yield f"uncertain Dutch for {name}"
    for source, text in zip(sources, dutch, strict=False):
        if _placeholders(source) != _placeholders(str(text)):
            yield f"other placeholders in the Dutch for {name}"


def _placeholders(text: str) -> set[str]:
    return set(_PLACEHOLDER.findall(text))
