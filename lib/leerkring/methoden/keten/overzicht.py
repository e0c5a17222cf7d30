"""All conclusions as a picture: what carries each, by kind of source, and what speaks against it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from leerkring.methoden.codering import BRONSOORTEN, draw_bollen, name_bronsoort
from leerkring.methoden.codering import suggest_hoogte as suggest_rijen
from leerkring.methoden.keten.figuur import draw_stip
from leerkring.methoden.keten.tabel import CONCLUSIE, WEERSPREEKT
from leerkring.methoden.keten.zinnen import name_conclusie
from leerkring.taal import _, format_list, format_number

if TYPE_CHECKING:
    from matplotlib.axes import Axes

RIJ, RIJ_MINST = 1.55, 1.25  # cm a row, and where there are many
OMHOOG, OMLAAG = 0.13, 0.31  # where support and counter-evidence stand, as a share of a row
LETTER = 9.5
STIP = 0.26  # cm


def prepare_dragers(dragers: pd.DataFrame, conclusies: pd.DataFrame) -> pd.DataFrame:
    """
    Name the conclusions of a count, for `plot_dragers`.

    Parameters
    ----------
    dragers : DataFrame
        As `count_dragers` returns it per conclusion.
    conclusies : DataFrame
        ``conclusie``, ``nummer``, ``titel``.

    Returns
    -------
    DataFrame
        The same with ``naam``: the titel, else "Conclusie 1".
    """
    own = conclusies.set_index(CONCLUSIE).loc[dragers[CONCLUSIE].to_numpy()]
    names = [name_conclusie(titel, nummer) for titel, nummer in zip(own["titel"], own["nummer"], strict=True)]  # fmt: skip
    return dragers.assign(naam=names)


def suggest_hoogte_dragers(tabel: pd.DataFrame) -> float:
    """Return how many cm `plot_dragers` needs."""
    return suggest_rijen(len(tabel), rij=RIJ, minst=RIJ_MINST)


def describe_figuur_dragers(tabel: pd.DataFrame) -> str:
    """
    Return the text alternative of `plot_dragers`.

    Parameters
    ----------
    tabel : DataFrame
        As `prepare_dragers` returns it.

    Examples
    --------
    >>> tabel = pd.DataFrame({"naam": ["Conclusie 1"], "sessie": [4], "observatie": [0], "interview": [0], "focusdag": [0],
    ...     "literatuur": [2], "weerspreekt": [1], "weerspreekt_interview": [1]})
    >>> describe_figuur_dragers(tabel)
    'Per conclusie wat haar steunt, en het tegenbewijs: Conclusie 1: kaarten 4 en literatuur 2; tegenbewijs interviews 1.'
    """
    rows = []
    for row in tabel.to_dict("records"):
        support = _tell_soorten(row, "") or _("geen steun")
        against = _tell_soorten(row, f"{WEERSPREEKT}_")
        told = _("{naam}: {steun}; tegenbewijs {tegen}") if against else _("{naam}: {steun}; tegenbewijs niet vastgelegd")  # fmt: skip
        rows.append(told.format(naam=row["naam"], steun=support, tegen=against))
    return _("Per conclusie wat haar steunt, en het tegenbewijs: {rijen}.").format(
        rijen=". ".join(rows)
    )


def plot_dragers(tabel: pd.DataFrame, *, ax: Axes) -> Axes:
    """
    Draw per conclusion how many units of each kind support it, and how many contradict it.

    Support is a blue circle whose area goes with the number; counter-evidence a number behind
    the mark with the cross, under the circle.

    Parameters
    ----------
    tabel : DataFrame
        As `prepare_dragers` returns it, with at least one unit.
    ax : Axes
        Where to draw; as high as `suggest_hoogte_dragers` says.

    Returns
    -------
    Axes
    """
    kinds = [s for s in BRONSOORTEN if tabel[[s, f"{WEERSPREEKT}_{s}"]].to_numpy().any()]
    support = tabel[kinds].to_numpy(dtype="int64")
    against = tabel[[f"{WEERSPREEKT}_{soort}" for soort in kinds]].to_numpy(dtype="int64")
    heads = [name_bronsoort(soort) for soort in kinds]
    lift = OMHOOG if against.any() else 0.0
    draw_bollen(tabel["naam"], heads, support, lift=lift, ax=ax)
    rows, columns = np.nonzero(against)
    draw_stip(WEERSPREEKT, columns, rows + OMLAAG, STIP, ax)
    for row, column in zip(rows, columns, strict=True):
        told = format_number(int(against[row, column]))
        ax.annotate(told, (column, row + OMLAAG), (6, 0), textcoords="offset points", va="center_baseline", fontsize=LETTER)  # fmt: skip
    _draw_uitleg(bool(against.any()), ax)
    return ax


def _draw_uitleg(tegen: bool, ax: Axes) -> None:
    """Say under the picture what the circles and the mark with the cross mean."""
    told = _("blauw: kaarten en fragmenten die steunen")
    if tegen:
        told += _("; kring met kruis: tegenbewijs")
    ax.annotate(told, (1, 0), (0, -8), xycoords="axes fraction", textcoords="offset points", ha="right", va="top", fontsize=LETTER - 0.5)  # fmt: skip


def _tell_soorten(row: dict, lead: str) -> str:
    counts = {soort: int(row.get(f"{lead}{soort}", 0)) for soort in BRONSOORTEN}
    return format_list(f"{name_bronsoort(soort)} {format_number(n)}" for soort, n in counts.items() if n)  # fmt: skip
