"""The route in words that everybody knows (B1), for the resident's own pages."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thuisroute.agreements.rules.sharing import Ground as SharingGround
from thuisroute.desk.rules.route_stops import Stop
from thuisroute.sharing.rules.emergency import Judgement
from thuisroute.sharing.rules.own_account import Ground


@dataclass(frozen=True)
class StopText:
    """The name of a stop, what it means to be there, and what comes after it."""

    name: Promise
    here: Promise
    next: Promise


STOPS: Mapping[Stop, StopText] = {
    Stop.REGISTERED: StopText(
        _("You are registered"),
        _("People know that you are looking for a home of your own."),
        _("First you and your support worker get everything ready for living there."),
    ),
    Stop.READY: StopText(
        _("You are ready"),
        _("Everything is ready. We are looking for a home that fits you."),
        _("When there is a home for you, you hear about it here."),
    ),
    Stop.OFFER: StopText(
        _("There is a home"),
        _("There is a home that may fit you."),
        _("You tell us whether you want it. Take the time to look at it."),
    ),
    Stop.INTAKE: StopText(
        _("Meeting the landlord"),
        _("You meet the owner of the home. Your support worker comes along."),
        _("After that you hear whether the home is for you."),
    ),
    Stop.ALLOCATED: StopText(
        _("The home is for you"),
        _("The home is for you. Soon you sign the lease."),
        _("You sign the lease and you get the key."),
    ),
    Stop.LEASE: StopText(
        _("You live there"),
        _("You live in your home. Your support worker still helps you."),
        _(
            "We talk every half year about how it goes. "
            "Then we look at a lease in your own name."
        ),
    ),
    Stop.HOME: StopText(
        _("A lease in your own name"),
        _("The home is yours to rent. You are home."),
        _("You can always ask for help."),
    ),
}

OWN_KINDS: Mapping[str, Promise] = {
    "resident": _("Resident"),
    "representative": _("Representative"),
}
GROUNDS_TO_ACT: Mapping[str, Promise] = {
    Ground.PARENT: _("Parent with authority"),
    Ground.GUARDIAN: _("Guardian or curator"),
    Ground.MENTOR: _("Mentor"),
    Ground.ADMINISTRATOR: _("Administrator of property"),
    Ground.AUTHORISED: _("Authorised in writing by the resident"),
}
# Why somebody may see something, to whom it is about.
OWN_GROUNDS: Mapping[str, Promise] = {
    SharingGround.CONSENT: _("You said yes"),
    SharingGround.STATUTORY_TASK: _("It is their task by law"),
    SharingGround.CONTRACT: _("It is needed for what was agreed with you"),
    SharingGround.VITAL_INTEREST: _("A life or somebody's health is in danger"),
}
# What somebody did when they looked, as it is told to the resident.
LOOKS: Mapping[str, Promise] = {
    "look": _("looked at"),
    "search": _("found you in a list"),
    "print": _("printed"),
    "export": _("saved in a file"),
    "emergency.open": _("opened your file in an emergency"),
    "emergency.close": _("closed your file again"),
    "emergency.review": _("checked whether an emergency was real"),
}
# Why somebody looked without a row of the sharing table, and by what right.
OTHER_PURPOSES: Mapping[str, Promise] = {
    "emergency": _("Help in an emergency"),
    "supervision": _("Checking who looks at files"),
}
OTHER_GROUNDS: Mapping[str, Promise] = {
    "legal_obligation": _("The law says that this must be checked"),
}
VERDICTS: Mapping[str, Promise] = {
    "": _("Somebody else still checks whether this was right."),
    Judgement.JUSTIFIED: _("Somebody else checked it: this was right."),
    Judgement.NOT_JUSTIFIED: _("Somebody else checked it: this was not right."),
}
PAGES: Mapping[str, Promise] = {
    "today": _("the list of work"),
    "dossier": _("your file"),
    "residents": _("the list of residents"),
    "referral": _("your registration"),
    "correct_referral": _("your registration"),
    "homes_for": _("homes that fit you"),
    "propose": _("who fits a home"),
    "home": _("a home"),
    "match": _("a home for you"),
    "lease": _("your lease"),
    "prepare_lease": _("your lease"),
    "tell_last_day": _("your lease"),
    "sign_lease": _("your lease"),
    "start_lease": _("your lease"),
    "end_lease": _("your lease"),
    "cancel_lease": _("your lease"),
    "prepare_own_lease": _("your lease"),
    "neighbour_agreements": _("what you agreed about the neighbours"),
    "landing": _("your neighbourhood"),
    "plan_landing": _("your neighbourhood"),
    "landing_step": _("your neighbourhood"),
    "answer_landing": _("your neighbourhood"),
    "contact_card": _("the card for your neighbours"),
    "contact_card_pdf": _("the card for your neighbours"),
    "own_contact_card": _("the card for your neighbours"),
    "review": _("a talk"),
    "contribute": _("a talk"),
    "meetings": _("your meetings"),
    "meeting": _("a meeting"),
    "evaluate_plan": _("your plan"),
    "conversion": _("the decision about your lease"),
    "deviate": _("something that has to be done"),
    "join_request": _("a question about you"),
    "register_referral": _("registering somebody"),
    "own_accounts": _("your way in to this site"),
    "rights_requests": _("the list of work"),
    "resident_rights": _("what you asked about your data"),
    "rights_request": _("what you asked about your data"),
    "correct_identity": _("your name and how to reach you"),
    "rights_copy": _("a copy of everything"),
    "rights_paper": _("a paper that you added"),
    "own_copy": _("a copy of everything"),
    "own_right_paper": _("a paper that you added"),
}
