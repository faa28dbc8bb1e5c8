"""What referrals keep about people: the registration, what is needed, questions."""

from thuisroute.kernel.personal import PersonalTable, columns

HOUSING = "housing_and_living_behaviour"
# The need for a home goes when the search is over; the indication stays with the file.
NEED = {
    "home_seeker_number": "",
    "household_size": 1,
    "rooms_needed": 1,
    "rent_limit": 0,
    "step_free": False,
    "setting_needed": "",
    "municipalities": [],
    "origin": "",
    "avoid_neighbourhoods": [],
    "parked_until": None,
    "park_reason": "",
    "correction_reason": "",
}
STEP = "from_state to_state on note"

PERSONAL = (
    PersonalTable(
        "referrals_referral", keep="wmo_file", domain=HOUSING,
        columns=columns(
            link="id region_id resident_id provider_id municipality_id",
            content="state registered_on ready_on home_seeker_lost_on product",
        ),
    ),
    PersonalTable(
        "referrals_referralstep", keep="wmo_file", domain=HOUSING,
        columns=columns(
            link="id record_id resident_id", content=STEP, trace="at by_user by_party"
        ),
    ),
    PersonalTable(
        "referrals_particulars", keep="wmo_file", domain="registration",
        columns=columns(
            link="referral_id resident_id",
            content=" ".join(NEED),
            decision=(
                "indication indication_decided_on indication_until guidance_hours "
                "registered_decided_on registered_until registered_hours"
            ),
        ),
        sooner={"housing_request": NEED},
    ),
    PersonalTable(
        "referrals_readinessitem", keep="wmo_file", domain="registration",
        columns=columns(
            link="id resident_id referral_id",
            content="condition met_on not_applicable_reason", trace="met_by",
        ),
    ),
    PersonalTable(
        "referrals_prioritystep", keep="wmo_file", domain="registration",
        columns=columns(
            link="id record_id resident_id", content=f"{STEP} category reason",
            trace="at by_user by_party",
        ),
    ),
    PersonalTable(
        "referrals_joinstep", keep="join_request", whose="",
        child_of=("referrals_joinrequest", "record_id"),
        columns=columns(link="id record_id", content=STEP, trace="at by_user by_party"),
    ),
    PersonalTable(
        "referrals_joinrequest", keep="join_request", whose="", own_date="asked_at",
        columns=columns(
            link="id region_id party_id", identity="keys about",
            decision="state reason", trace="asked_at asked_by",
        ),
    ),
)  # fmt: skip
WITHOUT_PERSON: dict[str, str] = {}
