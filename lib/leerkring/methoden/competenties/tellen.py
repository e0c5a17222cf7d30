"""What people say of themselves per competence: levels, changes, coverage and how equal it is."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pandas as pd

from leerkring.methoden.competenties.schaal import GEWENST, NIVEAUS, NU, TECHNISCH, TOEN

OP = tuple(f"op_{niveau}" for niveau in NIVEAUS)
VANAF = tuple(f"vanaf_{niveau}" for niveau in NIVEAUS)
MIDDEN = {TOEN: "midden_toen", NU: "midden_nu", GEWENST: "midden_gewenst"}
STAPPEN = ("paren", "omhoog", "gelijk", "omlaag")
FEW = 4  # under this many answers a half of them is no more than a couple


def count_niveaus(
    scores: pd.DataFrame, competenties: pd.DataFrame, *, moment: str = NU
) -> pd.DataFrame:
    """
    Count per competence how many people are on each level.

    Every answer counts, also that of somebody unknown.

    Parameters
    ----------
    scores : DataFrame
        ``competentie``, ``moment``, ``score`` (0 to 4).
    competenties : DataFrame
        Of one framework: ``competentie``, ``nummer``, ``titel``.
    moment : str
        toen, nu or gewenst.

    Returns
    -------
    DataFrame
        ``competentie``, ``titel``, ``antwoorden`` and ``op_0`` to ``op_4`` (Int64), in the order
        of the framework; only competences with an answer.

    Examples
    --------
    >>> scores = pd.DataFrame({"competentie": "c1", "moment": "nu", "score": [2, 2, 4]})
    >>> count_niveaus(scores, pd.DataFrame({"competentie": ["c1"], "nummer": [1], "titel": ["Luisteren"]}))
      competentie      titel  antwoorden  op_0  op_1  op_2  op_3  op_4
    0          c1  Luisteren           3     0     0     2     0     1
    """
    asked = scores[scores["moment"] == moment]
    counts = pd.crosstab(asked["competentie"].astype("str"), asked["score"].astype("int64"))
    counts = counts.reindex(columns=list(NIVEAUS), fill_value=0).set_axis(OP, axis=1).astype("Int64")  # fmt: skip
    counts.insert(0, "antwoorden", counts.sum(axis=1))
    named = competenties.sort_values("nummer", kind="stable")[["competentie", "titel"]]
    table = named.merge(counts, left_on="competentie", right_index=True)
    return table.reset_index(drop=True)


def compare_momenten(scores: pd.DataFrame, van: str, naar: str) -> pd.DataFrame:
    """
    Count per competence how many of the same people went up, stayed, or went down.

    A count and nothing more: with several competences and few people, no test is done.

    Parameters
    ----------
    scores : DataFrame
        ``deelnemer``, ``competentie``, ``moment``, ``score``; an answer of somebody unknown is
        left out, because it cannot be laid beside another of the same person.
    van, naar : str
        The two moments.

    Returns
    -------
    DataFrame
        ``competentie``, ``paren``, ``omhoog``, ``gelijk``, ``omlaag`` (Int64); only competences
        with a pair.

    Examples
    --------
    >>> scores = pd.DataFrame({"deelnemer": ["a", "a", "b", None], "competentie": "c1",
    ...     "moment": ["toen", "nu", "nu", "toen"], "score": [1, 3, 2, 2]})
    >>> compare_momenten(scores, "toen", "nu").to_dict("records")
    [{'competentie': 'c1', 'paren': 1, 'omhoog': 1, 'gelijk': 0, 'omlaag': 0}]
    """
    keys = ["deelnemer", "competentie"]
    known = scores.dropna(subset="deelnemer")
    one, other = (known.loc[known["moment"] == m, [*keys, "score"]] for m in (van, naar))
    pairs = one.merge(other, on=keys, suffixes=("_van", "_naar"), validate="one_to_one")
    steps = np.sign((pairs["score_naar"] - pairs["score_van"]).astype("int64"))
    counts = pd.crosstab(pairs["competentie"].astype("str"), steps)
    counts = counts.reindex(columns=[1, 0, -1], fill_value=0).set_axis(STAPPEN[1:], axis=1)
    counts.insert(0, "paren", counts.sum(axis=1))
    return counts.astype("Int64").rename_axis("competentie").reset_index()


def summarise_niveaus(scores: pd.DataFrame, competenties: pd.DataFrame) -> pd.DataFrame:
    """
    Lay then, now and wanted side by side per competence, what lies furthest from wanted first.

    Parameters
    ----------
    scores : DataFrame
        ``deelnemer``, ``competentie``, ``moment``, ``score``.
    competenties : DataFrame
        Of one framework: ``competentie``, ``nummer``, ``titel``, ``score_nodig``.

    Returns
    -------
    DataFrame
        As `count_niveaus` for ``nu``, with ``midden_toen``, ``midden_nu`` and
        ``midden_gewenst`` (medians of all answers, Float64), ``afstand`` (gewenst less nu),
        ``score_nodig``, the counts of `compare_momenten` from toen to nu, and of those from nu
        to gewenst ``gewenst_paren``, ``gewenst_omhoog``, ``gewenst_gelijk``, ``gewenst_omlaag``.
        Equal distances: where more of the same people want more first, then as in the framework.

    Examples
    --------
    >>> scores = pd.DataFrame({"deelnemer": ["a", "a", "b"], "competentie": "c1",
    ...     "moment": ["nu", "gewenst", "nu"], "score": [1, 3, 2]})
    >>> competenties = pd.DataFrame({"competentie": ["c1"], "nummer": [1], "titel": ["Luisteren"], "score_nodig": [3]})
    >>> summarise_niveaus(scores, competenties)[["midden_nu", "midden_gewenst", "afstand", "gewenst_omhoog"]]
       midden_nu  midden_gewenst  afstand  gewenst_omhoog
    0        1.5             3.0      1.5               1
    """
    table = count_niveaus(scores, competenties)
    middles = scores.astype({"score": "Float64"}).groupby(["competentie", "moment"])["score"].median()  # fmt: skip
    for moment, name in MIDDEN.items():
        known = middles[middles.index.get_level_values("moment") == moment].droplevel("moment")
        table[name] = table["competentie"].map(known).astype("Float64")
    table["afstand"] = table[MIDDEN[GEWENST]] - table[MIDDEN[NU]]
    needed = competenties.set_index("competentie")["score_nodig"]
    table["score_nodig"] = table["competentie"].map(needed).astype("Int64")
    steps = compare_momenten(scores, TOEN, NU)
    wants = compare_momenten(scores, NU, GEWENST).rename(columns=lambda name: name if name == "competentie" else f"gewenst_{name}")  # fmt: skip
    for part in (steps, wants):
        table = table.merge(part, on="competentie", how="left")
        counts = [name for name in part if name != "competentie"]
        table[counts] = table[counts].fillna(0).astype("Int64")
    share = table["gewenst_omhoog"] / table["gewenst_paren"].where(table["gewenst_paren"] > 0)
    order = pd.DataFrame({"afstand": table["afstand"], "deel": share}).sort_values(["afstand", "deel"], ascending=False, kind="stable")  # fmt: skip
    return table.loc[order.index].reset_index(drop=True)


def count_dekking(scores: pd.DataFrame, competenties: pd.DataFrame) -> pd.DataFrame:
    """
    Count per competence how many people are at or above each level now, beside what is needed.

    Parameters
    ----------
    scores : DataFrame
        ``competentie``, ``moment``, ``score``.
    competenties : DataFrame
        Of one framework: ``competentie``, ``nummer``, ``titel``, ``score_nodig``,
        ``mensen_nodig``.

    Returns
    -------
    DataFrame
        ``competentie``, ``titel``, ``antwoorden``, ``vanaf_0`` to ``vanaf_4``, ``score_nodig``,
        ``mensen_nodig``, ``aanwezig`` (people at or above the level that is needed) and
        ``tekort`` (how many more that would have to be, 0 when there are enough); the last two
        are missing where nothing is needed. In the order of the framework.

    Examples
    --------
    >>> scores = pd.DataFrame({"competentie": "c1", "moment": "nu", "score": [1, 2, 4]})
    >>> competenties = pd.DataFrame({"competentie": ["c1"], "nummer": [1], "titel": ["Luisteren"],
    ...     "score_nodig": [3], "mensen_nodig": [2]})
    >>> count_dekking(scores, competenties)[["vanaf_2", "vanaf_3", "aanwezig", "tekort"]].values.tolist()
    [[2, 1, 1, 1]]
    """
    levels = count_niveaus(scores, competenties)
    reach = levels[list(OP)].iloc[:, ::-1].cumsum(axis=1).iloc[:, ::-1].set_axis(VANAF, axis=1)
    table = levels[["competentie", "titel", "antwoorden"]].join(reach)
    needed = competenties.set_index("competentie")
    for name in ("score_nodig", "mensen_nodig"):
        table[name] = table["competentie"].map(needed[name]).astype("Int64")
    at = table["score_nodig"].fillna(0).to_numpy(dtype="int64")
    there = table[list(VANAF)].to_numpy(dtype="int64")[np.arange(len(table)), at]
    table["aanwezig"] = pd.array(there, "Int64")
    table["aanwezig"] = table["aanwezig"].mask(table["score_nodig"].isna())
    table["tekort"] = (table["mensen_nodig"] - table["aanwezig"]).clip(lower=0)
    return table


def measure_gelijkheid(
    scores: pd.DataFrame, competenties: pd.DataFrame, *, soorten: Iterable[str] = TECHNISCH
) -> pd.DataFrame:
    """
    Measure per competence how far apart people are now, the most unequal first.

    Parameters
    ----------
    scores : DataFrame
        ``competentie``, ``moment``, ``score``.
    competenties : DataFrame
        Of one framework: ``competentie``, ``nummer``, ``titel``, ``soort``.
    soorten : iterable of str
        Which kinds of competence; all when the framework has none of these.

    Returns
    -------
    DataFrame
        ``competentie``, ``titel``, ``antwoorden``; ``midden`` (median); ``kwart1`` and
        ``kwart3`` (levels that somebody gave, with at least half of the answers between them)
        and ``spreiding``, the steps between those two, all three missing under 4 answers;
        ``laagste`` and ``hoogste``.

    References
    ----------
    Quartiles as ``numpy.quantile(method="inverted_cdf")``.

    Examples
    --------
    >>> scores = pd.DataFrame({"competentie": "c1", "moment": "nu", "score": [1, 2, 2, 4]})
    >>> competenties = pd.DataFrame({"competentie": ["c1"], "nummer": [1], "titel": ["Wet"], "soort": ["kennis"]})
    >>> measure_gelijkheid(scores, competenties)[["midden", "kwart1", "kwart3", "spreiding", "hoogste"]].values.tolist()
    [[2.0, 1.0, 2.0, 1.0, 4.0]]
    """
    own = competenties[competenties["soort"].isin(list(soorten))]
    table = count_niveaus(scores, competenties if own.empty else own)
    counts = table[list(OP)].to_numpy(dtype="int64")
    n = table["antwoorden"].to_numpy(dtype="int64")
    enough = n >= FEW
    numbers = {
        "midden": (_find_plaats(counts, (n + 1) // 2) + _find_plaats(counts, n // 2 + 1)) / 2,
        "kwart1": np.where(enough, _find_plaats(counts, -(-n // 4)), np.nan),
        "kwart3": np.where(enough, _find_plaats(counts, -(-3 * n // 4)), np.nan),
    }
    numbers["spreiding"] = numbers["kwart3"] - numbers["kwart1"]
    numbers |= {
        "laagste": _find_plaats(counts, np.ones_like(n)),
        "hoogste": _find_plaats(counts, n),
    }
    table = table[["competentie", "titel", "antwoorden"]].assign(
        **{name: pd.array(np.where(np.isnan(value), None, value), "Float64") for name, value in numbers.items()}
    )  # fmt: skip
    reach = table["hoogste"] - table["laagste"]
    order = table.assign(reach=reach).sort_values(["spreiding", "reach"], ascending=False, kind="stable")  # fmt: skip
    return table.loc[order.index].reset_index(drop=True)


def _find_plaats(counts: np.ndarray, rank: np.ndarray) -> np.ndarray:
    """Return the level of the answer on a rank, counted from the lowest, per row of counts."""
    return (counts.cumsum(axis=1) < rank[:, None]).sum(axis=1).astype("float64")
