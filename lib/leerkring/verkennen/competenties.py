"""Explore the competences: how many people are at or above a level, and one competence by itself."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pandas as pd

from leerkring import weergave
from leerkring.kring.kring import Kring
from leerkring.methoden import competenties as methode
from leerkring.secties import competenties
from leerkring.secties.competentiedelen import Deel, name_niveaus, show_delen
from leerkring.secties.gedeeld import name_where
from leerkring.taal import _, sentence_case
from leerkring.verkennen.keuzes import ALLE, choose, compose, slide

if TYPE_CHECKING:
    from ipywidgets import VBox


def explore_competenties(kring: Kring) -> VBox:
    """
    Slide to a level and see how many people reach it, for all competences or for one.

    Parameters
    ----------
    kring : Kring

    Returns
    -------
    VBox
        The choices, and under them what was drawn for them.
    """
    controls = {
        "competentie": choose(_("Competentie"), _list_competenties(kring)),
        "niveau": slide(_("Niveau"), methode.ZELFSTANDIG, (1, methode.HOOGSTE)),
    }
    return compose(controls, lambda **chosen: draw_competenties(kring, **chosen))


def draw_competenties(kring: Kring, competentie: str, niveau: int) -> None:
    """
    Show how many people are at or above a level; with a competence, of that one every level.

    Parameters
    ----------
    kring : Kring
    competentie : str
        Its key; empty for all.
    niveau : int
        From 1 to 4.
    """
    parts = competenties.list_delen(kring)
    if not parts:
        weergave.show_leeg(_(competenties.GEEN_SCORES).format(where=name_where(kring)))
    for part in parts:
        if competentie in set(part.competenties["competentie"]):
            _draw_een(kring, part, competentie, niveau)
        elif not competentie:
            _draw_alle(kring, part, niveau)


def _draw_alle(kring: Kring, part: Deel, niveau: int) -> None:
    """Show all competences of a framework, those that fewest people have on the level first."""
    table = _count(part, niveau)
    text = _("Hoeveel mensen zich niveau {niveau} geven") if niveau == methode.HOOGSTE else _("Hoeveel mensen zich niveau {niveau} of hoger geven")  # fmt: skip
    table = table.sort_values(f"vanaf_{niveau}", kind="stable", ignore_index=True)
    weergave.show_zin(part.naam)
    show_delen(
        kring, partial(methode.plot_dekking, niveau=niveau), table,
        titel=text.format(niveau=niveau),
        alt=partial(methode.describe_figuur_dekking, niveau=niveau), bron=methode.name_niveau(niveau) + ".",
        hoogte=methode.suggest_hoogte_staven, cijfers=_name_kolommen(niveau), meest=methode.MEEST_STAVEN,
    )  # fmt: skip


def _draw_een(kring: Kring, part: Deel, competentie: str, niveau: int) -> None:
    """Show one competence: who is on which level, and how many reach the level chosen."""
    own = part.competenties[part.competenties["competentie"] == competentie]
    table = methode.summarise_niveaus(part.scores, own)
    if table.empty:
        weergave.show_leeg(methode.describe_ongevraagd(own, table["competentie"]))
        return
    weergave.show_zin(*map(sentence_case, own["omschrijving"].dropna()))
    reach = _count(part, niveau)
    reach = reach[reach["competentie"] == competentie]
    weergave.show_zin(*map(sentence_case, methode.label_dekking(reach, niveau)))
    show_delen(
        kring, methode.plot_niveaus, table, titel=str(own["titel"].item()), alt=methode.describe_figuur,
        bron=_("In elke cirkel, of ernaast, staat hoeveel mensen zich nu dat niveau geven."), hoogte=methode.suggest_hoogte,
        cijfers=name_niveaus(table), meest=methode.MEEST_NIVEAUS,
    )  # fmt: skip


def _count(part: Deel, niveau: int) -> pd.DataFrame:
    """Count who reaches a level; what the team needs stands only where that is of this level."""
    table = methode.count_dekking(part.scores, part.competenties)
    other = table["score_nodig"].ne(niveau).fillna(True)
    return table.assign(**{name: table[name].mask(other) for name in ("score_nodig", "mensen_nodig", "aanwezig", "tekort")})  # fmt: skip


def _name_kolommen(niveau: int) -> dict[str, str]:
    text = _("op {niveau}") if niveau == methode.HOOGSTE else _("op {niveau} of hoger")
    return {
        "titel": _("competentie"), "antwoorden": _("mensen die het invulden"), f"vanaf_{niveau}": text.format(niveau=niveau),
    }  # fmt: skip


def _list_competenties(kring: Kring) -> list[tuple[str, str]]:
    parts = competenties.list_delen(kring)
    rows = [row for part in parts for row in part.competenties.itertuples()]
    return [(_("alle"), ALLE), *((f"{row.nummer}. {row.titel}", row.competentie) for row in rows)]
