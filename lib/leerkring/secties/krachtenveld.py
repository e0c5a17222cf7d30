"""The sections of 40_krachtenveld: parties, their power, who depends on whom, who is connected."""

from __future__ import annotations

from functools import partial

import pandas as pd

from leerkring import weergave
from leerkring.kring.kring import Kring
from leerkring.methoden import krachtenveld
from leerkring.secties import bronnen, netwerk, verbindingen
from leerkring.secties.gedeeld import is_fictief, name_where
from leerkring.secties.netwerk import find_laatste, select_sessie, show_gekomen, show_netwerk
from leerkring.secties.verbindingen import show_verbindingen
from leerkring.taal import N_, _, count_noun, format_list, join_items, sentence_case

__all__ = [
    "EXPECTED",
    "TITEL",
    "compare_nu",
    "list_kort",
    "show_actoren",
    "show_afhankelijkheden",
    "show_bronnen",
    "show_gekomen",
    "show_macht",
    "show_netwerk",
    "show_pijltabel",
    "show_verbindingen",
]

TITEL = N_("Krachtenveld")
THEMA = "krachtenveld"  # of findings that speak about it
LEZING = "onze lezing"
EXPECTED = {
    N_("de partijen"): ("actoren",),
    N_("de macht en het belang van de partijen"): ("actorscores",),
    N_("wie van wie afhangt"): ("relaties.soort=afhankelijkheid",),
    N_("welke verbindingen er zijn en gewenst zijn"): ("relaties.soort=contact",),
    N_("wie van de deelnemers met wie verbonden is"): ("relaties.naar_deelnemer",),
}


def list_kort(kring: Kring) -> list[str]:
    """Return who is in the field, who matters, and what is wanted, in at most six sentences."""
    if all(kring[name].empty for name in ("actoren", "actorscores", "relaties")):
        return [
            _("Over het krachtenveld is niets {where}.").format(where=name_where(kring)),
            _("Het gaat om de partijen om de leerkring heen, hun macht en belang, wie van wie afhangt en wie met wie verbonden is."),
        ]  # fmt: skip
    lines = [
        _tell_partijen(kring),
        *krachtenveld.describe_macht(_summarise(kring))[:1],
        " ".join(krachtenveld.describe_afhankelijkheden(compare_nu(kring))[:2]),
        *verbindingen.list_kort(kring),
        *netwerk.list_kort(kring),
    ]
    missing = _tell_ontbrekend(kring)
    told = [line for line in lines if line]
    return [*told[: 5 if missing else 6], *([missing] if missing else [])]


def show_actoren(kring: Kring) -> None:
    """Show the parties, group by group, with what the source says of each."""
    actoren = kring["actoren"]
    if actoren.empty:
        weergave.show_leeg(_("Welke partijen er zijn, is niet {where}.").format(where=name_where(kring)))  # fmt: skip
        return
    for groep, rows in actoren.groupby("groep", sort=False, dropna=False):
        if isinstance(groep, str) and len(set(actoren["groep"].dropna())) > 1:
            weergave.show_kop(sentence_case(groep).rstrip("."))
        marks = ["*" if is_lezing else "" for is_lezing in _is_lezing(rows)]
        told = [text if isinstance(text, str) else "" for text in rows["toelichting"]]
        weergave.show_lijst((f"{naam}{mark}", text) for naam, mark, text in zip(rows["naam"], marks, told, strict=True))  # fmt: skip
        weergave.show_zin(bronnen.cite(kring, rows), klein=True)
    if _is_lezing(actoren).any():
        weergave.show_zin(_("* Onze lezing: het document noemt deze partij anders of samen met andere."), klein=True)  # fmt: skip


def show_macht(kring: Kring) -> None:
    """Show how much power and interest participants see in each party, and where they differ."""
    scores, least = kring["actorscores"], kring.info.min_cel
    if scores.empty:
        weergave.show_leeg(_("Hoeveel macht en belang de partijen hebben, is niet {where}.").format(where=name_where(kring)))  # fmt: skip
        return
    macht = _summarise(kring)
    weergave.show_lijst(krachtenveld.describe_macht(macht))
    weergave.show_zin(krachtenveld.describe_verdeeld(macht), krachtenveld.describe_onthouden(macht, min_cel=least))  # fmt: skip
    if macht["macht"].notna().any():
        weergave.show_figuur(
            krachtenveld.plot_macht, macht, titel=_title_macht(macht), alt=krachtenveld.describe_macht_figuur(macht),
            bron=f"{_count_beoordelaars(scores)} {bronnen.cite(kring, scores)}", cijfers={
                "nummer": _("nr."), "naam": _("partij"), "mensen": _("mensen"), "macht": _("macht, midden"), "macht_laag": _("macht, van"),
                "macht_hoog": _("macht, tot"), "belang": _("belang, midden"), "belang_laag": _("belang, van"), "belang_hoog": _("belang, tot")},
            hoogte=krachtenveld.suggest_hoogte_macht(macht), fictief=is_fictief(kring),
        )  # fmt: skip
    weergave.show_zin(*_explain_macht(macht), klein=True)


def show_afhankelijkheden(kring: Kring) -> None:
    """Show who depends on whom before the change and now; without arrows only what is said of it."""
    tabel, said = compare_nu(kring), _select_uitspraken(kring)
    if tabel.empty:
        text = _("Welke partij van welke afhangt, is niet {where}.").format(where=name_where(kring))
        if said.empty:
            weergave.show_leeg(text)
            return
        weergave.show_zin(text, _("Daarom staat hier geen beeld met pijlen."))
    else:
        _show_pijlen(kring, tabel)
    if len(said):
        weergave.show_zin(_("Wat er over het krachtenveld gezegd is:"))
        weergave.show_lijst((row.tekst, _tell_herkomst(kring, row)) for row in said.itertuples())


def show_bronnen(kring: Kring) -> None:
    """Show what the report rests on, what is our reading, and what was not recorded or published."""
    actoren, relaties = kring["actoren"], kring["relaties"]
    noted = actoren.dropna(subset="opmerking")
    if len(noted):
        weergave.show_zin(_("Bij deze partijen is iets aangetekend:"))
        weergave.show_lijst((row.naam, row.opmerking) for row in noted.itertuples())
    if kring.info.documenten and len(documents := bronnen.list_documenten(kring, actoren, relaties, _select_uitspraken(kring))):  # fmt: skip
        weergave.show_zin(_("Dit overzicht berust op:"))
        weergave.show_lijst(documents)
    missing = bronnen.tell_ontbrekend(_find_ontbrekend(kring))
    whole = _("Van alles wat dit overzicht vraagt, is iets {where}.").format(where=name_where(kring))  # fmt: skip
    weergave.show_zin(missing or whole, klein=True)


def compare_nu(kring: Kring) -> pd.DataFrame:
    """Return the dependencies of each moment as they were last recorded, before beside now."""
    relaties = kring["relaties"]
    rows = relaties[relaties["soort"] == "afhankelijkheid"]
    last = [select_sessie(own, find_laatste(kring, own)) for _moment, own in rows.groupby("moment")]
    return krachtenveld.compare_afhankelijkheden(pd.concat(last) if last else rows, kring["actoren"])  # fmt: skip


def show_pijltabel(tabel: pd.DataFrame) -> None:
    """Show who depends on whom, with what it is about."""
    weergave.show_tabel(
        word_pijlen(tabel),
        {"naam_van": _("wie"), "naam_naar": _("hangt af van"), "voor": _("vóór"), "nu": _("nu"), "verloop": _("verloop")},
        onderschrift=_("Wie van wie afhangt, en waarvoor"),
    )  # fmt: skip


def _show_pijlen(kring: Kring, tabel: pd.DataFrame) -> None:
    partijen = krachtenveld.number_partijen(tabel, kring["actoren"])
    rows = kring["relaties"][kring["relaties"]["soort"] == "afhankelijkheid"]
    weergave.show_zin(*krachtenveld.describe_afhankelijkheden(tabel))
    height = krachtenveld.suggest_hoogte_afhankelijkheden(partijen)
    if height is None:
        weergave.show_zin(_("Zoveel partijen passen niet leesbaar in één beeld; de tabel zegt wie van wie afhangt."))  # fmt: skip
    else:
        weergave.show_figuur(
            partial(krachtenveld.plot_afhankelijkheden, partijen=partijen), tabel, titel=_title_pijlen(tabel),
            alt=krachtenveld.describe_afhankelijkheid_figuur(tabel), bron=bronnen.cite(kring, rows), hoogte=height, fictief=is_fictief(kring),
        )  # fmt: skip
    show_pijltabel(tabel)
    wanted = rows[rows["moment"] == "gewenst"].dropna(subset=["van", "naar"])
    names = kring["actoren"].set_index("actor")["naam"]
    pairs = [_("{van} van {naar}").format(van=names[v], naar=names[n]) for v, n in zip(wanted["van"], wanted["naar"], strict=True)]  # fmt: skip
    weergave.show_zin(_("Gewenst is: {paren}.").format(paren=join_items(dict.fromkeys(pairs))) if pairs else "")  # fmt: skip
    weergave.show_zin(
        _("Een pijl wijst naar wie nodig is. Hoe sterk een afhankelijkheid is, is niet gevraagd."),
        klein=True,
    )


def _tell_partijen(kring: Kring) -> str:
    actoren = kring["actoren"]
    if actoren.empty:
        return ""
    n = count_noun(len(actoren), "partij", "partijen")
    text = _("Er is {n} genoemd") if len(actoren) == 1 else _("Er zijn {n} genoemd")
    groups = actoren["groep"].value_counts(sort=False)
    told = [_("{n} bij ‘{groep}’").format(n=k, groep=groep) for groep, k in groups.items()]
    parts = _(": {parts}").format(parts=format_list(told)) if len(told) > 1 else ""
    return f"{text.format(n=n)}{parts}."


def _tell_ontbrekend(kring: Kring) -> str:
    missing = _find_ontbrekend(kring)
    text = _("Niet {where}: {names}.")
    return text.format(where=name_where(kring), names=join_items(missing)) if missing else ""


def _tell_herkomst(kring: Kring, row: object) -> str:
    """Return who says it, in which document, and what its makers noted with it."""
    place = row.plaats if isinstance(row.plaats, str) else ""
    source = " ".join(part for part in (bronnen.name_document(kring, row.document), place) if part)
    parts = (row.zegsman, source, row.opmerking)
    return "; ".join(part for part in parts if isinstance(part, str) and part)


def _title_macht(macht: pd.DataFrame) -> str:
    top = list(macht.loc[macht["vak"] == "betrek", "naam"])
    if not 0 < len(top) <= 2:
        return _("Macht en belang van de partijen, en waar de antwoorden uiteenlopen")
    return _("Veel macht en veel belang: {namen}").format(namen=format_list(top))


def _title_pijlen(tabel: pd.DataFrame) -> str:
    counts = krachtenveld.count_verandering(tabel)
    if not any(counts.values()):
        return _("Wie van wie afhangt")
    if counts["kwam"] == counts["verdween"] == 0:
        return _("Wie van wie afhangt, bleef gelijk")
    return _("Wie van wie afhangt, veranderde")


def word_pijlen(tabel: pd.DataFrame) -> pd.DataFrame:
    """Return the dependencies in words: what each is about, whether it stayed, one way or both."""
    yes = {True: _("ja, waarvoor staat er niet bij"), False: None}
    changed = [_(krachtenveld.VERANDERING[key]) if isinstance(key, str) else "" for key in tabel["verandering"]]  # fmt: skip
    sides = [_("eenzijdig") if one else _("wederzijds") for one in tabel["eenzijdig"]]
    return tabel.assign(
        **{moment: tabel[f"wat_{moment}"].fillna(tabel[moment].map(yes)) for moment in ("voor", "nu")},
        verloop=[", ".join(part for part in pair if part) for pair in zip(changed, sides, strict=True)],
    )  # fmt: skip


def _explain_macht(macht: pd.DataFrame) -> list[str]:
    shown, drawn = int(macht["macht"].notna().sum()), len(krachtenveld.select_getekend(macht))
    return [
        _("Het getal staat bij de middelste score; het kruis loopt over de scores waar ten minste de middelste helft van de antwoorden ligt. Blauw: het kruis ligt binnen één vak. Wat op elkaar zou vallen, staat iets uit elkaar.") if drawn else "",
        _("Getekend zijn de {n} met de meeste macht en het meeste belang; de andere staan in de tabel.").format(n=count_noun(drawn, "partij", "partijen")) if drawn < shown else "",
        _("Dit is wat deelnemers inschatten; de partijen zelf is niets gevraagd. De vier woorden zijn die van de macht-belangmatrix (naar Mendelow, 1981; digitalopen.belgium.be)."),
    ]  # fmt: skip


def _count_beoordelaars(scores: pd.DataFrame) -> str:
    known = scores["deelnemer"].nunique()
    n = count_noun(known, "deelnemer", "deelnemers") if scores["deelnemer"].notna().all() else count_noun(len(scores), "oordeel", "oordelen")  # fmt: skip
    return sentence_case(n)


def _summarise(kring: Kring) -> pd.DataFrame:
    return krachtenveld.summarise_macht(kring["actorscores"], kring["actoren"], min_cel=kring.info.min_cel)  # fmt: skip


def _select_uitspraken(kring: Kring) -> pd.DataFrame:
    """Return the findings about the field of forces."""
    findings = kring["bevindingen"]
    return findings[findings["thema"].str.lower() == THEMA]


def _is_lezing(rows: pd.DataFrame) -> pd.Series:
    return rows["opmerking"].astype("str").str.startswith(LEZING, na=False)


def _find_ontbrekend(kring: Kring) -> list[str]:
    """Return what is not there; whether wishes came about takes two sessions, and no one table."""
    missing = bronnen.find_ontbrekend(kring, EXPECTED)
    return missing + ([_("of de gewenste verbindingen er kwamen")] if netwerk.list_gevolgd(kring).empty else [])  # fmt: skip
