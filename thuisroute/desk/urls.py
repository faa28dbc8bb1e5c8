"""Routes of the desk."""

from django.urls import path
from django.views.i18n import set_language

from thuisroute.desk.views import accessibility, demo, dossier, sign_in, today

urlpatterns = [
    path("", today.today_page, name="today"),
    path("accessibility/", accessibility.accessibility, name="accessibility"),
    path("dossiers/<uuid:key>/", dossier.dossier_page, name="dossier"),
    path("login", sign_in.login, name="login"),
    path("logout", sign_in.logout, name="logout"),
    path("seat/<uuid:key>", sign_in.switch_seat, name="switch_seat"),
    path("components", demo.component_page, name="components"),
    path("language", set_language, name="set_language"),
]
