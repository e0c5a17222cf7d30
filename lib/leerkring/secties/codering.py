"""The sections of 15_codering: the codebook, how far the coders agreed, and whether codes ran out."""

from __future__ import annotations

from typing import Any

import pandas as pd

from leerkring import weergave
from leerkring.kring.kring import Kring
from leerkring.kring.schema import NIVEAUS
from leerkring.methoden import codering, literatuur, overeenstemming, verzadiging
from leerkring.secties import bronnen
from leerkring.secties.gedeeld import is_fictief, name_where
from leerkring.secties.onderzoek import Onderzoek
from leerkring.taal import N_, _, count_noun, sentence_case

TITEL = N_("Codering")
GETEKEND = 14  # codes that a picture has room for
EXPECTED = {
    N_("het codeboek"): ("codeboek",),
    N_("de coderingen"): ("coderingen",),
    N_("de oordelen over de literatuur"): ("beoordelingen",),
}


def list_kort(onderzoek: Onderzoek) -> list[str]:
    """Return how was coded, how far the coders agreed and what that allows, in a few sentences."""
    kring = onderzoek.kring
    given = kring["coderingen"]
    if given.empty:
        return [_("Er is niets gecodeerd, of het is niet {where}.").format(where=name_where(kring))]
    units = given["fragment"].fillna(given["kaart"]).nunique()
    lines = [
        _("Het codeboek heeft {codes}; {units} zijn ermee gelezen.").format(
            codes=count_noun(len(kring["codeboek"]), "code", "codes"),
            units=codering.count_eenheden(units))
    ]  # fmt: skip
    measured = overeenstemming.measure_overeenstemming(overeenstemming.pivot_codes(given))
    lines += [overeenstemming.describe_overeenstemming(measured), overeenstemming.describe_alpha(measured)]  # fmt: skip
    lines.append(codering.describe_onbeslist(codering.list_onbeslist(given)))
    return [line for line in lines if line]


def show_codeboek(onderzoek: Onderzoek) -> None:
    """Show the codebook as a tree: what each code means, what falls under it and what does not."""
    kring = onderzoek.kring
    codes = codering.order_codeboek(kring["codeboek"])
    if codes.empty:
        weergave.show_leeg(_("Er is geen codeboek {where}.").format(where=name_where(kring)))
        return
    counted = codering.count_codes(onderzoek.vastgesteld, onderzoek.eenheden, kring["codeboek"])
    units = counted.set_index("code")["eenheden"]
    for _top, rows in codes.groupby("top", sort=False):
        first, *below = rows.itertuples()
        weergave.show_kop(sentence_case(first.titel).rstrip("."))
        weergave.show_zin(_tell_code(first))
        weergave.show_lijst(
            (f"{'– ' * (row.diepte - 1)}{row.titel} ({units.get(row.code, 0)})", _tell_code(row))
            for row in below
        )
    weergave.show_zin(_("Tussen haakjes: bij hoeveel kaarten en fragmenten de code vaststaat, met de codes eronder meegeteld."), klein=True)  # fmt: skip


def show_codes(onderzoek: Onderzoek) -> None:
    """Show how often each code occurs, by kind of source, and which codes go together."""
    kring = onderzoek.kring
    counted = codering.count_codes(onderzoek.vastgesteld, onderzoek.eenheden, kring["codeboek"])
    if onderzoek.vastgesteld.empty:
        weergave.show_leeg(_("Nog bij geen kaart of fragment staat een code vast."))
        return
    weergave.show_zin(codering.describe_codes(counted, onderzoek.vastgesteld))
    kinds = {
        kind: codering.name_bronsoort(kind) for kind in codering.BRONSOORTEN if kind in counted
    }
    shown = counted.assign(titel=["– " * row.diepte + row.titel for row in counted.itertuples()])
    weergave.show_tabel(
        shown, {"titel": _("code"), "eenheden": _("samen"), "bronnen": _("bronnen"), **kinds},
        onderschrift=_("Hoe vaak elke code vaststaat, naar soort bron"),
    )  # fmt: skip
    samen = codering.count_samen(onderzoek.vastgesteld, kring["codeboek"])
    weergave.show_zin(codering.describe_samen(samen))


def show_overeenstemming(onderzoek: Onderzoek) -> None:
    """Show how far coders agreed on their own: on codes, on levels, and readers on sources."""
    kring = onderzoek.kring
    given, read = kring["coderingen"], kring["beoordelingen"]
    parts = (
        (_("De codes"), overeenstemming.pivot_codes(given), "nominaal", None),
        (_("Micro, meso en macro"), overeenstemming.pivot_niveaus(given), "ordinaal", NIVEAUS),
        (_("Of een bron meedoet"), overeenstemming.pivot_besluiten(read), "nominaal", None),
        (_("Hoe bruikbaar een bron is"), overeenstemming.pivot_cijfers(read), "interval", None),
    )
    if given.empty and read.empty:
        weergave.show_leeg(_("Of codeurs het eens waren, is niet {where}.").format(where=name_where(kring)))  # fmt: skip
        return
    for title, judged, scale, order in parts:
        if judged.empty and not judged.attrs.get("eenheden"):
            continue
        weergave.show_kop(title)
        measured = overeenstemming.measure_overeenstemming(judged, scale, order)
        weergave.show_zin(
            overeenstemming.describe_overeenstemming(measured),
            overeenstemming.describe_alpha(measured),
        )
        # Where nothing could be measured at all, the sentence above has said why.
        refused = overeenstemming.describe_weigering(measured) if measured["eenheden"] else ""
        weergave.show_zin(
            overeenstemming.describe_apart(judged.attrs), overeenstemming.describe_grond(measured),
            refused, klein=True,
        )  # fmt: skip


def show_verschillen(onderzoek: Onderzoek) -> None:
    """Show where the coders differed: per code, and the units to talk about."""
    kring = onderzoek.kring
    per_code = overeenstemming.compare_codes(kring["coderingen"], kring["codeboek"])
    if per_code.empty:
        weergave.show_leeg(_("Er is niets dat meer dan één codeur zelfstandig las."))
        return
    drawn = per_code.head(GETEKEND)
    weergave.show_figuur(
        overeenstemming.plot_overeenstemming, drawn, titel=_("Waar de codeurs het meest verschilden"),
        alt=overeenstemming.describe_figuur(drawn), bron=bronnen.cite(kring, kring["coderingen"]),
        hoogte=1 + 0.9 * len(drawn), fictief=is_fictief(kring),
    )  # fmt: skip
    weergave.show_tabel(
        per_code, {"titel": _("code"), "beide": _("beide codeurs"), "een": _("één van beide")},
        onderschrift=_("Hoe vaak codeurs elke code beiden gaven, en hoe vaak maar één van hen"), vouw=_("Alle codes"),
    )  # fmt: skip
    weergave.show_zin(_describe_verwisseld(kring))
    _show_bespreeklijst(onderzoek)
    _show_besluiten(kring)


def show_verzadiging(onderzoek: Onderzoek, **drempels: float) -> None:
    """
    Show whether new sources still brought new codes, whatever their order.

    Parameters
    ----------
    onderzoek : Onderzoek
    **drempels : float
        Other thresholds than those of `verzadiging.resample_volgorde`.
    """
    if onderzoek.vastgesteld.empty:
        weergave.show_leeg(_("Zonder coderingen is niet te zien of er nog iets nieuws bij kwam."))
        return
    measured, drawn = _measure_verzadiging(onderzoek, **drempels)
    weergave.show_zin(verzadiging.describe_verzadiging(measured, drawn))
    weergave.show_figuur(
        verzadiging.plot_verzadiging, drawn, titel=_("Hoeveel verschillende codes er zijn na elke bron"),
        alt=verzadiging.describe_figuur(drawn), bron=bronnen.cite(onderzoek.kring, onderzoek.kring["coderingen"]),
        hoogte=7, fictief=is_fictief(onderzoek.kring),
    )  # fmt: skip
    weergave.show_zin(verzadiging.describe_verzadiging_grond(drawn), klein=True)


def show_bronnen(kring: Kring) -> None:
    """Show how was coded, and what was not recorded or published."""
    weergave.show_zin(
        _("Wat codeurs na overleg vastlegden, telt. Waar geen overleg was, telt een code alleen als ieder die het stuk las hem gaf."),
        klein=True,
    )  # fmt: skip
    weergave.show_zin(bronnen.list_ontbrekend(kring, EXPECTED), klein=True)


def _tell_code(row: Any) -> str:
    """Return what the codebook says of one code."""
    parts = [sentence_case(row.definitie)]
    for words, text in ((_("Wel: {text}"), row.wel), (_("Niet: {text}"), row.niet), (_("Voorbeeld: ‘{text}’"), row.voorbeeld)):  # fmt: skip
        parts += [words.format(text=text)] if isinstance(text, str) else []
    # What stands in quotation marks may end in a full stop of its own.
    return " ".join(part if part.endswith(("’", ".")) else f"{part}." for part in parts)


def _show_bespreeklijst(onderzoek: Onderzoek) -> None:
    """Show the units about which the coders differ and have not talked, and, folded, all others."""
    kring = onderzoek.kring
    titles = kring["codeboek"].set_index("code")["titel"]
    differ = overeenstemming.list_codeverschillen(kring["coderingen"])
    differ = differ.assign(code=differ["code"].map(titles).fillna(_(overeenstemming.GEEN)))
    given = differ.groupby(["eenheid", "codeur"], sort=False)["code"].agg(", ".join)
    given = given.unstack(sort=False)  # noqa: PD010  (nothing to sum)
    coders = list(given)
    shown = given.reset_index()
    shown = shown.assign(
        tekst=shown["eenheid"].map(onderzoek.eenheden.set_index("eenheid")["tekst"]),
        plaats=shown["eenheid"].map(onderzoek.plaatsen),
    )
    open_ = shown["eenheid"].isin(codering.list_onbeslist(kring["coderingen"])["eenheid"])
    columns = {
        "tekst": _("kaart of fragment"),
        "plaats": _("waar"),
        **dict.fromkeys(coders, ""),
    }
    if open_.any():
        weergave.show_kop(_("Om samen te bespreken"))
        weergave.show_tabel(shown[open_], columns, onderschrift=_("Waarover de codeurs het nog niet eens zijn"))  # fmt: skip
    n = codering.count_eenheden(int((~open_).sum()))
    weergave.show_tabel(
        shown[~open_], columns, onderschrift=_("Waar de codeurs verschilden en na overleg kozen"),
        vouw=_("{n} waarover al overlegd is").format(n=n),
    )  # fmt: skip


def _show_besluiten(kring: Kring) -> None:
    """Show the sources on which readers decided otherwise, before they talked."""
    differ = overeenstemming.list_verschillen(overeenstemming.pivot_besluiten(kring["beoordelingen"]))  # fmt: skip
    if differ.empty:
        return
    readers = [name for name in differ if name != "eenheid"]
    shown = differ.assign(
        bron=differ["eenheid"].map(literatuur.name_bronnen(kring["literatuur"])),
        **{name: differ[name].map(_, na_action="ignore") for name in readers},
    )
    weergave.show_tabel(
        shown, {"bron": _("bron"), **dict.fromkeys(readers, "")},
        onderschrift=_("Bronnen waarover de lezers eerst verschillend besloten"), vouw=_("Bronnen waarover de lezers verschilden"),
    )  # fmt: skip


def _describe_verwisseld(kring: Kring) -> str:
    """Say which two codes coders give for one another most; empty when they never do."""
    judged = overeenstemming.pivot_codes(kring["coderingen"])
    mixed = overeenstemming.count_verwisseld(judged)
    mixed = mixed[(mixed[["code_a", "code_b"]] != overeenstemming.GEEN).all(axis=1)]
    if mixed.empty:
        return ""
    titles = kring["codeboek"].set_index("code")["titel"]
    a, b, n = mixed.iloc[0][["code_a", "code_b", "aantal"]]
    return _("Het vaakst door elkaar gehaald: ‘{a}’ en ‘{b}’, {n}.").format(
        a=titles[a], b=titles[b], n=count_noun(int(n), "keer", "keer"))  # fmt: skip


def _measure_verzadiging(onderzoek: Onderzoek, **drempels: float) -> tuple[dict, pd.DataFrame]:
    """Measure saturation over the sources that were coded, in their order and in drawn ones."""
    given = onderzoek.kring["coderingen"]
    read = onderzoek.select(given["fragment"].fillna(given["kaart"]))
    sources = list(read["bron"].unique())
    new = verzadiging.count_nieuw(onderzoek.vastgesteld, onderzoek.eenheden, sources)
    drawn = verzadiging.resample_volgorde(
        onderzoek.vastgesteld, onderzoek.eenheden, volgorde=sources, **drempels
    )
    return verzadiging.find_verzadiging(new, **drempels), drawn
