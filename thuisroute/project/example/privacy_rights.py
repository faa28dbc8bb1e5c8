"""Requests of residents about their own data, in every state."""

import typst

from thuisroute.agreements.rules.rights import RightKind
from thuisroute.kernel.calendar import add_months
from thuisroute.project.example.privacy_cast import Stage, Subject
from thuisroute.sharing.actions.answer_request import answer_request
from thuisroute.sharing.actions.ask_for_right import Asking, ask_for_right
from thuisroute.sharing.actions.enter_own_file import enter_own_file
from thuisroute.sharing.actions.give_consent import give_consent
from thuisroute.sharing.actions.hand_over_link import hand_over_link
from thuisroute.sharing.actions.name_representative import name_representative
from thuisroute.sharing.actions.take_up_request import take_up_request
from thuisroute.sharing.actions.tell_carried_out import tell_carried_out
from thuisroute.sharing.actions.withdraw_request import withdraw_request
from thuisroute.sharing.rules.answering import Decision
from thuisroute.sharing.rules.consents import Asked as AskedConsent
from thuisroute.sharing.rules.consents import How, Yes
from thuisroute.sharing.rules.evidence import Paper
from thuisroute.sharing.rules.own_account import Ground, Representation
from thuisroute.sharing.rules.rights import Asked, RequestState

YEAR = 12


def own_pages(stage: Stage, who: Subject) -> str:
    """An account since two months; the token of somebody who came in today."""
    with stage.acting("support_worker", days=60) as actor:
        hand_over_link(by=actor, resident=who.resident)
    with stage.acting("support_worker") as actor:
        secret = hand_over_link(by=actor, resident=who.resident)
    entered = enter_own_file(secret)
    if entered is None:
        raise ValueError("A link that was made just now did not open the file.")
    return entered.token


def represented(stage: Stage, who: Subject) -> None:
    """Somebody is a mentor, by a decision of the court."""
    said = Representation(
        name=stage.word("representative"),
        ground=Ground.MENTOR,
        since=stage.ago(400),
        until=None,
    )
    with stage.acting("support_worker", days=45) as actor:
        name_representative(by=actor, resident=who.resident, said=said)


def supported(stage: Stage, who: Subject) -> None:
    """Named by the resident, together with the support worker; the supporter asks
    something on the resident's behalf."""
    rule = stage.people.says.sharing_rule(stage.choice("named_consent"))
    asked = AskedConsent(
        rule=rule.id,
        domains=frozenset(one.value for one in rule.domains),
        receiver=stage.people.parties[stage.figures.client_support.code],
    )
    yes = Yes(
        asked=asked,
        told_on=stage.ago(28),
        given_on=stage.ago(28),
        until=add_months(stage.today, YEAR),
        necessity=stage.word("support_necessity"),
        lighter_way=stage.word("support_lighter_way"),
        how=How.WITNESS,
    )
    with stage.acting("support_worker", days=28) as actor:
        give_consent(by=actor, resident=who.resident, yes=yes)
    wanted = Asked(RightKind.CORRECTION, stage.word("support_asks"))
    with stage.acting("client_supporter", days=8) as actor:
        asking = Asking(wanted, stage.ago(8))
        ask_for_right(by=actor, resident=who.resident, asking=asking)


def copy_given(stage: Stage, who: Subject, token: str) -> None:
    """Asked on the own pages, answered within the week and handed over."""
    asked = Asked(RightKind.COPY, "")
    with stage.at_home(token, days=34) as actor:
        request = ask_for_right(
            by=actor, resident=who.resident, asking=Asking(asked, stage.ago(34))
        )
    words = stage.word("copy_granted")
    with stage.acting("care_manager", days=29) as actor:
        take_up_request(by=actor, request=request)
        decision = Decision(RequestState.GRANTED, words)
        answer_request(by=actor, request=request, decision=decision)
        done = stage.word("copy_handed_over")
        tell_carried_out(by=actor, request=request, words=done)


def correction_asked(stage: Stage, who: Subject, token: str) -> None:
    """With a paper, yesterday; nobody has looked at it yet."""
    asked = Asked(RightKind.CORRECTION, stage.word("correction"), domain="identity")
    paper = Paper(typst.compile(stage.word("correction_paper").encode()))
    with stage.at_home(token, days=1) as actor:
        ask_for_right(
            by=actor, resident=who.resident, asking=Asking(asked, stage.ago(1), paper)
        )


def copy_taken_back(stage: Stage, who: Subject, token: str) -> None:
    """Asked, and not needed any more."""
    with stage.at_home(token, days=12) as actor:
        asking = Asking(Asked(RightKind.COPY, ""), stage.ago(12))
        request = ask_for_right(by=actor, resident=who.resident, asking=asking)
    with stage.at_home(token, days=11) as actor:
        withdraw_request(by=actor, request=request)


def objection_taken_up(stage: Stage, who: Subject) -> None:
    """Told in a talk and written down; what it is about stands still meanwhile."""
    asked = Asked(
        RightKind.OBJECTION, stage.word("objection"), purpose=stage.choice("objected")
    )
    with stage.acting("support_worker", days=9) as actor:
        request = ask_for_right(
            by=actor, resident=who.resident, asking=Asking(asked, stage.ago(10))
        )
    with stage.acting("care_manager", days=6) as actor:
        take_up_request(by=actor, request=request)


def correction_refused(stage: Stage, who: Subject) -> None:
    """With the reason in words that the resident reads."""
    domain = stage.choice("not_corrected")
    asked = Asked(RightKind.CORRECTION, stage.word("opinion"), domain=domain)
    with stage.acting("support_worker", days=70) as actor:
        request = ask_for_right(
            by=actor, resident=who.resident, asking=Asking(asked, stage.ago(71))
        )
    with stage.acting("care_manager", days=60) as actor:
        take_up_request(by=actor, request=request)
        words = stage.word("opinion_stays")
        decision = Decision(RequestState.REFUSED, words)
        answer_request(by=actor, request=request, decision=decision)
