"""Where what a report says comes from, and what the tables do not hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from leerkring.kring.kring import Kring, Sessie
from leerkring.taal import N_, _, format_list, sentence_case
from leerkring.weergave import Item

# Where rows come from that name no document; a published kring names one for every row it has.
ZONDER_DOCUMENT = {
    "fictief": N_("Bron: verzonnen gegevens."),
    "eigen": N_("Bron: eigen gegevens van de leerkring."),
}


def cite(kring: Kring, rijen: pd.DataFrame) -> str:
    """
    Name the documents and the places in them that rows come from.

    Parameters
    ----------
    kring : Kring
    rijen : DataFrame
        With ``document`` and ``plaats``; without them the rows are the kring's own data.

    Returns
    -------
    str
        "Bron: verslag sessie 3 (Deelvragen, vraag 2)."; empty for a published kring without rows.
    """
    if "document" not in rijen or rijen["document"].isna().all():
        return _(ZONDER_DOCUMENT.get(kring.info.herkomst, ""))
    parts = []
    for key, rows in rijen.dropna(subset="document").groupby("document", sort=False):
        places = "; ".join(dict.fromkeys(rows["plaats"].dropna()))
        name = name_document(kring, key)
        parts.append(f"{name} ({places})" if places else name)
    return _("Bron: {parts}.").format(parts="; ".join(parts))


def name_document(kring: Kring, key: object) -> str | None:
    """Return the short name of a document, else its title; None when there is no key."""
    if not isinstance(key, str):
        return None
    entry = kring.info.document(key)
    return entry.get("kort") or entry.get("titel") or key


def list_documenten(kring: Kring, *tabellen: pd.DataFrame) -> list[Item]:
    """
    Return documents with what each is, in the order of kring.yml.

    Parameters
    ----------
    kring : Kring
    *tabellen : DataFrame
        Only the documents that these rest on; without any, all of them.

    Returns
    -------
    list of (str, str)
    """
    used = {key for tabel in tabellen if "document" in tabel for key in tabel["document"].dropna()}
    return [
        (": ".join(entry[part] for part in ("kort", "titel") if entry.get(part)) or entry["document"],
         "; ".join(entry[part] for part in ("uitgever", "toelichting") if entry.get(part)))
        for entry in kring.info.documenten
        if entry["document"] in used or not tabellen
    ]  # fmt: skip


def find_ontbrekend(deel: Kring | Sessie, verwacht: Mapping[str, Sequence[str]]) -> list[str]:
    """Return in words what `list_ontbrekend` names, each by itself."""
    return [
        _(what) for what, names in verwacht.items() if not any(_holds(deel, name) for name in names)
    ]


def _holds(deel: Kring | Sessie, name: str) -> bool:
    table, _dot, column = name.partition(".")
    if not column:
        return not deel[table].empty
    column, _is, value = column.partition("=")
    cells = deel[table][column]
    return bool((cells == value).any() if value else cells.notna().any())


def list_ontbrekend(deel: Kring | Sessie, verwacht: Mapping[str, Sequence[str]]) -> str:
    """
    Say in one sentence what a part of a kring does not hold; empty when it holds everything.

    Parameters
    ----------
    deel : Kring or Sessie
    verwacht : mapping of str to sequence of str
        In words what is expected, and the tables of which at least one should then have rows;
        ``table.column`` asks for a cell in that column, ``table.column=value`` for that value.
    """
    return tell_ontbrekend(find_ontbrekend(deel, verwacht))


def tell_ontbrekend(namen: Sequence[str]) -> str:
    """Say in one sentence that these are not there; empty when nothing is missing."""
    if not namen:
        return ""
    return sentence_case(
        _("Niet vastgelegd of niet gepubliceerd: {names}").format(names=format_list(namen))
    )
