"""What a cell may hold, and what to say of one that holds something else."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from leerkring.kring.errors import Problem, suggest
from leerkring.kring.schema import Column, Table
from leerkring.taal import N_, _, format_list

if TYPE_CHECKING:
    import pandas as pd

CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
KEY = re.compile(r"[a-z0-9][a-z0-9_.-]*")

# Per type: a pattern that a value matches as a whole, and what we call that in an error.
PATTERNS: dict[str, tuple[str, str]] = {
    "key": (KEY.pattern, N_("een sleutel van kleine letters, cijfers, -, _ en .")),
    "count": (r"\d{1,15}", N_("een heel getal, 0 of meer")),
    "number": (r"-?\d{1,15}(\.\d{1,15})?", N_("een getal, met een punt voor de decimalen")),
    "date": (r"\d{4}(-\d{2}(-\d{2})?)?", N_("een datum als 2014-11-24, 2014-11 of 2014")),
}


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
                _("gevonden ‘{value}’").format(value=shorten(str(value))),
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
                values=format_list(f"‘{shorten(str(v))}’" for v in values if v != "")
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
        return words, allowed.__contains__, lambda value: suggest_close(value, column.allowed)
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


def suggest_close(value: str, allowed: Sequence[str]) -> str:
    """Return the allowed word that was probably meant as advice; empty when none is near."""
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


def shorten(value: str, most: int = 60) -> str:
    """Return a value so that it can stand in a sentence: on one line, and not too long."""
    value = CONTROL.sub("�", value).replace("\n", " ")
    return value if len(value) <= most else value[: most - 1] + "…"
