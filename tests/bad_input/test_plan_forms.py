"""The forms of decisions on support and of the plan, with nonsense in every field."""

from tests.bad_input.test_every_form import ask, day, sound
from tests.cast import Cast
from thuisroute.guidance.actions.keep_network import place_in_network
from thuisroute.guidance.tests.builders import HOUSING, a_goal, some_network
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
        sound("support_worker", "agree_to_plan", resident, domain=HOUSING),
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
