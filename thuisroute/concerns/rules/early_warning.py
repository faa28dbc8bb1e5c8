"""One line of a list of payment arrears that a creditor gave to the municipality."""

from dataclasses import dataclass
from datetime import date

from thuisroute.agreements.rules.sharing import LifeDomain

MOST_MONTHS = 99
# Money, so that nobody reads it who lets homes (P4c).
DOMAIN = LifeDomain.ADMINISTRATION_AND_FINANCE.value


@dataclass(frozen=True)
class EarlyWarning:
    """Who is not paid; `amount` in cents and `months` behind, as far as they were
    told; `on` the day of the list; `urgency` a level of the region's protocol."""

    creditor: str
    on: date
    amount: int | None = None
    months: int | None = None
    urgency: str = ""
