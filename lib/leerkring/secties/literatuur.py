"""The sections of 13_literatuur: what was searched, what was found, and what the sources say."""

from __future__ import annotations

from typing import Any

import pandas as pd

from leerkring import weergave
from leerkring.exchange.bibliografie import format_referenties
from leerkring.kring.kring import Kring
from leerkring.methoden import codering, literatuur
from leerkring.secties import bronnen
from leerkring.secties.gedeeld import is_fictief, name_where
from leerkring.secties.onderzoek import Onderzoek, pick_uiteenlopend
from leerkring.taal import N_, _, count_noun, format_date, sentence_case

TITEL = N_("Literatuur")
EXPECTED = {
    N_("waarnaar gezocht is"): ("zoekopdrachten",),
    N_("de gevonden bronnen"): ("literatuur",),
    N_("passages uit de bronnen"): ("fragmenten",),
}


def list_kort(onderzoek: Onderzoek) -> list[str]:
    """Return what was searched, found and read, in at most six sentences."""
    kring = onderzoek.kring
    topics = kring["zoekopdrachten"].drop_duplicates("onderwerp")
    lines = []
    if len(topics):
        n = count_noun(len(topics), "onderwerp", "onderwerpen")
        lines.append(_("Er is gezocht op {n}.").format(n=n))
    if kring["literatuur"].empty:
        return [*lines, _("Welke bronnen zijn gevonden en gelezen, is niet {where}.").format(where=name_where(kring))]  # fmt: skip
    stroom = literatuur.count_stroom(kring["zoekopdrachten"], kring["literatuur"])
    return [
        *lines,
        *literatuur.describe_stroom(stroom),
        *literatuur.describe_themas(_count_themas(onderzoek))[:3],
    ]


def show_zoeken(kring: Kring) -> None:
    """Show what was searched for, and the log of the searches."""
    log = kring["zoekopdrachten"]
    if log.empty:
        weergave.show_leeg(_("Waarnaar gezocht is, is niet {where}.").format(where=name_where(kring)))  # fmt: skip
        return
    weergave.show_lijst(
        (sentence_case(row.onderwerp).rstrip("."), _tell_zoekopdracht(row)) for row in log.itertuples()
    )  # fmt: skip
    if log["treffers"].notna().any():
        shown = literatuur.count_opbrengst(log, kring["literatuur"])
        columns = ["onderwerp", "treffers", "dubbel", "afgewezen"]
        weergave.show_tabel(
            shown, dict.fromkeys(columns, "") | {"gelezen": _("gelezen"), "opgenomen": _("opgenomen")},
            uit="zoekopdrachten", onderschrift=_("Wat elke zoekopdracht opleverde"),
        )  # fmt: skip
    if log[["datum", "waar", "termen", "treffers"]].isna().all(axis=None):
        weergave.show_zin(_("Wanneer, waar en met welke termen is gezocht, en hoeveel dat opleverde, is niet {where}.").format(where=name_where(kring)))  # fmt: skip
    weergave.show_zin(bronnen.cite(kring, log), klein=True)


def show_stroom(kring: Kring) -> None:
    """Show the way from hits to sources that take part, with why others do not."""
    read = kring["literatuur"]
    if read.empty:
        weergave.show_leeg(_("Hoeveel er gevonden en afgewezen is, is niet {where}.").format(where=name_where(kring)))  # fmt: skip
        return
    stroom = literatuur.prepare_stroom(kring["zoekopdrachten"], read)
    weergave.show_figuur(
        literatuur.plot_stroom, stroom, titel=_("Van treffers naar bronnen"), alt=literatuur.describe_figuur_stroom(stroom),
        bron=bronnen.cite(kring, read), hoogte=literatuur.suggest_hoogte(stroom), fictief=is_fictief(kring),
    )  # fmt: skip
    reasons = literatuur.count_redenen(read)
    weergave.show_zin(literatuur.describe_redenen(reasons))
    weergave.show_zin(literatuur.describe_stroom_grond(), klein=True)


def show_themas(onderzoek: Onderzoek) -> None:
    """Show what the sources are about, by source and year."""
    table = _count_themas(onderzoek)
    if table.empty:
        weergave.show_leeg(_("Waar de bronnen over gaan, is niet {where}.").format(where=name_where(onderzoek.kring)))  # fmt: skip
        return
    kring = onderzoek.kring
    weergave.show_figuur(
        literatuur.plot_themas, table, titel=_("Waar elke bron over gaat, van oud naar nieuw"),
        alt=literatuur.describe_figuur_themas(table), bron=bronnen.cite(kring, kring["literatuur"]),
        hoogte=literatuur.suggest_hoogte_themas(table), fictief=is_fictief(kring),
    )  # fmt: skip
    weergave.show_lijst(literatuur.describe_themas(table))


def show_passages(onderzoek: Onderzoek) -> None:
    """Show what the sources say, code by code, with where it stands."""
    units = onderzoek.eenheden
    units = units[units["bronsoort"] == codering.LITERATUUR]
    coded = onderzoek.vastgesteld.merge(units, on="eenheid", suffixes=("", "_eenheid"))
    if coded.empty:
        weergave.show_leeg(_("Wat de bronnen zeggen, is niet {where}.").format(where=name_where(onderzoek.kring)))  # fmt: skip
        return
    for row in codering.order_codeboek(onderzoek.kring["codeboek"]).itertuples():
        own = coded[coded["code"] == row.code]
        if own.empty:
            continue
        weergave.show_kop(sentence_case(row.titel).rstrip("."))
        n = sentence_case(count_noun(len(own), "passage", "passages")).rstrip(".")
        sources = count_noun(own["bron"].nunique(), "bron", "bronnen")
        weergave.show_zin(_("{n}, uit {sources}.").format(n=n, sources=sources))
        open_ = pick_uiteenlopend(own)
        weergave.show_lijst(onderzoek.quote(open_))
        rest = list(own.loc[~own["eenheid"].isin(open_), "eenheid"])
        more = _("Nog {n}").format(n=count_noun(len(rest), "passage", "passages"))
        weergave.show_lijst(onderzoek.quote(rest), vouw=more)


def show_referenties(kring: Kring) -> None:
    """Show the sources that take part as a reference list, and the others folded away."""
    read = kring["literatuur"]
    taken = read[read["besluit"] == "opgenomen"]
    if taken.empty:
        weergave.show_leeg(_("Een lijst van bronnen is niet {where}.").format(where=name_where(kring)))  # fmt: skip
        return
    listed = format_referenties(taken)
    weergave.show_referenties(listed["html"], listed["tekst"])
    weergave.show_zin(_("De lijst staat in de stijl van de American Psychological Association, zevende uitgave."), klein=True)  # fmt: skip
    aside = read[read["besluit"] == "afgewezen"].merge(literatuur.name_bronnen_tabel(read), on="literatuur")  # fmt: skip
    weergave.show_tabel(
        aside, {"naam": _("bron"), "titel": "", "reden": ""}, uit="literatuur",
        onderschrift=_("Gelezen en afgewezen"), vouw=_("Wat gelezen en afgewezen is"),
    )  # fmt: skip


def show_bronnen(kring: Kring) -> None:
    """Show what the report rests on, and what was not recorded or published."""
    if kring.info.documenten:
        weergave.show_zin(_("Dit overzicht berust op:"))
        weergave.show_lijst(bronnen.list_documenten(kring, kring["zoekopdrachten"], kring["literatuur"]))  # fmt: skip
    weergave.show_zin(bronnen.list_ontbrekend(kring, EXPECTED), klein=True)


def _tell_zoekopdracht(row: Any) -> str:
    """Return the words that were typed, where and when, and what was noted with it."""
    told = [
        f"‘{row.termen}’" if isinstance(row.termen, str) else "",
        row.waar if isinstance(row.waar, str) else "",
        format_date(row.datum) if isinstance(row.datum, str) else "",
        row.toelichting if isinstance(row.toelichting, str) else "",
    ]
    return "; ".join(part for part in told if part)


def _count_themas(onderzoek: Onderzoek) -> pd.DataFrame:
    kring = onderzoek.kring
    return literatuur.count_themas(
        kring["literatuur"], onderzoek.vastgesteld, kring["fragmenten"], kring["codeboek"]
    )
