"""The sections of 12_veldwerk: which visits there were, and what was seen and heard."""

from __future__ import annotations

from typing import Any

import pandas as pd

from leerkring import weergave
from leerkring.kring.kring import Kring
from leerkring.methoden import bronsoorten, codering, veldwerk
from leerkring.secties import bronnen
from leerkring.secties.gedeeld import is_fictief, name_where
from leerkring.secties.onderzoek import Onderzoek, pick_uiteenlopend
from leerkring.taal import N_, _, count_noun, format_list, sentence_case

TITEL = N_("Veldwerk")
KORT = 3  # sentences on the visits that stand in the summary; the others stand with the table
EXPECTED = {
    N_("de bezoeken"): ("bezoeken",),
    N_("wat er gezien en gehoord is"): ("fragmenten",),
    N_("de codes"): ("coderingen",),
}


def list_kort(onderzoek: Onderzoek) -> list[str]:
    """Return what the field work was and what it brought, in at most six sentences."""
    kring = onderzoek.kring
    lines = veldwerk.describe_bezoeken(kring["bezoeken"], waar=name_where(kring))[:KORT]
    if kring["bezoeken"]["gebied"].isna().all() and kring.info.gebieden:
        lines.insert(1, _("Gebieden: {names}.").format(names=format_list(kring.info.gebieden)))
    field = _select_veld(onderzoek)
    if field.empty:
        return [*lines, _("Wat er op de bezoeken gezien en gehoord is, is niet {where}.").format(where=name_where(kring))]  # fmt: skip
    visits = count_noun(field["bron"].nunique(), "bezoek", "bezoeken")
    n = count_noun(len(field), "fragment", "fragmenten")
    lines.append(_("Van {visits} zijn {n} vastgelegd.").format(visits=visits, n=n))
    table = _compare(onderzoek)
    alone = bronsoorten.find_alleen(table)
    if alone["bronsoort"].isin(field["bronsoort"]).any():
        kinds = [codering.SESSIE, codering.LITERATUUR]
        lines += bronsoorten.describe_alleen(table, zonder=kinds)[:1]
    return [*lines, bronsoorten.describe_burger(field, name_where(kring))]


def show_bezoeken(kring: Kring) -> None:
    """Show the visits against the plan: by kind and team, and by area."""
    bezoeken = kring["bezoeken"]
    if bezoeken.empty:
        weergave.show_leeg(_("Er zijn geen bezoeken {where}.").format(where=name_where(kring)))
        return
    weergave.show_zin(*veldwerk.describe_bezoeken(bezoeken, waar=name_where(kring))[KORT:])
    teams = veldwerk.count_bezoeken(bezoeken, ["soort", "bij"])
    weergave.show_tabel(
        teams, {"soort": "", "bij": _("bij"), "gepland": "", "aantal": _("geweest"), "uren": ""},
        uit="bezoeken", onderschrift=_("De bezoeken, naar soort en naar team"),
    )  # fmt: skip
    _show_gebieden(kring)
    _show_toelichting(kring)


def show_gezien(onderzoek: Onderzoek) -> None:
    """Show what was seen and heard, code by code, with where each fragment can be found again."""
    field = _select_veld(onderzoek)
    codes = codering.order_codeboek(onderzoek.kring["codeboek"])
    coded = onderzoek.vastgesteld.merge(field, on="eenheid", suffixes=("", "_eenheid"))
    if field.empty:
        weergave.show_leeg(_("Wat er gezien en gehoord is, is niet {where}.").format(where=name_where(onderzoek.kring)))  # fmt: skip
        return
    for row in codes.itertuples():
        units = coded[coded["code"] == row.code]
        if units.empty:
            continue
        weergave.show_kop(sentence_case(row.titel).rstrip("."))
        visits = count_noun(units["bron"].nunique(), "bezoek", "bezoeken")
        n = sentence_case(count_noun(len(units), "fragment", "fragmenten")).rstrip(".")
        weergave.show_zin(_("{n}, uit {visits}.").format(n=n, visits=visits))
        weergave.show_lijst(onderzoek.quote(pick_uiteenlopend(units)))
    _show_alle(onderzoek, field, codes)


def show_alleen(onderzoek: Onderzoek) -> None:
    """Show the kinds of source side by side, and what only one of them yielded."""
    table = _compare(onderzoek)
    if table.empty:
        weergave.show_leeg(_("Wat elke soort bron apart liet zien, is niet {where}.").format(where=name_where(onderzoek.kring)))  # fmt: skip
        return
    kring = onderzoek.kring
    drawn = bronsoorten.prepare_figuur(onderzoek.vastgesteld, onderzoek.eenheden, kring["codeboek"])
    weergave.show_figuur(
        bronsoorten.plot_bronsoorten, drawn, titel=_("Waar elke soort bron over gaat"), alt=bronsoorten.describe_figuur(drawn),
        bron=_describe_bron(onderzoek), hoogte=codering.suggest_hoogte(len(drawn)), fictief=is_fictief(kring),
    )  # fmt: skip
    weergave.show_lijst(bronsoorten.describe_alleen(table))
    kinds = {kind: codering.name_bronsoort(kind) for kind in bronsoorten.list_soorten(table)}
    given = table[table["eenheden"] > 0]
    weergave.show_tabel(
        given, {"titel": _("code"), **kinds}, onderschrift=_("Hoe vaak elke code vaststaat, naar soort bron"),
        vouw=_("Alle codes, per soort bron"),
    )  # fmt: skip
    weergave.show_lijst(bronsoorten.describe_stil(table)[:-1], vouw=_("Wat een soort bron niet liet zien, en een andere wel"))  # fmt: skip


def show_bronnen(kring: Kring) -> None:
    """Show what the report rests on, and what was not recorded or published."""
    remarks = kring["bezoeken"].dropna(subset="opmerking")
    if len(remarks) and kring.info.herkomst == "gepubliceerd":
        weergave.show_zin(_("Wat de documenten over het veldwerk wel en niet zeggen:"))
        weergave.show_lijst((_name_bezoek(row), "; ".join(part for part in (row.toelichting, row.opmerking) if isinstance(part, str))) for row in remarks.itertuples())  # fmt: skip
    if kring.info.documenten:
        weergave.show_zin(_("Dit overzicht berust op:"))
        weergave.show_lijst(bronnen.list_documenten(kring, kring["bezoeken"]))
    weergave.show_zin(bronnen.list_ontbrekend(kring, EXPECTED), klein=True)


def _show_gebieden(kring: Kring) -> None:
    """Show the visits by area beside the plan, or say that the areas were not told apart."""
    bezoeken = kring["bezoeken"]
    telling = veldwerk.count_bezoeken(bezoeken, ["gebied"])
    if bezoeken["gebied"].isna().all():
        weergave.show_zin(bronnen.cite(kring, bezoeken), klein=True)
        weergave.show_zin(_("Hoeveel bezoeken er per gebied waren, is niet {where}.").format(where=name_where(kring)))  # fmt: skip
    else:
        weergave.show_figuur(
            veldwerk.plot_bezoeken, telling, titel=_("De bezoeken per gebied, naast het plan"), alt=veldwerk.describe_figuur(telling),
            bron=bronnen.cite(kring, bezoeken), cijfers={"gebied": "", "gepland": "", "aantal": _("geweest"), "uren": ""}, uit="bezoeken",
            fictief=is_fictief(kring),
        )  # fmt: skip


def _show_toelichting(kring: Kring) -> None:
    """Show what was noted with the visits that did not go as planned."""
    rows = kring["bezoeken"]
    off = rows[rows["aantal"].ne(rows["gepland"]).fillna(False) & rows["toelichting"].notna()]
    if len(off):
        weergave.show_zin(_("Anders dan gepland:"))
        weergave.show_lijst((_name_bezoek(row), row.toelichting) for row in off.itertuples())


def _show_alle(onderzoek: Onderzoek, field: pd.DataFrame, codes: pd.DataFrame) -> None:
    """Show every fragment with its place and codes, folded away, for who wants to check."""
    titles = codes.set_index("code")["titel"]
    given = onderzoek.vastgesteld.assign(titel=onderzoek.vastgesteld["code"].map(titles))
    given = given.groupby("eenheid")["titel"].agg(", ".join)
    shown = field.assign(
        plaats=field["eenheid"].map(onderzoek.plaatsen), codes=field["eenheid"].map(given)
    )
    weergave.show_tabel(
        shown, {"tekst": _("fragment"), "plaats": _("waar"), "codes": _("codes")},
        onderschrift=_("Alle fragmenten van het veldwerk"), vouw=_("Alle fragmenten, met plaats en code"),
    )  # fmt: skip
    bare = int(shown["codes"].isna().sum())
    weergave.show_zin(
        _("Bij {n} staat geen code: er paste er geen, of de codeurs zijn het nog niet eens.").format(
            n=count_noun(bare, "fragment", "fragmenten")) if bare else "",
        klein=True,
    )  # fmt: skip


def _name_bezoek(row: Any) -> str:
    """Return what kind of visit it was, and with whom."""
    where = f" {row.bij}" if isinstance(row.bij, str) else ""
    return sentence_case(f"{_(row.soort)}{where}").rstrip(".")


def _describe_bron(onderzoek: Onderzoek) -> str:
    units = onderzoek.vastgesteld["eenheid"].nunique()
    n = sentence_case(count_noun(units, "gecodeerde kaart of fragment", "gecodeerde kaarten en fragmenten"))  # fmt: skip
    return f"{n} {bronnen.cite(onderzoek.kring, onderzoek.kring['coderingen'])}"


def _compare(onderzoek: Onderzoek) -> pd.DataFrame:
    return bronsoorten.compare_bronsoorten(
        onderzoek.vastgesteld, onderzoek.eenheden, onderzoek.kring["codeboek"]
    )


def _select_veld(onderzoek: Onderzoek) -> pd.DataFrame:
    """Return the fragments of visits."""
    units = onderzoek.eenheden
    return units[~units["bronsoort"].isin([codering.SESSIE, codering.LITERATUUR])]
