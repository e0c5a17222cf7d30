"""
What a report may claim from small numbers: the honesty rules, in one place.

Participants are not a random sample, so an interval describes noise and not "the professionals
of a city"; mentions are not independent, because one person writes several cards.
"""

from __future__ import annotations

import pandas as pd

from leerkring.taal import N_

PERCENT_FROM = 20  # under this many, counts and no percentages
DECIDABLE_FROM = 6  # under this many, no two-sided exact test at 5% can reach significance
LEVEL = 0.95
OVERIG = N_("overige groepen")


def estimate_interval(k: int, n: int, *, level: float = LEVEL) -> tuple[float, float]:
    """
    Return the exact (Clopper-Pearson) interval of a share.

    Parameters
    ----------
    k, n : int
        How many out of how many; `n` is at least 1.
    level : float
        The coverage that the interval has at least.

    Returns
    -------
    low, high : float
        Shares between 0 and 1.

    References
    ----------
    Clopper and Pearson (1934), Biometrika 26(4), doi 10.1093/biomet/26.4.404; computed by
    ``scipy.stats.binomtest``.

    Examples
    --------
    >>> low, high = estimate_interval(33, 63)
    >>> round(low, 3), round(high, 3)
    (0.394, 0.651)
    """
    from scipy.stats import binomtest

    interval = binomtest(int(k), int(n)).proportion_ci(level, method="exact")
    return float(interval.low), float(interval.high)


def merge_small(aantallen: pd.Series, min_cel: int) -> dict[str, str]:
    """
    Say which groups go together so that no group shown is smaller than `min_cel`.

    Groups of fewer people are merged; when that still makes fewer, the next smallest group goes
    with them, because otherwise the total would give them away by subtraction. A group of
    nobody is shown: it says nothing about a person.

    Parameters
    ----------
    aantallen : Series of int
        People per group, the group as index.
    min_cel : int
        The smallest group that may be shown.

    Returns
    -------
    dict of str to str
        The label under which each group is shown.

    Examples
    --------
    >>> merge_small(pd.Series({"wijkteam": 17, "gemeente": 3, "onderzoek": 6}), 5)
    {'wijkteam': 'wijkteam', 'gemeente': 'overige groepen', 'onderzoek': 'overige groepen'}
    """
    people = aantallen[aantallen > 0]
    order = people.to_frame("n").assign(g=people.index).sort_values(["n", "g"]).index
    merged: list[str] = []
    total = 0
    for group in order:
        if people[group] >= min_cel and (not merged or total >= min_cel):
            break
        merged.append(group)
        total += people[group]
    return {group: OVERIG if group in merged else group for group in aantallen.index}
