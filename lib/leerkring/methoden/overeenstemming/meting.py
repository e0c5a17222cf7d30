"""Overeenstemming measured: what may be given for a table, what is refused, and how sure it is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd

from leerkring.methoden.overeenstemming.maten import (
    compute_alpha,
    measure_ac1,
    measure_alpha,
    measure_cohen,
    measure_fleiss,
)
from leerkring.methoden.overeenstemming.patronen import (
    INTERVAL,
    NOMINAAL,
    ORDINAAL,
    count_paren,
    count_patronen,
    drop_zwijgers,
    place_schaal,
    take_gecodeerd,
)
from leerkring.methoden.statistiek import DECIDABLE_FROM, LEVEL, PERCENT_FROM

TREKKINGEN = 1000
ZAAD = 2014
_AT_ONCE = 2_000_000  # cells of draws by patterns held in memory together

# Why a measure is not given.
TE_WEINIG_CODEURS = "te_weinig_codeurs"
NIETS_SAMEN = "niets_samen"
TE_WEINIG_EENHEDEN = "te_weinig_eenheden"
EEN_WAARDE = "een_waarde"
MEER_DAN_TWEE = "meer_dan_twee"
NIET_ALLEN = "niet_allen"
NIET_NOMINAAL = "niet_nominaal"

MATEN = ("cohen", "fleiss", "alpha", "ac1")
_WEGING = {NOMINAAL: None, ORDINAAL: "linear", INTERVAL: "quadratic"}


def resample_alpha(
    oordelen: pd.DataFrame,
    schaal: str = NOMINAAL,
    volgorde: Sequence[Any] | None = None,
    *,
    trekkingen: int = TREKKINGEN,
    zaad: int = ZAAD,
    niveau: float = LEVEL,
) -> dict[str, Any]:
    """
    Draw the units again, with replacement, and see between which numbers alpha comes out.

    Parameters
    ----------
    oordelen : DataFrame
        Units by coders.
    schaal, volgorde
        As for `maten.measure_alpha`.
    trekkingen : int
        How many times the units are drawn.
    zaad : int
        The seed: the same draws each time.
    niveau : float
        The share of the draws between the ends of the interval.

    Returns
    -------
    dict
        ``alpha``, ``laag``, ``hoog``, ``trekkingen``, ``eenheden`` (those with two values or
        more, which are drawn), ``onbepaald`` (draws with only one value, in which alpha is not
        defined), ``zaad``, ``niveau``.

    Notes
    -----
    Units with the same values given equally often are one to alpha, so that what is drawn is how
    often each pattern occurs, and 100,000 units cost no more than their patterns. Draws without
    an alpha do not count; where they are more than the interval leaves out, it has no ends.

    References
    ----------
    Efron and Tibshirani (1993), An Introduction to the Bootstrap, chapter 13 (percentiles).

    Examples
    --------
    >>> oordelen = pd.DataFrame({"p": list("aaaabbbbcc") * 3, "q": list("aaabbbbbcc") * 3})
    >>> found = resample_alpha(oordelen)
    >>> [round(found[key], 2) for key in ("laag", "alpha", "hoog")]
    [0.66, 0.85, 1.0]
    """
    counts, weights, values = count_patronen(oordelen, volgorde, minstens=2)
    units = int(weights.sum())
    found = {"alpha": measure_alpha(oordelen, schaal, volgorde), "laag": None, "hoog": None,
             "trekkingen": trekkingen, "eenheden": units, "onbepaald": 0,
             "zaad": zaad, "niveau": niveau}  # fmt: skip
    if found["alpha"] is None:
        return found
    places, generator = place_schaal(values, schaal, volgorde), np.random.default_rng(zaad)
    step = max(1, _AT_ONCE // len(weights))
    sizes = [min(step, trekkingen - start) for start in range(0, trekkingen, step)]
    drawn = np.concatenate([
        compute_alpha(generator.multinomial(units, weights / units, size), counts, schaal, places)
        for size in sizes
    ])  # fmt: skip
    defined = drawn[~np.isnan(drawn)]
    found["onbepaald"] = int(trekkingen - len(defined))
    if found["onbepaald"] <= (1 - niveau) * trekkingen:
        ends = np.quantile(defined, [(1 - niveau) / 2, (1 + niveau) / 2])
        found["laag"], found["hoog"] = (float(end) for end in ends)
    return found


def measure_overeenstemming(
    oordelen: pd.DataFrame,
    schaal: str = NOMINAAL,
    volgorde: Sequence[Any] | None = None,
    *,
    trekkingen: int = TREKKINGEN,
    zaad: int = ZAAD,
) -> dict[str, Any]:
    """
    Measure all that may be said of the agreement in a table, with why the rest may not.

    Under 6 units no coefficient is given, as no test is on so few; under 20 counts and no
    percentages. Cohen's kappa is for two coders, weighed on an ordinal (linear) or interval scale
    (quadratic); Fleiss' kappa for tables without gaps; that and AC1 for values that are the same
    or not.

    Parameters
    ----------
    oordelen : DataFrame
        Units by coders; `attrs` may say under ``waarde`` what the values are.
    schaal, volgorde
        As for `maten.measure_alpha`.
    trekkingen, zaad : int
        As for `resample_alpha`.

    Returns
    -------
    dict
        ``waarde`` (``code`` without it), ``schaal``; ``codeurs``; ``eenheden`` that two or more
        judged and ``eens``, those where all of these agreed; ``paren`` (comparisons of two
        coders) and ``paren_eens``; ``gecodeerd`` and ``gecodeerd_eens``, the same comparisons at
        the units to which somebody gave a code; ``eenheden_gecodeerd`` and
        ``gecodeerde_eenheden_eens``; ``percentage`` and ``percentage_gecodeerd``; ``cohen``,
        ``fleiss``, ``alpha``, ``ac1``; what `resample_alpha` adds; ``weigering``: the reason for
        each measure that is None.

    Examples
    --------
    >>> found = measure_overeenstemming(pd.DataFrame({"p": list("aaabb"), "q": list("aabbb")}))
    >>> found["eenheden"], found["eens"], found["percentage"], found["weigering"]["alpha"]
    (5, 4, None, 'te_weinig_eenheden')
    """
    judged = drop_zwijgers(oordelen)
    found: dict[str, Any] = {"waarde": oordelen.attrs.get("waarde", "code"), "schaal": schaal,
                             "codeurs": judged.shape[1], **_count_eens(judged)}  # fmt: skip
    refused = _refuse(judged, schaal, found)
    found |= dict.fromkeys(MATEN)
    found |= {"laag": None, "hoog": None, "trekkingen": trekkingen, "onbepaald": 0, "zaad": zaad,
              "niveau": LEVEL}  # fmt: skip
    if "cohen" not in refused:
        found["cohen"] = measure_cohen(judged, weging=_WEGING[schaal], volgorde=volgorde)
    if "fleiss" not in refused:
        found["fleiss"] = measure_fleiss(judged)
    if "ac1" not in refused:
        found["ac1"] = measure_ac1(judged)
    if "alpha" not in refused:
        drawn = resample_alpha(judged, schaal, volgorde, trekkingen=trekkingen, zaad=zaad)
        found |= {key: drawn[key] for key in ("alpha", "laag", "hoog", "onbepaald")}
    refused |= {maat: EEN_WAARDE for maat in MATEN if found[maat] is None and maat not in refused}
    return found | {"weigering": refused}


def _count_eens(oordelen: pd.DataFrame) -> dict[str, Any]:
    """Count units and comparisons, and those in agreement, at all units and at the coded ones."""
    coded = take_gecodeerd(oordelen)
    (units, same), (units_coded, same_coded) = _count_eenheden(oordelen), _count_eenheden(coded)
    (pairs, agreed), (pairs_coded, agreed_coded) = count_paren(oordelen), count_paren(coded)
    return {
        "eenheden": units, "eens": same, "paren": pairs, "paren_eens": agreed,
        "eenheden_gecodeerd": units_coded, "gecodeerde_eenheden_eens": same_coded,
        "gecodeerd": pairs_coded, "gecodeerd_eens": agreed_coded,
        "percentage": agreed / pairs if units >= PERCENT_FROM else None,
        "percentage_gecodeerd": agreed_coded / pairs_coded if units_coded >= PERCENT_FROM else None,
    }  # fmt: skip


def _count_eenheden(oordelen: pd.DataFrame) -> tuple[int, int]:
    """Return how many units two or more coders judged, and at how many of them all agreed."""
    counts, weights, _values = count_patronen(oordelen, minstens=2)
    alike = (counts > 0).sum(axis=1) == 1
    return int(weights.sum()), int(weights[alike].sum())


def _refuse(oordelen: pd.DataFrame, schaal: str, telling: dict[str, Any]) -> dict[str, str]:
    """Return the reason of each measure that means nothing for this table."""
    everything = (*MATEN, "percentage", "percentage_gecodeerd")
    if telling["codeurs"] < 2:
        return dict.fromkeys(everything, TE_WEINIG_CODEURS)
    if not telling["eenheden"]:
        return dict.fromkeys(everything, NIETS_SAMEN)
    refused = {}
    if telling["eenheden"] < PERCENT_FROM:
        refused["percentage"] = TE_WEINIG_EENHEDEN
    if telling["eenheden_gecodeerd"] < PERCENT_FROM:
        refused["percentage_gecodeerd"] = TE_WEINIG_EENHEDEN
    if telling["eenheden"] < DECIDABLE_FROM:
        return refused | dict.fromkeys(MATEN, TE_WEINIG_EENHEDEN)
    given = oordelen.notna().sum(axis=1)
    if telling["codeurs"] > 2:
        refused["cohen"] = MEER_DAN_TWEE
    if schaal != NOMINAAL:
        refused |= dict.fromkeys(("fleiss", "ac1"), NIET_NOMINAAL)
    elif ((given > 1) & (given < telling["codeurs"])).any():
        refused["fleiss"] = NIET_ALLEN
    return refused
