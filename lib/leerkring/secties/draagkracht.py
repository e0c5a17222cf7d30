"""The sections of 41_draagkracht: what volunteers give, with every assumption in the open."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pandas as pd

from leerkring import weergave
from leerkring.kring.kring import Kring
from leerkring.methoden import afspraken, draagkracht
from leerkring.secties import bronnen
from leerkring.secties.gedeeld import is_fictief, name_where
from leerkring.taal import N_, _, count_noun, format_date, format_list, sentence_case
from leerkring.weergave import Item

TITEL = N_("Draagkracht")
EXPECTED = {N_("de cijfers over vrijwillig werk"): ("cijfers.grootheid",)}
TIPS = {N_("de tips"): ("bevindingen",)}  # of the findings only the tips
ANDERS = (draagkracht.BETAALD, draagkracht.VRAAG)  # figures that have a section of their own
KORT = 6  # sentences in the summary


def list_kort(kring: Kring) -> list[str]:
    """Return what volunteers give and what is unsure about it, in at most six sentences."""
    sums, tips = _reken(kring), _describe_tips(kring)
    if sums.cijfers.empty:
        where = name_where(kring)
        none = _("Over hoeveel vrijwilligers er zijn en hoeveel uur zij geven, is niets {where}.").format(where=where)  # fmt: skip
        return [none, tips or _("Er valt dus niets te rekenen, en ook tips zijn er niet {where}.").format(where=where)]  # fmt: skip
    told = [
        [draagkracht.describe_ontbreekt(sums.grootheden)],
        [f"{line} {_describe_zegsman(sums)}" for line in draagkracht.describe_aanbod(sums.wegen, sums.aanbod)[:1]],
        _describe_norm(sums)[:1],
        draagkracht.describe_normen(sums.fte)[:1],
        [line for rows in sums.aannames[:1] for line in draagkracht.describe_aannames(rows)[:1]],
        [] if sums.take(draagkracht.BETAALD).empty else draagkracht.describe_betaald(sums.betaald)[:1],
        [draagkracht.describe_vraag(sums.vraag, sums.aanbod, sums.grootheden)],
        [tips],
    ]  # fmt: skip
    lines = [line for part in told for line in part if line]
    # The norm worked out backwards can be missed: it stands with the figures.
    return lines if len(lines) <= KORT else [line for line in lines if line not in told[2]][:KORT]


def show_vrijwilligers(kring: Kring) -> None:
    """Show the figures as they were stated, what they say of each other and the norm behind them."""
    sums = _reken(kring)
    rows = sums.cijfers[~sums.cijfers["grootheid"].isin(ANDERS)]
    if rows.empty:
        weergave.show_leeg(_("Cijfers over vrijwillig werk zijn niet {where}.").format(where=name_where(kring)))  # fmt: skip
        return
    weergave.show_lijst([*draagkracht.describe_aanbod(sums.wegen, sums.aanbod), *_describe_norm(sums)[:1]])  # fmt: skip
    weergave.show_zin(draagkracht.describe_ontbreekt(sums.grootheden))
    _show_cijfers(kring, rows, _("De cijfers over vrijwillig werk, zoals ze er staan"))
    share = sums.take("aandeel")["eenheid"].dropna()
    told = draagkracht.describe_regels(sums.grootheden, eenheid=share.iloc[0] if len(share) == 1 else "")  # fmt: skip
    if told:
        weergave.show_zin(_("Wat de cijfers over elkaar zeggen (uitgerekend door ons):"))
        weergave.show_lijst(told)
    weergave.show_zin(
        *_describe_norm(sums)[1:],
        draagkracht.describe_meer(sums.grootheden),
        draagkracht.describe_open(sums.grootheden),
        klein=True,
    )


def show_normen(kring: Kring) -> None:
    """Show what the same hours are in FTE with one norm and another."""
    sums = _reken(kring)
    if sums.fte.empty:
        weergave.show_leeg(_("Hoeveel FTE het vrijwillige werk is, valt niet uit te rekenen: aantallen of uren ontbreken."))  # fmt: skip
        return
    weergave.show_zin(
        _("Een FTE is een volledige baan. Hoeveel uur per jaar dat is, is een afspraak; geen van deze normen is de juiste.")
    )  # fmt: skip
    weergave.show_zin(*draagkracht.describe_normen(sums.fte))
    drawn = draagkracht.prepare_normen(sums.fte)
    weergave.show_figuur(
        draagkracht.plot_bereiken, drawn, titel=_("Dezelfde uren zijn {bereik} FTE, al naar de norm").format(bereik=draagkracht.format_uitkomst(drawn["midden"].min(), drawn["midden"].max())),
        alt=draagkracht.describe_figuur_bereiken(drawn, _("FTE")), bron=bronnen.cite(kring, sums.gebruikt),
        cijfers={"naam": _("norm"), "laag": _("laagst"), "midden": _("midden"), "hoog": _("hoogst")},
        hoogte=draagkracht.suggest_hoogte(len(drawn)), fictief=is_fictief(kring),
    )  # fmt: skip
    weergave.show_zin(_describe_stippen(sums), klein=True)
    weergave.show_zin(_("Waar de normen vandaan komen:"))
    weergave.show_lijst(zip(drawn["naam"], sums.fte["bron"], strict=True))


def show_aannames(kring: Kring) -> None:
    """Show which assumption moves the result most, with the others at their middle."""
    sums = _reken(kring)
    if not sums.aannames:
        weergave.show_leeg(_("Welke aanname het zwaarst weegt, is niet te zeggen: de cijfers staan er zonder grenzen, of er zijn er te weinig."))  # fmt: skip
        return
    for rows in sums.aannames:
        drawn = draagkracht.prepare_aannames(rows)
        way = draagkracht.name_weg(rows["weg"].iloc[0])
        first = draagkracht.name_grootheid(rows["grootheid"].iloc[0])
        weergave.show_kop(_("Gerekend met {weg}").format(weg=way))
        weergave.show_zin(*draagkracht.describe_aannames(rows))
        weergave.show_figuur(
            draagkracht.plot_aannames, drawn, titel=(_("Met onze grenzen weegt het zwaarst: {wat}") if rows["van_ons"].iloc[0] else _("Het zwaarst weegt: {wat}")).format(wat=first),
            alt=draagkracht.describe_figuur_aannames(drawn), bron=bronnen.cite(kring, sums.take(*rows["grootheid"])),
            cijfers={"naam": _("aanname"), "invoer": _("van en tot"), "laag": _("laagst, in FTE"), "hoog": _("hoogst, in FTE")},
            hoogte=draagkracht.suggest_hoogte(len(drawn)) + 0.6, fictief=is_fictief(kring),
        )  # fmt: skip
    ours = any(rows["van_ons"].any() for rows in sums.aannames)
    weergave.show_zin(
        _("Telkens gaat één aanname van laag naar hoog; de andere blijven in het midden. Hoe zwaar een aanname weegt, hangt af van hoe ruim haar grenzen zijn."),
        _("Grijs zijn de grenzen die wij zelf kozen, omdat ze er niet bij staan.") if ours else "",
        klein=True,
    )  # fmt: skip


def show_betaald(kring: Kring) -> None:
    """Show paid work beside volunteer work, divided only where both are in FTE."""
    sums = _reken(kring)
    rows = sums.take(draagkracht.BETAALD)
    if rows.empty:
        weergave.show_leeg(_("Cijfers over betaald werk zijn niet {where}.").format(where=name_where(kring)))  # fmt: skip
        return
    weergave.show_zin(*draagkracht.describe_betaald(sums.betaald))
    _show_cijfers(
        kring, pd.concat([rows, sums.take("fte")]), _("Betaald en vrijwillig werk naast elkaar, zoals het er staat")
    )  # fmt: skip
    weergave.show_zin(
        draagkracht.describe_jaren(pd.concat([rows, sums.take("fte")])),
        _("Of het betaalde en het vrijwillige werk over hetzelfde gaan, zeggen de cijfers niet. Een uur van een vrijwilliger vervangt geen uur van een beroepskracht."),
        klein=True,
    )  # fmt: skip


def show_vraag(kring: Kring) -> None:
    """Show the hours that are asked beside those that are given, both with their range."""
    sums = _reken(kring)
    rows = sums.take(draagkracht.VRAAG)
    if rows.empty:
        weergave.show_leeg(_("Hoeveel uur er gevraagd wordt, is niet {where}.").format(where=name_where(kring)))  # fmt: skip
        return
    told = draagkracht.describe_vraag(sums.vraag, sums.aanbod, sums.grootheden)
    weergave.show_zin(told or _("Hoeveel uur vrijwilligers geven, is niet uit te rekenen; de vraag staat hier alleen."))  # fmt: skip
    if told:
        asked = sums.grootheden.set_index("grootheid").loc[draagkracht.VRAAG, draagkracht.GRENZEN]
        drawn = draagkracht.prepare_uren(sums.aanbod, asked)
        weergave.show_figuur(
            draagkracht.plot_bereiken, drawn, titel=_("Gevraagde en gegeven uren per jaar"),
            alt=draagkracht.describe_figuur_bereiken(drawn, _("uren per jaar")), bron=bronnen.cite(kring, pd.concat([rows, sums.gebruikt])),
            cijfers={"naam": _("uren per jaar"), "laag": _("laagst"), "midden": _("midden"), "hoog": _("hoogst")},
            hoogte=draagkracht.suggest_hoogte(len(drawn)), fictief=is_fictief(kring),
        )  # fmt: skip
    _show_cijfers(kring, rows, _("De gevraagde uren, zoals ze er staan"))
    weergave.show_zin(
        draagkracht.describe_jaren(sums.take(draagkracht.VRAAG, *sums.wegen["grootheid"])),
        _("Genoeg uren is nog niet genoeg hulp: of zij op de goede plek, op tijd en van de goede soort zijn, staat hier niet in."),
        klein=True,
    )  # fmt: skip


def show_tips(kring: Kring) -> None:
    """Show the tips as a checklist, each with what the circle did about it and how that stands."""
    tips = _follow_tips(kring)
    if tips.empty:
        weergave.show_leeg(_("Tips zijn niet {where}.").format(where=name_where(kring)))
        return
    weergave.show_zin(_describe_tips(kring))
    done = draagkracht.list_gedaan(tips)
    for who, rows in tips.groupby("zegsman", sort=False, dropna=False):
        weergave.show_zin(_("Volgens {who}:").format(who=who) if isinstance(who, str) else "")
        weergave.show_lijst(
            _list_tip(kring, own, done) for _tip, own in rows.groupby("bevinding", sort=False)
        )
    rows = kring["bevindingen"]
    weergave.show_zin(
        bronnen.cite(kring, rows[rows["soort"] == "tip"]),
        _("Tips zijn advies; dat zij werken, is hiermee niet aangetoond."),
        klein=True,
    )


def show_grens(kring: Kring) -> None:
    """Say that no scores of single carers or volunteers are kept here, and where those belong."""
    weergave.show_zin(
        _("Hier staan geen scores van mantelzorgers of vrijwilligers, alleen cijfers over groepen mensen."),
        _("Een vragenlijst over hoe zwaar het iemand valt, hoort bij die persoon zelf en de hulpverlener die er met hem of haar over praat."),
        _("In een verslag als dit zou te herkennen zijn van wie zo’n score is, en er volgt geen gesprek op."),
    )  # fmt: skip


def show_bronnen(kring: Kring) -> None:
    """Show what the report rests on, and what was not recorded or published."""
    sums, found = _reken(kring), kring["bevindingen"]
    tips = found[found["soort"] == "tip"]
    documents = bronnen.list_documenten(kring, sums.cijfers, tips)
    if documents:
        weergave.show_zin(_("Dit overzicht berust op:"))
        weergave.show_lijst(documents)
    own = replace(kring, tables={**kring.tables, "bevindingen": tips})
    weergave.show_zin(bronnen.list_ontbrekend(own, EXPECTED | TIPS), klein=True)


def _reken(kring: Kring) -> draagkracht.Rekening:
    return draagkracht.Rekening(kring["cijfers"])


def _describe_norm(sums: draagkracht.Rekening) -> list[str]:
    """Say which norm lies behind the FTE that were given."""
    if sums.teruggerekend is None:
        return []
    stated = " / ".join(draagkracht.format_gegeven(row) for _n, row in sums.take("fte").iterrows())
    wide = draagkracht.widen_norm(sums.teruggerekend, sums.cijfers)
    own = not sums.take("uren_per_fte").empty
    return draagkracht.describe_norm(sums.teruggerekend, wide, genoemd=stated, eigen=own)


def _describe_zegsman(sums: draagkracht.Rekening) -> str:
    """Say whose the figures are that the hours were computed from, and how hard they are."""
    first = sums.wegen[sums.wegen["weg"] == sums.aanbod["weg"].iloc[0]]
    rows = sums.take(*first["grootheid"])
    who = format_list(dict.fromkeys(rows["zegsman"].dropna()))
    told = _("De getallen zijn van {who}.").format(who=who) if who else ""
    soft = {
        ("schatting",): _("Het zijn schattingen, geen tellingen."),
        ("aanname",): _("Het zijn aannames, geen tellingen."),
        ("aanname", "schatting"): _("Het zijn schattingen en aannames, geen tellingen."),
    }
    return f"{told} {soft.get(tuple(sorted(set(rows['soort']))), '')}".strip()


def _describe_stippen(sums: draagkracht.Rekening) -> str:
    """Say what the dots and lines of the norms were computed with."""
    way = draagkracht.name_weg(sums.aanbod["weg"].iloc[0])
    told = _("De stip is gerekend met {weg}.").format(weg=way)
    if (sums.fte["laag"] < sums.fte["hoog"]).any():
        told += " " + _("De lijn loopt van de laagste naar de hoogste uitkomst van alle manieren van rekenen.")  # fmt: skip
    for row in sums.wegen[sums.wegen["van_ons"]].itertuples():
        text = _("Daarin zijn de {wat} onze aanname: {bereik}.")
        reach = draagkracht.format_bereik(row.laag, row.hoog)
        told += " " + text.format(wat=draagkracht.name_grootheid(row.grootheid), bereik=reach)
    return told


def _show_cijfers(kring: Kring, rows: pd.DataFrame, onderschrift: str) -> None:
    """Show figures as they were given, with what is not stated and who says so."""
    shown = rows.assign(
        getal=[_name_getal(row) for _n, row in rows.iterrows()],
        soort=[", ".join([_(row.soort), *([format_date(row.periode)] if isinstance(row.periode, str) else [])]) for row in rows.itertuples()],
    )  # fmt: skip
    columns = {"onderwerp": "", "getal": _("getal"), "soort": "", "niet_vermeld": ""}
    one = len(set(rows["zegsman"].fillna(""))) == 1
    weergave.show_tabel(
        shown, columns if one else columns | {"zegsman": ""}, uit="cijfers", onderschrift=onderschrift
    )  # fmt: skip
    who = rows["zegsman"].iloc[0]
    weergave.show_zin(
        _("De cijfers zijn van {who}.").format(who=who) if one and isinstance(who, str) else "",
        bronnen.cite(kring, rows),
        klein=True,
    )
    notes = rows.dropna(subset="opmerking")
    weergave.show_lijst(
        zip(notes["onderwerp"], notes["opmerking"], strict=True), vouw=_("Wat wij bij deze cijfers opmerkten")
    )  # fmt: skip


def _name_getal(row: pd.Series) -> str:
    """Return a figure with its unit, where that is stated."""
    told = draagkracht.format_gegeven(row)
    unit = row["eenheid"]
    return (
        _("{getal} {eenheid}").format(getal=told, eenheid=unit) if isinstance(unit, str) else told
    )


def _follow_tips(kring: Kring) -> pd.DataFrame:
    return draagkracht.follow_tips(
        kring["bevindingen"], kring["acties"], kring["opvolging"], kring.list_sessies()
    )


def _describe_tips(kring: Kring) -> str:
    """Say how many tips there are, and what the circle did; without a circle, that it is a list."""
    tips = _follow_tips(kring)
    if kring.info.soort != "context" or tips.empty:
        return draagkracht.describe_tips(tips)
    n = draagkracht.count_tips(tips)["tips"]
    text = _("Om mee te nemen: {tips}. Er is geen kring die er iets mee deed.")
    return text.format(tips=count_noun(n, "tip", "tips"))


def _list_tip(kring: Kring, own: pd.DataFrame, done: set[str]) -> Item:
    """Return one tip with its box, and what the circle did about it."""
    tip = own.iloc[0]
    box = _("☑ {tip}") if tip["bevinding"] in done else _("☐ {tip}")
    about = [sentence_case(tip["thema"])] if isinstance(tip["thema"], str) else []
    made = [_tell_actie(row) for row in own.dropna(subset="actie").itertuples()]
    if not made and kring.info.soort != "context":
        made = [_("Nog niets over vastgelegd.")]
    return box.format(tip=tip["tekst"]), " ".join([*about, *made])


def _tell_actie(row: Any) -> str:
    """Return what was agreed, how it last stood, and who would do it."""
    stand = _(afspraken.STANDEN[row.stand][0]) if isinstance(row.stand, str) else _("nog niet op teruggekeken")  # fmt: skip
    parts = [stand, *(part for part in (row.toelichting, row.wie) if isinstance(part, str))]
    return _("Afgesproken: {wat} ({stand}).").format(wat=row.wat.rstrip("."), stand="; ".join(parts))  # fmt: skip
