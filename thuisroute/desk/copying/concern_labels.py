"""How columns and codes of concerns are called on paper."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

CONCERN_COLUMNS: Mapping[str, Promise] = {
    "cancelled_by": pgettext_lazy("copy", "Cancelled by"),
    "moved_on": pgettext_lazy("copy", "Moved on"),
    "cancelled_on": pgettext_lazy("copy", "Cancelled on"),
    "alternative": pgettext_lazy("copy", "Something else that could be done"),
    "chosen": pgettext_lazy("copy", "Was it done"),
    "taken_on": pgettext_lazy("copy", "Taken on"),
    "weighed_on": pgettext_lazy("copy", "Weighed on"),
    "about": pgettext_lazy("copy", "What it belongs to"),
    "closed_on": pgettext_lazy("copy", "Closed on"),
    "done_on": pgettext_lazy("copy", "Done on"),
    "fell_away": pgettext_lazy("copy", "Does not count any more"),
    "opened_on": pgettext_lazy("copy", "Recorded on"),
    "protocol": pgettext_lazy("copy", "Protocol"),
    "reported_on": pgettext_lazy("copy", "Reported on"),
    "source": pgettext_lazy("copy", "Who reported it"),
    "step": pgettext_lazy("copy", "Step"),
    "text": pgettext_lazy("copy", "Text"),
    "urgency": pgettext_lazy("copy", "How urgent"),
    "voice": pgettext_lazy("copy", "Who said it"),
}
CONCERN_VALUES: Mapping[str, Promise] = {
    "nuisance": pgettext_lazy("copy", "nuisance"),
    "pollution": pgettext_lazy("copy", "dirt in or around the home"),
    "arrears": pgettext_lazy("copy", "a bill that was not paid"),
    "worry": pgettext_lazy("copy", "a worry about how you are"),
    "loneliness": pgettext_lazy("copy", "loneliness"),
    "neighbour": pgettext_lazy("copy", "somebody who lives near"),
    "association": pgettext_lazy("copy", "the housing association"),
    "provider": pgettext_lazy("copy", "the care provider"),
    "police": pgettext_lazy("copy", "the police"),
    "early_warning": pgettext_lazy("copy", "a list of bills that were not paid"),
    "over": pgettext_lazy("copy", "it is over"),
    "agreements_hold": pgettext_lazy("copy", "what was agreed is kept"),
    "more_support": pgettext_lazy("copy", "more support"),
    "other_place": pgettext_lazy("copy", "another place to live"),
    "unfounded": pgettext_lazy("copy", "it turned out not to be so"),
    "living": pgettext_lazy("copy", "how you live"),
    "task": pgettext_lazy("copy", "something that somebody does"),
    "time_out": pgettext_lazy("copy", "a time-out place"),
}
