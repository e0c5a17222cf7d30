"""Who depends on whom, before and now, as two panels with one layout."""

from __future__ import annotations

from math import cos, pi, sin
from textwrap import fill
from typing import TYPE_CHECKING, Any

import pandas as pd

from leerkring.methoden.krachtenveld.figuur import draw_naam
from leerkring.taal import _

if TYPE_CHECKING:
    from matplotlib.axes import Axes

MOST_HOOG = 14.0  # cm, half a page
KOLOM_BREEDTE = 32  # characters of a name before it wraps


def suggest_hoogte_afhankelijkheden(partijen: pd.DataFrame) -> float | None:
    """Return how high `plot_afhankelijkheden` should be, in cm; None when it takes too much."""
    height = 7.9 + 0.5 * _count_kolom(list(partijen["naam"]))
    return height if height <= MOST_HOOG else None


def plot_afhankelijkheden(tabel: pd.DataFrame, *, partijen: pd.DataFrame, ax: Axes) -> Axes:
    """
    Draw who depends on whom, before and now side by side, each party twice on the same place.

    Parameters
    ----------
    tabel : DataFrame
        As `afhankelijkheid.compare_afhankelijkheden` returns it.
    partijen : DataFrame
        ``nummer``, ``actor``, ``naam``, as `afhankelijkheid.number_partijen` returns it; they stand
        in a circle in this order, the first on top.
    ax : Axes
        Where to draw.

    Returns
    -------
    Axes
        An arrow points from who depends to who is depended on.
    """
    from leerkring.methoden.figuren import ACCENT, CONTRAST, GREY

    looks = {"kwam": (ACCENT, "-", 2.2), "verdween": (CONTRAST, (0, (4, 2)), 2.2)}
    heads = {"voor": _("Vóór de verandering"), "nu": _("Nu")}
    words = {"voor": (CONTRAST, _("gestreept: verdween")), "nu": (ACCENT, _("dik: kwam erbij"))}
    shown = [moment for moment in heads if tabel[moment].any()]
    for panel, moment in enumerate(shown):
        centre = 3.1 * panel if len(shown) == 2 else 1.55
        place = _place_kring(list(partijen["actor"]), centre)
        ax.text(centre, 1.42, heads[moment], ha="center", va="center", fontweight="semibold")
        rows = tabel[tabel[moment]]
        both = {*zip(rows["van"], rows["naar"], strict=True)}
        for row in rows.itertuples():
            look = looks.get(row.verandering, (GREY, "-", 1.3)) if len(shown) == 2 else (GREY, "-", 1.3)  # fmt: skip
            first = (row.naar, row.van) not in both or row.van < row.naar
            _draw_pijl(
                place[row.van], place[row.naar], (centre, 0), 0.1 if first else 0.32, look, ax
            )
        _draw_nummers(partijen, place, ax)
        colour, word = words[moment]
        if tabel["verandering"].eq({"voor": "verdween", "nu": "kwam"}[moment]).any():
            ax.text(centre - 0.9, -1.4, word, va="center", fontsize=11, color=GREY)
            ax.plot([centre - 1.3, centre - 0.97], [-1.4, -1.4], color=colour, linewidth=2.2, linestyle=looks["verdween" if moment == "voor" else "kwam"][1])  # fmt: skip
    _draw_kolommen(partijen, ax)
    return ax


def _place_kring(keys: list[str], centre: float) -> dict[str, tuple[float, float]]:
    """Return the places on a circle, clockwise from the top."""
    turn = 2 * pi / max(len(keys), 1)
    return {key: (centre + 1.1 * sin(k * turn), 1.1 * cos(k * turn)) for k, key in enumerate(keys)}


def _draw_pijl(
    start: tuple[float, float], end: tuple[float, float], centre: tuple[float, float], bend: float,
    look: tuple[str, Any, float], ax: Axes,
) -> None:  # fmt: skip
    """Draw an arrow that bends to the centre, away from the parties that lie between its ends."""
    colour, style, width = look
    (a, b), (c, d), (x, y) = start, end, centre
    side = 1 if (c - a) * (y - b) - (d - b) * (x - a) <= 1e-9 else -1
    arrow = {"arrowstyle": "-|>,head_length=0.45,head_width=0.22", "color": colour, "linestyle": style, "linewidth": width,
             "shrinkA": 9, "shrinkB": 9, "connectionstyle": f"arc3,rad={side * bend}", "mutation_scale": 12}  # fmt: skip
    ax.annotate("", end, start, arrowprops=arrow)


def _draw_nummers(partijen: pd.DataFrame, place: dict[str, tuple[float, float]], ax: Axes) -> None:
    for row in partijen.itertuples():
        ax.scatter(*place[row.actor], s=210, color="white", edgecolor="#1B1F24", linewidths=1, zorder=4)  # fmt: skip
        ax.text(*place[row.actor], str(row.nummer), ha="center", va="center_baseline", fontsize=10, fontweight="semibold", zorder=5)  # fmt: skip


def _draw_kolommen(partijen: pd.DataFrame, ax: Axes) -> None:
    """Write the number and the name of each party in two columns under the panels."""
    import seaborn as sns

    half = -(-len(partijen) // 2)
    for column in range(2):
        line = -1.75
        for row in partijen.iloc[column * half : (column + 1) * half].itertuples():
            name = fill(row.naam, KOLOM_BREEDTE)
            draw_naam(row.nummer, name, (-1.15 + 3.1 * column, line), 0.19, 10.5, ax)
            line -= 0.21 * (name.count("\n") + 1)
    ax.set_aspect("equal")
    ax.set_xlim(-1.45, 4.65)
    ax.set_ylim(-1.7 - 0.215 * _count_kolom(list(partijen["naam"])), 1.6)
    ax.set_xticks([])
    ax.set_yticks([])
    sns.despine(ax=ax, left=True, bottom=True)


def _count_kolom(names: list[str]) -> int:
    """Count the lines of the longer of the two columns."""
    half = -(-len(names) // 2)
    lines = [fill(name, KOLOM_BREEDTE).count("\n") + 1 for name in names]
    return max(sum(lines[:half]), sum(lines[half:]))
