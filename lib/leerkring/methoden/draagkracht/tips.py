"""The tips as a checklist: what was agreed about each, and how that stands."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from leerkring.taal import _, count_noun

GEDAAN, VERVALLEN = "gedaan", "vervallen"


def follow_tips(
    bevindingen: pd.DataFrame,
    acties: pd.DataFrame,
    opvolging: pd.DataFrame,
    sessies: Sequence[str],
) -> pd.DataFrame:
    """
    Put beside each tip the actions that came from it, with how each last stood.

    Parameters
    ----------
    bevindingen : DataFrame
        ``bevinding``, ``soort``, ``thema``, ``tekst``, ``zegsman``; only tips are taken.
    acties : DataFrame
        ``actie``, ``sessie``, ``tekst``, ``wie``, ``bevinding`` (the tip it came from).
    opvolging : DataFrame
        ``actie``, ``sessie``, ``stand``, ``toelichting``.
    sessies : sequence of str
        All sessions in order, to know which stand is the last.

    Returns
    -------
    DataFrame
        A row a tip and action, in the order of the tips: ``bevinding``, ``thema``, ``tekst``,
        ``zegsman``, ``actie``, ``wat``, ``wie``, ``sessie`` (where it was agreed), ``stand`` and
        ``toelichting``; a tip from which nothing came has one row, without an action.

    Examples
    --------
    >>> tips = pd.DataFrame({"bevinding": ["t1", "t2"], "soort": "tip", "thema": None, "tekst": ["vraag", "bel"], "zegsman": "wij"})
    >>> acties = pd.DataFrame({"actie": ["a"], "sessie": ["s1"], "tekst": ["bellen"], "wie": ["team"], "bevinding": ["t2"]})
    >>> stand = pd.DataFrame({"actie": ["a", "a"], "sessie": ["s3", "s2"], "stand": ["gedaan", "loopt"], "toelichting": None})
    >>> follow_tips(tips, acties, stand, ["s1", "s2", "s3"])[["tekst", "wat", "stand"]].fillna("-").values.tolist()
    [['vraag', '-', '-'], ['bel', 'bellen', 'gedaan']]
    """
    tips = bevindingen.loc[
        bevindingen["soort"] == "tip", ["bevinding", "thema", "tekst", "zegsman"]
    ]
    place = {key: n for n, key in enumerate(sessies)}
    looked = opvolging.assign(orde=opvolging["sessie"].map(place)).sort_values(
        "orde", kind="stable"
    )
    last = looked.drop_duplicates("actie", keep="last")[["actie", "stand", "toelichting"]]
    done = acties.dropna(subset="bevinding")[["bevinding", "actie", "tekst", "wie", "sessie"]]
    done = done.rename(columns={"tekst": "wat"}).merge(last, on="actie", how="left")
    return tips.merge(done, on="bevinding", how="left")


def count_tips(gevolgd: pd.DataFrame) -> dict[str, int]:
    """
    Count the tips, those about which something was agreed, and those of which that was done.

    Parameters
    ----------
    gevolgd : DataFrame
        As `follow_tips` returns it.

    Returns
    -------
    dict of str to int
        ``tips``, ``afgesproken`` (with an action), ``gedaan`` (every action that did not lapse
        was done, and there was one).

    Examples
    --------
    >>> count_tips(pd.DataFrame({"bevinding": ["a", "b", "b"], "actie": [None, "x", "y"], "stand": [None, "gedaan", "loopt"]}))
    {'tips': 2, 'afgesproken': 1, 'gedaan': 0}
    """
    agreed = gevolgd.dropna(subset="actie")["bevinding"].nunique()
    return {
        "tips": gevolgd["bevinding"].nunique(),
        "afgesproken": agreed,
        "gedaan": len(list_gedaan(gevolgd)),
    }


def list_gedaan(gevolgd: pd.DataFrame) -> set[str]:
    """
    Return the tips of which every action that did not lapse was done, and there was one.

    Parameters
    ----------
    gevolgd : DataFrame
        As `follow_tips` returns it.

    Examples
    --------
    >>> table = pd.DataFrame({"bevinding": ["a", "a", "b", "c"], "stand": ["gedaan", "vervallen", "vervallen", None]})
    >>> list_gedaan(table)
    {'a'}
    """
    left = gevolgd[gevolgd["stand"].isna() | (gevolgd["stand"] != VERVALLEN)]
    done = left["stand"].eq(GEDAAN).fillna(False).groupby(left["bevinding"]).all()
    return set(done.index[done.astype("bool")])


def describe_tips(gevolgd: pd.DataFrame) -> str:
    """
    Say about how many tips something was agreed, and of how many it was done.

    Parameters
    ----------
    gevolgd : DataFrame
        As `follow_tips` returns it.

    Examples
    --------
    >>> describe_tips(pd.DataFrame({"bevinding": ["a", "b"], "actie": [None, "x"], "stand": [None, "gedaan"]}))
    'Er zijn 2 tips; over één tip is iets afgesproken. Bij één tip is gedaan wat er afgesproken was.'
    """
    n = count_tips(gevolgd)
    tips = count_noun(n["tips"], "tip", "tips")
    if not n["tips"]:
        return ""
    if not n["afgesproken"]:
        text = _("Er is {tips}; daarover is nog niets vastgelegd.") if n["tips"] == 1 else _("Er zijn {tips}; daarover is nog niets vastgelegd.")  # fmt: skip
        return text.format(tips=tips)
    text = _("Er is {tips}; over {afgesproken} is iets afgesproken.") if n["tips"] == 1 else _("Er zijn {tips}; over {afgesproken} is iets afgesproken.")  # fmt: skip
    told = text.format(tips=tips, afgesproken=count_noun(n["afgesproken"], "tip", "tips"))
    if not n["gedaan"]:
        return told + " " + _("Nog bij geen tip is alles gedaan wat er afgesproken was.")
    done = count_noun(n["gedaan"], "tip", "tips")
    return told + " " + _("Bij {gedaan} is gedaan wat er afgesproken was.").format(gedaan=done)
