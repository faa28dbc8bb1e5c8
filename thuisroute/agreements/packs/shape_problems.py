"""Wrong shapes in words: what is wrong with a value and how to mend it."""

from pydantic_core import ErrorDetails

from thuisroute.agreements.packs.reading import PackFiles
from thuisroute.agreements.packs.shape_words import (
    ALLOWED,
    NEEDED,
    in_words,
    key_of,
    shortened,
)
from thuisroute.agreements.packs.structure import keys_of, model_at
from thuisroute.kernel.problem import Place, Problem, suggestion
from thuisroute.kernel.wording import marked, worded
from thuisroute.kernel.yaml_file import Where

_LANGUAGES = {"nl": marked("Dutch"), "en": marked("English")}


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
        worded(
            "`%(name)s` is missing %(where)s", name=name, where=in_words(where[:-1])
        ),
        worded("Add `%(name)s:` with its value.", name=name),
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
        message = detail["msg"]
        return Problem.at(
            place,
            kind,
            worded(message, given=detail["input"]),
            worded(
                "Write a period such as `P4W`, `P10M`, `P1Y`: weeks, months, years, "
                "days."
            ),
        )
    if kind in NEEDED:
        return _wrong_type(place, where, detail)
    return _wrong_value(place, where, detail)


def _unknown(place: Place, where: Where, value: object) -> Problem:
    model = model_at(where[:-1])
    mend = suggestion(str(where[-1]), keys_of(model) if model else ())
    if value is None and " " in str(where[-1]):
        mend = worded(
            "A comma between { and } begins a new key; put the text in quotes."
        )
    return Problem.at(
        place,
        "unknown-key",
        worded(
            "`%(key)s` is not a key %(where)s",
            key=where[-1],
            where=in_words(where[:-1]),
        ),
        mend,
    )


def _wrong_type(place: Place, where: Where, detail: ErrorDetails) -> Problem:
    given = detail["input"]
    if where[-1] in _LANGUAGES and given is None:
        return _language(place, where)
    if where[-1] == "responsible" and not given:
        return _nobody(place)
    message, mend = NEEDED[detail["type"]]
    found = worded("nothing") if given is None else f"`{shortened(given)}`"
    return Problem.at(
        place,
        "wrong-type",
        worded(message, name=key_of(where), found=found),
        worded(mend),
    )


def _wrong_value(place: Place, where: Where, detail: ErrorDetails) -> Problem:
    kind, limits = detail["type"], detail.get("ctx", {})
    if kind == "string_too_short" and where[-1] in _LANGUAGES:
        return _language(place, where)
    if where[-1] in {"code", "merged_into"} and where[0] == "municipalities":
        return Problem.at(
            place,
            "municipality-code",
            worded(
                "`%(value)s` is not the code of a municipality", value=detail["input"]
            ),
            worded('Write the four digits of the CBS code in quotes, such as "0361".'),
        )
    if kind == "string_pattern_mismatch":
        return _wrong_key(place, where, detail)
    allowed = worded(" and ").join(
        worded(ALLOWED[k], limit=v) for k, v in limits.items() if k in ALLOWED
    )
    return Problem.at(
        place,
        "wrong-value",
        worded(
            "`%(name)s` has too much or too little: `%(value)s`",
            name=key_of(where),
            value=shortened(detail["input"]),
        ),
        worded("Stay within: %(allowed)s.", allowed=allowed)
        if allowed
        else worded("Correct it."),
    )


def _wrong_key(place: Place, where: Where, detail: ErrorDetails) -> Problem:
    return Problem.at(
        place,
        "wrong-value",
        worded(
            "`%(value)s` cannot be a `%(name)s`",
            value=shortened(detail["input"]),
            name=key_of(where),
        ),
        worded(
            "An id is lower-case letters, digits and `_`; a number is like 4a or 1.2."
        ),
    )


def _language(place: Place, where: Where) -> Problem:
    language = worded(_LANGUAGES[str(where[-1])])
    return Problem.at(
        place,
        "missing-language",
        worded(
            "`%(name)s` has no text in %(language)s %(where)s",
            name=key_of(where[:-1]),
            language=language,
            where=in_words(where[:-2]),
        ),
        worded(
            "Add `%(key)s:` with the %(language)s text.",
            key=where[-1],
            language=language,
        ),
    )


def _nobody(place: Place) -> Problem:
    return Problem.at(
        place,
        "nobody-responsible",
        worded("nobody is responsible for this clock"),
        worded("Add `responsible: {party_kind: ..., role: ...}`."),
    )
