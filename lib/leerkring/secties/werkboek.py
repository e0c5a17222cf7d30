"""The sections of 00_werkboek: the state of a kring and what to do next."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from typing import Protocol

import pandas as pd

from leerkring import weergave
from leerkring.kring.kring import Kring
from leerkring.kring.onderzoek import find_wezen
from leerkring.kring.schema import PERSPECTIEVEN, TABLES
from leerkring.methoden.codering import list_onbeslist
from leerkring.methoden.doorwerking import name_voor_wie
from leerkring.methoden.vaststelling import get_status
from leerkring.secties import bronnen
from leerkring.secties.gedeeld import list_beantwoord, name_where
from leerkring.taal import N_, _, count_noun, format_date, format_list, format_number, join_items

TITEL = N_("Stand van de kring")


class Werkblad(Protocol):
    """What is asked of a notebook, see `verslag.plan.Notebook`."""

    naam: str
    titel: str
    scope: str


def show_weg(kring: Kring, werkbladen: Iterable[Werkblad]) -> None:
    """Show per step of the walk how much of what it tells is there, and what is missing."""
    rows = list_weg(kring, werkbladen)
    if rows.empty:
        return
    whole = int(rows["mist"].eq("").sum())
    weergave.show_zin(
        _("Bij {some} van de {all} stappen is alles {where}.").format(
            some=format_number(whole) if whole else _("geen"),
            all=len(rows),
            where=name_where(kring),
        )
    )
    weergave.show_tabel(
        rows.assign(mist=rows["mist"].replace("", None)),
        {"stap": _("stap"), "stand": _("hoe het ervoor staat"), "mist": _("wat er nog niet is")},
        onderschrift=_("De stand per stap"),
    )


def list_weg(kring: Kring, werkbladen: Iterable[Werkblad]) -> pd.DataFrame:
    """
    Say per step of the walk how much of what it tells is there.

    Parameters
    ----------
    kring : Kring
    werkbladen : iterable of Werkblad
        The notebooks, in their order; those on one session have a table of their own. What each
        expects stands in the module of sections that bears its name.

    Returns
    -------
    DataFrame
        ``stap``, ``stand`` in words and ``mist``, what is not there; empty when all is.
    """
    rows = []
    for werkblad in werkbladen:
        if werkblad.scope != "kring":
            continue
        expected = import_module(f"leerkring.secties.{werkblad.naam}").EXPECTED
        missing = bronnen.find_ontbrekend(kring, expected)
        rows.append({
            "stap": _(werkblad.titel),
            "stand": _name_stand(len(expected) - len(missing), len(expected)),
            "mist": "" if not missing else format_list(missing),
        })  # fmt: skip
    return pd.DataFrame(rows, columns=["stap", "stand", "mist"])


def _name_stand(held: int, expected: int) -> str:
    if held == expected:
        return _("alles is er")
    if not held:
        return _("nog niets")
    return _("{held} van de {all} onderdelen").format(held=held, all=expected)


def show_stand(kring: Kring) -> None:
    """Show per session whether it was held, whether anything came out and where its report is."""
    answered = list_beantwoord(kring)
    rows = []
    for row in kring["sessies"].itertuples():
        report = get_status(kring.select_sessie(row.sessie)["versies"])
        rows.append({
            "sessie": row.sessie,
            "titel": row.titel,
            "datum": format_date(row.datum) if isinstance(row.datum, str) else None,
            "status": _(row.status),
            "uitkomsten": _("ja") if row.sessie in answered else _("nee"),
            "verslag": _(report[0]) if report else _("niet vastgelegd"),
        })  # fmt: skip
    if not rows:
        weergave.show_zin(_("Deze kring heeft geen losse sessies."))
        return
    weergave.show_tabel(
        pd.DataFrame(rows), list(rows[0]), uit="sessies", onderschrift=_("De stand per sessie")
    )


def show_inhoud(kring: Kring) -> None:
    """Show which tables hold something, and how much."""
    rows = [
        {"tabel": _(table.label), "wat": _(table.meaning), "rijen": len(kring[name])}
        for name, table in TABLES.items()
        if len(kring[name])
    ]
    weergave.show_tabel(
        pd.DataFrame(rows),
        ["tabel", "wat", "rijen"],
        uit="",
        onderschrift=_("Wat er is vastgelegd"),
    )


def show_stappen(kring: Kring) -> None:
    """Show what there is to do next, in order."""
    steps = list_stappen(kring)
    weergave.show_lijst(steps, nummers=range(1, len(steps) + 1))


def list_stappen(kring: Kring) -> list[str]:
    """
    Return what there is to do next, for this kring as it stands.

    Examples
    --------
    >>> from leerkring.kring import load_kring
    >>> list_stappen(load_kring("rotterdam-2014"))[-1]
    'Maak alle verslagen met ‘leerkring report rotterdam-2014’.'
    """
    steps = []
    own = kring.info.herkomst == "eigen"
    answered = list_beantwoord(kring)
    if own and kring["sessies"].empty:
        steps.append(_("Vul de sessies in: sessies.csv."))
    for row in kring["sessies"].itertuples() if own else ():
        if row.status == "gehouden" and row.sessie not in answered:
            steps.append(
                _("Leg vast wat er uit {titel} kwam: deelvragen.csv en kaarten.csv.").format(
                    titel=row.titel
                )
            )
        elif row.sessie in answered and kring.select_sessie(row.sessie)["versies"].empty:
            steps.append(
                _("Stuur het verslag van {titel} rond en leg dat vast in versies.csv.").format(
                    titel=row.titel
                )
            )
    steps += _list_onderzoek(kring) + _list_praktijk(kring)
    steps.append(_("Maak alle verslagen met ‘leerkring report {naam}’.").format(naam=kring.naam))
    return steps


def _list_onderzoek(kring: Kring) -> list[str]:
    """Return what is still to be read, coded, talked about and founded; a published kring is done."""
    if kring.info.herkomst == "gepubliceerd":
        return []
    given = kring["coderingen"]
    unread = int(kring["literatuur"]["besluit"].eq("nog_te_lezen").sum())
    uncoded = int((~kring["fragmenten"]["fragment"].isin(set(given["fragment"].dropna()))).sum())
    differ = list_onbeslist(given)["eenheid"].nunique()
    bare = len(find_wezen(kring.info, kring.tables))
    todo = (
        (unread, _("Lees nog {n}: literatuur.csv."), count_noun(unread, "bron", "bronnen")),
        (uncoded, _("Codeer nog {n}: coderingen.csv."), count_noun(uncoded, "fragment", "fragmenten")),
        (differ, _("Overleg over {n} waarover de codeurs het niet eens zijn; 15_codering noemt ze."), count_noun(differ, "kaart of fragment", "kaarten en fragmenten")),
        (bare, _("Leg in onderbouwing.csv vast waar dit op rust: {n}; ‘leerkring check’ noemt ze."), count_noun(bare, "bevinding of conclusie", "bevindingen en conclusies")),
    )  # fmt: skip
    return [text.format(n=counted) for n, text, counted in todo if n]


def _list_praktijk(kring: Kring) -> list[str]:
    """Return what is still to be made into tools, substantiated, passed on and secured."""
    if kring.info.herkomst == "gepubliceerd":
        return []
    theory, tools = kring["praktijktheorie"], kring["handvatten"]
    asked = set(theory.loc[theory["laag"] == "hypothesen", "uitspraak"])
    untested = len(asked - set(kring["onderbouwing"]["hypothese"].dropna()))
    sheet = ["voor_wie", "wanneer", "hoe", "waarom", "onbekend"]
    unfinished = int(tools[sheet].isna().any(axis=1).sum())
    claimed = int(kring["oogst"]["staving"].eq("niet_gestaafd").sum())
    silent = _list_zonder_effect(kring)
    kept = int(kring["signalen"]["stand"].eq("niet_doorgegeven").sum())
    loose = int(kring["borging"]["door"].isna().sum())
    todo = (
        (int(len(kring["conclusies"]) and kring["methodieken"].empty), _("Kies welke methodieken uit de conclusies volgen: methodieken.csv."), ""),
        (untested, _("Zoek bevindingen voor of tegen {n}: onderbouwing.csv."), count_noun(untested, "hypothese", "hypothesen")),
        (unfinished, _("Maak {n} af: handvatten.csv."), count_noun(unfinished, "handvat", "handvatten")),
        (claimed, _("Vraag een ander om {n} te bevestigen of te weerspreken: oogst.csv."), count_noun(claimed, "effect", "effecten")),
        (len(silent), _("Ga na of er een effect is voor {n}: oogst.csv."), join_items(silent)),
        (kept, _("Geef {n} door, of leg vast waarom niet: signalen.csv."), count_noun(kept, "signaal", "signalen")),
        (loose, _("Spreek af wie zorgt voor {n}: borging.csv."), count_noun(loose, "punt van de borging", "punten van de borging")),
    )  # fmt: skip
    return [text.format(n=counted) for n, text, counted in todo if n]


def _list_zonder_effect(kring: Kring) -> list[str]:
    """Name the perspectives of which no effect is recorded, once any effect is."""
    told = set(kring["oogst"]["perspectief"])
    return [name_voor_wie(name) for name in PERSPECTIEVEN if name not in told] if told else []
