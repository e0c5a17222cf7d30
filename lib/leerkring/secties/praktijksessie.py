"""The sections of 11_praktijksessie: the report of one session."""

from __future__ import annotations

from typing import Any

import pandas as pd

from leerkring import weergave
from leerkring.kring.kring import Sessie
from leerkring.methoden import kaarten, kansen, samenstelling, vaststelling
from leerkring.secties import bronnen
from leerkring.secties.gedeeld import describe_doel, name_where
from leerkring.taal import N_, _, count_noun, format_date, format_number, join_items, sentence_case

MOST_KORT = 6
MOST_IN_SENTENCE = 3  # groups that a sentence carries; more become a figure
EXPECTED = {
    N_("wie er waren"): ("opkomst", "aanwezigheid"),
    N_("de hoofdvraag"): ("hoofdvragen",),
    N_("het programma"): ("programma",),
    N_("antwoorden op deelvragen"): ("uitkomsten", "kaarten"),
    N_("het schaalwandelen"): ("schalen",),
    N_("de weg van het verslag"): ("versies",),
}


def list_kort(sessie: Sessie) -> list[str]:
    """
    Return what somebody could repeat in a team meeting: at most six sentences.

    The answers to the deelvragen come first, in their order, then who was there. Without answers
    it says where the session stands and that nothing came out.
    """
    answers = [answer for vraag in _vragen(sessie) if (answer := _answer(sessie, vraag))]
    if not answers:
        nothing = _("Er zijn geen uitkomsten van {where}.").format(where=name_where(sessie.kring))
        return [describe_status(sessie), nothing]
    present = count_aanwezig(sessie)
    who = "" if present.attrs["totaal"] is None else samenstelling.describe_samenstelling(present)
    return answers[: MOST_KORT - bool(who)] + ([who] if who else [])


def describe_status(sessie: Sessie) -> str:
    """
    Say whether a session was held, and what is not known about that.

    Examples
    --------
    >>> from leerkring.kring import load_kring
    >>> describe_status(load_kring("rotterdam-2014").select_sessie("f1s1"))
    'De sessie is gehouden; op welke dag, is niet gepubliceerd.'
    """
    day, where = sessie.row["datum"], name_where(sessie.kring)
    on_day = _("op {day}").format(day=format_date(day)) if isinstance(day, str) else ""
    match sessie.row["status"], on_day:
        case "gehouden", "":
            return _("De sessie is gehouden; op welke dag, is niet {where}.").format(where=where)
        case "gehouden", _day:
            return _("De sessie is gehouden {on_day}.").format(on_day=on_day)
        case "voorgesteld", _day:
            return _("De sessie is voorgesteld; of zij is gehouden, is niet {where}.").format(
                where=where
            )
        case "gepland", "":
            return _("De sessie is gepland; op welke dag, is niet {where}.").format(where=where)
        case "gepland", _day:
            return _("De sessie is gepland {on_day}.").format(on_day=on_day)
    return _("Of de sessie is gehouden, is niet {where}.").format(where=where)


def count_aanwezig(sessie: Sessie, kenmerk: str = "rol") -> pd.DataFrame:
    """Count who was at a session, see `samenstelling.count_samenstelling`."""
    return samenstelling.count_samenstelling(
        sessie["opkomst"],
        sessie["aanwezigheid"],
        sessie["deelnemers"],
        kenmerk=kenmerk,
        min_cel=sessie.kring.info.min_cel,
    )


def show_vraag(sessie: Sessie) -> None:
    """Show what the session was part of, and its question in each wording of the documents."""
    context = sessie["bevindingen"]
    context = context[context["soort"] == "context"]
    if not sessie["deelvragen"].empty:
        weergave.show_zin(describe_doel(sessie.kring))
        weergave.show_zin(*context["tekst"])
    for place, (tekst, rows) in enumerate(sessie["hoofdvragen"].groupby("tekst", sort=False)):
        lead = (
            _("In andere documenten staat de vraag zo:")
            if place
            else _("De centrale vraag van deze sessie:")
        )
        weergave.show_zin(lead)
        weergave.show_vraag(str(tekst))
        weergave.show_zin(bronnen.cite(sessie.kring, rows), klein=True)


def show_opkomst(sessie: Sessie, aanwezig: pd.DataFrame) -> None:
    """Show who was there: a sentence, or a figure when there are many groups, and the frame."""
    kring = sessie.kring
    if aanwezig.attrs["totaal"] is None and aanwezig.empty:
        weergave.show_leeg(samenstelling.describe_samenstelling(aanwezig))
        return
    weergave.show_zin(samenstelling.describe_samenstelling(aanwezig))
    frame = samenstelling.compare_kader(aanwezig, kring["steekproefkader"])
    shown = aanwezig if frame.empty else frame
    source = bronnen.cite(kring, sessie["opkomst"])
    if len(shown) > MOST_IN_SENTENCE:
        weergave.show_figuur(
            samenstelling.plot_samenstelling, shown, titel=_("Wie er waren, naar rol"),
            alt=samenstelling.describe_figuur(shown), bron=source, cijfers=list(shown), uit="steekproefkader",
        )  # fmt: skip
    small = samenstelling.describe_samenstelling_grond(aanwezig, min_cel=kring.info.min_cel)
    weergave.show_zin(
        samenstelling.describe_burgers(aanwezig),
        samenstelling.describe_kader(frame),
        small,
        source,
        klein=True,
    )
    _show_gebieden(sessie)
    weergave.show_zin(_describe_betrokkenen(sessie["betrokkenen"]))


def show_programma(sessie: Sessie) -> None:
    """Show the programme of the session, part by part."""
    programma = sessie["programma"].sort_values("nummer")
    items = []
    for row in programma.itertuples():
        minutes = "" if pd.isna(row.minuten) else count_noun(row.minuten, "minuut", "minuten")
        how = ", ".join(part for part in (row.werkvorm, minutes) if isinstance(part, str) and part)
        more = row.toelichting if isinstance(row.toelichting, str) else ""
        items.append((f"{row.onderdeel} ({how})" if how else row.onderdeel, more))
    if items:
        weergave.show_zin(_("Het programma van de sessie:"))
        weergave.show_lijst(items, nummers=programma["nummer"])


def show_deelvragen(sessie: Sessie) -> None:
    """Show each deelvraag that asks for cards or a list: the question, the answer, its ground."""
    shown = [vraag for vraag in _vragen(sessie) if vraag.soort in {"open", "rangorde"}]
    if not shown:
        weergave.show_leeg(_("Bij deze sessie zijn geen deelvragen vastgelegd of gepubliceerd."))
    for vraag in shown:
        cards, published = _rows(sessie, "kaarten", vraag), _rows(sessie, "uitkomsten", vraag)
        weergave.show_kop(f"{vraag.nummer}. {vraag.tekst}")
        weergave.show_zin(vraag.toelichting if isinstance(vraag.toelichting, str) else "")
        if published.empty and cards.empty:
            weergave.show_zin(_("Bij deze vraag is niets vastgelegd of gepubliceerd."))
        elif cards.empty:
            _show_uitkomsten(sessie, vraag, published)
        else:
            _show_kaarten(sessie, vraag, cards)


def show_kansen(sessie: Sessie, telling: pd.DataFrame) -> None:
    """Show kansen against problemen: the counts, the figure, what they were about, the ground."""
    if telling.empty:
        weergave.show_leeg(kansen.describe_kansen(telling))
        return
    for vraag in _vragen(sessie):
        if vraag.soort == "kansen_problemen":
            weergave.show_vraag(f"{vraag.nummer}. {vraag.tekst}")
    weergave.show_zin(kansen.describe_kansen(telling))
    weergave.show_zin(*kansen.describe_inhoud(sessie["uitkomsten"]))
    if telling["aantal"].notna().all():
        n = sentence_case(count_noun(int(telling["aantal"].sum()), "vermelding", "vermeldingen"))
        rows = sessie["uitkomsten"][sessie["uitkomsten"]["soort"].notna()]
        weergave.show_figuur(
            kansen.plot_kansen, telling, titel=_("Hoe vaak kansen en problemen zijn genoemd"),
            alt=kansen.describe_figuur(telling), bron=f"{n} {bronnen.cite(sessie.kring, rows)}",
            cijfers=["soort", "aantal"], uit="uitkomsten",
        )  # fmt: skip
    weergave.show_zin(kansen.describe_kansen_grond(telling), klein=True)


def show_schalen(sessie: Sessie) -> None:
    """Show which scales were walked, and say what became of the positions."""
    schalen = sessie["schalen"]
    if schalen.empty:
        weergave.show_leeg(
            _("Of er in deze sessie op een schaal is gelopen, is niet vastgelegd of gepubliceerd.")
        )
        return
    for dimensie, rows in schalen.groupby("dimensie", sort=False, dropna=False):
        scales = count_noun(len(rows), "schaal", "schalen")
        walked = (
            _("Er is gelopen op {scales}, over {dimensie}:")
            if isinstance(dimensie, str)
            else _("Er is gelopen op {scales}:")
        )
        weergave.show_zin(walked.format(scales=scales, dimensie=dimensie))
        weergave.show_lijst(rows["referent"])
    unknown = _("Waar de deelnemers gingen staan, is niet {where}.").format(
        where=name_where(sessie.kring)
    )
    weergave.show_zin(unknown, bronnen.cite(sessie.kring, schalen), klein=True)


def show_vaststelling(sessie: Sessie) -> None:
    """Show how the report went back to the participants, and what follows."""
    versies, feedback = sessie["versies"], sessie["feedback"]
    weergave.show_zin(vaststelling.describe_vaststelling(versies), leeg=versies.empty)
    weergave.show_zin(vaststelling.describe_feedback(feedback))
    other = sessie.kring["feedback"]
    other = other[(other["gegeven_in"] == sessie.sessie) & (other["sessie"] != sessie.sessie)]
    for about, rows in other.groupby("sessie", sort=False):
        title = sessie.kring.select_sessie(str(about)).row["titel"]
        weergave.show_zin(
            _("In deze sessie is teruggekeken op het verslag van {title}.").format(
                title=title[0].lower() + title[1:]
            ),
            vaststelling.describe_feedback(rows),
        )
    follow = sessie["bevindingen"]
    weergave.show_lijst(follow.loc[follow["soort"] == "vervolg", "tekst"])
    if not versies.empty:
        days = [format_date(day) if isinstance(day, str) else None for day in versies["datum"]]
        weergave.show_figuur(
            vaststelling.plot_vaststelling, versies.assign(wanneer=days), titel=_("De weg van het verslag"),
            alt=vaststelling.describe_figuur(versies), bron=bronnen.cite(sessie.kring, versies),
            cijfers=["status", "wanneer"], uit="versies", hoogte=2.8,
        )  # fmt: skip


def show_bronnen(sessie: Sessie) -> None:
    """Show the documents that the report rests on, and what was not recorded or published."""
    used = ("sessies", "hoofdvragen", "programma", "opkomst", "uitkomsten", "schalen", "versies")
    tables = [sessie[name] for name in used]
    documents = bronnen.list_documenten(sessie.kring, *tables)
    if documents:
        weergave.show_zin(_("Dit verslag berust op:"))
        weergave.show_lijst(documents)
    weergave.show_zin(bronnen.list_ontbrekend(sessie, EXPECTED), klein=True)


def _show_gebieden(sessie: Sessie) -> None:
    """Show from which areas the participants came, where the kring's own data tell."""
    known = sessie["deelnemers"]["gebied"].notna().any()
    if sessie["aanwezigheid"].empty or not known:
        return
    table = count_aanwezig(sessie, "gebied")
    frame = samenstelling.compare_kader(table, sessie.kring["steekproefkader"], kenmerk="gebied")
    weergave.show_zin(
        samenstelling.describe_gebieden(table),
        "" if frame.empty else samenstelling.describe_kader(frame),
    )


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
    ranglijst = _rank(sessie, vraag)
    n = sentence_case(count_noun(len(cards), "kaart", "kaarten"))
    weergave.show_zin(_answer(sessie, vraag))
    if ranglijst["kaarten"].gt(0).any():
        weergave.show_figuur(
            kaarten.plot_kaarten, ranglijst, titel=_("Kaarten per cluster"),
            alt=kaarten.describe_kaarten(ranglijst, cards), bron=f"{n} {bronnen.cite(sessie.kring, cards)}",
        )  # fmt: skip
        columns = ["rang", "titel", "kaarten", "deelnemers", "stippen"]
        caption = _("De clusters, van meest naar minst genoemd; gelijken delen een plaats")
        weergave.show_tabel(ranglijst, columns, uit="clusters", onderschrift=caption)
    weergave.show_zin(kaarten.describe_kaarten_grond(ranglijst, cards), klein=True)
    few = kaarten.select_minderheid(cards, ranglijst)
    if len(few):
        weergave.show_zin(_("Weinig genoemd, en daarom hier zoals het op de kaart staat:"))
        titles = few["titel"].fillna(_("losse kaart"))
        weergave.show_lijst(zip(few["tekst"], titles, strict=True))


def _answer(sessie: Sessie, vraag: Any) -> str:
    """Answer one deelvraag in a sentence; empty when nothing came out."""
    cards, published = _rows(sessie, "kaarten", vraag), _rows(sessie, "uitkomsten", vraag)
    aanhef = vraag.aanhef if isinstance(vraag.aanhef, str) else ""
    if cards.empty and published.empty:
        return ""
    if vraag.soort == "kansen_problemen":
        return kansen.describe_kansen(kansen.count_kansen(cards, published))
    if cards.empty:
        lead = aanhef or _("Op de vraag ‘{vraag}’ kwam naar voren:").format(vraag=vraag.tekst)
        return kaarten.describe_volgorde(kaarten.read_volgorde(published), lead)
    return kaarten.describe_kaarten(_rank(sessie, vraag), cards, aanhef)


def _rank(sessie: Sessie, vraag: Any) -> pd.DataFrame:
    clusters = _rows(sessie, "clusters", vraag)
    dots = sessie["stemmen"][sessie["stemmen"]["cluster"].isin(set(clusters["cluster"]))]
    return kaarten.rank_kaarten(_rows(sessie, "kaarten", vraag), clusters, dots)


def _vragen(sessie: Sessie) -> list[Any]:
    return list(sessie["deelvragen"].sort_values("nummer").itertuples())


def _rows(sessie: Sessie, table: str, vraag: Any) -> pd.DataFrame:
    return sessie[table][sessie[table]["deelvraag"] == vraag.deelvraag]


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


def _describe_betrokkenen(betrokkenen: pd.DataFrame) -> str:
    if betrokkenen.empty:
        return ""
    names = [
        f"{row.naam} ({', '.join(part for part in (row.rol, row.organisatie) if isinstance(part, str))})"
        for row in betrokkenen.itertuples()
    ]
    return _("Betrokken, zoals het document hen noemt: {names}.").format(names=join_items(names))
