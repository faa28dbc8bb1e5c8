"""What becomes of a picture that somebody sent."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Remade:
    """Encoded anew, upright, without a word about where or when it was made; `width`
    and `height` are of the large one."""

    width: int
    height: int
    large: bytes
    small: bytes
