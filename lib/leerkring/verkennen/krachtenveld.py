"""Explore the field of forces: one party, one moment, dependencies or connections; never a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from leerkring import weergave
from leerkring.kring.kring import Kring
from leerkring.methoden import krachtenveld as methode
from leerkring.secties import krachtenveld, verbindingen
from leerkring.taal import N_, _
from leerkring.verkennen.keuzes import ALLE, choose, compose

if TYPE_CHECKING:
    from ipywidgets import VBox

AFHANKELIJKHEID, CONTACT = "afhankelijkheid", "contact"
SOORTEN = {AFHANKELIJKHEID: N_("wie van wie afhangt"), CONTACT: N_("verbindingen met soorten partijen")}  # fmt: skip
MOMENTEN = {"voor": N_("vóór de verandering"), "nu": N_("nu"), "gewenst": N_("gewenst")}


def explore_krachtenveld(kring: Kring) -> VBox:
    """
    Choose dependencies or connections, a moment and a party, and see what there is.

    Parameters
    ----------
    kring : Kring

    Returns
    -------
    VBox
        The choices, and under them what was drawn for them.
    """
    parties = [(naam, actor) for actor, naam in zip(kring["actoren"]["actor"], kring["actoren"]["naam"], strict=True)]  # fmt: skip
    controls = {
        "soort": choose(_("Wat"), [(_(label), key) for key, label in SOORTEN.items()]),
        "moment": choose(_("Moment"), [(_("alle"), ALLE), *((_(label), key) for key, label in MOMENTEN.items())]),
        "actor": choose(_("Partij"), [(_("alle"), ALLE), *parties]),
    }  # fmt: skip
    return compose(controls, lambda **chosen: draw_krachtenveld(kring, **chosen))


def draw_krachtenveld(kring: Kring, soort: str, moment: str, actor: str) -> None:
    """
    Show dependencies or connections of one moment and one party.

    Parameters
    ----------
    kring : Kring
    soort : {"afhankelijkheid", "contact"}
    moment : {"voor", "nu", "gewenst", ""}
        Empty for all.
    actor : str
        A key of the parties; empty for all.
    """
    draw = _draw_pijlen if soort == AFHANKELIJKHEID else _draw_verbindingen
    if not draw(kring, moment, actor):
        weergave.show_leeg(_("Hierbij is niets vastgelegd."))


def _draw_pijlen(kring: Kring, moment: str, actor: str) -> bool:
    """Show the dependencies from and to a party; say whether there are any."""
    rows = krachtenveld.compare_nu(kring)
    if actor:
        rows = rows[(rows["van"] == actor) | (rows["naar"] == actor)]
    if moment:
        rows = rows[rows[moment]] if moment in rows else rows.head(0)
    krachtenveld.show_pijltabel(rows)
    return len(rows) > 0


def _draw_verbindingen(kring: Kring, moment: str, actor: str) -> bool:
    """Show the people per kind of party, and the places in lists; say whether there are any."""
    people = _select(verbindingen.count_nu(kring), actor)
    shown = {"nu": _("nu"), "gewenst": _("gewenst"), "nieuw": _("gewenst en nog niet")}
    if moment:
        shown = {key: label for key, label in shown.items() if key == moment}
        people = people[people[moment].gt(0).fillna(False)] if moment in shown else people.head(0)
    if len(people):
        weergave.show_tabel(people, {"naam": _("soort partij"), **shown}, onderschrift=_("Hoeveel deelnemers met elke soort partij verbonden zijn of willen zijn"))  # fmt: skip
        weergave.show_zin(methode.describe_basis(people), klein=True)
    lists = _select(verbindingen.list_lijsten(kring), actor)
    if moment:
        lists = lists[lists["lijst"].isin(["beide", moment])] if moment in MOMENTEN and moment != "voor" else lists.head(0)  # fmt: skip
    verbindingen.show_lijsttabel(lists)
    return len(people) + len(lists) > 0


def _select(rows: pd.DataFrame, actor: str) -> pd.DataFrame:
    return rows[rows["actor"] == actor] if actor else rows
