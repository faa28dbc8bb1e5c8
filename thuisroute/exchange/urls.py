"""Routes of exchange."""

from django.urls import path

from thuisroute.exchange.views.examples import example
from thuisroute.exchange.views.preview import preview
from thuisroute.exchange.views.problems import import_problems
from thuisroute.exchange.views.upload import imports

urlpatterns = [
    path("imports", imports, name="imports"),
    path("imports/<uuid:key>", preview, name="import"),
    path("imports/<uuid:key>/problems.csv", import_problems, name="import_problems"),
    path("imports/examples/<slug:kind>.<slug:form>", example, name="import_example"),
]
