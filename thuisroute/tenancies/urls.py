"""Routes of tenancies."""

from django.urls import path

from thuisroute.tenancies.views import (
    contact_card,
    conversion,
    ending,
    form_figures,
    framework,
    landing,
    landing_step,
    lease,
    neighbours,
    preparing,
    review,
    signing,
)

urlpatterns = [
    path(
        "framework-agreements/",
        framework.framework_agreements,
        name="framework_agreements",
    ),
    path(
        "framework-agreements/<uuid:key>/end",
        framework.end_framework,
        name="end_framework",
    ),
    path("agreement/leases/", form_figures.form_figures, name="lease_figures"),
    path("matches/<uuid:key>/lease", preparing.prepare, name="prepare_lease"),
    path("leases/<uuid:key>/", lease.lease_page, name="lease"),
    path("leases/<uuid:key>/sign", signing.sign, name="sign_lease"),
    path("leases/<uuid:key>/start", signing.start, name="start_lease"),
    path("leases/<uuid:key>/cancel", ending.cancel, name="cancel_lease"),
    path("leases/<uuid:key>/end", ending.end, name="end_lease"),
    path("leases/<uuid:key>/last-day", ending.tell, name="tell_last_day"),
    path("leases/<uuid:key>/own", preparing.prepare_own, name="prepare_own_lease"),
    path("leases/<uuid:key>/registration", signing.register, name="register_again"),
    path(
        "leases/<uuid:key>/neighbours",
        neighbours.neighbours,
        name="neighbour_agreements",
    ),
    path("leases/<uuid:key>/landing", landing.landing, name="landing"),
    path(
        "leases/<uuid:key>/landing/<slug:item>",
        landing.plan_landing,
        name="plan_landing",
    ),
    path("landing/<uuid:key>/", landing_step.landing_step, name="landing_step"),
    path(
        "landing/<uuid:key>/answer", landing_step.answer_landing, name="answer_landing"
    ),
    path(
        "leases/<uuid:key>/contact-card", contact_card.contact_card, name="contact_card"
    ),
    path(
        "leases/<uuid:key>/contact-card.pdf",
        contact_card.contact_card_pdf,
        name="contact_card_pdf",
    ),
    path("leases/<uuid:key>/review", review.new_review, name="review"),
    path("leases/<uuid:key>/evaluation", review.new_evaluation, name="evaluate_plan"),
    path("reviews/<uuid:key>/", review.contribute, name="contribute"),
    path("leases/<uuid:key>/conversion", conversion.conversion, name="conversion"),
]
