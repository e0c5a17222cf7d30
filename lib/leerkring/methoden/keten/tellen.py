"""What a conclusion or a finding rests on, counted so that nothing counts as more than it is."""

from __future__ import annotations

import pandas as pd

from leerkring.kring.schema import RICHTINGEN
from leerkring.methoden.codering import BRONSOORTEN
from leerkring.methoden.keten.tabel import (
    BEVINDING,
    CONCLUSIE,
    NUANCEERT,
    STEUNT,
    WEERSPREEKT,
    take_kritisch,
)

KRITISCH = (NUANCEERT, WEERSPREEKT)


def count_dragers(keten: pd.DataFrame, per: str, tabel: pd.DataFrame) -> pd.DataFrame:
    """
    Count what each conclusion, or each finding, rests on.

    A unit that reaches a conclusion by several ways counts once, in its most critical direction:
    weerspreekt before nuanceert before steunt.

    Parameters
    ----------
    keten : DataFrame
        As `build_keten` returns it.
    per : {"conclusie", "bevinding"}
    tabel : DataFrame
        All conclusions or findings, with the column of `per`; its order is that of the counts.

    Returns
    -------
    DataFrame
        One row for each of them, with zeros where nothing lies under it:

        - the key;
        - for a conclusion, ``bevindingen`` and of these ``bevindingen_steunt``,
          ``bevindingen_nuanceert``, ``bevindingen_weerspreekt``;
        - ``steunt``, ``nuanceert``, ``weerspreekt``: different units;
        - a column for each of `codering.BRONSOORTEN`: supporting units of that kind, and the
          same with ``nuanceert_`` and ``weerspreekt_`` before it;
        - ``soorten`` and ``bronnen``: different kinds and sources with support;
        - ``een_soort``: whether the support is from one kind of source only.

    Raises
    ------
    ValueError
        When `per` is none of the two.

    Examples
    --------
    >>> keten = pd.DataFrame({"conclusie": "c1", "bevinding": ["b1", "b1", "b2"], "eenheid": ["k1", "k2", "k1"],
    ...     "op_conclusie": ["steunt", "steunt", "weerspreekt"], "bronsoort": "sessie", "bron": "s1",
    ...     "richting_bevinding": ["steunt", "steunt", "weerspreekt"]})
    >>> tabel = pd.DataFrame({"conclusie": ["c1", "c2"]})
    >>> count_dragers(keten, "conclusie", tabel)[["conclusie", "bevindingen", "steunt", "weerspreekt", "een_soort"]]
      conclusie  bevindingen  steunt  weerspreekt  een_soort
    0        c1            2       1            1       True
    1        c2            0       0            0      False
    """
    if per not in {CONCLUSIE, BEVINDING}:
        raise ValueError(f"per must be conclusie or bevinding, not {per!r}")
    units = take_kritisch(keten, per)
    carrying = units[units["richting"] == STEUNT]
    parts = [_count_bevindingen(keten)] if per == CONCLUSIE else []
    parts.append(_cross(units[per], units["richting"], RICHTINGEN))
    parts.append(_cross(carrying[per], carrying["bronsoort"], BRONSOORTEN))
    for richting in KRITISCH:
        against = units[units["richting"] == richting]
        parts.append(_cross(against[per], against["bronsoort"], BRONSOORTEN).add_prefix(f"{richting}_"))  # fmt: skip
    sources = carrying.groupby(per).agg(soorten=("bronsoort", "nunique"), bronnen=("bron", "nunique"))  # fmt: skip
    counts = pd.concat([*parts, sources], axis=1)
    counts = counts.reindex(tabel[per].to_numpy()).fillna(0).astype("int64")
    counts = counts.assign(een_soort=counts["soorten"] == 1).rename_axis(per)
    return counts.reset_index().astype({per: "str"})


def compare_soorten(keten: pd.DataFrame) -> pd.DataFrame:
    """
    Count per finding and kind of source what supports it, what nuances it and what contradicts it.

    Parameters
    ----------
    keten : DataFrame
        As `build_keten` returns it.

    Returns
    -------
    DataFrame
        One row for each finding with a unit and each kind of source in the chain:
        ``bevinding``, ``bronsoort``, ``steunt``, ``nuanceert``, ``weerspreekt``; zeros where
        a kind has nothing.

    References
    ----------
    Denzin (1978), The Research Act: triangulation of sources.
    """
    units = take_kritisch(keten, BEVINDING)
    findings = keten.dropna(subset="eenheid")[BEVINDING].drop_duplicates()
    kinds = [soort for soort in BRONSOORTEN if (units["bronsoort"] == soort).any()]
    cells = pd.MultiIndex.from_product([findings, kinds], names=[BEVINDING, "bronsoort"])
    counts = pd.crosstab([units[BEVINDING], units["bronsoort"]], units["richting"])
    counts = counts.reindex(index=cells, columns=list(RICHTINGEN), fill_value=0)
    return counts.astype("int64").rename_axis(None, axis=1).reset_index()


def _count_bevindingen(keten: pd.DataFrame) -> pd.DataFrame:
    """Count the findings under each conclusion, and in which direction."""
    links = keten.dropna(subset=CONCLUSIE).drop_duplicates([CONCLUSIE, BEVINDING])
    counts = _cross(links[CONCLUSIE], links["richting_bevinding"], RICHTINGEN)
    total = counts.sum(axis=1).rename("bevindingen")
    return pd.concat([total, counts.add_prefix("bevindingen_")], axis=1)


def _cross(rows: pd.Series, columns: pd.Series, names: tuple[str, ...]) -> pd.DataFrame:
    """Count rows against columns, with every column that could be."""
    counts = pd.crosstab(rows, columns).reindex(columns=list(names), fill_value=0)
    return counts.rename_axis(None, axis=1)
