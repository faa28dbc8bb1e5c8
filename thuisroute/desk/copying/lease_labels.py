"""How the columns about a lease, and about the money around it, are called on paper."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

LEASE_COLUMNS: Mapping[str, Promise] = {
    "end_told_on": pgettext_lazy("copy", "Last day told on"),
    "fixed_term_ground": pgettext_lazy("copy", "Why there is a last day"),
    "ground_shown": pgettext_lazy("copy", "That could be shown"),
    "package": pgettext_lazy("copy", "What was offered"),
    "option": pgettext_lazy("copy", "Step of the ladder"),
    "approved_on": pgettext_lazy("copy", "Said yes on"),
    "bearers": pgettext_lazy("copy", "Who pays"),
    "cents": pgettext_lazy("copy", "Amount"),
    "checked_on": pgettext_lazy("copy", "Talked about on"),
    "cost_kind": pgettext_lazy("copy", "Kind of cost"),
    "creditor_id": pgettext_lazy("copy", "Paid to"),
    "debtor_id": pgettext_lazy("copy", "Paid by"),
    "entered_on": pgettext_lazy("copy", "Written down on"),
    "payer_id": pgettext_lazy("copy", "Who paid it"),
    "resident_share": pgettext_lazy("copy", "Your part, in hundredths of a percent"),
    "rests_on": pgettext_lazy("copy", "Bill"),
    "settled_on": pgettext_lazy("copy", "Paid on"),
    "shared": pgettext_lazy("copy", "Shared part"),
    "shares": pgettext_lazy("copy", "Their parts, in hundredths of a percent"),
    "made_on": pgettext_lazy("copy", "Proposed on"),
}
