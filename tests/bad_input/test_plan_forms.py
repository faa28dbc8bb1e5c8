"""The forms of decisions on support and of the plan, with nonsense in every field."""

from tests.bad_input.test_every_form import ask, day, sound
from tests.cast import Cast
from thuisroute.guidance.actions.keep_network import place_in_network
from thuisroute.guidance.tests.builders import (
    HOUSING,
    a_goal,
    a_scaling_request,
    some_network,
)
from thuisroute.referrals.tests.builders import a_ready_referral


def test_the_forms_of_the_plan(cast: Cast) -> None:
    resident = a_ready_referral(cast).resident_id
    goal = a_goal(cast, resident).pk
    with cast.acting("support_worker") as actor:
        person = place_in_network(by=actor, resident=resident, terms=some_network()).pk
    ask(
        cast,
        sound("support_worker", "new_goal", resident, domain=HOUSING, wanted="Rust",
              seen_by="Ik slaap", who_does_what="Samen", due_on=day(90),
              texts="wanted seen_by who_does_what"),
        sound("support_worker", "explore", resident, "informal_care",
              outcome="wanted", words="Mijn zus", texts="words"),
        sound("support_worker", "agree_to_plan", resident, domain=HOUSING,
              read="0" * 64),
        sound("support_worker", "goal", goal, to="let_go", reason="Anders",
              texts="reason"),
        sound("wmo_consultant", "indications", resident, kind="wmo_protected_home",
              product="", letter_on=day(), letter_reference="W-1", domains=[HOUSING],
              hours="6", per="week", starts_on=day(), until=day(300),
              texts="letter_reference"),
        sound("support_worker", "network", resident, called="Jo", relation="friend",
              nearness="near", means="Koffie", texts="called means"),
        sound("support_worker", "network_person", person, called="Jo", relation="other",
              nearness="far", means="", texts="called means"),
    )  # fmt: skip


def test_the_forms_of_more_and_less_support(cast: Cast) -> None:
    resident = a_ready_referral(cast).resident_id
    asks = sound("support_worker", "ask_scaling", resident, direction="up", hours="4",
                 reason="Onrust", heard_on=day(), heard_words="Graag",
                 texts="reason heard_words")  # fmt: skip
    ask(cast, asks)
    request = a_scaling_request(cast, resident).pk
    ask(
        cast,
        sound("wmo_consultant", "scaling", request, granted="yes", hours="20",
              starts_on=day(), until=day(60), words="Nodig", heard_on=day(),
              heard_words="Graag", texts="words heard_words"),
    )  # fmt: skip


def test_the_forms_of_a_crisis_and_a_handover(cast: Cast) -> None:
    resident, to = a_ready_referral(cast).resident_id, cast.actors["outsider"]
    ask(
        cast,
        sound("support_worker", "write_crisis", resident, signs="Stil", helps="Thee",
              avoid="Druk", call="Zus", who_does_what="Bellen", place="Thuis",
              texts="signs helps avoid call who_does_what place"),
        sound("support_worker", "new_risk", resident, domain=HOUSING, what="Post",
              early_signs="Vol", who_acts="Langsgaan",
              texts="what early_signs who_acts"),
        sound("support_worker", "new_handover", resident,
              to=f"{to.party}.{to.user}", agreed="on"),
    )  # fmt: skip
