"""Photos of a home: choosing them, and saying what is to be seen."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from thuisroute.homes.queries.photos import Photo
from thuisroute.homes.rules.photos import LONGEST_WORDS, MOST_PHOTOS, Move

Files = list["UploadedFile[bytes]"]
REMOVE = "remove"
# By name, so that devices of Apple turn their own kind of photo into one of these.
ACCEPTED = "image/jpeg,image/png,image/webp,image/gif"


class PhotosInput(forms.ClearableFileInput):
    """Several at once; a telephone offers its camera and its album."""

    allow_multiple_selected = True


class PhotosField(forms.FileField):
    """Every file that was chosen."""

    def clean(self, data: Any, initial: Any = None) -> Files:  # noqa: ANN401 - as Django has it
        """A list, also of one: the widget gathers them."""
        # What is not there at all is asked for as Django does.
        chosen = data if isinstance(data, list | tuple) and data else [None]
        if len(chosen) > MOST_PHOTOS:
            raise forms.ValidationError(
                gettext("Choose at most %(most)s photos at once."),
                params={"most": MOST_PHOTOS},
            )
        return [super(PhotosField, self).clean(one, initial) for one in chosen]


class AddPhotosForm(forms.Form):
    """What is on them is asked on the next page, with the photos in view."""

    photos = PhotosField(
        label=_("Photos"),
        help_text=_("You can choose several at once: JPG, PNG, WebP or GIF, of at most "
                    "15 MB each."),
        allow_empty_file=True,
        max_length=200,
        widget=PhotosInput(attrs={"accept": ACCEPTED}),
        error_messages={"required": _("Choose one or more photos first.")},
    )  # fmt: skip


class WordsForm(forms.Form):
    """One field for each photo. A button that moves or removes one saves what stands
    there so far, and asks for no more."""

    def __init__(self, data: Any, *, photos: Sequence[Photo]) -> None:  # noqa: ANN401 - a POST's values, or nothing
        super().__init__(data)
        self.photos = {one.id: one for one in photos}
        saves = data is not None and self.pressed() is None
        for number, one in enumerate(photos, 1):
            self.fields[self.name_of(one.id)] = forms.CharField(
                label=gettext("Photo %(num)s: what is to be seen?") % {"num": number},
                initial=one.words,
                max_length=LONGEST_WORDS,
                required=data is None or saves,
                widget=forms.Textarea(attrs={"rows": 2}),
                error_messages={"required": _("Say what is to be seen on this photo.")},
            )

    @staticmethod
    def name_of(photo: UUID) -> str:
        """Of the field of a photo."""
        return f"words_{photo}"

    def words(self) -> Mapping[UUID, str]:
        """What was typed, by photo."""
        return {key: self.cleaned_data[self.name_of(key)] for key in self.photos}

    def pressed(self) -> tuple[str, UUID] | None:
        """What is done to which photo; None when only the words are saved."""
        what, _colon, photo = str(self.data.get("do", "")).partition(":")
        key = next((one for one in self.photos if str(one) == photo), None)
        return (what, key) if key and what in {REMOVE, *Move} else None
