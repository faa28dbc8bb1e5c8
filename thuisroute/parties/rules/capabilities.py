"""What each role may do. A right that does not stand here does not exist.

Whether a role may do it *to this resident* is decided by the grants (sharing).
"""

from collections.abc import Mapping
from enum import StrEnum


class Capability(StrEnum):
    """One thing that can be done, named as a verb."""

    REGISTER = "register"
    KEEP_READINESS = "keep_readiness"
    CHECK_REFERRAL = "check_referral"
    RUN_SHOP = "run_shop"
    SEE_SHOP = "see_shop"
    PROPOSE = "propose"
    OFFER = "offer"
    RECORD_ANSWER = "record_answer"
    WEIGH_REFUSAL = "weigh_refusal"
    DECLINE_CANDIDATE = "decline_candidate"
    HOLD_INTAKE = "hold_intake"
    ALLOCATE = "allocate"
    SIGN_FRAMEWORK = "sign_framework"
    KEEP_LEASE = "keep_lease"
    RECORD_NEIGHBOURS = "record_neighbours"
    HOLD_REVIEW = "hold_review"
    EVALUATE_PLAN = "evaluate_plan"
    DECIDE_CONVERSION = "decide_conversion"
    DEVIATE = "deviate"
    SEE_RESIDENTS = "see_residents"
    SEE_COMPLIANCE = "see_compliance"
    EVALUATE_AGREEMENT = "evaluate_agreement"
    IMPORT_RESIDENTS = "import_residents"
    IMPORT_HOMES = "import_homes"
    IMPORT_PARTIES = "import_parties"
    RESET_SECOND_FACTOR = "reset_second_factor"
    KEEP_OWN_ACCOUNTS = "keep_own_accounts"
    ASK_RIGHTS = "ask_rights"
    HANDLE_RIGHTS = "handle_rights"


C = Capability

_PROVIDER = {
    C.REGISTER, C.KEEP_READINESS, C.RECORD_ANSWER, C.HOLD_INTAKE, C.KEEP_LEASE,
    C.RECORD_NEIGHBOURS, C.HOLD_REVIEW, C.EVALUATE_PLAN, C.DECIDE_CONVERSION,
    C.DEVIATE, C.SEE_RESIDENTS, C.SEE_SHOP, C.SEE_COMPLIANCE, C.IMPORT_RESIDENTS,
    C.KEEP_OWN_ACCOUNTS, C.ASK_RIGHTS, C.HANDLE_RIGHTS,
}  # fmt: skip
# On one's own pages only, about oneself only.
_OWN = {C.RECORD_ANSWER, C.ASK_RIGHTS}

ROLE_MAY: Mapping[str, frozenset[Capability]] = {
    "support_worker": frozenset(_PROVIDER),
    "care_manager": frozenset(_PROVIDER | {C.SIGN_FRAMEWORK}),
    "housing_consultant": frozenset({
        C.RUN_SHOP, C.SEE_SHOP, C.DECLINE_CANDIDATE, C.HOLD_INTAKE, C.ALLOCATE,
        C.SIGN_FRAMEWORK, C.KEEP_LEASE, C.RECORD_NEIGHBOURS, C.HOLD_REVIEW,
        C.DECIDE_CONVERSION, C.DEVIATE, C.SEE_RESIDENTS, C.SEE_COMPLIANCE,
        C.IMPORT_HOMES,
    }),
    "wmo_consultant": frozenset({
        C.KEEP_READINESS, C.EVALUATE_PLAN, C.DECIDE_CONVERSION, C.WEIGH_REFUSAL,
        C.SEE_RESIDENTS, C.SEE_COMPLIANCE, C.DEVIATE, C.ASK_RIGHTS, C.HANDLE_RIGHTS,
    }),
    "mediator": frozenset({
        C.REGISTER, C.KEEP_READINESS, C.CHECK_REFERRAL, C.SEE_SHOP, C.PROPOSE,
        C.OFFER, C.RECORD_ANSWER, C.WEIGH_REFUSAL, C.DEVIATE, C.SEE_RESIDENTS,
        C.SEE_COMPLIANCE, C.EVALUATE_AGREEMENT, C.IMPORT_RESIDENTS, C.ASK_RIGHTS,
        C.HANDLE_RIGHTS,
    }),
    "programme_manager": frozenset({C.SEE_COMPLIANCE, C.EVALUATE_AGREEMENT}),
    "administrator": frozenset({C.IMPORT_PARTIES, C.RESET_SECOND_FACTOR}),
    "resident": frozenset(_OWN),
    "representative": frozenset(_OWN),
}  # fmt: skip


def may(role: str, capability: Capability) -> bool:
    """An unknown role may do nothing."""
    return capability in ROLE_MAY.get(role, frozenset())
