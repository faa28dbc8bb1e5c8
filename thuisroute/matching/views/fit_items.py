"""The reasons of a fit as lines on a page."""

from thuisroute.matching.rules.fits import Fit
from thuisroute.matching.wording import Wording


def fit_items(fit: Fit, words: Wording) -> list[dict[str, object]]:
    """What stands in the way first, then what is to be weighed, then what fits."""
    return [
        *words.items("fails", (one.reason for one in fit.hard)),
        *words.items("weighs", fit.weigh),
        *words.items("fits", fit.favour),
    ]
