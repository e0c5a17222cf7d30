"""The quantities that the arithmetic needs, each with its lowest, middle and highest."""

from __future__ import annotations

import numpy as np
import pandas as pd

from leerkring.kring.schema import GROOTHEDEN
from leerkring.methoden.draagkracht.getallen import format_bereik, format_getal
from leerkring.taal import _

GRENZEN = ["laag", "midden", "hoog"]
BETAALD, VRAAG = "betaald", "vraag_uren"


def bound_getallen(cijfers: pd.DataFrame) -> pd.DataFrame:
    """
    Return the lowest, middle and highest of each figure.

    A figure without bounds is all three itself; between two bounds the middle is halfway; a side
    that is open stays at the last number given.

    Parameters
    ----------
    cijfers : DataFrame
        ``laag``, ``waarde``, ``hoog``, each of which may be missing.

    Returns
    -------
    DataFrame
        ``laag``, ``midden``, ``hoog``, with the index of `cijfers`.

    Examples
    --------
    >>> bound_getallen(pd.DataFrame({"laag": [None, 30], "waarde": [200, None], "hoog": [None, 40]})).values.tolist()
    [[200.0, 200.0, 200.0], [30.0, 35.0, 40.0]]
    """
    low, at, high = (
        cijfers[name].astype("Float64").astype("float64") for name in ("laag", "waarde", "hoog")
    )
    first, last = low.fillna(at).fillna(high), high.fillna(at).fillna(low)
    return pd.DataFrame({"laag": first, "midden": at.fillna((first + last) / 2), "hoog": last})


def read_grootheden(cijfers: pd.DataFrame) -> pd.DataFrame:
    """
    Return each quantity of the arithmetic once, with its range.

    Where several figures are given for one quantity, they run from the lowest to the highest:
    nothing says which is right. What is asked is added up over its subjects, because hours asked
    for different things are different hours.

    Parameters
    ----------
    cijfers : DataFrame
        ``grootheid``, ``onderwerp``, ``laag``, ``waarde``, ``hoog``.

    Returns
    -------
    DataFrame
        ``grootheid``, ``laag``, ``midden``, ``hoog`` in the unit of the quantity, ``getallen``
        (how many figures) and ``open_onder`` and ``open_boven`` (one bound was given, and that
        one not). In the order of the schema, without paid work, see `compare_betaald`.

    Examples
    --------
    >>> cijfers = pd.DataFrame({"grootheid": ["uren_per_week", "vrijwilligers", None], "onderwerp": "x",
    ...     "laag": [4, None, None], "waarde": [None, 200, 42], "hoog": [5, None, None]})
    >>> read_grootheden(cijfers)[["grootheid", "laag", "midden", "hoog"]].values.tolist()
    [['vrijwilligers', 200.0, 200.0, 200.0], ['uren_per_week', 4.0, 4.5, 5.0]]
    """
    rows = cijfers[cijfers["grootheid"].notna() & (cijfers["grootheid"] != BETAALD)]
    table = rows[["grootheid", "onderwerp"]].join(bound_getallen(rows))
    table["open_onder"] = rows["laag"].isna() & rows["hoog"].notna()
    table["open_boven"] = rows["hoog"].isna() & rows["laag"].notna()
    asked = table["grootheid"] == VRAAG
    found = pd.concat(
        [_span(table[~asked], ["grootheid"]), _sum_vraag(_span(table[asked], ["grootheid", "onderwerp"]))]
    )  # fmt: skip
    place = {name: n for n, name in enumerate(GROOTHEDEN)}
    return found.sort_values("grootheid", key=lambda names: names.map(place), ignore_index=True)


def format_gegeven(row: pd.Series) -> str:
    """
    Write a figure as it was given: with its bounds, and with the word that its source uses.

    Parameters
    ----------
    row : Series
        ``laag``, ``waarde``, ``hoog``, ``benadering``.

    Examples
    --------
    >>> format_gegeven(pd.Series({"laag": None, "waarde": 500000, "hoog": None, "benadering": "ongeveer"}))
    'ongeveer 500.000'
    >>> format_gegeven(pd.Series({"laag": 30, "waarde": None, "hoog": 40, "benadering": None}))
    '30 tot 40'
    """
    low, at, high = (row[name] for name in ("laag", "waarde", "hoog"))
    known = [not pd.isna(n) for n in (low, at, high)]
    bounds = {
        (True, True): lambda: format_bereik(low, high),
        (True, False): lambda: _("ten minste {n}").format(n=format_getal(low)),
        (False, True): lambda: _("hooguit {n}").format(n=format_getal(high)),
    }
    between = bounds[known[0], known[2]]() if known[0] or known[2] else ""
    text = between
    if known[1]:
        text = format_getal(at)
        text = _("{getal} ({grenzen})").format(getal=text, grenzen=between) if between else text
    word = row["benadering"]
    return f"{word} {text}" if isinstance(word, str) else text


def _span(table: pd.DataFrame, per: list[str]) -> pd.DataFrame:
    """Let several figures for one thing run from the lowest to the highest."""
    groups = table.groupby(per, sort=False)
    return groups.agg(
        laag=("laag", "min"), midden=("midden", "median"), hoog=("hoog", "max"), getallen=("laag", "size"),
        open_onder=("open_onder", "any"), open_boven=("open_boven", "any"),
    ).reset_index()  # fmt: skip


def _sum_vraag(asked: pd.DataFrame) -> pd.DataFrame:
    columns = dict.fromkeys([*GRENZEN, "getallen"], "sum") | dict.fromkeys(["open_onder", "open_boven"], "any")  # fmt: skip
    return asked.groupby("grootheid", sort=False).agg(columns).reset_index()


def take_bereik(grootheden: pd.DataFrame, grootheid: str) -> np.ndarray | None:
    """
    Return the lowest, middle and highest of one quantity; None when it was not given.

    Examples
    --------
    >>> table = pd.DataFrame({"grootheid": ["weken"], "laag": [40.0], "midden": [46.0], "hoog": [52.0]})
    >>> take_bereik(table, "weken").tolist(), take_bereik(table, "fte")
    ([40.0, 46.0, 52.0], None)
    """
    found = grootheden.loc[grootheden["grootheid"] == grootheid, GRENZEN]
    return None if found.empty else found.to_numpy()[0]
