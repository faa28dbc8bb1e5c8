"""Fields and constraints of homes; no verbs."""

from thuisroute.homes.models.framework_agreement import FrameworkAgreement
from thuisroute.homes.models.home import Home
from thuisroute.homes.models.home_photo import HomePhoto
from thuisroute.homes.models.home_step import HomeStep

__all__ = ["FrameworkAgreement", "Home", "HomePhoto", "HomeStep"]
