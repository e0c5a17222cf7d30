"""Overeenstemming in words: how often coders agreed, what it is enough for, what it rests on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from leerkring.methoden.overeenstemming.meting import EEN_WAARDE, NIETS_SAMEN, TE_WEINIG_CODEURS
from leerkring.methoden.overeenstemming.patronen import INTERVAL, NOMINAAL, ORDINAAL
from leerkring.methoden.overeenstemming.weigering import (
    count_eenheden,
    describe_weigering,
    tell_aantal,
)
from leerkring.methoden.statistiek import PERCENT_FROM
from leerkring.taal import N_, _, count_noun, format_number, sentence_case

# Krippendorff (2004): rely on what reaches the first, draw tentative conclusions from the second.
OPBOUWEN_VANAF, VOORLOPIG_VANAF = 0.800, 0.667
BEIDEN = 2

_TWEE = {
    "code": N_("Twee codeurs lazen los van elkaar {eenheden}."),
    "niveau": N_("Twee codeurs gaven los van elkaar een niveau aan {eenheden}."),
    "cijfer": N_("Twee lezers gaven los van elkaar een cijfer aan {eenheden}."),
    "besluit": N_("Twee lezers besloten los van elkaar over {eenheden}."),
}
_MEER = {
    "code": N_("{codeurs} codeurs lazen los van elkaar {eenheden}, elk gelezen door minstens twee van hen."),
    "niveau": N_("{codeurs} codeurs gaven los van elkaar een niveau aan {eenheden}, elk door minstens twee van hen."),
    "cijfer": N_("{codeurs} lezers gaven los van elkaar een cijfer aan {eenheden}, elk door minstens twee van hen."),
    "besluit": N_("{codeurs} lezers besloten los van elkaar over {eenheden}, elk door minstens twee van hen."),
}  # fmt: skip
_OVERAL = {
    "code": N_("Overal gaven zij dezelfde code."),
    "niveau": N_("Overal kozen zij hetzelfde niveau."),
    "cijfer": N_("Overal gaven zij hetzelfde cijfer."),
    "besluit": N_("Overal namen zij hetzelfde besluit."),
}
_NERGENS = {
    "code": N_("Nergens gaven zij dezelfde code."),
    "niveau": N_("Nergens kozen zij hetzelfde niveau."),
    "cijfer": N_("Nergens gaven zij hetzelfde cijfer."),
    "besluit": N_("Nergens namen zij hetzelfde besluit."),
}
_DEELS = {
    "code": N_("Bij {eens} daarvan gaven zij dezelfde code{percent}."),
    "niveau": N_("Bij {eens} daarvan kozen zij hetzelfde niveau{percent}."),
    "cijfer": N_("Bij {eens} daarvan gaven zij hetzelfde cijfer{percent}."),
    "besluit": N_("Bij {eens} daarvan namen zij hetzelfde besluit{percent}."),
}
# One comparison is two coders of the same unit.
_VERGELEKEN = {
    "code": N_("Vergelijk je hen twee aan twee, dan gaven zij in {eens} van de {paren} vergelijkingen dezelfde code{percent}."),
    "niveau": N_("Vergelijk je hen twee aan twee, dan kozen zij in {eens} van de {paren} vergelijkingen hetzelfde niveau{percent}."),
    "cijfer": N_("Vergelijk je hen twee aan twee, dan gaven zij in {eens} van de {paren} vergelijkingen hetzelfde cijfer{percent}."),
    "besluit": N_("Vergelijk je hen twee aan twee, dan namen zij in {eens} van de {paren} vergelijkingen hetzelfde besluit{percent}."),
}  # fmt: skip


def describe_overeenstemming(meting: Mapping[str, Any]) -> str:
    """
    Say how many units were judged by more than one, and how often they agreed.

    Parameters
    ----------
    meting : dict
        As `meting.measure_overeenstemming` returns it.

    Returns
    -------
    str
        Counts, and a percentage from 20 units on. Where much text got no code from anybody, also
        the count without that text, because agreeing on nothing is easy.

    Examples
    --------
    >>> describe_overeenstemming({"waarde": "code", "codeurs": 2, "eenheden": 120, "eens": 98, "paren": 120,
    ...     "paren_eens": 98, "percentage": 98 / 120, "eenheden_gecodeerd": 120, "weigering": {}})
    'Twee codeurs lazen los van elkaar 120 kaarten en fragmenten. Bij 98 daarvan gaven zij dezelfde code: 82%.'
    """
    waarde, units = meting["waarde"], meting["eenheden"]
    if meting["weigering"].get("percentage") in (TE_WEINIG_CODEURS, NIETS_SAMEN):
        return describe_weigering(meting)
    two = meting["codeurs"] == BEIDEN
    lead = _((_TWEE if two else _MEER)[waarde]).format(
        codeurs=meting["codeurs"], eenheden=count_eenheden(units, waarde)
    )
    if meting["eens"] == units:
        told = _(_OVERAL[waarde])
    elif not meting["paren_eens"]:
        told = _(_NERGENS[waarde])
    else:
        told = _((_DEELS if two else _VERGELEKEN)[waarde]).format(
            eens=tell_aantal(meting["paren_eens"]), paren=format_number(meting["paren"]),
            percent=_tell_percent(meting["percentage"]))  # fmt: skip
    return " ".join(part for part in (lead, told, _describe_gecodeerd(meting)) if part)


def _describe_gecodeerd(meting: Mapping[str, Any]) -> str:
    """Say how it is without the text that nobody coded; empty when that makes no difference."""
    if meting["waarde"] != "code" or meting["eenheden_gecodeerd"] == meting["eenheden"]:
        return ""
    if not meting["eenheden_gecodeerd"]:
        return _("Niemand gaf ergens een code.")
    share = _tell_percent(meting["percentage_gecodeerd"])
    if share and share == _tell_percent(meting["percentage"]):
        return ""
    if meting["codeurs"] == BEIDEN:
        text = _("Minstens een van beiden gaf een code aan {eenheden}; aan {eens} daarvan gaven zij dezelfde{percent}.")  # fmt: skip
    else:
        text = _("Aan {eenheden} gaf minstens een van hen een code; daar gaven zij in {eens} van de {paren} vergelijkingen dezelfde{percent}.")  # fmt: skip
    return text.format(
        eenheden=count_eenheden(meting["eenheden_gecodeerd"], "code"),
        eens=tell_aantal(meting["gecodeerd_eens"]), paren=format_number(meting["gecodeerd"]),
        percent=share)  # fmt: skip


def describe_alpha(meting: Mapping[str, Any]) -> str:
    """
    Say what the agreement is enough for, by the lower end of the interval of alpha.

    Parameters
    ----------
    meting : dict
        As `meting.measure_overeenstemming` returns it.

    Returns
    -------
    str
        Under 20 units, and where alpha is not defined or has no interval, that it cannot be said.

    References
    ----------
    Krippendorff (2004), Content Analysis, 2nd edition, p. 241; (2018), 4th edition, chapter 12:
    rely on alpha of .800 and more, draw tentative conclusions from .667.

    Examples
    --------
    >>> describe_alpha({"waarde": "code", "alpha": 0.86, "laag": 0.81, "eenheden": 120, "weigering": {}})
    'Ook als je meerekent wat zij toevallig gelijk hadden, is de overeenstemming genoeg om op te bouwen.'
    """
    reason = meting["weigering"].get("alpha")
    if reason in (TE_WEINIG_CODEURS, NIETS_SAMEN):
        return ""  # describe_overeenstemming has said so
    if reason == EEN_WAARDE:
        return _("Er is maar één antwoord gegeven; of zij ook verschillen zouden zien, is zo niet te zeggen.")  # fmt: skip
    if meting["eenheden"] < PERCENT_FROM or meting["laag"] is None:
        return _("Met {eenheden} is niet te zeggen of deze overeenstemming genoeg is om op te bouwen.").format(
            eenheden=count_eenheden(meting["eenheden"], meting["waarde"]))  # fmt: skip
    if meting["laag"] >= OPBOUWEN_VANAF:
        return _("Ook als je meerekent wat zij toevallig gelijk hadden, is de overeenstemming genoeg om op te bouwen.")  # fmt: skip
    if meting["laag"] >= VOORLOPIG_VANAF:
        return _("Als je meerekent wat zij toevallig gelijk hadden, is de overeenstemming alleen genoeg voor voorlopige conclusies.")  # fmt: skip
    if meting["alpha"] >= VOORLOPIG_VANAF:
        return _("Als je meerekent wat zij toevallig gelijk hadden, is nog niet zeker dat de overeenstemming genoeg is om conclusies op te bouwen.")  # fmt: skip
    return _("Als je meerekent wat zij toevallig gelijk hadden, is de overeenstemming te weinig om conclusies op te bouwen.")  # fmt: skip


_SCHAAL = {
    NOMINAAL: N_("gelijk of niet gelijk"),
    ORDINAAL: N_("op volgorde"),
    INTERVAL: N_("naar het verschil tussen de getallen"),
}
_MAAT = {
    ("cohen", NOMINAAL): N_("Cohens kappa {getal}"),
    ("cohen", ORDINAAL): N_("Cohens kappa, lineair gewogen, {getal}"),
    ("cohen", INTERVAL): N_("Cohens kappa, kwadratisch gewogen, {getal}"),
    ("fleiss", NOMINAAL): N_("Fleiss’ kappa {getal}"),
    ("ac1", NOMINAAL): N_("Gwets AC1 {getal}"),
}


def describe_grond(meting: Mapping[str, Any]) -> str:
    """
    Say what the judgement rests on: the coefficients, the interval, the draws and the bounds.

    Parameters
    ----------
    meting : dict
        As `meting.measure_overeenstemming` returns it.

    Returns
    -------
    str
        Empty without a single coefficient.
    """
    if meting["alpha"] is None:
        return ""
    schaal, parts = meting["schaal"], []
    numbers = [_("Krippendorffs alfa {getal}{interval}, geteld {schaal}").format(
        getal=_tell_getal(meting["alpha"]), interval=_tell_interval(meting), schaal=_(_SCHAAL[schaal]))]  # fmt: skip
    numbers += [_(text).format(getal=_tell_getal(meting[maat]))
                for (maat, at), text in _MAAT.items() if at == schaal and meting[maat] is not None]  # fmt: skip
    parts.append(sentence_case("; ".join(numbers)))
    if meting["laag"] is not None:
        parts.append(_("Het interval komt uit {keer} keer opnieuw trekken uit wat er beoordeeld is (beginwaarde {zaad}).").format(
            keer=format_number(meting["trekkingen"]), zaad=meting["zaad"]))  # fmt: skip
        parts.append(_("De ondergrens telt: vanaf {opbouwen} is het genoeg om op te bouwen, vanaf {voorlopig} voor voorlopige conclusies (Krippendorff 2004).").format(
            opbouwen=format_number(OPBOUWEN_VANAF, 3), voorlopig=format_number(VOORLOPIG_VANAF, 3)))  # fmt: skip
    if meting["onbepaald"]:
        parts.append(_("Bij {keer} daarvan bleef er één waarde over; die tellen niet mee.").format(
            keer=count_noun(meting["onbepaald"], "trekking", "trekkingen")))  # fmt: skip
    if meting["laag"] == meting["hoog"] == 1:
        parts.append(_("Wie het overal eens is, laat zo geen onzekerheid zien; die is er wel."))
    return " ".join(parts)


def _tell_percent(share: float | None) -> str:
    """Return the percentage after its count; never 0% or 100% where it is not quite."""
    if share is None:
        return ""
    if 0 < share < 0.005:
        return _(": minder dan 1%")
    if 0.995 <= share < 1:
        return _(": meer dan 99%")
    return _(": {procent}%").format(procent=format_number(100 * share))


def _tell_getal(value: float) -> str:
    return format_number(value, 2).replace("-", "−")


def _tell_interval(meting: Mapping[str, Any]) -> str:
    if meting["laag"] is None:
        return ""
    return _(" (95%-interval {laag} tot {hoog})").format(
        laag=_tell_getal(meting["laag"]), hoog=_tell_getal(meting["hoog"])
    )
