"""Routes of the desk."""

from django.urls import path

from thuisroute.desk.views import (
    accessibility,
    account,
    accounts,
    colleagues,
    demo,
    dossier,
    invitation,
    language,
    passkey_door,
    passkeys,
    second_factor,
    second_step,
    sign_in,
    today,
)

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
    path("dossiers/<uuid:key>/", dossier.dossier_page, name="dossier"),
    path("login", sign_in.login, name="login"),
    path("login/code", second_step.give_code, name="give_code"),
    path("login/phone", second_step.set_up, name="set_up_second_factor"),
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
    path("components", demo.component_page, name="components"),
    path("language", language.set_language, name="set_language"),
]
