"""What each methodiek holds, and how its hypotheses stand."""

from __future__ import annotations

import numpy as np
import pandas as pd

from leerkring.kring.schema import LAGEN, RICHTINGEN
from leerkring.taal import sentence_case

STEUNT, _NUANCEERT, WEERSPREEKT = RICHTINGEN
HYPOTHESEN = "hypothesen"


def count_lagen(methodieken: pd.DataFrame, praktijktheorie: pd.DataFrame) -> pd.DataFrame:
    """
    Count per methodiek how many statements each of the six layers holds.

    Parameters
    ----------
    methodieken : DataFrame
        ``methodiek``, ``nummer``, ``titel``.
    praktijktheorie : DataFrame
        ``methodiek``, ``laag``.

    Returns
    -------
    DataFrame
        One row a methodiek, by number: ``methodiek``, ``nummer``, ``titel`` and a column of
        counts for each layer, in their order; zero where a layer is empty.

    Examples
    --------
    >>> methodieken = pd.DataFrame({"methodiek": ["m1", "m2"], "nummer": [1, 2], "titel": ["Eerst kennen", "Samen leren"]})
    >>> theorie = pd.DataFrame({"methodiek": ["m1", "m1", "m2"], "laag": ["ethiek", "ethiek", "handelen"]})
    >>> count_lagen(methodieken, theorie)[["titel", "ethiek", "hypothesen", "handelen"]]
             titel  ethiek  hypothesen  handelen
    0  Eerst kennen       2           0         0
    1   Samen leren       0           0         1
    """
    own = methodieken.sort_values("nummer", kind="stable")[["methodiek", "nummer", "titel"]]
    cells = pd.crosstab(praktijktheorie["methodiek"], praktijktheorie["laag"])
    counts = cells.reindex(index=own["methodiek"].to_numpy(), columns=list(LAGEN), fill_value=0)
    own = own.reset_index(drop=True)
    return own.assign(**{laag: counts[laag].to_numpy(dtype="int64") for laag in LAGEN})


def list_hypothesen(methodieken: pd.DataFrame, praktijktheorie: pd.DataFrame) -> pd.DataFrame:
    """
    List the hypotheses of all methodieken, numbered through.

    Parameters
    ----------
    methodieken : DataFrame
        ``methodiek``, ``nummer``, ``titel``.
    praktijktheorie : DataFrame
        ``uitspraak``, ``methodiek``, ``laag``, ``tekst`` and what else it holds.

    Returns
    -------
    DataFrame
        The rows of the layer hypothesen by methodiek, with ``conclusie`` (the key, as `keten`
        calls what stands above a finding), ``volgnummer`` (from 1) and ``methodiek_titel``.

    Examples
    --------
    >>> methodieken = pd.DataFrame({"methodiek": ["m1", "m2"], "nummer": [2, 1], "titel": ["Later", "Eerder"]})
    >>> theorie = pd.DataFrame({"uitspraak": ["u1", "u2", "u3"], "methodiek": ["m1", "m2", "m2"],
    ...     "laag": ["hypothesen", "ethiek", "hypothesen"], "tekst": ["A", "B", "C"]})
    >>> list_hypothesen(methodieken, theorie)[["conclusie", "volgnummer", "methodiek_titel"]]
      conclusie  volgnummer methodiek_titel
    0        u3           1          Eerder
    1        u1           2           Later
    """
    known = methodieken.set_index("methodiek")
    rows = praktijktheorie[praktijktheorie["laag"] == HYPOTHESEN]
    rows = rows.assign(
        conclusie=rows["uitspraak"],
        methodiek_titel=rows["methodiek"].map(known["titel"]),
        _place=rows["methodiek"].map(known["nummer"]),
    )
    rows = rows.sort_values("_place", kind="stable", ignore_index=True).drop(columns="_place")
    return rows.assign(volgnummer=np.arange(1, len(rows) + 1))


def weigh_hypothesen(dragers: pd.DataFrame) -> pd.DataFrame:
    """
    Say per hypothesis whether there is evidence for it, against it, or none yet.

    Parameters
    ----------
    dragers : DataFrame
        As `keten.count_dragers` returns it for hypotheses.

    Returns
    -------
    DataFrame
        The same with the booleans ``voor``, ``tegen`` and ``open``. Cards and fragments decide;
        where a finding has none, the direction of the finding does. Nuance is neither for nor
        against. ``open``: nothing lies under it.

    Examples
    --------
    >>> dragers = pd.DataFrame({"conclusie": ["h1", "h2"], "steunt": [3, 0], "nuanceert": [0, 0], "weerspreekt": [1, 0],
    ...     "bevindingen": [2, 0], "bevindingen_steunt": [2, 0], "bevindingen_weerspreekt": [0, 0]})
    >>> weigh_hypothesen(dragers)[["voor", "tegen", "open"]]
        voor  tegen   open
    0   True   True  False
    1  False  False   True
    """
    bare = dragers[list(RICHTINGEN)].sum(axis=1) == 0
    return dragers.assign(
        voor=dragers[STEUNT].mask(bare, dragers["bevindingen_steunt"]) > 0,
        tegen=dragers[WEERSPREEKT].mask(bare, dragers["bevindingen_weerspreekt"]) > 0,
        open=dragers["bevindingen"] == 0,
    )


def count_leeg(telling: pd.DataFrame) -> pd.Series:
    """Count per layer of how many methodieken it is empty."""
    return (telling[list(LAGEN)] == 0).sum()


def split_stappen(hoe: str | None) -> list[str]:
    """
    Split how something is done into its steps.

    Parameters
    ----------
    hoe : str or missing
        With a semicolon between two steps.

    Returns
    -------
    list of str
        Each as a sentence; none when nothing was filled in.

    Examples
    --------
    >>> split_stappen("bel eerst; ga dan langs ;")
    ['Bel eerst.', 'Ga dan langs.']
    """
    if pd.isna(hoe):
        return []
    return [sentence_case(step) for step in hoe.split(";") if step.strip()]
