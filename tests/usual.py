"""What an ordinary resident of each region asks for and gets, by keys of its pack."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

REGIONS = Path(__file__).parent.parent / "regions"


@dataclass(frozen=True)
class Usual:
    """Keys of one pack that the builders fill in where a test names none."""

    municipality: str
    product: str
    home_type: str
    lease_form: str
    refusal_ground: str
    target_group: str = "sheltered_housing"
    indication: str = "wmo_visiting_support"

    @property
    def home(self) -> Mapping[str, str]:
        """As a home of this region is described."""
        return {
            "product": self.product,
            "setting": self.home_type,
            "municipality_code": self.municipality,
        }


USUAL: Mapping[str, Usual] = {
    "alkmaar": Usual("0361", "earn_in_home", "dispersed", "earn_in", "harms_recovery"),
    "west-brabant-west": Usual(
        "0748", "inflow_home", "own_home", "regular", "does_not_fit"
    ),
    "drechtsteden-alblasserwaard": Usual(
        "0505", "route_home", "dispersed", "regular", "harms_recovery"
    ),
}
