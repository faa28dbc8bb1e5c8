"""What people type about an investigation, an answer or a handover."""

from django import forms
from django.utils.translation import gettext_lazy as _

from thuisroute.concerns.forms.asked import AskedForm
from thuisroute.concerns.forms.outreach import AssignForm
from thuisroute.concerns.outreach_words import ASKED, EXPLORED, ROUTES
from thuisroute.kernel.form_fields import day, words

YES_OR_NO = [("yes", _("Yes")), ("no", _("No"))]


def _one_of(
    label: object, choices: object, help_text: object = ""
) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label,  # type: ignore[arg-type]  # a text that may be translated later
        choices=choices,  # type: ignore[arg-type]  # pairs, as Django wants them
        help_text=help_text,  # type: ignore[arg-type]  # as the label
        widget=forms.RadioSelect,
    )


class AssignAnewForm(AssignForm):
    """Somebody else, and why."""

    reason = words(_("Why somebody else goes there"), rows=2)


class AnswerForm(AskedForm):
    """Which reporter was told."""

    answer = _one_of(
        _("Which reporter heard it"),
        (),
        _("Say that somebody takes it up, and nothing of what was found."),
    )


class InquiryForm(AskedForm):
    """Whom was spoken to, or what was looked at."""

    asked = _one_of(_("Whom did you speak to, or what did you look at"), ASKED.items())
    on = day(_("On which day"))
    words = words(_("What it told"))


class FinishForm(AskedForm):
    """What came of the investigation."""

    explored = _one_of(_("What came of it"), EXPLORED.items())
    findings = words(_("What the outcome rests on"))


class TellForm(AskedForm):
    """What the relative said."""

    insists = _one_of(
        _("Does the relative want an application all the same"),
        YES_OR_NO,
        _("Then the municipality sends it, also if it sees no need."),
    )


class InsistForm(AskedForm):
    """Nothing is asked: it is said by sending it."""


class ApplyForm(AskedForm):
    """As above."""


class HandOverForm(AskedForm):
    """Where this person goes, and what they said of it themselves."""

    route = _one_of(_("Where this person goes"), ROUTES.items())
    to = forms.CharField(
        label=_("Who takes over the care"),
        help_text=_("An organisation or a team."),
        max_length=200,
    )
    consented_on = day(
        _("On which day this person agreed"),
        _("Needed for a registration: only with their own consent."),
        required=False,
    )
    words = words(_("What this person said about it"), required=False, rows=2)
    on = day(_("On which day you handed over"))
    look_on = day(_("When you look whether the care has begun"))


class LookForm(AskedForm):
    """Whether the care began."""

    began = _one_of(_("Has the care begun"), YES_OR_NO)
