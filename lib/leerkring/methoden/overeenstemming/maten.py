"""
Overeenstemming in numbers: the coefficients, each from a table of units by coders.

The table `oordelen` has one row a unit and one column a coder; a cell holds the one value that
this coder gave, and is missing where there is none. A coefficient that is not defined for a table
is None. Which of them a report may give is decided in `meting`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd

from leerkring.methoden.overeenstemming.patronen import (
    NOMINAAL,
    ORDINAAL,
    count_paren,
    count_patronen,
    drop_zwijgers,
    place_schaal,
    place_waarden,
    read_waarden,
    take_gecodeerd,
)


def measure_percentage(oordelen: pd.DataFrame) -> float | None:
    """
    Return the share of the comparisons of two coders in which both gave the same value.

    Every two coders of the same unit are one comparison; with two coders that is one a unit.

    Parameters
    ----------
    oordelen : DataFrame
        Units by coders.

    Returns
    -------
    float or None
        None when no unit has two values.

    Examples
    --------
    >>> measure_percentage(pd.DataFrame({"p": ["a", "a", "b", None], "q": ["a", "b", "b", "a"]}))
    0.6666666666666666
    """
    pairs, same = count_paren(oordelen)
    return same / pairs if pairs else None


def measure_percentage_gecodeerd(oordelen: pd.DataFrame) -> float | None:
    """
    Return the same share over the units to which at least one coder gave a code.

    Text that nobody coded makes agreement look larger than it is: two people who both skip a
    sentence agree on it.

    Parameters
    ----------
    oordelen : DataFrame
        Units by coders, with `patronen.GEEN` where a coder gave no code.

    References
    ----------
    https://github.com/ccbogel/QualCoder/issues/667

    Examples
    --------
    >>> geen = "geen code"
    >>> oordelen = pd.DataFrame({"p": ["a", "b", geen, geen], "q": ["a", geen, geen, geen]})
    >>> measure_percentage(oordelen), measure_percentage_gecodeerd(oordelen)
    (0.75, 0.5)
    """
    return measure_percentage(take_gecodeerd(oordelen))


def measure_cohen(
    oordelen: pd.DataFrame, *, weging: str | None = None, volgorde: Sequence[Any] | None = None
) -> float | None:
    """
    Return Cohen's kappa of exactly two coders, over the units that both judged.

    Parameters
    ----------
    oordelen : DataFrame
        Units by two coders.
    weging : str, optional
        ``linear`` or ``quadratic``: how heavily a disagreement weighs by its distance. Without it
        every disagreement weighs the same.
    volgorde : sequence, optional
        The values from low to high; their distance is that of their places. Without it a weighed
        kappa takes the distance between the numbers themselves.

    Returns
    -------
    float or None
        None unless there are two coders and both judged some unit, or when both gave one and the
        same value everywhere.

    Raises
    ------
    ValueError
        When `weging` is unknown, or words are weighed without their order.

    References
    ----------
    Cohen (1960), doi 10.1177/001316446002000104; weighted: Cohen (1968), doi 10.1037/h0026256.

    Examples
    --------
    >>> oordelen = pd.DataFrame({"p": list("aaaabb"), "q": list("aaabbb")})
    >>> round(measure_cohen(oordelen), 3)
    0.667
    """
    powers = {None: 0, "linear": 1, "quadratic": 2}
    if weging not in powers:
        raise ValueError(f"weging is None, 'linear' or 'quadratic', not {weging!r}")
    judged = drop_zwijgers(oordelen)
    if judged.shape[1] != 2:
        return None
    codes, values = read_waarden(judged.dropna(), volgorde)
    if not len(codes):
        return None
    size = len(values)
    table = np.bincount(codes[:, 0] * size + codes[:, 1], minlength=size**2).reshape(size, size)
    places = place_waarden(values, volgorde) if powers[weging] else np.arange(size)
    apart = np.abs(np.subtract.outer(places, places)) ** float(powers[weging])
    apart[np.diag_indices(size)] = 0.0
    expected = float((np.outer(table.sum(axis=1), table.sum(axis=0)) * apart).sum()) / table.sum()
    return float(1 - (table * apart).sum() / expected) if expected else None


def measure_fleiss(oordelen: pd.DataFrame) -> float | None:
    """
    Return Fleiss' kappa, over the units that every coder judged.

    Parameters
    ----------
    oordelen : DataFrame
        Units by coders, two or more.

    Returns
    -------
    float or None
        None when no unit was judged by all, or all gave one and the same value everywhere.

    References
    ----------
    Fleiss (1971), Measuring nominal scale agreement among many raters, Psychological Bulletin
    76(5), doi 10.1037/h0031619.

    Examples
    --------
    >>> oordelen = pd.DataFrame({"p": list("aab"), "q": list("abb"), "r": list("abb")})
    >>> round(measure_fleiss(oordelen), 3)
    0.55
    """
    judged = drop_zwijgers(oordelen)
    coders = judged.shape[1]
    counts, weights, _values = count_patronen(judged.dropna())
    if coders < 2 or counts.shape[1] < 2:
        return None
    total = weights.sum()
    agreed = weights @ (counts * (counts - 1)).sum(axis=1) / (total * coders * (coders - 1))
    chance = float((((weights @ counts) / (total * coders)) ** 2).sum())
    return float((agreed - chance) / (1 - chance))


def measure_ac1(oordelen: pd.DataFrame) -> float | None:
    """
    Return Gwet's AC1, of any number of coders, with missing values.

    Chance is counted over the values that occur, so a value that nobody gave does not count.

    Parameters
    ----------
    oordelen : DataFrame
        Units by coders.

    Returns
    -------
    float or None
        None when no unit has two values, or only one value occurs.

    References
    ----------
    Gwet (2008), doi 10.1348/000711006X126600; with missing values Gwet (2014), Handbook of
    Inter-Rater Reliability, 4th edition, chapter 5, as ``gwet.ac1.raw`` of the R package irrCAC.

    Examples
    --------
    >>> oordelen = pd.DataFrame({"p": list("aaaaab"), "q": list("aaaabb")})
    >>> round(measure_ac1(oordelen), 3)
    0.733
    """
    counts, weights, _values = count_patronen(oordelen)
    given, kinds = counts.sum(axis=1), counts.shape[1]
    two = given > 1
    if not two.any() or kinds < 2:
        return None
    same = (counts[two] * (counts[two] - 1)).sum(axis=1) / (given[two] * (given[two] - 1))
    agreed = weights[two] @ same / weights[two].sum()
    shares = weights @ (counts / given[:, None]) / weights.sum()
    chance = float((shares * (1 - shares)).sum()) / (kinds - 1)
    return float((agreed - chance) / (1 - chance))


def measure_alpha(
    oordelen: pd.DataFrame, schaal: str = NOMINAAL, volgorde: Sequence[Any] | None = None
) -> float | None:
    """
    Return Krippendorff's alpha, of any number of coders, with missing values.

    Parameters
    ----------
    oordelen : DataFrame
        Units by coders.
    schaal : str
        ``nominaal``: values are the same or not; ``ordinaal``: a disagreement is larger the more
        values lie between, counted as often as they were given; ``interval``: by the distance.
    volgorde : sequence, optional
        The values from low to high; words on an ordinal scale need it, numbers do not.

    Returns
    -------
    float or None
        1 when all agree, 0 when they agree no more than by chance; None when no unit has two
        values or only one value occurs.

    Raises
    ------
    ValueError
        When words stand on a scale that asks for numbers or for an order, or a value is not in
        the order.

    Notes
    -----
    The ordinal metric is Krippendorff's own, which hangs on how often each value was given; the
    ordinal weights of irrCAC are others and give another number.

    References
    ----------
    Krippendorff (2011), Computing Krippendorff's Alpha-Reliability,
    https://repository.upenn.edu/asc_papers/43

    Examples
    --------
    >>> oordelen = pd.DataFrame({"p": list("aaaabb"), "q": list("aaabbb")})
    >>> round(measure_alpha(oordelen), 3)
    0.686
    """
    counts, weights, values = count_patronen(oordelen, volgorde, minstens=2)
    places = place_schaal(values, schaal, volgorde)
    if not values:
        return None
    alpha = compute_alpha(weights[None, :], counts, schaal, places)
    return None if np.isnan(alpha[0]) else float(alpha[0])


def compute_alpha(
    weights: np.ndarray, counts: np.ndarray, schaal: str, places: np.ndarray
) -> np.ndarray:
    """
    Return alpha for each row of weights: how often each pattern of values occurs in a draw.

    Parameters
    ----------
    weights : array of draws by patterns
    counts : array of patterns by values
        How many coders gave each value; at least two in every pattern.
    schaal : str
    places : array
        Where each value lies, see `place_schaal`.

    Returns
    -------
    array of float
        One a draw; missing where only one value occurs.
    """
    totals = (weights @ counts).astype("float64")
    n, given = totals.sum(axis=1), counts.sum(axis=1)
    if schaal == NOMINAAL:
        # Twice the pairs that differ, within the units and among all values.
        within = weights @ ((given**2 - (counts**2).sum(axis=1)) / (given - 1))
        among = n**2 - (totals**2).sum(axis=1)
    else:
        # Krippendorff's ordinal distance is that between the middles of the ranks.
        at = totals.cumsum(axis=1) - totals / 2 if schaal == ORDINAAL else np.broadcast_to(places, totals.shape)  # fmt: skip
        at = at - at.mean(axis=1, keepdims=True)
        spread = given[:, None] * (counts @ at.T**2) - (counts @ at.T) ** 2
        within = 2 * np.einsum("tp,pt->t", weights, spread / (given - 1)[:, None])
        among = 2 * (n * (totals * at**2).sum(axis=1) - (totals * at).sum(axis=1) ** 2)
    defined = (totals > 0).sum(axis=1) > 1
    return 1 - np.divide(within * (n - 1), among, out=np.full(len(n), np.nan), where=defined)
