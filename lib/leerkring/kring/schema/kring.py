"""The circle: its sessions and its people, and what kring.yml says."""

from __future__ import annotations

from dataclasses import replace

from leerkring.kring.schema.kolommen import BRON, DEELNEMER, NUMMER, SESSIE, TITEL, TOELICHTING
from leerkring.kring.schema.vorm import Column, Table, col, must
from leerkring.kring.schema.waarden import HERKOMST, STATUS_SESSIE
from leerkring.taal import N_

TABLES = (
    Table("sessies", N_("Sessies"), N_("één bijeenkomst"), (
        col("sessie", N_("sessie"), N_("sleutel, zoals f1s3"), "key", required=True),
        col("fase", N_("fase"), N_("sleutel van de fase in kring.yml"), "key", refers="kring.fasen"),
        must(NUMMER), must(TITEL),
        col("thema", N_("thema"), N_("waar de sessie over gaat")),
        col("datum", N_("datum"), N_("dag waarop zij plaatsvond"), "date"),
        col("status", N_("status"), N_("hoe het ermee staat"), required=True, allowed=STATUS_SESSIE),
        *BRON), ("sessie",)),
    Table("programma", N_("Programma"), N_("één onderdeel van een sessie"), (
        must(SESSIE), must(NUMMER),
        col("onderdeel", N_("onderdeel"), N_("wat er gebeurt"), required=True),
        col("werkvorm", N_("werkvorm"), N_("hoe, bijvoorbeeld moderatiemethode")),
        col("minuten", N_("minuten"), N_("hoe lang"), "count"),
        TOELICHTING, *BRON), ("sessie", "nummer")),
    Table("hoofdvragen", N_("Hoofdvragen"), N_("de vraag van een sessie, zoals een document haar stelt"), (
        must(SESSIE),
        col("tekst", N_("hoofdvraag"), N_("de vraag, letterlijk"), required=True),
        *BRON), ("sessie", "document")),
    Table("betrokkenen", N_("Betrokkenen"), N_("wie leidde, betaalde of meewerkte, met naam genoemd in een document"), (
        col("naam", N_("naam"), N_("persoon of organisatie, zoals openbaar genoemd"), required=True),
        col("rol", N_("rol"), N_("wat deze deed"), required=True),
        col("organisatie", N_("organisatie"), N_("waar deze bij hoorde")),
        replace(SESSIE, meaning=N_("de sessie waarbij het document dit zegt; leeg als het om de hele kring gaat")),
        *BRON), ("naam", "rol", "document")),
    Table("deelnemers", N_("Deelnemers"), N_("één deelnemer, altijd onder een schuilnaam"), (
        col("deelnemer", N_("deelnemer"), N_("schuilnaam, nooit een echte naam"), "key", required=True),
        col("rol", N_("rol"), N_("groep waar de deelnemer bij hoort, in het meervoud: wijkteammedewerkers")),
        col("organisatie", N_("organisatie"), N_("waar de deelnemer werkt")),
        col("gebied", N_("gebied"), N_("gebied uit kring.yml"), refers="kring.gebieden")), ("deelnemer",)),
    Table("aanwezigheid", N_("Aanwezigheid"), N_("één deelnemer bij één sessie"), (
        must(SESSIE), must(DEELNEMER),
        col("aanwezig", N_("aanwezig"), N_("of de deelnemer er was"), required=True,
             allowed=(N_("ja"), N_("nee"), N_("afgemeld")))), ("sessie", "deelnemer")),
    Table("opkomst", N_("Opkomst"), N_("een gepubliceerd aantal deelnemers"), (
        SESSIE,
        col("soort", N_("soort"), N_("het totaal of een deel ervan"), required=True,
             allowed=(N_("totaal"), N_("deel"))),
        col("groep", N_("groep"), N_("welke groep; leeg bij het totaal")),
        col("aantal", N_("aantal"), N_("hoeveel personen; leeg als het document het niet zegt"), "count"),
        col("benadering", N_("benadering"), N_("het woord dat het document gebruikt, als ‘ongeveer’")),
        col("betreft", N_("gaat over"), N_("waar het getal over gaat")),
        *BRON), ("sessie", "document", "soort", "groep", "betreft")),
    Table("steekproefkader", N_("Steekproefkader"), N_("hoeveel deelnemers van een groep beoogd waren"), (
        col("kenmerk", N_("kenmerk"), N_("waarnaar de groep is ingedeeld"), required=True,
             allowed=(N_("rol"), N_("organisatie"), N_("gebied"))),
        col("groep", N_("groep"), N_("de groep"), required=True),
        col("beoogd", N_("beoogd"), N_("hoeveel deelnemers"), "count", required=True),
        *BRON), ("kenmerk", "groep")),
)  # fmt: skip

KRING_FIELDS: dict[str, Column] = {
    column.name: column
    for column in (
        col("titel", N_("titel"), N_("hoe de kring heet"), required=True),
        col("soort", N_("soort"), N_("een leerkring, of achtergrond bij leerkringen"), required=True,
             allowed=(N_("leerkring"), N_("context"))),
        col("herkomst", N_("herkomst"), N_("waar de gegevens vandaan komen"), required=True, allowed=HERKOMST),
        col("traject", N_("traject"), N_("het geheel waar de kring bij hoort")),
        col("thema", N_("thema"), N_("waar de kring over gaat")),
        col("motto", N_("motto"), N_("het motto")),
        col("doel", N_("doel"), N_("wat de kring wil bereiken")),
        col("van", N_("van"), N_("begin"), "date"),
        col("tot", N_("tot"), N_("einde"), "date"),
        col("min_cel", N_("kleinste groep"), N_("kleinere groepen worden samengevoegd; 5 als het er niet staat"), "count"),
        col("centrale_vraag", N_("centrale vraag"), N_("één of meer keer `tekst`, met `document`"), "list"),
        col("gebieden", N_("gebieden"), N_("lijst van namen"), "list"),
        col("fasen", N_("fasen"), N_("lijst met `fase`, `titel`, `status`, `toelichting`"), "list"),
        col("fronten", N_("fronten"), N_("lijst met `front` en `titel`"), "list"),
        col("documenten", N_("documenten"), N_("lijst met `document`, `titel`, `kort`, `datum`, `uitgever`, `bestand`, `toelichting`"), "list"),
    )
}  # fmt: skip

# What an entry of each list in kring.yml must and may say; the first word is its key.
KRING_LISTS: dict[str, tuple[str, ...]] = {
    "centrale_vraag": ("tekst", "document", "plaats"),
    "gebieden": (),
    "fasen": ("fase", "titel", "status", "toelichting"),
    "fronten": ("front", "titel"),
    "documenten": ("document", "titel", "kort", "datum", "uitgever", "bestand", "toelichting"),
}
