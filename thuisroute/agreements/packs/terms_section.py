"""How what a party signs before its people get in is written in a pack."""

from typing import Annotated

from pydantic import Field

from thuisroute.agreements.packs.fields import Number, Section, Texts


class TermsSection(Section):
    """What every party signs before its people get in, in your own words."""

    version: Number
    title: Texts
    text: Annotated[list[Texts], Field(min_length=1)]
    """The paragraphs."""
    source: Texts
