"""Files as people send them: pictures of every make, and what is none."""

import io
from typing import Any

from PIL import ExifTags, Image, ImageDraw
from PIL.TiffImagePlugin import IFDRational

SECRETS = (b"Fototoestel Voorbeeld", b"2026:11:02 10:11:12", b"Opmerking over iemand")
SIDES = (640, 480)


def drawn(mode: str = "RGB", size: tuple[int, int] = SIDES) -> Image.Image:
    """Red at the top left, so that one sees how it is turned."""
    picture = Image.new("RGB", size, "white")
    ImageDraw.Draw(picture).rectangle((0, 0, size[0] // 2, size[1] // 2), "red")
    return picture.convert(mode)


def as_file(
    picture: Image.Image,
    kind: str = "JPEG",
    **options: Any,  # noqa: ANN401 - options of Pillow
) -> bytes:
    """Its bytes."""
    written = io.BytesIO()
    picture.save(written, kind, **options)
    return written.getvalue()


def a_photo(size: tuple[int, int] = SIDES) -> bytes:
    """What a telephone makes, with all that it tells of place and time."""
    return as_file(drawn(size=size), exif=telling(), comment=SECRETS[2])


def telling(orientation: int = 1) -> Image.Exif:
    """Where, when and with what a photo was made, and how the camera was held."""
    said = Image.Exif()
    said[ExifTags.Base.Orientation] = orientation
    said[ExifTags.Base.Model] = SECRETS[0].decode()
    said[ExifTags.Base.DateTime] = SECRETS[1].decode()
    said[ExifTags.Base.ImageDescription] = SECRETS[2].decode()
    place = said.get_ifd(ExifTags.IFD.GPSInfo)
    place[ExifTags.GPS.GPSLatitude] = (IFDRational(52), IFDRational(37), IFDRational(9))
    return said


def opened(content: bytes) -> Image.Image:
    """To look at what came of it."""
    picture = Image.open(io.BytesIO(content))
    picture.load()
    return picture
