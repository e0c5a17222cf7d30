"""Verzadiging in words: never as a fact, always at a threshold and in so many orders."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from leerkring.methoden.verzadiging.telling import GEEN_CODES, TE_WEINIG_BRONNEN
from leerkring.taal import _, count_noun, format_number


def describe_verzadiging(meting: Mapping[str, Any], trekking: pd.DataFrame) -> str:
    """
    Say whether the last sources still brought new codes, and in how many orders they did not.

    Parameters
    ----------
    meting : dict
        As `find_verzadiging` returns it, in the order in which the sources were coded.
    trekking : DataFrame
        As `resample_volgorde` returns it, with the same base, run and threshold.

    Returns
    -------
    str
        With fewer sources than the base and one run: that it cannot be said.
    """
    n, run = meting["bronnen"], meting["run"]
    if meting["weigering"] == TE_WEINIG_BRONNEN:
        return _("Met {bronnen} is niet te zeggen of er nog iets nieuws zou komen; daarvoor zijn er minstens {nodig} nodig.").format(
            bronnen=count_noun(n, "bron", "bronnen"), nodig=format_number(meting["basis"] + run))  # fmt: skip
    if meting["weigering"] == GEEN_CODES:
        return _("De eerste {bronnen} leverden geen codes op; of er nog iets nieuws zou komen, is zo niet te zeggen.").format(
            bronnen=count_noun(meting["basis"], "bron", "bronnen"))  # fmt: skip
    lead = _("In {bronnen} zijn {codes} gevonden.").format(
        bronnen=count_noun(n, "bron", "bronnen"),
        codes=count_noun(meting["codes"], "verschillende code", "verschillende codes"),
    )
    return f"{lead} {_describe_reeks(meting)} {_describe_volgordes(trekking)}"


def _describe_reeks(meting: Mapping[str, Any]) -> str:
    """Say what happened in the order in which the sources were coded."""
    if meting["bereikt"] and meting["drempel"]:
        text = _("In de volgorde waarin zij gecodeerd zijn, was na {bij} in de volgende {run} hooguit {drempel} nieuw.")  # fmt: skip
    elif meting["bereikt"]:
        text = _("In de volgorde waarin zij gecodeerd zijn, was na {bij} in de volgende {run} niets nieuw.")  # fmt: skip
    elif meting["drempel"]:
        text = _("In de volgorde waarin zij gecodeerd zijn, bracht elke reeks van {run} meer nieuws dan de drempel van {drempel}.")  # fmt: skip
    else:
        text = _("In de volgorde waarin zij gecodeerd zijn, bracht elke reeks van {run} nog iets nieuws.")  # fmt: skip
    told = text.format(
        run=count_noun(meting["run"], "bron", "bronnen"), bij=count_noun(meting["bij"] or 0, "bron", "bronnen"),
        drempel=_tell_drempel(meting["drempel"]))  # fmt: skip
    if not meting["later"]:
        return told
    more = _("Daarna kwam er nog {codes} bij.") if meting["later"] == 1 else _("Daarna kwamen er nog {codes} bij.")  # fmt: skip
    return f"{told} {more.format(codes=count_noun(meting['later'], 'nieuwe code', 'nieuwe codes'))}"


def _describe_volgordes(trekking: pd.DataFrame) -> str:
    """Say in how many of the orders drawn a run came under the threshold."""
    told = trekking.attrs
    if not told["bereikt"]:
        text = _("In geen van de {alle} gelote volgordes is er bij deze drempel een reeks van {run} met zo weinig nieuws; wie meer leest, kan nieuwe codes verwachten.")  # fmt: skip
    else:
        text = _("In {keer} van de {alle} gelote volgordes is er bij deze drempel een reeks van {run} met zo weinig nieuws, in de middelste daarvan na {bij}.")  # fmt: skip
    return text.format(
        alle=format_number(told["trekkingen"]), keer=format_number(told["bereikt"] or 0),
        run=count_noun(told["run"], "bron", "bronnen"), bij=count_noun(told["bij"] or 0, "bron", "bronnen"))  # fmt: skip


def describe_verzadiging_grond(trekking: pd.DataFrame) -> str:
    """
    Say how it was measured, and what it does not show.

    Parameters
    ----------
    trekking : DataFrame
        As `resample_volgorde` returns it.
    """
    told = trekking.attrs
    measured = _("Gemeten naar Guest, Namey en Chen (2020): de nieuwe codes van {run} op rij, gedeeld door de codes van de eerste {basis}, tegen een drempel van {drempel}; zij werken met 5% en met 0%. De volgordes zijn geloot met beginwaarde {zaad}.")  # fmt: skip
    return " ".join((
        measured.format(run=count_noun(told["run"], "bron", "bronnen"), basis=count_noun(told["basis"], "bron", "bronnen"),
                        drempel=_tell_drempel(told["drempel"]), zaad=told["zaad"]),
        _("Het telt alleen codes waaraan iemand dacht en die in deze bronnen staan; een ander codeboek, andere mensen of een andere wijk kunnen nieuwe brengen."),
        _("Laat in elke volgorde is er vanzelf minder over om nieuw te zijn, en een nieuwe code kan belangrijker zijn dan tien die terugkomen."),
    ))  # fmt: skip


def _tell_drempel(share: float) -> str:
    return _("{procent}%").format(procent=format_number(100 * share))
