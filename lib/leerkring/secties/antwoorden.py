"""What the participants answered: each deelvraag, and kansen against problemen."""

from __future__ import annotations

from typing import Any

import pandas as pd

from leerkring import weergave
from leerkring.kring.kring import Sessie
from leerkring.methoden import kaarten, kansen, stabiliteit, tegenover
from leerkring.secties import bronnen
from leerkring.secties.gedeeld import count_er, is_fictief
from leerkring.taal import _, count_noun, format_number, sentence_case


def list_vragen(sessie: Sessie) -> list[Any]:
    """Return the deelvragen of a session in their order, each with the columns of its row."""
    return list(sessie["deelvragen"].sort_values("nummer").itertuples())


def list_antwoorden(sessie: Sessie) -> list[str]:
    """Return the answer to each deelvraag in a sentence or two; none where nothing came out."""
    return [
        answer for vraag in list_vragen(sessie) if (answer := _answer(sessie, vraag, apart=True))
    ]


def show_deelvragen(sessie: Sessie) -> None:
    """Show each deelvraag that asks for cards or a list: the question, the answer, its ground."""
    shown = [vraag for vraag in list_vragen(sessie) if vraag.soort in {"open", "rangorde"}]
    if not shown:
        weergave.show_leeg(_("Bij deze sessie zijn geen deelvragen vastgelegd of gepubliceerd."))
    for vraag in shown:
        weergave.show_kop(f"{vraag.nummer}. {vraag.tekst}")
        weergave.show_zin(vraag.toelichting if isinstance(vraag.toelichting, str) else "")
        show_antwoord(sessie, vraag)


def show_antwoord(sessie: Sessie, vraag: Any) -> None:
    """Show the answer to one deelvraag, from its cards or from what was published."""
    cards, published = _rows(sessie, "kaarten", vraag), _rows(sessie, "uitkomsten", vraag)
    if published.empty and cards.empty:
        weergave.show_zin(_("Bij deze vraag is niets vastgelegd of gepubliceerd."))
    elif cards.empty:
        _show_uitkomsten(sessie, vraag, published)
    else:
        _show_kaarten(sessie, vraag, cards)


def show_kansen(sessie: Sessie) -> None:
    """Show kansen against problemen: the counts, where they lie, what they were about."""
    asked = [vraag for vraag in list_vragen(sessie) if vraag.soort == "kansen_problemen"]
    told = False
    for vraag in asked:
        cards, published = _rows(sessie, "kaarten", vraag), _rows(sessie, "uitkomsten", vraag)
        telling = kansen.count_kansen(cards, published)
        if telling.empty:
            continue
        told = True
        weergave.show_vraag(f"{vraag.nummer}. {vraag.tekst}")
        weergave.show_zin(kansen.describe_kansen(telling))
        if cards.empty:
            _show_telling(sessie, telling, published)
        else:
            _show_tegenover(sessie, vraag, cards)
        weergave.show_zin(kansen.describe_kansen_grond(telling), klein=True)
    if not told:
        weergave.show_leeg(kansen.describe_kansen(pd.DataFrame()))


def count_kaarten(sessie: Sessie, vraag: Any) -> pd.DataFrame:
    """Rank the clusters of one deelvraag, see `kaarten.rank_kaarten`."""
    clusters, dots = _rows(sessie, "clusters", vraag), _select_stippen(sessie, vraag)
    return kaarten.rank_kaarten(_rows(sessie, "kaarten", vraag), clusters, dots)


def _show_uitkomsten(sessie: Sessie, vraag: Any, published: pd.DataFrame) -> None:
    """Show a published answer; a list that is no ranking is its own sentence."""
    volgorde = kaarten.read_volgorde(published)
    ranked = bool(volgorde["rang"].notna().any())
    aanhef = vraag.aanhef.rstrip(":") + ":" if isinstance(vraag.aanhef, str) else ""
    weergave.show_zin(_answer(sessie, vraag) if ranked else aanhef)
    told = (
        (sentence_case(row.item).rstrip("."), _tell_erbij(row)) for row in volgorde.itertuples()
    )
    weergave.show_lijst(told, nummers=volgorde["rang"] if ranked else ())
    weergave.show_zin(
        kaarten.describe_grond(volgorde), bronnen.cite(sessie.kring, published), klein=True
    )


def _show_kaarten(sessie: Sessie, vraag: Any, cards: pd.DataFrame) -> None:
    ranglijst = count_kaarten(sessie, vraag)
    clusters = _rows(sessie, "clusters", vraag)
    weergave.show_zin(_answer(sessie, vraag))
    if ranglijst["kaarten"].gt(0).any():
        trekking = stabiliteit.resample_rangen(cards, clusters)
        _show_ranglijst(sessie, ranglijst.merge(trekking, on="cluster"), cards)
        weergave.show_zin(stabiliteit.describe_stabiliteit(ranglijst, trekking))
        _show_citaten(ranglijst, cards)
    _show_grond(sessie, vraag, ranglijst, cards)
    _show_minderheid(ranglijst, cards)


def _show_ranglijst(sessie: Sessie, ranglijst: pd.DataFrame, cards: pd.DataFrame) -> None:
    n = sentence_case(count_noun(len(cards), "kaart", "kaarten"))
    weergave.show_figuur(
        kaarten.plot_kaarten, ranglijst, titel=_("Hoeveel kaarten en stippen elk cluster kreeg"),
        alt=kaarten.describe_figuur(ranglijst), bron=f"{n} {bronnen.cite(sessie.kring, cards)}",
        fictief=is_fictief(sessie.kring),
    )  # fmt: skip
    columns = {"rang": "", "titel": _("cluster"), "kaarten": _("kaarten"), "deelnemers": _("mensen"), "stippen": _("stippen"),
               "bij_drie": _("eerste drie")}  # fmt: skip
    weergave.show_tabel(
        ranglijst, columns, uit="uitkomsten",
        onderschrift=_("De clusters, van meest naar minst genoemd"),
    )  # fmt: skip
    weergave.show_zin(
        _("Gelijken delen een plaats. ‘Eerste drie’ zegt hoe vaak een cluster bij de eerste drie hoort, als er {n} keer opnieuw getrokken wordt uit wie er kaarten schreven.").format(n=format_number(stabiliteit.TREKKINGEN)),
        klein=True,
    )  # fmt: skip


def _show_grond(sessie: Sessie, vraag: Any, ranglijst: pd.DataFrame, cards: pd.DataFrame) -> None:
    dots = stabiliteit.measure_concentratie(
        _select_stippen(sessie, vraag), _rows(sessie, "clusters", vraag)
    )
    allowed = ""
    if pd.notna(vraag.stippen) and dots["stippen"]:
        allowed = _("Ieder mocht {n} plakken.").format(n=count_noun(vraag.stippen, "stip", "stippen"))  # fmt: skip
    weergave.show_zin(
        kaarten.describe_kaarten_grond(ranglijst, cards, aanwezig=count_er(sessie)),
        stabiliteit.describe_concentratie(dots), allowed, klein=True,
    )  # fmt: skip


def _show_citaten(ranglijst: pd.DataFrame, cards: pd.DataFrame) -> None:
    """Show what stood on some cards of the first clusters, in the participants' own words."""
    quotes = kaarten.select_citaten(cards, ranglijst)
    if len(quotes):
        weergave.show_zin(_("Wat er op de kaarten staat, bijvoorbeeld:"))
        weergave.show_lijst(
            (titel, "; ".join(f"‘{tekst}’" for tekst in rows["tekst"]))
            for titel, rows in quotes.groupby("titel", sort=False)
        )


def _show_minderheid(ranglijst: pd.DataFrame, cards: pd.DataFrame) -> None:
    few = kaarten.select_minderheid(cards, ranglijst)
    if few.empty:
        return
    if cards["cluster"].isna().all():
        weergave.show_zin(_("De kaarten, zoals ze zijn opgeschreven:"))
        weergave.show_lijst((row.tekst, _tell_keer(row.aantal)) for row in few.itertuples())
        return
    weergave.show_zin(_("Weinig genoemd, en daarom hier zoals het op de kaart staat:"))
    titles = few["titel"].fillna(_("losse kaart"))
    weergave.show_lijst(
        (tekst, "; ".join(part for part in (titel, _tell_keer(n)) if part))
        for tekst, titel, n in zip(few["tekst"], titles, few["aantal"], strict=True)
    )


def _tell_keer(n: int) -> str:
    """Say how often a card stands there, when more than once."""
    return "" if n == 1 else _("{n} keer").format(n=format_number(n))


def _show_telling(sessie: Sessie, telling: pd.DataFrame, published: pd.DataFrame) -> None:
    """Show published counts as two bars, where they were counted."""
    weergave.show_zin(*kansen.describe_inhoud(published))
    if telling["aantal"].notna().all():
        n = sentence_case(count_noun(int(telling["aantal"].sum()), "vermelding", "vermeldingen"))
        rows = published[published["soort"].notna()]
        weergave.show_figuur(
            kansen.plot_kansen, telling, titel=_("Hoe vaak kansen en problemen zijn genoemd"),
            alt=kansen.describe_figuur(telling), bron=f"{n} {bronnen.cite(sessie.kring, rows)}",
            cijfers=["soort", "aantal"], uit="uitkomsten", fictief=is_fictief(sessie.kring),
        )  # fmt: skip


def _show_tegenover(sessie: Sessie, vraag: Any, cards: pd.DataFrame) -> None:
    """Show where kansen and problemen lie: per cluster, per niveau, and by role."""
    ranglijst = count_kaarten(sessie, vraag)
    per_cluster = tegenover.count_per_cluster(cards, _rows(sessie, "clusters", vraag))
    per_niveau = tegenover.count_per_niveau(cards)
    for telling, titel in ((per_cluster, _("Kansen en problemen per cluster")), (per_niveau, _("Kansen en problemen per niveau"))):  # fmt: skip
        if len(telling):
            weergave.show_zin(tegenover.describe_tegenover(telling))
            _show_figuur(sessie, telling, titel)
    _show_citaten(ranglijst, cards)
    _show_per_rol(sessie, cards)
    _show_grond(sessie, vraag, ranglijst, cards)
    _show_minderheid(ranglijst, cards)


def _show_figuur(sessie: Sessie, telling: pd.DataFrame, titel: str) -> None:
    total = int(telling[[kansen.KANS, kansen.PROBLEEM]].to_numpy().sum())
    weergave.show_figuur(
        tegenover.plot_tegenover, telling, titel=titel, alt=tegenover.describe_figuur(telling),
        bron=f"{sentence_case(count_noun(total, 'kaart', 'kaarten'))} {bronnen.cite(sessie.kring, telling)}",
        cijfers={"naam": _("waarover"), "kans": _("kansen"), "probleem": _("problemen")},
        hoogte=2.0 + 1.1 * len(telling), fictief=is_fictief(sessie.kring),
    )  # fmt: skip


def _show_per_rol(sessie: Sessie, cards: pd.DataFrame) -> None:
    min_cel = sessie.kring.info.min_cel
    table = tegenover.count_per_rol(cards, sessie["deelnemers"], min_cel=min_cel)
    if table is None:
        few = _(
            "Wie kansen noemden en wie problemen, staat hier niet naar rol: daarvoor zijn de groepen te klein."
        )
        weergave.show_zin(few, klein=True)
        return
    columns = {"naam": _("rol"), "kans": _("kansen"), "probleem": _("problemen"), "totaal": _("samen")}  # fmt: skip
    weergave.show_tabel(
        table.astype({"kans": "Int64", "probleem": "Int64"}), columns,
        onderschrift=_("Kaarten naar de rol van wie ze schreef"),
    )  # fmt: skip
    weergave.show_zin(tegenover.describe_per_rol(table, min_cel=min_cel), klein=True)


def _answer(sessie: Sessie, vraag: Any, *, apart: bool = False) -> str:
    """Answer one deelvraag in a sentence, `apart` from its question or under it."""
    cards, published = _rows(sessie, "kaarten", vraag), _rows(sessie, "uitkomsten", vraag)
    aanhef = vraag.aanhef if isinstance(vraag.aanhef, str) else ""
    if cards.empty and published.empty:
        return ""
    if vraag.soort == "kansen_problemen":
        return kansen.describe_kansen(kansen.count_kansen(cards, published))
    if cards.empty:
        lead = aanhef or _("Op de vraag ‘{vraag}’ kwam naar voren:").format(vraag=vraag.tekst)
        return kaarten.describe_volgorde(kaarten.read_volgorde(published), lead)
    ranglijst = count_kaarten(sessie, vraag)
    told = kaarten.describe_kaarten(ranglijst, cards, aanhef, vraag=vraag.tekst if apart else "")
    return f"{told} {kaarten.describe_stippen(ranglijst)}".strip()


def _rows(sessie: Sessie, table: str, vraag: Any) -> pd.DataFrame:
    return sessie[table][sessie[table]["deelvraag"] == vraag.deelvraag]


def _select_stippen(sessie: Sessie, vraag: Any) -> pd.DataFrame:
    clusters = set(_rows(sessie, "clusters", vraag)["cluster"])
    return sessie["stemmen"][sessie["stemmen"]["cluster"].isin(clusters)]


def _tell_erbij(row: Any) -> str:
    """Say with a published answer what its document gives: examples, and how often."""
    examples = (
        _("zoals {examples}").format(examples=row.toelichting)
        if isinstance(row.toelichting, str)
        else ""
    )
    unit = _(row.eenheid) if isinstance(row.eenheid, str) else _("keer")
    count = "" if pd.isna(row.aantal) else f"{format_number(row.aantal)} {unit}"
    return "; ".join(part for part in (examples, count) if part)
