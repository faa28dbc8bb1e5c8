"""What can be done on the page on extra protection, and what each step asks."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from uuid import UUID, uuid4

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thuisroute.kernel.actor import Actor
from thuisroute.sharing.actions.end_measure import end_measure
from thuisroute.sharing.actions.hide_address import hide_address
from thuisroute.sharing.actions.keep_out import keep_out
from thuisroute.sharing.actions.let_in import let_in
from thuisroute.sharing.actions.note_measure import Measure, note_measure
from thuisroute.sharing.actions.reveal_address import reveal_address
from thuisroute.sharing.forms.protection import (
    EndMeasureForm,
    HideForm,
    KeepOutForm,
    MeasureForm,
    ProtectionForm,
)
from thuisroute.sharing.rules.restricting import Because

Run = Callable[[Actor, UUID, ProtectionForm], object]


@dataclass(frozen=True)
class ProtectionStep:
    """The questions, the deed, and what is said afterwards."""

    form: type[ProtectionForm]
    run: Run
    said: Promise


def _of(form: ProtectionForm) -> UUID:
    """A step without its row is about no row that there is."""
    return form.cleaned_data["of"] or uuid4()


def _hide(by: Actor, key: UUID, form: ProtectionForm) -> None:
    typed = form.cleaned_data
    hide_address(by=by, resident=key, ground=typed["ground"], on=typed["on"])


def _reveal(by: Actor, key: UUID, _form: ProtectionForm) -> None:
    reveal_address(by=by, resident=key)


def _measure(by: Actor, key: UUID, form: ProtectionForm) -> None:
    typed = {name: form.cleaned_data[name] for name in MeasureForm.base_fields}
    typed.pop("of")
    note_measure(by=by, resident=key, measure=Measure(**typed))


def _end_measure(by: Actor, key: UUID, form: ProtectionForm) -> None:
    end_measure(by=by, resident=key, measure=_of(form), on=form.cleaned_data["on"])


def _know(by: Actor, key: UUID, _form: ProtectionForm) -> None:
    keep_out(by=by, resident=key, person=by.user, because=Because.OWN_WORD)


def _keep_out(by: Actor, key: UUID, form: ProtectionForm) -> None:
    typed = form.cleaned_data
    keep_out(
        by=by,
        resident=key,
        person=UUID(typed["person"]),
        because=Because(typed["because"]),
    )


def _let_in(by: Actor, key: UUID, form: ProtectionForm) -> None:
    let_in(by=by, resident=key, restriction=_of(form))


STEPS: Mapping[str, ProtectionStep] = {
    "hide": ProtectionStep(HideForm, _hide, _("The address is hidden from now on.")),
    "reveal": ProtectionStep(
        ProtectionForm, _reveal, _("The address is not hidden any more.")
    ),
    "measure": ProtectionStep(MeasureForm, _measure, _("The measure is recorded.")),
    "end_measure": ProtectionStep(
        EndMeasureForm, _end_measure, _("The measure has ended.")
    ),
    "know": ProtectionStep(
        ProtectionForm, _know, _("You do not see this dossier any more.")
    ),
    "keep_out": ProtectionStep(
        KeepOutForm, _keep_out, _("This person does not see the dossier any more.")
    ),
    "let_in": ProtectionStep(
        ProtectionForm, _let_in, _("This person can see the dossier again.")
    ),
}
