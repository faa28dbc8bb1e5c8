"""Why a file does not become a photo, in a sentence that says what to do."""

from collections.abc import Mapping

from thuisroute.homes.pictures import limits
from thuisroute.homes.rules.photos import MOST_BYTES
from thuisroute.kernel.verdicts import Reason, Refused

_TEXTS: Mapping[str, Reason] = {
    "empty": Reason("This file is empty. Make the photo again."),
    "no-picture": Reason(
        "This is no photo that can be read. Choose a JPG, PNG, WebP or GIF file."
    ),
    "heic": Reason(
        "This photo is of the kind HEIC, as an iPhone makes them, which cannot be "
        "read here. Open this page on the iPhone and choose the photo there: then it "
        "becomes a JPG by itself. Or have the iPhone make photos as JPG (Settings, "
        "Camera, “Most compatible”)."
    ),
    "broken": Reason("This photo is damaged. Make it again, or choose another one."),
    "too-large": Reason(
        "This photo is larger than %(most)s MB. Make it smaller, or choose another one."
    ),
    "pixels": Reason(
        "This photo has more than %(pixels)s million pixels. Make it smaller, or "
        "choose another one."
    ),
    "too-small": Reason(
        "This photo is too small to see a home on: each side has to have at least "
        "%(least)s pixels."
    ),
    "too-much": Reason(
        "This photo asks more memory or time than a photo should. Save it as JPG, or "
        "choose another one."
    ),
}
_VALUES = {
    "most": str(MOST_BYTES // 1_000_000),
    "pixels": str(limits.MOST_PIXELS // 1_000_000),
    "least": str(limits.LEAST_SIDE),
}


def refusal(code: str) -> Refused:
    """The exception that puts this code into words."""
    reason = _TEXTS.get(code, _TEXTS["too-much"])
    asked = tuple(
        (key, text) for key, text in _VALUES.items() if f"%({key})s" in reason.text
    )
    return Refused(Reason(reason.text, values=asked))
