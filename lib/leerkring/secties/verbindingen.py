"""Connections with kinds of parties, now and wanted, at the level at which they were asked."""

from __future__ import annotations

import pandas as pd

from leerkring import weergave
from leerkring.kring.kring import Kring
from leerkring.methoden import krachtenveld
from leerkring.secties import bronnen
from leerkring.secties.gedeeld import is_fictief, name_where
from leerkring.secties.netwerk import find_laatste, name_sessie, select_sessie
from leerkring.taal import _, count_noun, sentence_case

MOST_SOORTEN = 12  # kinds of parties that a figure has room for


def show_verbindingen(kring: Kring) -> None:
    """Show connections now and wanted, at the level at which they were asked."""
    lijsten, soorten = (select_contacten(kring, level) for level in (krachtenveld.PARTIJEN, krachtenveld.SOORTEN))  # fmt: skip
    if lijsten.empty and soorten.empty:
        weergave.show_leeg(_("Met welke soorten partijen er verbindingen zijn en gewenst zijn, is niet {where}.").format(where=name_where(kring)))  # fmt: skip
        return
    if len(soorten):
        _show_soorten(kring, soorten)
    if len(lijsten):
        _show_lijsten(kring, lijsten)


def count_nu(kring: Kring) -> pd.DataFrame:
    """Return how many people name and want each kind of party, see `find_gevraagd`."""
    rows = select_contacten(kring, krachtenveld.SOORTEN)
    return krachtenveld.count_soorten(select_sessie(rows, find_gevraagd(kring, rows)), kring["actoren"])  # fmt: skip


def list_lijsten(kring: Kring) -> pd.DataFrame:
    """Return the kinds of parties that lists name now and want, of the last session."""
    rows = select_contacten(kring, krachtenveld.PARTIJEN)
    return krachtenveld.compare_lijsten(select_sessie(rows, find_laatste(kring, rows)), kring["actoren"])  # fmt: skip


def show_lijsttabel(lijsten: pd.DataFrame) -> None:
    """Show the kinds of parties with their places in each list."""
    worded = lijsten.assign(
        naam=lijsten["naam"] + lijsten["lezing"].map({True: "*", False: ""}),
        lijst=[_(krachtenveld.LIJSTEN[key]) for key in lijsten["lijst"]],
    )
    weergave.show_tabel(
        worded, {"naam": _("soort partij"), "lijst": _("genoemd"), "rang_nu": _("plaats nu"), "rang_gewenst": _("plaats gewenst")},
        onderschrift=_("De soorten partijen, met hun plaats in elke lijst"),
    )  # fmt: skip


def find_gevraagd(kring: Kring, rijen: pd.DataFrame) -> str:
    """Return the last session that asked both what is there and what is wanted, else the last."""
    asked = rijen.groupby("sessie")["moment"].nunique()
    both = rijen[rijen["sessie"].map(asked) > 1]
    return find_laatste(kring, rijen if both.empty else both)


def select_contacten(kring: Kring, niveau: str) -> pd.DataFrame:
    """Return the contacts of one level, see `krachtenveld.select_contacten`."""
    return krachtenveld.select_contacten(kring["relaties"], niveau)


def _show_soorten(kring: Kring, rows: pd.DataFrame) -> None:
    """Show the people per kind of party, and how what they name now differs from before."""
    table = count_nu(kring)
    drawn = table.head(MOST_SOORTEN)
    drawn.attrs = table.attrs
    weergave.show_zin(
        _tell_sessie(kring, find_gevraagd(kring, rows)), *krachtenveld.describe_soorten(table)
    )
    weergave.show_figuur(
        krachtenveld.plot_soorten, drawn, titel=krachtenveld.describe_titel(table), alt=krachtenveld.describe_soorten_figuur(drawn),
        bron=f"{_count_mensen(table)} {bronnen.cite(kring, rows)}".strip(), hoogte=1.5 + 1.04 * len(drawn), fictief=is_fictief(kring),
    )  # fmt: skip
    weergave.show_cijfers(
        table, {"naam": _("soort partij"), "nu": _("nu"), "gewenst": _("gewenst"), "verschil": _("verschil"), "nieuw": _("gewenst en nog niet")},
        titel=krachtenveld.describe_titel(table),
    )  # fmt: skip
    weergave.show_zin(_tell_eerder(kring, rows[rows["moment"] == "nu"]))
    weergave.show_zin(krachtenveld.describe_basis(table), klein=True)


def _show_lijsten(kring: Kring, rows: pd.DataFrame) -> None:
    """Show the kinds of parties that a list names now and wants, with their places in it."""
    rows = select_sessie(rows, find_laatste(kring, rows))
    table = list_lijsten(kring)
    names = kring["actoren"].set_index("actor")["naam"]
    weergave.show_zin(_("Hier is alleen bekend welke soorten partijen genoemd zijn, niet door hoeveel mensen."))  # fmt: skip
    for van, own in table.groupby("van", sort=False):
        weergave.show_kop(_("{naam}: verbindingen nu en gewenst").format(naam=names[van]))
        weergave.show_lijst(krachtenveld.describe_lijsten(own))
        show_lijsttabel(own)
    weergave.show_zin(
        _("De plaats is die in het document, zonder aantallen; wat op één plaats staat, noemt het document samen. Een plaats in de ene lijst is niet te vergelijken met een plaats in de andere.") if table[["rang_nu", "rang_gewenst"]].notna().any(axis=None) else "",
        _("* Onze lezing: de lijsten noemen en bundelen soorten partijen elk op hun eigen manier; wat in de ene ontbreekt, kan in de andere onder een ander woord staan.") if table["lezing"].any() else "",
        bronnen.cite(kring, rows), klein=True,
    )  # fmt: skip


def list_kort(kring: Kring) -> list[str]:
    """Return what is said first of the connections, people before lists."""
    rows = select_contacten(kring, krachtenveld.SOORTEN)
    if len(rows) and (told := krachtenveld.describe_soorten(count_nu(kring))):
        return told[:1]
    lists = list_lijsten(kring)
    return krachtenveld.describe_lijsten(lists)[:2] if len(set(lists["van"])) == 1 else []


def _tell_sessie(kring: Kring, sessie: str) -> str:
    return _("Gevraagd in {sessie}.").format(sessie=name_sessie(kring, sessie)) if sessie else ""  # fmt: skip


def _tell_eerder(kring: Kring, rows: pd.DataFrame) -> str:
    """Compare the last session that asked what is there with the one before it that did."""
    last = find_laatste(kring, rows)
    before = find_laatste(kring, rows[rows["sessie"] != last])
    if not before:
        return ""
    compared = krachtenveld.compare_sessies(select_sessie(rows, before), select_sessie(rows, last))
    if compared["mensen"] < kring.info.min_cel:
        return ""
    text = _("{laatste} naast {eerder}.").format(laatste=name_sessie(kring, last), eerder=name_sessie(kring, before))  # fmt: skip
    return f"{text} {krachtenveld.describe_sessies(compared)}"


def _count_mensen(table: pd.DataFrame) -> str:
    n = table.attrs["mensen"]
    return sentence_case(count_noun(n, "deelnemer", "deelnemers")) if n else ""
