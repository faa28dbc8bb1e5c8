"""Every route of the program."""

from django.urls import include, path

urlpatterns = [
    path("", include("thuisroute.concerns.urls")),
    path("", include("thuisroute.desk.urls")),
    path("", include("thuisroute.desk.money_urls")),
    path("", include("thuisroute.exchange.urls")),
    path("", include("thuisroute.guidance.urls")),
    path("", include("thuisroute.homes.urls")),
    path("", include("thuisroute.matching.urls")),
    path("", include("thuisroute.money.urls")),
    path("", include("thuisroute.meetings.urls")),
    path("", include("thuisroute.obligations.urls")),
    path("", include("thuisroute.referrals.urls")),
    path("", include("thuisroute.sharing.urls")),
    path("", include("thuisroute.sharing.retention_urls")),
    path("", include("thuisroute.tenancies.urls")),
]

handler400 = "thuisroute.desk.views.errors.bad_request"
handler403 = "thuisroute.desk.views.errors.forbidden"
handler404 = "thuisroute.desk.views.errors.not_found"
handler500 = "thuisroute.desk.views.errors.broken"
