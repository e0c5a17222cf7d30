"""Counts of two kinds of rows and columns as circles, each with its number."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import fill
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from leerkring.methoden.codering.tellen import NIVEAUS
from leerkring.methoden.tegenover import NIVEAUS as NAMEN
from leerkring.taal import _, format_list, format_number

if TYPE_CHECKING:
    from matplotlib.axes import Axes

NAAM_BREEDTE = 28  # characters before the name of a row wraps
KOP_BREEDTE = 12  # and the word above a column
KOPPEN = (11.0, 10.0, 9.0, 8.5)  # points, the largest that fits
BOL_MEEST = 34.0  # points across, however much room there is
LETTER = 10.0
MEEST, KOP_HOOGTE = 11.7, 2.0  # cm for all rows of a picture, and for the words above and a mark
BOL = 0.86  # of the room that a circle may fill


def describe_figuur(telling: pd.DataFrame) -> str:
    """
    Return the text alternative of `plot_niveaus`.

    Examples
    --------
    >>> telling = pd.DataFrame({"titel": ["Burger"], "diepte": [0], "micro": [7], "meso": [0], "macro": [1], "onbekend": [1]})
    >>> describe_figuur(telling)
    'Cirkels per code en niveau, groter naarmate er meer zijn: Burger 7 micro (burger) en 1 macro (beleid).'
    """
    rows = []
    for row in _take_top(telling).to_dict("records"):
        parts = [f"{format_number(row[n])} {_(NAMEN[n])}" for n in NIVEAUS if row[n]]
        rows.append(f"{row['titel']} {format_list(parts)}")
    return _("Cirkels per code en niveau, groter naarmate er meer zijn: {rijen}.").format(
        rijen="; ".join(rows)
    )


def plot_niveaus(telling: pd.DataFrame, *, ax: Axes) -> Axes:
    """
    Draw per broadest code how many units lie on each level, as circles with their number.

    Parameters
    ----------
    telling : DataFrame
        As `count_niveaus` returns it; codes without a unit of known level are left out.
    ax : Axes
        Where to draw; `suggest_hoogte` says how high.

    Returns
    -------
    Axes
    """
    rows = _take_top(telling)
    heads = [_(NAMEN[niveau]) for niveau in NIVEAUS]
    return draw_bollen(rows["titel"], heads, rows[list(NIVEAUS)].to_numpy(), ax=ax)


def suggest_hoogte(rijen: int, *, rij: float = 1.05, minst: float = 0.75) -> float:
    """
    Return how many cm a picture of `draw_bollen` needs, half a page where that is enough.

    Parameters
    ----------
    rijen : int
        How many rows.
    rij, minst : float
        How many cm a row has, and at least where there are many.

    Examples
    --------
    >>> suggest_hoogte(5), suggest_hoogte(15)
    (7.25, 13.7)
    """
    rijen = max(rijen, 1)
    return round(rijen * max(min(rij, MEEST / rijen), minst) + KOP_HOOGTE, 2)


def draw_bollen(
    names: Sequence[str],
    heads: Sequence[str],
    counts: np.ndarray,
    *,
    lift: float = 0.0,
    ax: Axes,
) -> Axes:
    """
    Draw a table of counts as circles whose area goes with the count, with the number at each.

    Parameters
    ----------
    names, heads : sequence of str
        What stands left of the rows, the first on top, and above the columns.
    counts : ndarray of int
        Rows by columns; where nothing was counted nothing is drawn.
    lift : float
        How far the circles stand above the middle of their row, as a share of its height.
    ax : Axes
        Where to draw.

    Returns
    -------
    Axes
        The circles are one collection; each number is a text.
    """
    from leerkring.methoden.figuren import ACCENT

    _draw_rooster(names, heads, ax)
    wide, high = measure_cel(ax)
    _fit_koppen(heads, wide, ax)
    room = BOL * min(wide * 0.6, high * (1 - 2 * lift), BOL_MEEST)
    rows, columns = np.nonzero(counts)
    values = counts[rows, columns]
    across = room * np.sqrt(values / max(int(counts.max(initial=0)), 1))
    ax.scatter(columns, rows - lift, s=across**2, color=ACCENT, linewidths=0, zorder=3)
    for row, column, value, size in zip(rows, columns, values, across, strict=True):
        told = format_number(int(value))
        inside = size > 0.55 * LETTER * len(told) + 6
        ax.annotate(
            told, (column, row - lift), (0 if inside else size / 2 + 2.5, 0), textcoords="offset points",
            ha="center" if inside else "left", va="center_baseline", fontsize=LETTER,
            color="white" if inside else "#1B1F24", zorder=4,
        )  # fmt: skip
    return ax


def measure_cel(ax: Axes) -> tuple[float, float]:
    """Return how many points one column is wide and one row is high, as the layout leaves them."""
    ax.get_figure(root=True).draw_without_rendering()
    box = ax.get_window_extent()
    points = 72 / ax.get_figure(root=True).dpi
    (left, right), (low, high) = ax.get_xlim(), ax.get_ylim()
    return box.width * points / abs(right - left), box.height * points / abs(high - low)


def _draw_rooster(names: Sequence[str], heads: Sequence[str], ax: Axes) -> None:
    """Write the words left and on top, and draw a thin line under each row but the last."""
    import seaborn as sns

    rows = len(names)
    ax.set_xlim(-0.5, len(heads) - 0.5)
    ax.set_ylim(max(rows, 1) - 0.5, -0.5)
    # Titles are data: a dollar sign in them is no formula.
    plain = {"parse_math": False}
    labels = [fill(str(name), NAAM_BREEDTE, break_long_words=False) for name in names]
    above = [fill(head, KOP_BREEDTE, break_long_words=False) for head in heads]
    ax.set_yticks(range(rows), labels=labels, fontsize=LETTER + 0.5, **plain)
    ax.set_xticks(range(len(heads)), labels=above, **plain)
    ax.xaxis.tick_top()
    ax.hlines(np.arange(rows - 1) + 0.5, -0.5, len(heads) - 0.5, color="#DDE1E4", linewidth=0.8)
    sns.despine(ax=ax, left=True, bottom=True)
    ax.tick_params(length=0)


def _fit_koppen(heads: Sequence[str], wide: float, ax: Axes) -> None:
    """Make the words above the columns as large as fits beside each other."""
    points = 72 / ax.get_figure(root=True).dpi
    for size in KOPPEN:
        ax.tick_params(axis="x", labelsize=size)
        if all(word.get_window_extent().width * points < wide - 4 for word in ax.get_xticklabels()):
            break


def _take_top(telling: pd.DataFrame) -> pd.DataFrame:
    """Return the broadest codes that have a unit of known level."""
    return telling[(telling["diepte"] == 0) & (telling[list(NIVEAUS)].sum(axis=1) > 0)]
