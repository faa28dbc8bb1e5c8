"""Sections of a copy about stays elsewhere."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from thuisroute.desk.copying.section import Section

STAY_SECTIONS: Mapping[str, Section] = {
    "guidance_stay": Section("stays", _("When you stayed somewhere else for a while")),
    "guidance_staystep": Section("stay_steps", _("Steps of those stays")),
    "guidance_pilotlight": Section(
        "pilot_lights", _("When somebody looks in after your help stopped")
    ),
    "guidance_pilotcontact": Section(
        "pilot_contacts", _("Contacts after your help stopped")
    ),
    "guidance_homekept": Section("homes_kept", _("When your home was kept for you")),
}
