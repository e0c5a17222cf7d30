"""Field work and literature, and how both were coded."""

from __future__ import annotations

from dataclasses import replace

from leerkring.kring.schema.kolommen import BRON, FRONT, NIVEAU, TITEL, TOELICHTING
from leerkring.kring.schema.vorm import Table, col, must
from leerkring.kring.schema.waarden import (
    BESLUITEN,
    BEZOEK_SOORTEN,
    LITERATUUR_SOORTEN,
    RONDEN,
    SPREKERS,
)
from leerkring.taal import N_

TABLES = (
    Table("bezoeken", N_("Veldwerk"), N_("een bezoek, of bezoeken die een document samen noemt"), (
        col("bezoek", N_("bezoek"), N_("sleutel van het bezoek, zoals interview-4"), "key", required=True),
        col("fase", N_("fase"), N_("sleutel van de fase in kring.yml"), "key", refers="kring.fasen"),
        col("soort", N_("soort"), N_("wat voor bezoek"), required=True, allowed=BEZOEK_SOORTEN),
        col("bij", N_("bij"), N_("bij welk team of bij wie")),
        col("gebied", N_("gebied"), N_("gebied uit kring.yml; leeg als niet per gebied bekend"), refers="kring.gebieden"),
        col("datum", N_("datum"), N_("dag van het bezoek"), "date"),
        col("gepland", N_("gepland"), N_("hoeveel er gepland waren; 0 als het er een extra was, leeg als niet bekend"), "count"),
        col("aantal", N_("aantal"), N_("hoeveel er waren; 0 als het niet doorging, leeg als het document het niet zegt"), "count"),
        col("uren", N_("uren"), N_("hoeveel uur samen; leeg als niet bijgehouden"), "number"),
        TOELICHTING, *BRON), ("bezoek",)),
    Table("zoekopdrachten", N_("Zoekopdrachten"), N_("een keer dat op een onderwerp literatuur is gezocht"), (
        col("zoekopdracht", N_("zoekopdracht"), N_("sleutel"), "key", required=True),
        col("onderwerp", N_("onderwerp"), N_("waarnaar is gezocht"), required=True),
        col("datum", N_("datum"), N_("dag waarop is gezocht"), "date"),
        col("waar", N_("waar"), N_("in welke databank of catalogus, of in de verwijzingen van wat al gevonden was")),
        col("termen", N_("zoektermen"), N_("wat er is ingetypt, letterlijk")),
        col("treffers", N_("treffers"), N_("hoeveel er gevonden werd"), "count"),
        col("dubbel", N_("dubbel"), N_("hoeveel daarvan al eerder gevonden was"), "count"),
        col("afgewezen", N_("terzijde gelegd"), N_("hoeveel daarvan op titel of samenvatting terzijde is gelegd"), "count"),
        TOELICHTING, *BRON), ("zoekopdracht",)),
    Table("literatuur", N_("Literatuur"), N_("een bron die helemaal is gelezen, of nog wordt"), (
        col("literatuur", N_("bron"), N_("sleutel van de bron"), "key", required=True),
        col("zoekopdracht", N_("zoekopdracht"), N_("de zoekopdracht die haar het eerst vond"), "key",
             refers="zoekopdrachten.zoekopdracht"),
        col("soort", N_("soort"), N_("wat voor publicatie"), required=True, allowed=LITERATUUR_SOORTEN),
        col("auteurs", N_("auteurs"), N_("‘Achternaam, V.’, met een puntkomma ertussen; een organisatie zoals zij heet")),
        col("jaar", N_("jaar"), N_("jaar van verschijnen; leeg als het er niet op staat"), "date"),
        must(TITEL),
        col("verschenen_in", N_("verschenen in"), N_("tijdschrift, boek of reeks")),
        col("redactie", N_("redactie"), N_("van het boek, bij een hoofdstuk; geschreven als de auteurs")),
        col("jaargang", N_("jaargang"), N_("van het tijdschrift")),
        col("aflevering", N_("aflevering"), N_("van de jaargang")),
        col("bladzijden", N_("bladzijden"), N_("van en tot, zoals 12-27")),
        col("uitgever", N_("uitgever"), N_("wie het uitgaf")),
        col("doi", N_("DOI"), N_("zonder https://doi.org/ ervoor")),
        col("url", N_("adres"), N_("waar het te vinden is")),
        col("besluit", N_("besluit"), N_("of zij meedoet"), required=True, allowed=BESLUITEN),
        col("reden", N_("reden"), N_("waarom zij afgewezen is, in een paar woorden")),
        *BRON), ("literatuur",)),
    Table("beoordelingen", N_("Beoordelingen"), N_("wat één lezer zelfstandig van een bron vond, vóór overleg"), (
        col("literatuur", N_("bron"), N_("sleutel van de bron"), "key", required=True, refers="literatuur.literatuur"),
        col("lezer", N_("lezer"), N_("schuilnaam van de lezer"), "key", required=True),
        col("besluit", N_("besluit"), N_("of zij volgens deze lezer meedoet"), allowed=BESLUITEN[:2]),
        col("cijfer", N_("cijfer"), N_("hoe bruikbaar zij is voor de centrale vraag, van 1 tot en met 10"), "number")),
        ("literatuur", "lezer")),
    Table("fragmenten", N_("Fragmenten"), N_("een stuk uit een veldverslag of uit een bron, klein genoeg om één ding te zeggen"), (
        col("fragment", N_("fragment"), N_("sleutel van het fragment"), "key", required=True),
        col("bezoek", N_("bezoek"), N_("het bezoek waar het vandaan komt"), "key", refers="bezoeken.bezoek"),
        col("literatuur", N_("bron"), N_("de bron waar het vandaan komt, als het niet uit een bezoek is"), "key",
             refers="literatuur.literatuur"),
        col("spreker", N_("aan het woord"), N_("wie dit zegt; leeg bij wat gezien of gelezen is"), allowed=SPREKERS),
        col("tekst", N_("fragment"), N_("wat er staat, letterlijk, zonder namen"), required=True),
        BRON[0], replace(BRON[1], meaning=N_("waar in het veldverslag of de bron: regel, minuut of bladzijde")), BRON[2]),
        ("fragment",)),
    Table("codeboek", N_("Codeboek"), N_("één code, met wat er wel en niet onder valt"), (
        col("code", N_("code"), N_("sleutel van de code; ‘houding’ is er voor hoe professionals in hun werk staan, met codes eronder"), "key", required=True),
        col("ouder", N_("valt onder"), N_("de ruimere code; leeg bovenaan"), "key", refers="codeboek.code"),
        must(TITEL),
        col("definitie", N_("definitie"), N_("wat de code betekent"), required=True),
        col("wel", N_("wel"), N_("wat er wel onder valt")),
        col("niet", N_("niet"), N_("wat er niet onder valt, en waaronder dan wel")),
        col("voorbeeld", N_("voorbeeld"), N_("een zin die deze code krijgt")),
        FRONT), ("code",)),
    Table("coderingen", N_("Coderingen"), N_("één code die een codeur aan een fragment of kaart gaf"), (
        col("codeur", N_("codeur"), N_("schuilnaam van de codeur; bij overleg van wie het vastlegde"), "key", required=True),
        col("ronde", N_("ronde"), N_("zelfstandig gecodeerd, of samen na overleg"), required=True, allowed=RONDEN),
        col("fragment", N_("fragment"), N_("sleutel van het fragment"), "key", refers="fragmenten.fragment"),
        col("kaart", N_("kaart"), N_("sleutel van de kaart, als het geen fragment is"), "key", refers="kaarten.kaart"),
        col("code", N_("code"), N_("de code; leeg als er bij het lezen geen paste"), "key", refers="codeboek.code"),
        NIVEAU), ("codeur", "ronde", "fragment", "kaart", "code")),
)  # fmt: skip
