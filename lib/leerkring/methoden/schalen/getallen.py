"""The numbers of schaalwandelen: positions summed up, paired and compared."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from leerkring.kring.schema import ANTWOORDEN, MOMENTEN
from leerkring.methoden.statistiek import (
    DECIMALS,
    compute_p,
    correct_holm,
    estimate_delta,
    estimate_dominantie,
    estimate_mediaan,
)
from leerkring.taal import N_

GETAL, VOOR_ZICH, DOET_NIET_MEE = ANTWOORDEN
TOEN, NU, NA_GESPREK, GEWENST = MOMENTEN
VORIGE = "vorige"  # `nu` of an earlier session, in a comparison only
NAMEN = {
    TOEN: N_("toen"),
    NU: N_("nu"),
    NA_GESPREK: N_("na het gesprek"),
    GEWENST: N_("gewenst"),
    VORIGE: N_("de vorige keer"),
}
VERGELIJKINGEN = ((TOEN, NU), (NU, NA_GESPREK), (NU, GEWENST))


def summarise_posities(posities: pd.DataFrame) -> pd.DataFrame:
    """
    Summarise where people stood on one scale, a row for each moment that was asked.

    Parameters
    ----------
    posities : DataFrame
        Of one scale: ``moment``, ``antwoord``, ``positie``.

    Returns
    -------
    DataFrame
        In the order toen, nu, na_gesprek, gewenst: ``moment``; ``mensen`` who gave a number,
        ``voor_zich``, ``doet_niet_mee`` (Int64); ``mediaan``, ``laag`` and ``hoog`` (its exact
        95% interval, missing under 6 numbers), ``kwart1`` and ``kwart3`` (places where somebody
        stood, with at least half of the people between them), ``laagste``, ``hoogste``
        (Float64, missing without numbers).

    References
    ----------
    `statistiek.estimate_mediaan`; quartiles as ``numpy.quantile(method="inverted_cdf")``.

    Examples
    --------
    >>> posities = pd.DataFrame({"moment": "nu", "antwoord": ["getal"] * 3 + ["voor_zich"],
    ...                          "positie": [4.0, 6.0, 7.5, None]})
    >>> summarise_posities(posities)[["moment", "mensen", "voor_zich", "mediaan", "kwart3"]]
      moment  mensen  voor_zich  mediaan  kwart3
    0     nu       3          1      6.0     7.5
    """
    answers = pd.crosstab(posities["moment"], posities["antwoord"]).reindex(
        columns=list(ANTWOORDEN), fill_value=0
    )
    numbers = dict(list(take_getallen(posities).groupby("moment")["positie"]))
    asked = [moment for moment in MOMENTEN if moment in answers.index]
    rows = [
        {"moment": moment, "mensen": len(numbers.get(moment, ()))}
        | answers.loc[moment, [VOOR_ZICH, DOET_NIET_MEE]].to_dict()
        | _summarise(numbers.get(moment))
        for moment in asked
    ]
    counts = ["mensen", VOOR_ZICH, DOET_NIET_MEE]
    measures = ["mediaan", "laag", "hoog", "kwart1", "kwart3", "laagste", "hoogste"]
    types = {"moment": "str"} | dict.fromkeys(counts, "Int64") | dict.fromkeys(measures, "Float64")
    return pd.DataFrame(rows, columns=list(types)).astype(types)


def _summarise(numbers: pd.Series | None) -> dict[str, float]:
    if numbers is None:
        return {}
    middle = estimate_mediaan(numbers)
    places = numbers.to_numpy(dtype="float64")
    first, third = np.quantile(places, [0.25, 0.75], method="inverted_cdf")
    return {key: middle[key] for key in ("mediaan", "laag", "hoog")} | {
        "kwart1": first,
        "kwart3": third,
        "laagste": places.min(),
        "hoogste": places.max(),
    }


def take_getallen(posities: pd.DataFrame) -> pd.DataFrame:
    """Return the rows in which somebody gave a number."""
    return posities[(posities["antwoord"] == GETAL) & posities["positie"].notna()]


def count_posities(posities: pd.DataFrame) -> pd.DataFrame:
    """
    Count how many people stood at each place of one scale: the numbers behind the figure.

    Parameters
    ----------
    posities : DataFrame
        Of one scale: ``moment``, ``antwoord``, ``positie``.

    Returns
    -------
    DataFrame
        ``moment`` (in their order), ``positie`` (from low to high) and ``mensen``; no person.

    Examples
    --------
    >>> posities = pd.DataFrame({"moment": "nu", "antwoord": "getal", "positie": [6.0, 4.0, 6.0]})
    >>> count_posities(posities)
      moment  positie  mensen
    0     nu      4.0       1
    1     nu      6.0       2
    """
    numbers = take_getallen(posities).astype({"positie": "Float64"})
    counts = numbers.groupby(["moment", "positie"]).size().rename("mensen").reset_index()
    order = counts["moment"].map({moment: place for place, moment in enumerate(MOMENTEN)})
    counts = counts.assign(order=order).sort_values(["order", "positie"], ignore_index=True)
    return counts[["moment", "positie", "mensen"]].astype({"moment": "str", "mensen": "Int64"})


def pair_posities(posities: pd.DataFrame, van: str, naar: str) -> pd.DataFrame:
    """
    Pair the numbers that the same person gave at two moments of one scale.

    Parameters
    ----------
    posities : DataFrame
        Of one scale: ``deelnemer``, ``moment``, ``antwoord``, ``positie``; a person stands in
        it once a moment, which ``leerkring check`` sees to.
    van, naar : str
        The two moments.

    Returns
    -------
    DataFrame
        ``deelnemer``, ``van``, ``naar`` and ``verschil`` (naar less van), sorted by person;
        only people known by a pseudonym with a number at both.

    Raises
    ------
    pandas.errors.MergeError
        When a person stands in it twice at one moment.

    Examples
    --------
    >>> posities = pd.DataFrame({"deelnemer": ["d1", "d1", "d2"], "moment": ["nu", "na_gesprek", "nu"],
    ...                          "antwoord": "getal", "positie": [5.0, 7.0, 3.0]})
    >>> pair_posities(posities, "nu", "na_gesprek").to_dict("records")
    [{'deelnemer': 'd1', 'van': 5.0, 'naar': 7.0, 'verschil': 2.0}]
    """
    return _pair(_take_moment(posities, van), _take_moment(posities, naar))


def pair_vorige(vroeger: pd.DataFrame, posities: pd.DataFrame) -> pd.DataFrame:
    """
    Pair where the same person stood in an earlier session and stands now.

    Parameters
    ----------
    vroeger, posities : DataFrame
        The positions of the earlier and of this session, each of the one scale with the same
        ``dimensie`` and ``referent``; ``deelnemer``, ``moment``, ``antwoord``, ``positie``.

    Returns
    -------
    DataFrame
        As `pair_posities` returns it, ``nu`` of the earlier session being ``van``.

    Examples
    --------
    >>> vroeger = pd.DataFrame({"deelnemer": ["d1"], "moment": "nu", "antwoord": "getal", "positie": [5.0]})
    >>> pair_vorige(vroeger, vroeger.assign(positie=6.5))["verschil"].tolist()
    [1.5]
    """
    return _pair(_take_moment(vroeger, NU), _take_moment(posities, NU))


def _take_moment(posities: pd.DataFrame, moment: str) -> pd.DataFrame:
    """Return ``deelnemer`` and ``positie`` of the known people with a number at a moment."""
    numbers = take_getallen(posities)
    numbers = numbers[(numbers["moment"] == moment) & numbers["deelnemer"].notna()]
    return numbers[["deelnemer", "positie"]].astype({"positie": "Float64"})


def _pair(before: pd.DataFrame, after: pd.DataFrame) -> pd.DataFrame:
    pairs = before.rename(columns={"positie": "van"}).merge(
        after.rename(columns={"positie": "naar"}), on="deelnemer", validate="one_to_one"
    )
    # Rounded, so that 6.3 - 6.1 and 5.3 - 5.1 are the same step.
    pairs["verschil"] = (pairs["naar"] - pairs["van"]).round(DECIMALS)
    return pairs.sort_values("deelnemer", ignore_index=True)


def compare_paren(paren: pd.DataFrame) -> dict[str, Any]:
    """
    Say in numbers whether the same people stood elsewhere.

    Parameters
    ----------
    paren : DataFrame
        As `pair_posities` returns it; ``verschil`` is read.

    Returns
    -------
    dict
        ``paren``, ``omhoog``, ``gelijk``, ``omlaag`` (counts), ``mediaan`` of the differences,
        ``dominantie`` (both None without pairs) and ``p`` (None when the test is refused).

    References
    ----------
    `statistiek.estimate_dominantie` and `statistiek.compute_p`.

    Examples
    --------
    >>> compare_paren(pd.DataFrame({"verschil": [1.0, 2.0, 0.0, -1.0]}))
    {'paren': 4, 'omhoog': 2, 'gelijk': 1, 'omlaag': 1, 'mediaan': 0.5, 'dominantie': 0.25, 'p': None}
    """
    steps = paren["verschil"].astype("Float64")
    middle = estimate_mediaan(steps)
    return {
        "paren": len(steps),
        "omhoog": int((steps > 0).sum()),
        "gelijk": int((steps == 0).sum()),
        "omlaag": int((steps < 0).sum()),
        "mediaan": middle["mediaan"] if middle else None,
        "dominantie": estimate_dominantie(steps),
        "p": compute_p(steps),
    }


def compare_schalen(schalen: pd.DataFrame, posities: pd.DataFrame) -> pd.DataFrame:
    """
    Compare the moments of all scales of a session, with Holm over the whole table.

    Parameters
    ----------
    schalen : DataFrame
        The scales of one session: ``schaal``, in the order to show.
    posities : DataFrame
        Their positions: ``schaal``, ``deelnemer``, ``moment``, ``antwoord``, ``positie``.

    Returns
    -------
    DataFrame
        A row for each scale and each of toen-nu, nu-na_gesprek and nu-gewenst of which both
        were asked: ``schaal``, ``van``, ``naar``, the numbers of `compare_paren`, ``naamloos``
        (numbers at the two moments without a pseudonym) and ``p_holm``; a p is missing where
        the test was refused.

    References
    ----------
    `statistiek.correct_holm`.

    Examples
    --------
    >>> posities = pd.DataFrame({"schaal": "s", "deelnemer": ["d1", "d1"], "moment": ["nu", "gewenst"],
    ...                          "antwoord": "getal", "positie": [5.0, 7.0]})
    >>> table = compare_schalen(pd.DataFrame({"schaal": ["s"]}), posities)
    >>> table[["schaal", "van", "naar", "paren", "omhoog"]].to_dict("records")
    [{'schaal': 's', 'van': 'nu', 'naar': 'gewenst', 'paren': 1, 'omhoog': 1}]
    """
    of_scale = dict(list(posities.groupby("schaal")))
    rows = []
    for schaal in schalen["schaal"]:
        own = of_scale.get(schaal, posities.iloc[:0])
        asked = set(own["moment"])
        nameless = take_getallen(own[own["deelnemer"].isna()])["moment"]
        rows += [
            {"schaal": schaal, "van": van, "naar": naar}
            | compare_paren(pair_posities(own, van, naar))
            | {"naamloos": int(nameless.isin([van, naar]).sum())}
            for van, naar in VERGELIJKINGEN
            if {van, naar} <= asked
        ]
    counts = ["paren", "omhoog", "gelijk", "omlaag", "naamloos"]
    types = dict.fromkeys(("schaal", "van", "naar"), "str") | dict.fromkeys(counts[:4], "Int64")
    types |= dict.fromkeys(("mediaan", "dominantie", "p"), "Float64") | {"naamloos": "Int64"}
    table = pd.DataFrame(rows, columns=list(types)).astype(types)
    return table.assign(p_holm=correct_holm(table["p"]))


def compare_groepen(
    posities: pd.DataFrame,
    deelnemers: pd.DataFrame,
    *,
    kenmerk: str = "rol",
    moment: str = NU,
    min_cel: int = 5,
) -> dict[str, Any] | None:
    """
    Compare the largest group with all others together, without telling where either stood.

    Parameters
    ----------
    posities : DataFrame
        Of one scale: ``deelnemer``, ``moment``, ``antwoord``, ``positie``.
    deelnemers : DataFrame
        ``deelnemer`` and `kenmerk`; whose `kenmerk` is missing is in neither group.
    kenmerk : {"rol", "organisatie", "gebied"}
        What the groups are.
    moment : str
        Which positions.
    min_cel : int
        The fewest people with a number that each side must have.

    Returns
    -------
    dict or None
        ``groep`` (of equally large ones the first by name), ``mensen`` in it, ``anderen``,
        and ``delta`` (positive when the group stood higher). None when a side is too small, stood
        on one place, or lies wholly beside the other: that would tell what all of a group said.

    References
    ----------
    Cliff's delta, see `statistiek.estimate_delta`.

    Examples
    --------
    >>> posities = pd.DataFrame({"deelnemer": list("abcdef"), "moment": "nu", "antwoord": "getal",
    ...                          "positie": [7, 8, 4, 9, 5, 6]})
    >>> deelnemers = pd.DataFrame({"deelnemer": list("abcdef"), "rol": ["wijkteam"] * 3 + ["gemeente"] * 3})
    >>> compare_groepen(posities, deelnemers, min_cel=3)
    {'groep': 'gemeente', 'mensen': 3, 'anderen': 3, 'delta': 0.1111111111111111}
    """
    stood = _take_moment(posities, moment).merge(
        deelnemers[["deelnemer", kenmerk]].dropna(subset=kenmerk), on="deelnemer"
    )
    if stood.empty:
        return None
    sizes = stood[kenmerk].astype("str").value_counts()
    group = min(sizes.index[sizes == sizes.max()])
    ours = stood[kenmerk].astype("str") == group
    sides = [stood.loc[side, "positie"] for side in (ours, ~ours)]
    if any(len(side) < max(min_cel, 1) or side.min() == side.max() for side in sides):
        return None
    delta = estimate_delta(*sides)
    if abs(delta) == 1:  # then every point in the figure could be told to be of one side
        return None
    return {"groep": group, "mensen": len(sides[0]), "anderen": len(sides[1]), "delta": delta}
