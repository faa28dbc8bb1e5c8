"""Where whoever watches over looks and over what is kept looked themselves."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

WATCH_PLACES: tuple[tuple[Promise, str], ...] = (
    (_("the access log"), "access_log"),
    (_("a breach report"), "breach_report"),
    (_("emergency access"), "emergency stop_emergency"),
    (_("the review of an emergency access"), "review_emergency"),
    (_("the list of emergencies"), "emergency_reviews"),
    (_("what will be destroyed"), "coming_destructions"),
    (_("the destruction register"), "destruction_register"),
    (_("holds"), "legal_holds legal_hold place_hold lift_hold"),
    (_("the register of processing"), "processing_register dpia_draft"),
)
