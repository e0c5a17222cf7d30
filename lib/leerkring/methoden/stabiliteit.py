"""Stabiliteit: whether the ranking would be the same had other people sat at the table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from leerkring.methoden.statistiek import DECIDABLE_FROM, LEVEL
from leerkring.taal import _, count_noun, format_list, format_number

if TYPE_CHECKING:
    from numpy import ndarray

TREKKINGEN = 1000
EERSTE = 3  # how many places at the top one looks at
ZAAD = 2014
_AT_ONCE = 100_000  # draws held in memory together; more would not fit the processor's cache


def resample_rangen(
    kaarten: pd.DataFrame,
    clusters: pd.DataFrame,
    *,
    trekkingen: int = TREKKINGEN,
    zaad: int = ZAAD,
) -> pd.DataFrame:
    """
    Draw the people again, with replacement, and see how often each cluster comes out on top.

    People and not cards are drawn, because the cards of one person go together. A card without a
    person counts as one of a person of its own.

    Parameters
    ----------
    kaarten : DataFrame
        The cards of one deelvraag: ``kaart``, ``cluster``, ``deelnemer``.
    clusters : DataFrame
        ``cluster``.
    trekkingen : int
        How many times the people are drawn.
    zaad : int
        The seed: the same draws each time.

    Returns
    -------
    DataFrame
        ``cluster``, ``bovenaan`` and ``bij_drie``: in how many draws it had the most cards,
        alone or shared, and was among the first three. `attrs` holds ``mensen`` and
        ``trekkingen``.

    References
    ----------
    Efron and Tibshirani (1993), An Introduction to the Bootstrap, chapter 6.

    Examples
    --------
    >>> kaarten = pd.DataFrame({"kaart": range(8), "cluster": list("aaaaaab") + [None],
    ...                         "deelnemer": list("pqrstupq")})
    >>> resample_rangen(kaarten, pd.DataFrame({"cluster": ["a", "b"]})).to_dict("list")
    {'cluster': ['a', 'b'], 'bovenaan': [1000, 0], 'bij_drie': [1000, 657]}
    """
    import numpy as np

    people = kaarten["deelnemer"].astype("object")
    people = people.where(people.notna(), [("", n) for n in range(len(kaarten))])
    person, known = pd.factorize(people)
    matrix = _count_cards(person, kaarten["cluster"], clusters["cluster"], len(known))
    top = np.zeros(len(clusters), dtype="int64")
    first = top.copy()
    generator = np.random.default_rng(zaad)
    step = max(1, _AT_ONCE // max(len(known), 1))
    for start in range(0, trekkingen if len(known) else 0, step):
        weights = _draw(generator, len(known), min(step, trekkingen - start))
        counts = np.asarray(matrix @ weights.T)
        reach = np.sort(counts, axis=0)[-min(EERSTE, len(counts)) :]
        top += ((counts == reach[-1]) & (counts > 0)).sum(axis=1)
        first += ((counts >= reach[0]) & (counts > 0)).sum(axis=1)
    table = pd.DataFrame({"cluster": clusters["cluster"].to_numpy(), "bovenaan": top, "bij_drie": first})  # fmt: skip
    table.attrs = {"mensen": len(known), "trekkingen": trekkingen}
    return table


def describe_stabiliteit(ranglijst: pd.DataFrame, trekking: pd.DataFrame) -> str:
    """
    Say how firm the first place is.

    Parameters
    ----------
    ranglijst : DataFrame
        As `kaarten.rank_kaarten` returns it.
    trekking : DataFrame
        As `resample_rangen` returns it.
    """
    people = trekking.attrs["mensen"]
    if people < DECIDABLE_FROM:
        who = count_noun(people, "mens", "mensen")
        return _("Met kaarten van {who} is niet te zeggen hoe vast de volgorde is.").format(who=who)
    first = ranglijst.loc[(ranglijst["rang"] == 1) & (ranglijst["kaarten"] > 0), ["cluster", "titel"]]  # fmt: skip
    first = first.merge(trekking, on="cluster")
    if first.empty:
        return ""
    times = trekking.attrs["trekkingen"]
    told = format_list(
        _("‘{titel}’ {n} keer").format(titel=row.titel, n=format_number(row.bovenaan))
        for row in first.itertuples()
    )
    text = _("Trek je uit wie er kaarten schreven {times} keer opnieuw een even grote groep, dan staat {told} bovenaan.").format(
        times=format_number(times), told=told)  # fmt: skip
    if first["bovenaan"].min() >= LEVEL * times:
        return text + " " + _("De eerste plaats hangt dus weinig af van wie er toevallig waren.")
    return text + " " + _("Met andere mensen had iets anders bovenaan kunnen staan.")


def measure_concentratie(stemmen: pd.DataFrame, clusters: pd.DataFrame) -> dict[str, Any]:
    """
    Measure how the dots of one deelvraag are spread over people and clusters.

    Parameters
    ----------
    stemmen : DataFrame
        ``cluster``, ``deelnemer``, ``aantal``.
    clusters : DataFrame
        ``cluster``, ``titel``.

    Returns
    -------
    dict
        ``stippen``; ``stemmers`` (different known people) and ``hoogste`` (most dots of one of
        them); ``clusters``; ``top`` (titles with the most dots) and ``top_stippen``;
        ``effectief``: over how many clusters the dots would lie if each got the same and they
        were as concentrated as now (the inverse of Simpson's index), missing without dots.

    References
    ----------
    Hill (1973), Diversity and Evenness, Ecology 54(2), doi 10.2307/1934352: the number of order 2.

    Examples
    --------
    >>> stemmen = pd.DataFrame({"cluster": ["a", "a", "b"], "deelnemer": ["p", "q", "q"], "aantal": [2, 1, 1]})
    >>> clusters = pd.DataFrame({"cluster": ["a", "b", "c"], "titel": ["bellen", "overleg", "tijd"]})
    >>> measure_concentratie(stemmen, clusters)["effectief"]
    1.6
    """
    dots = stemmen.groupby("cluster")["aantal"].sum().reindex(clusters["cluster"], fill_value=0)
    dots = dots.astype("int64").set_axis(clusters["titel"].to_numpy())
    each = stemmen.dropna(subset="deelnemer").groupby("deelnemer")["aantal"].sum()
    given, most = int(dots.sum()), int(dots.max()) if len(dots) else 0
    return {
        "stippen": given,
        "stemmers": int((each > 0).sum()),
        "hoogste": int(each.max()) if len(each) else 0,
        "clusters": len(dots),
        "top": list(dots.index[(dots == most) & (dots > 0)]),
        "top_stippen": most,
        "effectief": given**2 / int((dots**2).sum()) if given else None,
    }


def describe_concentratie(concentratie: dict[str, Any]) -> str:
    """Say who gave the dots and how they are spread; empty without dots."""
    if not concentratie["stippen"]:
        return ""
    dots = count_noun(concentratie["stippen"], "stip", "stippen")
    if concentratie["stemmers"]:
        text = _("Er zijn {dots} geplakt, door {people}, hooguit {most} per persoon.").format(
            dots=dots, people=count_noun(concentratie["stemmers"], "bekende deelnemer", "bekende deelnemers"),
            most=format_number(concentratie["hoogste"]))  # fmt: skip
    else:
        text = _("Er zijn {dots} geplakt; van wie, is niet vastgelegd.").format(dots=dots)
    spread = _("Ze liggen verspreid alsof {n} van de {clusters} evenveel kregen.")
    return f"{text} " + spread.format(
        n=format_number(concentratie["effectief"], 1),
        clusters=count_noun(concentratie["clusters"], "cluster", "clusters"),
    )


def _count_cards(
    person: ndarray, cluster: pd.Series, clusters: pd.Series, people: int
) -> Any:  # a scipy sparse array
    """Count the cards per cluster (rows) and person (columns), and keep only what is there."""
    import numpy as np
    from scipy.sparse import coo_array

    place = pd.Index(clusters).get_indexer(cluster)
    there = place >= 0
    cells = (np.ones(there.sum(), dtype="int64"), (place[there], person[there]))
    return coo_array(cells, shape=(len(clusters), people)).tocsr()


def _draw(generator: Any, people: int, times: int) -> ndarray:
    """Return how often each person (columns) is drawn in each draw (rows)."""
    import numpy as np

    drawn = generator.integers(people, size=(times, people))
    drawn += np.arange(times)[:, None] * people
    return np.bincount(drawn.ravel(), minlength=times * people).reshape(times, people)
