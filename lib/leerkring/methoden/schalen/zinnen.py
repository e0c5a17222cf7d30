"""Schaalwandelen in words: where people stood, whether they moved, and what that rests on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from leerkring.methoden.schalen.getallen import (
    DOET_NIET_MEE,
    GEWENST,
    NA_GESPREK,
    NAMEN,
    NU,
    TOEN,
    VOOR_ZICH,
    VORIGE,
)
from leerkring.methoden.statistiek import DECIDABLE_FROM, DECIMALS, LEVEL, name_delta
from leerkring.taal import N_, _, count_noun, format_list, format_number, sentence_case

FEW = 4  # under this many numbers a half of the people is no more than a couple


def _read_p(row: Mapping[str, Any]) -> float | None:
    """Return the adjusted p, or the p of a comparison that stands alone; None when refused."""
    p = row.get("p_holm", row.get("p"))
    return None if pd.isna(p) else float(p)


def count_mensen(n: int) -> str:
    """Say how many people: "niemand", "één persoon", "3 mensen"."""
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
        mensen=count_mensen(rij["paren"]),
        **{key: count_mensen(rij[key]) for key in ("omhoog", "gelijk", "omlaag")},
    )
    if not moved:
        return text
    p = _read_p(rij)
    if p is None:
        few = _("Een verschil bij {mensen} is te weinig om toeval te kunnen uitsluiten.")
        return f"{text} {few.format(mensen=count_mensen(moved))}"
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
    Say what one comparison rests on: its pairs, the size of the effect and the exact p.

    Parameters
    ----------
    rij : Series or dict
        As for `describe_verschuiving`; with ``p_holm`` the p is the adjusted one.

    Returns
    -------
    str
        Empty when there are no pairs. What holds for all comparisons is `describe_grond`.
    """
    if not rij["paren"]:
        return ""
    p = _read_p(rij)
    text = _("{van} en {naar}: {paren}, omhoog min omlaag gedeeld door alle paren {d}, {toets}.").format(
        van=sentence_case(_(NAMEN[rij["van"]])).rstrip("."), naar=_(NAMEN[rij["naar"]]),
        paren=count_noun(int(rij["paren"]), "paar", "paren"), d=format_number(float(rij["dominantie"]), 2).replace("-", "−"),
        toets=_("niet getoetst") if p is None else _tell_p(p))  # fmt: skip
    if rij.get("naamloos", 0):
        text += " " + _("Niet meegeteld: {getallen} zonder schuilnaam.").format(
            getallen=count_noun(int(rij["naamloos"]), "getal", "getallen"))  # fmt: skip
    return text


def describe_grond(vergelijking: pd.DataFrame) -> str:
    """
    Say what all comparisons of a session rest on, and what scales cannot show.

    Parameters
    ----------
    vergelijking : DataFrame
        As `compare_schalen` returns it.

    References
    ----------
    What a scale is for: https://www.sessionlab.com/methods/human-spectrogram. That looking back
    makes change look larger: Drennan and Hyde (2008), response shift bias,
    doi 10.1080/02602930701773026; Nimon's review,
    http://voc.ed.psu.edu/projects/publications/books/Spring2007/WEF_spring2007.3.html
    """
    parts = [_("Een schaal is er om samen betekenis te geven aan wat speelt, niet om precies te meten; de deelnemers zijn geen steekproef, en wie elkaar ziet staan, kiest niet los van elkaar.")]  # fmt: skip
    paired = vergelijking[vergelijking["paren"] > 0]
    if len(paired):
        parts.append(_("Een paar is twee getallen van dezelfde persoon."))
    if paired["p"].notna().any():
        parts.append(_("Getoetst is met de exacte tekenwisseltoets (Fisher-Pitman), tweezijdig; p is gecorrigeerd volgens Holm voor alle vergelijkingen van deze sessie samen."))  # fmt: skip
    if paired["p"].isna().any():
        parts.append(_("Niet getoetst is waar minder dan {n} mensen van plaats veranderden: daar kan geen exacte toets iets uitwijzen.").format(n=DECIDABLE_FROM))  # fmt: skip
    if (paired["van"] == TOEN).any():
        parts.append(_("Wie terugkijkt, ziet toen met de ogen van nu; een verandering lijkt daardoor eerder groter dan kleiner."))  # fmt: skip
    return " ".join(parts)


def _tell_p(p: float) -> str:
    return _("p < 0,001") if p < 0.001 else _("p = {p}").format(p=format_number(p, 3))


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
            moment=moment, positie=format_positie(rij["mediaan"])
        )
    else:
        middle = _(_STAND[rij["moment"]]).format(
            mensen=count_mensen(n), mediaan=format_positie(rij["mediaan"])
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
    ends = {key: format_positie(rij[key]) for key in ("kwart1", "kwart3", "laagste", "hoogste")}
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
        clauses.append(kept.format(mensen=count_mensen(private)))
    if out:
        declined = _("{mensen} deed niet mee") if out == 1 else _("{mensen} deden niet mee")
        clauses.append(declined.format(mensen=count_mensen(out)))
    return sentence_case(format_list(clauses))


def describe_stand_grond(samenvatting: pd.DataFrame) -> str:
    """
    Say what the positions of one scale rest on: the intervals of their medians.

    Parameters
    ----------
    samenvatting : DataFrame
        As `summarise_posities` returns it.

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
                moment=_(NAMEN[moment]), laag=format_positie(low), hoog=format_positie(high)
            )
            for moment, low, high in zip(known["moment"], known["laag"], known["hoog"], strict=True)
        ]
        parts.append(_("95%-interval van de middelste positie (exact): {intervallen}.").format(intervallen="; ".join(intervals)))  # fmt: skip
    if len(known) < len(samenvatting):
        parts.append(_("Bij minder dan {n} getallen bestaat zo’n interval niet.").format(n=DECIDABLE_FROM) if len(known) else _("Bij minder dan {n} getallen bestaat geen exact 95%-interval van de middelste positie.").format(n=DECIDABLE_FROM))  # fmt: skip
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
        return few.format(mensen=count_mensen(len(paren)))
    (range1, half1), (range2, half2) = (_measure_breedte(paren[key]) for key in ("van", "naar"))
    numbers = dict(zip(("r1", "r2", "h1", "h2"), map(format_positie, (range1, range2, half1, half2)), strict=True))  # fmt: skip
    verdict = _(_TOENADERING[int(np.sign(range2 - range1)), int(np.sign(half2 - half1))])
    ground = _("Tussen de laagste en de hoogste positie was de afstand eerst {r1} en daarna {r2}; de middelste helft besloeg eerst {h1} en daarna {h2}.")  # fmt: skip
    return f"{verdict.format(mensen=count_mensen(len(paren)))} {ground.format(**numbers)}"


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
        mensen=count_mensen(vergelijking["mensen"]),
        anderen=count_mensen(vergelijking["anderen"]),
        woord=word,
    )


def format_positie(value: float) -> str:
    """Write a place on the scale with no more decimals than it has, at most two."""
    value = round(float(value), 2)
    return format_number(value, next(d for d in (0, 1, 2) if round(value, d) == value))
