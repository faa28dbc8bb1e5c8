"""What guidance keeps about people: decisions on support, the plan and its goals."""

from thuisroute.guidance.personal_pilot_light import PILOT_LIGHT
from thuisroute.guidance.personal_stays import STAYS
from thuisroute.kernel.personal import PersonalTable, columns

HOUSING = "housing_and_living_behaviour"
HEALTH = "self_care_and_health"

PERSONAL = (
    PersonalTable(
        "guidance_indication", keep="wmo_file", domain="registration",
        columns=columns(
            link="id resident_id",
            decision=(
                "kind product letter_on letter_reference decided_by hours per "
                "starts_on until"
            ),
            trace="recorded_by recorded_at",
        ),
    ),
    PersonalTable(
        "guidance_indicateddomain", keep="wmo_file", domain_column="domain",
        columns=columns(link="id indication_id resident_id", decision="domain"),
    ),
    PersonalTable(
        "guidance_planversion", keep="wmo_file", domain=HOUSING,
        columns=columns(
            link="id resident_id", content="number kind", trace="begun_on begun_by",
        ),
    ),
    PersonalTable(
        "guidance_goal", keep="wmo_file", domain_column="domain",
        columns=columns(
            link="id plan_id resident_id",
            content=(
                "domain state changed_in wanted seen_by who_does_what due_on end_reason"
            ),
            trace="set_on set_by",
        ),
    ),
    PersonalTable(
        "guidance_goalstep", keep="wmo_file", domain_column="domain",
        columns=columns(
            link="id record_id resident_id",
            content="domain from_state to_state on note", trace="at by_user by_party",
        ),
    ),
    PersonalTable(
        "guidance_planapproval", keep="wmo_file", domain_column="domain",
        columns=columns(
            link="id plan_id resident_id", decision="domain party_kind role agreed_on",
            trace="agreed_by",
        ),
    ),
    PersonalTable(
        "guidance_exploration", keep="wmo_file", domain_column="domain",
        columns=columns(
            link="id plan_id resident_id", content="subject domain outcome words",
            trace="asked_on asked_by",
        ),
    ),
    PersonalTable(
        "guidance_networkperson", keep="wmo_file", domain_column="domain",
        columns=columns(
            link="id resident_id", content="domain called relation nearness means",
            trace="since until written_by",
        ),
    ),
    PersonalTable(
        "guidance_planwords", keep="wmo_file", domain_column="domain",
        columns=columns(
            link="id resident_id", content="domain text", trace="written_on written_by",
        ),
    ),
    PersonalTable(
        "guidance_scalingrequest", keep="wmo_file", domain=HEALTH,
        columns=columns(
            link="id resident_id",
            content=(
                "direction hours reason asked_as party_kind role answer "
                "heard_on heard_words"
            ),
            decision="state decided_on granted_hours starts_on until",
            trace="asked_on asked_by decided_by heard_by",
        ),
    ),
    PersonalTable(
        "guidance_scalingstep", keep="wmo_file", domain=HEALTH,
        columns=columns(
            link="id record_id resident_id", content="from_state to_state on note",
            trace="at by_user by_party",
        ),
    ),
    PersonalTable(
        "guidance_riskfactor", keep="wmo_file", domain_column="domain",
        columns=columns(
            link="id resident_id",
            content="domain what early_signs who_acts written_as ended_on",
            trace="written_on written_by ended_by",
        ),
    ),
    PersonalTable(
        "guidance_crisisplan", keep="wmo_file", domain=HEALTH,
        columns=columns(
            link="id resident_id",
            content="number signs helps avoid call who_does_what place written_as",
            trace="written_on written_by",
        ),
    ),
    PersonalTable(
        "guidance_acutereport", keep="wmo_file", domain=HEALTH,
        columns=columns(
            link="id resident_id", content="route", trace="reported_at reported_by",
        ),
    ),
    PersonalTable(
        "guidance_earlynotice", keep="wmo_file", domain=HOUSING,
        columns=columns(
            link="id resident_id party_id", content="role told_on known_on",
            trace="told_at known_by",
        ),
    ),
    *STAYS,
    PersonalTable(
        "guidance_handover", keep="wmo_file", domain=HOUSING,
        columns=columns(
            link="id resident_id from_party_id to_party_id",
            content="from_user to_user begun_on ended_on completed brought_in",
            trace="begun_by ended_by",
        ),
    ),
    PersonalTable(
        "guidance_handovertick", keep="wmo_file", domain=HOUSING,
        columns=columns(
            link="id handover_id resident_id", content="item voice",
            trace="ticked_on ticked_by",
        ),
    ),
    *PILOT_LIGHT,
)  # fmt: skip
WITHOUT_PERSON: dict[str, str] = {
    "guidance_stayplace": "a place to stay; who stays there stands in stays",
    "guidance_bed": "room for one at a place",
    "guidance_beduse": "nights on which a bed is taken, and not by whom",
    "guidance_coldweatheropening": "extra beds in winter weather",
}
