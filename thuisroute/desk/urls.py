"""Routes of the desk."""

from django.urls import path

from thuisroute.desk import meeting_urls, own_plan_urls, site_urls
from thuisroute.desk.own_account_urls import OWN_ACCOUNT
from thuisroute.desk.views import (
    access_log,
    account,
    accounts,
    breach,
    colleagues,
    covers,
    dossier,
    emergency,
    emergency_reviews,
    invitation,
    kept_file,
    own_accounts,
    party_terms,
    passkey_door,
    passkeys,
    rights,
    rights_deeds,
    rights_request,
    second_factor,
    second_step,
    sign_in,
    sign_on,
    today,
)
from thuisroute.desk.views.own import (
    away,
    consents,
    enter,
    home,
    neighbourhood,
    route,
    sharing,
    talks,
)
from thuisroute.desk.views.own import rights as own_rights

urlpatterns = [
    *site_urls.urlpatterns,
    *meeting_urls.urlpatterns,
    path("", today.start_page, name="today"),
    path("account/", account.my_account, name="my_account"),
    path("account/password", account.my_password, name="my_password"),
    path("account/sessions", account.my_sessions, name="my_sessions"),
    path(
        "account/second-factor",
        second_factor.renew_second_factor,
        name="renew_second_factor",
    ),
    path(
        "account/second-factor/confirm",
        second_factor.confirm_second_factor,
        name="confirm_second_factor",
    ),
    path("account/passkeys", passkeys.my_passkeys, name="my_passkeys"),
    path("account/passkeys/new", passkeys.new_passkey, name="new_passkey"),
    path("account/passkeys/<uuid:key>", passkeys.my_passkey, name="my_passkey"),
    path("accounts/", accounts.accounts, name="accounts"),
    path(
        "accounts/<uuid:key>/second-factor",
        accounts.reset_lost_phone,
        name="reset_second_factor",
    ),
    path("accounts/invite", colleagues.invite, name="invite_colleague"),
    path("accounts/<uuid:key>/", colleagues.account, name="account"),
    path("accounts/<uuid:key>/seats", colleagues.give, name="give_seat"),
    path("accounts/<uuid:key>/on", colleagues.on, name="switch_on_account"),
    path("accounts/<uuid:key>/seats/<uuid:seat>", colleagues.end, name="end_seat"),
    path("invitation/<str:token>", invitation.invitation, name="invitation"),
    path("cover/<uuid:key>/", covers.cover, name="cover"),
    path("cover/<uuid:key>/<uuid:cover>", covers.stop_cover, name="stop_cover"),
    path("cover/<uuid:key>/work", covers.work_under_cover, name="work_under_cover"),
    path("terms/", party_terms.party_terms, name="party_terms"),
    path("dossiers/<uuid:key>/", dossier.dossier_page, name="dossier"),
    path(
        "dossiers/<uuid:key>/own-pages", own_accounts.own_accounts, name="own_accounts"
    ),
    path(
        "own-accounts/<uuid:key>/link",
        own_accounts.own_account_link,
        name="own_account_link",
    ),
    path(
        "own-accounts/<uuid:key>/close",
        own_accounts.close_own_account,
        name="close_own_account",
    ),
    path("rights/", rights.rights_requests, name="rights_requests"),
    path("rights/<uuid:key>/", rights_request.rights_request, name="rights_request"),
    path(
        "rights/<uuid:key>/correct",
        rights_deeds.correct_identity,
        name="correct_identity",
    ),
    path("rights/<uuid:key>/paper", rights_deeds.rights_paper, name="rights_paper"),
    path(
        "rights/<uuid:key>/copy/<slug:form>",
        rights_deeds.rights_copy,
        name="rights_copy",
    ),
    path("dossiers/<uuid:key>/rights", rights.resident_rights, name="resident_rights"),
    path("own/", route.own_route, name="own_route"),
    path("own/enter/<str:secret>", enter.own_enter, name="own_enter"),
    path("own/away", away.own_away, name="own_away"),
    path("own/home", home.own_home, name="own_home"),
    path("own/offers/<uuid:key>", home.own_offer, name="own_offer"),
    *own_plan_urls.urlpatterns,
    path(
        "own/neighbourhood", neighbourhood.own_neighbourhood, name="own_neighbourhood"
    ),
    path(
        "own/neighbourhood/<uuid:key>",
        neighbourhood.own_landing_answer,
        name="own_landing_answer",
    ),
    path(
        "own/neighbourhood/card.pdf",
        neighbourhood.own_contact_card,
        name="own_contact_card",
    ),
    path("own/talks", talks.own_talks, name="own_talks"),
    path("own/words/<uuid:key>/back", talks.own_words_back, name="own_words_back"),
    path("own/sharing", sharing.own_sharing, name="own_sharing"),
    path("own/consents/<slug:rule>", consents.own_consent, name="own_consent"),
    path(
        "own/consents/<uuid:key>/withdraw", consents.own_withdraw, name="own_withdraw"
    ),
    *OWN_ACCOUNT,
    path("own/looks", sharing.own_looks, name="own_looks"),
    path("emergency/", emergency.open_in_emergency, name="emergency"),
    path("emergency/stop", emergency.stop, name="stop_emergency"),
    path("emergency/reviews/", emergency_reviews.reviews, name="emergency_reviews"),
    path(
        "emergency/reviews/<uuid:key>/",
        emergency_reviews.review,
        name="review_emergency",
    ),
    path("agreement/kept.csv", kept_file.kept_file, name="kept_file"),
    path(
        "agreement/evaluations/<uuid:key>.csv",
        kept_file.evidence_file,
        name="evidence_file",
    ),
    path("log/", access_log.access_log, name="access_log"),
    path("log/breach/", breach.breach_report, name="breach_report"),
    path("own/rights", own_rights.own_rights, name="own_rights"),
    path(
        "own/rights/<uuid:key>/back", own_rights.own_right_back, name="own_right_back"
    ),
    path(
        "own/rights/<uuid:key>/paper",
        rights_deeds.own_right_paper,
        name="own_right_paper",
    ),
    path("own/rights/<slug:kind>", own_rights.own_right, name="own_right"),
    path("own/copy/<slug:form>", own_rights.own_copy, name="own_copy"),
    path("login", sign_in.login, name="login"),
    path("login/code", second_step.give_code, name="give_code"),
    path("login/phone", second_step.set_up, name="set_up_second_factor"),
    path("login/organisation", sign_on.to_provider, name="to_provider"),
    path("login/organisation/back", sign_on.from_provider, name="from_provider"),
    path("login/passkey", passkey_door.passkey_alone, name="passkey_alone"),
    path("login/code/passkey", passkey_door.give_passkey, name="give_passkey"),
    path(
        "login/phone/passkey",
        passkey_door.offer_passkey_first,
        name="offer_passkey_first",
    ),
    path("login/phone/passkey/made", passkey_door.first_passkey, name="first_passkey"),
    path("logout", sign_in.logout, name="logout"),
    path("seat/<uuid:key>", sign_in.switch_seat, name="switch_seat"),
]
