"""The sections of 20_methodieken: the layers of each methodiek, its hypotheses, and its handvatten."""

from __future__ import annotations

from typing import Any

import pandas as pd

from leerkring import weergave
from leerkring.kring.kring import Kring
from leerkring.kring.schema import LAGEN, RICHTINGEN
from leerkring.methoden import codering, keten, praktijktheorie
from leerkring.secties import bewijs, bronnen
from leerkring.secties.bewijs import (
    count_bewijs,
    describe_zegsman,
    is_lezing,
    name_zegsman,
    tell_zin,
)
from leerkring.secties.gedeeld import is_fictief, name_where
from leerkring.secties.handvatten import describe_stand, order_handvatten, show_handvat
from leerkring.secties.onderzoek import Onderzoek
from leerkring.taal import N_, _, format_list, join_items, sentence_case
from leerkring.weergave import Item, Verwijzing

TITEL = N_("Methodieken")
EXPECTED = {
    N_("de methodieken"): ("methodieken",),
    N_("wat er in hun lagen staat"): ("praktijktheorie",),
    N_("wat de hypothesen steunt of weerspreekt"): ("onderbouwing.hypothese",),
    N_("de handvatten"): ("handvatten",),
}
STEUNT, NUANCEERT, WEERSPREEKT = RICHTINGEN
RIJEN = 9  # hypotheses in one picture, so that it stays half a page


def list_kort(onderzoek: Onderzoek) -> list[Item]:
    """Return how the methodieken, their layers, hypotheses and handvatten stand."""
    kring, where = onderzoek.kring, name_where(onderzoek.kring)
    methodieken, theory = kring["methodieken"], kring["praktijktheorie"]
    if methodieken.empty:
        return [_("Er zijn geen methodieken {where}, en dus ook geen handvatten.").format(where=where)]  # fmt: skip
    _hypotheses, borne = count_bewijs(onderzoek)
    none = _("Er zijn geen hypothesen {where}.").format(where=where)
    bare = _("Er zijn geen handvatten {where}.").format(where=where)
    layers = _describe_lagen_leeg(kring) if theory.empty else praktijktheorie.describe_lagen(_count_lagen(kring))  # fmt: skip
    return [
        praktijktheorie.describe_methodieken(methodieken, where),
        layers,
        praktijktheorie.describe_hypothesen(borne) or none,
        praktijktheorie.describe_handvatten(kring["handvatten"], where) or bare,
    ]


def show_lagen_overzicht(onderzoek: Onderzoek) -> None:
    """Show in one picture which layers of which methodiek hold something, and which are empty."""
    kring = onderzoek.kring
    if kring["methodieken"].empty or kring["praktijktheorie"].empty:
        weergave.show_leeg(_("Wat er in de lagen van de methodieken staat, is niet {where}.").format(where=name_where(kring)))  # fmt: skip
        return
    counts = _count_lagen(kring)
    weergave.show_figuur(
        praktijktheorie.plot_lagen, counts, titel=praktijktheorie.name_boodschap(counts), alt=praktijktheorie.describe_figuur_lagen(counts),
        bron=_("Het aantal uitspraken per laag.") + " " + bronnen.cite(kring, kring["praktijktheorie"]),
        cijfers={"titel": _("methodiek"), **dict.fromkeys(LAGEN, "")}, hoogte=praktijktheorie.suggest_hoogte(counts), fictief=is_fictief(kring),
    )  # fmt: skip
    told = _("Een lege laag wil zeggen dat er niets is {where}, en niet dat er niets over te zeggen is.")  # fmt: skip
    weergave.show_zin(told.format(where=name_where(kring)), klein=True)


def show_lagen(onderzoek: Onderzoek) -> None:
    """Show what the layers are, and of each methodiek what they hold and which are empty."""
    kring = onderzoek.kring
    methodieken = kring["methodieken"].sort_values("nummer")
    if methodieken.empty:
        weergave.show_leeg(_("Er zijn geen methodieken {where}.").format(where=name_where(kring)))
        return
    _show_definities(kring)
    if kring["praktijktheorie"].empty:
        weergave.show_zin(_describe_lagen_leeg(kring))
    for key in methodieken["methodiek"]:
        show_methodiek(onderzoek, key)


def show_methodiek(onderzoek: Onderzoek, methodiek: str, laag: str = "") -> None:
    """Show one methodiek with its layers in order, or with one of them."""
    kring = onderzoek.kring
    counts = _count_lagen(kring).set_index("methodiek")
    theory = kring["praktijktheorie"]
    own = theory[theory["methodiek"] == methodiek]
    rows = kring["methodieken"]
    rows = rows[rows["methodiek"] == methodiek]
    for row in rows.itertuples():
        weergave.show_kop(f"{row.nummer}. {sentence_case(row.titel).rstrip('.')}")
        weergave.show_zin(tell_zin(row.toelichting), *_describe_methodiek(kring, row))
        for name in [laag] if laag else LAGEN:
            _show_laag(own[own["laag"] == name], name)
        if laag and not counts.loc[methodiek, laag]:
            weergave.show_zin(_("De laag ‘{laag}’ is nog leeg.").format(laag=_(laag)))
        if not laag and len(theory):
            weergave.show_zin(praktijktheorie.describe_leeg(counts.loc[methodiek]))
    sources = pd.concat([rows[["document", "plaats"]], own[["document", "plaats"]]])
    weergave.show_zin(bronnen.cite(kring, sources), klein=True)


def show_hypothesen(onderzoek: Onderzoek) -> None:
    """Show each hypothesis with what supports it and, beside that, what speaks against it."""
    kring = onderzoek.kring
    hypotheses, borne = count_bewijs(onderzoek)
    if hypotheses.empty:
        weergave.show_leeg(_("Er zijn geen hypothesen {where}.").format(where=name_where(kring)))
        return
    _show_bewijs_overzicht(onderzoek, praktijktheorie.prepare_hypothesen(borne, hypotheses))
    weergave.show_zin(praktijktheorie.describe_voorbehoud(borne), klein=True)
    for row, counts in zip(hypotheses.itertuples(), borne.to_dict("records"), strict=True):
        weergave.show_kop(f"{row.volgnummer}. {row.tekst}", anker=f"hypothese-{row.uitspraak}")
        belongs = _("Hypothese bij de methodiek ‘{titel}’.").format(titel=row.methodiek_titel)
        weergave.show_zin(belongs, describe_zegsman(row), klein=True)
        weergave.show_zin(praktijktheorie.describe_bewijs(counts, name_where(kring)))
        _show_bevindingen(onderzoek, row.uitspraak)


def show_handvatten(onderzoek: Onderzoek) -> None:
    """Show how many handvatten there are, and each as a sheet that can be handed on."""
    kring = onderzoek.kring
    rows = order_handvatten(kring)
    if rows.empty:
        weergave.show_leeg(_("Er zijn geen handvatten {where}.").format(where=name_where(kring)))
        return
    weergave.show_zin(
        praktijktheorie.describe_handvatten(rows, name_where(kring)),
        _("Elk handvat staat op een eigen blad, om door te geven aan een team dat er niet bij was."),
    )  # fmt: skip
    _show_inhoud(kring, rows)
    weighed = count_bewijs(onderzoek)
    for key in rows["handvat"]:
        show_handvat(onderzoek, key, weighed)


def show_bronnen(onderzoek: Onderzoek) -> None:
    """Show what this rests on, and what was not recorded or published."""
    kring = onderzoek.kring
    used = [kring[name] for name in ("methodieken", "praktijktheorie", "handvatten")]
    who = pd.concat([rows["zegsman"] for rows in used[1:]]).dropna().unique()
    told = _("Wat er in de lagen en op de bladen staat, komt van {who}; het is wat zij er zelf van zeggen.")  # fmt: skip
    weergave.show_zin(told.format(who=join_items(who)) if len(who) else "")
    weergave.show_zin(praktijktheorie.describe_telling(count_bewijs(onderzoek)[1]), klein=True)
    if kring.info.documenten and any(len(rows) for rows in used):
        weergave.show_zin(_("Dit overzicht berust op:"))
        weergave.show_lijst(bronnen.list_documenten(kring, *used, _list_begrippen(kring)))
    weergave.show_zin(bronnen.list_ontbrekend(kring, EXPECTED), klein=True)


def _show_inhoud(kring: Kring, rows: pd.DataFrame) -> None:
    """Show which sheets there are, for whom, and whether they were tried; each name leads to its sheet."""
    shown = rows.assign(
        titel=[[Verwijzing(row.titel, f"handvat-{row.handvat}")] for row in rows.itertuples()],
        stand=[describe_stand(kring, row) for row in rows.itertuples()],
    )
    columns = {"titel": _("handvat"), "voor_wie": _("voor wie"), "stand": _("stand")}
    weergave.show_tabel(shown, columns, onderschrift=_("Alle handvatten"))


def _count_lagen(kring: Kring) -> pd.DataFrame:
    return praktijktheorie.count_lagen(kring["methodieken"], kring["praktijktheorie"])


def _describe_lagen_leeg(kring: Kring) -> str:
    """Say of a kring without any statement that all layers are empty."""
    layers = format_list(_(laag) for laag in LAGEN)
    told = _("Bij geen enkele methodiek is {where} wat er in de 6 lagen staat: {lagen} zijn alle leeg.")  # fmt: skip
    return told.format(lagen=layers, where=name_where(kring))


def _list_begrippen(kring: Kring) -> pd.DataFrame:
    rows = kring["begrippen"]
    return rows[rows["groep"] == "praktijktheorie"].sort_values("nummer", kind="stable")


def _show_definities(kring: Kring) -> None:
    """Show what a document says that the layers are; without one, only which they are."""
    rows = _list_begrippen(kring)
    layers = rows.dropna(subset="nummer")
    if layers.empty:
        names = format_list(_(laag) for laag in LAGEN)
        told = _("Een methodiek is hier een praktijktheorie met 6 lagen, van de overtuiging eronder tot de situatie waarin men handelt: {lagen}.")  # fmt: skip
        weergave.show_zin(told.format(lagen=names))
        return
    for row in rows[rows["nummer"].isna()].dropna(subset="omschrijving").itertuples():
        weergave.show_zin(_("{begrip}: {betekenis}").format(begrip=sentence_case(row.begrip).rstrip("."), betekenis=tell_zin(row.omschrijving, lead=True)))  # fmt: skip
    weergave.show_zin(_("De lagen, van de overtuiging eronder tot de situatie:"))
    meaning = layers["omschrijving"].fillna(_("zonder omschrijving"))
    weergave.show_lijst(zip(layers["begrip"], meaning, strict=True), nummers=list(layers["nummer"]))
    notes = rows.loc[rows["aard"] == "afgeleid", "opmerking"].dropna().unique()
    who = rows["zegsman"].dropna().unique()
    by = _("Volgens {who}.").format(who=format_list(who)) if len(who) else ""
    weergave.show_zin(by, *map(sentence_case, notes), bronnen.cite(kring, rows), klein=True)


def _describe_methodiek(kring: Kring, row: Any) -> list[str]:
    """Say how a methodiek stands and which field of need it belongs to."""
    told = [_("Deze methodiek is {status}.").format(status=_(row.status).replace("_", " "))]
    fronts = {entry["front"]: entry["titel"] for entry in kring.info.fronten}
    if isinstance(row.front, str):
        text = _("Zij hoort bij het front ‘{front}’; dat is onze lezing.") if is_lezing(row) else _("Zij hoort bij het front ‘{front}’.")  # fmt: skip
        told.append(text.format(front=fronts.get(row.front, row.front)))
    return told


def _show_laag(rows: pd.DataFrame, laag: str) -> None:
    """Show what one layer of a methodiek holds, and whose words these are; nothing when empty."""
    if rows.empty:
        return
    weergave.show_kop(sentence_case(_(laag)).rstrip("."), niveau=4)
    weergave.show_lijst((row.tekst, name_zegsman(row)) for row in rows.itertuples())


def _show_bewijs_overzicht(onderzoek: Onderzoek, borne: pd.DataFrame) -> None:
    """Show what supports and contradicts all hypotheses, in pictures of at most half a page."""
    kring = onderzoek.kring
    units = sentence_case(codering.count_eenheden(onderzoek.keten_hypothesen.dropna(subset="conclusie")["eenheid"].nunique()))  # fmt: skip
    titel = praktijktheorie.name_boodschap_hypothesen(borne)
    for start in range(0, len(borne), RIJEN):
        drawn = borne.iloc[start : start + RIJEN].reset_index(drop=True)
        if not drawn[[STEUNT, WEERSPREEKT]].to_numpy().any():
            continue
        weergave.show_figuur(
            praktijktheorie.plot_hypothesen, drawn, titel=titel, alt=praktijktheorie.describe_figuur_hypothesen(drawn),
            bron=f"{units} {bronnen.cite(kring, kring['onderbouwing'])}", hoogte=keten.suggest_hoogte_dragers(drawn), fictief=is_fictief(kring),
            cijfers={"naam": _("hypothese"), STEUNT: _("steunen"), NUANCEERT: _("nuanceren"), WEERSPREEKT: _("weerspreken")},
        )  # fmt: skip
        titel = _("Wat de volgende hypothesen steunt en weerspreekt")


def _show_bevindingen(onderzoek: Onderzoek, hypothese: str) -> None:
    """Show the findings for and against one hypothesis, and in whose words: support, nuance, contradiction."""
    links = keten.trace_conclusie(onderzoek.keten_hypothesen, hypothese)
    weergave.show_lijst(_list_bevindingen(onderzoek, hypothese, links))
    lead = {
        STEUNT: _("Dit steunt haar:"),
        NUANCEERT: _("Dit nuanceert haar:"),
        WEERSPREEKT: _("Dit weerspreekt haar:"),
    }
    for direction, words in lead.items():
        rows = links[links["op_conclusie"] == direction].drop_duplicates("eenheid")
        weergave.show_zin(words if len(rows) else "")
        bewijs.show_aanhalingen(onderzoek, rows, alles=False)


def _list_bevindingen(onderzoek: Onderzoek, hypothese: str, links: pd.DataFrame) -> list[Item]:
    """Return the findings under one hypothesis: first those for it, then nuance, then those against."""
    does = {
        STEUNT: _("Steunt de hypothese."),
        NUANCEERT: _("Nuanceert de hypothese."),
        WEERSPREEKT: _("Weerspreekt de hypothese."),
    }
    kring = onderzoek.kring
    texts = kring["bevindingen"].set_index("bevinding")["tekst"]
    borne = onderzoek.per_bevinding.set_index("bevinding")
    notes = kring["onderbouwing"]
    notes = notes[notes["hypothese"] == hypothese].set_index("bevinding")["toelichting"].dropna()
    found = links.drop_duplicates("bevinding").set_index("bevinding")["richting_bevinding"]
    return [
        (texts[key], " ".join([does[direction], *map(sentence_case, notes[notes.index == key]), keten.describe_dragers(borne.loc[key])]))
        for direction in RICHTINGEN
        for key in found.index[found == direction]
    ]  # fmt: skip
