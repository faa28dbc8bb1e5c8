"""Columns of a copy that are for computers, and those that hold cents."""

# Keys by which computers join records; on paper they say nothing.
_JOINING = """
    id resident_id agreement_id region_id by_user source_kind source_id met_by
    referral_id match_id lease_id review_id record_id follows_id framework_id
    consent_id account_id request_id made_by recorded_by proposed_by weighed_by
    ended_by set_by before withdrawn_before reviewed_by seat_id access_id
    hidden_address_id decision_id intake_id decided_by deviated_by written_by
    asked_by answered_by indication_id plan_id begun_by set_by agreed_by
    reported_by known_by step_id meeting_id planned_by added_by settled_by
    handover_id ticked_by
    checked_by approved_by entered_by arrangement_id takes_back_id undoes_id concern_id
    association_id opened_by opened_party_id about_id done_by given_by
    round_id person_id undone_by fits in_the_way
    stay_id bed_use_id pilot_light_id moved_by counted_as heard_by
    said_by said_no_id
"""
NOT_ON_PAPER = frozenset(_JOINING.split())
MONEY = frozenset({"rent", "rent_limit", "cents", "shared"})
