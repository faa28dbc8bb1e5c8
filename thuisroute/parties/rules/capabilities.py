"""What each role may do. A right that does not stand here does not exist.

Whether a role may do it *to this resident* is decided by the grants (sharing). Who
answers what residents ask about their own data is no right of a role: the agreement
names them (sharing/handling.py).
"""

from collections.abc import Mapping
from enum import StrEnum


class Capability(StrEnum):
    """One thing that can be done, named as a verb."""

    REGISTER = "register"
    KEEP_CONSENTS = "keep_consents"
    KEEP_READINESS = "keep_readiness"
    OBJECT_TO_PRIORITY = "object_to_priority"
    CHECK_REFERRAL = "check_referral"
    RUN_SHOP = "run_shop"
    SEE_SHOP = "see_shop"
    PROPOSE = "propose"
    ANSWER_ON_ROOM = "answer_on_room"
    OFFER = "offer"
    RECORD_ANSWER = "record_answer"
    WEIGH_REFUSAL = "weigh_refusal"
    DECLINE_CANDIDATE = "decline_candidate"
    CONFIRM_NO = "confirm_no"
    HOLD_INTAKE = "hold_intake"
    ALLOCATE = "allocate"
    SIGN_FRAMEWORK = "sign_framework"
    KEEP_LEASE = "keep_lease"
    RECORD_NEIGHBOURS = "record_neighbours"
    HOLD_REVIEW = "hold_review"
    EVALUATE_PLAN = "evaluate_plan"
    DECIDE_CONVERSION = "decide_conversion"
    DECIDE_INDICATION = "decide_indication"
    KEEP_PLAN = "keep_plan"
    AGREE_TO_PLAN = "agree_to_plan"
    ASK_SCALING = "ask_scaling"
    DECIDE_SCALING = "decide_scaling"
    WRITE_CRISIS_PLAN = "write_crisis_plan"
    REPORT_ACUTE = "report_acute"
    HEAR_EARLY = "hear_early"
    CHECK_MONEY = "check_money"
    KEEP_MONEY = "keep_money"
    AGREE_TO_SHARES = "agree_to_shares"
    KEEP_MEETINGS = "keep_meetings"
    ASK_STAY = "ask_stay"
    DECIDE_STAY = "decide_stay"
    SEE_PLACES = "see_places"
    KEEP_PLACES = "keep_places"
    OPEN_COLD_WEATHER = "open_cold_weather"
    HAND_OVER = "hand_over"
    TAKE_PART = "take_part"
    DEVIATE = "deviate"
    SEE_RESIDENTS = "see_residents"
    SEE_COMPLIANCE = "see_compliance"
    EVALUATE_AGREEMENT = "evaluate_agreement"
    KEEP_AGREEMENT = "keep_agreement"
    IMPORT_RESIDENTS = "import_residents"
    IMPORT_HOMES = "import_homes"
    IMPORT_EARLY_WARNINGS = "import_early_warnings"
    IMPORT_PARTIES = "import_parties"
    HIDE_ADDRESS = "hide_address"
    NOTE_JUSTICE = "note_justice"
    KEEP_OUT = "keep_out"
    DECIDE_FOR_COLLEAGUES = "decide_for_colleagues"
    ASSIGN_OUTREACH = "assign_outreach"
    REGISTER_FROM_OUTREACH = "register_from_outreach"
    DO_OUTREACH = "do_outreach"
    COUNT_OUTREACH = "count_outreach"
    OPEN_CONCERN = "open_concern"
    WORK_ON_CONCERN = "work_on_concern"
    WATCH_CONCERNS = "watch_concerns"
    RECEIVE_REPORTS = "receive_reports"
    TAKE_EVICTION_STEP = "take_eviction_step"
    RESET_SECOND_FACTOR = "reset_second_factor"
    KEEP_SEATS = "keep_seats"
    SIGN_TERMS = "sign_terms"
    KEEP_OWN_ACCOUNTS = "keep_own_accounts"
    BREAK_GLASS = "break_glass"
    READ_LOG = "read_log"
    REVIEW_EMERGENCY = "review_emergency"
    MANAGE_RETENTION = "manage_retention"
    ASK_RIGHTS = "ask_rights"


C = Capability
# In the place of a role while the party has not signed its terms: may do nothing.
UNSIGNED = "unsigned"

_PROVIDER = {
    C.REGISTER, C.KEEP_CONSENTS, C.KEEP_READINESS, C.RECORD_ANSWER, C.HOLD_INTAKE,
    C.OBJECT_TO_PRIORITY,
    C.KEEP_LEASE, C.RECORD_NEIGHBOURS, C.HOLD_REVIEW, C.EVALUATE_PLAN,
    C.DECIDE_CONVERSION, C.DEVIATE, C.SEE_RESIDENTS, C.SEE_SHOP, C.SEE_COMPLIANCE,
    C.IMPORT_RESIDENTS, C.KEEP_OWN_ACCOUNTS, C.BREAK_GLASS, C.HIDE_ADDRESS,
    C.NOTE_JUSTICE, C.KEEP_OUT, C.ASK_RIGHTS, C.KEEP_PLAN, C.AGREE_TO_PLAN,
    C.ASK_SCALING, C.DECIDE_SCALING, C.WRITE_CRISIS_PLAN, C.REPORT_ACUTE,
    C.CHECK_MONEY, C.KEEP_MONEY, C.AGREE_TO_SHARES, C.HAND_OVER, C.TAKE_PART,
    C.KEEP_MEETINGS,
    C.ASK_STAY, C.SEE_PLACES,
    C.OPEN_CONCERN, C.WORK_ON_CONCERN,
}  # fmt: skip
# On one's own pages only, about oneself only.
_OWN = {
    C.RECORD_ANSWER,
    C.OBJECT_TO_PRIORITY,
    C.ASK_RIGHTS,
    C.AGREE_TO_PLAN,
    C.ASK_SCALING,
    C.WRITE_CRISIS_PLAN,
    C.AGREE_TO_SHARES,
    C.TAKE_PART,
}

ROLE_MAY: Mapping[str, frozenset[Capability]] = {
    "support_worker": frozenset(_PROVIDER),
    "care_manager": frozenset(
        _PROVIDER
        | {
            C.SIGN_FRAMEWORK, C.SIGN_TERMS, C.DECIDE_FOR_COLLEAGUES, C.KEEP_PLACES,
            C.ANSWER_ON_ROOM, C.CONFIRM_NO,
        }
    ),
    "housing_consultant": frozenset({
        C.RUN_SHOP, C.SEE_SHOP, C.DECLINE_CANDIDATE, C.HOLD_INTAKE, C.ALLOCATE,
        C.ANSWER_ON_ROOM, C.CONFIRM_NO,
        C.SIGN_FRAMEWORK, C.KEEP_LEASE, C.RECORD_NEIGHBOURS, C.HOLD_REVIEW,
        C.DECIDE_CONVERSION, C.DEVIATE, C.SEE_RESIDENTS, C.SEE_COMPLIANCE,
        C.IMPORT_HOMES, C.AGREE_TO_PLAN, C.HEAR_EARLY, C.KEEP_MONEY,
        C.AGREE_TO_SHARES, C.TAKE_PART,
        C.KEEP_MEETINGS, C.SEE_PLACES,
        C.OPEN_CONCERN, C.WORK_ON_CONCERN, C.RECEIVE_REPORTS, C.TAKE_EVICTION_STEP,
    }),
    "wmo_consultant": frozenset({
        C.KEEP_READINESS, C.OBJECT_TO_PRIORITY, C.EVALUATE_PLAN, C.DECIDE_CONVERSION,
        C.WEIGH_REFUSAL,
        C.SEE_RESIDENTS, C.SEE_COMPLIANCE, C.DEVIATE, C.BREAK_GLASS, C.HIDE_ADDRESS,
        C.KEEP_OUT, C.ASSIGN_OUTREACH, C.REGISTER_FROM_OUTREACH, C.ASK_RIGHTS,
        C.DECIDE_INDICATION, C.CONFIRM_NO,
        C.AGREE_TO_PLAN, C.ASK_SCALING, C.DECIDE_SCALING, C.REPORT_ACUTE, C.HEAR_EARLY,
        C.KEEP_MONEY, C.AGREE_TO_SHARES,
        C.KEEP_MEETINGS,
        C.DECIDE_STAY, C.SEE_PLACES, C.KEEP_PLACES, C.OPEN_COLD_WEATHER,
        C.OPEN_CONCERN, C.WORK_ON_CONCERN, C.RECEIVE_REPORTS, C.IMPORT_EARLY_WARNINGS,
    }),
    "outreach_worker": frozenset({C.DO_OUTREACH, C.SEE_PLACES}),
    "mediator": frozenset({
        C.REGISTER, C.KEEP_READINESS, C.OBJECT_TO_PRIORITY, C.CHECK_REFERRAL,
        C.SEE_SHOP, C.PROPOSE,
        C.OFFER, C.RECORD_ANSWER, C.WEIGH_REFUSAL, C.DEVIATE, C.SEE_RESIDENTS,
        C.SEE_COMPLIANCE, C.EVALUATE_AGREEMENT, C.IMPORT_RESIDENTS, C.ASK_RIGHTS,
        C.SEE_PLACES, C.CONFIRM_NO,
        C.WATCH_CONCERNS,
    }),
    # Let in by the resident, by name, for as long as the resident wants.
    "client_supporter": frozenset({C.SEE_RESIDENTS, C.ASK_RIGHTS}),
    "programme_manager": frozenset({
        C.SEE_COMPLIANCE, C.EVALUATE_AGREEMENT, C.SIGN_TERMS, C.KEEP_AGREEMENT,
        C.SEE_PLACES,
    }),
    "administrator": frozenset({
        C.IMPORT_PARTIES, C.RESET_SECOND_FACTOR, C.KEEP_SEATS, C.SIGN_TERMS,
    }),
    # Who watches sees who looked, and never what they saw.
    "privacy_officer": frozenset({
        C.READ_LOG, C.REVIEW_EMERGENCY, C.MANAGE_RETENTION,
    }),
    # Counts, never a person.
    "governor": frozenset({C.SEE_COMPLIANCE, C.COUNT_OUTREACH, C.SEE_PLACES}),
    "resident": frozenset(_OWN),
    "representative": frozenset(_OWN),
}  # fmt: skip

# Who works in a seat; the others have their own file and nothing else.
STAFF_ROLES = frozenset(ROLE_MAY) - {"resident", "representative"}


def may(role: str, capability: Capability) -> bool:
    """An unknown role may do nothing."""
    return capability in ROLE_MAY.get(role, frozenset())


def roles_that_may(capability: Capability) -> tuple[str, ...]:
    """Who may do it, in the order of the table."""
    return tuple(role for role, may_do in ROLE_MAY.items() if capability in may_do)
