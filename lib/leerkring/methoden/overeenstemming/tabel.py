"""Overeenstemming from what coders and readers gave: units by coders, and where they differ."""

from __future__ import annotations

import numpy as np
import pandas as pd

from leerkring.kring.schema import RONDEN
from leerkring.methoden.overeenstemming.patronen import GEEN, count_patronen, read_waarden
from leerkring.methoden.statistiek import PERCENT_FROM

ZELFSTANDIG = RONDEN[0]


def pivot_codes(coderingen: pd.DataFrame) -> pd.DataFrame:
    """
    Put what coders gave on their own side by side, one code a unit.

    Parameters
    ----------
    coderingen : DataFrame
        ``codeur``, ``ronde``, ``fragment``, ``kaart``, ``code``.

    Returns
    -------
    DataFrame
        A row a unit (index ``eenheid``) in the order of the table, a column a coder in
        alphabetical order, with the code, or `patronen.GEEN` of who read it and gave none; missing
        of who did not read it. Only units that two or more coders read and to which none of them
        gave several codes, because the coefficients ask for one. `attrs` counts all ``eenheden``
        and those set aside: ``een_codeur`` (one coder read it) and, of the others, ``meer_codes``.

    Examples
    --------
    >>> coderingen = pd.DataFrame({
    ...     "codeur": ["p", "q", "p", "q", "p"], "ronde": "zelfstandig", "kaart": None,
    ...     "fragment": ["f1", "f1", "f2", "f2", "f3"], "code": ["tijd", "geld", "tijd", None, "tijd"]})
    >>> pivot_codes(coderingen)
                p          q
    eenheid
    f1       tijd       geld
    f2       tijd  geen code
    >>> pivot_codes(coderingen).attrs
    {'waarde': 'code', 'eenheden': 3, 'een_codeur': 1, 'meer_codes': 0}
    """
    given = _count_gegeven(coderingen, "code")
    given["first"] = given["first"].where(given["count"] > 0, GEEN)
    return _pivot(given, "code", "meer_codes")


def pivot_niveaus(coderingen: pd.DataFrame) -> pd.DataFrame:
    """
    Put the levels that coders gave on their own side by side, one level a unit.

    Parameters
    ----------
    coderingen : DataFrame
        ``codeur``, ``ronde``, ``fragment``, ``kaart``, ``niveau``.

    Returns
    -------
    DataFrame
        As `pivot_codes`, with the level. Its `attrs` counts ``een_codeur``, ``meer_niveaus`` (a
        coder gave several) and ``zonder`` (read by two, but fewer than two gave a level).
    """
    given = _count_gegeven(coderingen, "niveau")
    return _pivot(given, "niveau", "meer_niveaus")


def pivot_cijfers(beoordelingen: pd.DataFrame) -> pd.DataFrame:
    """
    Put the marks that readers gave to literature side by side.

    Parameters
    ----------
    beoordelingen : DataFrame
        ``literatuur``, ``lezer``, ``cijfer``.

    Returns
    -------
    DataFrame
        A row a source (index ``eenheid``) that two or more readers marked, a column a reader.
        `attrs` counts all ``eenheden``, ``een_codeur`` and ``zonder``, as `pivot_niveaus`.

    Examples
    --------
    >>> beoordelingen = pd.DataFrame({"literatuur": ["a", "a", "b"], "lezer": ["p", "q", "p"],
    ...                               "cijfer": [7.0, 8.0, 6.0]})
    >>> pivot_cijfers(beoordelingen)
               p    q
    eenheid
    a        7.0  8.0
    """
    return _pivot_beoordelingen(beoordelingen, "cijfer")


def pivot_besluiten(beoordelingen: pd.DataFrame) -> pd.DataFrame:
    """
    Put what readers decided on literature, to take it in or not, side by side.

    Parameters
    ----------
    beoordelingen : DataFrame
        ``literatuur``, ``lezer``, ``besluit``.

    Returns
    -------
    DataFrame
        As `pivot_cijfers`, with the decision.
    """
    return _pivot_beoordelingen(beoordelingen, "besluit")


def list_verschillen(oordelen: pd.DataFrame) -> pd.DataFrame:
    """
    List the units on which coders differ: what to talk through.

    Parameters
    ----------
    oordelen : DataFrame
        Units by coders.

    Returns
    -------
    DataFrame
        ``eenheid`` and a column a coder. Numbers that lie farthest apart come first; else, and
        among equals, in the order of the table.

    Examples
    --------
    >>> oordelen = pd.DataFrame({"p": [7.0, 5.0, 4.0], "q": [7.0, 6.0, 9.0]}, index=["a", "b", "c"])
    >>> list_verschillen(oordelen)
      eenheid    p    q
    0       c  4.0  9.0
    1       b  5.0  6.0
    """
    codes, values = read_waarden(oordelen)
    highest = codes.max(axis=1, initial=-1)
    lowest = np.where(codes < 0, len(values), codes).min(axis=1, initial=len(values))
    table = oordelen[highest > lowest]
    if all(pd.api.types.is_numeric_dtype(kind) for kind in oordelen.dtypes):
        far = table.max(axis=1) - table.min(axis=1)
        table = table.loc[far.sort_values(ascending=False, kind="stable").index]
    return table.rename_axis("eenheid").reset_index()


def list_codeverschillen(coderingen: pd.DataFrame) -> pd.DataFrame:
    """
    List the units to which coders gave different codes, also where somebody gave several.

    Parameters
    ----------
    coderingen : DataFrame
        ``codeur``, ``ronde``, ``fragment``, ``kaart``, ``code``.

    Returns
    -------
    DataFrame
        ``eenheid``, ``codeur`` and ``code``: what each gave on their own, a row a code, missing
        where somebody read the unit and no code fitted; units in the order of the table.

    Examples
    --------
    >>> coderingen = pd.DataFrame({
    ...     "codeur": ["p", "p", "q", "p", "q"], "ronde": "zelfstandig", "kaart": None,
    ...     "fragment": ["f1", "f1", "f1", "f2", "f2"], "code": ["tijd", "geld", "tijd", "tijd", "tijd"]})
    >>> list_codeverschillen(coderingen).to_dict("list")
    {'eenheid': ['f1', 'f1', 'f1'], 'codeur': ['p', 'p', 'q'], 'code': ['tijd', 'geld', 'tijd']}
    """
    own = _take_zelfstandig(coderingen).drop_duplicates(["eenheid", "codeur", "code"])
    readers = own.groupby("eenheid")["codeur"].transform("nunique")
    givers = own.groupby(["eenheid", "code"], dropna=False)["codeur"].transform("nunique")
    apart = set(own.loc[givers < readers, "eenheid"])
    rows = own.loc[own["eenheid"].isin(apart), ["eenheid", "codeur", "code"]]
    return rows.reset_index(drop=True)


def count_verwisseld(oordelen: pd.DataFrame) -> pd.DataFrame:
    """
    Count which two values coders give for one another.

    Parameters
    ----------
    oordelen : DataFrame
        Units by coders.

    Returns
    -------
    DataFrame
        ``code_a`` and ``code_b``, in their own order; ``aantal`` comparisons of two coders in
        which one gave the first and the other the second. The most at the top; `patronen.GEEN`
        counts as a value.

    Examples
    --------
    >>> oordelen = pd.DataFrame({"p": ["tijd", "geld", "tijd"], "q": ["geld", "tijd", "tijd"]})
    >>> count_verwisseld(oordelen).to_dict("records")
    [{'code_a': 'geld', 'code_b': 'tijd', 'aantal': 2}]
    """
    counts, weights, values = count_patronen(oordelen, minstens=2)
    together = np.triu(counts.T @ (weights[:, None] * counts), k=1)
    first, second = np.nonzero(together)
    table = pd.DataFrame({
        "code_a": [values[place] for place in first],
        "code_b": [values[place] for place in second],
        "aantal": together[first, second].astype("int64"),
    })  # fmt: skip
    return table.sort_values("aantal", ascending=False, kind="stable", ignore_index=True)


def compare_codes(coderingen: pd.DataFrame, codeboek: pd.DataFrame) -> pd.DataFrame:
    """
    Compare code by code whether coders gave it, where two or more read the same unit.

    Several codes a unit are fine here: each code is a question of its own, given or not.

    Parameters
    ----------
    coderingen : DataFrame
        ``codeur``, ``ronde``, ``fragment``, ``kaart``, ``code``.
    codeboek : DataFrame
        ``code``, ``titel``.

    Returns
    -------
    DataFrame
        A row a code that somebody gave at such a unit: ``code``, ``titel``; summed over every two
        coders of a unit, ``beide`` (both gave it) and ``een`` (one of them did);
        ``aandeel_beide`` of the two, missing under 20. The code with most differences on top.

    Examples
    --------
    >>> coderingen = pd.DataFrame({
    ...     "codeur": ["p", "q", "p", "q"], "ronde": "zelfstandig", "kaart": None,
    ...     "fragment": ["f1", "f1", "f2", "f2"], "code": ["tijd", "tijd", "tijd", "geld"]})
    >>> codeboek = pd.DataFrame({"code": ["geld", "tijd"], "titel": ["Te weinig geld", "Te weinig tijd"]})
    >>> compare_codes(coderingen, codeboek)[["code", "beide", "een"]].to_dict("list")
    {'code': ['tijd', 'geld'], 'beide': [1, 0], 'een': [1, 1]}
    """
    own = _take_zelfstandig(coderingen).drop_duplicates(["eenheid", "codeur", "code"])
    readers = own.drop_duplicates(["eenheid", "codeur"])["eenheid"].value_counts()
    givers = own.dropna(subset="code").groupby(["code", "eenheid"]).size()
    read = readers.reindex(givers.index.get_level_values("eenheid")).to_numpy()
    pairs = pd.DataFrame({"beide": givers * (givers - 1) // 2, "een": givers * (read - givers)})
    summed = pairs.groupby("code").sum().astype("int64").reset_index()
    known = codeboek[["code", "titel"]].merge(summed, on="code")
    known = known[known["beide"] + known["een"] > 0]
    total = (known["beide"] + known["een"]).astype("Float64")
    known["aandeel_beide"] = (known["beide"] / total).where(total >= PERCENT_FROM)
    return known.sort_values(["een", "beide"], ascending=False, kind="stable", ignore_index=True)


def _take_zelfstandig(coderingen: pd.DataFrame) -> pd.DataFrame:
    """Return what coders gave on their own, with the unit in one column."""
    own = coderingen[coderingen["ronde"] == ZELFSTANDIG]
    unit = own["fragment"].astype("object").where(own["fragment"].notna(), own["kaart"])
    return own.assign(eenheid=unit)


def _count_gegeven(coderingen: pd.DataFrame, column: str) -> pd.DataFrame:
    """Return of each unit and coder how many different values were given, and the first."""
    own = _take_zelfstandig(coderingen).drop_duplicates(["eenheid", "codeur", column])
    return own.groupby(["eenheid", "codeur"], sort=False)[column].agg(["count", "first"])


def _pivot_beoordelingen(beoordelingen: pd.DataFrame, column: str) -> pd.DataFrame:
    given = beoordelingen.rename(columns={"literatuur": "eenheid", "lezer": "codeur"})
    given = given.set_index(["eenheid", "codeur"])[column].rename("first").to_frame()
    return _pivot(given.assign(count=given["first"].notna().astype("int64")), column, None)


def _pivot(given: pd.DataFrame, waarde: str, meer: str | None) -> pd.DataFrame:
    """Lay units by coders, and set aside what says nothing about agreement."""
    unit = given.index.get_level_values("eenheid")
    units = pd.Index(unit.unique(), name="eenheid")
    of_unit = given.assign(there=given["first"].notna()).groupby(unit)
    read = of_unit["count"].size().reindex(units)
    several = (of_unit["count"].max().reindex(units) > 1) & (read > 1)
    valued = of_unit["there"].sum().reindex(units)
    kept = (read > 1) & ~several & (valued > 1)
    table = given["first"][kept.reindex(unit).to_numpy(dtype=bool)].unstack("codeur")  # noqa: PD010  (nothing to sum)
    table = table.reindex(index=units[kept.to_numpy(dtype=bool)]).dropna(axis=1, how="all")
    table = table.sort_index(axis=1).rename_axis(index="eenheid", columns=None)
    empty = (read > 1) & ~several & (valued < 2)
    table.attrs = {"waarde": waarde, "eenheden": len(units), "een_codeur": int((read < 2).sum())}
    table.attrs |= {meer: int(several.sum())} if meer else {}
    table.attrs |= {} if waarde == "code" else {"zonder": int(empty.sum())}
    return table
