"""Routes of guidance."""

from django.urls import path

from thuisroute.guidance.views import (
    acute,
    crisis,
    goals,
    handover,
    hours,
    indications,
    network,
    one_stay,
    places,
    plan,
    stays,
)

urlpatterns = [
    path("dossiers/<uuid:key>/plan", plan.plan_page, name="plan"),
    path("dossiers/<uuid:key>/plan/goal", goals.new_goal, name="new_goal"),
    path("dossiers/<uuid:key>/plan/agree", plan.agree, name="agree_to_plan"),
    path(
        "dossiers/<uuid:key>/plan/explore/<slug:subject>",
        plan.explore_page,
        name="explore",
    ),
    path("dossiers/<uuid:key>/plan/network", network.network_page, name="network"),
    path("network/<uuid:key>/", network.network_person, name="network_person"),
    path("network/<uuid:key>/off", network.network_off, name="network_off"),
    path("dossiers/<uuid:key>/hours", hours.hours_page, name="hours"),
    path("dossiers/<uuid:key>/hours/ask", hours.ask, name="ask_scaling"),
    path("scaling/<uuid:key>/", hours.scaling_page, name="scaling"),
    path("scaling/<uuid:key>/back", hours.withdraw, name="withdraw_scaling"),
    path("dossiers/<uuid:key>/crisis", crisis.crisis_page, name="crisis"),
    path("dossiers/<uuid:key>/crisis.pdf", crisis.crisis_paper, name="crisis_paper"),
    path("dossiers/<uuid:key>/crisis/plan", crisis.write_crisis, name="write_crisis"),
    path("dossiers/<uuid:key>/crisis/risk", crisis.new_risk, name="new_risk"),
    path(
        "dossiers/<uuid:key>/crisis/risks/<uuid:risk>/over",
        crisis.risk_is_over,
        name="risk_is_over",
    ),
    path("dossiers/<uuid:key>/acute", acute.acute_page, name="acute"),
    path("dossiers/<uuid:key>/acute/<slug:way>", acute.acute_way, name="acute_way"),
    path("early-notices/<uuid:key>/", acute.early_notice, name="early_notice"),
    path("dossiers/<uuid:key>/handover", handover.new_handover, name="new_handover"),
    path("handovers/<uuid:key>/", handover.handover_page, name="handover"),
    path("handovers/<uuid:key>/items/<slug:item>", handover.tick, name="tick"),
    path("handovers/<uuid:key>/done", handover.finish, name="finish_handover"),
    path("handovers/<uuid:key>/off", handover.call_off, name="call_off_handover"),
    path("goals/<uuid:key>/", goals.goal_page, name="goal"),
    path(
        "dossiers/<uuid:key>/indications",
        indications.indications,
        name="indications",
    ),
    path("dossiers/<uuid:key>/stays", stays.stays, name="stays"),
    path("stays/<uuid:key>/", one_stay.stay_page, name="stay"),
    path("places", places.places, name="places"),
    path("places/new", places.new_place, name="new_place"),
    path("places/<uuid:key>/", places.place_page, name="place"),
    path("places/<uuid:key>/winter", places.cold_weather, name="cold_weather"),
    path(
        "places/winter/<uuid:key>/over",
        places.cold_weather_over,
        name="cold_weather_over",
    ),
]
