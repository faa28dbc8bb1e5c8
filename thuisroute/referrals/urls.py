"""Routes of referrals, and the list of residents."""

from django.urls import path

from thuisroute.referrals.views import (
    join_request,
    queue,
    referral,
    register,
    residents,
)

urlpatterns = [
    path("residents", residents.residents, name="residents"),
    path("queue", queue.queue, name="queue"),
    path("referrals/new", register.register, name="register_referral"),
    path("referrals/<uuid:key>", referral.referral, name="referral"),
    path("referrals/<uuid:key>/correct", referral.correct, name="correct_referral"),
    path("questions", join_request.join_requests, name="join_requests"),
    path("questions/<uuid:key>", join_request.one_join_request, name="join_request"),
]
