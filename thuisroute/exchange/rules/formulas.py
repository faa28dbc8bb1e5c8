"""Cells that a spreadsheet would execute.

They are refused, not cleaned: what somebody sees in the sheet is the formula's result,
and only they know whether that is what they mean.
"""

import re

_FORMULA_SIGNS = ("=", "@", "+", "-")
# A signed number, a telephone number, or a lone dash for "nothing".
_HARMLESS = re.compile(r"[+-]?[\d\s.,()-]*")


def is_formula(text: str) -> bool:
    """Whether a spreadsheet that opens this text would calculate or call something."""
    return text.startswith(_FORMULA_SIGNS) and not _HARMLESS.fullmatch(text)


def harmless(text: str) -> str:
    """The text as it may be written to a file that is opened in a spreadsheet."""
    return f"'{text}" if text.startswith((*_FORMULA_SIGNS, "\t", "\r")) else text
