"""How a pack writes the region's own words and the terms that parties sign."""

from typing import Annotated

from pydantic import Field

from thuisroute.agreements.packs.fields import Key, Number, Section, Texts


class WordSection(Section):
    """The region's own name for something in the program."""

    id: Key
    label: Texts
    meaning: Texts


class TermsSection(Section):
    """What every party signs before its people get in, in your own words."""

    version: Number
    title: Texts
    text: Annotated[list[Texts], Field(min_length=1)]
    """The paragraphs."""
    source: Texts
