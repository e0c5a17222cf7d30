"""
Schaalwandelen: where people stood on a scale, and whether talking moved them.

A line in the room from low to high; each takes a place, tells why, and may move after hearing
the others. Positions are ordinal and few, so the numbers are medians with an exact interval,
counts and pairs; people see each other stand, so only the position before the talk is nearly
their own. A scale in a room is there to make sense together, not to measure opinions.

The method: https://www.facilitation-academy.nl/werkvorm/de-schaalvraag/ and
https://www.sessionlab.com/methods/human-spectrogram ("This is about sense-making, not about an
absolute measure of peoples' opinions"). A number may be kept private, as in
https://www.centrumoplossingsgerichtcoachen.be/l/individueel-schaalwandelen-in-groep/
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from textwrap import fill
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from leerkring.kring.schema import ANTWOORDEN, MOMENTEN
from leerkring.methoden.statistiek import (
    DECIDABLE_FROM,
    DECIMALS,
    LEVEL,
    compute_p,
    correct_holm,
    estimate_delta,
    estimate_dominantie,
    estimate_mediaan,
    name_delta,
)
from leerkring.taal import N_, _, count_noun, format_list, format_number, sentence_case

if TYPE_CHECKING:
    from matplotlib.axes import Axes

GETAL, VOOR_ZICH, DOET_NIET_MEE = ANTWOORDEN
TOEN, NU, NA_GESPREK, GEWENST = MOMENTEN
VORIGE = "vorige"  # `nu` of an earlier session, in a comparison only
NAMEN = {
    TOEN: N_("toen"),
    NU: N_("nu"),
    NA_GESPREK: N_("na het gesprek"),
    GEWENST: N_("gewenst"),
}
VERGELIJKINGEN = ((TOEN, NU), (NU, NA_GESPREK), (NU, GEWENST))
FEW = 4  # under this many numbers a half of the people is no more than a couple


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
    numbers = dict(list(_take_getallen(posities).groupby("moment")["positie"]))
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


def _take_getallen(posities: pd.DataFrame) -> pd.DataFrame:
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
    numbers = _take_getallen(posities).astype({"positie": "Float64"})
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
    numbers = _take_getallen(posities)
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
        nameless = _take_getallen(own[own["deelnemer"].isna()])["moment"]
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


def _read_p(row: Mapping[str, Any]) -> float | None:
    """Return the adjusted p, or the p of a comparison that stands alone; None when refused."""
    p = row.get("p_holm", row.get("p"))
    return None if pd.isna(p) else float(p)


def _count_mensen(n: int) -> str:
    return count_noun(int(n), "persoon", "mensen") if n else _("niemand")


def describe_verschuiving(rij: Mapping[str, Any]) -> str:
    """
    Say how many people stood higher, equal and lower, and whether chance can do that.

    Parameters
    ----------
    rij : Series or dict
        A row of `compare_schalen`; or `compare_paren` with ``van`` and ``naar`` added, where
        ``van`` is ``vorige`` for `pair_vorige`.

    Examples
    --------
    >>> describe_verschuiving({"van": "nu", "naar": "na_gesprek", "paren": 5, "omhoog": 4,
    ...                        "gelijk": 1, "omlaag": 0, "p": None})
    'Na het gesprek was de positie bij 4 mensen hoger dan ervoor, bij één persoon gelijk en bij niemand lager. Een verschil bij 4 mensen is te weinig om toeval te kunnen uitsluiten.'
    """
    if not rij["paren"]:
        if rij.get("naamloos", 1):
            return _("Wie waar stond is niet vastgelegd; of mensen verschoven, is niet te zeggen.")
        return _(
            "Niemand gaf op beide momenten een getal; of mensen verschoven, is niet te zeggen."
        )
    moved = int(rij["omhoog"] + rij["omlaag"])
    lead = _LEADS[rij["van"], rij["naar"]] if moved else _STILL[rij["van"], rij["naar"]]
    text = _(lead).format(
        mensen=_count_mensen(rij["paren"]),
        **{key: _count_mensen(rij[key]) for key in ("omhoog", "gelijk", "omlaag")},
    )
    if not moved:
        return text
    p = _read_p(rij)
    if p is None:
        few = _("Een verschil bij {mensen} is te weinig om toeval te kunnen uitsluiten.")
        return f"{text} {few.format(mensen=_count_mensen(moved))}"
    return f"{text} " + (
        _("Dat is meer dan toeval verwachten laat.")
        if p < 1 - LEVEL
        else _("Dat kan ook toeval zijn.")
    )


# "bij" keeps the verb out of the count: niemand, één persoon and 9 mensen all fit.
_LEADS = {
    (TOEN, NU): N_("Vergeleken met toen is de positie nu bij {omhoog} hoger, bij {gelijk} gelijk en bij {omlaag} lager."),
    (NU, NA_GESPREK): N_("Na het gesprek was de positie bij {omhoog} hoger dan ervoor, bij {gelijk} gelijk en bij {omlaag} lager."),
    (NU, GEWENST): N_("De gewenste positie is bij {omhoog} hoger dan die van nu, bij {gelijk} gelijk en bij {omlaag} lager."),
    (VORIGE, NU): N_("Vergeleken met de vorige keer is de positie nu bij {omhoog} hoger, bij {gelijk} gelijk en bij {omlaag} lager."),
}  # fmt: skip
_STILL = {
    (TOEN, NU): N_("Vergeleken met toen is de positie bij niemand veranderd; dat is bekend van {mensen}."),
    (NU, NA_GESPREK): N_("Na het gesprek was de positie bij niemand veranderd; dat is bekend van {mensen}."),
    (NU, GEWENST): N_("De gewenste positie is bij niemand anders dan die van nu; dat is bekend van {mensen}."),
    (VORIGE, NU): N_("Vergeleken met de vorige keer is de positie bij niemand veranderd; dat is bekend van {mensen}."),
}  # fmt: skip


def describe_verschuiving_grond(rij: Mapping[str, Any]) -> str:
    """
    Say what a comparison rests on: the exact p, the size, and what it cannot show.

    Parameters
    ----------
    rij : Series or dict
        As for `describe_verschuiving`.

    Returns
    -------
    str
        Empty when there are no pairs.

    References
    ----------
    That looking back makes change look larger: Drennan and Hyde (2008), response shift bias,
    doi 10.1080/02602930701773026; Nimon's review,
    http://voc.ed.psu.edu/projects/publications/books/Spring2007/WEF_spring2007.3.html
    """
    if not rij["paren"]:
        return ""
    pairs, p = int(rij["paren"]), _read_p(rij)
    parts = [_("Vergeleken zijn {paren}: twee getallen van dezelfde persoon.").format(paren=count_noun(pairs, "paar", "paren"))]  # fmt: skip
    if rij.get("naamloos", 0):
        parts.append(_("Niet meegeteld: {getallen} zonder schuilnaam.").format(
            getallen=count_noun(int(rij["naamloos"]), "getal", "getallen")))  # fmt: skip
    if p is None:
        parts.append(_("Met minder dan {n} mensen die van plaats veranderden kan geen exacte toets iets uitwijzen; er is niet getoetst.").format(n=DECIDABLE_FROM))  # fmt: skip
    else:
        parts.append(_describe_toets(p, "p_holm" in rij))
    parts.append(_("Omhoog min omlaag, gedeeld door alle paren: {d} (van −1 tot 1).").format(
        d=format_number(float(rij["dominantie"]), 2)))  # fmt: skip
    parts.append(_("De deelnemers zijn geen steekproef, en wie elkaar ziet staan, kiest niet los van elkaar."))  # fmt: skip
    if rij["van"] == TOEN:
        parts.append(_("Wie terugkijkt, ziet toen met de ogen van nu; een verandering lijkt daardoor eerder groter dan kleiner."))  # fmt: skip
    return " ".join(parts)


def _describe_toets(p: float, corrected: bool) -> str:
    shown = _("p < 0,001") if p < 0.001 else _("p = {p}").format(p=format_number(p, 3))
    if corrected:
        return _("Exacte tekenwisseltoets (Fisher-Pitman), tweezijdig: {p}, gecorrigeerd volgens Holm.").format(p=shown)  # fmt: skip
    return _("Exacte tekenwisseltoets (Fisher-Pitman), tweezijdig: {p}.").format(p=shown)


def describe_stand(rij: Mapping[str, Any]) -> str:
    """
    Say where people stood at one moment, and who gave no number.

    Parameters
    ----------
    rij : Series or dict
        A row of `summarise_posities`.

    Examples
    --------
    >>> describe_stand({"moment": "nu", "mensen": 18, "voor_zich": 2, "doet_niet_mee": 0, "mediaan": 6.0,
    ...                 "kwart1": 5.0, "kwart3": 7.0, "laagste": 2.0, "hoogste": 9.0})
    'Nu was de middelste positie van 18 mensen 6; minstens de helft stond van 5 tot en met 7. 2 mensen hielden het getal voor zich.'
    """
    n, moment = int(rij["mensen"]), _(NAMEN[rij["moment"]])
    if n == 0:
        text = _("Bij ‘{moment}’ gaf niemand een getal.").format(moment=moment)
    elif n == 1:
        text = _("Bij ‘{moment}’ gaf één persoon een getal: {positie}.").format(
            moment=moment, positie=_format_positie(rij["mediaan"])
        )
    else:
        middle = _(_STAND[rij["moment"]]).format(
            mensen=_count_mensen(n), mediaan=_format_positie(rij["mediaan"])
        )
        text = f"{middle}; {_describe_spreiding(rij)}."
    silent = _describe_zwijgen(rij)
    return f"{text} {silent}" if silent else text


_STAND = {
    TOEN: N_("Toen was de middelste positie van {mensen} {mediaan}"),
    NU: N_("Nu was de middelste positie van {mensen} {mediaan}"),
    NA_GESPREK: N_("Na het gesprek was de middelste positie van {mensen} {mediaan}"),
    GEWENST: N_("De middelste gewenste positie van {mensen} was {mediaan}"),
}


def _describe_spreiding(rij: Mapping[str, Any]) -> str:
    """Say how far apart they stood; quartiles only where a half is more than a couple."""
    ends = {key: _format_positie(rij[key]) for key in ("kwart1", "kwart3", "laagste", "hoogste")}
    if rij["laagste"] == rij["hoogste"]:
        return _("zij stonden allemaal op die plaats")
    if rij["mensen"] < FEW:
        return _("de posities liepen van {laagste} tot en met {hoogste}").format(**ends)
    if rij["kwart1"] == rij["kwart3"]:
        return _("minstens de helft stond precies daar")
    return _("minstens de helft stond van {kwart1} tot en met {kwart3}").format(**ends)


def _describe_zwijgen(rij: Mapping[str, Any]) -> str:
    private, out = int(rij[VOOR_ZICH]), int(rij[DOET_NIET_MEE])
    clauses = []
    if private:
        kept = _("{mensen} hield het getal voor zich") if private == 1 else _("{mensen} hielden het getal voor zich")  # fmt: skip
        clauses.append(kept.format(mensen=_count_mensen(private)))
    if out:
        declined = _("{mensen} deed niet mee") if out == 1 else _("{mensen} deden niet mee")
        clauses.append(declined.format(mensen=_count_mensen(out)))
    return sentence_case(format_list(clauses))


def describe_stand_grond(samenvatting: pd.DataFrame) -> str:
    """
    Say what the positions of one scale rest on: the intervals, and what a scale is for.

    Parameters
    ----------
    samenvatting : DataFrame
        As `summarise_posities` returns it.

    References
    ----------
    The caution is that of https://www.sessionlab.com/methods/human-spectrogram

    Examples
    --------
    >>> none = pd.DataFrame({"moment": [], "laag": [], "hoog": [], "mensen": []})
    >>> describe_stand_grond(none)
    ''
    """
    if samenvatting.empty:
        return ""
    known = samenvatting[samenvatting["laag"].notna()]
    parts = []
    if len(known):
        intervals = [
            _("{moment} {laag} tot {hoog}").format(
                moment=_(NAMEN[moment]), laag=_format_positie(low), hoog=_format_positie(high)
            )
            for moment, low, high in zip(known["moment"], known["laag"], known["hoog"], strict=True)
        ]
        parts.append(_("95%-interval van de middelste positie (exact): {intervallen}.").format(intervallen="; ".join(intervals)))  # fmt: skip
    if len(known) < len(samenvatting):
        parts.append(_("Bij minder dan {n} getallen bestaat zo’n interval niet.").format(n=DECIDABLE_FROM) if len(known) else _("Bij minder dan {n} getallen bestaat geen exact 95%-interval van de middelste positie.").format(n=DECIDABLE_FROM))  # fmt: skip
    parts.append(_("Een schaal is er om samen betekenis te geven aan wat speelt, niet om precies te meten; de deelnemers zijn geen steekproef."))  # fmt: skip
    return " ".join(parts)


def describe_toenadering(paren: pd.DataFrame) -> str:
    """
    Say whether the same people stood closer together afterwards; a description, not a test.

    Parameters
    ----------
    paren : DataFrame
        As `pair_posities` returns it: ``van``, ``naar``.

    Examples
    --------
    >>> describe_toenadering(pd.DataFrame({"van": [2, 4, 4, 6, 7, 9], "naar": [4, 5, 5, 6, 6, 7]}))
    'Dezelfde 6 mensen stonden daarna dichter bij elkaar. Tussen de laagste en de hoogste positie was de afstand eerst 7 en daarna 3; de middelste helft besloeg eerst 3 en daarna 1.'
    """
    if len(paren) < DECIDABLE_FROM:
        few = _("Of mensen dichter bij elkaar gingen staan, is niet te zeggen: beide posities zijn bekend van {mensen}.")  # fmt: skip
        return few.format(mensen=_count_mensen(len(paren)))
    (range1, half1), (range2, half2) = (_measure_breedte(paren[key]) for key in ("van", "naar"))
    numbers = dict(zip(("r1", "r2", "h1", "h2"), map(_format_positie, (range1, range2, half1, half2)), strict=True))  # fmt: skip
    verdict = _(_TOENADERING[int(np.sign(range2 - range1)), int(np.sign(half2 - half1))])
    ground = _("Tussen de laagste en de hoogste positie was de afstand eerst {r1} en daarna {r2}; de middelste helft besloeg eerst {h1} en daarna {h2}.")  # fmt: skip
    return f"{verdict.format(mensen=_count_mensen(len(paren)))} {ground.format(**numbers)}"


_CLOSER = N_("Dezelfde {mensen} stonden daarna dichter bij elkaar.")
_WIDER = N_("Dezelfde {mensen} stonden daarna verder uit elkaar.")
# What became of the distance between the ends, and of that of the middle half.
_TOENADERING = {
    (-1, -1): _CLOSER,
    (-1, 0): _CLOSER,
    (0, -1): _CLOSER,
    (0, 0): N_("Dezelfde {mensen} stonden daarna even ver uit elkaar."),
    (0, 1): _WIDER,
    (1, 0): _WIDER,
    (1, 1): _WIDER,
    (1, -1): N_("Van dezelfde {mensen} kwam de middelste helft dichter bij elkaar te staan; de uitersten kwamen verder uit elkaar."),
    (-1, 1): N_("Van dezelfde {mensen} kwamen de uitersten dichter bij elkaar te staan; de middelste helft kwam verder uit elkaar."),
}  # fmt: skip


def _measure_breedte(places: pd.Series) -> tuple[float, float]:
    """Return the distance from lowest to highest and that of the middle half."""
    numbers = places.to_numpy(dtype="float64")
    first, third = np.quantile(numbers, [0.25, 0.75], method="inverted_cdf")
    return round(float(np.ptp(numbers)), DECIMALS), round(float(third - first), DECIMALS)


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
        and ``delta`` (positive when the group stood higher). None when a side is too small, or
        stood on one place: that would tell what all of a group said.

    References
    ----------
    Cliff's delta, see `statistiek.estimate_delta`.

    Examples
    --------
    >>> posities = pd.DataFrame({"deelnemer": list("abcdef"), "moment": "nu", "antwoord": "getal",
    ...                          "positie": [7, 8, 9, 4, 5, 6]})
    >>> deelnemers = pd.DataFrame({"deelnemer": list("abcdef"), "rol": ["wijkteam"] * 3 + ["gemeente"] * 3})
    >>> compare_groepen(posities, deelnemers, min_cel=3)
    {'groep': 'gemeente', 'mensen': 3, 'anderen': 3, 'delta': -1.0}
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
    return {
        "groep": group,
        "mensen": len(sides[0]),
        "anderen": len(sides[1]),
        "delta": estimate_delta(*sides),
    }


def describe_groepen(vergelijking: Mapping[str, Any] | None) -> str:
    """
    Say whether the largest group stood elsewhere than the others, or why that is not told.

    Parameters
    ----------
    vergelijking : dict or None
        As `compare_groepen` returns it.

    Examples
    --------
    >>> describe_groepen({"groep": "wijkteam", "mensen": 12, "anderen": 8, "delta": 0.25})
    'De groep ‘wijkteam’ (12 mensen) stond vaker hoger dan lager dan de anderen (8 mensen); het verschil is klein.'
    """
    if vergelijking is None:
        return _("Groepen zijn hier niet vergeleken: dat zou te veel zeggen over wat enkele mensen kozen.")  # fmt: skip
    delta = vergelijking["delta"]
    word = name_delta(delta)
    if word == name_delta(0):
        text = _("Tussen de groep ‘{groep}’ ({mensen}) en de anderen ({anderen}) is het verschil {woord}.")  # fmt: skip
    elif delta > 0:
        text = _("De groep ‘{groep}’ ({mensen}) stond vaker hoger dan lager dan de anderen ({anderen}); het verschil is {woord}.")  # fmt: skip
    else:
        text = _("De groep ‘{groep}’ ({mensen}) stond vaker lager dan hoger dan de anderen ({anderen}); het verschil is {woord}.")  # fmt: skip
    return text.format(
        groep=vergelijking["groep"],
        mensen=_count_mensen(vergelijking["mensen"]),
        anderen=_count_mensen(vergelijking["anderen"]),
        woord=word,
    )


def _format_positie(value: float) -> str:
    """Write a place on the scale with no more decimals than it has, at most two."""
    value = round(float(value), 2)
    return format_number(value, next(d for d in (0, 1, 2) if round(value, d) == value))


def describe_figuur(posities: pd.DataFrame) -> str:
    """
    Return the text alternative of `plot_posities`.

    Examples
    --------
    >>> posities = pd.DataFrame({"deelnemer": None, "moment": "nu", "antwoord": "getal", "positie": [4.0, 6.0]})
    >>> describe_figuur(posities)
    'Elke stip is een persoon op de schaal: nu 2 mensen, de middelste op 5.'
    """
    table = summarise_posities(posities)
    told = zip(table["moment"], table["mensen"], table["mediaan"], strict=True)
    rows = [
        _("{moment} {mensen}, de middelste op {mediaan}").format(
            moment=_(NAMEN[moment]), mensen=_count_mensen(n), mediaan=_format_positie(middle)
        )
        if n
        else _("{moment} niemand").format(moment=_(NAMEN[moment]))
        for moment, n, middle in told
    ]
    text = _("Elke stip is een persoon op de schaal: {rijen}.").format(rijen="; ".join(rows))
    lines = describe_lijnen(posities)
    return f"{text} {lines}" if lines else text


def describe_lijnen(posities: pd.DataFrame) -> str:
    """
    Say what the lines of `plot_posities` mean; empty when it draws none.

    Examples
    --------
    >>> describe_lijnen(pd.DataFrame({"deelnemer": [], "moment": [], "antwoord": [], "positie": []}))
    ''
    """
    asked = [moment for moment in MOMENTEN if (posities["moment"] == moment).any()]
    if not any(len(pair_posities(posities, *two)) for two in pairwise(asked)):
        return ""
    return _("Lijnen verbinden dezelfde persoon: blauw naar hoger, oranje en gestreept naar lager, grijs gelijk gebleven.")  # fmt: skip


def plot_posities(
    posities: pd.DataFrame,
    *,
    laagst: int = 0,
    hoogst: int = 10,
    onder: str = "",
    boven: str = "",
    ax: Axes,
) -> Axes:
    """
    Draw one scale: a row a moment, a dot a person, a line from each known person to the same.

    Parameters
    ----------
    posities : DataFrame
        Of one scale: ``deelnemer``, ``moment``, ``antwoord``, ``positie``.
    laagst, hoogst : int
        The ends of the scale.
    onder, boven : str
        What the ends mean.
    ax : Axes
        Where to draw; about 2.6 cm high for each moment.

    Returns
    -------
    Axes
        The dots are one collection a row; nobody is labelled.
    """
    table = summarise_posities(posities)
    _draw_kader(table, laagst, hoogst, ax)
    # The layout decides how wide the axes are, and that how words wrap and how large a dot may be.
    ax.get_figure(root=True).draw_without_rendering()
    _draw_einden(laagst, hoogst, onder, boven, ax)
    ax.get_figure(root=True).draw_without_rendering()
    dots, size = _place_stippen(posities, list(table["moment"]), ax)
    _draw_lijnen(dots, ax)
    for _row, own in dots.groupby("rij"):
        ax.scatter(own["x"], own["y"], s=(size - STIP_RAND) ** 2, color=STIP, linewidths=0, zorder=4)  # fmt: skip
    return ax


BAND = 0.6  # of the distance between two rows, for the dots that stand on a row
STIP_MEEST, STIP_MINST, STIP_RAND = 9.0, 2.0, 0.8  # points; the last is kept free between dots
STIP = "#3B444D"
LIJN = "#B8BEC4"
EINDE_BREEDTE = 30  # characters before the words of an end wrap, where the axes are wide enough


def _draw_kader(table: pd.DataFrame, laagst: int, hoogst: int, ax: Axes) -> None:
    """Draw the scale, the rows with their words, their people and their middle."""
    import seaborn as sns

    rows, span = max(len(table), 1), hoogst - laagst
    ax.set_xlim(laagst - 0.06 * span, hoogst + 0.06 * span)
    ax.set_ylim(-(rows - 1) - 0.3, BAND + 0.1)
    steps = (1, 2, 5, 10, 20, 50, 100)
    step = next((step for step in steps if span / step <= 12), span)
    ax.set_xticks(range(laagst, hoogst + 1, step))
    ax.set_yticks([BAND / 3 - row for row in range(len(table))], labels=[_(NAMEN[moment]) for moment in table["moment"]])  # fmt: skip
    ax.hlines(range(0, -len(table), -1), laagst, hoogst, color=LIJN, linewidth=0.8, zorder=0)
    for row, (n, middle) in enumerate(zip(table["mensen"], table["mediaan"], strict=True)):
        told = _count_mensen(n)
        if n:
            ax.vlines(middle, -row - 0.2, -row - 0.03, color="#1B1F24", linewidth=3, zorder=5)
            told += "\n" + _("midden {mediaan}").format(mediaan=_format_positie(middle))
        ax.text(1.02, BAND / 3 - row, told, transform=ax.get_yaxis_transform(), va="center")
    sns.despine(ax=ax, left=True, bottom=True)
    ax.tick_params(length=0)


def _draw_einden(laagst: int, hoogst: int, onder: str, boven: str, ax: Axes) -> None:
    """Write what the ends mean under their numbers, each in at most half of the width."""
    for place, words, side in ((laagst, onder, "left"), (hoogst, boven, "right")):
        if not words:
            continue
        note = ax.annotate(words, (place, 0), (0, -22), xycoords=ax.get_xaxis_transform(), textcoords="offset points", ha=side, va="top")  # fmt: skip
        for width in range(EINDE_BREEDTE, 8, -2):
            note.set_text(fill(words, width))
            if note.get_window_extent().width < 0.45 * ax.get_window_extent().width:
                break


def _place_stippen(
    posities: pd.DataFrame, momenten: list[str], ax: Axes
) -> tuple[pd.DataFrame, float]:
    """Return a place for each dot, none on another, and how large a dot is in points."""
    dots = _take_getallen(posities)[["deelnemer", "moment", "positie"]].astype({"positie": "float64"})  # fmt: skip
    dots["rij"] = dots["moment"].map({moment: row for row, moment in enumerate(momenten)})
    # Who goes the same way stands together, so that lines cross no more than they must.
    dots["elders"] = dots.groupby("deelnemer")["positie"].transform("mean")
    dots = dots.sort_values(["rij", "positie", "elders", "deelnemer"], ignore_index=True)
    stack = dots.groupby(["rij", "positie"])
    place, height = stack.cumcount(), stack["positie"].transform("size")
    unit_x, unit_y = _measure_punten(ax)
    apart = np.diff(np.unique(dots["positie"].round(DECIMALS)))
    room = 0.9 * unit_x * min([1.0, *apart])
    size = _choose_grootte(int(height.max() if len(dots) else 1), room, BAND * unit_y)
    levels = max(int(BAND * unit_y / size), 1)
    columns = -(-height // levels)
    tall = -(-height // columns)
    dots["x"] = dots["positie"] + (place // tall - (columns - 1) / 2) * size / unit_x
    dots["y"] = -dots["rij"] + (place % tall + 0.5) * size / unit_y + 0.02
    return dots, size


def _measure_punten(ax: Axes) -> tuple[float, float]:
    """Return how many points one step of each axis is."""
    box = ax.get_window_extent()
    points = 72 / ax.get_figure(root=True).dpi
    (left, right), (low, high) = ax.get_xlim(), ax.get_ylim()
    return box.width * points / (right - left), box.height * points / (high - low)


def _choose_grootte(most: int, wide: float, high: float) -> float:
    """Return the largest dot with which the highest stack fits, in as many columns as it needs."""
    sizes = np.arange(STIP_MEEST, STIP_MINST, -0.25)
    fits = np.floor(wide / sizes) * np.floor(high / sizes) >= most
    return float(sizes[fits][0]) if fits.any() else STIP_MINST


def _draw_lijnen(dots: pd.DataFrame, ax: Axes) -> None:
    """Join the dots of the same person on rows that follow each other."""
    from leerkring.methoden.figuren import ACCENT, CONTRAST

    known = dots.dropna(subset="deelnemer")
    after = known.assign(rij=known["rij"] - 1)
    pairs = known.merge(after, on=["deelnemer", "rij"], suffixes=("_van", "_naar"))
    steps = np.sign((pairs["positie_naar"] - pairs["positie_van"]).round(DECIMALS))
    looks = {0: (LIJN, "-"), 1: (ACCENT, "-"), -1: (CONTRAST, (0, (4, 2)))}
    for step, (colour, style) in looks.items():
        own = pairs[steps == step]
        if len(own):
            ax.plot([own["x_van"], own["x_naar"]], [own["y_van"], own["y_naar"]], color=colour, linestyle=style, linewidth=1.1, zorder=1 + abs(step))  # fmt: skip
