"""How the package that somebody is offered on leaving is written in a pack."""

from typing import Annotated

from pydantic import Field

from thuisroute.agreements.packs.fields import (
    ArticleNumber,
    Key,
    MaybeNotAgreed,
    Section,
    Someone,
    Texts,
)


class PackageChoiceSection(Section):
    """One of the ways in which a part can be."""

    id: Key
    label: Texts


class PackagePartSection(Section):
    """A part of what is offered."""

    id: Key
    article: ArticleNumber
    label: Texts
    choices: Annotated[list[PackageChoiceSection], Field(min_length=2)]


class LeavePackageSection(MaybeNotAgreed):
    """What is offered on leaving sheltered housing or shelter, chosen together."""

    article: ArticleNumber
    parts: Annotated[list[PackagePartSection], Field(min_length=1)]
    decided_by: Annotated[list[Someone], Field(min_length=1)]
