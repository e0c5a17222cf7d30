"""Tools for practice, the competences they ask, and the parties around them."""

from __future__ import annotations

from dataclasses import replace

from leerkring.kring.schema.kolommen import (
    BRON,
    DEELNEMER,
    FRONT,
    NUMMER,
    SESSIE,
    TITEL,
    TOELICHTING,
    ZEGSMAN,
)
from leerkring.kring.schema.vorm import Table, col, must
from leerkring.kring.schema.waarden import (
    COMPETENTIE_SOORTEN,
    LAGEN,
    MOMENTEN,
    RELATIE_MOMENTEN,
    RELATIE_SOORTEN,
    STATUS_METHODIEK,
)
from leerkring.taal import N_

TABLES = (
    Table("methodieken", N_("Methodieken"), N_("één methodiek die gevraagd of ontwikkeld wordt"), (
        col("methodiek", N_("methodiek"), N_("sleutel"), "key", required=True),
        must(NUMMER), must(TITEL), TOELICHTING,
        FRONT,
        col("status", N_("status"), N_("hoe het ermee staat"), required=True, allowed=STATUS_METHODIEK),
        *BRON), ("methodiek",)),
    Table("praktijktheorie", N_("Praktijktheorie"), N_("één uitspraak in één laag van een methodiek"), (
        col("uitspraak", N_("uitspraak"), N_("sleutel"), "key", required=True),
        col("methodiek", N_("methodiek"), N_("sleutel van de methodiek"), "key", required=True, refers="methodieken.methodiek"),
        col("laag", N_("laag"), N_("welke van de zes lagen, van overtuiging tot situatie"), required=True, allowed=LAGEN),
        col("tekst", N_("wat er staat"), N_("in eigen woorden"), required=True),
        ZEGSMAN, *BRON), ("uitspraak",), claim=True),
    Table("handvatten", N_("Handvatten"), N_("één handvat: een blad dat een team kan gebruiken dat er niet bij was"), (
        col("handvat", N_("handvat"), N_("sleutel"), "key", required=True),
        col("methodiek", N_("methodiek"), N_("de methodiek waar het bij hoort"), "key", required=True, refers="methodieken.methodiek"),
        must(TITEL),
        col("voor_wie", N_("voor wie"), N_("wie het gebruikt")),
        col("wanneer", N_("wanneer"), N_("in welke situatie")),
        col("hoe", N_("hoe"), N_("de stappen, met een puntkomma ertussen")),
        col("waarom", N_("waarom het werkt"), N_("hoe men denkt dat het werkt")),
        col("onbekend", N_("wat we niet weten"), N_("wat nog niet is uitgezocht")),
        col("hypothese", N_("hypothese"), N_("de hypothese waar het op rust"), "key", refers="praktijktheorie.uitspraak"),
        col("status", N_("status"), N_("hoe het ermee staat"), allowed=STATUS_METHODIEK),
        ZEGSMAN, *BRON), ("handvat",), claim=True),
    Table("kaders", N_("Competentiekaders"), N_("een lijst van competenties, met haar versie"), (
        col("kader", N_("kader"), N_("sleutel"), "key", required=True),
        must(TITEL),
        col("versie", N_("versie"), N_("welke versie")),
        col("uitgever", N_("uitgever"), N_("wie het uitgaf")),
        col("rechten", N_("rechten"), N_("wat de uitgever toestaat")),
        TOELICHTING, *BRON), ("kader",)),
    Table("competenties", N_("Competenties"), N_("één competentie uit een kader"), (
        col("competentie", N_("competentie"), N_("sleutel"), "key", required=True),
        col("kader", N_("kader"), N_("sleutel van het kader"), "key", required=True, refers="kaders.kader"),
        must(NUMMER), must(TITEL),
        col("soort", N_("soort"), N_("wat voor competentie; leeg als het kader het niet zegt"), allowed=COMPETENTIE_SOORTEN),
        col("omschrijving", N_("omschrijving"), N_("wat ermee bedoeld is")),
        col("lijkt_op", N_("lijkt op"), N_("de competentie in een ander kader die ermee overeenkomt, ook als de woorden verschillen"),
            "key", refers="competenties.competentie"),
        col("score_nodig", N_("nodig niveau"), N_("hoe goed men dit in een team moet kunnen, van 0 tot en met 4"), "count"),
        col("mensen_nodig", N_("nodig aantal"), N_("hoeveel mensen het minstens zo goed moeten kunnen"), "count"),
        *BRON), ("competentie",)),
    Table("scores", N_("Scores"), N_("hoe goed één deelnemer zegt één competentie te beheersen"), (
        DEELNEMER,
        col("competentie", N_("competentie"), N_("sleutel van de competentie"), "key", required=True, refers="competenties.competentie"),
        col("moment", N_("moment"), N_("over welk moment het gaat; ‘gewenst’ is wat het werk vraagt"), required=True,
            allowed=tuple(moment for moment in MOMENTEN if moment != "na_gesprek")),
        col("score", N_("score"), N_("van 0 (nog niet) tot en met 4 (kan anderen begeleiden)"), "count", required=True))),
    Table("actoren", N_("Actoren"), N_("een partij in het krachtenveld"), (
        col("actor", N_("actor"), N_("sleutel"), "key", required=True),
        col("naam", N_("naam"), N_("zoals het document haar noemt"), required=True),
        col("groep", N_("groep"), N_("waar zij bij hoort, bijvoorbeeld krachtenveld of wijknetwerk")),
        TOELICHTING, *BRON), ("actor",)),
    Table("actorscores", N_("Macht en belang"), N_("hoeveel macht en belang één deelnemer een partij toekent"), (
        col("actor", N_("actor"), N_("sleutel van de actor"), "key", required=True, refers="actoren.actor"),
        DEELNEMER,
        col("macht", N_("macht"), N_("hoeveel zij kan bepalen, van 1 tot en met 5"), "count", required=True),
        col("belang", N_("belang"), N_("hoeveel er voor haar van afhangt, van 1 tot en met 5"), "count", required=True))),
    Table("relaties", N_("Relaties"), N_("één pijl: wie van wie afhangt, of wie met wie contact heeft of wil"), (
        col("soort", N_("soort"), N_("afhankelijkheid of contact"), required=True, allowed=RELATIE_SOORTEN),
        col("moment", N_("moment"), N_("vóór de verandering, nu, of gewenst"), required=True, allowed=RELATIE_MOMENTEN),
        col("van", N_("van"), N_("de partij die afhankelijk is, of contact heeft"), "key", refers="actoren.actor"),
        replace(DEELNEMER, name="van_deelnemer", label=N_("van deelnemer"), meaning=N_("of de deelnemer die dit zegt")),
        col("naar", N_("naar"), N_("de partij waarvan zij afhangt, of waarmee het contact is"), "key", refers="actoren.actor"),
        replace(DEELNEMER, name="naar_deelnemer", label=N_("naar deelnemer"),
                meaning=N_("of de deelnemer met wie het contact is; noemde iemand niemand, dan blijven beide leeg")),
        col("wat", N_("wat"), N_("waar het om gaat, bijvoorbeeld geld, kennis, cliënten of mandaat")),
        col("rang", N_("rang"), N_("alleen als het document rangschikt"), "count"),
        replace(SESSIE, meaning=N_("de sessie waarin het is opgehaald")),
        *BRON)),
)  # fmt: skip
