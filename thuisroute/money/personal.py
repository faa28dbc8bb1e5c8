"""What is kept about people: what was looked at, who bears what, what was paid."""

from thuisroute.kernel.personal import PersonalTable, columns

FINANCE = "administration_and_finance"

PERSONAL = (
    # Part of the file of support, which is kept longer than a lease.
    PersonalTable(
        "money_moneycheck", keep="wmo_file", domain=FINANCE,
        columns=columns(
            link="id resident_id match_id", content="outcome words checked_on",
            trace="checked_by recorded_at",
        ),
        loosened={"housing_request": "match_id"},
    ),
    PersonalTable(
        "money_arrangement", keep="tenancy", domain=FINANCE,
        columns=columns(
            link="id resident_id match_id parties bearers",
            decision="cost_kind version shares resident_share made_on", trace="made_by",
        ),
    ),
    PersonalTable(
        "money_approval", keep="tenancy", domain=FINANCE,
        columns=columns(
            link="id arrangement_id resident_id parties party_id",
            decision="approved_on", trace="approved_by",
        ),
    ),
    PersonalTable(
        "money_cost", keep="tenancy", domain=FINANCE,
        columns=columns(
            link=(
                "id resident_id match_id arrangement_id payer_id parties bearers "
                "takes_back_id"
            ),
            content="cost_kind cents shared since until rests_on shares resident_share",
            decision="reason", trace="entered_on entered_by",
        ),
    ),
    PersonalTable(
        "money_settlement", keep="tenancy", domain=FINANCE,
        columns=columns(
            link="id resident_id match_id debtor_id creditor_id parties undoes_id",
            content="cents settled_on", trace="recorded_on recorded_by",
        ),
    ),
)  # fmt: skip
WITHOUT_PERSON: dict[str, str] = {}
