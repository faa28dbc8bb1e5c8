"""What tenancies keep about people: leases, agreements, talks, decisions."""

from thuisroute.kernel.personal import PersonalTable, columns

HOUSING = "housing_and_living_behaviour"

PERSONAL = (
    PersonalTable(
        "tenancies_lease", keep="tenancy", domain=HOUSING,
        columns=columns(
            link=(
                "id region_id resident_id home_id match_id owner_id lessor_id "
                "framework_id follows_id"
            ),
            content=(
                "form state rent signed_on starts_on planned_until ended_on "
                "fixed_term_ground ground_shown end_told_on"
            ),
        ),
    ),
    PersonalTable(
        "tenancies_leasewords", keep="tenancy", domain=HOUSING,
        columns=columns(link="lease_id resident_id", content="end_reason"),
    ),
    PersonalTable(
        "tenancies_leaseweighing", keep="tenancy", domain=HOUSING,
        columns=columns(
            link="lease_id resident_id", content="option own_words",
            decision="grounds package took_part", trace="decided_by recorded_at",
        ),
    ),
    PersonalTable(
        "tenancies_leasestep", keep="tenancy", domain=HOUSING,
        columns=columns(
            link="id record_id resident_id", content="from_state to_state on note",
            trace="at by_user by_party",
        ),
    ),
    PersonalTable(
        "tenancies_neighbouragreement", keep="tenancy", domain=HOUSING,
        columns=columns(
            link="id lease_id match_id resident_id",
            content="version recorded_on", trace="recorded_by",
        ),
    ),
    PersonalTable(
        "tenancies_neighbourwords", keep="tenancy", domain=HOUSING,
        columns=columns(
            link="agreement_id resident_id",
            content="introduction living_behaviour own_words",
        ),
    ),
    PersonalTable(
        "tenancies_landinganswer", keep="tenancy", domain_column="domain",
        columns=columns(
            link="id step_id resident_id", content="domain said own_words",
            trace="said_at written_by",
        ),
    ),
    PersonalTable(
        "tenancies_landingstep", keep="tenancy", domain_column="domain",
        columns=columns(
            link="id lease_id resident_id",
            content="item kind domain whom what who planned_on done_on how_it_went",
            trace="set_by",
        ),
    ),
    PersonalTable(
        "tenancies_contactcard", keep="tenancy", domain=HOUSING,
        columns=columns(
            link="id lease_id resident_id",
            content=(
                "version day_who day_phone night_who night_phone email made_on"
            ),
            trace="made_by",
        ),
    ),
    PersonalTable(
        "tenancies_conversiondecision", keep="tenancy", domain=HOUSING,
        columns=columns(
            link="id lease_id resident_id",
            content="criteria",
            decision=(
                "decided_on outcome effective_on until took_part "
                "municipality_consulted"
            ),
            trace="decided_by recorded_at",
        ),
    ),
    PersonalTable(
        "tenancies_conversionwords", keep="tenancy", domain=HOUSING,
        columns=columns(
            link="decision_id resident_id", content="resident_words",
            decision="reason criteria_reasons",
        ),
    ),
    # What was said in a talk is part of the file of support, longer than the lease.
    PersonalTable(
        "tenancies_review", keep="wmo_file", domain=HOUSING,
        columns=columns(
            link="id lease_id meeting_id resident_id", content="kind held_on took_part",
            trace="recorded_by",
        ),
        loosened={"tenancy": "lease_id"},
    ),
    PersonalTable(
        "tenancies_ownwords", keep="wmo_file", domain_column="domain",
        columns=columns(
            link="id review_id resident_id", content="domain text",
            trace="written_by written_on",
        ),
    ),
    PersonalTable(
        "tenancies_reviewcontribution", keep="wmo_file", domain_column="domain",
        columns=columns(
            link="id review_id resident_id", content="domain voice text score",
            trace="written_by written_on",
        ),
    ),
)  # fmt: skip
WITHOUT_PERSON: dict[str, str] = {}
