"""Connections between participants, and which wanted connections came about."""

from __future__ import annotations

from typing import Any

import pandas as pd

from leerkring import weergave
from leerkring.kring.kring import Kring
from leerkring.methoden import krachtenveld
from leerkring.methoden.statistiek import OVERIG
from leerkring.secties import bronnen
from leerkring.secties.gedeeld import is_fictief, name_where
from leerkring.taal import N_, _, count_noun, format_number, sentence_case

MOST_SOORTEN = 12
ROLLEN = {OVERIG: N_("overige groepen"), "rol onbekend": N_("rol onbekend")}
NIVEAUS = {
    krachtenveld.SOORTEN: N_("Van deelnemers met soorten partijen"),
    krachtenveld.MENSEN: N_("Tussen deelnemers"),
    krachtenveld.PARTIJEN: N_("Van partijen met soorten partijen"),
}


def list_kort(kring: Kring) -> list[str]:
    """Return what is said first of the network and of what came about; empty without either."""
    lines = []
    rows = krachtenveld.select_contacten(kring["relaties"], krachtenveld.MENSEN)
    if len(rows):
        asked = _ask_netwerk(kring, rows)
        if not asked["weigering"]:
            told = krachtenveld.describe_netwerk(krachtenveld.measure_netwerk(asked["banden"], asked["mensen"]))  # fmt: skip
            lines.append(f"{krachtenveld.describe_respons(asked['respons'])} {told[0]}")
    followed = {level: rows for level, rows in _follow_alle(kring).items() if _is_gevolgd(rows)}
    level = next((level for level in NIVEAUS if level in followed), "")
    return [*lines, *([krachtenveld.describe_gekomen(followed[level])] if level else [])]


def show_netwerk(kring: Kring) -> None:
    """Show the network between participants: its measures where enough answered, and never a person."""
    rows = krachtenveld.select_contacten(kring["relaties"], krachtenveld.MENSEN)
    if rows.empty:
        weergave.show_leeg(_("Wie van de deelnemers met wie verbonden is, is niet {where}. Hoe dicht en hoe wederkerig het netwerk is, valt dan niet te zeggen.").format(where=name_where(kring)))  # fmt: skip
        return
    asked = _ask_netwerk(kring, rows)
    lead = _("Gevraagd in {sessie}.").format(sessie=name_sessie(kring, asked["sessie"])) if asked["sessie"] else ""  # fmt: skip
    what = "" if asked["moment"] == "nu" else _("Gevraagd is alleen met wie men verbonden wil zijn.")  # fmt: skip
    weergave.show_zin(lead, krachtenveld.describe_respons(asked["respons"]), asked["weigering"])
    if asked["weigering"]:
        return
    maten = krachtenveld.measure_netwerk(asked["banden"], asked["mensen"])
    classes = krachtenveld.count_genoemd(asked["banden"], asked["mensen"], min_cel=kring.info.min_cel)  # fmt: skip
    weergave.show_zin(what, *krachtenveld.describe_netwerk(maten))
    weergave.show_lijst(krachtenveld.describe_spreiding(maten, classes))
    _show_rollen(kring, asked)
    weergave.show_zin(_tell_wens(kring, asked), _tell_eerder(kring, rows, asked))
    weergave.show_zin(*_explain_netwerk(maten), bronnen.cite(kring, asked["rijen"]), klein=True)


def show_gekomen(kring: Kring) -> None:
    """Show which wanted connections were there the next time that was asked."""
    followed = _follow_alle(kring)
    if not any(_is_gevolgd(rows) for rows in followed.values()):
        asked = any(len(rows) for rows in followed.values())
        text = _("Of de gewenste verbindingen er kwamen, is niet na te gaan: er is daarna niet meer naar gevraagd.") if asked else _("Welke verbindingen gewenst waren en of zij er kwamen, is niet {where}.")  # fmt: skip
        weergave.show_leeg(text.format(where=name_where(kring)))
        return
    for level, title in NIVEAUS.items():
        if level in followed and _is_gevolgd(followed[level]):
            weergave.show_kop(_(title))
            _show_niveau(kring, level, followed[level])
    weergave.show_zin(_("Dat een verbinding er kwam, zegt niet waardoor. Wie dezelfde verbinding opnieuw wenste, telt elke keer mee."), klein=True)  # fmt: skip


def list_gevolgd(kring: Kring) -> pd.DataFrame:
    """Return the wishes of every level that could be followed, see `krachtenveld.follow_gewenst`."""
    parts = [rows[rows["stand"] != krachtenveld.LATER] for rows in _follow_alle(kring).values()]
    return pd.concat(parts, ignore_index=True) if parts else pd.DataFrame({"stand": []})


def find_laatste(kring: Kring, rijen: pd.DataFrame) -> str:
    """Return the last session in which rows were collected; "" when none is stated."""
    there = set(rijen["sessie"].dropna())
    return next((key for key in reversed(kring.list_sessies()) if key in there), "")


def select_sessie(rijen: pd.DataFrame, sessie: str) -> pd.DataFrame:
    """Return the rows of one session; "" is that of rows that state none."""
    return rijen[rijen["sessie"].fillna("") == sessie]


def name_sessie(kring: Kring, sessie: str) -> str:
    """Return the title of a session as it stands in a sentence."""
    titles = kring["sessies"].set_index("sessie")["titel"]
    return str(titles.get(sessie, sessie))


def _ask_netwerk(kring: Kring, rows: pd.DataFrame) -> dict[str, Any]:
    """Return the last session: who answered, of how many, who names whom, and whether it is enough."""
    last = find_laatste(kring, rows)
    own = select_sessie(rows, last)
    moment = "nu" if (own["moment"] == "nu").any() else "gewenst"
    people = krachtenveld.list_respondenten(own, moment)
    respons = krachtenveld.measure_respons(people, _list_gevraagd(kring, last))
    return {
        "sessie": last, "moment": moment, "rijen": own, "mensen": people, "respons": respons,
        "banden": krachtenveld.list_banden(own, moment),
        "weigering": krachtenveld.describe_weigering(respons, len(people), min_cel=kring.info.min_cel),
    }  # fmt: skip


def _list_gevraagd(kring: Kring, sessie: str) -> list[str]:
    """Return who could have answered: who was at the session, else every participant."""
    there = kring["aanwezigheid"]
    there = there[(there["sessie"] == sessie) & (there["aanwezig"] == "ja")]
    return list(there["deelnemer"].dropna() if len(there) else kring["deelnemers"]["deelnemer"])


def _show_rollen(kring: Kring, asked: dict[str, Any]) -> None:
    """Show who names whom by role, and whether people look outside their own."""
    people, least = asked["mensen"], kring.info.min_cel
    ei = krachtenveld.compute_ei(asked["banden"], kring["deelnemers"], people, min_cel=least)
    weergave.show_zin(krachtenveld.describe_ei(ei) if ei else "")
    table = krachtenveld.count_rollen(asked["banden"], kring["deelnemers"], people, min_cel=least)
    if table is None:
        weergave.show_zin(_("Welke rol welke rol noemt, is niet te tonen zonder dat mensen herkenbaar zijn."), klein=True)  # fmt: skip
        return
    small = _("Kleine rollen staan samen onder ‘overige groepen’, zo nodig met een grotere erbij, en tellen hier als één rol.") if OVERIG in set(table["naam"]) else ""  # fmt: skip
    names = {key: _(ROLLEN[key]) if key in ROLLEN else key for key in table["naam"]}
    table = table.assign(naam=table["naam"].map(names)).rename(columns=names)
    heads = {"naam": _("wie noemt"), **{name: _("noemt {rol}").format(rol=name) for name in names.values()}, "totaal": _("totaal")}  # fmt: skip
    weergave.show_tabel(table, heads, onderschrift=_("Verbindingen tussen rollen"))
    hidden = int(table[list(names.values())].isna().sum().sum())
    n = count_noun(hidden, "getal staat er niet", "getallen staan er niet")
    why = _("{n}, omdat er minder dan {min} mensen achter staan of omdat zo’n getal anders uit te rekenen was")  # fmt: skip
    weergave.show_zin(small, sentence_case(why.format(n=n, min=least)) if hidden else "", klein=True)  # fmt: skip


def _tell_wens(kring: Kring, asked: dict[str, Any]) -> str:
    """Put now beside wanted among who answered about both, where they are enough."""
    own = asked["rijen"]
    both = set(krachtenveld.list_respondenten(own, "nu")) & set(krachtenveld.list_respondenten(own, "gewenst"))  # fmt: skip
    if len(both) < kring.info.min_cel:
        return ""
    now, wanted = (
        krachtenveld.measure_netwerk(krachtenveld.list_banden(own, moment), both)
        for moment in ("nu", "gewenst")
    )
    return krachtenveld.describe_wens(now, wanted)


def _tell_eerder(kring: Kring, rows: pd.DataFrame, asked: dict[str, Any]) -> str:
    """Put now beside an earlier session, among who answered both times."""
    before = find_laatste(kring, rows[(rows["sessie"] != asked["sessie"]) & (rows["moment"] == "nu")])  # fmt: skip
    if not before or asked["moment"] != "nu":
        return ""
    then = select_sessie(rows, before)
    same = set(asked["mensen"]) & set(krachtenveld.list_respondenten(then, "nu"))
    if len(same) < kring.info.min_cel:
        return ""
    counts = [krachtenveld.measure_netwerk(ties, same)["banden"] for ties in (krachtenveld.list_banden(then, "nu"), asked["banden"])]  # fmt: skip
    text = _("Onder de {n} mensen die ook in {sessie} antwoordden, waren er toen {toen} verbindingen en nu {nu}.")  # fmt: skip
    return text.format(n=len(same), sessie=name_sessie(kring, before), toen=format_number(counts[0]), nu=format_number(counts[1]))  # fmt: skip


def _explain_netwerk(maten: dict[str, Any]) -> list[str]:
    """Say by which measures this stands, and what it does not show."""
    share = maten["wederkerigheid"]
    return [
        _("Dichtheid {dichtheid}; wederkerigheid {deel} (het deel van de verbindingen dat van twee kanten genoemd is).").format(
            dichtheid=format_number(maten["dichtheid"], 2), deel=format_number(share, 2)) if share is not None else "",
        _("Alleen verbindingen tussen mensen die zelf antwoordden tellen mee, want van een ander is niet bekend of die terug zou noemen."),
        _("Een tekening van personen staat hier niet: in zo’n kleine groep is iedereen herkenbaar."),
    ]  # fmt: skip


def _follow_alle(kring: Kring) -> dict[str, pd.DataFrame]:
    """Return what became of the wishes of each level that has any."""
    order = kring.list_sessies()
    followed = {
        level: krachtenveld.follow_gewenst(krachtenveld.select_contacten(kring["relaties"], level), order)
        for level in NIVEAUS
    }  # fmt: skip
    return {level: rows for level, rows in followed.items() if len(rows)}


def _is_gevolgd(gevolgd: pd.DataFrame) -> bool:
    return bool((gevolgd["stand"] != krachtenveld.LATER).any())


def _show_niveau(kring: Kring, level: str, followed: pd.DataFrame) -> None:
    """Show how many wishes came about at one level, per kind of party where parties were named."""
    later = krachtenveld.describe_later(followed)
    if level == krachtenveld.MENSEN and followed["begin"].nunique() < kring.info.min_cel:
        text = _("Minder dan {n} mensen wensten een verbinding; over zo weinig mensen zeggen we hier niets meer.")  # fmt: skip
        weergave.show_zin(text.format(n=kring.info.min_cel))
        return
    weergave.show_zin(_tell_sessies(kring, followed), krachtenveld.describe_gekomen(followed), later)  # fmt: skip
    if level == krachtenveld.MENSEN:
        return
    counts = krachtenveld.count_gekomen(followed, kring["actoren"])
    drawn = counts[counts["gewenst"] > 0].head(MOST_SOORTEN)
    rows = krachtenveld.select_contacten(kring["relaties"], level)
    if len(drawn):
        title = _("Gewenste verbindingen die er de volgende keer waren")
        weergave.show_figuur(
            krachtenveld.plot_gekomen, drawn, titel=title, alt=krachtenveld.describe_gekomen_figuur(drawn), bron=bronnen.cite(kring, rows),
            hoogte=1.5 + 1.04 * len(drawn), fictief=is_fictief(kring),
        )  # fmt: skip
        weergave.show_cijfers(
            counts, {"naam": _("soort partij"), "gewenst": _("gewenst"), "gekomen": _("er de volgende keer"), "stil": _("niet na te gaan")},
            titel=title,
        )  # fmt: skip


def _tell_sessies(kring: Kring, followed: pd.DataFrame) -> str:
    """Say in which sessions was wished, and in which was looked."""
    pairs = followed.dropna(subset="volgende")[["sessie", "volgende"]].drop_duplicates()
    told = [
        _("wat in {sessie} gewenst was, is nagegaan in {volgende}").format(
            sessie=name_sessie(kring, row.sessie), volgende=name_sessie(kring, row.volgende))
        for row in pairs.itertuples()
    ]  # fmt: skip
    return sentence_case("; ".join(told))
