"""Which assumption moves the result most: one varied at a time, the others at their middle."""

from __future__ import annotations

import pandas as pd

from leerkring.methoden.draagkracht.aanbod import scale_factoren
from leerkring.methoden.draagkracht.grootheden import GRENZEN

NORM = "uren_per_fte"


def vary_aannames(wegen: pd.DataFrame, norm: pd.Series) -> pd.DataFrame:
    """
    Compute the FTE with each input at its lowest and highest, the others at their middle.

    Parameters
    ----------
    wegen : DataFrame
        As `list_wegen` returns it.
    norm : Series
        As `choose_norm` returns it.

    Returns
    -------
    DataFrame
        Per ``weg`` a row an input: ``grootheid``, ``van`` and ``tot`` (of the input, in its own
        unit), ``van_ons``, ``vast`` (it has no range), and in FTE ``laag``, ``midden``, ``hoog``
        and ``beweging`` (the difference). What moves the result most stands first in its way.

    Notes
    -----
    The usual one-way sensitivity analysis ("tornado"). It says nothing about inputs that move
    together, and an input's weight is no better than the range it was given.

    Examples
    --------
    >>> wegen = pd.DataFrame({"weg": "w", "grootheid": ["vrijwilligers", "uren_per_jaar"], "laag": [100.0, 32.0],
    ...     "midden": [100.0, 40.0], "hoog": [100.0, 48.0], "van_ons": False})
    >>> norm = pd.Series({"laag": 1600.0, "midden": 1600.0, "hoog": 2000.0, "van_ons": True})
    >>> vary_aannames(wegen, norm)[["grootheid", "laag", "midden", "hoog"]].values.tolist()
    [['uren_per_jaar', 2.0, 2.5, 3.0], ['uren_per_fte', 2.0, 2.5, 2.5], ['vrijwilligers', 2.5, 2.5, 2.5]]
    """
    scaled = scale_factoren(wegen)
    middle = scaled.groupby("weg", sort=False)["midden"].prod() / norm["midden"]
    ratio = scaled[GRENZEN].div(scaled["midden"], axis=0)
    rows = wegen.assign(van=wegen["laag"], tot=wegen["hoog"], midden=wegen["weg"].map(middle))
    rows = rows.assign(laag=rows["midden"] * ratio["laag"], hoog=rows["midden"] * ratio["hoog"])
    norms = middle.rename("midden").reset_index().assign(
        grootheid=NORM, van=norm["laag"], tot=norm["hoog"], van_ons=bool(norm["van_ons"]),
        laag=(middle * norm["midden"] / norm["hoog"]).to_numpy(), hoog=(middle * norm["midden"] / norm["laag"]).to_numpy(),
    )  # fmt: skip
    table = pd.concat([rows, norms], ignore_index=True)
    table = table.assign(vast=table["van"] == table["tot"], beweging=table["hoog"] - table["laag"])
    place = {weg: n for n, weg in enumerate(middle.index)}
    table = table.assign(orde=table["weg"].map(place)).sort_values(
        ["orde", "beweging"], ascending=[True, False], kind="stable", ignore_index=True
    )
    return table[
        ["weg", "grootheid", "van", "tot", "van_ons", "vast", "laag", "midden", "hoog", "beweging"]
    ]
