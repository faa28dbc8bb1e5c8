"""The chapters and numbered promises of an agreement, as a pack writes them."""

from thuisroute.agreements.packs.fields import Number, Section, Texts, ThemeNumber


class ThemeSection(Section):
    """A chapter of the agreement."""

    number: Number
    title: Texts


class ArticleSection(Section):
    """One numbered promise, in your own words."""

    number: Number
    theme: ThemeNumber
    summary: Texts
