"""Power and interest: where those who judge put each party, and how far they are apart."""

from __future__ import annotations

import pandas as pd

from leerkring.taal import N_

MIDDEN = 3  # of the scale from 1 to 5; what lies on it is in no quadrant
GRENS = "grens"
# By (much power, much interest). The words are those of digitalopen.belgium.be for Mendelow's matrix.
VAKKEN = {
    (True, True): "betrek",
    (True, False): "tevreden",
    (False, True): "raadpleeg",
    (False, False): "informeer",
}
NAMEN = {
    "betrek": N_("betrek"),
    "tevreden": N_("stel tevreden"),
    "raadpleeg": N_("raadpleeg"),
    "informeer": N_("informeer"),
    GRENS: N_("op de grens"),
}
MATEN = ("macht", "belang")


def summarise_macht(
    actorscores: pd.DataFrame, actoren: pd.DataFrame, *, min_cel: int = 5
) -> pd.DataFrame:
    """
    Say for each party what the middle person gives it, and between which scores the middle half is.

    Parameters
    ----------
    actorscores : DataFrame
        ``actor``, ``deelnemer``, ``macht`` and ``belang`` (1 to 5); a row is one person's judgement.
    actoren : DataFrame
        ``actor``, ``naam``; their order is that of parties that are otherwise equal.
    min_cel : int
        A party judged by fewer people has its number of judges and nothing more.

    Returns
    -------
    DataFrame
        A row for each party that was judged, those with most power and interest first: ``nummer``
        (from 1, of the shown ones), ``actor``, ``naam``, ``mensen``, ``macht``, ``belang``
        (medians), ``macht_laag``, ``macht_hoog``, ``belang_laag``, ``belang_hoog`` (the scores
        between which at least the middle half lies),
        ``vak`` (a key of `NAMEN`) and ``eens`` (the whole middle half lies in that quadrant).
        Missing where withheld; those rows stand last.

    References
    ----------
    Mendelow (1981), Environmental scanning: the impact of the stakeholder concept, ICIS; the
    four words as https://digitalopen.belgium.be/nl/playbook/tools/machtbelang-matrix has them.

    Examples
    --------
    >>> scores = pd.DataFrame({"actor": "a", "deelnemer": list("pqrst"), "macht": [4, 4, 5, 2, 4], "belang": [1, 2, 2, 2, 3]})
    >>> summarise_macht(scores, pd.DataFrame({"actor": ["a"], "naam": ["De bank"]}))[["macht", "belang", "vak", "eens"]].to_dict("records")
    [{'macht': 4.0, 'belang': 2.0, 'vak': 'tevreden', 'eens': True}]
    """
    given = actorscores.astype(dict.fromkeys(MATEN, "float64")).groupby("actor")[list(MATEN)]
    table = pd.DataFrame({"mensen": given.size()}).astype("int64")
    # The ends of the middle half are scores that somebody gave, outward where they lie between two.
    ends = {"": (0.5, "linear"), "_laag": (0.25, "lower"), "_hoog": (0.75, "higher")}
    spread = [given.quantile(q, interpolation=way).add_suffix(end) for end, (q, way) in ends.items()]  # fmt: skip
    table = table.join(spread)
    numbers = [f"{name}{end}" for name in MATEN for end in ends]
    table[numbers] = table[numbers].where(table["mensen"] >= min_cel)
    table = actoren[["actor", "naam"]].merge(table.reset_index(), on="actor")
    place = table[list(MATEN)].sum(axis=1, skipna=False)
    order = table.assign(som=place).sort_values(["som", "macht"], ascending=False, kind="stable")
    return _name_vakken(order.drop(columns="som").reset_index(drop=True))


def list_verdeeld(macht: pd.DataFrame) -> pd.DataFrame:
    """
    Return the parties about which people are furthest apart, and on what.

    Parameters
    ----------
    macht : DataFrame
        As `summarise_macht` returns it.

    Returns
    -------
    DataFrame
        ``naam``, ``maat`` (macht, belang), ``laag``, ``hoog``: those whose middle half is widest;
        no rows when it is nowhere wider than one step.

    Examples
    --------
    >>> scores = pd.DataFrame({"actor": "a", "deelnemer": list("pqrst"), "macht": [1, 1, 3, 5, 5], "belang": 4})
    >>> found = summarise_macht(scores, pd.DataFrame({"actor": ["a"], "naam": ["De bank"]}))
    >>> list_verdeeld(found).to_dict("records")
    [{'naam': 'De bank', 'maat': 'macht', 'laag': 1.0, 'hoog': 5.0}]
    """
    parts = [
        macht[["naam", f"{name}_laag", f"{name}_hoog"]]
        .set_axis(["naam", "laag", "hoog"], axis=1)
        .assign(maat=name)
        for name in MATEN
    ]
    table = pd.concat(parts, ignore_index=True).dropna()
    width = table["hoog"] - table["laag"]
    widest = table[(width == width.max()) & (width > 1)]
    return widest[["naam", "maat", "laag", "hoog"]].reset_index(drop=True)


def _name_vakken(table: pd.DataFrame) -> pd.DataFrame:
    """Add the number and the quadrant of each party, and whether its middle half lies within."""
    known = table["macht"].notna()
    high = {name: table[name] > MIDDEN for name in MATEN}
    edge = (table["macht"] == MIDDEN) | (table["belang"] == MIDDEN)
    vak = pd.Series(list(zip(high["macht"], high["belang"], strict=True)), index=table.index, dtype="object").map(VAKKEN)  # fmt: skip
    same = [(table[f"{name}_laag"] > MIDDEN) | (table[f"{name}_hoog"] < MIDDEN) for name in MATEN]
    return table.assign(
        nummer=known.cumsum().where(known).astype("Int64"),
        vak=vak.mask(edge, GRENS).where(known).astype("str"),
        eens=same[0] & same[1],
    )[["nummer", "actor", "naam", "mensen", "macht", "macht_laag", "macht_hoog", "belang", "belang_laag", "belang_hoog", "vak", "eens"]]  # fmt: skip
