"""The kinds of import, by the name they have on the command line and in addresses."""

from collections.abc import Mapping

from thuisroute.exchange.importing.home_rows import HOMES
from thuisroute.exchange.importing.party_rows import PARTIES
from thuisroute.exchange.importing.planned import Kind
from thuisroute.exchange.importing.resident_rows import RESIDENTS
from thuisroute.exchange.importing.warning_rows import EARLY_WARNINGS

KINDS: Mapping[str, Kind] = {
    kind.name: kind for kind in (RESIDENTS, HOMES, PARTIES, EARLY_WARNINGS)
}
