"""The contexts of the program, in the order of the route home."""

CONTEXTS = [
    "kernel",
    "parties",
    "agreements",
    "residents",
    "sharing",
    "obligations",
    "referrals",
    "homes",
    "matching",
    "tenancies",
    "concerns",
    "exchange",
    "desk",
    "project",
]
