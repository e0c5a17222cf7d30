"""
Kaarten: rank what was written on the wall, and read an order that was published without it.

The moderatiemethode: one thought a card, the group clusters, everybody weighs with dots. A
ranking always prints cards, people, dots and ties, so that a reader can make it again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from leerkring.taal import _, count_noun, format_list, join_items, sentence_case

if TYPE_CHECKING:
    from matplotlib.axes import Axes

MINDERHEID = 2  # a cluster of this many cards or fewer is on the minority list


def rank_kaarten(
    kaarten: pd.DataFrame, clusters: pd.DataFrame, stemmen: pd.DataFrame, *, by: str = "kaarten"
) -> pd.DataFrame:
    """
    Rank the clusters of one deelvraag by cards, by people or by dots.

    Parameters
    ----------
    kaarten : DataFrame
        ``kaart``, ``cluster``, ``deelnemer``; a card without a cluster is not ranked.
    clusters : DataFrame
        ``cluster``, ``titel``.
    stemmen : DataFrame
        ``cluster``, ``aantal`` dots.
    by : {"kaarten", "deelnemers", "stippen"}
        What the ranks follow.

    Returns
    -------
    DataFrame
        One row a cluster: ``cluster``, ``titel``, ``kaarten``, ``deelnemers`` (different known
        people), ``naamloos`` (cards without a person), ``stippen`` (missing when nobody gave
        any), ``rang`` (1 is most; equals share the lowest number) and ``gedeeld`` (whether the
        rank is shared). Sorted by ``rang``, then ``titel``.

    Raises
    ------
    ValueError
        When `by` is none of the three.

    Examples
    --------
    >>> kaarten = pd.DataFrame({"kaart": ["k1", "k2", "k3"], "cluster": ["a", "a", "b"],
    ...                         "deelnemer": ["d1", "d1", "d2"]})
    >>> clusters = pd.DataFrame({"cluster": ["a", "b"], "titel": ["overleg", "bezoek"]})
    >>> stemmen = pd.DataFrame({"cluster": ["b"], "aantal": [4]})
    >>> rank_kaarten(kaarten, clusters, stemmen)[["titel", "kaarten", "deelnemers", "stippen", "rang"]]
         titel  kaarten  deelnemers  stippen  rang
    0  overleg        2           1        0     1
    1   bezoek        1           1        4     2
    """
    if by not in {"kaarten", "deelnemers", "stippen"}:
        raise ValueError(f"by must be kaarten, deelnemers or stippen, not {by!r}")
    cards = kaarten.groupby("cluster").agg(
        kaarten=("kaart", "size"),
        deelnemers=("deelnemer", "nunique"),
        bekend=("deelnemer", "count"),
    )
    dots = stemmen.groupby("cluster")["aantal"].sum().rename("stippen")
    table = clusters[["cluster", "titel"]].set_index("cluster").join(cards).join(dots)
    table = table.fillna({"kaarten": 0, "deelnemers": 0, "bekend": 0}).astype({"stippen": "Int64"})
    table["stippen"] = pd.NA if stemmen.empty else table["stippen"].fillna(0)
    table["naamloos"] = table["kaarten"] - table["bekend"]
    whole = ["kaarten", "deelnemers", "naamloos"]
    table[whole] = table[whole].astype("int64")
    table["rang"] = table[by].rank(method="min", ascending=False).astype("Int64")
    table["gedeeld"] = table["rang"].duplicated(keep=False) & table["rang"].notna()
    columns = [
        "cluster",
        "titel",
        "kaarten",
        "deelnemers",
        "naamloos",
        "stippen",
        "rang",
        "gedeeld",
    ]
    ordered = table.reset_index().sort_values(["rang", "titel", "cluster"], ignore_index=True)
    return ordered[columns]


def select_minderheid(
    kaarten: pd.DataFrame, ranglijst: pd.DataFrame, *, most: int = MINDERHEID
) -> pd.DataFrame:
    """
    Return the cards that a ranking would make invisible: small clusters and loose cards.

    Parameters
    ----------
    kaarten : DataFrame
        ``kaart``, ``cluster``, ``tekst``.
    ranglijst : DataFrame
        As `rank_kaarten` returns it.
    most : int
        The size up to which a cluster counts as small.

    Returns
    -------
    DataFrame
        ``titel`` (missing for a loose card), ``tekst`` and ``aantal``: how many cards say just
        this; in the order of the cards' keys.
    """
    small = ranglijst[ranglijst["kaarten"].between(1, most)].set_index("cluster")["titel"]
    chosen = kaarten[kaarten["cluster"].isna() | kaarten["cluster"].isin(set(small.index))]
    chosen = chosen.sort_values("kaart")
    said = chosen.assign(titel=chosen["cluster"].map(small).astype("str"))
    counts = said.groupby(["titel", "tekst"], sort=False, dropna=False).size()
    return counts.rename("aantal").reset_index()


def select_citaten(
    kaarten: pd.DataFrame, ranglijst: pd.DataFrame, *, clusters: int = 3, each: int = 2
) -> pd.DataFrame:
    """
    Return the first cards of the clusters that were mentioned most, to quote.

    Parameters
    ----------
    kaarten : DataFrame
        ``kaart``, ``cluster``, ``tekst``.
    ranglijst : DataFrame
        As `rank_kaarten` returns it; clusters of the minority list are quoted there, not here.
    clusters : int
        Up to which rank; equals go together.
    each : int
        How many cards of each.

    Returns
    -------
    DataFrame
        ``titel`` and ``tekst``, by rank and then by the cards' keys.
    """
    quoted = ranglijst[(ranglijst["rang"] <= clusters) & (ranglijst["kaarten"] > MINDERHEID)]
    cards = kaarten.sort_values("kaart").groupby("cluster").head(each)
    cards = quoted[["cluster", "titel"]].merge(cards[["cluster", "tekst"]], on="cluster")
    return cards[["titel", "tekst"]]


def read_volgorde(uitkomsten: pd.DataFrame) -> pd.DataFrame:
    """
    Read the published answers to one deelvraag, in their order, inventing no rank.

    Parameters
    ----------
    uitkomsten : DataFrame
        The rows of one deelvraag: ``volgorde``, ``item``, ``toelichting``, ``rang``, ``aantal``,
        ``eenheid``.

    Returns
    -------
    DataFrame
        The same columns sorted by ``volgorde``, and ``gedeeld``: whether the rank is shared.
        ``rang`` and ``aantal`` stay missing where the document gives none.
    """
    table = uitkomsten.sort_values("volgorde", ignore_index=True)
    shared = table["rang"].duplicated(keep=False) & table["rang"].notna()
    columns = ["volgorde", "item", "toelichting", "rang", "aantal", "eenheid"]
    return table.reindex(columns=columns).assign(gedeeld=shared)


def describe_volgorde(volgorde: pd.DataFrame, aanhef: str) -> str:
    """
    Answer a deelvraag in one sentence from its published answers.

    Parameters
    ----------
    volgorde : DataFrame
        As `read_volgorde` returns it.
    aanhef : str
        How the sentence begins.

    Returns
    -------
    str
        With the item of rank 1 where the document ranks, with all items where it does not.

    Examples
    --------
    >>> rows = pd.DataFrame({"volgorde": [1, 2], "item": ["casusberaad", "huisbezoeken"],
    ...                      "toelichting": "", "rang": pd.NA, "aantal": pd.NA})
    >>> describe_volgorde(read_volgorde(rows), "Dat gaat door")
    'Dat gaat door casusberaad en huisbezoeken.'
    """
    ranked = volgorde["rang"].notna()
    told = volgorde[volgorde["rang"] == 1] if ranked.any() else volgorde
    return sentence_case(f"{aanhef} {join_items(told['item'])}")


def describe_grond(volgorde: pd.DataFrame) -> str:
    """Say what published answers rest on, and what they do not show."""
    uncounted = volgorde["aantal"].isna().all()
    if volgorde["rang"].isna().all():
        text = _("Een opsomming uit het document, geen rangorde.")
        return text + (
            " " + _("Hoe vaak elk punt is genoemd, is niet gepubliceerd.") if uncounted else ""
        )
    text = _("De volgorde is die van het document: van meest naar minst genoemd.")
    if uncounted:
        text += " " + _(
            "Hoe vaak is niet gepubliceerd; hoe ver de plaatsen uit elkaar liggen, is dus niet bekend."
        )
    return text + " " + _("Wat het document in één punt samen noemt, staat hier ook samen.")


def describe_kaarten(
    ranglijst: pd.DataFrame, kaarten: pd.DataFrame, aanhef: str = "", *, vraag: str = ""
) -> str:
    """
    Answer a deelvraag in one sentence from its ranked cards, ties included.

    Parameters
    ----------
    ranglijst : DataFrame
        As `rank_kaarten` returns it.
    kaarten : DataFrame
        The cards of this deelvraag.
    aanhef : str
        How the sentence begins; a plain "most mentioned" when empty.
    vraag : str
        The question, where the sentence stands apart from it and has no ranking to tell.
    """
    if kaarten.empty:
        return _("Bij deze vraag zijn geen kaarten vastgelegd.")
    top = ranglijst[(ranglijst["rang"] == 1) & (ranglijst["kaarten"] > 0)]
    if top.empty:
        cards = count_noun(len(kaarten), "kaart", "kaarten")
        if vraag:
            text = _("Op de vraag ‘{vraag}’ kwamen {cards}, die niet geclusterd zijn.")
            return text.format(vraag=vraag, cards=cards)
        return _("Er zijn {cards}, die niet geclusterd zijn.").format(cards=cards)
    names = [f"{titel} ({count_noun(n, 'kaart', 'kaarten')})" for titel, n in zip(top["titel"], top["kaarten"], strict=True)]  # fmt: skip
    start = aanhef or _("Het meest genoemd:")
    return sentence_case(f"{start} {format_list(names)}")


def describe_stippen(ranglijst: pd.DataFrame) -> str:
    """
    Say what got the most dots; empty when nobody weighed.

    Examples
    --------
    >>> ranglijst = pd.DataFrame({"titel": ["overleg", "tijd"], "stippen": [4, 9]})
    >>> describe_stippen(ranglijst)
    'De meeste stippen kreeg tijd (9 stippen).'
    """
    dots = ranglijst["stippen"].fillna(0).astype("int64")
    if not dots.sum():
        return ""
    first = list(ranglijst.loc[dots == dots.max(), "titel"])
    most = count_noun(int(dots.max()), "stip", "stippen")
    told = _("De meeste stippen kreeg {names} ({most}).") if len(first) == 1 else _(
        "De meeste stippen kregen {names} (elk {most}).")  # fmt: skip
    return told.format(names=format_list(first), most=most)


def describe_kaarten_grond(
    ranglijst: pd.DataFrame, kaarten: pd.DataFrame, *, aanwezig: int | None = None
) -> str:
    """Say what a ranking rests on: cards, people of those present, ties and loose cards."""
    people, nameless = kaarten["deelnemer"].nunique(), int(kaarten["deelnemer"].isna().sum())
    parts = [
        count_noun(len(kaarten), "kaart", "kaarten"),
        count_noun(len(ranglijst), "cluster", "clusters"),
    ]
    text = _("Geteld: {parts}, van {people}").format(
        parts=format_list(parts),
        people=count_noun(people, "bekende deelnemer", "bekende deelnemers"),
    )
    if aanwezig is not None:
        text += " " + _("van de {n} die er waren").format(n=aanwezig)
    if nameless:
        text += _("; bij {cards} staat niet van wie").format(
            cards=count_noun(nameless, "kaart", "kaarten")
        )
    text += ". " + (
        _("Er is niet met stippen gewogen. ") if ranglijst["stippen"].isna().all() else ""
    )
    shared = int(ranglijst["gedeeld"].sum())
    text += _("Geen gedeelde plaatsen.") if not shared else _("{n} delen een plaats met een ander.").format(
        n=count_noun(shared, "cluster", "clusters")).capitalize()  # fmt: skip
    loose = int(kaarten["cluster"].isna().sum())
    return text + (
        " " + sentence_case(count_noun(loose, "losse kaart", "losse kaarten")) if loose else ""
    )


def describe_figuur(ranglijst: pd.DataFrame) -> str:
    """Return the text alternative of `plot_kaarten`."""
    parts = [
        f"{titel} {label}"
        for titel, label in zip(ranglijst["titel"], _tell_aantallen(ranglijst), strict=True)
    ]
    return _("Staven per cluster: {parts}.").format(parts="; ".join(parts))


def plot_kaarten(ranglijst: pd.DataFrame, *, ax: Axes) -> Axes:
    """
    Draw a ranking as horizontal bars of cards, with cards and dots written at the bar.

    Parameters
    ----------
    ranglijst : DataFrame
        As `rank_kaarten` returns it.
    ax : Axes
        Where to draw.

    Returns
    -------
    Axes
    """
    from leerkring.methoden.figuren import draw_staven

    return draw_staven(ranglijst["titel"], ranglijst["kaarten"], _tell_aantallen(ranglijst), ax=ax)


def _tell_aantallen(ranglijst: pd.DataFrame) -> list[str]:
    """Say for each cluster how many cards and, where they were given, dots it got."""
    return [
        ", ".join(
            [count_noun(n, "kaart", "kaarten")]
            + ([] if pd.isna(dots) else [count_noun(int(dots), "stip", "stippen")])
        )
        for n, dots in zip(ranglijst["kaarten"], ranglijst["stippen"], strict=True)
    ]
