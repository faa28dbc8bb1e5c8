"""What plain Dutch is here (B1): short sentences, words that everybody uses.

The words come from the lists that Dutch authorities use for writing plainly; beside
each stands what to say instead.
"""

import re
from collections.abc import Iterator

MOST_WORDS = 16
LONGEST_WORD = 16

# Words that are longer, yet known to everybody who reads these pages.
KNOWN = frozenset({"vertegenwoordiger", "contactpersonen"})

INSTEAD = {
    "aangaande": "over",
    "aanvang": "begin",
    "additioneel": "extra",
    "alsmede": "en",
    "alvorens": "voordat",
    "betreffende": "over",
    "conform": "zoals",
    "derhalve": "daarom",
    "desbetreffende": "deze",
    "desgewenst": "als u wilt",
    "dient": "moet",
    "dienen": "moeten",
    "doch": "maar",
    "echter": "maar",
    "eveneens": "ook",
    "evenwel": "maar",
    "gaarne": "graag",
    "geschieden": "gebeuren",
    "gezien": "omdat",
    "hieromtrent": "hierover",
    "hetgeen": "wat",
    "indien": "als",
    "inzake": "over",
    "jegens": "tegen",
    "krachtens": "volgens",
    "met betrekking tot": "over",
    "middels": "met",
    "mits": "als",
    "momenteel": "nu",
    "nadien": "daarna",
    "omtrent": "over",
    "ondanks": "toch",
    "onderhavige": "deze",
    "reeds": "al",
    "teneinde": "om te",
    "tevens": "ook",
    "thans": "nu",
    "trachten": "proberen",
    "uiteraard": "natuurlijk",
    "verstrekken": "geven",
    "vervolgens": "daarna",
    "volgaarne": "graag",
    "voornoemd": "dit",
    "vooralsnog": "voorlopig",
    "voorts": "ook",
    "welke": "die",
    "wenselijk": "goed",
    "zodoende": "zo",
    "zorgdragen": "zorgen",
    "verwerkingsgrondslag": "waarom dit mag",
    "betrokkene": "u",
    "huurovereenkomst": "huurcontract",
    "indicatiestelling": "besluit van de gemeente",
}


def faults(text: str) -> Iterator[str]:
    """Everything in a text that is not plain, with the cure."""
    for sentence in _sentences(text):
        words = re.findall(r"[^\W\d_]+(?:['-][^\W\d_]+)*", sentence.lower())
        if len(words) > MOST_WORDS:
            yield f"{len(words)} words in one sentence: {sentence}"
        for word in words:
            if word in INSTEAD:
                yield f"{word}: say {INSTEAD[word]} ({sentence})"
            elif len(word) > LONGEST_WORD and word not in KNOWN:
                yield f"{word} is long: use a shorter one ({sentence})"


def _sentences(text: str) -> list[str]:
    without = re.sub(r"%\(\w+\)s", "dit", text)
    return [one.strip() for one in re.split(r"[.!?:]\s+|\n", without) if one.strip()]
