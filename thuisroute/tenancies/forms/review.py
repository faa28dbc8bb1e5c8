"""A review: who was there, and a text and a score for each life domain."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from thuisroute.kernel.form_fields import Given, day, words
from thuisroute.sharing.words import DOMAINS
from thuisroute.tenancies.rules.reviewing import RESIDENT, Contribution

Choices = list[tuple[str, str]]
SCORES = [
    ("", _("No score")),
    ("1", _("1: not yet")),
    ("2", _("2: with much help")),
    ("3", _("3: with a little help")),
    ("4", _("4: goes well")),
]


class ContributionForm(forms.Form):
    """For every domain shared with the writer: a text, a score, perhaps own words."""

    def __init__(
        self,
        *given: Given,
        domains: Sequence[str],
        voice: str,
        passes_on: bool,
        **named: Given,
    ) -> None:
        super().__init__(*given, **named)
        self.domains = tuple(domains)
        self.voice = voice
        self.passes_on = passes_on
        self.subjects = {domain: DOMAINS[domain] for domain in domains}
        for domain in self.domains:
            self._ask(domain)

    def _ask(self, domain: str) -> None:
        what = DOMAINS[domain]
        self.fields[f"text_{domain}"] = words(
            gettext("How does it go: %(what)s") % {"what": what}, required=False, rows=3
        )
        self.fields[f"score_{domain}"] = forms.ChoiceField(
            label=gettext("Score: %(what)s") % {"what": what},
            choices=SCORES,
            required=False,
        )
        if self.passes_on:
            self.fields[f"resident_{domain}"] = words(
                gettext("In the resident's own words: %(what)s") % {"what": what},
                required=False,
                rows=2,
            )

    def clean(self) -> dict[str, Any]:
        """A score goes with a text, so that it can be understood later."""
        given = super().clean() or {}
        for domain in self.domains:
            if given.get(f"score_{domain}") and not given.get(f"text_{domain}"):
                self.add_error(
                    f"text_{domain}", gettext("Explain the score in a few words.")
                )
        return given

    def contributions(self) -> list[Contribution]:
        """What was written, in the writer's voice and in the resident's."""
        given = self.cleaned_data
        own = [
            Contribution(
                domain,
                self.voice,
                given[f"text_{domain}"],
                int(given[f"score_{domain}"]) if given[f"score_{domain}"] else None,
            )
            for domain in self.domains
            if given[f"text_{domain}"].strip()
        ]
        said = [
            Contribution(domain, RESIDENT, given[f"resident_{domain}"])
            for domain in self.domains
            if self.passes_on and given[f"resident_{domain}"].strip()
        ]
        return own + said


class ReviewForm(ContributionForm):
    """A talk that was held, with the writer's own part of it."""

    held_on = day(_("Held on"))
    took_part = forms.MultipleChoiceField(
        label=_("Who took part?"), widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *given: Given, participants: Choices, **named: Given) -> None:
        super().__init__(*given, **named)
        self.fields["took_part"].choices = participants  # type: ignore[attr-defined]  # a ChoiceField has choices
