"""The picture of visits: bars of what was done, the plan as an outline behind them."""

from __future__ import annotations

from collections.abc import Hashable
from typing import TYPE_CHECKING

import pandas as pd

from leerkring.methoden.veldwerk.zinnen import name_soort
from leerkring.taal import _, format_number, sentence_case

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def describe_figuur(telling: pd.DataFrame) -> str:
    """Return the text alternative of `plot_bezoeken`."""
    parts = [
        _("{naam} {label}").format(naam=name, label=label)
        for name, label in zip(_name_groepen(telling), _label_staven(telling), strict=True)
    ]
    return _("Staven met het aantal bezoeken: {parts}.").format(parts="; ".join(parts))


def plot_bezoeken(telling: pd.DataFrame, *, ax: Axes) -> Axes:
    """
    Draw what was done as bars, and what was planned as an open outline behind them.

    Parameters
    ----------
    telling : DataFrame
        As `count_bezoeken` or `compare_plan` returns it; where the plan is not known there is no
        outline, where the count is not known no bar.
    ax : Axes
        Where to draw.

    Returns
    -------
    Axes
    """
    from leerkring.methoden.figuren import GREY, draw_staven

    counts = telling["aantal"].fillna(0).astype("int64").tolist()
    plans = telling["gepland"].fillna(0).astype("int64").tolist()
    for place, plan in enumerate(plans):
        if plan:
            ax.barh(place, plan, height=0.76, facecolor="none", edgecolor=GREY, linewidth=1.2)
    reach = [max(pair) for pair in zip(counts, plans, strict=True)]
    return draw_staven(_name_groepen(telling), counts, _label_staven(telling), reach=reach, ax=ax)


def _name_groepen(telling: pd.DataFrame) -> list[str]:
    """Name each group by its keys, which stand before the numbers."""
    keys = list(telling.columns[: list(telling.columns).index("gepland")])
    named = [[_name_sleutel(key, value) for key, value in zip(keys, row, strict=True)]
             for row in telling[keys].itertuples(index=False)]  # fmt: skip
    return [sentence_case(", ".join(parts)).rstrip(".") for parts in named]


def _name_sleutel(key: str, value: Hashable) -> str:
    if not isinstance(value, str):
        return _("gebied niet bekend") if key == "gebied" else _("niet bekend")
    return name_soort(value) if key == "soort" else value


def _label_staven(telling: pd.DataFrame) -> list[str]:
    labels = []
    for count, plan in zip(telling["aantal"], telling["gepland"], strict=True):
        label = _("aantal niet bekend") if pd.isna(count) else format_number(count)
        if not pd.isna(plan) and (pd.isna(count) or plan != count):
            label = _("{label} (gepland {plan})").format(label=label, plan=format_number(plan))
        labels.append(label)
    return labels
