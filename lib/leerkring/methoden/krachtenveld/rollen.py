"""Connections between roles, where that gives nobody away."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import pandas as pd

from leerkring.methoden.statistiek import OVERIG, merge_small, suppress_cells
from leerkring.taal import N_

ONBEKEND = N_("rol onbekend")


def count_rollen(
    banden: pd.DataFrame,
    deelnemers: pd.DataFrame,
    respondenten: Collection[str],
    *,
    min_cel: int = 5,
) -> pd.DataFrame | None:
    """
    Count who names whom by role, where that gives nobody away.

    Parameters
    ----------
    banden : DataFrame
        ``van``, ``naar``.
    deelnemers : DataFrame
        ``deelnemer``, ``rol``.
    respondenten : collection of str
        Whoever did not answer does not count.
    min_cel : int
        Roles of fewer people go together; a cell behind which stand fewer people, as those who name
        or as those who are named, is withheld with its shields, see `statistiek`.

    Returns
    -------
    DataFrame or None
        ``naam`` (the role of who names), a column for each role that is named, missing where
        withheld, and ``totaal``; None when there are no two groups or it cannot be shown.

    Examples
    --------
    >>> banden = pd.DataFrame({"van": ["a", "b", "c"], "naar": ["b", "a", "a"]})
    >>> deelnemers = pd.DataFrame({"deelnemer": ["a", "b", "c"], "rol": ["x", "x", "y"]})
    >>> count_rollen(banden, deelnemers, list("abc"), min_cel=1) is None
    True
    """
    known = banden[banden["van"].isin(respondenten) & banden["naar"].isin(respondenten)]
    roles = label_rollen(deelnemers, respondenten, min_cel=min_cel)
    names = sorted(set(roles), key=lambda name: (name in {OVERIG, ONBEKEND}, name))
    if len(names) < 2 or known.empty:
        return None
    given = known.assign(rij=known["van"].map(roles), kolom=known["naar"].map(roles))
    cells = given.groupby(["rij", "kolom"]).agg(n=("van", "size"), van=("van", "nunique"), naar=("naar", "nunique"))  # fmt: skip
    grid = cells.reindex(pd.MultiIndex.from_product([names, names]), fill_value=0)
    counts, people = (
        pd.DataFrame(part.to_numpy().reshape(len(names), -1), names, names)
        for part in (grid["n"], grid[["van", "naar"]].min(axis=1))
    )
    shown = suppress_cells(counts, people, min_cel)
    if shown is None or shown.isna().all(axis=None):
        return None
    table = shown.assign(totaal=counts.sum(axis=1).astype("Int64"))
    return table.rename_axis("naam").rename_axis(None, axis=1).reset_index()


def compute_ei(
    banden: pd.DataFrame,
    deelnemers: pd.DataFrame,
    respondenten: Collection[str],
    *,
    min_cel: int = 5,
) -> dict[str, Any] | None:
    """
    Compute the E-I index between roles: whether people look outside their own role or inside it.

    Parameters
    ----------
    banden, deelnemers, respondenten, min_cel
        As for `count_rollen`; small roles count as one.

    Returns
    -------
    dict or None
        ``extern``, ``intern`` (banden to another and to the same role), ``index`` (from -1, all
        inside, to 1, all outside) and ``verwacht`` (how many of the banden would go outside if
        everybody chose without looking at roles). None without two groups or without banden.

    References
    ----------
    Krackhardt and Stern (1988), Informal networks and organizational crises, Social Psychology
    Quarterly 51.

    Examples
    --------
    >>> banden = pd.DataFrame({"van": ["a", "b", "c"], "naar": ["b", "c", "a"]})
    >>> deelnemers = pd.DataFrame({"deelnemer": list("abcd"), "rol": ["x", "x", "y", "y"]})
    >>> compute_ei(banden, deelnemers, list("abcd"), min_cel=2)["extern"]
    2
    """
    known = banden[banden["van"].isin(respondenten) & banden["naar"].isin(respondenten)]
    roles = label_rollen(deelnemers, respondenten, min_cel=min_cel)
    if roles.nunique() < 2 or known.empty:
        return None
    sizes = roles.value_counts()
    outward = known["van"].map(roles)
    outside = int((outward != known["naar"].map(roles)).sum())
    inside = len(known) - outside
    others = (len(roles) - outward.map(sizes)) / (len(roles) - 1)
    return {"extern": outside, "intern": inside, "index": (outside - inside) / len(known),
            "verwacht": float(others.sum())}  # fmt: skip


def label_rollen(
    deelnemers: pd.DataFrame, respondenten: Collection[str], *, min_cel: int = 5
) -> pd.Series:
    """Return under which role each of those who answered is counted; small roles go together."""
    roles = deelnemers.set_index("deelnemer")["rol"].reindex(sorted(respondenten)).fillna(ONBEKEND)
    return roles.map(merge_small(roles.value_counts(), min_cel))
