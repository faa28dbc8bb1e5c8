"""Example files, as they stand in the package and as workbooks."""

import csv
import io
from pathlib import Path

import xlsxwriter

import thuisroute

# Beside the packs: part of a checkout, for people to read as well.
FOLDER = Path(thuisroute.__file__).resolve().parents[1] / "docs" / "examples"


def example_text(kind: str) -> str:
    """The CSV of this kind of list."""
    return (FOLDER / f"{kind}.csv").read_text(encoding="utf-8")


def example_csv(kind: str) -> bytes:
    """With the mark by which a spreadsheet recognises UTF-8."""
    return example_text(kind).encode("utf-8-sig")


def example_xlsx(kind: str) -> bytes:
    """The same rows as a workbook, every cell as text."""
    written = io.BytesIO()
    rows = csv.reader(io.StringIO(example_text(kind)), delimiter=";")
    with xlsxwriter.Workbook(written, {"in_memory": True}) as book:
        sheet = book.add_worksheet(kind)
        for number, row in enumerate(rows):
            for place, cell in enumerate(row):
                sheet.write_string(number, place, cell)
        sheet.autofit()
    return written.getvalue()
