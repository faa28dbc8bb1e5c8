"""Routes of exchange."""

from django.urls import path

from thuisroute.exchange.views.examples import example
from thuisroute.exchange.views.export import export, export_file, exports
from thuisroute.exchange.views.preview import preview
from thuisroute.exchange.views.problems import import_problems
from thuisroute.exchange.views.upload import imports

urlpatterns = [
    path("exports", exports, name="exports"),
    path("exports/<uuid:key>", export, name="export"),
    path("exports/<uuid:key>/residents.<slug:form>", export_file, name="export_file"),
    path("imports", imports, name="imports"),
    path("imports/<uuid:key>", preview, name="import"),
    path("imports/<uuid:key>/problems.csv", import_problems, name="import_problems"),
    path("imports/examples/<slug:kind>.<slug:form>", example, name="import_example"),
]
