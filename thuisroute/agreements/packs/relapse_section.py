"""How staying elsewhere for a while is written in a pack."""

from thuisroute.agreements.packs.fields import (
    ArticleNumber,
    DurationText,
    MaybeNotAgreed,
    PartyKindKey,
    ProductKey,
    Section,
)


class TimeOutSection(MaybeNotAgreed):
    """Staying at a time-out or respite place while the home is kept."""

    article: ArticleNumber
    longest: DurationText | None = None
    """How long a stay may take, with everything that is added to it."""
    rent_paid_by: PartyKindKey | None = None
    """Who pays the rent of the home meanwhile."""
    tells_return_date: bool = False
    """Whether the landlord reads on which day the resident comes back."""
    falls_back_to: list[ProductKey] = []
    """What somebody may go to who does not come back home."""


class ColdWeatherSection(MaybeNotAgreed):
    """Extra places in winter weather."""

    article: ArticleNumber


class PilotLightSection(MaybeNotAgreed):
    """Light contact after support has ended."""

    article: ArticleNumber
    every: DurationText | None = None
    """How often there is contact; chosen for each resident without it."""


class RelapseSection(Section):
    """What helps when living on one's own does not work for a while."""

    time_out: TimeOutSection | None = None
    cold_weather: ColdWeatherSection | None = None
    pilot_light: PilotLightSection | None = None
