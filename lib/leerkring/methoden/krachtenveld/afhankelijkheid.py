"""Who depends on whom, before the change and now."""

from __future__ import annotations

import pandas as pd

from leerkring.taal import N_

VERANDERING = {
    "kwam": N_("kwam erbij"),
    "bleef": N_("bleef"),
    "verdween": N_("verdween"),
}


def compare_afhankelijkheden(relaties: pd.DataFrame, actoren: pd.DataFrame) -> pd.DataFrame:
    """
    Put what parties depended on each other for before beside what they do now.

    Parameters
    ----------
    relaties : DataFrame
        ``soort``, ``moment`` (voor, nu, gewenst), ``van``, ``naar``, ``wat``; only rows of soort
        afhankelijkheid count. The party of ``van`` depends on that of ``naar``.
    actoren : DataFrame
        ``actor``, ``naam``; their order is that of the rows.

    Returns
    -------
    DataFrame
        A row for each two parties of which one depends on the other before or now: ``van``,
        ``naar``, ``naam_van``, ``naam_naar``, ``voor``, ``nu`` (bool), ``wat_voor``, ``wat_nu``
        (what it is about, missing where not stated), ``verandering`` (kwam, bleef, verdween;
        missing when only one of the two moments was recorded at all) and ``eenzijdig`` (the other
        way round there is none at the same moment: now, or before for what went).

    Examples
    --------
    >>> relaties = pd.DataFrame({"soort": "afhankelijkheid", "moment": ["voor", "nu", "nu"], "van": ["a", "a", "b"],
    ...     "naar": ["b", "b", "a"], "wat": ["geld", "kennis", None]})
    >>> actoren = pd.DataFrame({"actor": ["a", "b"], "naam": ["Team", "Stad"]})
    >>> compare_afhankelijkheden(relaties, actoren)[["naam_van", "naam_naar", "wat_nu", "verandering", "eenzijdig"]].values.tolist()
    [['Team', 'Stad', 'kennis', 'bleef', False], ['Stad', 'Team', nan, 'kwam', False]]
    """
    rows = relaties[
        (relaties["soort"] == "afhankelijkheid") & relaties["moment"].isin(["voor", "nu"])
    ]
    rows = rows.dropna(subset=["van", "naar"])
    what = rows.dropna(subset="wat").drop_duplicates(["moment", "van", "naar", "wat"])
    table = rows[["van", "naar"]].drop_duplicates()
    for moment in ("voor", "nu"):
        own = rows.loc[rows["moment"] == moment, ["van", "naar"]].drop_duplicates()
        table = table.merge(own.assign(**{moment: True}), on=["van", "naar"], how="left")
        table[moment] = table[moment].notna()
        told = what[what["moment"] == moment].groupby(["van", "naar"])["wat"].agg("; ".join)
        table = table.merge(told.rename(f"wat_{moment}").reset_index(), on=["van", "naar"], how="left")  # fmt: skip
    table = _name_partijen(table, actoren)
    return table.assign(verandering=_name_verandering(table), eenzijdig=_find_eenzijdig(table))[
        ["van", "naar", "naam_van", "naam_naar", "voor", "nu", "wat_voor", "wat_nu", "verandering", "eenzijdig"]
    ]  # fmt: skip


def count_verandering(afhankelijkheden: pd.DataFrame) -> dict[str, int]:
    """
    Count what came, stayed and went.

    Parameters
    ----------
    afhankelijkheden : DataFrame
        As `compare_afhankelijkheden` returns it.

    Returns
    -------
    dict of str to int
        By the keys of `VERANDERING`; all 0 when one of the moments was not recorded.

    Examples
    --------
    >>> count_verandering(pd.DataFrame({"verandering": ["kwam", "kwam", "bleef"]}))
    {'kwam': 2, 'bleef': 1, 'verdween': 0}
    """
    counts = afhankelijkheden["verandering"].value_counts()
    return {key: int(counts.get(key, 0)) for key in VERANDERING}


def number_partijen(afhankelijkheden: pd.DataFrame, actoren: pd.DataFrame) -> pd.DataFrame:
    """
    Give the parties that an arrow begins or ends at a number, for both panels the same.

    Parameters
    ----------
    afhankelijkheden : DataFrame
        As `compare_afhankelijkheden` returns it.
    actoren : DataFrame
        ``actor``, ``naam``.

    Returns
    -------
    DataFrame
        ``nummer`` (from 1), ``actor``, ``naam``, in the order of `actoren`.

    Examples
    --------
    >>> actoren = pd.DataFrame({"actor": list("abc"), "naam": list("ABC")})
    >>> number_partijen(pd.DataFrame({"van": ["c"], "naar": ["a"]}), actoren).values.tolist()
    [[1, 'a', 'A'], [2, 'c', 'C']]
    """
    used = {*afhankelijkheden["van"], *afhankelijkheden["naar"]}
    kept = actoren.loc[actoren["actor"].isin(used), ["actor", "naam"]].reset_index(drop=True)
    kept.insert(0, "nummer", range(1, len(kept) + 1))
    return kept


def _name_partijen(table: pd.DataFrame, actoren: pd.DataFrame) -> pd.DataFrame:
    """Add the names of both ends, and put the rows in the order of the parties."""
    names = actoren.set_index("actor")["naam"]
    place = pd.Series(range(len(actoren)), index=actoren["actor"])
    ordered = table.assign(a=table["van"].map(place), b=table["naar"].map(place))
    ordered = ordered.sort_values(["a", "b"], kind="stable", ignore_index=True)
    return ordered.assign(naam_van=ordered["van"].map(names), naam_naar=ordered["naar"].map(names))


def _name_verandering(table: pd.DataFrame) -> pd.Series:
    kind = pd.Series("bleef", index=table.index, dtype="str")
    kind = kind.mask(table["nu"] & ~table["voor"], "kwam").mask(table["voor"] & ~table["nu"], "verdween")  # fmt: skip
    return kind if table["voor"].any() and table["nu"].any() else kind.mask(kind.notna())


def _find_eenzijdig(table: pd.DataFrame) -> pd.Series:
    """Say where the other party does not depend back, now or, for what went, before."""
    back = table[["van", "naar", "voor", "nu"]].rename(columns={"van": "naar", "naar": "van"})
    both = table[["van", "naar", "nu"]].merge(back, on=["van", "naar"], how="left", suffixes=("", "_terug"))  # fmt: skip
    there = both["nu_terug"].where(both["nu"], both["voor"])
    return ~there.eq(True).set_axis(table.index)
