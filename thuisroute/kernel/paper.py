"""A tagged PDF (PDF/UA), set by Typst from a template and plain values."""

import json
from collections.abc import Mapping
from pathlib import Path

import typst


def tagged_pdf(template: Path, said: Mapping[str, object]) -> bytes:
    """The paper. A sign that no letter is there for, such as a smiling face, may not be
    in a tagged file: then it is set without that promise, rather than not at all."""
    data = {"data": json.dumps(said)}
    try:
        written: bytes = typst.compile(
            template,
            root=template.parent,
            ignore_system_fonts=True,
            pdf_standards="ua-1",
            sys_inputs=data,
        )
    except typst.TypstError:
        written = typst.compile(
            template, root=template.parent, ignore_system_fonts=True, sys_inputs=data
        )
    return written
