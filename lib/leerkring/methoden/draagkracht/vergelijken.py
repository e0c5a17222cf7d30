"""Volunteer work beside paid work, and beside what is asked, as far as the units allow."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from leerkring.methoden.draagkracht.getallen import format_bereik, format_uitkomst
from leerkring.methoden.draagkracht.grootheden import (  # fmt: skip
    GRENZEN,
    VRAAG,
    bound_getallen,
    take_bereik,
)
from leerkring.taal import _, join_items

# Why there is no ratio.
ZONDER_EENHEID, ANDERE_EENHEID, GEEN_FTE = "zonder_eenheid", "andere_eenheid", "geen_fte"
GENOEG, TEKORT, OVERLAP = "genoeg", "tekort", "overlap"
FTE = ("fte", "fte's", "fte’s", "voltijdequivalent", "voltijdequivalenten", "voltijdsequivalenten")


def compare_betaald(cijfers: pd.DataFrame, onbetaald: np.ndarray | None) -> dict[str, Any]:
    """
    Set volunteer work beside paid work; divide only where both are full-time equivalents.

    Parameters
    ----------
    cijfers : DataFrame
        Of paid work: ``onderwerp``, ``laag``, ``waarde``, ``hoog``, ``eenheid``.
    onbetaald : ndarray or None
        The volunteer work in FTE: lowest, middle, highest; None when it is not known.

    Returns
    -------
    dict
        ``som``: the paid work together, lowest, middle, highest, with its ``eenheid``; both None
        unless all have the same known unit. ``in_fte``: what the figures in FTE are about, and
        ``fte``: those together, None without any. ``verhouding``: FTE of volunteers per FTE of
        that, or None. ``reden``: why not all paid work could be divided by (``zonder_eenheid``,
        ``andere_eenheid``, ``geen_fte``), empty when it could.

    Examples
    --------
    >>> cijfers = pd.DataFrame({"onderwerp": ["a", "b"], "laag": None, "waarde": [300.0, 100.0], "hoog": None,
    ...     "eenheid": ["FTE", "FTE"]})
    >>> compare_betaald(cijfers, np.array([100.0, 200.0, 300.0]))["verhouding"].tolist()
    [0.25, 0.5, 0.75]
    >>> compare_betaald(cijfers.assign(eenheid=None), np.array([1.0, 1.0, 1.0]))["reden"]
    'zonder_eenheid'
    """
    units = cijfers["eenheid"].astype("object").fillna("").str.strip().str.lower()
    units = units.where(~units.isin(FTE), "fte")
    bounds, full = bound_getallen(cijfers)[GRENZEN], units == "fte"
    same = len(set(units)) == 1 and units.iloc[0] != ""
    fte = bounds[full].sum().to_numpy() if full.any() else None
    reason = ""
    if units.eq("").any():
        reason = ZONDER_EENHEID
    elif not full.all():
        reason = ANDERE_EENHEID
    elif onbetaald is None:
        reason = GEEN_FTE
    return {
        "som": bounds.sum().to_numpy() if same else None,
        "eenheid": cijfers["eenheid"].iloc[0] if same else None,
        "in_fte": list(cijfers.loc[full, "onderwerp"]),
        "fte": fte,
        "verhouding": None if fte is None or onbetaald is None else onbetaald / fte[::-1],
        "reden": reason,
    }


def measure_onbetaald(
    grootheden: pd.DataFrame, aanbod: pd.DataFrame, norm: pd.Series
) -> np.ndarray | None:
    """
    Return the volunteer work in FTE: as it was given, else computed with a norm.

    Parameters
    ----------
    grootheden, aanbod : DataFrame
        As `read_grootheden` and `compute_aanbod` return them.
    norm : Series
        As `choose_norm` returns it.

    Returns
    -------
    ndarray or None
        Lowest, middle, highest; None when neither FTE nor hours are known.

    Examples
    --------
    >>> aanbod = pd.DataFrame({"laag": [1600.0], "midden": [3200.0], "hoog": [3200.0]})
    >>> norm = pd.Series({"laag": 1600.0, "midden": 1600.0, "hoog": 1600.0})
    >>> measure_onbetaald(pd.DataFrame({"grootheid": [], "laag": [], "midden": [], "hoog": []}), aanbod, norm).tolist()
    [1.0, 2.0, 2.0]
    """
    stated = take_bereik(grootheden, "fte")
    if stated is not None or aanbod.empty:
        return stated
    hours = np.array([aanbod["laag"].min(), aanbod["midden"].iloc[0], aanbod["hoog"].max()])
    return hours / norm[GRENZEN[::-1]].to_numpy(dtype="float64")


def compare_vraag(aanbod: pd.DataFrame, grootheden: pd.DataFrame) -> str:
    """
    Say whether the hours that are given cover those that are asked.

    Parameters
    ----------
    aanbod, grootheden : DataFrame
        As `compute_aanbod` and `read_grootheden` return them.

    Returns
    -------
    str
        ``genoeg`` (even the lowest supply covers the highest demand), ``tekort`` (even the
        highest supply stays under the lowest demand), ``overlap`` (the ranges overlap, so it
        cannot be said), or empty when one of the two is not known.

    Examples
    --------
    >>> aanbod = pd.DataFrame({"laag": [80.0], "midden": [100.0], "hoog": [120.0]})
    >>> asked = lambda low, high: pd.DataFrame({"grootheid": ["vraag_uren"], "laag": [low], "midden": [high], "hoog": [high]})
    >>> [compare_vraag(aanbod, asked(*ends)) for ends in ((60.0, 80.0), (100.0, 150.0), (130.0, 150.0))]
    ['genoeg', 'overlap', 'tekort']
    """
    asked = take_bereik(grootheden, VRAAG)
    if asked is None or aanbod.empty:
        return ""
    if aanbod["laag"].min() >= asked[2]:
        return GENOEG
    return TEKORT if aanbod["hoog"].max() < asked[0] else OVERLAP


def describe_betaald(gevonden: dict[str, Any]) -> list[str]:
    """
    Say how volunteer and paid work stand to each other, or why that cannot be said.

    Parameters
    ----------
    gevonden : dict
        As `compare_betaald` returns it.

    Returns
    -------
    list of str

    Examples
    --------
    >>> none = {"som": None, "eenheid": None, "in_fte": [], "fte": None, "verhouding": None}
    >>> describe_betaald(none | {"reden": "zonder_eenheid"})
    ['Betaald en vrijwillig werk zijn niet op elkaar te delen: niet bij alle cijfers over betaald werk staat of het mensen, banen of FTE zijn. Optellen kan daarom ook niet.']
    >>> four = np.array([400.0, 400.0, 400.0])
    >>> describe_betaald({"som": four, "eenheid": "FTE", "in_fte": ["zorg"], "fte": four, "verhouding": np.array([0.25, 0.5, 0.75]), "reden": ""})
    ['Samen gaat het om 400 FTE betaald werk.', 'Tegenover elke 100 FTE daarvan staat ongeveer 25 tot 75 FTE vrijwillig werk.']
    """
    told = {
        ZONDER_EENHEID: _("Betaald en vrijwillig werk zijn niet op elkaar te delen: niet bij alle cijfers over betaald werk staat of het mensen, banen of FTE zijn. Optellen kan daarom ook niet."),
        ANDERE_EENHEID: _("Betaald en vrijwillig werk zijn niet op elkaar te delen: niet al het betaalde werk staat in FTE."),
        GEEN_FTE: _("Hoeveel FTE het vrijwillige werk is, is niet bekend; een verhouding is er dus niet."),
    }  # fmt: skip
    lines = [told[gevonden["reden"]]] if gevonden["reden"] else []
    if gevonden["som"] is not None:
        reach = format_bereik(gevonden["som"][0], gevonden["som"][2])
        text = _("Samen gaat het om {n} {eenheid} betaald werk.")
        lines.append(text.format(n=reach, eenheid=gevonden["eenheid"]))
    elif gevonden["verhouding"] is not None:
        reach = format_bereik(gevonden["fte"][0], gevonden["fte"][2])
        text = _("Wel in FTE: {namen} ({n} FTE).")
        lines.append(text.format(namen=join_items(gevonden["in_fte"]), n=reach))
    if gevonden["verhouding"] is None:
        return lines
    low, _middle, high = gevonden["verhouding"]
    if low >= 1:
        text = _("Tegenover elke FTE daarvan staat {fte} FTE vrijwillig werk.")
        return [*lines, text.format(fte=format_uitkomst(low, high))]
    text = _("Tegenover elke 100 FTE daarvan staat {fte} FTE vrijwillig werk.")
    return [*lines, text.format(fte=format_uitkomst(100 * low, 100 * high))]


def describe_vraag(uitslag: str, aanbod: pd.DataFrame, grootheden: pd.DataFrame) -> str:
    """
    Say whether the hours given cover the hours asked; empty when one of them is not known.

    Parameters
    ----------
    uitslag : str
        As `compare_vraag` returns it.
    aanbod, grootheden : DataFrame
        As `compute_aanbod` and `read_grootheden` return them.

    Examples
    --------
    >>> aanbod = pd.DataFrame({"laag": [80.0], "midden": [100.0], "hoog": [120.0]})
    >>> asked = pd.DataFrame({"grootheid": ["vraag_uren"], "laag": [100.0], "midden": [110.0], "hoog": [150.0]})
    >>> describe_vraag("overlap", aanbod, asked)
    'Gevraagd is 100 tot 150 uur per jaar, en er is ongeveer 80 tot 120 uur. Of dat genoeg is, valt niet te zeggen: de grenzen lopen in elkaar over.'
    """
    if not uitslag:
        return ""
    texts = {
        GENOEG: _("Gevraagd is {vraag} uur per jaar, en er is {aanbod} uur. Dat is genoeg, ook als het tegenvalt."),
        TEKORT: _("Gevraagd is {vraag} uur per jaar, en er is {aanbod} uur. Dat is te weinig, ook als het meevalt."),
        OVERLAP: _("Gevraagd is {vraag} uur per jaar, en er is {aanbod} uur. Of dat genoeg is, valt niet te zeggen: de grenzen lopen in elkaar over."),
    }  # fmt: skip
    asked = take_bereik(grootheden, "vraag_uren")
    given = format_uitkomst(aanbod["laag"].min(), aanbod["hoog"].max())
    return texts[uitslag].format(vraag=format_bereik(asked[0], asked[2]), aanbod=given)
