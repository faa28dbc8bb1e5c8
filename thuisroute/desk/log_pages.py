"""Where somebody looked or did something, as the log tells it: pages and records."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thuisroute.desk.away_log_words import AWAY_PAGES
from thuisroute.desk.concern_log_words import CONCERN_PLACES
from thuisroute.desk.home_log_words import HOME_PAGES
from thuisroute.desk.plan_log_words import PLAN_PAGES
from thuisroute.desk.watch_log_words import WATCH_PLACES

# In words, and the addresses and kinds of records that are called so.
_CALLED: tuple[tuple[Promise, str], ...] = (
    *AWAY_PAGES,
    *CONCERN_PLACES,
    *HOME_PAGES,
    *WATCH_PLACES,
    (_("the page of today"), "today"),
    (_("the dossier"), "dossier"),
    (_("a dossier"), "resident"),
    (_("the list of residents"), "residents"),
    (_("the registration"), "referral"),
    (_("a correction of the registration"), "correct_referral"),
    (_("registering somebody"), "register_referral register_again"),
    (_("a question about a known person"), "join_request"),
    (_("questions about known people"), "join_requests"),
    (_("the queue"), "queue"),
    (_("known people"), "person"),
    (
        _("the lease"),
        (
            "lease prepare_lease prepare_own_lease sign_lease start_lease end_lease "
            "tell_last_day "
            "cancel_lease"
        ),
    ),
    (
        _("the agreements with neighbours"),
        "neighbour_agreements neighbour_agreement",
    ),
    (
        _("landing in the neighbourhood"),
        "landing plan_landing landing_step answer_landing",
    ),
    (_("the card for neighbours"), "contact_card contact_card_pdf"),
    (_("a talk"), "review"),
    (_("what was said at a talk"), "contribute own_words"),
    (_("the evaluation of the plan"), "evaluate_plan"),
    (_("the decision on the own lease"), "conversion"),
    *PLAN_PAGES,
    (_("the meetings about a resident"), "meetings new_meeting"),
    (
        _("a meeting"),
        (
            "meeting meeting_calendar answer_meeting gather_agenda bring take_off "
            "hold_meeting move_meeting cancel_meeting resume_meeting"
        ),
    ),
    (_("a decision of a meeting"), "decide decision settle_decision"),
    (_("decisions on support"), "indications indication"),
    (
        _("money at a placement"),
        (
            "placement_money money_file new_cost cost take_back_cost settle "
            "settlement undo_settlement propose_shares approve_shares arrangement"
        ),
    ),
    (_("the standard look at money"), "money_check"),
    (_("what is due"), "obligation deviate"),
    (_("an import"), "import imports import_example"),
    (_("the problems of an import"), "import_problems"),
    (_("a list to take along"), "export exports export_file"),
    (
        _("the agreement and how it is kept"),
        (
            "agreement article evaluate_agreement ambition programme glossary compare "
            "kept kept_file evidence evidence_file lease_figures ledger new_quota "
            "ledger_file declines_file places_file "
            "who_lives_where quota neighbourhood_limits new_limit lift_limit "
            "neighbourhood_limit"
        ),
    ),
    (
        _("a version of the agreement"),
        (
            "agreement_version version versions version_preview version_adopt "
            "version_discard version_confirm version_move version_text "
            "version_section version_entry version_new_entry version_remove_entry "
            "version_move_entry version_put_back version_adopt_norm "
            "version_leave_norm version_files"
        ),
    ),
    (
        _("framework agreements"),
        "framework_agreements framework_agreement end_framework",
    ),
    (
        _("consents"),
        (
            "consents consent consent_text consent_paper ask_consent refuse_consent "
            "withdraw_consent"
        ),
    ),
    (
        _("extra protection"),
        "protection restriction hidden_address justice_measure",
    ),
    (_("requests about one's own data"), "rights_requests resident_rights"),
    (_("a request about one's own data"), "rights_request"),
    (_("a correction of who somebody is"), "correct_identity"),
    (_("a copy of everything"), "rights_copy"),
    (_("a paper with a request"), "rights_paper"),
    (
        _("the way in to the own pages"),
        "own_accounts own_account_link close_own_account own_link",
    ),
    (_("own pages: the route"), "own_route"),
    (_("own pages: my home"), "own_home own_offer own_offer_photo"),
    (_("own pages: my plan"), "own_plan own_plan_agree own_plan_back"),
    (
        _("own pages: my network"),
        "own_network own_network_person own_network_off",
    ),
    (_("own pages: my place on the list"), "own_queue own_objection_back"),
    (_("own pages: my help"), "own_help"),
    (_("own pages: my new support worker"), "own_handover own_tick"),
    (_("own pages: my plan for a crisis"), "own_crisis own_risk"),
    (
        _("own pages: my neighbourhood"),
        "own_neighbourhood own_landing_answer own_contact_card",
    ),
    (_("own pages: my money"), "own_money own_money_agree"),
    (_("own pages: my talks"), "own_talks own_words_back"),
    (
        _("own pages: my talks"),
        (
            "own_talks own_words_back own_meeting own_meeting_answer own_meeting_back "
            "own_meeting_calendar"
        ),
    ),
    (
        _("own pages: who sees what"),
        "own_sharing own_consent own_withdraw",
    ),
    (_("own pages: who looked"), "own_looks"),
    (
        _("own pages: my rights"),
        "own_rights own_right own_right_back own_right_paper",
    ),
    (_("own pages: a copy of everything"), "own_copy"),
    (
        _("own pages: how one comes in"),
        (
            "own_account own_enter own_passkeys own_passkey_gone own_sessions_end "
            "own_identity to_broker from_broker bind_to_broker unbind_from_broker"
        ),
    ),
    (_("an open session"), "session my_sessions"),
    (
        _("an account"),
        (
            "user account accounts switch_on_account my_account my_password "
            "my_passkeys my_passkey new_passkey reset_second_factor "
            "renew_second_factor confirm_second_factor set_language"
        ),
    ),
    (
        _("a workplace"),
        "seat give_seat end_seat switch_seat cover stop_cover work_under_cover",
    ),
    (_("an invitation"), "invitation invite_colleague"),
    (_("an organisation"), "party party_terms"),
    (_("something that a role does not do"), "capability"),
    (
        _("signing in"),
        (
            "login logout give_code give_passkey passkey_alone first_passkey "
            "offer_passkey_first set_up_second_factor to_provider from_provider"
        ),
    ),
    (_("a page about this program"), "accessibility components"),
)
PAGES: Mapping[str, Promise] = {
    name: words for words, names in _CALLED for name in names.split()
}
