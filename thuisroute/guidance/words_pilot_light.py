"""What the pilot light is called on pages."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thuisroute.guidance.rules.pilot_light import Way

WAYS: Mapping[str, Promise] = {
    Way.VISIT: _("Visit"),
    Way.CALL: _("Phone call"),
    Way.MESSAGE: _("Message"),
}
