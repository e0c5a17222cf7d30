"""What can be wrong with a kring on disk, said so that its owner can mend it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING

from leerkring.taal import _, count_noun, format_list

if TYPE_CHECKING:
    import pandas as pd

MOST_ROWS = 5


@dataclass(frozen=True)
class Problem:
    """
    One thing that is wrong: where, what was found, what was expected, what to do.

    Rows are numbered as a spreadsheet numbers them: the header is row 1.

    Examples
    --------
    >>> print(Problem("kaarten.csv", "gevonden ‘d9’", "een deelvraag", "verbeter de cel",
    ...               rows=(17,), column="deelvraag"))
    kaarten.csv, rij 17, kolom deelvraag: gevonden ‘d9’; verwacht: een deelvraag. Verbeter de cel.
    """

    file: str
    found: str
    expected: str = ""
    remedy: str = ""
    rows: tuple[int, ...] = ()
    column: str = ""

    def __str__(self) -> str:
        where = [self.file, *([_rows_text(self.rows)] if self.rows else [])]
        if self.column:
            where.append(_("kolom {column}").format(column=self.column))
        text = f"{', '.join(where)}: {self.found}"
        if self.expected:
            text += "; " + _("verwacht: {expected}").format(expected=self.expected)
        remedy = self.remedy[:1].upper() + self.remedy[1:]
        return f"{text}. {remedy}".strip() + ("" if not remedy or remedy[-1] in ".?!" else ".")


class KringError(ValueError):
    """
    Bad input, with every problem found at once.

    Parameters
    ----------
    problems : sequence of Problem
    """

    def __init__(self, problems: Sequence[Problem] | Problem):
        self.problems = [problems] if isinstance(problems, Problem) else list(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))

    def _render_traceback_(self) -> list[str]:
        """Show a notebook's reader the message alone; IPython looks for this method."""
        return [str(self)]


def suggest(word: str, known: Iterable[str]) -> str:
    """
    Name the known word that was probably meant, or the known words when they are few.

    Examples
    --------
    >>> suggest("sesie", ["sessie", "kring"])
    'bedoel je ‘sessie’?'
    >>> suggest("x", ["kans", "probleem"])
    'kies uit ‘kans’ of ‘probleem’.'
    """
    known = [str(name) for name in known]
    lowered = {name.lower(): name for name in known}
    close = get_close_matches(word.lower(), lowered, n=1, cutoff=0.6)
    if close:
        return _("bedoel je ‘{word}’?").format(word=lowered[close[0]])
    if 0 < len(known) <= 12:
        return _("kies uit {words}.").format(
            words=format_list((f"‘{name}’" for name in known), "or")
        )
    return ""


def _rows_text(rows: tuple[int, ...]) -> str:
    if len(rows) == 1:
        return _("rij {row}").format(row=rows[0])
    shown = [str(row) for row in rows[:MOST_ROWS]]
    if len(rows) > MOST_ROWS:
        shown.append(count_noun(len(rows) - MOST_ROWS, "andere rij", "andere rijen"))
    return _("rijen {rows}").format(rows=format_list(shown))


def name_problems(file: str, *found: tuple[pd.Series, str, str, str]) -> list[Problem]:
    """
    Turn each thing that is wrong in some rows of a table into a `Problem`.

    Parameters
    ----------
    file : str
    *found : (Series, str, str, str)
        Which rows it is (booleans, the index being the row), what was found, what to do, and
        the column.

    Returns
    -------
    list of Problem
    """
    return [
        Problem(file, what, "", remedy, rows=tuple(where.index[where]), column=column)
        for where, what, remedy, column in found
        if where.any()
    ]
