"""What sharing keeps about people: who may see what, why, and until when it is kept."""

from thuisroute.kernel.personal import PersonalTable, columns

PERSONAL = (
    PersonalTable(
        "sharing_consent", keep="consent_record",
        columns=columns(
            link="id resident_id",
            decision="purpose receiver_kind domains language given_on until "
            "withdrawn_on withdrawn_at replaced_on receiver_id text_version "
            "text_digest",
        ),
    ),
    PersonalTable(
        "sharing_consentrecord", keep="consent_record", domain="registration",
        columns=columns(
            link="consent_id resident_id",
            decision="how reference told_on withdrawn_by withdrawn_how "
            "withdrawn_reference",
            trace="before recorded_at withdrawn_before",
        ),
    ),
    PersonalTable(
        "sharing_consentrefusal", keep="consent_record", domain="registration",
        columns=columns(
            link="id resident_id receiver_id",
            decision="purpose receiver_kind domains language text_version text_digest "
            "asked_on",
            trace="asked_by recorded_at",
        ),
    ),
    PersonalTable(
        "sharing_ownaccount", keep="dossier",
        columns=columns(
            link="id region_id resident_id", identity="name",
            decision="kind ground language since until", trace="made_by",
        ),
    ),
    PersonalTable(
        "sharing_ownlink", keep="dossier",
        columns=columns(
            link="id account_id resident_id",
            trace="secret_hash made_by made_at expires_at used_at",
        ),
    ),
    PersonalTable(
        "sharing_ownidentity", keep="dossier",
        columns=columns(
            link="id account_id resident_id", trace="subject_hash bound_at used_at",
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
            decision="role purpose ground article domains period reads_only",
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
        "sharing_emergencyaccess", keep="dossier",
        columns=columns(
            link="id region_id resident_id user_id seat_id party_id",
            decision="role domains verdict",
            trace="opened_at until closed_at review_by reviewed_by reviewed_at",
        ),
    ),
    PersonalTable(
        "sharing_emergencyreason", keep="dossier",
        columns=columns(link="access_id resident_id", content="reason review"),
    ),
    PersonalTable(
        "sharing_rightsrequest", keep="dossier",
        columns=columns(
            link="id resident_id",
            content="kind domain purpose words extension_reason carried_out answer",
            decision="state due asked_on asked_as handler_kind handler_role "
            "extended_on carried_out_on answered_on",
            trace="asked_by answered_by",
        ),
    ),
    PersonalTable(
        "sharing_rightsstep", keep="dossier",
        columns=columns(
            link="id record_id resident_id", content="from_state to_state on note",
            trace="at by_user by_party",
        ),
    ),
    PersonalTable(
        "sharing_rightserasure", keep="dossier",
        columns=columns(
            link="id request_id resident_id",
            decision="record_class term stays until", trace="erased_on",
        ),
    ),
    PersonalTable(
        "sharing_rightsevidence", keep="dossier",
        columns=columns(
            link="request_id resident_id", content="kind size sealed added_on"
        ),
    ),
    PersonalTable(
        "sharing_rightslimit", keep="dossier",
        columns=columns(
            link="id request_id resident_id",
            decision="domain purpose since until told_on",
        ),
    ),
    PersonalTable(
        "sharing_hiddenaddress", keep="dossier",
        columns=columns(
            link="id region_id resident_id", decision="open_to since review_on until",
            trace="set_by ended_by",
        ),
    ),
    PersonalTable(
        "sharing_hidingground", keep="dossier", domain="domestic_relations",
        columns=columns(
            link="hidden_address_id resident_id", content="ground",
        ),
    ),
    PersonalTable(
        "sharing_restriction", keep="dossier",
        columns=columns(
            link="id region_id resident_id user_id",
            decision="because since review_on until", trace="set_by ended_by",
        ),
    ),
    PersonalTable(
        "sharing_legalhold", keep="dossier",
        columns=columns(
            link="id region_id resident_id party_id",
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
