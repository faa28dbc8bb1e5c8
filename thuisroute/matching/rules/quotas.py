"""A number of homes that was agreed for a year, and what is left of it (R5, G4)."""

from dataclasses import dataclass

from thuisroute.kernel.verdicts import Reason

QUOTA = "quota"


@dataclass(frozen=True, slots=True)
class HomeQuota:
    """What a home counts in, without the home itself: so many were `agreed` for the
    `year`, so many given, so many kept for somebody or proposed. `firm`: nobody is
    proposed above it."""

    year: int
    agreed: int
    given: int
    under_way: int
    firm: bool = False
    article: str = ""

    @property
    def used(self) -> int:
        """Homes that the number does not have any more."""
        return self.given + self.under_way

    @property
    def left(self) -> int:
        """Homes that are left; nothing when more were given than agreed."""
        return max(0, self.agreed - self.used)


def above(quota: HomeQuota | None) -> Reason | None:
    """Why one more home is above what was agreed; None while there is room."""
    if quota is None or quota.left:
        return None
    return Reason(
        "%(agreed)s homes were agreed for %(year)s, and %(used)s are given or on "
        "their way to somebody; this home is above that.",
        quota.article,
        (
            ("agreed", str(quota.agreed)),
            ("year", str(quota.year)),
            ("used", str(quota.used)),
        ),
    )
