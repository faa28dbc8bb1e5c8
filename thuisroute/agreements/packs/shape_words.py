"""What the shape of a pack asks, and where in it, in words."""

from thuisroute.kernel.wording import marked, worded
from thuisroute.kernel.yaml_file import Where

LONGEST = 40
# By what pydantic calls it: what is wrong, and how to mend it.
NEEDED = {
    "string_type": (
        marked("`%(name)s` needs text, and here stands %(found)s"),
        marked('Write text; put numbers and dates in quotes: "..."'),
    ),
    "int_type": (
        marked("`%(name)s` needs a whole number, and here stands %(found)s"),
        marked("Write a number such as 1, without quotes."),
    ),
    "bool_type": (
        marked("`%(name)s` needs `true` or `false`, and here stands %(found)s"),
        marked("Write true or false, without quotes."),
    ),
    "date_type": (
        marked("`%(name)s` needs a date, and here stands %(found)s"),
        marked("Write it as 2026-03-31, without quotes."),
    ),
    "list_type": (
        marked("`%(name)s` needs a list, and here stands %(found)s"),
        marked("Begin each entry on its own line with `- `."),
    ),
    "dict_type": (
        marked("`%(name)s` needs keys with values, and here stands %(found)s"),
        marked("Write `key: value` lines, indented below it."),
    ),
}
NEEDED["model_type"] = NEEDED["dict_type"]
ALLOWED = {
    "min_length": marked("at least %(limit)s"),
    "max_length": marked("at most %(limit)s"),
    "ge": marked("at least %(limit)s"),
    "le": marked("at most %(limit)s"),
}


def key_of(where: Where) -> str:
    """The nearest key at or around a place."""
    return next((str(step) for step in reversed(where) if isinstance(step, str)), "")


def in_words(where: Where) -> str:
    """Where in the pack: `in entry 3 of clocks`, `in offer`, `in this pack`."""
    if not where:
        return worded("in this pack")
    if len(where) > 1 and isinstance(where[1], int):
        number, section = where[1] + 1, where[0]
        return worded(
            "in entry %(number)s of %(section)s", number=number, section=section
        )
    return worded("in %(section)s", section=where[0])


def shortened(value: object) -> str:
    """As much of a value as fits a line."""
    text = str(value)
    return text if len(text) <= LONGEST else text[: LONGEST - 3] + "..."
