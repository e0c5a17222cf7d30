"""Visits and hours per group, and against the plan."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from leerkring.kring.schema import BEZOEK_SOORTEN

GETALLEN = ["gepland", "aantal", "uren"]
PLAN = ["niet_doorgegaan", "extra"]


def count_bezoeken(bezoeken: pd.DataFrame, per: Sequence[str]) -> pd.DataFrame:
    """
    Count visits and hours per group.

    Parameters
    ----------
    bezoeken : DataFrame
        ``gepland``, ``aantal``, ``uren`` and the columns of `per`.
    per : sequence of str
        What makes a group, such as ``["soort", "bij"]`` or ``["gebied"]``.

    Returns
    -------
    DataFrame
        The columns of `per`, then ``gepland``, ``aantal`` and ``uren`` (each missing when it is
        missing for any row; a visit that did not take place and has no hours took none),
        ``rijen`` and ``onbekend`` (rows without a count). In the order of the file, ``soort`` as
        the schema orders it; a group without a name stands behind those that have one.

    Examples
    --------
    >>> bezoeken = pd.DataFrame({"soort": ["interview", "observatie", "observatie"],
    ...     "gepland": [1, 2, 2], "aantal": [None, 2, 1], "uren": [None, 4.0, 2.5]})
    >>> count_bezoeken(bezoeken, ["soort"])
            soort  gepland  aantal  uren  rijen  onbekend
    0  observatie        4       3   6.5      2         0
    1   interview        1    <NA>  <NA>      1         1
    """
    rows = read_getallen(bezoeken).join(bezoeken[list(per)])
    return _sum_groups(rows, list(per), GETALLEN)


def compare_plan(bezoeken: pd.DataFrame, per: Sequence[str]) -> pd.DataFrame:
    """
    Count visits per group as `count_bezoeken`, with what did not take place and what was extra.

    A visit that was dropped and one that came instead do not cancel out: both are counted on
    their own row, so the two numbers cannot be had from the sums.

    Parameters
    ----------
    bezoeken, per
        As `count_bezoeken` takes them.

    Returns
    -------
    DataFrame
        As `count_bezoeken` gives it, and ``niet_doorgegaan`` and ``extra``, missing when a row of
        the group has no count or no plan.

    Examples
    --------
    >>> bezoeken = pd.DataFrame({"soort": "observatie", "gepland": [1, 0], "aantal": [0, 1], "uren": [None, 2]})
    >>> compare_plan(bezoeken, ["soort"])[["gepland", "aantal", "niet_doorgegaan", "extra"]].values.tolist()
    [[1, 1, 1, 1]]
    """
    rows = read_getallen(bezoeken).join(bezoeken[list(per)])
    change = rows["aantal"] - rows["gepland"]
    rows = rows.assign(niet_doorgegaan=(-change).clip(lower=0), extra=change.clip(lower=0))
    return _sum_groups(rows, list(per), [*GETALLEN, *PLAN])


def read_getallen(bezoeken: pd.DataFrame) -> pd.DataFrame:
    """
    Return the numbers of each row as numbers that may be missing.

    Parameters
    ----------
    bezoeken : DataFrame
        ``gepland``, ``aantal``, ``uren``.

    Returns
    -------
    DataFrame
        The three columns; a visit that did not take place and has no hours took none.
    """
    rows = bezoeken[GETALLEN].astype({"gepland": "Int64", "aantal": "Int64", "uren": "Float64"})
    rows["uren"] = rows["uren"].mask(rows["aantal"].eq(0).fillna(False) & rows["uren"].isna(), 0)
    return rows


def _sum_groups(rows: pd.DataFrame, per: list[str], columns: list[str]) -> pd.DataFrame:
    order = {soort: place for place, soort in enumerate(BEZOEK_SOORTEN)}
    keys = pd.DataFrame({f"{name}_": rows[name].isna() for name in per}, index=rows.index)
    if "soort" in per:
        keys.insert(0, "orde", rows["soort"].map(order))
    rows = rows.loc[keys.sort_values(list(keys), kind="stable").index]
    groups = rows.groupby(per, sort=False, dropna=False)
    size = groups.size()
    table = groups[columns].sum().mask(groups[columns].count().lt(size, axis=0))
    table = table.assign(rijen=size, onbekend=size - groups["aantal"].count())
    return table.reset_index()
