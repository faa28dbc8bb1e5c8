"""Routes of the own pages about plan, help and network."""

from django.urls import path

from thuisroute.desk.views.own import back, crisis, handover, hours, network, plan

urlpatterns = [
    path("own/plan", plan.own_plan, name="own_plan"),
    path("own/network", network.own_network, name="own_network"),
    path(
        "own/network/<uuid:key>/",
        network.own_network_person,
        name="own_network_person",
    ),
    path("own/network/<uuid:key>/off", network.own_network_off, name="own_network_off"),
    path("own/crisis", crisis.own_crisis, name="own_crisis"),
    path("own/crisis/risk", crisis.own_risk, name="own_risk"),
    path("own/handover", handover.own_handover, name="own_handover"),
    path("own/handover/<slug:item>", handover.own_tick, name="own_tick"),
    path("own/help", hours.own_help, name="own_help"),
    path("own/help/back", back.own_back, name="own_back"),
    path("own/plan/agree", plan.own_plan_agree, name="own_plan_agree"),
    path("own/plan/words/<uuid:key>/back", plan.own_plan_back, name="own_plan_back"),
]
