"""The register of processing as people read it."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from thuisroute.agreements.rules.retention import Decided
from thuisroute.agreements.rules.sharing import Ground
from thuisroute.agreements.words import duration_words, event_words
from thuisroute.kernel.calendar import Duration
from thuisroute.sharing.rules.register import Kept, Register

GROUNDS: Mapping[str, Promise] = {
    Ground.CONSENT: _("consent of the resident"),
    Ground.STATUTORY_TASK: _("a task by law"),
    Ground.CONTRACT: _("carrying out a contract"),
    Ground.VITAL_INTEREST: _("a vital interest"),
}
DECIDED: Mapping[str, Promise] = {
    Decided.OPEN: _("Proposal, not decided yet"),
    Decided.ADOPTED: _("Decided"),
}


def term_words(kept: Kept, register: Register, language: str) -> str:
    """How long and from when, as one line."""
    term = duration_words(Duration.parse(kept.term))
    if kept.elsewhere:
        said = gettext("%(term)s, kept by others and not in this program")
        return said % {"term": term}
    if kept.starts:
        starts = " / ".join(event_words(name) for name in kept.starts)
        said = gettext("%(term)s after: %(start)s")
        return said % {"term": term, "start": starts}
    if kept.after:
        names = ", ".join(
            one.label.in_language(language)
            for one in register.kept
            if one.id in kept.after
        )
        if Duration.parse(kept.term) == Duration():
            return gettext("together with the last of: %(names)s") % {"names": names}
        said = gettext("%(term)s after the last of these is gone: %(names)s")
        return said % {"term": term, "names": names}
    return gettext("%(term)s after the record's own date") % {"term": term}
