"""The findings of 14_synthese side by side: by kind of source, by level, and by field of need."""

from __future__ import annotations

import pandas as pd

from leerkring import weergave
from leerkring.kring.kring import Kring
from leerkring.kring.schema import NIVEAUS
from leerkring.methoden import codering
from leerkring.secties import bronnen
from leerkring.secties.gedeeld import is_fictief, name_where
from leerkring.secties.onderzoek import Onderzoek
from leerkring.taal import N_, _, count_noun, format_number, join_items, sentence_case

# Short heads, because all kinds of source stand side by side in one table.
KOPPEN = {
    "sessie": N_("kaarten"),
    "observatie": N_("gezien"),
    "interview": N_("gehoord"),
    "focusdag": N_("focusdag"),
    "literatuur": N_("gelezen"),
}
HOUDING = "houding"  # the code under which a codebook has how professionals stand in their work


def show_soorten(onderzoek: Onderzoek) -> None:
    """Show the kinds of source side by side: which finding rests on which, and what contradicts it."""
    if onderzoek.keten.empty:
        weergave.show_leeg(
            _("Welke bevinding op welke soort bron rust, is niet {where}.").format(
                where=name_where(onderzoek.kring)
            )
        )
        return
    words = onderzoek.kring["bevindingen"][["bevinding", "tekst"]]
    borne = onderzoek.per_bevinding.merge(words, on="bevinding")
    weergave.show_zin(_describe_een_soort(int(borne["een_soort"].sum()), len(borne)))
    kinds = {kind: _(KOPPEN[kind]) for kind in codering.BRONSOORTEN if borne[kind].any()}
    shown = borne.assign(tekst=borne["tekst"] + borne["een_soort"].map({True: " *", False: ""}))
    weergave.show_tabel(
        shown, {"tekst": _("bevinding"), **kinds, "nuanceert": _("nuance"), "weerspreekt": _("tegen")},
        onderschrift=_("Hoeveel kaarten en fragmenten elke bevinding steunen, per soort bron, en hoeveel er nuanceren of weerspreken"),
    )  # fmt: skip


def show_niveaus(onderzoek: Onderzoek) -> None:
    """Show micro, meso and macro: the findings of each level, and the codes by level."""
    kring = onderzoek.kring
    found = kring["bevindingen"]
    found = found[found["soort"].eq("bevinding") & found["niveau"].notna()]
    coded = codering.count_niveaus(onderzoek.vastgesteld, onderzoek.eenheden, kring["codeboek"])
    if found.empty and coded.empty:
        weergave.show_leeg(_("Geen bevinding is aan micro, meso of macro gekoppeld."))
        return
    for niveau in NIVEAUS:
        rows = found[found["niveau"] == niveau]
        if len(rows):
            weergave.show_kop(sentence_case(_(niveau)).rstrip("."))
            weergave.show_lijst(rows["tekst"])
    weergave.show_zin(bronnen.cite(kring, found), klein=True)
    if len(coded):
        _show_codes_per_niveau(kring, coded)


def show_fronten(onderzoek: Onderzoek) -> None:
    """Show the fields of need: what was found about each, and which methodiek was asked for."""
    kring = onderzoek.kring
    found, asked = kring["bevindingen"], kring["methodieken"]
    if not kring.info.fronten:
        weergave.show_leeg(_("Deze kring onderscheidt geen fronten."))
    units = _count_per_front(onderzoek)
    for entry in kring.info.fronten:
        rows = found[found["front"].eq(entry["front"]) & found["soort"].eq("bevinding")]
        wanted = asked[asked["front"] == entry["front"]]
        weergave.show_kop(sentence_case(entry["titel"]).rstrip("."))
        if n := units.get(entry["front"], 0):
            weergave.show_zin(_("Hierover gaan {n}.").format(n=codering.count_eenheden(n)))  # fmt: skip
        weergave.show_lijst(rows["tekst"])
        if rows.empty and not n:
            weergave.show_zin(_("Welke bevindingen hierbij horen, is niet {where}.").format(where=name_where(kring)), klein=True)  # fmt: skip
        if len(wanted):
            titles = join_items(wanted["titel"])
            weergave.show_zin(_("Gevraagde methodiek: {titles}.").format(titles=titles))
    if len(asked) and kring.info.fronten:
        _show_lezing(kring, asked)


def _describe_een_soort(single: int, total: int) -> str:
    """Say how many findings rest on one kind of source only, and that they are marked."""
    findings = count_noun(total, "bevinding", "bevindingen")
    if not single:
        return _("Elke bevinding rust op meer dan één soort bron.")
    if single == 1:
        return _("Van de {all} rust er één op één soort bron; zij is gemerkt met een sterretje.").format(all=findings)  # fmt: skip
    return _("Van de {all} rusten er {n} op één soort bron; zij zijn gemerkt met een sterretje.").format(all=findings, n=format_number(single))  # fmt: skip


def _show_codes_per_niveau(kring: Kring, coded: pd.DataFrame) -> None:
    weergave.show_figuur(
        codering.plot_niveaus, coded, titel=_("Waar de kaarten en fragmenten over gaan, per niveau"),
        alt=codering.describe_figuur(coded), bron=bronnen.cite(kring, kring["coderingen"]),
        hoogte=codering.suggest_hoogte(int((coded["diepte"] == 0).sum())), fictief=is_fictief(kring),
    )  # fmt: skip
    weergave.show_lijst(codering.describe_niveaus(coded[coded["code"] != HOUDING]))
    codes = codering.order_codeboek(kring["codeboek"])
    below = codes.loc[codes["top"].eq(HOUDING) & codes["diepte"].eq(1), "code"]
    attitudes = coded[coded["code"].isin(below)]
    if attitudes[list(NIVEAUS)].to_numpy().sum():
        weergave.show_kop(_("Hoe professionals erin staan"))
        weergave.show_lijst(codering.describe_niveaus(attitudes.assign(diepte=0)))
        weergave.show_tabel(
            attitudes, {"titel": _("houding"), **dict.fromkeys(NIVEAUS, "")},
            onderschrift=_("Kaarten en fragmenten naar houding en niveau"),
        )  # fmt: skip


def _show_lezing(kring: Kring, asked: pd.DataFrame) -> None:
    """Say that linking a methodiek to a front is a reading, where the makers of the table say so."""
    reading = asked["opmerking"].dropna().str.contains("onze lezing").any()
    words = _("Welke methodiek bij welk front hoort, is onze lezing; het document zegt het niet.")
    weergave.show_zin(words if reading else "", bronnen.cite(kring, asked), klein=True)


def _count_per_front(onderzoek: Onderzoek) -> dict[str, int]:
    codes = codering.order_codeboek(onderzoek.kring["codeboek"]).dropna(subset="front")
    lifted = codering.lift_codes(onderzoek.vastgesteld, onderzoek.kring["codeboek"])
    fronts = lifted.merge(codes[["code", "front"]], on="code")
    return fronts.groupby("front")["eenheid"].nunique().to_dict()
