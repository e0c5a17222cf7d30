"""The words for how equal the level is, and for what leans on one person or on nobody."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from leerkring.methoden.competenties.schaal import HOOGSTE, ZELFSTANDIG, name_niveau
from leerkring.methoden.competenties.tellen import FEW
from leerkring.methoden.competenties.zinnen import count_stappen, name_titels, tell_deel
from leerkring.methoden.schalen.zinnen import format_positie
from leerkring.taal import _


def describe_gelijkheid(gelijkheid: pd.DataFrame) -> list[str]:
    """
    Say at how many competences half of the people lie within one level, and where they do not.

    Parameters
    ----------
    gelijkheid : DataFrame
        As `measure_gelijkheid` returns it.

    Examples
    --------
    >>> rows = pd.DataFrame({"titel": ["Rapporteren", "Wetten kennen"], "midden": [2.0, 1.0], "kwart1": [1.0, 1.0],
    ...     "kwart3": [4.0, 1.0], "spreiding": [3.0, 0.0]})
    >>> for zin in describe_gelijkheid(rows):
    ...     print(zin)
    Bij één van de 2 competenties ligt de middelste helft van de mensen binnen één niveau.
    Het verst uit elkaar ligt ‘Rapporteren’: de middelste helft loopt van 1 tot en met 4.
    Gelijk is niet altijd hoog: bij ‘Wetten kennen’ liggen mensen dicht bij elkaar, met het midden onder 2 (zelfstandig in gewone situaties).
    """
    known = gelijkheid.dropna(subset="spreiding")
    if known.empty:
        return [_("Bij geen enkele competentie zijn er genoeg antwoorden om te zeggen hoe gelijk het niveau is.")]  # fmt: skip
    near = known[known["spreiding"] <= 1]
    text = _("Bij {deel} ligt de middelste helft van de mensen binnen één niveau.")
    lines = [text.format(deel=tell_deel(len(near), len(known)))]
    if len(near) < len(known):
        most = known[known["spreiding"] == known["spreiding"].max()]
        first = most.iloc[0]
        text = (
            _("Het verst uit elkaar ligt {namen}: de middelste helft loopt van {van} tot en met {tot}.") if len(most) == 1
            else _("Het verst uit elkaar liggen {namen}: de middelste helft beslaat bij elk {stappen}.")
        )  # fmt: skip
        lines.append(text.format(
            namen=name_titels(most["titel"]), van=format_positie(first["kwart1"]), tot=format_positie(first["kwart3"]),
            stappen=count_stappen(first["spreiding"]),
        ))  # fmt: skip
    low = near[near["midden"] < ZELFSTANDIG]
    if len(low):
        text = _("Gelijk is niet altijd hoog: bij {namen} liggen mensen dicht bij elkaar, met het midden onder {niveau}.")  # fmt: skip
        lines.append(text.format(namen=name_titels(low["titel"]), niveau=name_niveau(ZELFSTANDIG)))
    return lines


def describe_gelijkheid_grond(gelijkheid: pd.DataFrame) -> str:
    """
    Say what the middle half is, and where there are too few answers for it.

    Parameters
    ----------
    gelijkheid : DataFrame
        As `measure_gelijkheid` returns it.

    Examples
    --------
    >>> describe_gelijkheid_grond(pd.DataFrame({"spreiding": [1.0, None]}))
    'De middelste helft is wat overblijft zonder het laagste en het hoogste kwart; binnen één niveau wil zeggen: hooguit één niveau uit elkaar. Bij minder dan 4 antwoorden is zij niet gegeven. Hoe gelijk het niveau is, zegt niet hoe hoog het is; daarom staat het midden erbij.'
    """
    few = gelijkheid["spreiding"].isna().any()
    return " ".join(part for part in (
        _("De middelste helft is wat overblijft zonder het laagste en het hoogste kwart; binnen één niveau wil zeggen: hooguit één niveau uit elkaar."),
        _("Bij minder dan {n} antwoorden is zij niet gegeven.").format(n=FEW) if few else "",
        _("Hoe gelijk het niveau is, zegt niet hoe hoog het is; daarom staat het midden erbij."),
    ) if part)  # fmt: skip


def format_reeks(van: float, tot: float) -> str | None:
    """
    Write two levels as a range; None when they are not known.

    Examples
    --------
    >>> format_reeks(1.0, 3.0), format_reeks(2.0, 2.0)
    ('1–3', '2')
    """
    if pd.isna(van) or pd.isna(tot):
        return None
    if van == tot:
        return format_positie(van)
    return f"{format_positie(van)}–{format_positie(tot)}"


def describe_binnen(dekking: pd.DataFrame) -> list[str]:
    """
    Say at how many competences somebody is on the highest level, and where it is one or nobody.

    Parameters
    ----------
    dekking : DataFrame
        As `count_dekking` returns it.

    Examples
    --------
    >>> for zin in describe_binnen(pd.DataFrame({"titel": ["Luisteren", "Wetten kennen"], "vanaf_4": [1, 0]})):
    ...     print(zin)
    Bij één van de 2 competenties geeft minstens één persoon zich niveau 4 (kan anderen begeleiden).
    Dat leunt op één persoon bij ‘Luisteren’.
    Niemand geeft zich dat niveau bij ‘Wetten kennen’.
    """
    top = dekking[f"vanaf_{HOOGSTE}"]
    text = _("Bij {deel} geeft minstens één persoon zich niveau {niveau}.")
    lines = [text.format(deel=tell_deel((top > 0).sum(), len(dekking)), niveau=name_niveau(HOOGSTE))]  # fmt: skip
    for n, text in ((1, _("Dat leunt op één persoon bij {namen}.")), (0, _("Niemand geeft zich dat niveau bij {namen}."))):  # fmt: skip
        own = dekking.loc[top == n, "titel"]
        if 0 < len(own) < len(dekking) or (n == 1 and len(own)):
            lines.append(text.format(namen=name_titels(own)))
    return lines


def describe_ongevraagd(competenties: pd.DataFrame, beantwoord: Iterable[str]) -> str:
    """
    Say to which competences nobody gave an answer; empty when all have one.

    Parameters
    ----------
    competenties : DataFrame
        Of one framework: ``competentie``, ``titel``.
    beantwoord : iterable of str
        The keys that have an answer.

    Examples
    --------
    >>> describe_ongevraagd(pd.DataFrame({"competentie": ["c1", "c2"], "titel": ["Leren", "Luisteren"]}), ["c2"])
    'Bij ‘Leren’ is geen antwoord vastgelegd; die competentie staat hier niet bij.'
    """
    rest = competenties.loc[~competenties["competentie"].isin(set(beantwoord)), "titel"]
    if rest.empty:
        return ""
    text = (
        _("Bij {namen} is geen antwoord vastgelegd; die competentie staat hier niet bij.") if len(rest) == 1
        else _("Bij {namen} is geen antwoord vastgelegd; die competenties staan hier niet bij.")
    )  # fmt: skip
    return text.format(namen=name_titels(rest))
