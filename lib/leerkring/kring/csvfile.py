"""A CSV file as rows of text, or what is wrong with the file as such."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from leerkring.kring.errors import KringError, Problem
from leerkring.taal import _

HEADER_ROW = 1


def read_rows(path: Path) -> tuple[list[str], list[tuple[int, list[str]]]]:
    """
    Read a file to its header and its rows, each with the number that a spreadsheet gives it.

    Parameters
    ----------
    path : Path
        UTF-8; commas between the cells, or semicolons, which a Dutch spreadsheet writes.

    Returns
    -------
    header : list of str
    rows : list of (int, list of str)
        Without the rows that are wholly empty; white space around a cell is taken off.

    Raises
    ------
    KringError
        When the file is empty, not UTF-8 or no CSV.
    """
    text = decode_file(path)
    if not text.strip():
        raise KringError(
            Problem(path.name, _("het bestand is leeg"), _("ten minste een rij met kolomnamen"),
                    _("zet de kolomnamen terug, of verwijder het bestand"))
        )  # fmt: skip
    first = text.lstrip().splitlines()[0]
    separator = ";" if ";" in first and "," not in first else ","
    try:
        lines = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True))
    except csv.Error as error:
        raise KringError(
            Problem(path.name, _("het bestand is geen goede CSV ({error})").format(error=error),
                    _("komma’s tussen de cellen en aanhalingstekens in paren"),
                    _("open het in een rekenblad en bewaar het opnieuw als CSV UTF-8"))
        ) from None  # fmt: skip
    rows = [
        (number, [cell.strip() for cell in row]) for number, row in enumerate(lines, HEADER_ROW)
    ]
    return rows[0][1], [(number, row) for number, row in rows[1:] if any(row)]


def decode_file(path: Path) -> str:
    """Return the text of a UTF-8 file, or raise a KringError that names the row that is not."""
    raw = path.read_bytes()
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        row = raw[: error.start].count(b"\n") + HEADER_ROW
        meant = raw[error.start : error.start + 1].decode("cp1252", "replace")
        raise KringError(
            Problem(path.name, _("het bestand is niet in UTF-8 bewaard (waarschijnlijk Windows-1252, met ‘{char}’)").format(char=meant),
                    _("UTF-8"), _("bewaar het in het rekenblad als ‘CSV UTF-8’"), rows=(row,))
        ) from None  # fmt: skip
