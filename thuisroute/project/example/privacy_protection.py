"""What protects a dossier more than the agreement does, and what opened it anyhow."""

from thuisroute.kernel.acting_for import acting_for
from thuisroute.kernel.calendar import add_months
from thuisroute.kernel.clock import held_at
from thuisroute.kernel.questions import ask
from thuisroute.project.example.people import afternoon
from thuisroute.project.example.privacy_cast import Stage, Subject
from thuisroute.sharing.actions.asked_of import standing
from thuisroute.sharing.actions.close_emergency import close_emergency
from thuisroute.sharing.actions.hide_address import hide_address
from thuisroute.sharing.actions.keep_out import keep_out
from thuisroute.sharing.actions.open_emergency import open_emergency
from thuisroute.sharing.actions.place_hold import place_hold
from thuisroute.sharing.actions.refuse_consent import refuse_consent
from thuisroute.sharing.actions.review_emergency import review_emergency
from thuisroute.sharing.actions.withdraw_consent import withdraw_consent
from thuisroute.sharing.emergencies import emergencies
from thuisroute.sharing.rules.consents import Asked, How, Speaker, TakenBack
from thuisroute.sharing.rules.emergency import Judgement
from thuisroute.sharing.rules.restricting import Because

# Providers by their place in the data file: neither supports the resident.
ONE_REVIEWED, ONE_WAITING = 1, 2
HALF_A_YEAR = 6


def emergency_reviewed(stage: Stage, who: Subject) -> None:
    """Opened by another provider, closed, and found justified."""
    with stage.acting("support_worker", provider=ONE_REVIEWED) as actor:
        reason = stage.word("emergency")
        open_emergency(by=actor, number=who.number, keys=(), reason=reason)
        close_emergency()
    with stage.acting("privacy_officer") as actor:
        question = emergencies(waiting=True, most=1)
        words = stage.word("emergency_justified")
        for opened in ask(question).of(question):
            review_emergency(
                by=actor, opened=opened, verdict=Judgement.JUSTIFIED, words=words
            )


def emergency_waiting(stage: Stage, who: Subject) -> None:
    """Nobody has said yet whether it was needed."""
    with stage.acting("care_manager", provider=ONE_WAITING) as actor:
        reason = stage.word("emergency_waiting")
        open_emergency(by=actor, number=who.number, keys=(), reason=reason)
        close_emergency()


def address_hidden(stage: Stage, who: Subject) -> None:
    """Nobody else sees where it is."""
    with stage.acting("support_worker", days=50) as actor:
        hide_address(
            by=actor,
            resident=who.resident,
            ground=stage.choice("hiding_ground"),
            on=stage.ago(50),
        )


def kept_out(stage: Stage, who: Subject) -> None:
    """A colleague who knows the resident, by decision of the manager."""
    colleague = stage.person("support_worker", number=2)
    with stage.acting("care_manager", days=25) as actor:
        keep_out(
            by=actor,
            resident=who.resident,
            person=colleague.user,
            because=Because.MANAGERS_DECISION,
        )


def consent_refused(stage: Stage, who: Subject) -> None:
    """Taken back in a talk, and a no when it was asked again."""
    rule = stage.choice("refused_consent")
    taken_back = TakenBack(speaker=Speaker.RESIDENT, how=How.WITNESS)
    with stage.acting("support_worker", days=90) as actor:
        for consent in standing(who.resident, rule, None):
            withdraw_consent(
                by=actor,
                resident=who.resident,
                consent=consent.pk,
                taken_back=taken_back,
            )
    domains = stage.people.says.sharing_rule(rule).domains
    asked = Asked(rule=rule, domains=frozenset(one.value for one in domains))
    with stage.acting("support_worker", days=14) as actor:
        refuse_consent(by=actor, resident=who.resident, asked=asked)


def held(stage: Stage, who: Subject) -> None:
    """A complaint runs, so nothing of the dossier may go."""
    on = stage.ago(40)
    # A hold is placed from the pages only; jobs cannot.
    with acting_for(stage.person("privacy_officer")) as actor, held_at(afternoon(on)):
        place_hold(
            by=actor,
            number=who.number,
            reason=stage.word("hold"),
            source=stage.word("hold_source"),
            review_by=add_months(on, HALF_A_YEAR),
            until=None,
        )
