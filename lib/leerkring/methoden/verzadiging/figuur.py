"""Verzadiging as a picture: how the codes grow with the sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from leerkring.taal import _, count_noun, format_list

if TYPE_CHECKING:
    from matplotlib.axes import Axes

MERKEN = 30  # more points than this are a thick line


def describe_figuur(tabel: pd.DataFrame) -> str:
    """
    Return the text alternative of `plot_verzadiging`.

    Examples
    --------
    >>> describe_figuur(pd.DataFrame({"bronnen": [1, 2, 3, 4], "mediaan": [4, 6, 8, 9]}))
    'Het aantal verschillende codes tegen het aantal bronnen, in de middelste volgorde: 4 codes na één bron, 6 codes na 2 bronnen en 9 codes na 4 bronnen.'
    """
    last = len(tabel) - 1
    places = sorted({0, last // 2, last}) if len(tabel) else []
    told = [
        _("{codes} na {bronnen}").format(
            codes=count_noun(int(tabel["mediaan"].iloc[place]), "code", "codes"),
            bronnen=count_noun(int(tabel["bronnen"].iloc[place]), "bron", "bronnen"))
        for place in places
    ]  # fmt: skip
    if not told:
        return _("Er zijn geen bronnen om te tekenen.")
    return _("Het aantal verschillende codes tegen het aantal bronnen, in de middelste volgorde: {rijen}.").format(
        rijen=format_list(told))  # fmt: skip


def plot_verzadiging(tabel: pd.DataFrame, *, ax: Axes) -> Axes:
    """
    Draw how the codes grow with the sources: the median order, and where 90% of them lie.

    Parameters
    ----------
    tabel : DataFrame
        As `resample_volgorde` returns it.
    ax : Axes
        Where to draw; about 7 cm high.

    Returns
    -------
    Axes
    """
    import seaborn as sns
    from matplotlib.ticker import MaxNLocator

    from leerkring.methoden.figuren import ACCENT, GREY

    sns.despine(ax=ax)
    for axis in (ax.xaxis, ax.yaxis):
        axis.set_major_locator(MaxNLocator(integer=True, min_n_ticks=1))
    ax.set_xlabel(_("bronnen"))
    ax.set_ylabel(_("verschillende codes"))
    if tabel.empty:
        return ax
    places, middle = tabel["bronnen"].to_numpy(), tabel["mediaan"].to_numpy()
    ax.fill_between(places, tabel["laag"], tabel["hoog"], color=ACCENT, alpha=0.2, linewidth=0)
    ax.plot(places, middle, color=ACCENT, linewidth=2, marker="o" if len(places) <= MERKEN else "", markersize=4)  # fmt: skip
    ax.set_xlim(0, places[-1] * 1.02)
    ax.set_ylim(0, max(tabel["hoog"].max(), 1) * 1.15)
    end = count_noun(int(middle[-1]), "code", "codes")
    beside = {"textcoords": "offset points", "va": "center", "annotation_clip": False}
    ax.annotate(end, (places[-1], middle[-1]), (8, 0), **beside)
    if len(places) == 1:
        return ax
    # The curve bends, so that the room under it is free.
    half = len(places) // 2
    line = {"arrowstyle": "-", "color": GREY, "linewidth": 0.8}
    ax.annotate(_("lijn: de middelste volgorde\nband: 9 van de 10 volgordes"), (places[half], tabel["laag"].iloc[half]),
                (0.98, 0.08), textcoords="axes fraction", ha="right", va="bottom", arrowprops=line)  # fmt: skip
    return ax
