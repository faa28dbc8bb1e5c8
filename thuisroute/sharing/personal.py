"""What sharing keeps about people: who may see what, why, and until when it is kept."""

from thuisroute.kernel.personal import PersonalTable, columns

PERSONAL = (
    PersonalTable(
        "sharing_consent", keep="consent_record",
        columns=columns(
            link="id resident_id",
            decision="purpose receiver_kind domains language given_on until "
            "withdrawn_on",
        ),
    ),
    PersonalTable(
        "sharing_necessity", keep="consent_record", domain="registration",
        columns=columns(link="consent_id resident_id", decision="reason lighter_way"),
    ),
    PersonalTable(
        "sharing_grant", keep="dossier",
        columns=columns(
            link="id region_id resident_id party_id",
            decision="role purpose ground article domains period",
        ),
    ),
    PersonalTable(
        "sharing_involvement", keep="dossier",
        columns=columns(
            link="id resident_id party_id", content="party_kind because since until"
        ),
    ),
    PersonalTable(
        "sharing_retentionday", keep="dossier",
        columns=columns(
            link="id region_id resident_id version_id",
            content="record_class term since due erased_on", trace="counted_at",
        ),
    ),
    PersonalTable(
        "sharing_legalhold", keep="dossier",
        columns=columns(
            link="id region_id resident_id",
            decision="reason source since until review_by lifted_on lift_reason",
            trace="placed_by lifted_by",
        ),
    ),
)  # fmt: skip
WITHOUT_PERSON = {
    "sharing_count": "numbers by month, municipality and organisation",
    "sharing_destruction": "what was destroyed, by class of record, of nobody",
    "sharing_erasure": "random numbers that point at nobody any more",
}
