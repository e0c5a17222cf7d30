"""The sections of 00_werkboek: the state of a kring and what to do next."""

from __future__ import annotations

import pandas as pd

from leerkring import weergave
from leerkring.kring.kring import Kring
from leerkring.kring.onderzoek import find_wezen
from leerkring.kring.schema import TABLES
from leerkring.methoden.codering import list_onbeslist
from leerkring.methoden.vaststelling import get_status
from leerkring.secties.gedeeld import list_beantwoord
from leerkring.taal import N_, _, count_noun, format_date

TITEL = N_("Stand van de kring")


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
    steps += _list_onderzoek(kring)
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
