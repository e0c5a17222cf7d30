"""The sections of 10_kader: what a kring is about, its sessions, and who took part."""

from __future__ import annotations

import pandas as pd

from leerkring import weergave
from leerkring.kring.kring import Kring
from leerkring.kring.schema import TABLES
from leerkring.methoden import samenstelling
from leerkring.secties import bronnen
from leerkring.secties.gedeeld import (
    describe_doel,
    is_fictief,
    list_beantwoord,
    name_kolommen,
    name_where,
)
from leerkring.taal import (
    N_,
    _,
    count_noun,
    format_date,
    format_list,
    format_number,
    join_items,
    sentence_case,
)

TITEL = N_("Kader")
EXPECTED = {
    N_("de sessies"): ("sessies",),
    N_("de hoofdvragen"): ("hoofdvragen",),
    N_("het programma"): ("programma",),
    N_("wie er meededen"): ("opkomst", "aanwezigheid"),
    N_("hoe de groep samengesteld moest zijn"): ("steekproefkader",),
}


def list_kort(kring: Kring) -> list[str]:
    """Return what a kring is, in at most six sentences."""
    info = kring.info
    lines = []
    if info.soort == "context":
        lines.append(_("Dit is achtergrond bij leerkringen; het gaat niet over één kring."))
    if info.gebieden:
        lines.append(_("Gebieden: {names}.").format(names=format_list(info.gebieden)))
    lines += _describe_sessies(kring) if len(kring["sessies"]) else _describe_inhoud(kring)
    if info.fronten:
        fronts = join_items(entry["titel"] for entry in info.fronten)
        n = count_noun(len(info.fronten), "front", "fronten")
        lines.append(
            _("De kring onderscheidt {n} van behoefte: {fronts}.").format(n=n, fronts=fronts)
        )
    if info.tot:
        lines.append(_("Het traject is afgerond op {day}.").format(day=format_date(info.tot)))
    return lines


def show_vraag(kring: Kring) -> None:
    """Show the aim, the motto and the central question in each wording of the documents."""
    info = kring.info
    motto = _("Het motto: ‘{motto}’.").format(motto=info.motto) if info.motto else ""
    weergave.show_zin(
        describe_doel(kring), motto, leeg=not (info.doel or motto or info.centrale_vraag)
    )
    for place, entry in enumerate(info.centrale_vraag):
        lead = _("In een ander document staat de vraag zo:") if place else _("De centrale vraag:")
        weergave.show_zin(lead)
        weergave.show_vraag(entry["tekst"])
        if entry.get("document"):
            rows = pd.DataFrame([{"document": entry["document"], "plaats": entry.get("plaats")}])
            weergave.show_zin(bronnen.cite(kring, rows), klein=True)


def show_sessies(kring: Kring) -> None:
    """Show the phases, and in each its sessions with their question and programme."""
    sessies = kring["sessies"]
    if sessies.empty and not kring.info.fasen:
        weergave.show_leeg(_("Er zijn geen sessies vastgelegd of gepubliceerd."))
        return
    phases = kring.info.fasen or [{"fase": "", "titel": _("Alle sessies")}]
    for entry in phases:
        rows = sessies[sessies["fase"].fillna("") == entry["fase"]]
        weergave.show_kop(entry.get("titel", entry["fase"]))
        state = [_(entry["status"]) if entry.get("status") else "", entry.get("toelichting", "")]
        weergave.show_zin(*(sentence_case(part) for part in state))
        if rows.empty:
            where = name_where(kring)
            weergave.show_zin(_("De sessies zijn niet {where}.").format(where=where), klein=True)
        weergave.show_lijst(_list_sessies(kring, rows))
    weergave.show_zin(
        bronnen.cite(kring, pd.concat([kring["hoofdvragen"], kring["programma"]])), klein=True
    )


def show_opkomst(kring: Kring) -> None:
    """Show who took part: per session, together beside the frame, and what documents say besides."""
    told = [line for sessie in kring["sessies"]["sessie"] if (line := _tell_opkomst(kring, sessie))]
    for line in told:
        weergave.show_zin(*line)
    _show_samen(kring)
    general = kring["opkomst"][kring["opkomst"]["sessie"].isna()]
    if len(general):
        besides = _(
            "De documenten zeggen verder, over iets anders; de getallen staan hier naast elkaar:"
        )
        weergave.show_zin(besides if told else _("De documenten zeggen:"))
        weergave.show_lijst(samenstelling.describe_opkomst_elders(general))
        weergave.show_zin(bronnen.cite(kring, general), klein=True)
    if not told and general.empty:
        weergave.show_leeg(_("Wie er meededen, is niet {where}.").format(where=name_where(kring)))


def show_betrokkenen(kring: Kring) -> None:
    """Show who led, paid and worked along, with what each document says of them side by side."""
    told = []
    for naam, rows in kring["betrokkenen"].groupby("naam", sort=False):
        parts = []
        for row in rows.itertuples():
            part = ", ".join(text for text in (row.rol, row.organisatie) if isinstance(text, str))
            source = bronnen.name_document(kring, row.document)
            parts.append(f"{part} ({source})" if source else part)
        told.append((str(naam), "; ".join(parts)))
    if told:
        weergave.show_kop(_("Wie leidde, betaalde of meewerkte"))
        weergave.show_lijst(told)


def show_begrippen(kring: Kring) -> None:
    """Show the words of the kring, group by group; what is our reading is marked."""
    begrippen = kring["begrippen"]
    if begrippen.empty:
        weergave.show_leeg(_("Er zijn geen begrippen vastgelegd."))
        return
    for groep, rows in begrippen.groupby("groep", sort=False, dropna=False):
        if isinstance(groep, str):
            weergave.show_kop(sentence_case(groep).rstrip("."))
        weergave.show_lijst(
            (row.begrip, (row.omschrijving if isinstance(row.omschrijving, str) else _("zonder omschrijving"))
             + ("*" if row.aard == "afgeleid" else ""))
            for row in rows.itertuples()
        )  # fmt: skip
    if (begrippen["aard"] == "afgeleid").any():
        weergave.show_zin(
            _("* Dit maken wij op uit het document; het staat er niet letterlijk."), klein=True
        )


def show_open_vragen(kring: Kring) -> None:
    """Show the questions that a document leaves open."""
    asked = kring["bevindingen"]
    asked = asked.loc[asked["soort"] == "open_vraag", "tekst"]
    weergave.show_lijst(asked)
    if asked.empty:
        weergave.show_leeg(_("Er zijn geen open vragen vastgelegd."))


def show_bronnen(kring: Kring) -> None:
    """Show the documents of the kring, and what was not recorded or published."""
    if kring.info.documenten:
        weergave.show_zin(_("Dit overzicht berust op:"))
        weergave.show_lijst(bronnen.list_documenten(kring))
    weergave.show_zin(bronnen.list_ontbrekend(kring, EXPECTED), klein=True)


def _tell_opkomst(kring: Kring, sessie: str) -> tuple[str, str] | None:
    """Return who was at one session and where that is said; None when nothing says it."""
    part = kring.select_sessie(sessie)
    present = samenstelling.count_samenstelling(
        part["opkomst"], part["aanwezigheid"], kring["deelnemers"], min_cel=kring.info.min_cel
    )
    if present.attrs["totaal"] is None and present.empty:
        return None
    told = samenstelling.describe_samenstelling(present)
    line = _("{sessie}: {zin}").format(sessie=part.row["titel"], zin=told[0].lower() + told[1:])
    return line, bronnen.cite(kring, part["opkomst"]) if len(part["opkomst"]) else ""


def _show_samen(kring: Kring) -> None:
    """Show the different people of all sessions together, beside the frame where there is one."""
    came = kring["aanwezigheid"]
    came = came[came["aanwezig"] == "ja"].drop_duplicates("deelnemer")
    frame = kring["steekproefkader"]
    if came.empty:
        if frame.empty and len(kring["opkomst"]):
            weergave.show_zin(samenstelling.describe_kader(frame), klein=True)
        return
    for kenmerk in ("rol", "gebied"):
        table = samenstelling.count_samenstelling(
            kring["opkomst"], came, kring["deelnemers"], kenmerk=kenmerk, min_cel=kring.info.min_cel
        )
        beside = samenstelling.compare_kader(table, frame, kenmerk=kenmerk)
        if beside.empty and kenmerk == "gebied":
            continue
        shown = table if beside.empty else beside
        people = sentence_case(
            count_noun(len(came), "verschillende deelnemer", "verschillende deelnemers")
        )
        if len(shown) > 1:
            weergave.show_figuur(
                samenstelling.plot_samenstelling, samenstelling.name_groepen(shown), alt=samenstelling.describe_figuur(shown),
                titel=_("Alle sessies samen, naar {kenmerk}").format(kenmerk=_(kenmerk)),
                bron=f"{people} {bronnen.cite(kring, came)}", cijfers=name_kolommen(shown),
                fictief=is_fictief(kring),
            )  # fmt: skip
        weergave.show_zin(
            samenstelling.describe_kader(beside),
            samenstelling.describe_samenstelling_grond(table, min_cel=kring.info.min_cel),
            klein=True,
        )


def _describe_sessies(kring: Kring) -> list[str]:
    counts = kring["sessies"]["status"].value_counts(sort=False)
    states = format_list(f"{format_number(n)} {_(str(status))}" for status, n in counts.items())
    sessies = count_noun(len(kring["sessies"]), "sessie", "sessies")
    answered = count_noun(len(list_beantwoord(kring)), "sessie", "sessies")
    return [
        _("De kring telt {sessies}: {states}.").format(sessies=sessies, states=states),
        _("Van {answered} zijn uitkomsten {where}.").format(
            answered=answered, where=name_where(kring)
        ),
    ]


def _describe_inhoud(kring: Kring) -> list[str]:
    """Say what there is of a kring without sessions."""
    held = [
        _("{name} ({n})").format(name=_(TABLES[name].label).lower(), n=len(kring[name]))
        for name in ("bevindingen", "begrippen", "cijfers", "competenties", "oogst", "borging")
        if len(kring[name])
    ]
    lines = (
        []
        if kring.info.soort == "context"
        else [_("Losse sessies zijn niet {where}.").format(where=name_where(kring))]
    )
    return [*lines, _("Wel vastgelegd: {held}.").format(held=format_list(held))] if held else lines


def _list_sessies(kring: Kring, sessies: pd.DataFrame) -> list[weergave.Item]:
    asked = kring["hoofdvragen"].groupby("sessie")["tekst"].unique()
    parts = kring["programma"].sort_values("nummer").groupby("sessie")["onderdeel"].agg(list)
    items = []
    for row in sessies.itertuples():
        day = format_date(row.datum) if isinstance(row.datum, str) else ""
        more = [sentence_case(row.thema)] if isinstance(row.thema, str) else []
        if row.sessie in asked:
            questions = format_list((f"‘{tekst}’" for tekst in asked[row.sessie]), "or")
            more.append(_("Hoofdvraag: {questions}").format(questions=questions))
        if row.sessie in parts:
            more.append(_("Programma: {parts}.").format(parts="; ".join(parts[row.sessie])))
        items.append(
            (" · ".join(part for part in (row.titel, day, _(row.status)) if part), " ".join(more))
        )
    return items
