"""How landing in the neighbourhood is written in a pack."""

from thuisroute.agreements.packs.fields import (
    ArticleNumber,
    Key,
    LandingKindKey,
    LifeDomainKey,
    MaybeNotAgreed,
    Someone,
    Texts,
)


class LandingSection(MaybeNotAgreed):
    """One thing that is done so that somebody lands well among neighbours."""

    id: Key
    kind: LandingKindKey
    article: ArticleNumber
    label: Texts
    domain: LifeDomainKey
    """The life domain that it is about; who has that domain reads it."""
    done_by: Someone
    kept_off: list[Texts] = []
    """Words kept off what neighbours see: they show that there is care."""
