"""
Connections between people who were asked: how many, how mutual, how concentrated.

Of people nothing is returned but counts: a picture of twenty colleagues has no stranger in it.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import numpy as np
import pandas as pd

MIN_RESPONS = 0.75  # under this share of answers, what is missing decides what a measure says
MOST_TUSSEN = 200  # people; beyond it, paths through people would cost more than linear time


def list_banden(contacten: pd.DataFrame, moment: str) -> pd.DataFrame:
    """
    Return who names whom, each pair once.

    Parameters
    ----------
    contacten : DataFrame
        Of level `verbindingen.MENSEN` and of one session.
    moment : {"nu", "gewenst"}

    Returns
    -------
    DataFrame
        ``van``, ``naar``; nobody is connected with himself.

    Examples
    --------
    >>> contacten = pd.DataFrame({"begin": ["p", "p", "q"], "einde": ["q", "q", None], "moment": "nu"})
    >>> list_banden(contacten, "nu").values.tolist()
    [['p', 'q']]
    """
    rows = contacten.loc[contacten["moment"] == moment, ["begin", "einde"]].dropna()
    rows = rows[rows["begin"] != rows["einde"]].drop_duplicates(ignore_index=True)
    return rows.set_axis(["van", "naar"], axis=1)


def list_respondenten(contacten: pd.DataFrame, moment: str) -> list[str]:
    """Return who answered about a moment, also those who named nobody."""
    return sorted(set(contacten.loc[contacten["moment"] == moment, "begin"]))


def measure_respons(respondenten: Collection[str], gevraagd: Collection[str]) -> dict[str, Any]:
    """
    Say how many of those who were asked answered.

    Parameters
    ----------
    respondenten, gevraagd : collection of str

    Returns
    -------
    dict
        ``gevraagd``, ``antwoordde`` (of those asked), ``aandeel`` (None when nobody is known to
        have been asked) and ``genoeg`` (at least `MIN_RESPONS`).

    Examples
    --------
    >>> measure_respons(["p", "q", "r"], ["p", "q", "r", "s"])
    {'gevraagd': 4, 'antwoordde': 3, 'aandeel': 0.75, 'genoeg': True}
    """
    asked = set(gevraagd)
    answered = len(asked & set(respondenten))
    share = answered / len(asked) if asked else None
    return {"gevraagd": len(asked), "antwoordde": answered, "aandeel": share,
            "genoeg": share is not None and share >= MIN_RESPONS}  # fmt: skip


def measure_netwerk(banden: pd.DataFrame, respondenten: Collection[str]) -> dict[str, Any]:
    """
    Measure the network of those who answered.

    Parameters
    ----------
    banden : DataFrame
        ``van``, ``naar``, as `list_banden` returns it; what leads to somebody who did not answer
        does not count, because there is no way back to see.
    respondenten : collection of str

    Returns
    -------
    dict
        ``mensen``, ``banden``, ``mogelijk`` (n times n - 1), ``dichtheid``, ``paren`` (two people
        of whom at least one names the other), ``wederzijds`` (pairs in which both do),
        ``wederkerigheid`` (the share of the banden that go both ways), ``delen`` (groups that no
        band joins, people alone among them), ``alleen`` (people without any band), ``centralisatie``
        (of how often people are named, Freeman) and ``tussen`` (of paths through people, Freeman;
        None beyond `MOST_TUSSEN`). A share is None where there is nothing to share; the last two
        with fewer than three people.

    References
    ----------
    Freeman (1978), Centrality in social networks, Social Networks 1; Brandes (2001), A faster
    algorithm for betweenness centrality, J. Mathematical Sociology 25. What is measured follows
    Smit et al. (2021), https://pmc.ncbi.nlm.nih.gov/articles/PMC7786471

    Examples
    --------
    >>> banden = pd.DataFrame({"van": ["p", "q", "p"], "naar": ["q", "p", "r"]})
    >>> found = measure_netwerk(banden, ["p", "q", "r"])
    >>> found["banden"], found["mogelijk"], found["dichtheid"], found["paren"], found["wederzijds"], found["delen"]
    (3, 6, 0.5, 2, 1, 1)
    """
    n, ends = _number_mensen(banden, respondenten)
    ties, possible = len(ends), n * (n - 1)
    both = int(np.isin(ends[:, 0] * n + ends[:, 1], ends[:, 1] * n + ends[:, 0]).sum())
    named = np.bincount(ends[:, 1], minlength=n)
    return {
        "mensen": n,
        "banden": ties,
        "mogelijk": possible,
        "dichtheid": ties / possible if possible else None,
        "paren": ties - both // 2,
        "wederzijds": both // 2,
        "wederkerigheid": both / ties if ties else None,
        "delen": _count_delen(n, ends),
        "alleen": n - len(np.unique(ends)),
        "centralisatie": float((named.max() - named).sum() / (n - 1) ** 2) if n > 2 else None,
        "tussen": _concentrate_tussen(n, ends) if 2 < n <= MOST_TUSSEN else None,
    }


def count_genoemd(
    banden: pd.DataFrame, respondenten: Collection[str], *, min_cel: int = 5
) -> pd.DataFrame:
    """
    Count how often people are named by others, so that no class holds few people.

    Parameters
    ----------
    banden : DataFrame
        ``van``, ``naar``.
    respondenten : collection of str
    min_cel : int
        The fewest people in a class; classes are joined with what lies above until they have as
        many, and the last with what lies below.

    Returns
    -------
    DataFrame
        ``laag``, ``hoog`` (how often named, both included) and ``mensen``; no rows when there are
        fewer than `min_cel` people.

    Examples
    --------
    >>> banden = pd.DataFrame({"van": ["p", "q", "r"], "naar": ["q", "p", "p"]})
    >>> count_genoemd(banden, ["p", "q", "r"], min_cel=1).values.tolist()
    [[0, 0, 1], [1, 1, 1], [2, 2, 1]]
    """
    n, ends = _number_mensen(banden, respondenten)
    counts = np.bincount(np.bincount(ends[:, 1], minlength=n)) if n else np.array([], dtype="int64")
    classes: list[list[int]] = []
    low = people = 0
    for times, more in enumerate(counts):
        people += int(more)
        if people >= min_cel:
            classes.append([low, times, people])
            low, people = times + 1, 0
    if people and classes:
        classes[-1][1:] = [len(counts) - 1, classes[-1][2] + people]
    return pd.DataFrame(classes, columns=["laag", "hoog", "mensen"], dtype="int64")


def _number_mensen(banden: pd.DataFrame, respondenten: Collection[str]) -> tuple[int, np.ndarray]:
    """Return how many answered, and the ties among them as pairs of numbers."""
    place = {key: n for n, key in enumerate(sorted(set(respondenten)))}
    ends = banden[["van", "naar"]].apply(lambda side: side.map(place)).dropna()
    ends = ends.drop_duplicates().to_numpy(dtype="int64").reshape(-1, 2)
    return len(place), ends[ends[:, 0] != ends[:, 1]]


def _count_delen(n: int, ends: np.ndarray) -> int:
    """Count the parts that no tie joins, whichever way it points."""
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components

    if not n:
        return 0
    graph = coo_array((np.ones(len(ends)), (ends[:, 0], ends[:, 1])), shape=(n, n))
    return int(connected_components(graph, directed=True, connection="weak")[0])


def _concentrate_tussen(n: int, ends: np.ndarray) -> float:
    """Return Freeman's centralisation of betweenness: 1 when every path runs through one person."""
    between = _measure_tussen(n, ends) / ((n - 1) * (n - 2))
    return float((between.max() - between).sum() / (n - 1))


def _measure_tussen(n: int, ends: np.ndarray) -> np.ndarray:
    """Return of each person how many shortest paths between others run through, after Brandes."""
    out: list[list[int]] = [[] for _n in range(n)]
    for start, end in ends:
        out[start].append(int(end))
    total = np.zeros(n)
    for source in range(n):
        paths, far = np.zeros(n), np.full(n, -1)
        paths[source], far[source] = 1, 0
        seen = [source]
        for person in seen:  # grows while it is walked: breadth first
            for other in out[person]:
                if far[other] < 0:
                    far[other] = far[person] + 1
                    seen.append(other)
                if far[other] == far[person] + 1:
                    paths[other] += paths[person]
        share = np.zeros(n)
        for person in reversed(seen):
            on = [other for other in out[person] if far[other] == far[person] + 1]
            share[person] = sum(paths[person] / paths[other] * (1 + share[other]) for other in on)
        share[source] = 0
        total += share
    return total
