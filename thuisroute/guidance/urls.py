"""Routes of guidance."""

from django.urls import path

from thuisroute.guidance.views import goals, hours, indications, network, plan

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
    path("goals/<uuid:key>/", goals.goal_page, name="goal"),
    path(
        "dossiers/<uuid:key>/indications",
        indications.indications,
        name="indications",
    ),
]
