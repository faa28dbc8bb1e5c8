"""What people type about somebody who asked for nothing."""

from django import forms
from django.utils.translation import gettext_lazy as _

from thuisroute.concerns.forms.asked import AskedForm
from thuisroute.concerns.words import MET, URGENCIES, WAYS
from thuisroute.kernel.form_fields import day, words


class SignalForm(AskedForm):
    """What the worry is; the reporter is a kind, never a name."""

    kind = forms.ChoiceField(
        label=_("What the worry is about"),
        help_text=_(
            "A report for an investigation begins it at once, with a last day by law."
        ),
    )
    words = words(_("What was seen or heard"))
    urgency = forms.ChoiceField(
        label=_("How soon somebody should go there"),
        choices=list(URGENCIES.items()),
        widget=forms.RadioSelect,
    )
    reporter = forms.ChoiceField(
        label=_("Who reports it"),
        help_text=_("Only what kind of person. Do not write down a name."),
    )
    on = day(_("On which day it was reported"))
    wants_answer = forms.BooleanField(
        label=_("The reporter wants to hear back"), required=False
    )
    reach_at = forms.CharField(
        label=_("How the reporter can be reached"),
        help_text=_(
            "A phone number or e-mail address, without a name. It is erased "
            "once the reporter has heard back."
        ),
        max_length=200,
        required=False,
    )


class NewFileForm(SignalForm):
    """Who it is about as far as known, and the first worry."""

    known_as = forms.CharField(
        label=_("Who it is about"),
        help_text=_("A name, or how others know this person."),
        max_length=200,
    )
    birth_date = day(_("Birth date, if known"), required=False)
    whereabouts = forms.CharField(
        label=_("Where this person is found"), max_length=300, required=False
    )
    field_order = ("known_as", "birth_date", "whereabouts")


class AssignForm(AskedForm):
    """Who goes there; the choice names person and organisation."""

    worker = forms.ChoiceField(label=_("Who goes there"))


class AttemptForm(AskedForm):
    """How contact was sought, and what came of it."""

    way = forms.ChoiceField(
        label=_("How"), choices=list(WAYS.items()), widget=forms.RadioSelect
    )
    met = forms.ChoiceField(
        label=_("What came of it"),
        choices=list(MET.items()),
        widget=forms.RadioSelect,
    )
    on = day(_("On which day"))
    words = words(_("In short"), required=False)
    next_on = day(
        _("When it is tried again"),
        _("It stands on your page of today from that day on."),
        required=False,
    )


class LinkForm(AskedForm):
    """The number of a dossier that the writer sees."""

    number = forms.CharField(label=_("Number of the dossier"), max_length=20)


class CloseForm(AskedForm):
    """What came of all of it."""

    outcome = forms.ChoiceField(label=_("What came of it"))
    referred_to = forms.CharField(
        label=_("To which care or support"), max_length=200, required=False
    )
    words = words(_("Why the file is closed"))
