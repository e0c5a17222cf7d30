"""
What a report may claim from small numbers: the honesty rules, in one place.

The rules
---------
1. **Counts before percentages.** Under 20 a report gives counts (`PERCENT_FROM`).
2. **An exact interval or none.** A share has the interval of Clopper and Pearson
   (`estimate_interval`); a median has the interval between two of the numbers given
   (`estimate_mediaan`), which exists from 6 numbers on.
3. **A test that cannot decide is refused.** With fewer than 6 untied pairs no outcome of a
   two-sided exact test falls under 5% (`DECIDABLE_FROM`), so `compute_p` gives none and the
   report says so in words.
4. **Several tests are one family.** Their p-values are adjusted together (`correct_holm`).
5. **A size beside a test.** For pairs, how many more went up than down (`estimate_dominantie`);
   for two independent groups, Cliff's delta (`estimate_delta`) and its word (`name_delta`).
   The two are not exchangeable.
6. **No small groups.** Groups of fewer than `min_cel` people go together (`merge_small`); in a
   cross-table their cells are withheld, with what would give them away by subtraction
   (`suppress_cells`). What cannot be protected is not shown.

What no rule mends: participants are not a random sample, so an interval describes noise and not
"the professionals of a city"; mentions are not independent, because one person writes several
cards; and people who see each other stand do not choose a place independently.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np
import pandas as pd

from leerkring.taal import N_, _

PERCENT_FROM = 20  # under this many, counts and no percentages
DECIDABLE_FROM = 6  # under this many, no two-sided exact test at 5% can reach significance
LEVEL = 0.95
OVERIG = N_("overige groepen")
DECIMALS = 4  # no scale is read more finely; what lies behind them is the dust of floats
# Romano et al. (2006): the word for a delta is the first whose bound lies above its size.
DELTA_WORDS = (
    (0.147, N_("verwaarloosbaar")),
    (0.33, N_("klein")),
    (0.474, N_("middelgroot")),
    (np.inf, N_("groot")),
)


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


def estimate_mediaan(values: Iterable[float], *, level: float = LEVEL) -> dict[str, Any] | None:
    """
    Return the median with the exact interval between two of the numbers given.

    Each number lies under the median of what it was drawn from with chance one half, so how
    many do is binomial, and the interval runs from the d-th lowest to the d-th highest.

    Parameters
    ----------
    values : iterable of float
        The numbers; missing ones do not count.
    level : float
        The coverage that the interval has at least.

    Returns
    -------
    dict or None
        ``n``, ``mediaan``, ``laag`` and ``hoog``; the last two are None where no interval of
        this level exists (under 6 numbers for 95%). None without numbers.

    References
    ----------
    Conover (1999), Practical Nonparametric Statistics, section 3.2; the same interval as that
    of ``scipy.stats.quantile_test``.

    Examples
    --------
    >>> estimate_mediaan([3, 5, 6, 6, 7, 9])
    {'n': 6, 'mediaan': 6.0, 'laag': 3.0, 'hoog': 9.0}
    >>> estimate_mediaan([3, 5, 6])["laag"] is None
    True
    """
    from scipy.stats import binom

    numbers = np.sort(_read_numbers(values))
    n = len(numbers)
    if not n:
        return None
    d = int(binom.ppf((1 - level) / 2, n, 0.5))
    low, high = (float(numbers[d - 1]), float(numbers[n - d])) if d else (None, None)
    return {"n": n, "mediaan": float(np.median(numbers)), "laag": low, "hoog": high}


def compute_p(verschillen: Iterable[float]) -> float | None:
    """
    Return the exact two-sided p of paired differences, from all ways to turn their signs.

    If nothing had changed, each difference could as well have had the other sign. The p is the
    share of all those sign patterns whose sum is at least as far from zero as the one seen. The
    patterns are counted by the sums they reach, one difference at a time, and not one by one.

    Parameters
    ----------
    verschillen : iterable of float
        One difference a pair, on at most four decimals; zeros and missing ones do not count.

    Returns
    -------
    float or None
        None under 6 untied pairs: then no outcome could fall under 5%.

    Notes
    -----
    Time and memory grow with the number of pairs times their sum on the finest step that occurs.

    References
    ----------
    Fisher (1935), The Design of Experiments, section 21; Pitman (1937), doi 10.2307/2984124;
    counting by sums: Pagano and Tritchler (1983), J. American Statistical Association 78.

    Examples
    --------
    Darwin's maize, as Fisher tested it: 863 of the 32,768 patterns lie as far out on one side.

    >>> maize = [49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48]
    >>> compute_p(maize) == 2 * 863 / 32768
    True
    >>> compute_p([1, 1, 1, 1, 1]) is None
    True
    """
    steps = _lay_on_grid(_read_numbers(verschillen))
    sizes = np.abs(steps[steps != 0])
    if len(sizes) < DECIDABLE_FROM:
        return None
    total = int(sizes.sum())
    chance = np.zeros(total + 1)  # of each sum of the differences that get a plus
    chance[0] = 1.0
    reached = 0
    for size in sizes.tolist():
        half = chance[: reached + 1] / 2
        chance[: reached + 1] = half
        chance[size : reached + size + 1] += half
        reached += size
    ups = int(steps[steps > 0].sum())
    far = min(ups, total - ups)
    return min(1.0, float(2 * chance[: far + 1].sum()))


def correct_holm(p: Iterable[float | None]) -> pd.Series:
    """
    Adjust the p-values of one family, so that 5% holds for all of them together.

    Parameters
    ----------
    p : iterable of float or None
        A p each; a missing one (a test that was refused) stays missing and does not count.

    Returns
    -------
    Series of Float64
        In the order, and with the index, of what came in.

    References
    ----------
    Holm (1979), A simple sequentially rejective multiple test procedure, Scandinavian Journal
    of Statistics 6(2).

    Examples
    --------
    >>> correct_holm([0.01, 0.04, 0.03, None]).tolist()
    [0.03, 0.06, 0.06, <NA>]
    """
    series = (p if isinstance(p, pd.Series) else pd.Series(list(p), dtype="object")).astype("Float64")  # fmt: skip
    known = series.dropna().sort_values()
    stricter = known * np.arange(len(known), 0, -1)
    return stricter.cummax().clip(upper=1.0).reindex(series.index)


def estimate_dominantie(verschillen: Iterable[float]) -> float | None:
    """
    Return how many more pairs went up than down, as a share of all pairs.

    For pairs only, the same people twice; for two groups of different people see
    `estimate_delta`. Pairs that stayed equal count in the number of pairs.

    Parameters
    ----------
    verschillen : iterable of float
        One difference a pair; missing ones do not count.

    Returns
    -------
    float or None
        From -1 (all down) to 1 (all up); None without pairs.

    References
    ----------
    Cliff (1993), doi 10.1037/0033-2909.114.3.494: the within-pair dominance.

    Examples
    --------
    >>> estimate_dominantie([2, 1, 0, -1])
    0.25
    """
    steps = np.sign(_read_numbers(verschillen).round(DECIMALS))
    return float(steps.mean()) if len(steps) else None


def estimate_delta(a: Iterable[float], b: Iterable[float]) -> float | None:
    """
    Return Cliff's delta: how often `a` is above `b`, less how often it is under it.

    For two groups of different people only; for the same people twice see
    `estimate_dominantie`.

    Parameters
    ----------
    a, b : iterable of float
        The numbers of each group; missing ones do not count.

    Returns
    -------
    float or None
        From -1 (all of `a` under all of `b`) to 1; None when a group has no numbers.

    References
    ----------
    Cliff (1993), Dominance statistics, Psychological Bulletin 114(3),
    doi 10.1037/0033-2909.114.3.494.

    Examples
    --------
    >>> estimate_delta([6, 7, 8], [5, 7])
    0.5
    """
    ours, theirs = (_read_numbers(group).round(DECIMALS) for group in (a, b))
    if not len(ours) or not len(theirs):
        return None
    theirs.sort()
    under = np.searchsorted(theirs, ours, side="left").sum()
    above = (len(theirs) - np.searchsorted(theirs, ours, side="right")).sum()
    return float((under - above) / (len(ours) * len(theirs)))


def name_delta(delta: float) -> str:
    """
    Return the word for the size of a Cliff's delta, whichever its sign.

    References
    ----------
    Romano, Kromrey, Coraggio and Skowronek (2006), Appropriate statistics for ordinal level
    data, Florida Association of Institutional Research; the bounds as the R package effsize
    gives them, https://www.rdocumentation.org/packages/effsize/versions/0.6.4/topics/cliff.delta

    Examples
    --------
    >>> name_delta(0.1), name_delta(-0.5)
    ('verwaarloosbaar', 'groot')
    """
    return _(next(word for bound, word in DELTA_WORDS if abs(delta) < bound))


def merge_small(aantallen: pd.Series, min_cel: int) -> dict[str, str]:
    """
    Say which groups go together so that no group shown is smaller than `min_cel`.

    Groups of fewer people are merged; when that still makes fewer, the next smallest group goes
    with them, because otherwise the total would give them away by subtraction. The same holds
    when they are together as many as there are groups, because then each is one person. A group
    of nobody is shown: it says nothing about a person.

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
        enough = total >= min_cel and total > len(merged)
        if people[group] >= min_cel and (not merged or enough):
            break
        merged.append(group)
        total += people[group]
    return {group: OVERIG if group in merged else group for group in aantallen.index}


def suppress_cells(
    aantallen: pd.DataFrame, mensen: pd.DataFrame, min_cel: int
) -> pd.DataFrame | None:
    """
    Withhold the cells of a cross-table that would tell about a few people, and their shields.

    Withheld are the cells with fewer than `min_cel` people behind them, and the cell of a group
    whose cards are all in one column, because it says "all of group X said Y". The totals of
    rows and columns are shown, so each is shielded by a rectangle of withheld cells: from the
    cell and from the opposite corner one can be moved to the two other corners without changing
    any total. Whoever knows all totals and all shown cells, and that counts are whole and not
    negative, can then tell none of the withheld cells.

    Parameters
    ----------
    aantallen : DataFrame of int
        The counts: groups as rows, answers as columns, without totals; labels are unique.
    mensen : DataFrame of int
        The same rows and columns: how many different people stand behind each count.
    min_cel : int
        The fewest people that a shown cell may have, unless it has none.

    Returns
    -------
    DataFrame of Int64 or None
        The counts with the withheld ones missing; None when some cell cannot be shielded, and
        the table cannot be shown with its totals. Which cells are withheld does not depend on
        the order of rows and columns.

    Notes
    -----
    Of all rectangles the one is taken that withholds fewest more cells; of those, one where all
    four are positive, so that the move works either way; of those, the one with the smallest
    counts; of those, the first by its labels.

    References
    ----------
    Cox (1980), Suppression methodology and statistical disclosure control, J. American
    Statistical Association 75; https://sdctools.github.io/HandbookSDC/ on tabular data.

    Examples
    --------
    >>> counts = pd.DataFrame({"kans": [9, 5, 2], "probleem": [6, 8, 9]}, index=list("abc"))
    >>> suppress_cells(counts, counts, 5)
       kans  probleem
    a     9         6
    b  <NA>      <NA>
    c  <NA>      <NA>
    """
    ordered = _sort_labels(aantallen).astype("Int64")
    people = mensen.reindex(index=ordered.index, columns=ordered.columns)
    counts = ordered.to_numpy(dtype="int64")
    few = people.to_numpy(dtype="int64") < min_cel
    alone = (counts > 0).sum(axis=1, keepdims=True) == 1
    hidden = (counts > 0) & (few | alone)
    for row, column in np.argwhere(hidden):
        other = _choose_corner(counts, hidden, row, column)
        if other is None:
            return None
        hidden[np.ix_([row, other[0]], [column, other[1]])] = True
    return ordered.mask(hidden).reindex(index=aantallen.index, columns=aantallen.columns)


def _choose_corner(
    counts: np.ndarray, hidden: np.ndarray, row: int, column: int
) -> tuple[int, int] | None:
    """Return the opposite corner of the rectangle that shields a cell at the least cost."""
    new = ~hidden
    cost = new.astype("int64") + new[row] + new[:, [column]]
    loss = counts * new + counts[row] * new[row] + counts[:, [column]] * new[:, [column]]
    one_way = (counts == 0) | (counts[row] == 0) | (counts[:, [column]] == 0)
    possible = counts > 0
    possible[row] = possible[:, column] = False
    corners = np.argwhere(possible)
    if not len(corners):
        return None
    i, j = corners.T
    first = np.lexsort((j, i, loss[i, j], one_way[i, j], cost[i, j]))[0]
    return int(i[first]), int(j[first])


def _sort_labels(table: pd.DataFrame) -> pd.DataFrame:
    """Order rows and columns by their labels as text, so that a choice never hangs on the order."""
    return table.sort_index(key=lambda labels: labels.astype(str)).sort_index(
        axis=1, key=lambda labels: labels.astype(str)
    )


def _read_numbers(values: Iterable[float]) -> np.ndarray:
    """Return the numbers that are not missing."""
    series = values if isinstance(values, pd.Series) else pd.Series(list(values), dtype="object")
    return series.dropna().to_numpy(dtype="float64", copy=True)


def _lay_on_grid(numbers: np.ndarray) -> np.ndarray:
    """Return the numbers as whole steps of the largest step that fits them all."""
    whole = np.rint(numbers * 10**DECIMALS).astype("int64")
    return whole // max(int(np.gcd.reduce(whole, initial=0)), 1)
