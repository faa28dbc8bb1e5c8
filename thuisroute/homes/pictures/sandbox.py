"""Has a picture made anew in a process of its own, and believes little of it."""

import json
from base64 import b64decode

from thuisroute.homes.pictures import limits
from thuisroute.homes.pictures.refusals import refusal
from thuisroute.homes.pictures.remade import Remade
from thuisroute.homes.rules.photos import MOST_BYTES
from thuisroute.kernel.apart import answered_apart

READER = "thuisroute.homes.pictures.child"
# How a WebP file begins, with its length in between.
RIFF, WEBP = b"RIFF", b"WEBP"


def remade(content: bytes) -> Remade:
    """Refused with a sentence when it is no picture, or one that is not read."""
    if not content:
        raise refusal("empty")
    if len(content) > MOST_BYTES:
        raise refusal("too-large")
    written = answered_apart(
        READER,
        content=content,
        seconds=limits.WALL_SECONDS,
        most=limits.ANSWER_BYTES,
    )
    return _parsed(written or b"")


def _parsed(written: bytes) -> Remade:
    try:
        said = json.loads(written)
        if "stopped" in said:
            raise refusal(str(said["stopped"]))
        made = Remade(
            int(said["width"]),
            int(said["height"]),
            b64decode(said["large"], validate=True),
            b64decode(said["small"], validate=True),
        )
    except (ValueError, KeyError, TypeError) as wrong:
        raise refusal("too-much") from wrong
    if not _is_picture(made):
        raise refusal("too-much")
    return made


def _is_picture(made: Remade) -> bool:
    fits = all(0 < side <= limits.LARGE_SIDE for side in (made.width, made.height))
    return fits and all(
        one[:4] == RIFF and one[8:12] == WEBP for one in (made.large, made.small)
    )
