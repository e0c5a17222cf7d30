"""CSV files to checked tables and back; the only module that writes under ``data/``."""

from __future__ import annotations

import csv
import io
import os
import re
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pandas as pd

from leerkring.kring.errors import KringError, Problem, suggest
from leerkring.kring.schema import Column, Table
from leerkring.taal import _, count_noun, format_list

HEADER_ROW = 1
FIRST_ROW = 2
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
KEY = re.compile(r"[a-z0-9][a-z0-9_.-]*")

# Per type: a pattern that a value matches as a whole, and what we call that in an error.
PATTERNS: dict[str, tuple[str, str]] = {
    "key": (KEY.pattern, "een sleutel van kleine letters, cijfers, -, _ en ."),
    "count": (r"\d{1,15}", "een heel getal, 0 of meer"),
    "number": (r"-?\d{1,15}(\.\d{1,15})?", "een getal, met een punt voor de decimalen"),
    "date": (r"\d{4}(-\d{2}(-\d{2})?)?", "een datum als 2014-11-24, 2014-11 of 2014"),
}
DTYPES = {"count": "Int64", "number": "Float64"}


def empty_table(table: Table) -> pd.DataFrame:
    """Return a table without rows, with the columns and types of `table`."""
    return _typed(pd.DataFrame({name: pd.Series(dtype="str") for name in table.names}), table)


def read_table(path: Path, table: Table) -> tuple[pd.DataFrame, list[Problem]]:
    """
    Read one CSV file and say everything that is wrong with it.

    Parameters
    ----------
    path : Path
        UTF-8, comma separated, with a header.
    table : Table
        What it should hold.

    Returns
    -------
    frame : DataFrame
        The columns of `table`, in its order and types, missing where a cell is empty; the index
        is the row in the spreadsheet. Without rows when there are problems.
    problems : list of Problem
    """
    try:
        header, rows = _parse(path)
        frame = _frame(path.name, header, rows, table)
    except KringError as error:
        return empty_table(table), error.problems
    problems = [p for column in table.columns for p in check_cells(frame, column, path.name)]
    problems += check_key(frame, table, path.name)
    return (empty_table(table) if problems else _typed(frame, table)), problems


def write_table(path: Path, frame: pd.DataFrame, table: Table) -> None:
    """
    Write a table, checked first; the file is whole or as it was.

    Parameters
    ----------
    path : Path
        Where to; written aside and renamed.
    frame : DataFrame
        Columns of `table`; columns left out are written empty.

    Raises
    ------
    KringError
        When a cell is not what the schema says; nothing is written then.
    """
    unknown = [str(name) for name in frame.columns if name not in table.names]
    if unknown:
        raise KringError([_unknown_column(path.name, name, table) for name in unknown])
    text = frame.reindex(columns=table.names).astype("object").map(_cell)
    text.index = range(FIRST_ROW, FIRST_ROW + len(text))
    problems = [p for column in table.columns for p in check_cells(text, column, path.name)]
    if problems := problems + check_key(text, table, path.name):
        raise KringError(problems)
    buffer = io.StringIO()
    text.to_csv(buffer, index=False, lineterminator="\n")
    _replace(path, buffer.getvalue().encode("utf-8"))


def check_cells(frame: pd.DataFrame, column: Column, file: str) -> list[Problem]:
    """
    Check one column of text cells: filled in, the right type, an allowed value.

    Parameters
    ----------
    frame : DataFrame
        Cells as text, empty where nothing is filled in; the index is the row.
    column : Column
    file : str
        The name to call the file by.

    Returns
    -------
    list of Problem
        One per distinct wrong value, with all its rows.
    """
    cells = frame[column.name]
    filled = cells != ""
    problems = []
    if column.required and not filled.all():
        problems.append(
            Problem(
                file,
                _("leeg"),
                _(column.meaning),
                _("vul de cel in, of haal de rij weg"),
                rows=tuple(frame.index[~filled]),
                column=column.name,
            )
        )
    expected, accepts, advise = rule_of(column)
    values = cells[filled]
    good = {value for value in values.unique() if accepts(value)}
    for value, rows in values[~values.isin(good)].groupby(values, sort=False):
        problems.append(
            Problem(
                file,
                _("gevonden ‘{value}’").format(value=_short(str(value))),
                expected,
                advise(str(value)),
                rows=tuple(rows.index),
                column=column.name,
            )
        )
    return problems


def check_key(frame: pd.DataFrame, table: Table, file: str) -> list[Problem]:
    """Check that what should occur once does; one Problem per repeated key, with its rows."""
    if not table.key or frame.empty:
        return []
    key = list(table.key)
    twice = frame[frame.duplicated(key, keep=False)]
    return [
        Problem(
            file,
            _("{values} komt vaker voor").format(
                values=format_list(f"‘{_short(str(v))}’" for v in values if v != "")
                or _("een lege sleutel")
            ),
            _("elke combinatie van {columns} één keer").format(columns=format_list(key))
            if len(key) > 1
            else _("elke {column} één keer").format(column=key[0]),
            _("geef de ene een andere sleutel, of haal de dubbele weg"),
            rows=tuple(rows.index),
            column=key[0] if len(key) == 1 else "",
        )
        for values, rows in twice.groupby(key, sort=False)
    ]


def rule_of(column: Column) -> tuple[str, Callable[[str], bool], Callable[[str], str]]:
    """
    Return what a column expects.

    Parameters
    ----------
    column : Column

    Returns
    -------
    expected : str
        In words.
    accepts : callable
        Whether a filled cell is that.
    advise : callable
        What to do about a cell that is not.
    """
    if column.allowed:
        allowed = set(column.allowed)
        words = format_list((f"‘{word}’" for word in column.allowed), "or")
        return words, allowed.__contains__, lambda value: _close(value, column.allowed)
    if column.type in PATTERNS:
        pattern, expected = PATTERNS[column.type]
        whole = re.compile(pattern)
        if column.type == "date":
            return _(expected), lambda v: bool(whole.fullmatch(v)) and _is_date(v), _date_advice
        return (
            _(expected),
            lambda v: bool(whole.fullmatch(v)),
            lambda v: _type_advice(v, column.type),
        )
    return (
        _("tekst zonder stuurtekens"),
        lambda value: not CONTROL.search(value),
        lambda value: _("typ de tekst opnieuw"),
    )


def _close(value: str, allowed: tuple[str, ...]) -> str:
    advice = suggest(value, allowed)
    # The allowed words already stand behind "verwacht".
    return advice if advice.startswith(_("bedoel je ‘{word}’?").split("‘")[0]) else ""


def _is_date(value: str) -> bool:
    try:
        date.fromisoformat((value + "-01-01")[:10])
    except ValueError:
        return False
    return True


def _date_advice(value: str) -> str:
    dutch = re.fullmatch(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})", value)
    iso = "{2}-{1:0>2}-{0:0>2}".format(*dutch.groups()) if dutch else value
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", iso):
        return _("laat de cel leeg als de datum niet bekend is")
    if _is_date(iso):
        return _("schrijf {date}").format(date=iso)
    return _("die dag bestaat niet; kijk de datum na")


def _type_advice(value: str, type: str) -> str:
    if type == "key":
        better = re.sub(r"[^a-z0-9_.-]+", "-", value.lower()).strip("-_.")
        return _("schrijf bijvoorbeeld ‘{key}’").format(key=better) if better else ""
    if re.fullmatch(r"-?\d+,\d+", value) and type == "number":
        return _("schrijf {number}").format(number=value.replace(",", "."))
    return _("schrijf alleen het getal, of laat de cel leeg als het niet bekend is")


def _short(value: str, most: int = 60) -> str:
    value = CONTROL.sub("�", value).replace("\n", " ")
    return value if len(value) <= most else value[: most - 1] + "…"


def _parse(path: Path) -> tuple[list[str], list[tuple[int, list[str]]]]:
    """Read a file to its header and its numbered rows that are not wholly empty."""
    text = decode_file(path)
    if not text.strip():
        raise KringError(
            Problem(path.name, _("het bestand is leeg"), _("ten minste een rij met kolomnamen"),
                    _("zet de kolomnamen terug, of verwijder het bestand"))
        )  # fmt: skip
    try:
        lines = list(csv.reader(io.StringIO(text, newline=""), strict=True))
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


def _frame(
    file: str, header: list[str], rows: list[tuple[int, list[str]]], table: Table
) -> pd.DataFrame:
    """Put rows under their header, or raise with everything that is wrong with their shape."""
    if len(header) == 1 and ";" in header[0]:
        raise KringError(
            Problem(file, _("er staan puntkomma’s tussen de cellen"), _("komma’s"),
                    _("bewaar het in het rekenblad als ‘CSV UTF-8 (door komma’s gescheiden)’"), rows=(HEADER_ROW,))
        )  # fmt: skip
    while (
        header
        and header[-1] == ""
        and all(not any(row[len(header) - 1 :]) for _number, row in rows)
    ):
        header = header[:-1]
    problems = [_unknown_column(file, name, table) for name in header if name not in table.names]
    problems += [
        Problem(file, _("kolom ‘{column}’ staat er twee keer").format(column=name), _("elke kolom één keer"),
                _("haal er één weg"), rows=(HEADER_ROW,))
        for name in dict.fromkeys(n for n in header if header.count(n) > 1 and n in table.names)
    ]  # fmt: skip
    missing = [
        column.name for column in table.columns if column.required and column.name not in header
    ]
    problems += [
        Problem(file, _("kolom ‘{column}’ ontbreekt").format(column=name), _(table[name].meaning),
                _("voeg de kolom toe"), rows=(HEADER_ROW,))
        for name in missing
    ]  # fmt: skip
    problems += _check_widths(file, header, rows)
    if problems:
        raise KringError(problems)
    numbers = [number for number, _row in rows]
    cells = [row + [""] * (len(header) - len(row)) for _number, row in rows]
    frame = pd.DataFrame(
        [row[: len(header)] for row in cells], columns=header, index=numbers, dtype="str"
    )
    return frame.reindex(columns=table.names, fill_value="")


def _check_widths(file: str, header: list[str], rows: list[tuple[int, list[str]]]) -> list[Problem]:
    wrong = [number for number, row in rows if len(row) < len(header) or any(row[len(header) :])]
    if not wrong:
        return []
    return [
        Problem(file, _("een ander aantal cellen dan er kolommen zijn"),
                count_noun(len(header), "cel", "cellen"),
                _("zet tekst met een komma erin tussen aanhalingstekens"), rows=tuple(wrong))
    ]  # fmt: skip


def _unknown_column(file: str, name: str, table: Table) -> Problem:
    return Problem(file, _("onbekende kolom ‘{column}’").format(column=_short(name)),
                   _("de kolommen {columns}").format(columns=format_list(table.names)),
                   _close(name, tuple(table.names)) or _("haal de kolom weg"), rows=(HEADER_ROW,))  # fmt: skip


def _typed(frame: pd.DataFrame, table: Table) -> pd.DataFrame:
    """Give each column its type; an empty cell becomes missing."""
    empty = frame.mask(frame == "")
    return empty.astype({c.name: DTYPES.get(c.type, "str") for c in table.columns})


def _cell(value: object) -> str:
    if pd.isna(value):
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()


def _replace(path: Path, content: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    aside = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        aside.chmod(0o644)
        aside.replace(path)
    except BaseException:
        aside.unlink(missing_ok=True)
        raise
