"""The catalogue of personal data of the whole program, and of what it stands on."""

from thuisroute.agreements import personal as agreements
from thuisroute.concerns import personal as concerns
from thuisroute.exchange import personal as exchange
from thuisroute.guidance import personal as guidance
from thuisroute.homes import personal as homes
from thuisroute.kernel.personal import Catalogue, Erasure, PersonalTable, columns
from thuisroute.matching import personal as matching
from thuisroute.meetings import personal as meetings
from thuisroute.money import personal as money
from thuisroute.obligations import personal as obligations
from thuisroute.parties import personal as parties
from thuisroute.referrals import personal as referrals
from thuisroute.residents import personal as residents
from thuisroute.sharing import personal as sharing
from thuisroute.tenancies import personal as tenancies

_ATTEMPT = "user_agent ip_address username http_accept path_info attempt_time"

KERNEL = (
    # Never altered: once an account or an identity is gone its number leads nowhere.
    PersonalTable(
        "kernel_audit", keep="access_log", whose="", own_date="at",
        erased=Erasure.KEEP,
        columns=columns(
            link="id chain place previous digest",
            trace=(
                "at database_role user_id seat_id party_id role region_id action "
                "object_kind object_id subject_id purpose outcome details origin "
                "form on_behalf_of ground emergency subjects"
            ),
        ),
    ),
    PersonalTable(
        "kernel_session", keep="technical", whose="", own_date="expires_at",
        cleared_by="clear_sessions",
        columns=columns(
            link="token_hash user_id seat_id party_id region_id subject_id "
            "on_behalf_of",
            trace="role opened_at seen_at idle expires_at closed_at",
        ),
    ),
    PersonalTable(
        "kernel_receipt", keep="technical", whose="", own_date="at",
        cleared_by="clear_receipts",
        columns=columns(link="user_id key", trace="path location at"),
    ),
    PersonalTable(
        "axes_accessattempt", keep="technical", whose="", own_date="attempt_time",
        columns=columns(
            link="id", trace=f"{_ATTEMPT} get_data post_data failures_since_start"
        ),
    ),
    PersonalTable(
        "axes_accessattemptexpiration", keep="technical", whose="",
        child_of=("axes_accessattempt", "access_attempt_id"),
        columns=columns(link="access_attempt_id", trace="expires_at"),
    ),
    PersonalTable(
        "axes_accesslog", keep="technical", whose="", own_date="attempt_time",
        columns=columns(link="id", trace=f"{_ATTEMPT} logout_time session_hash"),
    ),
    PersonalTable(
        "axes_accessfailurelog", keep="technical", whose="", own_date="attempt_time",
        columns=columns(link="id", trace=f"{_ATTEMPT} locked_out"),
    ),
)  # fmt: skip
WITHOUT_PERSON = {
    "kernel_audit_head": "the ends of the chains of the log",
    "kernel_clock": "what time it is",
    "kernel_secret": "keys of the installation",
    "auth_group": "unused table of a library",
    "auth_group_permissions": "unused table of a library",
    "auth_permission": "names of tables",
    "django_content_type": "names of tables",
    "django_migrations": "which migrations ran",
    "procrastinate_events": "when jobs ran",
    "procrastinate_jobs": "jobs by name; none carries anything about a person",
    "procrastinate_periodic_defers": "when jobs are due",
    "procrastinate_workers": "which workers run",
}
_CONTEXTS = (
    parties, agreements, residents, sharing, obligations, meetings, referrals, homes,
    matching, tenancies, money, guidance, concerns, exchange,
)  # fmt: skip

CATALOGUE = Catalogue(
    tables=(*KERNEL, *(one for each in _CONTEXTS for one in each.PERSONAL)),
    without_person=WITHOUT_PERSON
    | {name: why for each in _CONTEXTS for name, why in each.WITHOUT_PERSON.items()},
)
