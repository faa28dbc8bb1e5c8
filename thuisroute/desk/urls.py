"""Routes of the desk."""

from django.urls import path

from thuisroute.desk.views import (
    access_log,
    accessibility,
    account,
    accounts,
    breach,
    demo,
    dossier,
    emergency,
    emergency_reviews,
    language,
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
    path("accounts/", accounts.accounts, name="accounts"),
    path(
        "accounts/<uuid:key>/second-factor",
        accounts.reset_lost_phone,
        name="reset_second_factor",
    ),
    path("dossiers/<uuid:key>/", dossier.dossier_page, name="dossier"),
    path("emergency/", emergency.open_in_emergency, name="emergency"),
    path("emergency/stop", emergency.stop, name="stop_emergency"),
    path("emergency/reviews/", emergency_reviews.reviews, name="emergency_reviews"),
    path(
        "emergency/reviews/<uuid:key>/",
        emergency_reviews.review,
        name="review_emergency",
    ),
    path("log/", access_log.access_log, name="access_log"),
    path("log/breach/", breach.breach_report, name="breach_report"),
    path("login", sign_in.login, name="login"),
    path("login/code", second_step.give_code, name="give_code"),
    path("login/phone", second_step.set_up, name="set_up_second_factor"),
    path("logout", sign_in.logout, name="logout"),
    path("seat/<uuid:key>", sign_in.switch_seat, name="switch_seat"),
    path("components", demo.component_page, name="components"),
    path("language", language.set_language, name="set_language"),
]
