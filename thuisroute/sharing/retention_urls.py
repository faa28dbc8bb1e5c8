"""Routes of the register of processing, of what is destroyed, and of holds."""

from django.urls import path

from thuisroute.sharing.views import holds, processing, retention

urlpatterns = [
    path("processing/", processing.processing_register, name="processing_register"),
    path("processing/dpia/", processing.dpia_draft, name="dpia_draft"),
    path("retention/", retention.coming, name="coming_destructions"),
    path("retention/register/", retention.destroyed, name="destruction_register"),
    path("retention/holds/", holds.holds, name="legal_holds"),
    path("retention/holds/new/", holds.place, name="place_hold"),
    path("retention/holds/<uuid:key>/lift/", holds.lift, name="lift_hold"),
]
