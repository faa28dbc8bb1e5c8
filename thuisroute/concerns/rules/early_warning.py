"""One line of a list of payment arrears that a creditor gave to the municipality."""

from dataclasses import dataclass
from datetime import date

MOST_MONTHS = 99


@dataclass(frozen=True)
class EarlyWarning:
    """Who is not paid; `amount` in cents and `months` behind, as far as they were
    told; `on` the day of the list; `urgency` a level of the region's protocol."""

    creditor: str
    on: date
    amount: int | None = None
    months: int | None = None
    urgency: str = ""
