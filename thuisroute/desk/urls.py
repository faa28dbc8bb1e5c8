"""Routes of the desk."""

from django.urls import path

from thuisroute.desk.views import (
    accessibility,
    account,
    accounts,
    demo,
    dossier,
    language,
    own_accounts,
    rights,
    rights_deeds,
    rights_request,
    second_factor,
    second_step,
    sign_in,
    today,
)
from thuisroute.desk.views.own import enter, home, route, sharing, talks
from thuisroute.desk.views.own import rights as own_rights

urlpatterns = [
    path("", today.today_page, name="today"),
    path("accessibility/", accessibility.accessibility, name="accessibility"),
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
    path("accounts/", accounts.accounts, name="accounts"),
    path(
        "accounts/<uuid:key>/second-factor",
        accounts.reset_lost_phone,
        name="reset_second_factor",
    ),
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
    path("own/home", home.own_home, name="own_home"),
    path("own/offers/<uuid:key>", home.own_offer, name="own_offer"),
    path("own/talks", talks.own_talks, name="own_talks"),
    path("own/words/<uuid:key>/back", talks.own_words_back, name="own_words_back"),
    path("own/sharing", sharing.own_sharing, name="own_sharing"),
    path("own/looks", sharing.own_looks, name="own_looks"),
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
    path("logout", sign_in.logout, name="logout"),
    path("seat/<uuid:key>", sign_in.switch_seat, name="switch_seat"),
    path("components", demo.component_page, name="components"),
    path("language", language.set_language, name="set_language"),
]
