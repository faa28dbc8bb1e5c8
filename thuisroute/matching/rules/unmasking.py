"""Why a mediator asks who a candidate is before one is picked (X2)."""

from enum import StrEnum


class WhyName(StrEnum):
    """Said from a list: what is logged holds no words about a person."""

    LOOK_ALIKE = "look_alike"
    SAFETY = "safety"
    PROVIDER_ASKS = "provider_asks"
