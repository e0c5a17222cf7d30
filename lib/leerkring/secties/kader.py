"""The sections of 10_kader: what a kring is about, its sessions, and who took part."""

from __future__ import annotations

import pandas as pd

from leerkring import weergave
from leerkring.kring.kring import Kring
from leerkring.methoden import samenstelling
from leerkring.secties.gedeeld import describe_doel, list_beantwoord, name_where
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
from leerkring.weergave import cite

TITEL = N_("Kader")
EXPECTED = ("sessies", "hoofdvragen", "programma", "opkomst", "deelvragen")


def list_kort(kring: Kring) -> list[str]:
    """Return what a kring is, in at most six sentences."""
    info = kring.info
    lines = []
    if info.thema:
        lines.append(_("Het thema is: {thema}.").format(thema=info.thema))
    if info.gebieden:
        lines.append(_("Gebieden: {names}.").format(names=format_list(info.gebieden)))
    lines += _describe_omvang(kring)
    if info.fronten:
        fronts = join_items(entry["titel"] for entry in info.fronten)
        lines.append(_("De kring onderscheidt {n} van behoefte: {fronts}.").format(n=count_noun(len(info.fronten), "front", "fronten"), fronts=fronts))  # fmt: skip
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
            weergave.show_zin(cite(kring, rows), klein=True)


def show_sessies(kring: Kring) -> None:
    """Show the phases, and in each its sessions with their question."""
    sessies = kring["sessies"]
    if sessies.empty and not kring.info.fasen:
        weergave.show_leeg(_("Er zijn geen sessies vastgelegd of gepubliceerd."))
    for entry in kring.info.fasen or [{"fase": "", "titel": _("Sessies")}]:
        rows = sessies[sessies["fase"].fillna("") == entry["fase"]]
        title = entry.get("titel", entry["fase"])
        weergave.show_kop(title)
        state = [_(entry["status"]) if entry.get("status") else "", entry.get("toelichting", "")]
        weergave.show_zin(sentence_case("; ".join(part for part in state if part)))
        if rows.empty:
            weergave.show_zin(
                _("De sessies zijn niet {where}.").format(where=name_where(kring)), klein=True
            )
            continue
        shown = rows.assign(
            datum=[format_date(day) if isinstance(day, str) else None for day in rows["datum"]],
            hoofdvraag=[_ask(kring, sessie) for sessie in rows["sessie"]],
            status=[_(status) for status in rows["status"]],
        )
        weergave.show_tabel(shown, ["titel", "thema", "hoofdvraag", "datum", "status"], uit="sessies",
                            onderschrift=_("De sessies van {fase}").format(fase=title))  # fmt: skip


def show_programma(kring: Kring) -> None:
    """Show the programme of all sessions."""
    titles = kring["sessies"].set_index("sessie")["titel"]
    phases = (
        kring["sessies"]
        .set_index("sessie")["fase"]
        .map(lambda key: kring.info.fase(str(key)).get("titel", ""))
    )
    table = kring["programma"]
    where = (
        table["sessie"].map(phases).str.split(",").str[0]
        + ", "
        + table["sessie"].map(titles).str.lower()
    )
    weergave.show_tabel(table.assign(sessie=where), ["sessie", "onderdeel", "werkvorm", "minuten"], uit="programma",
                        onderschrift=_("Het programma, sessie voor sessie"))  # fmt: skip


def show_opkomst(kring: Kring) -> None:
    """Show who took part, session by session, beside the frame and what documents say besides."""
    told = False
    for sessie in kring["sessies"]["sessie"]:
        part = kring.select_sessie(sessie)
        present = samenstelling.count_samenstelling(
            part["opkomst"], part["aanwezigheid"], kring["deelnemers"], min_cel=kring.info.min_cel
        )
        if present.attrs["totaal"] is None and present.empty:
            continue
        told = True
        sentence = samenstelling.describe_samenstelling(present)
        weergave.show_zin(_("{sessie}: {zin}").format(sessie=part.row["titel"], zin=sentence[0].lower() + sentence[1:]),
                          cite(kring, part["opkomst"]))  # fmt: skip
    general = kring["opkomst"][kring["opkomst"]["sessie"].isna()]
    if len(general):
        weergave.show_zin(_("De documenten zeggen verder, over iets anders; de getallen staan hier naast elkaar:") if told
                          else _("De documenten zeggen:"))  # fmt: skip
        weergave.show_lijst(samenstelling.describe_opkomst_elders(general))
        weergave.show_zin(cite(kring, general), klein=True)
    if told:
        frame = samenstelling.compare_kader(
            pd.DataFrame({"groep": [], "aantal": []}), kring["steekproefkader"]
        )
        weergave.show_zin(samenstelling.describe_kader(frame) if frame.empty else "", klein=True)
    elif general.empty:
        weergave.show_leeg(_("Wie er meededen, is niet {where}.").format(where=name_where(kring)))


def show_betrokkenen(kring: Kring) -> None:
    """Show who led, paid and worked along, as each document names them."""
    shown = kring["betrokkenen"]
    shown = shown.assign(document=[weergave.name_document(kring, key) for key in shown["document"]])
    caption = _("Wie leidde, betaalde of meewerkte, zoals de documenten het noemen")
    weergave.show_tabel(
        shown, ["naam", "rol", "organisatie", "document"], uit="betrokkenen", onderschrift=caption
    )


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
        weergave.show_lijst(weergave.list_documenten(kring))
    weergave.show_zin(weergave.list_ontbrekend(kring, EXPECTED), klein=True)


def _describe_omvang(kring: Kring) -> list[str]:
    sessies, where = kring["sessies"], name_where(kring)
    if sessies.empty:
        return (
            [_("Losse sessies zijn niet {where}.").format(where=where)]
            if kring.info.soort == "leerkring"
            else []
        )
    states = format_list(
        f"{format_number(n)} {_(str(s))}"
        for s, n in sessies["status"].value_counts(sort=False).items()
    )
    answered = count_noun(len(list_beantwoord(kring)), "sessie", "sessies")
    return [
        _("De kring telt {sessies}: {states}.").format(sessies=count_noun(len(sessies), "sessie", "sessies"), states=states),
        _("Van {answered} zijn uitkomsten {where}.").format(answered=answered, where=where),
    ]  # fmt: skip


def _ask(kring: Kring, sessie: str) -> str | None:
    asked = kring["hoofdvragen"].loc[kring["hoofdvragen"]["sessie"] == sessie, "tekst"]
    return " / ".join(dict.fromkeys(asked)) or None
