"""Routes of sharing."""

from django.urls import path

from thuisroute.sharing.views.ask import ask_consent
from thuisroute.sharing.views.consents import consents_page
from thuisroute.sharing.views.paper import consent_paper
from thuisroute.sharing.views.protection import protection
from thuisroute.sharing.views.refuse import record_refusal
from thuisroute.sharing.views.withdraw import withdraw

ABOUT = "dossiers/<uuid:key>/consents"

urlpatterns = [
    path("dossiers/<uuid:key>/protection", protection, name="protection"),
    path(ABOUT, consents_page, name="consents"),
    path(f"{ABOUT}/<slug:rule>", ask_consent, name="ask_consent"),
    path(f"{ABOUT}/<slug:rule>/paper", consent_paper, name="consent_paper"),
    path(f"{ABOUT}/<slug:rule>/refused", record_refusal, name="refuse_consent"),
    path(f"{ABOUT}/<uuid:consent>/withdraw", withdraw, name="withdraw_consent"),
]
