"""The sections of 21_competenties: the frameworks, and what people say that they can do."""

from __future__ import annotations

from functools import partial

import pandas as pd

from leerkring import weergave
from leerkring.kring.kring import Kring
from leerkring.methoden import competenties as methode
from leerkring.secties import bronnen
from leerkring.secties.competentiedelen import (
    Deel,
    cite_scores,
    count_onbekend,
    drop_ethiek,
    list_delen,
    measure_staven,
    name_dekking,
    name_niveaus,
    open_delen,
    show_delen,
    tell_invullers,
    tell_onbekend,
    title_dekking,
    title_niveaus,
)
from leerkring.secties.competentiekaders import (
    ETHIEK,
    GELIJK,
    describe_kaders,
    show_begrip,
    show_kaders,
    show_uitspraken,
    show_verschillen,
    take_begrip,
    take_uitspraken,
)
from leerkring.secties.gedeeld import is_fictief, name_where
from leerkring.taal import N_, _, count_noun, sentence_case

__all__ = [
    "EXPECTED",
    "GEEN_SCORES",
    "TITEL",
    "list_delen",
    "list_kort",
    "show_breedte",
    "show_bronnen",
    "show_dekking",
    "show_ethiek",
    "show_gelijkheid",
    "show_kaders",
    "show_niveau",
    "show_specialist",
    "show_verschillen",
]

TITEL = N_("Competenties")
EXPECTED = {
    N_("de competentiekaders"): ("kaders",),
    N_("de competenties in een kader"): ("competenties",),
    N_("de niveaus die deelnemers zich geven"): ("scores",),
    N_("welk niveau nodig is"): ("competenties.score_nodig",),
}
GEEN_SCORES = N_("Hoe goed de deelnemers de competenties zeggen te beheersen, is niet {where}.")
HOOGTE_BREEDTE, HOOGTE_ETHIEK = 4.2, 3.6  # cm


def list_kort(kring: Kring) -> list[weergave.Item]:
    """Return which frameworks there are and what people say of themselves, in at most six sentences."""
    lines = describe_kaders(kring)
    parts = list_delen(kring)
    if not parts:
        return [*lines, _(GEEN_SCORES).format(where=name_where(kring))]
    own = max(parts, key=lambda part: len(part.scores))
    levels = methode.summarise_niveaus(own.scores, own.competenties)
    reach = methode.count_dekking(own.scores, drop_ethiek(own.competenties))
    people = methode.measure_breedte(own.scores, own.competenties)
    without = (
        _("De persoonlijke ethiek en de beroepsethiek staan apart.")
        if len(reach) < len(levels)
        else ""
    )
    told = (
        (methode.describe_binnen(reach)[0], methode.describe_buiten(people)) if len(reach) else ()
    )
    return [
        *lines[:1],
        tell_invullers(own),
        methode.describe_niveaus(levels)[0],
        *methode.describe_dekking(methode.count_dekking(own.scores, own.competenties))[:1],
        *zip(told, (without, ""), strict=False),
    ]


def show_niveau(kring: Kring) -> None:
    """Show then, now and wanted per competence, and how many of the same people went up."""
    for part in open_delen(kring, _(GEEN_SCORES)):
        table = methode.summarise_niveaus(part.scores, part.competenties)
        weergave.show_zin(*methode.describe_niveaus(table))
        show_delen(
            kring, methode.plot_niveaus, table, titel=title_niveaus(table), alt=methode.describe_figuur,
            bron=_("In elke cirkel, of ernaast, staat hoeveel mensen zich nu dat niveau geven."), hoogte=methode.suggest_hoogte,
            cijfers=name_niveaus(table), meest=methode.MEEST_NIVEAUS,
        )  # fmt: skip
        weergave.show_zin(
            methode.describe_schaal(), _("Het midden is de mediaan: de middelste van alle antwoorden."), tell_invullers(part), tell_onbekend(part),
            methode.describe_ongevraagd(part.competenties, table["competentie"]), klein=True,
        )  # fmt: skip
        _show_verandering(kring, part, table)


def show_dekking(kring: Kring) -> None:
    """Show per competence how many people are at or above a level, beside how many are needed."""
    for part in open_delen(kring, _("Hoeveel mensen elke competentie beheersen, is niet {where}.")):
        table = methode.count_dekking(part.scores, part.competenties)
        table = table.assign(over=table["aanwezig"] - table["mensen_nodig"])
        table = table.sort_values(["over", "vanaf_2"], ascending=[True, False], kind="stable", ignore_index=True)  # fmt: skip
        lines = methode.describe_dekking(table)
        weergave.show_zin(*lines)
        needed = table["mensen_nodig"].notna().any()
        outline = _("De open rand is hoeveel mensen nodig zijn; oranje is te weinig.") if needed else ""  # fmt: skip
        show_delen(
            kring, partial(methode.plot_dekking, tot=measure_staven(table)), table, titel=title_dekking(table), alt=methode.describe_figuur_dekking,
            bron=outline, hoogte=methode.suggest_hoogte_staven, cijfers=name_dekking(table), meest=methode.MEEST_STAVEN,
        )  # fmt: skip
        weergave.show_zin(
            _("Dit gaat over wie het invulde, en over wat zij zelf zeggen; wie niets invulde, kan het misschien ook."),
            methode.describe_ongevraagd(part.competenties, table["competentie"]), klein=True,
        )  # fmt: skip


def show_gelijkheid(kring: Kring) -> None:
    """Show per competence how close together people are, and that equal is not the same as high."""
    show_uitspraken(kring, GELIJK)
    for part in open_delen(kring, _("Hoe gelijk het niveau nu is, is niet {where}.")):
        table = methode.measure_gelijkheid(part.scores, part.competenties)
        weergave.show_zin(*methode.describe_gelijkheid(table))
        half = [methode.format_reeks(*ends) for ends in zip(table["kwart1"], table["kwart3"], strict=True)]  # fmt: skip
        whole = [methode.format_reeks(*ends) for ends in zip(table["laagste"], table["hoogste"], strict=True)]  # fmt: skip
        columns = {
            "titel": _("competentie"), "antwoorden": _("mensen"), "midden": _("midden"),
            "helft": _("middelste helft"), "alles": _("laagste en hoogste"),
        }  # fmt: skip
        caption = _("Hoe ver mensen uit elkaar liggen, de grootste afstand eerst")
        weergave.show_tabel(table.assign(helft=half, alles=whole), columns, onderschrift=caption)
        weergave.show_zin(
            _tell_soorten(part.competenties), methode.describe_gelijkheid_grond(table), klein=True
        )


def show_breedte(kring: Kring) -> None:
    """Show on how many competences people are independent, and on how many highest; nobody named."""
    for part in open_delen(kring, _("Hoe breed en hoe diep mensen zijn, is niet {where}.")):
        people = methode.measure_breedte(part.scores, part.competenties)
        shapes = methode.count_vormen(people, min_cel=kring.info.min_cel)
        if not shapes.attrs["mensen"]:
            weergave.show_leeg(*methode.describe_breedte(shapes))
            continue
        weergave.show_zin(*methode.describe_breedte(shapes))
        weergave.show_zin(methode.describe_vormen(shapes, min_cel=kring.info.min_cel))
        counts = methode.count_breedte(people)
        told = sentence_case(count_noun(shapes.attrs["mensen"], "persoon", "mensen"))
        columns = {
            "competenties": _("op zoveel competenties"), "breed": _("mensen, niveau 2 of hoger"), "diep": _("mensen, niveau 4"),
        }  # fmt: skip
        weergave.show_figuur(
            methode.plot_breedte, counts, titel=_("Op hoeveel competenties mensen breed en diep zijn"), alt=methode.describe_figuur_breedte(counts),
            bron=_("{mensen} De 2 rijen gaan over dezelfde mensen; wie waar staat, laten we niet zien.").format(mensen=told) + cite_scores(kring),
            hoogte=HOOGTE_BREEDTE, cijfers=columns, fictief=is_fictief(kring),
        )  # fmt: skip
        weergave.show_zin(
            methode.describe_breedte_grond(people, count_onbekend(part)),
            _("Ook dit zeggen de deelnemers over zichzelf."), klein=True,
        )  # fmt: skip


def show_specialist(kring: Kring) -> None:
    """Show the idea of specialist inward and generalist outward, and what the scores say of it."""
    show_begrip(kring)
    for part in open_delen(
        kring, _("Hoeveel mensen specialist en generalist zijn, is niet {where}.")
    ):
        table = methode.count_dekking(part.scores, drop_ethiek(part.competenties))
        if table.empty:
            weergave.show_leeg(_("Er zijn geen scores op andere competenties dan de ethiek."))
            continue
        table = table.sort_values(["vanaf_4", "vanaf_2"], kind="stable", ignore_index=True)
        people = methode.measure_breedte(part.scores, part.competenties)
        weergave.show_kop(_("Naar binnen: het team"), niveau=4)
        weergave.show_zin(*methode.describe_binnen(table))
        weergave.show_kop(_("Naar buiten: de burger"), niveau=4)
        weergave.show_zin(methode.describe_buiten(people))
        columns = {"titel": _("competentie"), "vanaf_2": _("niveau 2 of hoger"), "vanaf_4": _("niveau 4")}  # fmt: skip
        show_delen(
            kring, partial(methode.plot_diepte, tot=measure_staven(table)), table, titel=_("Wie het zelfstandig kan, en wie anderen kan begeleiden"), alt=methode.describe_figuur_diepte,
            bron=_("Hele staaf: mensen op niveau 2 of hoger; blauw: op niveau 4."), hoogte=methode.suggest_hoogte_staven,
            cijfers=columns, meest=methode.MEEST_STAVEN,
        )  # fmt: skip
        weergave.show_zin(
            _("Dat ‘specialist’ hier niveau 4 is en ‘generalist’ niveau 2 of hoger op alles of alles op één na, is onze keuze."),
            _("De persoonlijke ethiek en de beroepsethiek staan apart, en tellen hier niet mee."), klein=True,
        )  # fmt: skip


def show_ethiek(kring: Kring) -> None:
    """Show personal against professional ethics, as an item of its own."""
    show_uitspraken(kring, ETHIEK)
    for part in open_delen(
        kring,
        _("Hoe deelnemers hun persoonlijke ethiek en hun beroepsethiek zien, is niet {where}."),
    ):
        if not set(methode.ETHIEK) <= set(part.competenties["soort"].dropna()):
            weergave.show_leeg(_("In het kader dat de deelnemers invulden, staan persoonlijke ethiek en beroepsethiek niet allebei."))  # fmt: skip
            continue
        people = methode.compare_ethiek(part.scores, part.competenties)
        weergave.show_zin(methode.describe_ethiek(people), leeg=people.empty)
        if people.empty:
            continue
        counts = methode.count_verschillen(people)
        told = sentence_case(count_noun(len(people), "persoon", "mensen"))
        counts["wat"] = [
            sentence_case(methode.name_verschil(step)).rstrip(".") for step in counts["verschil"]
        ]
        weergave.show_figuur(
            methode.plot_ethiek, counts, titel=_("Persoonlijke ethiek tegenover beroepsethiek"), alt=methode.describe_figuur_ethiek(counts),
            bron=told + cite_scores(kring), hoogte=HOOGTE_ETHIEK, fictief=is_fictief(kring),
            cijfers={"wat": _("verschil"), "mensen": _("mensen")},
        )  # fmt: skip
        weergave.show_zin(methode.describe_ethiek_grond(), klein=True)


def show_bronnen(kring: Kring) -> None:
    """Show what the report rests on, how the levels came about, and what is not there."""
    if list_delen(kring):
        weergave.show_zin(
            _("De deelnemers gaven zichzelf per competentie een niveau van 0 tot en met 4, op een schaal van ons; niemand heeft het nagekeken."), klein=True,
        )  # fmt: skip
    used = (kring["kaders"], kring["competenties"], take_uitspraken(kring), take_begrip(kring))
    if documents := bronnen.list_documenten(kring, *used):
        weergave.show_zin(_("Dit overzicht berust op:"))
        weergave.show_lijst(documents)
    weergave.show_zin(bronnen.list_ontbrekend(kring, EXPECTED), klein=True)


def _show_verandering(kring: Kring, part: Deel, table: pd.DataFrame) -> None:
    """Show how many of the same people went up, stayed and went down since then."""
    weergave.show_kop(_("Van toen naar nu"))
    if not (part.scores["moment"] == methode.TOEN).any():
        weergave.show_zin(_("Hoe het toen was, is niet {where}.").format(where=name_where(kring)))
        return
    weergave.show_zin(*methode.describe_verandering(table))
    columns = {
        "titel": _("competentie"), "omhoog": _("mensen omhoog"), "gelijk": _("gelijk"), "omlaag": _("omlaag"),
    }  # fmt: skip
    known = table[table["paren"] > 0]
    caption = _("Hoeveel mensen omhoog en omlaag gingen, van toen naar nu")
    weergave.show_tabel(known, columns, onderschrift=caption)
    if len(known):
        weergave.show_zin(methode.describe_verandering_grond(), klein=True)


def _tell_soorten(competenties: pd.DataFrame) -> str:
    """Say which kinds of competence are compared."""
    if competenties["soort"].isin(methode.TECHNISCH).any():
        return _("Dit gaat alleen over kennis en kunde; houding en ethiek staan hier niet bij.")  # fmt: skip
    return _("Het kader zegt niet welke competenties kennis en kunde zijn; daarom staan zij hier allemaal.")  # fmt: skip
