"""What guidance keeps about stays elsewhere."""

from thuisroute.kernel.personal import PersonalTable, columns

HOUSING = "housing_and_living_behaviour"

STAYS = (
    PersonalTable(
        "guidance_homekept", keep="tenancy", domain=HOUSING,
        columns=columns(
            link="id stay_id resident_id",
            content="since return_on rent_paid_by until",
        ),
    ),
    PersonalTable(
        "guidance_stay", keep="wmo_file", domain_column="domain",
        columns=columns(
            link="id resident_id bed_use_id",
            content=(
                "domain kind state why begins_on return_on ended_on end_words "
                "fell_back_to"
            ),
            trace="asked_on asked_by",
        ),
    ),
    PersonalTable(
        "guidance_staystep", keep="wmo_file", domain_column="domain",
        columns=columns(
            link="id record_id resident_id",
            content="domain from_state to_state on note", trace="at by_user by_party",
        ),
    ),
)  # fmt: skip
