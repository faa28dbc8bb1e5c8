"""What can be wrong with catalogues of Dutch text, one sentence each."""

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from babel.messages import Catalog, Message

# By context.
Named: TypeAlias = Sequence[tuple[str, Catalog]]
_PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|\{\w+\}")
# Shorter texts are words that Dutch has as well.
A_SENTENCE = 40
# Everybody is addressed alike: "u".
_FAMILIAR = re.compile(r"\b(je|jij|jou|jouw)\b", re.IGNORECASE)


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


def english_in(catalogue: Catalog) -> Iterator[str]:
    """Dutch in which the English of another text stands, as a merge of lines leaves it:
    it reads on in the middle of a sentence."""
    messages = list(messages_of(catalogue))
    english = {one for message in messages for one in _sources(message)}
    long = [one for one in english if len(one) >= A_SENTENCE]
    for message in messages:
        dutch = " ".join(_dutch(message))
        if any(one in dutch for one in long):
            yield f"English in the Dutch for {_sources(message)[0]!r}"


def doubled_in(text: str) -> Iterator[str]:
    """What stands more than once in the text of a .po file, which babel hides.

    Merging two branches line by line can leave a sentence twice, each with its own
    Dutch.
    """
    blocks = (_key_of(block) for block in re.split(r"\n\s*\n", text))
    for key, times in Counter(key for key in blocks if key).items():
        if times > 1:
            yield f"stands {times} times: {key}"


def _key_of(block: str) -> str:
    lines = [line for line in block.strip().splitlines() if not line.startswith("#")]
    before = itertools.takewhile(lambda line: not line.startswith("msgstr"), lines)
    return " ".join(before)


def _message_faults(message: Message) -> Iterator[str]:
    sources, dutch = _sources(message), _dutch(message)
    name = repr(sources[0])
    if not all(dutch):
        yield f"no Dutch for {name}"
        return
    if message.fuzzy:
        yield f"uncertain Dutch for {name}"
    if _FAMILIAR.search(" ".join(dutch)):
        yield f"Dutch that says je, not u, for {name}"
    for source, text in zip(sources, dutch, strict=False):
        if _placeholders(source) != _placeholders(text):
            yield f"other placeholders in the Dutch for {name}"


def _sources(message: Message) -> tuple[str, ...]:
    return _all(message.id)


def _dutch(message: Message) -> tuple[str, ...]:
    return _all(message.string)


def _all(said: object) -> tuple[str, ...]:
    """Of one number or of more."""
    texts = said if isinstance(said, (list, tuple)) else (said,)
    return tuple(str(one or "") for one in texts)


def _placeholders(text: str) -> set[str]:
    return set(_PLACEHOLDER.findall(text))
