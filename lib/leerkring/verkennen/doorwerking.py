"""Explore the effects: for whom, how far they reach, and whether another confirms them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leerkring import weergave
from leerkring.kring.kring import Kring
from leerkring.kring.schema import CYCLI, PERSPECTIEVEN, STAVINGEN
from leerkring.methoden import doorwerking as methode
from leerkring.secties import bronnen, doorwerking
from leerkring.secties.gedeeld import name_where
from leerkring.taal import N_, _, count_noun, sentence_case
from leerkring.verkennen.keuzes import ALLE, choose, compose

if TYPE_CHECKING:
    from ipywidgets import VBox

ZONDER = "-"  # an effect that fits no cycle
STAVING = {
    "gestaafd": N_("door een ander gestaafd"),
    "niet_gestaafd": N_("alleen door de zegsman gezegd"),
}


def explore_doorwerking(kring: Kring) -> VBox:
    """
    Choose for whom, a value cycle and whether another confirms it, and read the effects.

    Parameters
    ----------
    kring : Kring

    Returns
    -------
    VBox
        The choices, and under them what was drawn for them.
    """
    people = [(methode.name_voor_wie(key), key) for key in PERSPECTIEVEN]
    cycles = [(methode.name_cyclus(key), key) for key in CYCLI]
    controls = {
        "perspectief": choose(_("Voor wie"), [(_("iedereen"), ALLE), *people]),
        "cyclus": choose(
            _("Waardecyclus"),
            [(_("alle"), ALLE), *cycles, (_(methode.NIET_IN_TE_DELEN), ZONDER)],
        ),
        "staving": choose(
            _("Staving"), [(_("alle"), ALLE), *((_(STAVING[key]), key) for key in STAVINGEN)]
        ),
    }
    return compose(controls, lambda **chosen: draw_doorwerking(kring, **chosen))


def draw_doorwerking(kring: Kring, perspectief: str, cyclus: str, staving: str) -> None:
    """
    Show the effects for a perspective, of a cycle, that another confirms or not.

    Parameters
    ----------
    kring : Kring
    perspectief, cyclus, staving : str
        As the schema has them, and "-" for an effect that fits no cycle; empty for all.
    """
    rows = kring["oogst"]
    if rows.empty:
        weergave.show_leeg(_("Er zijn geen effecten {where}.").format(where=name_where(kring)))
        return
    for name, chosen in (("perspectief", perspectief), ("staving", staving)):
        rows = rows[rows[name] == chosen] if chosen else rows
    if cyclus:
        rows = rows[rows["cyclus"].isna() if cyclus == ZONDER else rows["cyclus"] == cyclus]
    if rows.empty:
        weergave.show_leeg(_("Hierbij is geen effect {where}.").format(where=name_where(kring)))
        return
    weergave.show_zin(
        sentence_case(count_noun(len(rows), "effect", "effecten")), methode.describe_staving(rows)
    )
    weergave.show_lijst(doorwerking.list_effecten(rows))
    weergave.show_zin(methode.describe_lezing(rows), bronnen.cite(kring, rows), klein=True)
