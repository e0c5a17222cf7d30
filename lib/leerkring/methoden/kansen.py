"""Kansen en problemen: how often each was said, and whether that is a difference at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from leerkring.methoden.statistiek import DECIDABLE_FROM, PERCENT_FROM, estimate_interval
from leerkring.taal import _, count_noun, format_number, join_items, sentence_case

if TYPE_CHECKING:
    from matplotlib.axes import Axes

KANS, PROBLEEM = "kans", "probleem"


def count_kansen(kaarten: pd.DataFrame, uitkomsten: pd.DataFrame) -> pd.DataFrame:
    """
    Count kansen and problemen, from the cards or else from what was published.

    Parameters
    ----------
    kaarten : DataFrame
        ``soort``: ``kans``, ``probleem`` or missing.
    uitkomsten : DataFrame
        ``soort`` and ``aantal``.

    Returns
    -------
    DataFrame
        Two rows, ``kans`` and ``probleem``: ``soort`` and ``aantal``, missing when a document
        names them without a count; no rows when neither table has any.

    Examples
    --------
    >>> none = pd.DataFrame({"soort": []})
    >>> published = pd.DataFrame({"soort": ["kans", "probleem"], "aantal": [33, 30]})
    >>> count_kansen(none, published)["aantal"].tolist()
    [33, 30]
    """
    soorten = [KANS, PROBLEEM]
    cards = kaarten["soort"].isin(soorten)
    if cards.any():
        counts = kaarten.loc[cards, "soort"].value_counts().reindex(soorten, fill_value=0)
    else:
        published = uitkomsten[uitkomsten["soort"].isin(soorten)]
        if published.empty:
            return pd.DataFrame(
                {"soort": pd.Series(dtype="str"), "aantal": pd.Series(dtype="Int64")}
            )
        # One item without a count makes the sum unknown, not smaller.
        counted = published.groupby("soort")["aantal"]
        counts = counted.sum().mask(counted.count() < counted.size()).reindex(soorten)
    return pd.DataFrame({"soort": soorten, "aantal": counts.astype("Int64").to_numpy()})


def estimate_aandeel(telling: pd.DataFrame) -> dict[str, float] | None:
    """
    Estimate the share of kansen among what was said, with its exact interval.

    Parameters
    ----------
    telling : DataFrame
        As `count_kansen` returns it.

    Returns
    -------
    dict or None
        ``n``, ``aandeel``, ``laag`` and ``hoog``; None when nothing was counted.

    References
    ----------
    Clopper-Pearson, see `statistiek.estimate_interval`.
    """
    if telling.empty or telling["aantal"].isna().any() or not telling["aantal"].sum():
        return None
    kansen, n = int(telling["aantal"].iloc[0]), int(telling["aantal"].sum())
    low, high = estimate_interval(kansen, n)
    return {"n": n, "aandeel": kansen / n, "laag": low, "hoog": high}


def describe_kansen(telling: pd.DataFrame) -> str:
    """
    Say how many kansen and problemen there were, and whether that differs.

    Examples
    --------
    >>> describe_kansen(pd.DataFrame({"soort": ["kans", "probleem"], "aantal": [33, 30]}))
    'Er werden 33 kansen en 30 problemen genoemd; dat is geen aanwijzing voor een verschil.'
    """
    if telling.empty:
        return _("Er zijn geen kansen en problemen vastgelegd of gepubliceerd.")
    share = estimate_aandeel(telling)
    if share is None:
        return _("Hoe vaak kansen en problemen zijn genoemd, is niet gepubliceerd.")
    kansen, problemen = (int(n) for n in telling["aantal"])
    counts = _("Er werden {kansen} en {problemen} genoemd").format(
        kansen=count_noun(kansen, "kans", "kansen"),
        problemen=count_noun(problemen, "probleem", "problemen"),
    )
    if share["n"] < DECIDABLE_FROM:
        return _("{counts}; dat is te weinig om een verschil te kunnen zien.").format(counts=counts)
    if share["laag"] <= 0.5 <= share["hoog"]:
        return _("{counts}; dat is geen aanwijzing voor een verschil.").format(counts=counts)
    more = (
        _("meer kansen dan problemen") if share["aandeel"] > 0.5 else _("meer problemen dan kansen")
    )
    return _("{counts}; dat zijn {more}.").format(counts=counts, more=more)


def describe_kansen_grond(telling: pd.DataFrame) -> str:
    """Say what the comparison rests on: the interval, and why even that is too confident."""
    share = estimate_aandeel(telling)
    if share is None:
        return ""
    loose = _("De vermeldingen staan niet los van elkaar, want één persoon kan meer dan eens iets noemen; de onzekerheid is in werkelijkheid groter.")  # fmt: skip
    if share["n"] < PERCENT_FROM:
        few = _("Bij minder dan {n} vermeldingen geven wij aantallen en geen percentages.")
        return f"{few.format(n=PERCENT_FROM)} {loose}"
    percent = {key: format_number(100 * share[key]) for key in ("aandeel", "laag", "hoog")}
    text = _(
        "Van {n} vermeldingen is {aandeel}% een kans (95%-interval {laag}% tot {hoog}%, exact)."
    )
    return f"{text.format(n=share['n'], **percent)} {loose}"


def describe_inhoud(uitkomsten: pd.DataFrame) -> list[str]:
    """
    Say what the published kansen and problemen were about, a sentence each.

    Parameters
    ----------
    uitkomsten : DataFrame
        ``soort``, ``volgorde``, ``item``.
    """
    lead = {
        KANS: _("Bij de kansen ging het om {items}"),
        PROBLEEM: _("Bij de problemen ging het om {items}"),
    }
    ordered = uitkomsten.sort_values("volgorde")
    items = {soort: ordered.loc[ordered["soort"] == soort, "item"] for soort in lead}
    return [
        sentence_case(lead[soort].format(items=join_items(told)))
        for soort, told in items.items()
        if len(told)
    ]


def describe_figuur(telling: pd.DataFrame) -> str:
    """Return the text alternative of `plot_kansen`."""
    kansen, problemen = (int(n) for n in telling["aantal"])
    return _("Twee staven: {kansen} kansen en {problemen} problemen.").format(
        kansen=format_number(kansen), problemen=format_number(problemen)
    )


def plot_kansen(telling: pd.DataFrame, *, ax: Axes) -> Axes:
    """
    Draw kansen and problemen as two bars, told apart by word, place and colour.

    Parameters
    ----------
    telling : DataFrame
        As `count_kansen` returns it, counted.
    ax : Axes
        Where to draw.

    Returns
    -------
    Axes
    """
    from leerkring.methoden.figuren import ACCENT, CONTRAST, draw_staven

    counts = [int(n) for n in telling["aantal"]]
    labels = [format_number(n) for n in counts]
    return draw_staven(
        [_("Kansen"), _("Problemen")], counts, labels, colours=[ACCENT, CONTRAST], ax=ax
    )
