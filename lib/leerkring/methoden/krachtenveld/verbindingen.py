"""
Connections now and wanted, at the level at which they were asked.

Three levels: a document that names kinds of parties (`PARTIJEN`), people who each name kinds of
parties (`SOORTEN`), and people who name each other (`MENSEN`).
"""

from __future__ import annotations

from typing import Any

import pandas as pd

from leerkring.taal import N_

PARTIJEN, SOORTEN, MENSEN = "partijen", "soorten", "mensen"
LIJSTEN = {
    "beide": N_("nu en gewenst"),
    "nu": N_("alleen nu"),
    "gewenst": N_("alleen gewenst"),
}
# Of each level what a connection begins and ends at.
EINDEN = {
    PARTIJEN: ("van", "naar"),
    SOORTEN: ("van_deelnemer", "naar"),
    MENSEN: ("van_deelnemer", "naar_deelnemer"),
}


def select_contacten(relaties: pd.DataFrame, niveau: str) -> pd.DataFrame:
    """
    Return the contacts of one level, and who answered without naming anybody.

    Parameters
    ----------
    relaties : DataFrame
        ``soort``, ``moment``, ``van``, ``van_deelnemer``, ``naar``, ``naar_deelnemer``, ``sessie``
        and more.
    niveau : {"partijen", "soorten", "mensen"}

    Returns
    -------
    DataFrame
        The columns of `relaties` with ``begin`` and ``einde``; ``einde`` is missing where somebody
        named nobody, which counts in the sessions where the level was asked. ``sessie`` is "" where
        none is stated.

    Examples
    --------
    >>> relaties = pd.DataFrame({"soort": "contact", "moment": "nu", "van": None, "van_deelnemer": ["p", "q", "q"],
    ...     "naar": ["bank", None, None], "naar_deelnemer": [None, "p", None], "sessie": ["s1", "s2", "s1"]}, dtype="str")
    >>> select_contacten(relaties, "soorten")[["begin", "einde"]].values.tolist()
    [['p', 'bank'], ['q', nan]]
    """
    begin, einde = EINDEN[niveau]
    rows = relaties[(relaties["soort"] == "contact") & relaties[begin].notna()]
    rows = rows.assign(sessie=rows["sessie"].fillna(""), begin=rows[begin], einde=rows[einde])
    asked = set(rows.loc[rows["einde"].notna(), "sessie"])
    nobody = rows["naar"].isna() & rows["naar_deelnemer"].isna()
    kept = rows["einde"].notna() | (nobody & rows["sessie"].isin(asked))
    return rows[kept].reset_index(drop=True)


def compare_lijsten(contacten: pd.DataFrame, actoren: pd.DataFrame) -> pd.DataFrame:
    """
    Put the kinds of parties that a list names now beside those that are wanted.

    A place in a list is an order and no amount, and an order does not compare between lists.

    Parameters
    ----------
    contacten : DataFrame
        Of level `PARTIJEN`, as `select_contacten` returns it, with ``rang`` and ``opmerking``.
    actoren : DataFrame
        ``actor``, ``naam``.

    Returns
    -------
    DataFrame
        ``van`` (who has or wants them), ``actor``, ``naam``, ``rang_nu``, ``rang_gewenst`` (Int64,
        missing where not named or not ranked), ``lijst`` (beide, nu, gewenst) and ``lezing``
        (whether it is our reading that this is one kind); kinds in both lists first, then those
        that are only wanted, each by its place.

    Examples
    --------
    >>> contacten = pd.DataFrame({"van": "team", "naar": ["bank", "kerk", "kerk"], "moment": ["nu", "nu", "gewenst"], "rang": [1, 2, 1], "opmerking": None})
    >>> actoren = pd.DataFrame({"actor": ["bank", "kerk"], "naam": ["Bank", "Kerk"], "opmerking": None})
    >>> compare_lijsten(contacten, actoren)[["naam", "rang_nu", "rang_gewenst", "lijst"]].values.tolist()
    [['Kerk', 2, 1, 'beide'], ['Bank', 1, <NA>, 'nu']]
    """
    keys = ["van", "naar"]
    rows = contacten.astype({"rang": "Int64"}).drop_duplicates([*keys, "moment"])
    sides = {m: rows.loc[rows["moment"] == m, [*keys, "rang"]] for m in ("nu", "gewenst")}
    table = sides["nu"].merge(sides["gewenst"], on=keys, how="outer", suffixes=("_nu", "_gewenst"), indicator="lijst")  # fmt: skip
    table["lijst"] = table["lijst"].astype("str").map({"both": "beide", "left_only": "nu", "right_only": "gewenst"})  # fmt: skip
    table = table.merge(actoren[["actor", "naam"]], left_on="naar", right_on="actor")
    noted = {*_list_gelezen(rows, "naar"), *_list_gelezen(actoren, "actor")}
    table["lezing"] = table["actor"].isin(noted)
    order = table.assign(
        groep=table["lijst"].map({"beide": 0, "gewenst": 1, "nu": 2}),
        plek=table["rang_gewenst"].fillna(table["rang_nu"]),
        rij=table["actor"].map(pd.Series(range(len(actoren)), index=actoren["actor"])),
        wie=table["van"].map({van: n for n, van in enumerate(contacten["van"].unique())}),
    ).sort_values(["wie", "groep", "plek", "rij"], ignore_index=True)
    return order[["van", "actor", "naam", "rang_nu", "rang_gewenst", "lijst", "lezing"]]


def count_soorten(contacten: pd.DataFrame, actoren: pd.DataFrame) -> pd.DataFrame:
    """
    Count for each kind of party who is connected with it now, and who wants to be.

    Counted are the people who answered both questions; when nobody did, those of each question,
    and there is nothing to subtract.

    Parameters
    ----------
    contacten : DataFrame
        Of level `SOORTEN` and of one session, as `select_contacten` returns it.
    actoren : DataFrame
        ``actor``, ``naam``.

    Returns
    -------
    DataFrame
        ``actor``, ``naam``, ``nu``, ``gewenst`` (people), ``verschil`` (wanted less now) and
        ``nieuw`` (people who want it and do not have it now), the widest gap first. `attrs` holds
        ``mensen`` (who answered both), ``alleen_nu`` and ``alleen_gewenst`` (who answered one).

    Examples
    --------
    >>> contacten = pd.DataFrame({"begin": list("pqqp"), "einde": ["kerk", "bank", "kerk", "kerk"], "moment": ["nu", "nu", "gewenst", "gewenst"]})
    >>> found = count_soorten(contacten, pd.DataFrame({"actor": ["bank", "kerk"], "naam": ["Bank", "Kerk"]}))
    >>> found[["naam", "nu", "gewenst", "verschil", "nieuw"]].values.tolist()
    [['Kerk', 1, 2, 1, 1], ['Bank', 1, 0, -1, 0]]
    """
    who = {m: set(contacten.loc[contacten["moment"] == m, "begin"]) for m in ("nu", "gewenst")}
    both = who["nu"] & who["gewenst"]
    rows = contacten.dropna(subset="einde").drop_duplicates(["begin", "einde", "moment"])
    rows = rows[rows["begin"].isin(both)] if both else rows
    counts = pd.crosstab(rows["einde"], rows["moment"]).reindex(columns=["nu", "gewenst"], fill_value=0)  # fmt: skip
    have = rows.loc[rows["moment"] == "nu", ["begin", "einde"]]
    wanted = rows.loc[rows["moment"] == "gewenst", ["begin", "einde"]].merge(have, how="left", indicator=True)  # fmt: skip
    new = wanted.loc[wanted["_merge"] == "left_only", "einde"].value_counts()
    table = actoren[["actor", "naam"]].merge(counts.rename_axis("actor").rename_axis(None, axis=1).reset_index(), on="actor")  # fmt: skip
    table = table.assign(nieuw=table["actor"].map(new).fillna(0)).astype(dict.fromkeys(("nu", "gewenst", "nieuw"), "Int64"))  # fmt: skip
    table["verschil"] = table["gewenst"] - table["nu"]
    table = _hide_ongevraagd(table, who, both)
    table = table.sort_values(["verschil", "gewenst", "nu"], ascending=False, kind="stable", ignore_index=True)  # fmt: skip
    table.attrs = {"mensen": len(both), "alleen_nu": len(who["nu"] - both), "alleen_gewenst": len(who["gewenst"] - both)}  # fmt: skip
    return table[["actor", "naam", "nu", "gewenst", "verschil", "nieuw"]]


def compare_sessies(eerder: pd.DataFrame, later: pd.DataFrame) -> dict[str, Any]:
    """
    Compare how many kinds of parties the same people named now in two sessions.

    Parameters
    ----------
    eerder, later : DataFrame
        Each of one session and of one level, as `select_contacten` returns it.

    Returns
    -------
    dict
        ``mensen`` (who answered both times), ``meer``, ``minder``, ``gelijk`` (how many of them
        named more, fewer or as many), ``eerder`` and ``later`` (the median of what each named, None
        without people).

    Examples
    --------
    >>> eerder = pd.DataFrame({"begin": ["p", "q"], "einde": ["bank", None], "moment": "nu"})
    >>> later = pd.DataFrame({"begin": ["p", "p", "q"], "einde": ["bank", "kerk", None], "moment": "nu"})
    >>> compare_sessies(eerder, later)
    {'mensen': 2, 'meer': 1, 'minder': 0, 'gelijk': 1, 'eerder': 0.5, 'later': 1.0}
    """
    counts = [
        rows[rows["moment"] == "nu"].groupby("begin")["einde"].nunique() for rows in (eerder, later)
    ]
    pairs = pd.concat(counts, axis=1, keys=["eerder", "later"], join="inner")
    step = pairs["later"] - pairs["eerder"]
    return {
        "mensen": len(pairs), "meer": int((step > 0).sum()), "minder": int((step < 0).sum()), "gelijk": int((step == 0).sum()),
        **{name: float(pairs[name].median()) if len(pairs) else None for name in pairs},
    }  # fmt: skip


def _list_gelezen(rows: pd.DataFrame, key: str) -> list[str]:
    """Return the keys of rows whose makers noted that the row is their reading."""
    noted = rows["opmerking"].astype("str").str.startswith("onze lezing", na=False)
    return list(rows.loc[noted, key])


def _hide_ongevraagd(table: pd.DataFrame, who: dict[str, set[str]], both: set[str]) -> pd.DataFrame:
    """Leave missing what was not asked, and the gap when no one answered both questions."""
    if both:
        return table
    unasked = [name for name, people in who.items() if not people]
    return table.assign(**{name: pd.array([None] * len(table), "Int64") for name in [*unasked, "verschil", "nieuw"]})  # fmt: skip
