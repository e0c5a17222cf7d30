"""Overeenstemming in words: what was set aside, and which measures mean nothing here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from leerkring.methoden.overeenstemming.meting import (
    EEN_WAARDE,
    MATEN,
    MEER_DAN_TWEE,
    NIET_ALLEN,
    NIET_NOMINAAL,
    NIETS_SAMEN,
    TE_WEINIG_CODEURS,
    TE_WEINIG_EENHEDEN,
)
from leerkring.methoden.statistiek import DECIDABLE_FROM, PERCENT_FROM
from leerkring.taal import N_, _, count_noun, format_list, format_number


def describe_apart(attrs: Mapping[str, Any]) -> str:
    """
    Say what was set aside before measuring, and why.

    Parameters
    ----------
    attrs : dict
        The `attrs` of a table of `tabel`.

    Returns
    -------
    str
        Empty when nothing was set aside.

    Examples
    --------
    >>> describe_apart({"waarde": "code", "eenheden": 120, "een_codeur": 8, "meer_codes": 1})
    'Van de 120 kaarten en fragmenten zijn er 9 niet vergeleken: 8 zijn door één codeur gelezen en aan één gaf een codeur meer dan één code.'
    """
    waarde = attrs["waarde"]
    told = {key: int(attrs.get(key, 0)) for key, at in _APART if at == waarde}
    reasons = [
        _(_APART[key, waarde][n > 1]).format(n=tell_aantal(n)) for key, n in told.items() if n
    ]
    aside = sum(told.values())
    if not aside:
        return ""
    if attrs["eenheden"] == 1:
        lead = _("De enige is niet vergeleken: {redenen}.")
    elif aside == 1:
        lead = _("Van de {eenheden} is er één niet vergeleken: {redenen}.")
    else:
        lead = _("Van de {eenheden} zijn er {n} niet vergeleken: {redenen}.")
    return lead.format(eenheden=count_eenheden(attrs["eenheden"], waarde), n=format_number(aside),
                       redenen=format_list(reasons))  # fmt: skip


_EEN_CODEUR = N_("{n} is door één codeur gelezen"), N_("{n} zijn door één codeur gelezen")
_EEN_LEZER = N_("{n} is door één lezer beoordeeld"), N_("{n} zijn door één lezer beoordeeld")
# One and more of them; where the verb does not change, the same twice.
_APART = {
    ("een_codeur", "code"): _EEN_CODEUR,
    ("een_codeur", "niveau"): _EEN_CODEUR,
    ("een_codeur", "cijfer"): _EEN_LEZER,
    ("een_codeur", "besluit"): _EEN_LEZER,
    ("meer_codes", "code"): (N_("aan {n} gaf een codeur meer dan één code"),) * 2,
    ("meer_niveaus", "niveau"): (N_("aan {n} gaf een codeur meer dan één niveau"),) * 2,
    ("zonder", "niveau"): (N_("aan {n} gaven er minder dan twee een niveau"),) * 2,
    ("zonder", "cijfer"): (N_("aan {n} gaven er minder dan twee een cijfer"),) * 2,
    ("zonder", "besluit"): (N_("over {n} besloten er minder dan twee"),) * 2,
}


def describe_weigering(meting: Mapping[str, Any]) -> str:
    """
    Say which measures are not given, and why.

    Parameters
    ----------
    meting : dict
        As `meting.measure_overeenstemming` returns it.

    Returns
    -------
    str
        A sentence a reason; empty when nothing was refused.
    """
    refused = meting["weigering"]
    reasons = set(refused.values())
    whole = {
        TE_WEINIG_CODEURS: _("Overeenstemming is pas te meten als er minstens twee onafhankelijk van elkaar lezen."),
        NIETS_SAMEN: _("Er is niets wat door twee mensen onafhankelijk van elkaar is beoordeeld; overeenstemming is dus niet te meten."),
    }  # fmt: skip
    for reason, text in whole.items():
        if reason in reasons:
            return text
    parts = []
    if TE_WEINIG_EENHEDEN in (refused.get("percentage"), refused.get("percentage_gecodeerd")):
        parts.append(_("Onder de {n} vergeleken gevallen geven wij aantallen en geen percentages.").format(n=PERCENT_FROM))  # fmt: skip
    if refused.get("alpha") == TE_WEINIG_EENHEDEN:
        parts.append(_("Onder de {n} geven wij ook geen maat die toeval meerekent.").format(n=DECIDABLE_FROM))  # fmt: skip
    if EEN_WAARDE in (refused.get(maat) for maat in MATEN):
        parts.append(_("Allen gaven overal hetzelfde antwoord; een maat die toeval meerekent, bestaat dan niet."))  # fmt: skip
    if refused.get("cohen") == MEER_DAN_TWEE:
        parts.append(_("Cohens kappa is er voor twee, en hier waren het er meer."))
    if refused.get("fleiss") == NIET_ALLEN:
        parts.append(_("Fleiss’ kappa vraagt dat ieder alles beoordeelde, en dat is hier niet zo."))
    if NIET_NOMINAAL in reasons:
        parts.append(_("Fleiss’ kappa en Gwets AC1 zien alleen of twee antwoorden gelijk zijn en niet hoe ver ze uit elkaar liggen; zij ontbreken daarom."))  # fmt: skip
    return " ".join(parts)


def count_eenheden(n: int, waarde: str) -> str:
    """Say how many units: cards and fragments, or sources of literature."""
    if waarde in ("cijfer", "besluit"):
        return count_noun(n, "bron", "bronnen")
    return count_noun(n, "kaart of fragment", "kaarten en fragmenten")


def tell_aantal(n: int) -> str:
    """Say a number inside a sentence: geen, één, 12."""
    return {0: _("geen"), 1: _("één")}.get(n) or format_number(n)
