"""A picture that a phone reads: SVG without styles, which the policy forbids."""

import segno
from markupsafe import Markup


def qr_picture(text: str) -> Markup:
    """Dark on white with the margin that scanners need; sized by its class."""
    drawn = segno.make(text, error="m").svg_inline(
        border=4, light="#fff", omitsize=True, svgclass="tr-qr__picture", lineclass=None
    )
    # All of it is drawn by segno; the text is only in the pattern.
    return Markup(drawn)  # noqa: S704 - a picture made of numbers, not of the text
