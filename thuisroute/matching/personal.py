"""What matching keeps about people: which homes, which answers, which talks."""

from thuisroute.kernel.personal import PersonalTable, columns

HOUSING = "housing_and_living_behaviour"

PERSONAL = (
    PersonalTable(
        "matching_match", keep="housing_request", domain=HOUSING,
        columns=columns(
            link="id region_id resident_id referral_id home_id association_id",
            content=(
                "state no_from about_home proposed_on offered_on answer_by "
                "allocated_on still_on still_because above_quota"
            ),
            decision="ended_on ended_cause spent_offer",
            trace="proposed_by",
        ),
    ),
    PersonalTable(
        "matching_matchwords", keep="housing_request", domain=HOUSING,
        columns=columns(link="match_id resident_id", decision="ended_reason"),
    ),
    PersonalTable(
        "matching_saidno", keep="housing_request", domain=HOUSING,
        columns=columns(
            link="id match_id resident_id said_party_id decided_party_id",
            content="cause ends_as asked said_on confirm_by",
            decision="outcome why_not decided_on", trace="said_by decided_by",
        ),
    ),
    PersonalTable(
        "matching_saidnowords", keep="housing_request", domain=HOUSING,
        columns=columns(
            link="id said_no_id resident_id", content="answers", decision="words"
        ),
    ),
    PersonalTable(
        "matching_matchstep", keep="housing_request", domain=HOUSING,
        columns=columns(
            link="id record_id resident_id", content="from_state to_state on note",
            trace="at by_user by_party",
        ),
    ),
    PersonalTable(
        "matching_finding", keep="housing_request", domain="registration",
        columns=columns(
            link="match_id resident_id", content="found", decision="deviation_reason"
        ),
    ),
    PersonalTable(
        "matching_carefulroute", keep="housing_request", domain="registration",
        columns=columns(link="match_id resident_id", decision="careful talked_on talk"),
    ),
    PersonalTable(
        "matching_roundperson", keep="housing_request", domain="registration",
        columns=columns(
            link="id round_id resident_id referral_id match_id",
            content="queue_place category origin fits in_the_way found_home_id because",
        ),
    ),
    PersonalTable(
        "matching_roundchoice", keep="housing_request", domain="registration",
        columns=columns(
            link="id person_id resident_id round_id home_id",
            decision="left_out otherwise words cost decided_at undone_at",
            trace="decided_by undone_by",
        ),
    ),
    PersonalTable(
        "matching_intake", keep="housing_request", domain=HOUSING,
        columns=columns(
            link="id match_id resident_id",
            identity="support_worker housing_consultant",
            content="held_on resident_present", decision="positive",
            trace="recorded_by",
        ),
    ),
    PersonalTable(
        "matching_intakewords", keep="housing_request", domain=HOUSING,
        columns=columns(link="intake_id resident_id", content="notes"),
    ),
    PersonalTable(
        "matching_offeranswer", keep="housing_request", domain="offer_answers",
        columns=columns(
            link="id match_id resident_id",
            content="accepted words ground answered_on",
            decision="weighed_on weighed_by upheld weighing", trace="recorded_by",
        ),
    ),
    PersonalTable(
        "matching_allocation", keep="housing_request", domain=HOUSING,
        columns=columns(
            link="id region_id home_id resident_id match_id",
            content="period", decision="released",
        ),
    ),
)  # fmt: skip
WITHOUT_PERSON: dict[str, str] = {
    "matching_capacityquestion": "whether a party has room, before anybody is named",
    "matching_keptround": "an allocation round in figures; who stood in it is apart",
    "matching_neighbourhoodlimit": "how much a neighbourhood can carry for a while",
    "matching_quota": "how many homes parties agreed on, by year",
}
