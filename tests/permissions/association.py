"""What the association can read of one resident's whole life, column by column.

Each of these is shown on one of its pages, or what it does there needs it: the clocks
count on what happened, and ending a match asks how it stands. Rows are narrower still:
of a review it reads living behaviour only (P4c).
"""

_STEP = "id record_id resident_id from_state to_state on at by_user by_party note"

READ = {
    "matching_allocation": "id region_id home_id resident_id match_id period released",
    "matching_intake": (
        "id match_id resident_id held_on resident_present support_worker "
        "housing_consultant positive notes recorded_by"
    ),
    "matching_match": (
        "id region_id resident_id referral_id home_id association_id state about_home "
        "proposed_on proposed_by offered_on answer_by allocated_on ended_on "
        "ended_cause ended_reason spent_offer"
    ),
    "matching_matchstep": _STEP,
    "obligations_obligation": (
        "id region_id resident_id agreement_id clock article occurrence started_event "
        "started_on due warn_on party_kind role party_id together_with settled "
        "fulfilled_on agreed_due deviation moved_to deviation_reason deviated_by "
        "deviated_on created_at"
    ),
    "referrals_referral": (
        "id region_id resident_id provider_id municipality_id state registered_on "
        "ready_on product home_seeker_lost_on"
    ),
    "referrals_referralstep": _STEP,
    "residents_contactperson": "id resident_id party_id user_id role first since until",
    "residents_dossierevent": (
        "id region_id resident_id name on at attributes source_kind source_id "
        "by_user by_party"
    ),
    "residents_identity": (
        "resident_id given_name infix family_name birth_date phone email language "
        "search_name"
    ),
    "residents_resident": "id region_id agreement_id number target_group since",
    "sharing_consent": (
        "id resident_id purpose receiver_kind domains language given_on until "
        "withdrawn_on"
    ),
    "sharing_grant": (
        "id region_id resident_id party_id role purpose ground article domains period"
    ),
    "sharing_involvement": ("id resident_id party_id party_kind because since until"),
    "sharing_ownaccount": (
        "id region_id resident_id kind name ground language since until made_by"
    ),
    "sharing_ownlink": (
        "id account_id resident_id secret_hash made_by made_at expires_at used_at"
    ),
    "tenancies_conversiondecision": (
        "id lease_id resident_id decided_on outcome effective_on until took_part "
        "criteria reason resident_words municipality_consulted decided_by recorded_at"
    ),
    "tenancies_lease": (
        "id region_id resident_id home_id match_id owner_id lessor_id framework_id "
        "follows_id form state rent signed_on starts_on planned_until ended_on "
        "end_reason"
    ),
    "tenancies_leasestep": _STEP,
    "tenancies_neighbouragreement": (
        "id lease_id match_id resident_id version recorded_on introduction "
        "living_behaviour own_words recorded_by"
    ),
    "tenancies_review": "id lease_id resident_id kind held_on took_part recorded_by",
    "tenancies_reviewcontribution": (
        "id review_id resident_id domain voice text score written_by written_on"
    ),
}
