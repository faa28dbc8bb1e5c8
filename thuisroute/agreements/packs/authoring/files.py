"""A draft as the files of a pack, to be kept, sent or loaded elsewhere."""

import io
import zipfile
from collections.abc import Iterator

import yaml

from thuisroute.agreements.packs.authoring.sections import FILES
from thuisroute.agreements.packs.authoring.written import Values
from thuisroute.agreements.packs.reading import HEAD

_WIDTH = 88
# Files in an archive carry a day; a fixed one gives the same archive for the same pack.
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)


class _Dumper(yaml.SafeDumper):
    """Lists are indented below their key, and nothing refers to an earlier line."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002 - as it is called
        super().increase_indent(flow, indentless=False)

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 - none at all
        return True


def files_of(values: Values) -> Iterator[tuple[str, str]]:
    """Name and text of each file; keys that no pack has stand in the head."""
    known = {section for inside in FILES.values() for section in inside}
    for name, sections in FILES.items():
        inside = {key: values[key] for key in sections if key in values}
        if name == HEAD:
            inside |= {key: one for key, one in values.items() if key not in known}
        if inside:
            yield name, _text(inside)


def archive(values: Values, folder: str) -> bytes:
    """The files in a folder, as one ZIP."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, text in files_of(values):
            about = zipfile.ZipInfo(f"{folder}/{name}", _FIRST_DAY)
            about.compress_type = zipfile.ZIP_DEFLATED
            packed.writestr(about, text)
    return written.getvalue()


def _text(values: Values) -> str:
    return "\n".join(
        yaml.dump(
            {key: one},
            Dumper=_Dumper,
            allow_unicode=True,
            sort_keys=False,
            width=_WIDTH,
        )
        for key, one in values.items()
    )
