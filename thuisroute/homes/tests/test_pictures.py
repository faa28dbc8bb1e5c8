"""Pictures made anew: what is to be seen is left; a hostile file wastes little."""

import struct
import zlib
from base64 import b64encode
from json import dumps

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms

from thuisroute.homes.pictures import limits, sandbox
from thuisroute.homes.pictures.child import answer
from thuisroute.homes.pictures.refusals import refusal
from thuisroute.homes.pictures.remade import Remade
from thuisroute.homes.pictures.remaking import remake
from thuisroute.homes.pictures.sandbox import remade
from thuisroute.homes.rules.photos import MOST_BYTES
from thuisroute.homes.tests.photo_files import (
    SECRETS,
    a_photo,
    as_file,
    drawn,
    opened,
    telling,
)
from thuisroute.kernel.verdicts import Refused

RED, WHITE = (255, 0, 0), (255, 255, 255)
NEAR = 12


def near(seen: Image.Image, at: tuple[int, int], colour: tuple[int, int, int]) -> bool:
    found = seen.convert("RGB").getpixel(at)
    assert isinstance(found, tuple)
    return all(
        abs(one - other) < NEAR for one, other in zip(found, colour, strict=True)
    )


def bare(made: Remade) -> None:
    """Nothing but points: no chunk of a file that tells anything else."""
    for content in (made.large, made.small):
        assert not any(secret in content for secret in SECRETS)
        assert {content[at : at + 4] for at in (8, 12)} == {b"WEBP", b"VP8 "}
        seen = opened(content)
        assert set(seen.info) <= {"loop", "background", "timestamp", "duration"}
        assert not dict(seen.getexif())


def test_a_photo_of_a_telephone_tells_nothing_any_more() -> None:
    sent = a_photo((3000, 2000))
    assert all(secret in sent for secret in SECRETS)
    assert b"GPS" in sent or 0x8825 in dict(opened(sent).getexif())
    made = remade(sent)
    bare(made)
    assert (made.width, made.height) == (1600, 1067)
    assert opened(made.large).size == (1600, 1067)
    assert opened(made.small).size == (400, 267)
    assert near(opened(made.large), (20, 20), RED)
    assert near(opened(made.small), (390, 250), WHITE)


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_other_kinds_tell_nothing_either(kind: str) -> None:
    said = {"exif": telling()}
    if kind == "WEBP":
        said["xmp"] = b"<x>Opmerking over iemand</x>"  # type: ignore[assignment]  # an option of its own
    sent = as_file(drawn(), kind, **said)
    assert SECRETS[2] in sent
    bare(remake(sent))


# Where the red corner is to be seen, by how the camera was held.
@pytest.mark.parametrize(
    ("orientation", "corner"),
    [
        (1, (0, 0)), (2, (1, 0)), (3, (1, 1)), (4, (0, 1)),
        (5, (0, 0)), (6, (1, 0)), (7, (1, 1)), (8, (0, 1)),
    ],
)  # fmt: skip
def test_a_turned_photo_stands_upright(
    orientation: int, corner: tuple[int, int]
) -> None:
    made = remake(as_file(drawn(), exif=telling(orientation)))
    lies = orientation in {1, 2, 3, 4}
    assert (made.width, made.height) == ((640, 480) if lies else (480, 640))
    seen = opened(made.large)
    at = (corner[0] * (made.width - 41) + 20, corner[1] * (made.height - 41) + 20)
    assert near(seen, at, RED)
    opposite = (made.width - at[0] - 1, made.height - at[1] - 1)
    assert near(seen, opposite, WHITE)


def test_what_can_be_seen_through_becomes_white() -> None:
    clear = Image.new("RGBA", (300, 300), (0, 0, 0, 0))
    for kind in ("PNG", "WEBP", "GIF"):
        assert near(opened(remake(as_file(clear, kind)).large), (150, 150), WHITE), kind
    table = drawn("P", (300, 300))
    sent = as_file(table, "PNG", transparency=table.getpixel((10, 10)))
    assert near(opened(remake(sent).large), (20, 20), WHITE)


@pytest.mark.parametrize(
    ("mode", "kind"),
    [
        ("L", "JPEG"), ("CMYK", "JPEG"), ("P", "GIF"), ("1", "PNG"), ("LA", "PNG"),
        ("P", "PNG"), ("RGBA", "PNG"), ("RGBA", "WEBP"), ("I;16", "PNG"),
    ],
)  # fmt: skip
def test_pictures_in_other_colours_are_read(mode: str, kind: str) -> None:
    picture = Image.new(mode, (300, 300), 65535) if mode == "I;16" else drawn(mode)
    made = remake(as_file(picture, kind))
    bare(made)
    assert near(opened(made.large), (made.width - 20, made.height - 20), WHITE)
    if mode in {"CMYK", "P", "RGBA"}:
        assert near(opened(made.large), (20, 20), RED)


def test_the_colours_of_the_file_itself_are_used_and_left_out() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for said in (profile, b"geen kleuren", profile[:200]):
        made = remake(as_file(drawn(), icc_profile=said))
        bare(made)
        assert near(opened(made.large), (20, 20), RED)


def test_the_first_of_moving_pictures_is_taken() -> None:
    frames = [Image.new("RGB", (300, 300), "blue") for _ in range(3)]
    sent = as_file(drawn(size=(300, 300)), "GIF", save_all=True, append_images=frames)
    assert near(opened(remake(sent).large), (20, 20), RED)
    sent = as_file(drawn(size=(300, 300)), "MPO", save_all=True, append_images=frames)
    assert near(opened(remake(sent).large), (20, 20), RED)


def a_bomb(width: int, height: int) -> bytes:
    """A few bytes that say of themselves that they unpack to very much."""

    def chunk(name: bytes, data: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(name + data))
        return struct.pack(">I", len(data)) + name + data + check

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    body = chunk(b"IDAT", zlib.compress(b"\0" * 1_000_000, 9))
    return b"\x89PNG\r\n\x1a\n" + head + body + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "empty"),
        (b"Geen foto, maar een brief", "no-picture"),
        (b"%PDF-1.7 ", "no-picture"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "no-picture"),
        (as_file(drawn(), "TIFF"), "no-picture"),
        (as_file(drawn(), "BMP"), "no-picture"),
        (b"\0\0\0\x24ftypheic\0\0\0\0mif1heic", "heic"),
        (a_photo()[:4000], "broken"),
        (as_file(drawn(), "PNG")[:600], "broken"),
        (a_bomb(50_000, 50_000), "pixels"),
        (a_bomb(100_000, 501), "pixels"),
        (a_bomb(7_000, 7_000), "broken"),
        (as_file(drawn(size=(199, 900))), "too-small"),
        (b"\xff" * (MOST_BYTES + 1), "too-large"),
    ],
)  # fmt: skip
def test_what_is_no_photo_is_refused_in_words(content: bytes, says: str) -> None:
    with pytest.raises(Refused) as refused:
        remade(content)
    assert refused.value.reasons == refusal(says).reasons
    assert "%(" not in refused.value.reasons[0].text % dict(
        refused.value.reasons[0].values
    )


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    words=st.text(
        st.characters(min_codepoint=65, max_codepoint=122), min_size=12, max_size=60
    ),
    orientation=st.integers(0, 9),
    kind=st.sampled_from(["JPEG", "PNG", "WEBP"]),
    size=st.tuples(st.integers(200, 420), st.integers(200, 420)),
)
def test_nothing_that_was_written_in_a_file_comes_through(
    words: str, orientation: int, kind: str, size: tuple[int, int]
) -> None:
    said = telling(orientation)
    said[0x010E] = words
    made = remake(as_file(drawn(size=size), kind, exif=said, xmp=words.encode()))
    bare(made)
    assert words.encode() not in made.large + made.small
    assert sorted((made.width, made.height)) == sorted(size)


@settings(max_examples=150, deadline=None)
@given(
    at=st.lists(st.integers(0, 3000), min_size=1, max_size=20),
    byte=st.integers(0, 255),
    kind=st.sampled_from(["JPEG", "PNG", "WEBP", "GIF"]),
)
def test_a_damaged_file_is_a_photo_or_is_refused(
    at: list[int], byte: int, kind: str
) -> None:
    content = bytearray(as_file(drawn("RGB", (220, 220)), kind))
    for one in at:
        content[one % len(content)] = byte
    said = answer(bytes(content))
    assert ("stopped" in said) != ("large" in said)


def test_a_process_that_answers_nonsense_is_not_believed() -> None:
    good = remake(a_photo())
    large, small = (b64encode(one).decode() for one in (good.large, good.small))
    right = {"width": 640, "height": 480, "large": large, "small": small}
    assert sandbox._parsed(dumps(right).encode()) == good
    for wrong in (
        b"", b"[]", b"{}", b'{"stopped": "unheard of"}',
        dumps(right | {"width": limits.LARGE_SIDE + 1}).encode(),
        dumps(right | {"height": 0}).encode(),
        dumps(right | {"small": b64encode(b"<script>").decode()}).encode(),
        dumps(right | {"large": "*"}).encode(),
    ):  # fmt: skip
        with pytest.raises(Refused):
            sandbox._parsed(wrong)


def test_who_takes_too_long_or_too_much_is_stopped(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(limits, "WALL_SECONDS", 0.01)
    with pytest.raises(Refused) as refused:
        remade(a_photo())
    assert refused.value.reasons == refusal("too-much").reasons
