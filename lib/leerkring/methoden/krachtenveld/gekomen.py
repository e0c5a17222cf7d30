"""Which wanted connections came about by the next time that was asked."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

GEKOMEN, NIET, STIL, LATER = "gekomen", "niet", "stil", "later"


def follow_gewenst(contacten: pd.DataFrame, sessies: Sequence[str]) -> pd.DataFrame:
    """
    Say of each connection wanted in one session whether it was there the next time.

    The next time is the next later session in which was asked, at the same level, who is connected
    now. What was wanted and already there is no new connection and is left out.

    Parameters
    ----------
    contacten : DataFrame
        Of one level, as `verbindingen.select_contacten` returns it.
    sessies : sequence of str
        The keys of the sessions in their order; rows of no session are left out.

    Returns
    -------
    DataFrame
        ``sessie`` (where wanted), ``volgende`` (where looked for), ``begin``, ``einde`` and
        ``stand``: gekomen, niet (answered and did not name it), stil (who wanted it did not answer
        the second time) or later (there was no next time, ``volgende`` is missing).

    Examples
    --------
    >>> contacten = pd.DataFrame({"sessie": ["s1", "s1", "s2"], "moment": ["gewenst", "gewenst", "nu"],
    ...     "begin": ["p", "q", "p"], "einde": ["kerk", "kerk", "kerk"]})
    >>> follow_gewenst(contacten, ["s1", "s2"])[["begin", "stand"]].values.tolist()
    [['p', 'gekomen'], ['q', 'stil']]
    """
    place = {key: n for n, key in enumerate(sessies)}
    rows = contacten[contacten["sessie"].isin(place)]
    keys = ["sessie", "begin", "einde"]
    now = rows.loc[rows["moment"] == "nu", keys].drop_duplicates()
    wanted = rows.loc[rows["moment"] == "gewenst", keys].dropna(subset="einde").drop_duplicates()
    wanted = _mark(wanted, now, keys)
    wanted = wanted.loc[~wanted["er"], keys].reset_index(drop=True)
    asked = sorted(now["sessie"].unique(), key=place.__getitem__)
    later = {key: next((s for s in asked if place[s] > place[key]), None) for key in wanted["sessie"].unique()}  # fmt: skip
    wanted["volgende"] = wanted["sessie"].map(later).astype("str")
    then = now.rename(columns={"sessie": "volgende"})
    came = _mark(wanted, then, ["volgende", "begin", "einde"])["er"]
    answered = _mark(wanted, then[["volgende", "begin"]].drop_duplicates(), ["volgende", "begin"])["er"]  # fmt: skip
    stand = pd.Series(NIET, index=wanted.index, dtype="str").mask(~answered, STIL)
    stand = stand.mask(wanted["volgende"].isna(), LATER).mask(came & wanted["volgende"].notna(), GEKOMEN)  # fmt: skip
    return wanted.assign(stand=stand)[["sessie", "volgende", "begin", "einde", "stand"]]


def count_gekomen(gevolgd: pd.DataFrame, actoren: pd.DataFrame) -> pd.DataFrame:
    """
    Count per kind of party how many wanted connections came about.

    Parameters
    ----------
    gevolgd : DataFrame
        As `follow_gewenst` returns it, of a level at which parties are named.
    actoren : DataFrame
        ``actor``, ``naam``.

    Returns
    -------
    DataFrame
        ``naam``, ``gewenst`` (those that could be followed), ``gekomen`` and ``stil`` (who wanted
        it did not answer the next time; not in ``gewenst``), most wanted first.

    Examples
    --------
    >>> gevolgd = pd.DataFrame({"einde": "kerk", "stand": ["gekomen", "niet", "stil"]})
    >>> count_gekomen(gevolgd, pd.DataFrame({"actor": ["kerk"], "naam": ["Kerk"]})).values.tolist()
    [['Kerk', 2, 1, 1]]
    """
    known = gevolgd[gevolgd["stand"] != LATER]
    counts = pd.crosstab(known["einde"], known["stand"]).reindex(columns=[GEKOMEN, NIET, STIL], fill_value=0)  # fmt: skip
    table = actoren[["actor", "naam"]].merge(counts.rename_axis("actor").rename_axis(None, axis=1).reset_index(), on="actor")  # fmt: skip
    table["gewenst"] = table[GEKOMEN] + table[NIET]
    order = table.sort_values(["gewenst", GEKOMEN], ascending=False, kind="stable")
    return order[["naam", "gewenst", GEKOMEN, STIL]].reset_index(drop=True)


def _mark(rows: pd.DataFrame, other: pd.DataFrame, keys: list[str]) -> pd.DataFrame:
    """Return rows with ``er``: whether their keys are among those of the other table."""
    found = rows.merge(other[keys].assign(er=True), on=keys, how="left")
    return found.assign(er=found["er"].eq(True)).set_axis(rows.index)
