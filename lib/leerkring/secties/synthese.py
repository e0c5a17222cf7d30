"""The sections of 14_synthese: conclusions with everything they rest on, and what speaks against."""

from __future__ import annotations

from typing import Any

import pandas as pd

from leerkring import weergave
from leerkring.kring import KringError, Problem
from leerkring.kring.kring import Kring
from leerkring.kring.onderzoek import find_wezen
from leerkring.kring.schema import RICHTINGEN
from leerkring.methoden import codering, keten
from leerkring.secties import bewijs, bronnen
from leerkring.secties.gedeeld import is_fictief, name_where
from leerkring.secties.onderzoek import Onderzoek
from leerkring.taal import N_, _, count_noun, format_list, format_number, sentence_case
from leerkring.weergave import Item, Verwijzing

TITEL = N_("Synthese")
EXPECTED = {
    N_("de conclusies"): ("conclusies",),
    N_("de bevindingen"): ("bevindingen",),
    N_("waar elke conclusie op rust"): ("onderbouwing",),
}
STEUNT, NUANCEERT, WEERSPREEKT = RICHTINGEN


def require_keten(onderzoek: Onderzoek) -> None:
    """
    Refuse a kring of which a conclusion or a finding rests on nothing.

    Raises
    ------
    KringError
        With the name of each: nothing is linked to it, or only codes on which the coders differ.
    """
    kring = onderzoek.kring
    bare = find_wezen(kring.info, kring.tables)
    if not bare and kring.info.herkomst != "gepubliceerd":
        borne = onderzoek.per_bevinding
        bare = [
            Problem("bevindingen.csv", _("‘{key}’: alles wat haar steunt, is een code waarover de codeurs het nog niet eens zijn").format(key=row.bevinding),
                    _("een kaart of fragment waarvan de code vaststaat"), _("leg het overleg vast in coderingen.csv"))
            for row in borne.itertuples() if not row.steunt
        ]  # fmt: skip
    if bare:
        raise KringError(bare)


def list_kort(onderzoek: Onderzoek) -> list[Item]:
    """Return the conclusions in a line each, with how much carries them."""
    kring = onderzoek.kring
    conclusies = kring["conclusies"].sort_values("nummer")
    if conclusies.empty:
        return [_("Er zijn nog geen conclusies {where}.").format(where=name_where(kring))]
    if onderzoek.keten.empty:
        return _list_kort_gepubliceerd(kring)
    borne = onderzoek.per_conclusie.set_index("conclusie")
    return [
        (sentence_case(name_conclusie(row)), _describe_kort(borne.loc[row.conclusie]))
        for row in conclusies.itertuples()
    ]


def show_overzicht(onderzoek: Onderzoek) -> None:
    """Show in one picture what kinds of source carry each conclusion, and what speaks against it."""
    if onderzoek.keten.empty:
        return
    kring = onderzoek.kring
    conclusies = kring["conclusies"].sort_values("nummer")
    borne = keten.prepare_dragers(onderzoek.per_conclusie, conclusies)
    weergave.show_figuur(
        keten.plot_dragers, borne, titel=_("Waar elke conclusie op rust"), alt=keten.describe_figuur_dragers(borne),
        bron=_describe_bron(onderzoek), hoogte=keten.suggest_hoogte_dragers(borne), fictief=is_fictief(kring),
    )  # fmt: skip


def show_conclusies(onderzoek: Onderzoek) -> None:
    """Show each conclusion with its whole chain: findings, and under each its cards and fragments."""
    kring = onderzoek.kring
    conclusies = kring["conclusies"].sort_values("nummer")
    if conclusies.empty:
        weergave.show_leeg(_("Er zijn geen conclusies {where}.").format(where=name_where(kring)))
    for key in conclusies["conclusie"]:
        show_conclusie(onderzoek, key)


def show_conclusie(onderzoek: Onderzoek, conclusie: str) -> None:
    """Show one conclusion with its whole chain, or what is published instead of it."""
    rows = onderzoek.kring["conclusies"]
    for row in rows[rows["conclusie"] == conclusie].itertuples():
        weergave.show_kop(name_conclusie(row), anker=f"conclusie-{row.conclusie}")
        weergave.show_zin(row.tekst)
        if onderzoek.keten.empty:
            _show_gepubliceerd(onderzoek.kring, row)
        else:
            _show_keten(onderzoek, row)


def show_los(onderzoek: Onderzoek) -> None:
    """Show the findings that lie under no conclusion, or, published, all findings."""
    kring = onderzoek.kring
    found = kring["bevindingen"]
    found = found[found["soort"] == "bevinding"]
    under = kring["onderbouwing"].dropna(subset="conclusie")["bevinding"]
    found = found[~found["bevinding"].isin(set(under))]
    if found.empty:
        weergave.show_leeg(_("Elke bevinding ligt onder een conclusie."))
    if onderzoek.keten.empty:
        for zegsman, rows in found.groupby("zegsman", sort=False):
            weergave.show_zin(_("Volgens {who}:").format(who=zegsman))
            weergave.show_lijst(rows["tekst"])
            weergave.show_zin(bronnen.cite(kring, rows), klein=True)
        return
    for row in found.itertuples():
        _show_bevinding(onderzoek, row.bevinding)


def show_gebruik(onderzoek: Onderzoek) -> None:
    """Show the chain from the other end: of each card and fragment the conclusions that lean on it."""
    used = keten.list_gebruik(onderzoek.keten)
    if used.empty:
        weergave.show_leeg(_("De weg van kaart naar conclusie is niet {where}.").format(where=name_where(onderzoek.kring)))  # fmt: skip
        return
    numbers = onderzoek.kring["conclusies"].set_index("conclusie")["nummer"]
    units = used.groupby("eenheid", sort=False)
    table = units.agg(tekst=("tekst", "first"), conclusies=("conclusie", list)).reset_index()
    shared = int(table["conclusies"].str.len().gt(1).sum())
    n = codering.count_eenheden(len(table))
    told = _("Onder de conclusies liggen samen {n}.").format(n=n)
    if shared:
        told += " " + _("Daarvan liggen er {n} onder meer dan één conclusie.").format(n=format_number(shared))  # fmt: skip
    weergave.show_zin(told)
    table = table.assign(
        plaats=table["eenheid"].map(onderzoek.plaatsen),
        conclusies=[_list_verwijzingen(keys, numbers) for keys in table["conclusies"]],
    )
    columns = {
        "tekst": _("kaart of fragment"),
        "plaats": _("waar"),
        "conclusies": _("onder conclusie"),
    }
    caption = _("Van kaart en fragment naar conclusie")
    weergave.show_tabel(
        table, columns, onderschrift=caption, vouw=_("Zoek een kaart of fragment op")
    )


def describe_gebruik(onderzoek: Onderzoek, eenheid: str) -> list[str]:
    """Say of one card or fragment which findings and conclusions lean on it, and how."""
    kring = onderzoek.kring
    links = keten.trace_eenheid(onderzoek.keten, eenheid)
    found = kring["bevindingen"].set_index("bevinding")["tekst"]
    names = {row.conclusie: name_conclusie(row) for row in kring["conclusies"].itertuples()}
    words = {
        STEUNT: _("Steunt conclusie ‘{conclusie}’, langs de bevinding: {bevinding}"),
        NUANCEERT: _("Nuanceert conclusie ‘{conclusie}’, langs de bevinding: {bevinding}"),
        WEERSPREEKT: _("Weerspreekt conclusie ‘{conclusie}’, langs de bevinding: {bevinding}"),
    }
    loose = _("Ligt onder een bevinding die nog onder geen conclusie ligt: {bevinding}")
    told = [
        words.get(row.op_conclusie, loose).format(conclusie=names.get(row.conclusie, ""), bevinding=found[row.bevinding])
        for row in links.itertuples()
    ]  # fmt: skip
    return told or [_("Hierop leunt geen bevinding en geen conclusie.")]


def show_bronnen(onderzoek: Onderzoek) -> None:
    """Show what the synthesis rests on, how it was made, and what is not there."""
    kring = onderzoek.kring
    if not onderzoek.keten.empty:
        weergave.show_zin(
            keten.describe_keten_grond(onderzoek.keten),
            _("Dat er bij een conclusie geen tegenbewijs staat, wil zeggen dat het niet is vastgelegd, en niet dat het er niet is."),
            klein=True,
        )  # fmt: skip
    if kring.info.documenten:
        weergave.show_zin(_("Dit overzicht berust op:"))
        weergave.show_lijst(
            bronnen.list_documenten(kring, kring["conclusies"], kring["bevindingen"])
        )
    weergave.show_zin(bronnen.list_ontbrekend(kring, EXPECTED), klein=True)


def name_conclusie(row: Any) -> str:
    """Return what a reader calls a conclusion: its number, and its title where it has one."""
    if isinstance(row.titel, str):
        return f"{row.nummer}. {row.titel}"
    return keten.name_conclusie(row.titel, row.nummer)


def _list_kort_gepubliceerd(kring: Kring) -> list[str]:
    conclusies, found = kring["conclusies"], kring["bevindingen"]
    found = found[found["soort"] == "bevinding"]
    state = [_(word) for word in conclusies["status"].dropna().unique()]
    lines = [
        _("Er zijn {n} {where}.").format(n=count_noun(len(conclusies), "conclusie", "conclusies"), where=name_where(kring))
        + (" " + _("Zij zijn {state}.").format(state=format_list(state)) if state else ""),
        _("Op welke kaarten, bezoeken en bronnen zij rusten, is niet {where}.").format(where=name_where(kring)),
    ]  # fmt: skip
    attitudes = found[found["thema"].eq("houding") & found["niveau"].notna()]
    return lines + list(attitudes["tekst"])


def _show_gepubliceerd(kring: Kring, row: Any) -> None:
    """Show what a published conclusion has instead of a chain: its document and its zegsman."""
    weergave.show_zin(
        _describe_status(row),
        _("De keten naar kaarten en fragmenten is niet gepubliceerd, en tegenbewijs ook niet."),
        bronnen.cite(kring, pd.DataFrame([row._asdict()])),
        klein=True,
    )


def _show_keten(onderzoek: Onderzoek, row: Any) -> None:
    """Show what carries one conclusion: a sentence, a picture, and each finding with its evidence."""
    kring = onderzoek.kring
    links = keten.trace_conclusie(onderzoek.keten, row.conclusie)
    borne = onderzoek.per_conclusie.set_index("conclusie").loc[row.conclusie]
    weergave.show_zin(keten.describe_dragers(borne))
    weergave.show_zin(_describe_status(row), klein=True)
    drawn = keten.prepare_figuur(
        onderzoek.keten, row.conclusie, kring["bevindingen"], kring["conclusies"]
    )
    weergave.show_figuur(
        keten.plot_keten, drawn, titel=_("Van kaarten en fragmenten naar ‘{conclusie}’").format(conclusie=keten.name_conclusie(row.titel, row.nummer)), alt=keten.describe_figuur_keten(drawn),
        bron=bronnen.cite(kring, kring["onderbouwing"]),
        hoogte=keten.suggest_hoogte(drawn), fictief=is_fictief(kring),
    )  # fmt: skip
    for key, direction in links.drop_duplicates("bevinding")[["bevinding", "richting_bevinding"]].itertuples(index=False):  # fmt: skip
        _show_bevinding(onderzoek, key, direction, row.conclusie)


def _show_bevinding(
    onderzoek: Onderzoek, key: str, richting: str = "", conclusie: str = ""
) -> None:
    """Show one finding, with what it does to a conclusion and why."""
    lead = {NUANCEERT: _("Deze bevinding nuanceert de conclusie."),
            WEERSPREEKT: _("Deze bevinding weerspreekt de conclusie.")}  # fmt: skip
    links = onderzoek.kring["onderbouwing"]
    why = links[links["bevinding"].eq(key) & links["conclusie"].eq(conclusie)]["toelichting"]
    bewijs.show_bevinding(onderzoek, key, lead.get(richting, ""), *map(sentence_case, why.dropna()))


def _describe_kort(borne: pd.Series) -> str:
    """Say in one line how much carries a conclusion, and how much speaks against it."""
    told = _("Rust op {findings} en {units}, uit {kinds}.").format(
        findings=count_noun(int(borne["bevindingen_steunt"]), "bevinding", "bevindingen"),
        units=codering.count_eenheden(int(borne[STEUNT])),
        kinds=count_noun(int(borne["soorten"]), "soort bron", "soorten bronnen"),
    )
    against = [
        count_noun(int(borne[NUANCEERT]), "nuanceert haar", "nuanceren haar"),
        count_noun(int(borne[WEERSPREEKT]), "weerspreekt haar", "weerspreken haar"),
    ]
    some = [text for text, n in zip(against, (borne[NUANCEERT], borne[WEERSPREEKT]), strict=True) if n]  # fmt: skip
    return " ".join((told, sentence_case(format_list(some)) if some else _("Tegenbewijs is niet vastgelegd.")))  # fmt: skip


def _describe_status(row: Any) -> str:
    """Say how firm a conclusion stands and whose it is; empty when neither is known."""
    known = [isinstance(part, str) for part in (row.status, row.zegsman)]
    texts = {
        (True, True): _("Deze conclusie is {status}, volgens {who}."),
        (True, False): _("Deze conclusie is {status}."),
        (False, True): _("Zo zeggen het {who}."),
    }
    text = texts.get(tuple(known), "")
    return text.format(status=_(str(row.status)), who=row.zegsman)


def _describe_bron(onderzoek: Onderzoek) -> str:
    """Return how many cards and fragments lie in the chain, and where they come from."""
    units = onderzoek.keten["eenheid"].nunique()
    n = sentence_case(codering.count_eenheden(units))
    return f"{n} {bronnen.cite(onderzoek.kring, onderzoek.kring['onderbouwing'])}"


def _list_verwijzingen(keys: list[str], numbers: pd.Series) -> list[Verwijzing]:
    return [Verwijzing(str(numbers[key]), f"conclusie-{key}") for key in keys]
