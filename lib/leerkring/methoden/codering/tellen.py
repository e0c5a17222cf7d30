"""What was coded, in numbers: per code, per level, and which codes go together."""

from __future__ import annotations

import numpy as np
import pandas as pd

from leerkring.kring.schema import NIVEAUS
from leerkring.methoden.codering.codeboek import lift_codes, order_codeboek
from leerkring.methoden.codering.eenheden import BRONSOORTEN

ONBEKEND = "onbekend"


def count_codes(
    vastgesteld: pd.DataFrame, eenheden: pd.DataFrame, codeboek: pd.DataFrame
) -> pd.DataFrame:
    """
    Count units and sources per code, a broader code with all that falls under it.

    Parameters
    ----------
    vastgesteld, eenheden : DataFrame
        As `settle_coderingen` and `list_eenheden` return them.
    codeboek : DataFrame
        ``code``, ``ouder``, ``titel``.

    Returns
    -------
    DataFrame
        Every code, in the order of `order_codeboek`: ``code``, ``titel``, ``diepte``,
        ``eenheden`` (a unit once per code), ``bronnen`` (different sources), and a column for
        each kind of source that has a coded unit.

    Examples
    --------
    >>> codeboek = pd.DataFrame({"code": ["burger", "balie"], "ouder": [None, "burger"], "titel": ["Burger", "Balie"]})
    >>> eenheden = pd.DataFrame({"eenheid": ["k1", "o1"], "bronsoort": ["sessie", "observatie"], "bron": ["s", "o"]})
    >>> vastgesteld = pd.DataFrame({"eenheid": ["k1", "o1"], "code": ["burger", "balie"], "niveau": None})
    >>> count_codes(vastgesteld, eenheden, codeboek)
         code   titel  diepte  eenheden  bronnen  sessie  observatie
    0  burger  Burger       0         2        2       1           1
    1   balie   Balie       1         1        1       0           1
    """
    return tally_codes(lift_codes(vastgesteld, codeboek), eenheden, codeboek)


def tally_codes(
    toegekend: pd.DataFrame, eenheden: pd.DataFrame, codeboek: pd.DataFrame
) -> pd.DataFrame:
    """
    Count units, sources and kinds of source per code, of just the codes that are given.

    Parameters
    ----------
    toegekend : DataFrame
        ``eenheid`` and ``code``, each pair once.
    eenheden, codeboek : DataFrame
        As `count_codes` takes them.

    Returns
    -------
    DataFrame
        As `count_codes` returns it.
    """
    tree = order_codeboek(codeboek)[["code", "titel", "diepte"]]
    origin = eenheden[["eenheid", "bronsoort", "bron"]]
    told = toegekend[["eenheid", "code"]].merge(origin, on="eenheid")
    counts = told.groupby("code").agg(eenheden=("eenheid", "size"), bronnen=("bron", "nunique"))
    kinds = pd.crosstab(told["code"], told["bronsoort"])
    kinds = kinds[[soort for soort in BRONSOORTEN if soort in kinds]]
    table = tree.join(counts, on="code").join(kinds, on="code")
    whole = ["eenheden", "bronnen", *kinds]
    return table.fillna(dict.fromkeys(whole, 0)).astype(dict.fromkeys(whole, "int64"))


def count_niveaus(
    vastgesteld: pd.DataFrame, eenheden: pd.DataFrame, codeboek: pd.DataFrame
) -> pd.DataFrame:
    """
    Count per code on which level its units lie, a broader code with all that falls under it.

    Parameters
    ----------
    vastgesteld, eenheden, codeboek : DataFrame
        As `count_codes` takes them, with ``niveau`` in the first two.

    Returns
    -------
    DataFrame
        Every code, in the order of `order_codeboek`: ``code``, ``titel``, ``diepte``,
        ``micro``, ``meso``, ``macro`` and ``onbekend``. The level is the one that was coded,
        else the one of the card.

    Examples
    --------
    >>> codeboek = pd.DataFrame({"code": ["burger"], "ouder": [None], "titel": ["Burger"]})
    >>> eenheden = pd.DataFrame({"eenheid": ["k1", "k2", "o1"], "niveau": ["meso", "micro", None]})
    >>> vastgesteld = pd.DataFrame({"eenheid": ["k1", "k2", "o1"], "code": "burger", "niveau": ["macro", None, None]})
    >>> count_niveaus(vastgesteld, eenheden, codeboek)
         code   titel  diepte  micro  meso  macro  onbekend
    0  burger  Burger       0      1     0      1         1
    """
    lifted = lift_codes(vastgesteld, codeboek)
    told = lifted.merge(eenheden[["eenheid", "niveau"]], on="eenheid", suffixes=("", "_kaart"))
    level = told["niveau"].fillna(told["niveau_kaart"]).astype("object").fillna(ONBEKEND)
    columns = [*NIVEAUS, ONBEKEND]
    counts = pd.crosstab(told["code"], level).reindex(columns=columns, fill_value=0)
    table = order_codeboek(codeboek)[["code", "titel", "diepte"]].join(counts, on="code")
    return table.fillna(dict.fromkeys(columns, 0)).astype(dict.fromkeys(columns, "int64"))


def count_samen(vastgesteld: pd.DataFrame, codeboek: pd.DataFrame) -> pd.DataFrame:
    """
    Count which two codes stand on the same unit, of the codes as they were given.

    Parameters
    ----------
    vastgesteld : DataFrame
        As `settle_coderingen` returns it.
    codeboek : DataFrame
        ``code``, ``ouder``, ``titel``.

    Returns
    -------
    DataFrame
        One row a pair that occurs: ``code_a``, ``code_b`` (in the order of the codebook),
        ``titel_a``, ``titel_b``, ``samen`` (units with both), ``een_of_beide`` (units with at
        least one) and ``aandeel``, the first as a share of the second. Most first.

    References
    ----------
    The c-coefficient of co-occurrence, n12 / (n1 + n2 - n12), of Jaccard (1912), doi
    10.1111/j.1469-8137.1912.tb05611.x.

    Examples
    --------
    >>> codeboek = pd.DataFrame({"code": ["a", "b"], "ouder": None, "titel": ["Balie", "Thuis"]})
    >>> vastgesteld = pd.DataFrame({"eenheid": ["k1", "k1", "k2"], "code": ["a", "b", "a"]})
    >>> count_samen(vastgesteld, codeboek).to_dict("records")[0]["aandeel"]
    0.5
    """
    from scipy.sparse import coo_array, triu

    tree = order_codeboek(codeboek)[["code", "titel"]]
    place = pd.Series(range(len(tree)), index=tree["code"])
    given = vastgesteld[vastgesteld["code"].isin(tree["code"])]
    units, _keys = pd.factorize(given["eenheid"])
    at = (units, given["code"].map(place).to_numpy(dtype="int64"))
    shape = (int(units.max(initial=-1)) + 1, len(tree))
    held = coo_array((np.ones(len(given), dtype="int64"), at), shape=shape).tocsr()
    pairs = triu(held.T @ held, k=1).tocoo()
    each = held.sum(axis=0)
    a, b = pairs.coords
    either = each[a] + each[b] - pairs.data
    names, titles = tree["code"].to_numpy(), tree["titel"].to_numpy()
    table = pd.DataFrame({
        "code_a": names[a], "code_b": names[b], "titel_a": titles[a], "titel_b": titles[b],
        "samen": pairs.data.astype("int64"), "een_of_beide": either.astype("int64"),
        "aandeel": pairs.data / np.maximum(either, 1), "a": a, "b": b,
    })  # fmt: skip
    order = table.sort_values(["samen", "aandeel", "a", "b"], ascending=[False, False, True, True])
    return order.drop(columns=["a", "b"]).reset_index(drop=True)
