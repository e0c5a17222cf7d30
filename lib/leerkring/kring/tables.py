"""CSV files to checked tables and back; the only module that writes under ``data/``."""

from __future__ import annotations

import csv
import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

import pandas as pd

from leerkring.kring.cells import check_cells, check_key, shorten, suggest_close
from leerkring.kring.csvfile import HEADER_ROW, read_rows
from leerkring.kring.errors import KringError, Problem
from leerkring.kring.schema import Table
from leerkring.taal import _, count_noun, format_list

FIRST_ROW = 2
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
        As `csvfile.read_rows` reads it.
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
        header, rows = read_rows(path)
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
    write_rows(path, table, [frame])


def write_rows(path: Path, table: Table, frames: Iterable[pd.DataFrame]) -> None:
    """
    Write a table that comes in pieces, each checked first; the file is whole or as it was.

    Only one piece is held at a time, so that a table may be larger than the memory.

    Parameters
    ----------
    path : Path
        Where to; written aside and renamed.
    table : Table
    frames : iterable of DataFrame
        Columns of `table`; columns left out are written empty. That a key occurs once is seen
        within a piece only.

    Raises
    ------
    KringError
        When a cell is not what the schema says; nothing is written then.
    """
    first = FIRST_ROW
    with _aside(path) as stream:
        csv.writer(stream, lineterminator="\n").writerow(table.names)
        for frame in frames:
            text = _text(path.name, frame, table, first)
            text.to_csv(stream, index=False, header=False, lineterminator="\n")
            first += len(text)


def _text(file: str, frame: pd.DataFrame, table: Table, first: int) -> pd.DataFrame:
    """Turn a piece of a table into the text of its cells, or raise with all that is wrong."""
    unknown = [str(name) for name in frame.columns if name not in table.names]
    if unknown:
        raise KringError([_unknown_column(file, name, table) for name in unknown])
    text = frame.reindex(columns=table.names).astype("object").map(_cell)
    text.index = range(first, first + len(text))
    problems = [p for column in table.columns for p in check_cells(text, column, file)]
    if problems := problems + check_key(text, table, file):
        raise KringError(problems)
    return text


def _frame(
    file: str, header: list[str], rows: list[tuple[int, list[str]]], table: Table
) -> pd.DataFrame:
    """Put rows under their header, or raise with everything that is wrong with their shape."""
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
    return Problem(file, _("onbekende kolom ‘{column}’").format(column=shorten(name)),
                   _("de kolommen {columns}").format(columns=format_list(table.names)),
                   suggest_close(name, tuple(table.names)) or _("haal de kolom weg"), rows=(HEADER_ROW,))  # fmt: skip


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


@contextmanager
def _aside(path: Path) -> Iterator[TextIO]:
    """Open a file beside `path` that takes its place when all went well, and goes otherwise."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    aside = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        aside.chmod(0o644)
        aside.replace(path)
    except BaseException:
        aside.unlink(missing_ok=True)
        raise
