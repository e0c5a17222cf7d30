"""Layers and hypotheses as pictures, in which what is empty is seen to be empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from leerkring.kring.schema import LAGEN, RICHTINGEN
from leerkring.methoden import keten
from leerkring.methoden.keten.opmaak import wrap_regels
from leerkring.taal import _, format_list, format_number, sentence_case

if TYPE_CHECKING:
    from matplotlib.axes import Axes

NAAM = 3.9  # cm for the name of a methodiek beside its row
RIJ_MEEST, RIJ_MINST, MEEST, KOP = 1.7, 0.6, 11.6, 1.4  # cm a row, for all rows, and above them
LETTER, LETTER_KOP = 9.5, 9.0  # points
LICHT = 0.16  # how blue a cell with few statements is, as a share of the full colour
KORT = 64  # characters of a hypothesis beside its row
INKT = "#1B1F24"


def describe_figuur_lagen(telling: pd.DataFrame) -> str:
    """
    Return the text alternative of `plot_lagen`.

    Examples
    --------
    >>> telling = pd.DataFrame({"titel": ["Eerst kennen"], "metakader": [0], "theorie": [0], "ethiek": [0],
    ...     "hypothesen": [2], "handelen": [3], "situatie": [1]})
    >>> describe_figuur_lagen(telling)
    'Per methodiek hoeveel uitspraken elke laag heeft. Eerst kennen: hypothesen 2, handelen 3 en situatie 1; leeg zijn metakader, theorie en ethiek.'
    """
    told = [_("Per methodiek hoeveel uitspraken elke laag heeft.")]
    for row in telling.to_dict("records"):
        full = format_list(f"{_(laag)} {format_number(row[laag])}" for laag in LAGEN if row[laag])
        none = [_(laag) for laag in LAGEN if not row[laag]]
        if not full:
            text = _("{titel}: geen enkele.")
        elif not none:
            text = _("{titel}: {vol}.")
        else:
            text = _("{titel}: {vol}; leeg is {leeg}.") if len(none) == 1 else _("{titel}: {vol}; leeg zijn {leeg}.")  # fmt: skip
        title = sentence_case(row["titel"]).rstrip(".")
        told.append(text.format(titel=title, vol=full, leeg=format_list(none)))
    return " ".join(told)


def suggest_hoogte(telling: pd.DataFrame) -> float:
    """Return how many cm `plot_lagen` needs."""
    rows = max(len(telling), 1)
    return round(rows * max(min(RIJ_MEEST, MEEST / rows), RIJ_MINST) + KOP, 1)


def plot_lagen(telling: pd.DataFrame, *, ax: Axes) -> Axes:
    """
    Draw methodieken against layers: bluer with more statements, an open dashed cell where empty.

    Parameters
    ----------
    telling : DataFrame
        As `count_lagen` returns it.
    ax : Axes
        Where to draw; as high as `suggest_hoogte` says.

    Returns
    -------
    Axes
        One unit is one cell; each cell has its number, or the word "leeg", as a text.
    """
    from matplotlib.colors import to_rgb
    from matplotlib.patches import Rectangle

    from leerkring.methoden.figuren import ACCENT, GREY

    _draw_namen(telling, ax)
    counts = telling[list(LAGEN)].to_numpy(dtype="int64")
    top = max(int(counts.max(initial=0)), 1)
    for (row, column), n in np.ndenumerate(counts):
        share = LICHT + (1 - LICHT) * n / top
        blue = tuple(1 - share * (1 - part) for part in to_rgb(ACCENT))
        look = {"facecolor": blue, "edgecolor": "none"} if n else {"facecolor": "white", "edgecolor": GREY, "linestyle": (0, (3, 2)), "linewidth": 0.9}  # fmt: skip
        ax.add_patch(Rectangle((column - 0.45, row - 0.42), 0.9, 0.84, **look))
        ink = GREY if not n else "white" if share > 0.75 else INKT
        ax.text(column, row, format_number(int(n)) if n else _("leeg"), ha="center", va="center_baseline", fontsize=12 if n else LETTER, color=ink)  # fmt: skip
    return ax


def prepare_hypothesen(dragers: pd.DataFrame, hypothesen: pd.DataFrame) -> pd.DataFrame:
    """
    Name the hypotheses of a count, for `plot_hypothesen`.

    Parameters
    ----------
    dragers : DataFrame
        As `keten.count_dragers` returns it for hypotheses.
    hypothesen : DataFrame
        As `list_hypothesen` returns it, in the same order.

    Returns
    -------
    DataFrame
        The same with ``naam``: the number and the first words.
    """
    pairs = zip(hypothesen["volgnummer"], hypothesen["tekst"], strict=True)
    return dragers.assign(naam=[f"{n}. {keten.shorten(text, KORT)}" for n, text in pairs])


def describe_figuur_hypothesen(tabel: pd.DataFrame) -> str:
    """
    Return the text alternative of `plot_hypothesen`.

    Examples
    --------
    >>> tabel = pd.DataFrame({"naam": ["1. Kennen helpt", "2. Wachten schaadt"], "steunt": [4, 0], "nuanceert": [1, 0],
    ...     "weerspreekt": [1, 0], "bevindingen": [2, 0]})
    >>> describe_figuur_hypothesen(tabel)
    'Per hypothese hoeveel kaarten en fragmenten haar steunen, nuanceren en weerspreken. 1. Kennen helpt: 4, 1 en 1. 2. Wachten schaadt: nog niet getoetst.'
    """
    told = [_("Per hypothese hoeveel kaarten en fragmenten haar steunen, nuanceren en weerspreken.")]  # fmt: skip
    for row in tabel.to_dict("records"):
        counts = format_list(format_number(row[name]) for name in RICHTINGEN)
        text = _("{naam}: {aantallen}.") if row["bevindingen"] else _("{naam}: nog niet getoetst.")
        told.append(text.format(naam=row["naam"].rstrip("."), aantallen=counts))
    return " ".join(told)


def plot_hypothesen(tabel: pd.DataFrame, *, ax: Axes) -> Axes:
    """
    Draw what supports each hypothesis by kind of source, what contradicts it, and which have nothing.

    Parameters
    ----------
    tabel : DataFrame
        As `prepare_hypothesen` returns it, with at least one unit for or against.
    ax : Axes
        Where to draw; as high as `keten.suggest_hoogte_dragers` says.

    Returns
    -------
    Axes
    """
    from leerkring.methoden.figuren import GREY

    keten.plot_dragers(tabel, ax=ax)
    for row in np.flatnonzero(tabel["bevindingen"].to_numpy() == 0):
        ax.text(-0.3, row, _("nog niet getoetst"), va="center_baseline", color=GREY, fontsize=LETTER + 0.5)  # fmt: skip
    return ax


def _draw_namen(telling: pd.DataFrame, ax: Axes) -> None:
    """Write the methodieken left and the layers on top."""
    import seaborn as sns

    rows = max(len(telling), 1)
    lines = max(int(min(RIJ_MEEST, MEEST / rows) / 0.42), 1)
    names = [wrap_regels(str(name), NAAM, LETTER, lines) for name in telling["titel"]]
    ax.set_xlim(-0.5, len(LAGEN) - 0.5)
    ax.set_ylim(rows - 0.5, -0.5)
    ax.set_yticks(range(len(telling)), labels=["\n".join(name) for name in names], fontsize=LETTER, parse_math=False)  # fmt: skip
    ax.set_xticks(range(len(LAGEN)), labels=[_(laag) for laag in LAGEN], fontsize=LETTER_KOP)
    ax.xaxis.tick_top()
    sns.despine(ax=ax, left=True, bottom=True)
    ax.tick_params(length=0)
