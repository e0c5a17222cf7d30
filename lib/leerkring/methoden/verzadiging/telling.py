"""Verzadiging in numbers: new codes source by source, run by run, and in other orders."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np
import pandas as pd

BASIS, RUN = 4, 2  # sources; Guest et al. compare bases of 4 to 6 and runs of 2 and 3
DREMPELS = (0.05, 0.0)  # of new information; both are theirs
DREMPEL = DREMPELS[0]
TREKKINGEN = 1000
ZAAD = 2014
BAND = (0.05, 0.95)
TE_WEINIG_BRONNEN, GEEN_CODES = "te_weinig_bronnen", "geen_codes"
_AT_ONCE = 4_000_000  # cells of orders by sources by codes held in memory together
_DUST = 1e-9  # of floats: 1 of 20 is 5%


def count_nieuw(
    vastgesteld: pd.DataFrame, eenheden: pd.DataFrame, volgorde: Iterable[str]
) -> pd.DataFrame:
    """
    Count the codes of each source, and which of them no source before it had.

    Parameters
    ----------
    vastgesteld : DataFrame
        The settled codings: ``eenheid``, ``code``.
    eenheden : DataFrame
        ``eenheid``, ``bron``.
    volgorde : iterable of str
        The sources that were coded, in the order in which they were. A source that was not coded
        yet does not belong here: it would count as one without anything new.

    Returns
    -------
    DataFrame
        A row a source: ``bron``, ``codes`` (different ones), ``nieuw`` and ``samen`` (new ones up
        to and with this source).

    Examples
    --------
    >>> vastgesteld = pd.DataFrame({"eenheid": ["k1", "k1", "k2", "k3"], "code": ["a", "b", "a", "c"]})
    >>> eenheden = pd.DataFrame({"eenheid": ["k1", "k2", "k3"], "bron": ["s1", "s2", "s2"]})
    >>> count_nieuw(vastgesteld, eenheden, ["s1", "s2"]).to_dict("list")
    {'bron': ['s1', 's2'], 'codes': [2, 2], 'nieuw': [2, 1], 'samen': [2, 3]}
    """
    matrix, sources = _cross_bronnen(vastgesteld, eenheden, volgorde)
    together = _accumulate(matrix[None])[0]
    return pd.DataFrame({
        "bron": pd.Series(sources, dtype="str"), "codes": matrix.sum(axis=1),
        "nieuw": np.diff(together, prepend=0), "samen": together,
    })  # fmt: skip


def find_verzadiging(
    nieuw: pd.DataFrame, *, basis: int = BASIS, run: int = RUN, drempel: float = DREMPEL
) -> dict[str, Any]:
    """
    Find the first run of sources that brings no more new codes than the threshold.

    The new codes of each run of `run` sources after the base, one source further each time, are
    divided by the different codes of the first `basis` sources.

    Parameters
    ----------
    nieuw : DataFrame
        As `count_nieuw` returns it.
    basis, run : int
        How many sources.
    drempel : float
        The share of new information that still counts as nothing new.

    Returns
    -------
    dict
        ``bronnen``, ``codes``, ``basis``, ``run``, ``drempel``; ``basiscodes``; ``runs``, a
        DataFrame with ``van``, ``tot``, ``nieuw`` and ``aandeel``; ``bereikt``, and ``bij``: after
        how many sources that first run begins, so that 6 with a run of 2 is what Guest et al.
        write as 6+2; ``later``, the new codes that came after that run all the same.
        ``weigering`` says why ``bereikt`` is None: fewer sources than the base and one run, or a
        base without codes.

    References
    ----------
    Guest, Namey and Chen (2020), A simple method to assess and report thematic saturation in
    qualitative research, PLOS ONE 15(5) e0232076, https://doi.org/10.1371/journal.pone.0232076

    Examples
    --------
    >>> nieuw = pd.DataFrame({"nieuw": [10, 5, 3, 2, 2, 1, 0, 0], "samen": [10, 15, 18, 20, 22, 23, 23, 23]})
    >>> found = find_verzadiging(nieuw)
    >>> found["runs"]["aandeel"].tolist(), found["bij"]
    ([0.15, 0.05, 0.0], 5)
    """
    together = nieuw["samen"].to_numpy(dtype="int64")
    n = len(together)
    base = int(together[basis - 1]) if n >= basis else 0
    refused = TE_WEINIG_BRONNEN if n < basis + run else "" if base else GEEN_CODES
    added, share = _measure_runs(together[None], basis, run)
    low = share[0] <= drempel + _DUST
    start = np.arange(basis, basis + len(low))
    reached = None if refused else bool(low.any())
    begin = int(start[low.argmax()]) if reached else None
    return {
        "bronnen": n, "codes": int(together[-1]) if n else 0,
        "basis": basis, "run": run, "drempel": drempel, "basiscodes": base,
        "runs": pd.DataFrame({"van": start + 1, "tot": start + run, "nieuw": added[0], "aandeel": share[0]}),
        "bereikt": reached, "bij": begin,
        "later": int(together[-1] - together[begin + run - 1]) if reached else 0,
        "weigering": refused,
    }  # fmt: skip


def resample_volgorde(
    vastgesteld: pd.DataFrame,
    eenheden: pd.DataFrame,
    *,
    volgorde: Iterable[str] | None = None,
    basis: int = BASIS,
    run: int = RUN,
    drempel: float = DREMPEL,
    trekkingen: int = TREKKINGEN,
    zaad: int = ZAAD,
) -> pd.DataFrame:
    """
    Lay the sources in other orders, and see how the codes grow and how often that stops.

    Parameters
    ----------
    vastgesteld, eenheden : DataFrame
        As for `count_nieuw`.
    volgorde : iterable of str, optional
        The sources that were coded; without it those with at least one settled code.
    basis, run, drempel
        As for `find_verzadiging`.
    trekkingen : int
        How many orders are drawn.
    zaad : int
        The seed: the same orders each time.

    Returns
    -------
    DataFrame
        A row a number of sources: ``bronnen``; ``mediaan`` of the different codes by then, and
        ``laag`` and ``hoog``, between which 90% of the orders lie; each a number that occurs.
        `attrs` holds ``bronnen``, ``codes``, ``basis``, ``run``, ``drempel``, ``trekkingen``,
        ``zaad``; ``bereikt``, in how many orders some run came under the threshold (None with too
        few sources), and ``bij``, the median number of sources before that run.

    References
    ----------
    Guest, Namey and Chen (2020), as `find_verzadiging`: they draw the order of interviews too.

    Examples
    --------
    >>> vastgesteld = pd.DataFrame({"eenheid": [f"k{n}" for n in range(6)], "code": list("aaaaab")})
    >>> eenheden = pd.DataFrame({"eenheid": [f"k{n}" for n in range(6)], "bron": [f"s{n}" for n in range(6)]})
    >>> drawn = resample_volgorde(vastgesteld, eenheden)
    >>> drawn["mediaan"].tolist(), drawn.attrs["bereikt"]
    ([1, 1, 2, 2, 2, 2], 673)
    """
    if volgorde is None:
        of_unit = eenheden.set_index("eenheid")["bron"]
        volgorde = of_unit.reindex(vastgesteld["eenheid"].unique()).dropna().unique()
    # Sorted, so that the draws do not hang on the order in which the sources come in.
    matrix, sources = _cross_bronnen(vastgesteld, eenheden, sorted(volgorde))
    n, generator = len(sources), np.random.default_rng(zaad)
    step = max(1, _AT_ONCE // max(matrix.size, 1))
    together = np.zeros((trekkingen, n), dtype="int64")
    for start in range(0, trekkingen, step):
        orders = np.tile(np.arange(n), (min(step, trekkingen - start), 1))
        together[start : start + step] = _accumulate(matrix[generator.permuted(orders, axis=1)])
    low = _measure_runs(together, basis, run)[1] <= drempel + _DUST
    reached = low.any(axis=1)
    before = basis + low.argmax(axis=1)[reached] if low.shape[1] else np.array([])
    quantiles = np.quantile(together, [BAND[0], 0.5, BAND[1]], axis=0, method="inverted_cdf")
    table = pd.DataFrame({"bronnen": np.arange(1, n + 1), "mediaan": quantiles[1], "laag": quantiles[0], "hoog": quantiles[2]})  # fmt: skip
    table.attrs = {
        "bronnen": n, "codes": matrix.shape[1], "basis": basis, "run": run, "drempel": drempel,
        "trekkingen": trekkingen, "zaad": zaad,
        "bereikt": int(reached.sum()) if n >= basis + run else None,
        "bij": int(np.quantile(before, 0.5, method="inverted_cdf")) if len(before) else None,
    }  # fmt: skip
    return table


def _cross_bronnen(
    vastgesteld: pd.DataFrame, eenheden: pd.DataFrame, volgorde: Iterable[str]
) -> tuple[np.ndarray, list[str]]:
    """Return which source (rows) has which code (columns), and the sources."""
    sources = list(dict.fromkeys(volgorde))
    of_unit = eenheden.drop_duplicates("eenheid").set_index("eenheid")["bron"]
    row = pd.Index(sources, dtype="object").get_indexer(vastgesteld["eenheid"].map(of_unit))
    there = (row >= 0) & vastgesteld["code"].notna().to_numpy()
    column, codes = pd.factorize(vastgesteld["code"][there])
    matrix = np.zeros((len(sources), len(codes)), dtype=bool)
    matrix[row[there], column] = True
    return matrix, sources


def _accumulate(matrices: np.ndarray) -> np.ndarray:
    """Return how many different codes there are up to each source, for each order."""
    return np.logical_or.accumulate(matrices, axis=1).sum(axis=2)


def _measure_runs(together: np.ndarray, basis: int, run: int) -> tuple[np.ndarray, np.ndarray]:
    """Return the new codes of each run, and their share of the base; for each order."""
    runs = max(together.shape[1] - basis - run + 1, 0)
    first = together[:, basis - 1 : basis - 1 + runs]
    added = together[:, basis - 1 + run : basis - 1 + run + runs] - first
    base = np.broadcast_to(together[:, [basis - 1]], added.shape) if runs else added
    share = np.divide(added, base, out=np.full(added.shape, np.nan), where=base > 0)
    return added, share
