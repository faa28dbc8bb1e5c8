"""By what a person is recognised: normalised names, birth date, BSN.

Two providers' spellings of one name should meet, so accents, capitals, infixes and
signs do not count; sound-alikes are for people to judge, not for a hash.
"""

import unicodedata
from datetime import date

ELEVEN_TEST = (9, 8, 7, 6, 5, 4, 3, 2, -1)


def normalised(*parts: str) -> str:
    """Lower case letters and digits only, words parted by one space."""
    text = " ".join(parts).casefold().replace("ij", "y")
    letters = (
        letter if letter.isalnum() else " "
        for letter in unicodedata.normalize("NFKD", text)
        if not unicodedata.combining(letter)
    )
    return " ".join("".join(letters).split())


def name_and_birth(given_name: str, family_name: str, birth_date: date) -> str:
    """First given name, family name without infix, birth date."""
    given = normalised(given_name).split()
    return "|".join(
        [given[0] if given else "", normalised(family_name), birth_date.isoformat()]
    )


def is_bsn(text: str) -> bool:
    """Nine digits whose weighted sum is a multiple of eleven."""
    if len(text) != len(ELEVEN_TEST) or not text.isascii() or not text.isdigit():
        return False
    total = sum(int(digit) * w for digit, w in zip(text, ELEVEN_TEST, strict=True))
    return total % 11 == 0 and text != "000000000"
