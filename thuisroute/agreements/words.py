"""What happened and how long, in words; the names of events are the program's own."""

from collections.abc import Callable, Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from thuisroute.agreements.queries import other_laws
from thuisroute.agreements.rules.agreement import Agreement, NotInAgreementError
from thuisroute.agreements.rules.articles import Text
from thuisroute.agreements.rules.events import EventName
from thuisroute.agreements.rules.terms import Clock
from thuisroute.agreements.rules.versions import VersionState
from thuisroute.kernel.calendar import Duration

E = EventName
VERSION_STATES: Mapping[str, Promise] = {
    VersionState.DRAFT: _("draft"),
    VersionState.ADOPTED: _("adopted, waits for its first day"),
    VersionState.IN_FORCE: _("in force"),
    VersionState.RETIRED: _("retired"),
    VersionState.DISCARDED: _("discarded"),
}
# For what no version that the region still has says.
EARLIER_PURPOSE = _("A purpose from an earlier agreement")
EARLIER_KIND = _("An organisation from an earlier agreement")
DAYS_A_WEEK = 7
MONTHS_A_YEAR = 12

EVENT_WORDS: Mapping[str, Promise] = {
    E.REFERRAL_REGISTERED: _("Registered for the route home"),
    E.INDICATION_DECIDED: _("The municipality decided on support"),
    E.SCALING_ASKED: _("More or less support was asked for"),
    E.SCALING_DECIDED: _("It was decided whether there is more or less support"),
    E.SCALING_WITHDRAWN: _("The question about more or less support was taken back"),
    E.CONSENT_GIVEN: _("Consent given in writing"),
    E.CONSENT_REFUSED: _("Consent asked and refused"),
    E.CONSENT_WITHDRAWN: _("Consent withdrawn"),
    E.REFERRAL_READY: _("Ready to move"),
    E.PRIORITY_OBJECTED: _("Objection to the decision on priority"),
    E.OBJECTION_WITHDRAWN: _("Objection on priority taken back"),
    E.OBJECTION_ANSWERED: _("Objection on priority answered"),
    E.HOME_PUT_IN_SHOP: _("Home put in the shop"),
    E.PROPOSAL_MADE: _("Home proposed"),
    E.OFFER_MADE: _("Home offered"),
    E.OFFER_ANSWERED: _("Offer answered"),
    E.INTAKE_HELD: _("Intake talk held"),
    E.HOME_ALLOCATED: _("Home allocated"),
    E.LEASE_SIGNED: _("Lease signed"),
    E.LEASE_STARTED: _("Lease started"),
    E.MONEY_CHECKED: _("Standard look at money done"),
    E.NEIGHBOUR_AGREEMENTS_RECORDED: _("Good-neighbour agreements made"),
    E.NEIGHBOURS_MET: _("Met the neighbours"),
    E.TENANCY_REVIEW_HELD: _("Half-yearly talk held"),
    E.PLAN_EVALUATED: _("Plan evaluated"),
    E.CONVERSION_DECIDED: _("Decided what follows the lease"),
    E.LEASE_CONVERTED: _("Lease in the resident's own name"),
    E.LEASE_ENDED: _("Lease ended"),
    E.REFERRAL_CLOSED: _("Route closed"),
    E.REFERRAL_REOPENED: _("Route open again, with support"),
    E.PILOT_LIGHT_BEGUN: _("Pilot light begun"),
    E.PILOT_LIGHT_CONTACT_MADE: _("Contact after support"),
    E.PILOT_LIGHT_ENDED: _("Pilot light ended"),
    E.STAY_BEGUN: _("Stay elsewhere begun"),
    E.STAY_EXTENDED: _("Stay elsewhere made longer"),
    E.STAY_ENDED: _("Stay elsewhere ended"),
    E.AGREEMENT_ADOPTED: _("Agreement adopted"),
    E.AGREEMENT_EVALUATED: _("Agreement evaluated with all parties"),
    E.PROGRAMME_DRAWN_UP: _("Programme of the year drawn up"),
}


def event_words(name: str) -> str:
    """What happened, as a short heading; a name that is not known as it stands."""
    return str(EVENT_WORDS.get(name, name))


def duration_words(duration: Duration) -> str:
    """`P10M` as "10 months", `P28D` as "4 weeks", parts joined by "and"."""
    years, months = divmod(duration.months, MONTHS_A_YEAR)
    weeks, days = divmod(duration.days, DAYS_A_WEEK)
    if days:
        weeks, days = 0, duration.days
    parts = [
        ngettext("%(num)s year", "%(num)s years", years) % {"num": years},
        ngettext("%(num)s month", "%(num)s months", months) % {"num": months},
        ngettext("%(num)s week", "%(num)s weeks", weeks) % {"num": weeks},
        ngettext("%(num)s day", "%(num)s days", days) % {"num": days},
    ]
    amounts = (years, months, weeks, days)
    said = [part for part, amount in zip(parts, amounts, strict=True) if amount]
    return str(_(" and ")).join(said) or str(_("the same day"))


def knowing(law: Agreement, look: Callable[[Agreement], object]) -> list[Agreement]:
    """The agreement itself when it has what is looked up; else every other version of
    the region that has, the newest first."""
    if _has(law, look):
        return [law]
    return [one for one in other_laws(law) if _has(one, look)]


def _has(law: Agreement, look: Callable[[Agreement], object]) -> bool:
    try:
        look(law)
    except NotInAgreementError:
        return False
    return True


def purpose_words(law: Agreement, rule: str, language: str, *, read: str = "") -> str:
    """A row of the sharing table, also one that only another version has; `read` is
    the version of the text that was read, whose words come first."""
    found = max(
        knowing(law, lambda one: one.sharing_rule(rule)),
        key=lambda one: _text_version(one, rule) == read,
        default=None,
    )
    if found is None:
        return str(EARLIER_PURPOSE)
    return found.sharing_rule(rule).purpose.in_language(language)


def _text_version(law: Agreement, rule: str) -> str | None:
    text = law.consent.text_of(rule) if law.consent else None
    return text.version if text else None


def kind_words(law: Agreement, kind: str, language: str) -> str:
    """A kind of organisation, also one that only another version has."""
    said = label_words(law, lambda one: one.party_kind(kind).label, language)
    return said or str(EARLIER_KIND)


def role_words(law: Agreement, role: str, language: str) -> str:
    """A role, also one that only another version has."""
    said = label_words(law, lambda one: one.role(role).label, language)
    return said or gettext("A role from an earlier agreement")


def label_words(
    law: Agreement, look: Callable[[Agreement], Text], language: str
) -> str:
    """A label, also one that only another version has; empty when none has."""
    found = next(iter(knowing(law, look)), None)
    return look(found).in_language(language) if found else ""


def article_reference(
    agreement: Agreement, number: str, language: str, *, not_agreed: Text | None = None
) -> dict[str, str]:
    """What the page shows when somebody asks why, also that it was not agreed; of the
    version that has the article, and without its words when none has."""
    found = next(iter(knowing(agreement, lambda one: one.article(number))), None)
    return {
        "number": number,
        "summary": found.article(number).summary.in_language(language)
        if found
        else gettext("An article from an earlier agreement"),
        "source": (found or agreement).title.in_language(language),
        "not_agreed": not_agreed.in_language(language) if not_agreed else "",
    }


def clock_words(clock: Clock) -> str:
    """A clock's term as a sentence without its end: "within 4 weeks after: …"."""
    starts = " / ".join(event_words(trigger.event) for trigger in clock.starts)
    if clock.before is not None:
        return gettext("on the day that was set at: %(start)s") % {"start": starts}
    if clock.every is None:
        term = duration_words(clock.within or Duration())
        text = gettext("within %(term)s after: %(start)s")
        return text % {"term": term, "start": starts}
    text = gettext("every %(term)s, counted from: %(start)s")
    return text % {"term": duration_words(clock.every), "start": starts}
