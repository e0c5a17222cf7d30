"""Schaalwandelen as a picture: every point drawn, nobody labelled."""

from __future__ import annotations

from itertools import pairwise
from textwrap import fill
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from leerkring.methoden.schalen.getallen import (
    MOMENTEN,
    NAMEN,
    pair_posities,
    summarise_posities,
    take_getallen,
)
from leerkring.methoden.schalen.zinnen import count_mensen, format_positie
from leerkring.methoden.statistiek import DECIMALS
from leerkring.taal import _

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def describe_figuur(posities: pd.DataFrame) -> str:
    """
    Return the text alternative of `plot_posities`.

    Examples
    --------
    >>> posities = pd.DataFrame({"deelnemer": None, "moment": "nu", "antwoord": "getal", "positie": [4.0, 6.0]})
    >>> describe_figuur(posities)
    'Elke stip is een persoon op de schaal: nu 2 mensen, de middelste op 5.'
    """
    table = summarise_posities(posities)
    told = zip(table["moment"], table["mensen"], table["mediaan"], strict=True)
    rows = [
        _("{moment} {mensen}, de middelste op {mediaan}").format(
            moment=_(NAMEN[moment]), mensen=count_mensen(n), mediaan=format_positie(middle)
        )
        if n
        else _("{moment} niemand").format(moment=_(NAMEN[moment]))
        for moment, n, middle in told
    ]
    return _("Elke stip is een persoon op de schaal: {rijen}.").format(rijen="; ".join(rows))


def describe_lijnen(posities: pd.DataFrame) -> str:
    """
    Say what the lines of `plot_posities` mean; empty when it draws none.

    Examples
    --------
    >>> describe_lijnen(pd.DataFrame({"deelnemer": [], "moment": [], "antwoord": [], "positie": []}))
    ''
    """
    asked = [moment for moment in MOMENTEN if (posities["moment"] == moment).any()]
    if not any(len(pair_posities(posities, *two)) for two in pairwise(asked)):
        return ""
    return _("Lijnen verbinden dezelfde persoon: blauw naar hoger, oranje en gestreept naar lager, grijs gelijk gebleven.")  # fmt: skip


def plot_posities(
    posities: pd.DataFrame,
    *,
    laagst: int = 0,
    hoogst: int = 10,
    onder: str = "",
    boven: str = "",
    ax: Axes,
) -> Axes:
    """
    Draw one scale: a row a moment, a dot a person, a line from each known person to the same.

    Parameters
    ----------
    posities : DataFrame
        Of one scale: ``deelnemer``, ``moment``, ``antwoord``, ``positie``.
    laagst, hoogst : int
        The ends of the scale.
    onder, boven : str
        What the ends mean.
    ax : Axes
        Where to draw; about 2.6 cm high for each moment.

    Returns
    -------
    Axes
        The dots are one collection a row; nobody is labelled.
    """
    table = summarise_posities(posities)
    _draw_kader(table, laagst, hoogst, ax)
    # The layout decides how wide the axes are, and that how words wrap and how large a dot may be.
    ax.get_figure(root=True).draw_without_rendering()
    _draw_einden(laagst, hoogst, onder, boven, ax)
    ax.get_figure(root=True).draw_without_rendering()
    dots, size = _place_stippen(posities, list(table["moment"]), ax)
    _draw_lijnen(dots, ax)
    for _row, own in dots.groupby("rij"):
        ax.scatter(own["x"], own["y"], s=(size - STIP_RAND) ** 2, color=STIP, linewidths=0, zorder=4)  # fmt: skip
    return ax


BAND = 0.6  # of the distance between two rows, for the dots that stand on a row
STIP_MEEST, STIP_MINST, STIP_RAND = 9.0, 2.0, 0.8  # points; the last is kept free between dots
STIP = "#3B444D"
LIJN = "#B8BEC4"
EINDE_BREEDTE = 30  # characters before the words of an end wrap, where the axes are wide enough


def _draw_kader(table: pd.DataFrame, laagst: int, hoogst: int, ax: Axes) -> None:
    """Draw the scale, the rows with their words, their people and their middle."""
    import seaborn as sns

    rows, span = max(len(table), 1), hoogst - laagst
    ax.set_xlim(laagst - 0.06 * span, hoogst + 0.06 * span)
    ax.set_ylim(-(rows - 1) - 0.3, BAND + 0.1)
    steps = (1, 2, 5, 10, 20, 50, 100)
    step = next((step for step in steps if span / step <= 12), span)
    ax.set_xticks(range(laagst, hoogst + 1, step))
    ax.set_yticks([BAND / 3 - row for row in range(len(table))], labels=[_(NAMEN[moment]) for moment in table["moment"]])  # fmt: skip
    ax.hlines(range(0, -len(table), -1), laagst, hoogst, color=LIJN, linewidth=0.8, zorder=0)
    for row, (n, middle) in enumerate(zip(table["mensen"], table["mediaan"], strict=True)):
        told = count_mensen(n)
        if n:
            ax.vlines(middle, -row - 0.2, -row - 0.03, color="#1B1F24", linewidth=3, zorder=5)
            told += "\n" + _("midden {mediaan}").format(mediaan=format_positie(middle))
        ax.text(1.02, BAND / 3 - row, told, transform=ax.get_yaxis_transform(), va="center")
    sns.despine(ax=ax, left=True, bottom=True)
    ax.tick_params(length=0)


def _draw_einden(laagst: int, hoogst: int, onder: str, boven: str, ax: Axes) -> None:
    """Write what the ends mean under their numbers, each in at most half of the width."""
    for place, words, side in ((laagst, onder, "left"), (hoogst, boven, "right")):
        if not words:
            continue
        note = ax.annotate(words, (place, 0), (0, -22), xycoords=ax.get_xaxis_transform(), textcoords="offset points", ha=side, va="top")  # fmt: skip
        for width in range(EINDE_BREEDTE, 8, -2):
            note.set_text(fill(words, width))
            if note.get_window_extent().width < 0.45 * ax.get_window_extent().width:
                break


def _place_stippen(
    posities: pd.DataFrame, momenten: list[str], ax: Axes
) -> tuple[pd.DataFrame, float]:
    """Return a place for each dot, none on another, and how large a dot is in points."""
    dots = take_getallen(posities)[["deelnemer", "moment", "positie"]].astype({"positie": "float64"})  # fmt: skip
    dots["rij"] = dots["moment"].map({moment: row for row, moment in enumerate(momenten)})
    # Who goes the same way stands together, so that lines cross no more than they must.
    dots["elders"] = dots.groupby("deelnemer")["positie"].transform("mean")
    dots = dots.sort_values(["rij", "positie", "elders", "deelnemer"], ignore_index=True)
    stack = dots.groupby(["rij", "positie"])
    place, height = stack.cumcount(), stack["positie"].transform("size")
    unit_x, unit_y = _measure_punten(ax)
    apart = np.diff(np.unique(dots["positie"].round(DECIMALS)))
    room = 0.9 * unit_x * min([1.0, *apart])
    size = _choose_grootte(int(height.max() if len(dots) else 1), room, BAND * unit_y)
    levels = max(int(BAND * unit_y / size), 1)
    columns = -(-height // levels)
    tall = -(-height // columns)
    dots["x"] = dots["positie"] + (place // tall - (columns - 1) / 2) * size / unit_x
    dots["y"] = -dots["rij"] + (place % tall + 0.5) * size / unit_y + 0.02
    return dots, size


def _measure_punten(ax: Axes) -> tuple[float, float]:
    """Return how many points one step of each axis is."""
    box = ax.get_window_extent()
    points = 72 / ax.get_figure(root=True).dpi
    (left, right), (low, high) = ax.get_xlim(), ax.get_ylim()
    return box.width * points / (right - left), box.height * points / (high - low)


def _choose_grootte(most: int, wide: float, high: float) -> float:
    """Return the largest dot with which the highest stack fits, in as many columns as it needs."""
    sizes = np.arange(STIP_MEEST, STIP_MINST, -0.25)
    fits = np.floor(wide / sizes) * np.floor(high / sizes) >= most
    return float(sizes[fits][0]) if fits.any() else STIP_MINST


def _draw_lijnen(dots: pd.DataFrame, ax: Axes) -> None:
    """Join the dots of the same person on rows that follow each other."""
    from leerkring.methoden.figuren import ACCENT, CONTRAST

    known = dots.dropna(subset="deelnemer")
    after = known.assign(rij=known["rij"] - 1)
    pairs = known.merge(after, on=["deelnemer", "rij"], suffixes=("_van", "_naar"))
    steps = np.sign((pairs["positie_naar"] - pairs["positie_van"]).round(DECIMALS))
    looks = {0: (LIJN, "-"), 1: (ACCENT, "-"), -1: (CONTRAST, (0, (4, 2)))}
    for step, (colour, style) in looks.items():
        own = pairs[steps == step]
        if len(own):
            ax.plot([own["x_van"], own["x_naar"]], [own["y_van"], own["y_naar"]], color=colour, linestyle=style, linewidth=1.1, zorder=1 + abs(step))  # fmt: skip
