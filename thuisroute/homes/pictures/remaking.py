"""A picture decoded and encoded anew: only what is to be seen on it is left."""

import io
import struct
import zlib
from collections.abc import Mapping

from PIL import ExifTags, Image, ImageCms, UnidentifiedImageError

from thuisroute.homes.pictures import limits
from thuisroute.homes.pictures.remade import Remade

FORMATS = ("JPEG", "PNG", "WEBP", "GIF")
QUALITY = 80
# The brands of a file that telephones of Apple keep photos in.
HEIC = {b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1"}
# How a picture is turned that was made with the camera held so.
TURNS: Mapping[object, Image.Transpose] = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
# Whatever a decoder says of a file that is damaged or lies about itself.
BROKEN = (
    OSError, SyntaxError, ValueError, EOFError, LookupError, TypeError,
    AttributeError, ArithmeticError, struct.error, zlib.error,
)  # fmt: skip


class NotRemadeError(Exception):
    """The code of a sentence in `refusals.py`."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def remake(content: bytes) -> Remade:
    """NotRemadeError says why not; never an exception of a decoder."""
    if content[4:8] == b"ftyp" and content[8:12] in HEIC:
        raise NotRemadeError("heic")
    try:
        with Image.open(io.BytesIO(content), formats=FORMATS) as opened:
            _insist_on_size(opened)
            return _encoded(_seen(opened))
    except UnidentifiedImageError as unknown:
        raise NotRemadeError("no-picture") from unknown
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as bomb:
        raise NotRemadeError("pixels") from bomb
    except MemoryError as much:
        raise NotRemadeError("too-much") from much
    except BROKEN as wrong:
        raise NotRemadeError("broken") from wrong


def _insist_on_size(opened: Image.Image) -> None:
    """As the file says itself, before anything is unpacked."""
    width, height = opened.size
    if width * height > limits.MOST_PIXELS:
        raise NotRemadeError("pixels")
    if min(width, height) < limits.LEAST_SIDE:
        raise NotRemadeError("too-small")


def _seen(opened: Image.Image) -> Image.Image:
    """The first frame, upright, in the colours of a screen, no larger than shown."""
    turn, profile = _turn(opened), opened.info.get("icc_profile")
    seen = _with_mixing_colours(opened)
    # A JPEG is unpacked no further than this size needs.
    seen.thumbnail((limits.LARGE_SIDE, limits.LARGE_SIDE))
    if turn is not None:
        seen = seen.transpose(turn)
    return _in_colours_of_a_screen(_on_white(seen), profile)


def _turn(opened: Image.Image) -> Image.Transpose | None:
    """What is said about that may be damaged while the picture is fine."""
    try:
        return TURNS.get(opened.getexif().get(ExifTags.Base.Orientation))
    except BROKEN:
        return None


def _with_mixing_colours(opened: Image.Image) -> Image.Image:
    """Numbers of a table of colours cannot be mixed to make a picture smaller."""
    if opened.mode in {"1", "P", "PA", "LA"} or "transparency" in opened.info:
        return opened.convert("RGBA")
    return opened.convert("I") if opened.mode.startswith("I") else opened


def _on_white(seen: Image.Image) -> Image.Image:
    if seen.mode == "I":
        # Sixteen bits for each point, of which a screen shows eight.
        return seen.point(lambda value: value / 256).convert("L")
    if seen.mode not in {"RGBA", "RGBa"}:
        return seen
    clear = seen.convert("RGBA")
    white = Image.new("RGB", seen.size, "white")
    white.paste(clear, mask=clear)
    return white


def _in_colours_of_a_screen(seen: Image.Image, profile: bytes | None) -> Image.Image:
    """By the file's own table of colours, if it has one that makes sense."""
    if profile:
        try:
            made = ImageCms.profileToProfile(
                seen,
                ImageCms.ImageCmsProfile(io.BytesIO(profile)),
                ImageCms.createProfile("sRGB"),
                outputMode="RGB",
            )
        except (ImageCms.PyCMSError, *BROKEN):
            made = None
        if made is not None:
            return made
    return seen.convert("RGB")


def _encoded(seen: Image.Image) -> Remade:
    # From the points alone, so that nothing else can come along.
    bare = Image.frombytes("RGB", seen.size, seen.tobytes())
    small = bare.copy()
    small.thumbnail((limits.SMALL_SIDE, limits.SMALL_SIDE))
    return Remade(bare.width, bare.height, _webp(bare), _webp(small))


def _webp(seen: Image.Image) -> bytes:
    written = io.BytesIO()
    seen.save(written, "WEBP", quality=QUALITY)
    return written.getvalue()
