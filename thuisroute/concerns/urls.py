"""Routes of concerns."""

from django.urls import path

from thuisroute.concerns.views import concerns
from thuisroute.concerns.views.eviction_figures import eviction_figures
from thuisroute.concerns.views.figures import outreach_figures
from thuisroute.concerns.views.file import outreach_file
from thuisroute.concerns.views.files import outreach
from thuisroute.concerns.views.new import new_outreach
from thuisroute.concerns.views.public_report import (
    find_report,
    public_report,
    report_told,
)
from thuisroute.concerns.views.reports import report, reports

urlpatterns = [
    path("outreach", outreach, name="outreach"),
    path("outreach/figures", outreach_figures, name="outreach_figures"),
    path("outreach/new", new_outreach, name="new_outreach"),
    path("outreach/<uuid:key>", outreach_file, name="outreach_file"),
    path("dossiers/<uuid:key>/concerns", concerns.concerns_page, name="concerns"),
    path(
        "dossiers/<uuid:key>/concerns/new/<slug:kind>",
        concerns.new_concern,
        name="new_concern",
    ),
    path("concerns/<uuid:key>", concerns.concern, name="concern"),
    path("agreement/evictions/", eviction_figures, name="eviction_figures"),
    path("reports", reports, name="reports"),
    path("reports/<uuid:key>", report, name="report"),
    # For everybody, without signing in.
    path("report", public_report, name="public_report"),
    path("report/find", find_report, name="find_report"),
    path("report/<str:code>", report_told, name="report_told"),
]
