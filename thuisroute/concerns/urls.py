"""Routes of concerns."""

from django.urls import path

from thuisroute.concerns.views.figures import outreach_figures
from thuisroute.concerns.views.file import outreach_file
from thuisroute.concerns.views.files import outreach
from thuisroute.concerns.views.new import new_outreach

urlpatterns = [
    path("outreach", outreach, name="outreach"),
    path("outreach/figures", outreach_figures, name="outreach_figures"),
    path("outreach/new", new_outreach, name="new_outreach"),
    path("outreach/<uuid:key>", outreach_file, name="outreach_file"),
]
