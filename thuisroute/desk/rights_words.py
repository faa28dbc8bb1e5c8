"""The rights of residents in words: what each means, and how a request stands."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thuisroute.agreements.rules.rights import RightKind
from thuisroute.sharing.rules.rights import AskedAs, RequestState


@dataclass(frozen=True)
class RightText:
    """The name of a right, what it means to the resident, and its button."""

    name: Promise
    meaning: Promise
    ask: Promise


RIGHTS: Mapping[str, RightText] = {
    RightKind.COPY: RightText(
        _("A copy of everything"),
        _("You can get everything that is kept about you. On this page at once, or on "
          "paper from your support worker."),
        _("Ask for a copy on paper"),
    ),
    RightKind.CORRECTION: RightText(
        _("Correct something"),
        _("Is something about you wrong? Say what it should be. You can add a paper "
          "that shows it."),
        _("Ask to correct something"),
    ),
    RightKind.OBJECTION: RightText(
        _("Object"),
        _("Some organisations may see something of you without your yes, because of "
          "their work. Do you not want that? Then you can object."),
        _("Object to something"),
    ),
    RightKind.RESTRICTION: RightText(
        _("Stop the use for a while"),
        _("Is something wrong, or is it not clear yet? You can ask that nobody uses it "
          "for now. It is kept, but not used."),
        _("Ask to stop the use"),
    ),
    RightKind.ERASURE: RightText(
        _("Erase something"),
        _("You can ask to erase what is not needed any more. Sometimes the law says "
          "that it has to be kept. Then you hear why."),
        _("Ask to erase something"),
    ),
}  # fmt: skip
KINDS: Mapping[str, Promise] = {
    RightKind.COPY: _("Copy"),
    RightKind.CORRECTION: _("Correction"),
    RightKind.OBJECTION: _("Objection"),
    RightKind.RESTRICTION: _("Restriction"),
    RightKind.ERASURE: _("Erasure"),
}
# The look of the state and its words.
STATES: Mapping[str, tuple[str, str, Promise]] = {
    RequestState.ASKED: ("info", "hourglass", _("Asked")),
    RequestState.TAKEN_UP: ("info", "eye", _("Somebody looks at it")),
    RequestState.GRANTED: ("good", "circle-check", _("Granted")),
    RequestState.GRANTED_IN_PART: ("warning", "checklist", _("Granted in part")),
    RequestState.REFUSED: ("bad", "hand-stop", _("Refused")),
    RequestState.WITHDRAWN: ("neutral", "ban", _("Taken back")),
}
ASKED_AS: Mapping[str, Promise] = {
    AskedAs.RESIDENT: _("by the resident, on the own pages"),
    AskedAs.REPRESENTATIVE: _("by who acts for the resident, on the own pages"),
    AskedAs.ON_PAPER: _("on paper or in a talk"),
    AskedAs.SUPPORTED: _("by the client supporter, on behalf of the resident"),
}
WHOLE = _("Everything")
