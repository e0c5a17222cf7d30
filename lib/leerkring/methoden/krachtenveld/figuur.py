"""Parties by power and interest, and connections now and wanted, as pictures."""

from __future__ import annotations

from textwrap import fill
from typing import TYPE_CHECKING, Any

import pandas as pd

from leerkring.methoden.krachtenveld.macht import MIDDEN, NAMEN
from leerkring.taal import _, format_number, sentence_case

if TYPE_CHECKING:
    from matplotlib.axes import Axes

LIJN = "#B8BEC4"
MOST_GETEKEND = 12  # parties that still have room beside each other
MOST_REGELS = 27  # of the list of names, in half a page
BOL = 0.44  # across, in steps of the scale
APART = 0.5  # over which parties with the same score are set apart, in steps of the scale
REGEL = 0.34  # height of one line of the list of names, in steps of the scale
LIJST_BREEDTE = 27  # characters of a name before it wraps


def suggest_hoogte_macht(macht: pd.DataFrame) -> float:
    """Return how high `plot_macht` should be, in cm."""
    return 9.0 + max(0, _count_regels(select_getekend(macht)) - 17) * 0.45


def select_getekend(macht: pd.DataFrame) -> pd.DataFrame:
    """Return the parties that `plot_macht` draws: those with most power and interest that fit."""
    shown = macht.dropna(subset="macht").head(MOST_GETEKEND)
    lines = pd.Series([_count_regels(shown.iloc[:n]) for n in range(1, len(shown) + 1)], index=shown.index, dtype="int64")  # fmt: skip
    return shown[lines <= MOST_REGELS]


def plot_macht(macht: pd.DataFrame, *, ax: Axes) -> Axes:
    """
    Draw parties by interest and power: the middle score as a number, the middle half as a cross.

    Parameters
    ----------
    macht : DataFrame
        As `macht.summarise_macht` returns it; at most `MOST_GETEKEND` of its parties are drawn.
    ax : Axes
        Where to draw.

    Returns
    -------
    Axes
        The names stand beside their numbers at the right.
    """
    rows = select_getekend(macht)
    _draw_vlak(ax)
    x, y = (rows[name] + _set_apart(rows[name]) for name in ("belang", "macht"))
    ax.hlines(y, rows["belang_laag"], rows["belang_hoog"], color=LIJN, linewidth=2, zorder=1)
    ax.vlines(x, rows["macht_laag"], rows["macht_hoog"], color=LIJN, linewidth=2, zorder=1)
    for end in ("laag", "hoog"):
        ax.scatter(rows[f"belang_{end}"], y, marker="|", s=50, color=LIJN, linewidth=2, zorder=1)
        ax.scatter(x, rows[f"macht_{end}"], marker="_", s=50, color=LIJN, linewidth=2, zorder=1)
    _draw_bollen(rows, list(zip(x, y, strict=True)), ax)
    _draw_lijst(rows, ax)
    return ax


def plot_soorten(soorten: pd.DataFrame, *, ax: Axes) -> Axes:
    """
    Draw per kind of party how many people are connected now (open) and want to be (filled).

    Parameters
    ----------
    soorten : DataFrame
        As `verbindingen.count_soorten` returns it; where one moment was not asked there is one dot.
    ax : Axes
        Where to draw.

    Returns
    -------
    Axes
    """
    from leerkring.methoden.figuren import ACCENT, GREY, draw_namen

    values = soorten[["nu", "gewenst"]].astype("float64")
    reach = max(1.0, float(values.max(axis=None)))
    for place, row in enumerate(values.itertuples(index=False)):
        ax.hlines(place, min(row), max(row), color=LIJN, linewidth=3, zorder=1)
        ax.scatter(row.nu, place, s=70, facecolor="white", edgecolor=GREY, linewidth=1.8, zorder=3)
        ax.scatter(row.gewenst, place, s=70, color=ACCENT, zorder=2 if row.nu == row.gewenst else 4)
        for value, side, text in _label_rij(row, first=place == 0):
            ax.annotate(text, (value, place), (9 * side, 0), textcoords="offset points", va="center", ha="left" if side > 0 else "right")  # fmt: skip
    ax.set_xlim(-0.3 * reach, 1.35 * reach)
    ax.set_xticks([])
    return draw_namen(soorten["naam"], ax=ax)


def plot_gekomen(telling: pd.DataFrame, *, ax: Axes) -> Axes:
    """
    Draw per kind of party how many wanted connections came about, of how many.

    Parameters
    ----------
    telling : DataFrame
        As `gekomen.count_gekomen` returns it.
    ax : Axes
        Where to draw.

    Returns
    -------
    Axes
        What was wanted is an open outline, what came about a bar within it.
    """
    from leerkring.methoden.figuren import GREY, draw_staven

    wanted, came = (telling[name].tolist() for name in ("gewenst", "gekomen"))
    for place, n in enumerate(wanted):
        ax.barh(place, n, height=0.76, facecolor="none", edgecolor=GREY, linewidth=1.2)
    labels = [_("{n} van {gewenst}").format(n=format_number(n), gewenst=format_number(m)) for n, m in zip(came, wanted, strict=True)]  # fmt: skip
    draw_staven(telling["naam"], came, labels, reach=wanted, ax=ax)
    ax.set_xlim(0, 1.01 * max([*wanted, 1]))
    return ax


def _draw_vlak(ax: Axes) -> None:
    """Draw the two by two with its words in the corners, outside the reach of the scores."""
    import seaborn as sns

    from leerkring.methoden.figuren import GREY

    ax.hlines(MIDDEN, 0.5, 5.5, color=GREY, linewidth=0.8, linestyle=":", zorder=0)
    ax.vlines(MIDDEN, 0.5, 5.5, color=GREY, linewidth=0.8, linestyle=":", zorder=0)
    corners = {"tevreden": (0.5, 5.8, "left"), "betrek": (5.5, 5.8, "right"),
               "informeer": (0.5, 0.2, "left"), "raadpleeg": (5.5, 0.2, "right")}  # fmt: skip
    for vak, (x, y, side) in corners.items():
        word = sentence_case(_(NAMEN[vak])).rstrip(".")
        ax.text(x, y, word, ha=side, va="center", color=GREY, fontweight="semibold")
    ax.set_aspect("equal")
    ax.set_xlim(0.4, 10.6)
    ax.set_ylim(0, 6.1)
    ax.set_xticks([1.5, 4.5], labels=[_("weinig belang"), _("veel belang")])
    ax.set_yticks([1.5, 4.5], labels=[fill(_("weinig macht"), 8), fill(_("veel macht"), 8)])
    sns.despine(ax=ax, left=True, bottom=True)
    ax.tick_params(length=0)


def _set_apart(scores: pd.Series) -> pd.Series:
    """Return a small step aside for each score that several parties have, so that each shows."""
    same = scores.groupby(scores)
    size = same.transform("size")
    return (same.cumcount() - (size - 1) / 2) * (APART / size).clip(upper=APART / 4)


def _draw_bollen(rows: pd.DataFrame, points: list[tuple[float, float]], ax: Axes) -> None:
    """Draw a numbered dot for each party; one that would cover another stands beside its cross."""
    from matplotlib.collections import LineCollection

    from leerkring.methoden.figuren import ACCENT, GREY

    places = _spread_punten(points)
    moved = [pair for pair in zip(points, places, strict=True) if pair[0] != pair[1]]
    ax.add_collection(LineCollection(moved, colors=GREY, linewidths=0.8, zorder=2))
    for (x, y), number, sure in zip(places, rows["nummer"], rows["eens"], strict=True):
        ax.scatter(x, y, s=170, color=ACCENT if sure else GREY, linewidths=0, zorder=4)
        ax.text(x, y, str(number), ha="center", va="center_baseline", color="white", fontsize=9, fontweight="semibold", zorder=5)  # fmt: skip


def _spread_punten(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Return a place for each point, the nearest where it covers no other, in the order given."""
    steps = [k * BOL / 4 for k in range(-24, 25)]
    moves = sorted(((dx, dy) for dx in steps for dy in steps), key=lambda m: (round(m[0] ** 2 + m[1] ** 2, 6), -m[1], m[0]))  # fmt: skip
    taken: list[tuple[float, float]] = []
    for x, y in points:
        spots = ((x + dx, y + dy) for dx, dy in moves if 0.6 <= x + dx <= 5.4 and 0.6 <= y + dy <= 5.4)  # fmt: skip
        free = (spot for spot in spots if all((spot[0] - a) ** 2 + (spot[1] - b) ** 2 >= BOL**2 for a, b in taken))  # fmt: skip
        taken.append(next(free, (x, y)))
    return taken


def draw_naam(number: int, name: str, at: tuple[float, float], line: float, size: float, ax: Axes) -> None:  # fmt: skip
    """Write a number and a name that may take several lines, all on the same baseline."""
    x, y = at
    ax.text(x - 0.1, y, str(number), ha="right", fontsize=size, fontweight="semibold")
    for place, words in enumerate(name.split("\n")):
        ax.text(x, y - place * line, words, fontsize=size)


def _draw_lijst(rows: pd.DataFrame, ax: Axes) -> None:
    """Write the number and the name of each party, from the top down."""
    line = 5.7
    for row in rows.itertuples():
        name = fill(row.naam, LIJST_BREEDTE)
        draw_naam(row.nummer, name, (6.6, line), REGEL * 0.9, 10, ax)
        line -= REGEL * (name.count("\n") + 1)
    ax.set_ylim(min(0.0, line - 0.1), 6.1)


def _count_regels(rows: pd.DataFrame) -> int:
    return sum(fill(name, LIJST_BREEDTE).count("\n") + 1 for name in rows["naam"])


def _label_rij(row: Any, *, first: bool) -> list[tuple[float, int, str]]:
    """Return the labels of one row: value, side and text; the first row says which dot is which."""
    if row.nu == row.gewenst:
        text = _("nu en gewenst {n}") if first else _("{n}")
        return [(row.nu, 1, text.format(n=format_number(row.nu)))]
    words = {"nu": _("nu {n}"), "gewenst": _("gewenst {n}")}
    known = {name: value for name, value in row._asdict().items() if not pd.isna(value)}
    least = min(known.values())
    return [
        (value, -1 if len(known) == 2 and value == least else 1,
         (words[name] if first else _("{n}")).format(n=format_number(value)))
        for name, value in known.items()
    ]  # fmt: skip
