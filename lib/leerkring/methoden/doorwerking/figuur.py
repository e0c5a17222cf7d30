"""The picture of effects: for whom, how far they reach, and which another confirms."""

from __future__ import annotations

from textwrap import fill
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from leerkring.kring.schema import CYCLI
from leerkring.methoden.doorwerking.oogst import GESTAAFD, KOLOMMEN, find_leeg
from leerkring.methoden.doorwerking.woorden import NIET_IN_TE_DELEN, UITLEG, ZONDER, name_voor_wie
from leerkring.taal import _, count_noun, format_list, format_number

if TYPE_CHECKING:
    from matplotlib.axes import Axes

KOP_BREEDTE = 12  # characters before the words above a column wrap
LETTER = 9.0
STIP, STIP_MINST = 10.0, 1.0  # points across, where there are few and where there are many
VRIJ = 16.0  # points in a cell, for the number left of its dots
RIJ, RIJ_VEEL, VEEL = 1.3, 1.9, 6  # cm a row; and from how many in one cell rows are higher


def title_oogst(oogst: pd.DataFrame) -> str:
    """
    Return the message of `plot_oogst`: how many, how many confirmed, and for whom none.

    Examples
    --------
    >>> title_oogst(pd.DataFrame({"perspectief": ["team", "team"], "staving": "niet_gestaafd"}))
    '2 effecten, niet gestaafd; geen voor de burger, de professional, de organisatie en de gemeente'
    """
    n, borne = len(oogst), int(oogst["staving"].eq(GESTAAFD).sum())
    told = count_noun(n, "effect", "effecten")
    if borne == 0:
        text = _("{told}, niet gestaafd").format(told=told)
    elif borne == n:
        text = _("{told}, gestaafd door een ander").format(told=told)
    elif borne == 1:
        text = _("{told}, waarvan één gestaafd").format(told=told)
    else:
        text = _("{told}, waarvan {n} gestaafd").format(told=told, n=format_number(borne))
    text = text[0].upper().replace("É", "E") + text[1:]
    names = [name_voor_wie(key) for key in find_leeg(oogst)]
    return _("{text}; geen voor {names}").format(text=text, names=format_list(names)) if names else text  # fmt: skip


def name_telling(telling: pd.DataFrame) -> tuple[pd.DataFrame, dict[str, str]]:
    """
    Write a count of effects as a reader meets it: the numbers behind `plot_oogst`.

    Parameters
    ----------
    telling : DataFrame
        As `count_oogst` returns it.

    Returns
    -------
    table : DataFrame
        ``perspectief`` and a text for each cycle that is drawn: "3, 1 gestaafd".
    labels : dict of str to str
        How a reader meets each column.
    """
    shown = _list_kolommen(telling)
    cells = {
        name: [
            _("{n}, {k} gestaafd").format(n=format_number(n), k=format_number(k)) if k else format_number(n)
            for n, k in zip(telling[name], telling[f"{name}_{GESTAAFD}"], strict=True)
        ]
        for name in shown
    }  # fmt: skip
    names = [_(key) for key in telling["perspectief"]]
    labels = {"perspectief": _("voor wie"), **{name: _name_kolom(name) for name in shown}}
    return pd.DataFrame({"perspectief": names, **cells}), labels


def describe_figuur(telling: pd.DataFrame) -> str:
    """
    Return the text alternative of `plot_oogst`.

    Parameters
    ----------
    telling : DataFrame
        As `count_oogst` returns it.
    """
    rows = []
    for row in telling.to_dict("records"):
        parts = [_tell_cel(name, row[name], row[f"{name}_{GESTAAFD}"]) for name in KOLOMMEN if row[name]]  # fmt: skip
        told = format_list(parts) or _("geen")
        rows.append(_("{naam} {told}").format(naam=_(row["perspectief"]), told=told))
    return _("Per perspectief een stip voor elk effect, naar waardecyclus: {rows}.").format(rows="; ".join(rows))  # fmt: skip


def suggest_hoogte(telling: pd.DataFrame) -> float:
    """Return how many cm `plot_oogst` needs."""
    most = int(telling[list(KOLOMMEN)].to_numpy().max(initial=0))
    return 3.6 + len(telling) * (RIJ_VEEL if most > VEEL else RIJ)


def plot_oogst(telling: pd.DataFrame, *, ax: Axes) -> Axes:
    """
    Draw a dot for every effect: filled where another confirms it, open where only its zegsman says so.

    Parameters
    ----------
    telling : DataFrame
        As `count_oogst` returns it.
    ax : Axes
        Where to draw; `suggest_hoogte` says how high.

    Returns
    -------
    Axes
        The open and the filled dots are one collection each; a cell without an effect has a dash.
    """
    from leerkring.methoden.codering.figuur import measure_cel
    from leerkring.methoden.figuren import ACCENT, GREY

    shown = _list_kolommen(telling)
    _draw_rooster([_(key) for key in telling["perspectief"]], shown, ax)
    _draw_uitleg(ax)
    counts = telling[shown].to_numpy(dtype="int64")
    borne = telling[[f"{name}_{GESTAAFD}" for name in shown]].to_numpy(dtype="int64")
    wide, high = measure_cel(ax)
    x, y, filled, across = _place_stippen(counts, borne, wide, high)
    line = 0.13 * across
    ax.scatter(x[~filled], y[~filled], s=(across - line) ** 2, facecolors="none", edgecolors=ACCENT, linewidths=line, zorder=3)  # fmt: skip
    ax.scatter(x[filled], y[filled], s=across**2, color=ACCENT, linewidths=0, zorder=3)
    for row, column in np.ndindex(counts.shape):
        n = int(counts[row, column])
        at = (column - 0.5, row) if n else (column, row)
        ax.annotate(
            format_number(n) if n else "–", at, (4, 0) if n else (0, 0), textcoords="offset points",
            ha="left" if n else "center", va="center", fontsize=LETTER, color="#1B1F24" if n else GREY,
        )  # fmt: skip
    return ax


def _list_kolommen(telling: pd.DataFrame) -> list[str]:
    """Return the cycles, and what fits none where there is such."""
    return [*CYCLI, *([ZONDER] if telling[ZONDER].any() else [])]


def _name_kolom(name: str) -> str:
    return _(NIET_IN_TE_DELEN) if name == ZONDER else _(name)


def _tell_cel(name: str, n: int, borne: int) -> str:
    text = _("{n} {cyclus} ({k} gestaafd)") if borne else _("{n} {cyclus}")
    return text.format(n=format_number(n), cyclus=_name_kolom(name), k=format_number(borne))


def _place_stippen(
    counts: np.ndarray, borne: np.ndarray, wide: float, high: float
) -> tuple[np.ndarray, np.ndarray, np.ndarray, float]:
    """Lay the dots of each cell in rows, the filled ones first, as large as fits the fullest."""
    most = max(int(counts.max(initial=0)), 1)
    room, tall = wide - VRIJ - 3, 0.86 * high
    for across in np.arange(STIP, STIP_MINST, -0.5):
        per, rows = int(room // (1.2 * across)), int(tall // (1.2 * across))
        if per * rows >= most:
            break
    per = max(per, 1)
    step = 1.2 * across
    row, column = (axis.ravel() for axis in np.indices(counts.shape))
    sizes = counts.ravel()
    cell = np.repeat(np.arange(sizes.size), sizes)
    place = np.arange(sizes.sum()) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    lines = np.ceil(sizes / per)[cell]
    x = column[cell] - 0.5 + (VRIJ + step / 2 + (place % per) * step) / wide
    y = row[cell] + ((place // per) - (lines - 1) / 2) * step / high
    return x, y, place < borne.ravel()[cell], float(across)


def _draw_rooster(names: list[str], shown: list[str], ax: Axes) -> None:
    """Write whom it is for on the left and the cycles on top, with thin lines between the cells."""
    import seaborn as sns

    ax.set_xlim(-0.5, len(shown) - 0.5)
    ax.set_ylim(len(names) - 0.5, -0.5)
    heads = [
        _name_kolom(name) if name == ZONDER else f"{_(name)}:\n{fill(_(UITLEG[name]), KOP_BREEDTE)}"
        for name in shown
    ]
    ax.set_xticks(range(len(shown)), labels=[fill(h, KOP_BREEDTE) if "\n" not in h else h for h in heads], fontsize=LETTER - 0.5)  # fmt: skip
    ax.set_yticks(range(len(names)), labels=names, fontsize=LETTER + 1.5)
    ax.xaxis.tick_top()
    light = {"color": "#DDE1E4", "linewidth": 0.8}
    ax.hlines(np.arange(len(names) + 1) - 0.5, -0.5, len(shown) - 0.5, **light)
    ax.vlines(np.arange(len(shown) + 1) - 0.5, -0.5, len(names) - 0.5, **light)
    sns.despine(ax=ax, left=True, bottom=True)
    ax.tick_params(length=0)


def _draw_uitleg(ax: Axes) -> None:
    """Say under the picture what a filled dot, an open dot and a dash mean."""
    told = _("dicht: door een ander gestaafd; open: alleen de zegsman zegt het; streepje: geen")
    ax.annotate(told, (1, 0), (0, -7), xycoords="axes fraction", textcoords="offset points", ha="right", va="top", fontsize=LETTER)  # fmt: skip
