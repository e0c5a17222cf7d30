"""The sections of 30_doorwerking: what people attribute to the circle, who says so, and who confirms it."""

from __future__ import annotations

import re
from typing import Any

import pandas as pd

from leerkring import weergave
from leerkring.kring.kring import Kring
from leerkring.kring.schema import CYCLI, PERSPECTIEVEN
from leerkring.methoden import doorwerking
from leerkring.secties import borging, bronnen
from leerkring.secties.borging import show_acties, show_borging, show_signalen
from leerkring.secties.gedeeld import is_fictief, name_where
from leerkring.taal import N_, _, count_noun, format_date, format_list, sentence_case
from leerkring.weergave import Item

__all__ = [
    "TITEL",
    "list_effecten",
    "list_kort",
    "show_acties",
    "show_borging",
    "show_bronnen",
    "show_effecten",
    "show_metingen",
    "show_overzicht",
    "show_signalen",
    "show_verhalen",
]

TITEL = N_("Doorwerking")
EXPECTED = {
    N_("de effecten"): ("oogst",),
    N_("de metingen"): ("metingen",),
    N_("de verhalen"): ("verhalen",),
    N_("de afspraken"): ("acties",),
    N_("de signalen aan beleid of bestuur"): ("signalen",),
    N_("wat er blijft"): ("borging",),
}
# What the makers of a table note about who passes a statement on.
_WEERGEGEVEN = re.compile(r"^weergegeven door (?P<wie>.+)$")
_VAN_ONS = re.compile(r"^(de waardecyclus is onze lezing|in welke waardecyclus dit valt, .*)$")


def list_kort(kring: Kring) -> list[str]:
    """Return what came of the circle, in at most six sentences."""
    oogst = kring["oogst"]
    rest = borging.list_kort(kring)
    if oogst.empty:
        where = name_where(kring)
        context = [_("Dit is achtergrond bij leerkringen; het gaat niet over één kring.")] if kring.info.soort == "context" else []  # fmt: skip
        lead = _("Welke effecten mensen aan de leerkring toeschrijven, is niet {where}.").format(where=where)  # fmt: skip
        return [*context, lead, *(rest or [_("Ook wat er van afspraken kwam en wat er blijft, is niet {where}.").format(where=where)])]  # fmt: skip
    return [
        doorwerking.describe_oogst(oogst),
        doorwerking.describe_leeg(oogst),
        doorwerking.describe_burgers(oogst),
        *rest,
    ]


def show_overzicht(kring: Kring) -> None:
    """Show in one picture for whom effects are, how far they reach, and which another confirms."""
    oogst = kring["oogst"]
    if oogst.empty:
        weergave.show_leeg(_("Er zijn geen effecten {where}.").format(where=name_where(kring)))
        return
    counts = doorwerking.count_oogst(oogst)
    titel = doorwerking.title_oogst(oogst)
    n = sentence_case(count_noun(len(oogst), "effect", "effecten"))
    weergave.show_figuur(
        doorwerking.plot_oogst, counts, titel=titel, alt=doorwerking.describe_figuur(counts),
        bron=f"{n} {bronnen.cite(kring, oogst)}", hoogte=doorwerking.suggest_hoogte(counts), fictief=is_fictief(kring),
    )  # fmt: skip
    table, labels = doorwerking.name_telling(counts)
    weergave.show_cijfers(table, labels, titel=titel)
    weergave.show_zin(
        _("Elke stip is één effect dat iemand aan de leerkring toeschrijft. Het aantal zegt hoeveel uitspraken er zijn; het zegt niet hoe groot een effect is, en ook niet dat de leerkring het veroorzaakte."),
        _("Een zegsman kan één mens zijn of een groep."),
        doorwerking.describe_lezing(oogst),
        _("Voor wie iets een effect is, is onze lezing waar het document dat niet zelf zegt.") if kring.info.herkomst == "gepubliceerd" else "",
        klein=True,
    )  # fmt: skip


def show_effecten(kring: Kring) -> None:
    """Show each effect with who says so: by perspective, or by zegsman where nothing is substantiated."""
    oogst = kring["oogst"]
    if oogst.empty:
        weergave.show_leeg(_("Er zijn geen effecten {where}.").format(where=name_where(kring)))
    elif kring.info.herkomst == "gepubliceerd" and not oogst["staving"].eq(doorwerking.GESTAAFD).any():  # fmt: skip
        _show_per_zegsman(kring, oogst)
    else:
        _show_per_perspectief(kring, oogst)


def show_metingen(kring: Kring) -> None:
    """Show the first and the last measurement of each indicator, without a cause."""
    compared = doorwerking.compare_metingen(kring["indicatoren"], kring["metingen"])
    if kring["metingen"].empty:
        n = count_noun(len(compared), "indicator", "indicatoren")
        text = _("Voor {n} is nog niets gemeten.") if len(compared) else _("Er zijn geen metingen {where}.")  # fmt: skip
        weergave.show_leeg(text.format(n=n, where=name_where(kring)))
        return
    weergave.show_zin(doorwerking.describe_metingen(compared))
    once = compared["momenten"] < 2
    table = compared.assign(
        wat=[_("{titel} (voor {wie}; {cyclus})").format(titel=row.titel, wie=doorwerking.name_voor_wie(row.perspectief), cyclus=_(row.cyclus)) for row in compared.itertuples()],
        eerst=[_tell_einde(row, "eerst") for row in compared.itertuples()],
        laatst=pd.Series([_tell_einde(row, "laatst") for row in compared.itertuples()], dtype="str").mask(once),
        verandering=[doorwerking.tell_verandering(row) for row in compared.itertuples()],
    )  # fmt: skip
    columns = {"wat": _("waaraan men het afleest"), "eerst": _("eerste meting"), "laatst": _("laatste meting"),
               "verandering": _("verandering")}  # fmt: skip
    weergave.show_tabel(table, columns, onderschrift=_("De eerste en de laatste meting"))
    weergave.show_zin(
        _("Gemeten, niet door de leerkring verklaard: ook iets anders kan het verschil geven. Of een verschil meer is dan toeval, is niet getoetst, en bij beide metingen hoeven het niet dezelfde mensen te zijn. ‘Beter’ en ‘slechter’ staan er alleen waar is vastgelegd wat beter is."),
        bronnen.cite(kring, kring["metingen"]),
        klein=True,
    )  # fmt: skip


def show_verhalen(kring: Kring) -> None:
    """Show the stories whose tellers consent step by step; the others are counted."""
    stories = kring["verhalen"]
    if stories.empty:
        weergave.show_leeg(_("Er zijn geen verhalen {where}.").format(where=name_where(kring)))
        return
    shown = doorwerking.measure_reikwijdte(stories[stories["toestemming"] == "ja"])
    weergave.show_zin(doorwerking.describe_reikwijdte(shown) if len(shown) else "")
    for row in shown.itertuples():
        weergave.show_kop(sentence_case(row.titel).rstrip("."))
        weergave.show_zin(_tell_verteller(row))
        steps = [(cyclus, getattr(row, cyclus)) for cyclus in CYCLI]
        weergave.show_lijst((sentence_case(text), doorwerking.name_cyclus(cyclus)) for cyclus, text in steps if isinstance(text, str))  # fmt: skip
        weergave.show_zin(doorwerking.tell_reikwijdte(row.verst, row.stappen), klein=True)
    refused = len(stories) - len(shown)
    if len(shown):
        weergave.show_zin(
            doorwerking.describe_zonder(refused),
            _("Een verhaal is van wie het vertelt; dat het ver gaat, wil niet zeggen dat het goed afliep."),
            bronnen.cite(kring, shown),
            klein=True,
        )  # fmt: skip
    else:
        told = _("Er is één verhaal verteld; wie het vertelde, gaf geen toestemming om het te laten zien.") if refused == 1 else _("Er zijn {n} verteld; wie ze vertelden, gaven geen toestemming om ze te laten zien.")  # fmt: skip
        weergave.show_zin(told.format(n=count_noun(refused, "verhaal", "verhalen")))


def show_bronnen(kring: Kring) -> None:
    """Show what the overview rests on, whose methods it uses, and what is not there."""
    tables = [kring[name] for names in EXPECTED.values() for name in names]
    used = bronnen.list_documenten(kring, *tables)
    if used:
        weergave.show_zin(_("Dit overzicht berust op:"))
        weergave.show_lijst(used)
    if any(len(kring[name]) for name in ("oogst", "metingen", "verhalen")):
        weergave.show_zin(
            _("De vijf waardecycli zijn van Wenger, Trayner en De Laat (Promoting and assessing value creation in communities and networks, Rapport 18, Ruud de Moor Centrum, 2011). Effecten oogsten en door een ander laten staven komt van Wilson-Grau en Britt (Outcome Harvesting, Ford Foundation, 2012). De Nederlandse woorden zijn van ons."),
            klein=True,
        )  # fmt: skip
    weergave.show_zin(bronnen.list_ontbrekend(kring, EXPECTED), klein=True)


def list_effecten(oogst: pd.DataFrame) -> list[Item]:
    """Return effects in the words of the table, each with who says so and who confirms it."""
    return [(sentence_case(row.tekst), _tell_effect(row)) for row in oogst.itertuples()]


def _show_per_perspectief(kring: Kring, oogst: pd.DataFrame) -> None:
    """Show the effects for each perspective, also when there are none."""
    weergave.show_zin(_("Wat niet gestaafd is, is zelfrapportage: alleen de zegsman zegt het."), klein=True)  # fmt: skip
    for key in PERSPECTIEVEN:
        rows = oogst[oogst["perspectief"] == key]
        name = doorwerking.name_voor_wie(key)
        weergave.show_kop(_("Voor {name}").format(name=name))
        if rows.empty:
            weergave.show_zin(_("Voor {name} is geen effect {where}.").format(name=name, where=name_where(kring)), _tell_elders(kring, key))  # fmt: skip
        else:
            n = sentence_case(count_noun(len(rows), "effect", "effecten"))
            weergave.show_zin(n, doorwerking.describe_staving(rows))
        if key == "burger":
            weergave.show_zin(doorwerking.describe_burgers(oogst))
        weergave.show_lijst(list_effecten(rows))
        weergave.show_zin(bronnen.cite(kring, rows) if rows["document"].notna().any() else "", klein=True)  # fmt: skip


def _show_per_zegsman(kring: Kring, oogst: pd.DataFrame) -> None:
    """Show published statements side by side under who makes them, since nobody else confirms any."""
    weergave.show_zin(
        _("Zelfrapportage, niet gestaafd: van {n} is er geen door een ander dan de zegsman bevestigd.").format(
            n=count_noun(len(oogst), "uitspraak", "uitspraken")),
        doorwerking.describe_leeg(oogst),
        doorwerking.describe_burgers(oogst),
    )  # fmt: skip
    ours = doorwerking.find_lezing(oogst)
    names = oogst["zegsman"].astype("object").fillna("")
    for who in names.unique():
        rows = oogst[names == who]
        notes = [_split_opmerking(note) for note in rows["opmerking"]]
        shared = [part for part in notes[0] if all(part in note for note in notes)] if len(rows) > 1 else []  # fmt: skip
        by = {found["wie"] for note in notes for part in note if (found := _WEERGEGEVEN.match(part))}  # fmt: skip
        weergave.show_kop(_name_zegsman(who, sorted(by)))
        weergave.show_zin(_("Zelfrapportage, niet gestaafd.") if not by else _("Niet gestaafd, en niet uit de eerste hand."))  # fmt: skip
        weergave.show_lijst(
            (sentence_case(row.tekst), _tell_uitspraak(row, [part for part in note if part not in shared], own))
            for row, note, own in zip(rows.itertuples(), notes, ours[rows.index], strict=True)
        )  # fmt: skip
        left = [part for part in shared if not _is_gezegd(part)]
        weergave.show_zin(sentence_case("; ".join(left)), bronnen.cite(kring, rows), klein=True)


def _name_zegsman(who: str, by: list[str]) -> str:
    if not who:
        return _("Wie het zegt, staat er niet bij")
    if by:
        return _("Volgens {who}, weergegeven door {by}").format(who=who, by=format_list(by))
    return _("Volgens {who}").format(who=who)


def _tell_uitspraak(row: Any, note: list[str], ours: bool) -> str:
    """Say for whom a published statement is, how far it reaches, and what its document leaves out."""
    text = _("Voor {wie}; {cyclus} (onze lezing).") if ours else _("Voor {wie}; {cyclus}.")  # fmt: skip
    place = text.format(wie=doorwerking.name_voor_wie(row.perspectief), cyclus=doorwerking.name_cyclus(row.cyclus))  # fmt: skip
    parts = [part for part in note if not _is_gezegd(part)]
    return " ".join(part for part in (place, sentence_case("; ".join(parts))) if part)


def _is_gezegd(part: str) -> bool:
    """Say whether a remark is already told elsewhere: by the heading, or with the overview."""
    return bool(_WEERGEGEVEN.match(part) or _VAN_ONS.match(part))


def _split_opmerking(note: object) -> list[str]:
    return [part.strip() for part in note.split(";")] if isinstance(note, str) else []


def _tell_effect(row: Any) -> str:
    """Say of one effect who says so and who confirms it, where it was seen, and why it matters."""
    who = row.zegsman if isinstance(row.zegsman, str) else ""
    teller = _("Volgens {who}").format(who=who) if who else _("Wie het zegt, staat er niet bij")
    borne = _("{teller}; gestaafd door {other}.") if row.staving == doorwerking.GESTAAFD else _("{teller}; niet gestaafd.")  # fmt: skip
    when = format_date(row.wanneer) if isinstance(row.wanneer, str) else ""
    seen = row.wie if isinstance(row.wie, str) and row.wie != who else ""
    texts = {
        _("Gezien: {text}."): ", ".join(part for part in (when, seen) if part),
        _("Waarom het ertoe doet: {text}."): row.betekenis,
        _("Bijdrage van de leerkring: {text}."): row.bijdrage,
    }
    told = [text.format(text=said.rstrip(".")) for text, said in texts.items() if isinstance(said, str) and said]  # fmt: skip
    cycle = sentence_case(_(row.cyclus)) if isinstance(row.cyclus, str) else ""
    return " ".join([borne.format(teller=teller, other=row.gestaafd_door), *told, cycle]).strip()


def _tell_elders(kring: Kring, perspectief: str) -> str:
    """Say what else there is for a perspective without an effect; empty when nothing."""
    stories = kring["verhalen"]
    told = stories[(stories["perspectief"] == perspectief) & (stories["toestemming"] == "ja")]
    measured = kring["indicatoren"][kring["indicatoren"]["perspectief"] == perspectief]
    parts = [
        count_noun(len(told), "verhaal", "verhalen") if len(told) else "",
        count_noun(len(measured), "indicator", "indicatoren") if len(measured) else "",
    ]
    some = len(told) + len(measured)
    if not some:
        return ""
    text = _("Wel is er {parts}.") if some == 1 else _("Wel zijn er {parts}.")
    return text.format(parts=format_list(part for part in parts if part))


def _tell_einde(row: Any, end: str) -> str | None:
    if row.momenten == 0:
        return None
    values = (getattr(row, f"{name}_{end}") for name in ("waarde", "aantal", "datum"))
    value, count, day = values
    return doorwerking.tell_meting(value, row.eenheid, count, day)


def _tell_verteller(row: Any) -> str:
    name = doorwerking.name_voor_wie(row.perspectief)
    if not isinstance(row.zegsman, str):
        return _("Een verhaal over wat het voor {name} betekende; wie het vertelt, staat er niet bij.").format(name=name)  # fmt: skip
    return _("Een verhaal over wat het voor {name} betekende, verteld door {who}.").format(name=name, who=row.zegsman)  # fmt: skip
