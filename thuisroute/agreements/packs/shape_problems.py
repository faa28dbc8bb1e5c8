"""Wrong shapes in words: what is wrong with a value and how to mend it."""

from pydantic_core import ErrorDetails

from thuisroute.agreements.packs.reading import PackFiles
from thuisroute.agreements.packs.structure import keys_of, model_at
from thuisroute.kernel.problem import Place, Problem, suggestion
from thuisroute.kernel.yaml_file import Where

_LANGUAGES = {"nl": "Dutch", "en": "English"}
_DURATION = "Write a period such as `P4W`, `P10M`, `P1Y`: weeks, months, years, days."
_NEEDED = {
    "string_type": ("text", 'Write text; put numbers and dates in quotes: "..."'),
    "int_type": ("a whole number", "Write a number such as 1, without quotes."),
    "bool_type": ("`true` or `false`", "Write true or false, without quotes."),
    "date_type": ("a date", "Write it as 2026-03-31, without quotes."),
    "list_type": ("a list", "Begin each entry on its own line with `- `."),
    "dict_type": ("keys with values", "Write `key: value` lines, indented below it."),
    "model_type": ("keys with values", "Write `key: value` lines, indented below it."),
}


def missing_key(place: Place, where: Where) -> Problem:
    """The problem of a key that should be there."""
    name = str(where[-1])
    if name in _LANGUAGES:
        return _language(place, where)
    if name == "responsible":
        return _nobody(place)
    return Problem.at(
        place,
        "missing-key",
        f"`{name}` is missing {_in_words(where[:-1])}",
        f"Add `{name}:` with its value.",
    )


def problem_of(pack: PackFiles, base: Where, detail: ErrorDetails) -> Problem:
    """What pydantic found, in words for the person who wrote the file."""
    where: Where = (*base, *detail["loc"])
    place, kind = pack.place(where), detail["type"]
    if kind == "missing":
        return missing_key(place, where)
    if kind == "extra_forbidden":
        return _unknown(place, where, detail["input"])
    if kind.startswith("duration-"):
        wrong = f"the period `{detail['input']}` {detail['msg']}"
        return Problem.at(place, kind, wrong, _DURATION)
    if kind in _NEEDED:
        return _wrong_type(place, where, detail)
    return _wrong_value(place, where, detail)


def _unknown(place: Place, where: Where, value: object) -> Problem:
    model = model_at(where[:-1])
    mend = suggestion(str(where[-1]), keys_of(model) if model else ())
    if value is None and " " in str(where[-1]):
        mend = "A comma between { and } begins a new key; put the text in quotes."
    return Problem.at(
        place,
        "unknown-key",
        f"`{where[-1]}` is not a key {_in_words(where[:-1])}",
        mend,
    )


def _wrong_type(place: Place, where: Where, detail: ErrorDetails) -> Problem:
    given = detail["input"]
    if where[-1] in _LANGUAGES and given is None:
        return _language(place, where)
    if where[-1] == "responsible" and not given:
        return _nobody(place)
    needed, mend = _NEEDED[detail["type"]]
    found = "nothing" if given is None else f"`{_short(given)}`"
    return Problem.at(
        place,
        "wrong-type",
        f"`{_name(where)}` needs {needed}, and here stands {found}",
        mend,
    )


def _wrong_value(place: Place, where: Where, detail: ErrorDetails) -> Problem:
    kind, limits = detail["type"], detail.get("ctx", {})
    if kind == "string_too_short" and where[-1] in _LANGUAGES:
        return _language(place, where)
    if where[-1] in {"code", "merged_into"} and where[0] == "municipalities":
        return Problem.at(
            place,
            "municipality-code",
            f"`{detail['input']}` is not the code of a municipality",
            'Write the four digits of the CBS code in quotes, such as "0361".',
        )
    if kind == "string_pattern_mismatch":
        return _wrong_key(place, where, detail)
    allowed = " and ".join(
        f"{_ALLOWED[k]} {v}" for k, v in limits.items() if k in _ALLOWED
    )
    return Problem.at(
        place,
        "wrong-value",
        f"`{_name(where)}` has too much or too little: `{_short(detail['input'])}`",
        f"Stay within: {allowed}." if allowed else "Correct it.",
    )


_ALLOWED = {
    "min_length": "at least",
    "max_length": "at most",
    "ge": "at least",
    "le": "at most",
}


def _wrong_key(place: Place, where: Where, detail: ErrorDetails) -> Problem:
    return Problem.at(
        place,
        "wrong-value",
        f"`{_short(detail['input'])}` cannot be a `{_name(where)}`",
        "An id is lower-case letters, digits and `_`; a number is like 4a or 1.2.",
    )


def _language(place: Place, where: Where) -> Problem:
    language = _LANGUAGES[str(where[-1])]
    return Problem.at(
        place,
        "missing-language",
        f"`{_name(where[:-1])}` has no text in {language} {_in_words(where[:-2])}",
        f"Add `{where[-1]}:` with the {language} text.",
    )


def _nobody(place: Place) -> Problem:
    return Problem.at(
        place,
        "nobody-responsible",
        "nobody is responsible for this clock",
        "Add `responsible: {party_kind: ..., role: ...}`.",
    )


def _name(where: Where) -> str:
    return next((str(step) for step in reversed(where) if isinstance(step, str)), "")


def _in_words(where: Where) -> str:
    """Where in the pack: `in entry 3 of clocks`, `in offer`, `in this pack`."""
    if not where:
        return "in this pack"
    if len(where) > 1 and isinstance(where[1], int):
        return f"in entry {where[1] + 1} of {where[0]}"
    return f"in {where[0]}"


def _short(value: object) -> str:
    text = str(value)
    return text if len(text) <= 40 else text[:37] + "..."  # noqa: PLR2004 - as much as fits a line
