"""What the association can read of one resident's whole life, column by column.

Each of these is shown on one of its pages, or what it does there needs it: the clocks
count on what happened, and ending a match asks how it stands. Rows are narrower still:
of a review it reads living behaviour only (P4c).
"""

_STEP = "id record_id resident_id from_state to_state on at by_user by_party note"

READ = {
    "guidance_earlynotice": (
        "id resident_id party_id role told_at told_on known_on known_by"
    ),
    "guidance_goal": (
        "id plan_id resident_id domain state changed_in wanted seen_by who_does_what "
        "due_on set_on set_by end_reason"
    ),
    "guidance_goalstep": f"{_STEP} domain",
    "guidance_homekept": "id stay_id resident_id since return_on rent_paid_by until",
    "guidance_handover": (
        "id resident_id completed from_party_id from_user to_party_id to_user begun_on "
        "begun_by brought_in ended_on ended_by"
    ),
    "guidance_handovertick": (
        "id handover_id resident_id item voice ticked_on ticked_by"
    ),
    "guidance_indicateddomain": "id indication_id resident_id domain",
    "guidance_planapproval": (
        "id plan_id resident_id domain party_kind role agreed_on agreed_by"
    ),
    "guidance_planversion": "id resident_id number kind begun_on begun_by",
    "concerns_concern": (
        "id region_id resident_id agreement_id association_id domain kind source "
        "protocol urgency state reported_on opened_on opened_by opened_party_id "
        "closed_on outcome"
    ),
    "concerns_concernwords": (
        "id concern_id resident_id domain about about_id voice text written_on "
        "written_by"
    ),
    "concerns_evictionstep": (
        "id region_id concern_id resident_id domain step taken_on recorded_by"
    ),
    "concerns_secondchance": (
        "id concern_id resident_id domain given_on until given_by ended_on ended_by"
    ),
    "concerns_measure": (
        "id concern_id resident_id domain kind party_id agreed_on agreed_by due_on "
        "done_on done_by cancelled_on cancelled_by"
    ),
    "concerns_takenstep": (
        "id region_id concern_id resident_id domain number step article counted_as "
        "party_kind role party_id due_on agreed_due done_on done_by fell_away moved_to "
        "moved_on moved_by settled deviation"
    ),
    "money_approval": (
        "id arrangement_id resident_id parties party_id approved_on approved_by"
    ),
    "money_arrangement": (
        "id resident_id match_id cost_kind version parties bearers shares "
        "resident_share made_on made_by"
    ),
    # What it paid or bears a part of; not what others pay among themselves.
    "money_cost": (
        "id resident_id match_id arrangement_id cost_kind cents shared since until "
        "rests_on payer_id parties bearers shares resident_share takes_back_id reason "
        "entered_on entered_by"
    ),
    "money_settlement": (
        "id resident_id match_id debtor_id creditor_id cents settled_on parties "
        "undoes_id recorded_on recorded_by"
    ),
    "matching_allocation": "id region_id home_id resident_id match_id period released",
    "matching_intake": (
        "id match_id resident_id held_on resident_present support_worker "
        "housing_consultant positive recorded_by"
    ),
    "matching_intakewords": "intake_id resident_id notes",
    "matching_match": (
        "id region_id resident_id referral_id home_id association_id state about_home "
        "proposed_on proposed_by offered_on answer_by allocated_on ended_on "
        "no_from above_quota ended_cause spent_offer still_on still_because"
    ),
    "matching_matchstep": _STEP,
    "matching_matchwords": "match_id resident_id ended_reason",
    "matching_saidno": (
        "id match_id resident_id cause ends_as asked said_on said_by said_party_id "
        "confirm_by outcome why_not decided_on decided_by decided_party_id"
    ),
    "matching_saidnowords": "id said_no_id resident_id answers words",
    "meetings_agendaitem": (
        "id meeting_id resident_id domain clock article due text party_id added_on "
        "added_by taken_off said"
    ),
    "meetings_attendance": (
        "id meeting_id resident_id domain party_id party_kind role person answer "
        "answered_for answered_by was_there"
    ),
    "meetings_decision": (
        "id meeting_id resident_id domain text party_id role due_on decided_on "
        "decided_by plan_version settled settled_on settled_by"
    ),
    "meetings_meeting": (
        "id resident_id domain kind state starts_at minutes way office_id sequence "
        "held_on planned_by planned_on"
    ),
    "meetings_meetingstep": (
        "id from_state to_state on at by_user by_party note record_id resident_id "
        "domain"
    ),
    "meetings_ownanswer": (
        "id meeting_id resident_id domain comes with_somebody answered_for "
        "answered_at answered_by"
    ),
    "obligations_obligation": (
        "id region_id resident_id agreement_id clock article occurrence started_event "
        "started_on due warn_on party_kind role party_id together_with settled "
        "fulfilled_on agreed_due deviation moved_to deviation_reason deviated_by "
        "deviated_on created_at told_in"
    ),
    "referrals_referral": (
        "id region_id resident_id provider_id municipality_id state registered_on "
        "ready_on product home_seeker_lost_on"
    ),
    "referrals_referralstep": _STEP,
    "residents_contactdetails": "resident_id phone email",
    "residents_contactperson": "id resident_id party_id user_id role first since until",
    "residents_dossierevent": (
        "id region_id resident_id name told_in on at attributes source_kind source_id "
        "by_user by_party"
    ),
    "residents_identity": (
        "resident_id given_name infix family_name birth_date language search_name"
    ),
    "residents_resident": "id region_id agreement_id number target_group since",
    "sharing_consent": (
        "id resident_id purpose receiver_kind receiver_id domains language "
        "text_version text_digest given_on until withdrawn_on withdrawn_at replaced_on"
    ),
    "sharing_grant": (
        "id region_id resident_id party_id role purpose ground article domains period "
        "reads_only"
    ),
    # That an address is hidden, so that nobody there tells it; not why.
    "sharing_hiddenaddress": (
        "id region_id resident_id open_to since review_on until set_by ended_by"
    ),
    "sharing_involvement": ("id resident_id party_id party_kind because since until"),
    # Who of the staff is kept out: whoever keeps the dossier may not let them in.
    "sharing_restriction": (
        "id region_id resident_id user_id because since review_on until set_by ended_by"
    ),
    "tenancies_contactcard": (
        "id lease_id resident_id version day_who day_phone night_who night_phone email "
        "made_on made_by"
    ),
    "tenancies_conversiondecision": (
        "id lease_id resident_id decided_on outcome effective_on until took_part "
        "criteria municipality_consulted decided_by recorded_at"
    ),
    "tenancies_conversionwords": (
        "decision_id resident_id reason resident_words criteria_reasons"
    ),
    "tenancies_landinganswer": (
        "id step_id resident_id domain said own_words said_at written_by"
    ),
    "tenancies_landingstep": (
        "id lease_id resident_id item kind domain whom what who planned_on set_by "
        "done_on how_it_went"
    ),
    "tenancies_lease": (
        "id region_id resident_id home_id match_id owner_id lessor_id framework_id "
        "follows_id form state rent signed_on starts_on planned_until ended_on "
        "fixed_term_ground ground_shown end_told_on"
    ),
    "tenancies_leaseweighing": (
        "lease_id resident_id option grounds package took_part own_words decided_by "
        "recorded_at"
    ),
    "tenancies_leasestep": _STEP,
    "tenancies_leasewords": "lease_id resident_id end_reason",
    "tenancies_neighbouragreement": (
        "id lease_id match_id resident_id version recorded_on recorded_by"
    ),
    "tenancies_neighbourwords": (
        "agreement_id resident_id introduction living_behaviour own_words"
    ),
    "tenancies_review": (
        "id lease_id resident_id kind held_on took_part recorded_by meeting_id"
    ),
    "tenancies_reviewcontribution": (
        "id review_id resident_id domain voice text score written_by written_on"
    ),
}
