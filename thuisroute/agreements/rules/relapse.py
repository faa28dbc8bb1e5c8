"""When living on one's own does not work for a while: what a region agreed on it."""

from dataclasses import dataclass

from thuisroute.agreements.rules.articles import Text
from thuisroute.kernel.calendar import Duration


@dataclass(frozen=True)
class TimeOutRule:
    """A stay elsewhere while the home is kept; `falls_back_to` are products."""

    article: str
    longest: Duration | None = None
    rent_paid_by: str | None = None
    tells_return_date: bool = False
    falls_back_to: tuple[str, ...] = ()
    not_agreed: Text | None = None


@dataclass(frozen=True)
class ColdWeatherRule:
    """Extra places in winter weather."""

    article: str
    not_agreed: Text | None = None


@dataclass(frozen=True)
class PilotLightRule:
    """Light contact after support has ended; `every` in whole months."""

    article: str
    every: Duration | None = None
    not_agreed: Text | None = None


@dataclass(frozen=True)
class RelapseRules:
    """What helps when living on one's own does not work for a while."""

    time_out: TimeOutRule | None = None
    cold_weather: ColdWeatherRule | None = None
    pilot_light: PilotLightRule | None = None
