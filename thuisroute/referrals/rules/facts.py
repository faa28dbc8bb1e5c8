"""What a registration says about the referral and about the resident's consent."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from thuisroute.sharing.rules.consents import How


@dataclass(frozen=True, kw_only=True)
class ReferralFacts:
    """Money in cents a month, hours a month; the rest are keys of the agreement.

    `provider` and `municipality` are parties; `contact` is the support worker who is
    the first point of contact. `origin`: see rules/origin.py.
    """

    target_group: str
    provider: UUID
    municipality: UUID
    contact: UUID
    indication: str
    indication_decided_on: date
    indication_until: date | None = None
    guidance_hours: int = 0
    product: str
    household_size: int = 1
    rooms_needed: int = 1
    rent_limit: int
    step_free: bool = False
    setting_needed: str = ""
    municipalities: tuple[str, ...] = ()
    origin: str = ""
    avoid_neighbourhoods: tuple[str, ...] = ()
    home_seeker_number: str = ""


@dataclass(frozen=True, kw_only=True)
class ConsentFacts:
    """Consent in writing for rows of the sharing table, until (not including) a day.

    No rules: the resident was asked and did not agree. `told_on` is the day on which
    the resident was told what is shared with whom (P6b). `reference` is the number of
    the scanned paper, which may be made after the registration.
    """

    rules: tuple[str, ...]
    told_on: date
    given_on: date
    until: date
    necessity: str
    lighter_way: str
    language: str = "nl"
    how: How = How.PAPER
    reference: str = ""
