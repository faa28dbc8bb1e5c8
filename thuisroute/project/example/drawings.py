"""Drawings in the place of photos: homes that do not exist, in a few colours."""

import io
from functools import cache

from PIL import Image, ImageDraw

from thuisroute.homes.pictures.remade import Remade
from thuisroute.homes.pictures.remaking import remake

WIDTH, HEIGHT = 960, 720
SKY, GRASS, PATH = "#cfe3ee", "#9db88a", "#cbc3b4"
GLASS, FRAME, WOOD = "#f3f8fb", "#ffffff", "#b98a5e"
BRICKS = ("#b4654a", "#c9a06d", "#8f8478", "#d8cdbb")
DOORS = ("#2f5d50", "#27476e", "#8a2f2f", "#e0b13c")
WALLS = ("#f2ead9", "#e4ecea", "#efe3e0")
SOFAS = ("#5f7a8c", "#a9634b", "#6d7f57")
Box = tuple[int, int, int, int]
LOOKS = 4


@cache
def front(look: int) -> Remade:
    """A front with a door and windows, under a roof or a flat one."""
    picture, pen = _sheet(SKY)
    pen.rectangle((0, 600, WIDTH, HEIGHT), GRASS)
    pen.polygon([(430, HEIGHT), (560, HEIGHT), (530, 600), (460, 600)], PATH)
    pen.rectangle((180, 240, 780, 600), BRICKS[look % len(BRICKS)])
    if look % 2:
        pen.rectangle((160, 215, 800, 245), "#6b6259")
    else:
        pen.polygon([(140, 245), (480, 70), (820, 245)], "#6d4a42")
    for left in (220, 420, 620):
        _window(pen, (left, 285, left + 120, 385))
    for left in (220, 620):
        _window(pen, (left, 440, left + 120, 550))
    pen.rectangle((440, 430, 520, 600), DOORS[look % len(DOORS)])
    pen.ellipse((500, 510, 510, 520), FRAME)
    pen.rectangle((868, 470, 884, 600), WOOD)
    pen.ellipse((800, 330, 950, 500), "#6f9a6b")
    return _made(picture)


@cache
def living_room(look: int) -> Remade:
    """A floor, a window, a sofa and a lamp."""
    picture, pen = _sheet(WALLS[look % len(WALLS)])
    pen.rectangle((0, 500, WIDTH, HEIGHT), "#c8a57c")
    for line in range(540, HEIGHT, 60):
        pen.line((0, line, WIDTH, line), "#b8946c", 3)
    pen.rectangle((90, 110, 470, 390), SKY)
    pen.rectangle((90, 330, 470, 390), GRASS)
    pen.rectangle((90, 110, 470, 390), outline=FRAME, width=14)
    pen.line((280, 110, 280, 390), FRAME, 10)
    sofa = SOFAS[look % len(SOFAS)]
    pen.rounded_rectangle((520, 380, 900, 560), 30, sofa)
    pen.rounded_rectangle((500, 470, 920, 600), 26, sofa)
    pen.line((710, 480, 710, 590), WALLS[0], 4)
    pen.line((590, 0, 590, 120), "#555555", 4)
    pen.polygon([(540, 190), (640, 190), (615, 120), (565, 120)], "#e6b94d")
    return _made(picture)


@cache
def kitchen(look: int) -> Remade:
    """Cupboards, a worktop with a tap, and a window above it."""
    picture, pen = _sheet(WALLS[(look + 1) % len(WALLS)])
    pen.rectangle((0, 620, WIDTH, HEIGHT), "#a9a39a")
    _window(pen, (360, 90, 620, 300))
    for left in (60, 200, 660, 800):
        pen.rectangle((left, 80, left + 120, 290), DOORS[look % len(DOORS)])
        pen.line((left + 100, 240, left + 100, 275), FRAME, 6)
    pen.rectangle((40, 400, 920, 430), WOOD)
    for left in range(50, 900, 145):
        pen.rectangle((left, 436, left + 135, 640), DOORS[look % len(DOORS)])
        pen.line((left + 20, 460, left + 60, 460), FRAME, 6)
    pen.arc((440, 330, 520, 420), 180, 360, "#777777", 10)
    return _made(picture)


def _sheet(colour: str) -> tuple[Image.Image, ImageDraw.ImageDraw]:
    picture = Image.new("RGB", (WIDTH, HEIGHT), colour)
    return picture, ImageDraw.Draw(picture)


def _window(pen: ImageDraw.ImageDraw, box: Box) -> None:
    left, top, right, bottom = box
    middle = (left + right) // 2
    pen.rectangle(box, GLASS)
    pen.rectangle(box, outline=FRAME, width=10)
    pen.line((middle, top, middle, bottom), FRAME, 8)


def _made(picture: Image.Image) -> Remade:
    """The way every photo goes."""
    written = io.BytesIO()
    picture.save(written, "PNG", compress_level=1)
    return remake(written.getvalue())
