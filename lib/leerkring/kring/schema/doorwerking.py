"""What came of it, what stays, and the figures."""

from __future__ import annotations

from dataclasses import replace

from leerkring.kring.schema.kolommen import BRON, SESSIE, TITEL, ZEGSMAN
from leerkring.kring.schema.vorm import Table, col, must
from leerkring.kring.schema.waarden import (
    CYCLI,
    GROOTHEDEN,
    JA_NEE,
    PERSPECTIEVEN,
    STANDEN_SIGNAAL,
    STATUS_BORGING,
    STAVINGEN,
)
from leerkring.taal import N_

CYCLUS = col(
    "cyclus", N_("waardecyclus"), N_("hoe ver het reikt: van direct tot herijkt"), allowed=CYCLI
)
PERSPECTIEF = col("perspectief", N_("perspectief"), N_("voor wie het een effect is"), required=True,
                  allowed=PERSPECTIEVEN)  # fmt: skip

TABLES = (
    Table("indicatoren", N_("Indicatoren"), N_("iets waaraan men een effect wil aflezen"), (
        col("indicator", N_("indicator"), N_("sleutel"), "key", required=True),
        must(CYCLUS), PERSPECTIEF, must(TITEL),
        col("eenheid", N_("eenheid"), N_("waarin het is gemeten")),
        col("beter", N_("beter"), N_("of meer of minder beter is; leeg als dat niet gezegd is"), allowed=(N_("meer"), N_("minder"))),
        ZEGSMAN, *BRON), ("indicator",)),
    Table("metingen", N_("Metingen"), N_("wat een indicator op één moment was"), (
        col("indicator", N_("indicator"), N_("sleutel van de indicator"), "key", required=True, refers="indicatoren.indicator"),
        col("datum", N_("datum"), N_("wanneer, zo precies als bekend"), "date", required=True),
        col("waarde", N_("waarde"), N_("het getal"), "number", required=True),
        col("aantal", N_("waarnemingen"), N_("van hoeveel mensen of gevallen het getal komt"), "count"),
        ZEGSMAN, *BRON), ("indicator", "datum"), claim=True),
    Table("verhalen", N_("Verhalen"), N_("één verhaal over wat de leerkring losmaakte, stap voor stap"), (
        col("verhaal", N_("verhaal"), N_("sleutel"), "key", required=True),
        must(TITEL), PERSPECTIEF,
        col("direct", N_("direct"), N_("wat het meedoen zelf bracht")),
        col("potentieel", N_("potentieel"), N_("wat men eraan overhield om te gebruiken")),
        col("toegepast", N_("toegepast"), N_("wat men er in het werk mee deed")),
        col("gerealiseerd", N_("gerealiseerd"), N_("wat er daardoor beter ging, of niet")),
        col("herijkt", N_("herijkt"), N_("wat men daarna anders is gaan zien als goed werk")),
        col("toestemming", N_("toestemming"), N_("of de verteller goedvindt dat het in een verslag staat"), required=True, allowed=JA_NEE),
        ZEGSMAN, *BRON), ("verhaal",), claim=True),
    Table("oogst", N_("Oogst"), N_("een effect dat iemand aan de leerkring toeschrijft"), (
        col("oogst", N_("oogst"), N_("sleutel"), "key", required=True),
        col("fase", N_("fase"), N_("sleutel van de fase in kring.yml"), "key", refers="kring.fasen"),
        col("tekst", N_("effect"), N_("in eigen woorden"), required=True),
        CYCLUS, PERSPECTIEF,
        col("wie", N_("wie of wat veranderde"), N_("bij wie het te zien is: een rol of organisatie, geen naam")),
        col("wanneer", N_("wanneer"), N_("wanneer het te zien was, zo precies als bekend"), "date"),
        col("betekenis", N_("betekenis"), N_("waarom het ertoe doet")),
        col("bijdrage", N_("bijdrage"), N_("wat de leerkring eraan bijdroeg, volgens de zegsman")),
        col("staving", N_("staving"), N_("of een ander dan de zegsman het bevestigt"), required=True, allowed=STAVINGEN),
        col("gestaafd_door", N_("gestaafd door"), N_("wie het bevestigt: een ander dan de zegsman, een rol of organisatie")),
        ZEGSMAN, *BRON), ("oogst",), claim=True),
    Table("signalen", N_("Signalen"), N_("iets uit de uitvoering dat beleid of bestuur moest weten"), (
        col("signaal", N_("signaal"), N_("sleutel"), "key", required=True),
        replace(SESSIE, meaning=N_("de sessie waarin het naar voren kwam")),
        col("tekst", N_("signaal"), N_("wat men wilde laten weten"), required=True),
        col("aan", N_("aan"), N_("aan wie in beleid of bestuur")),
        col("gegeven_op", N_("doorgegeven op"), N_("wanneer, zo precies als bekend"), "date"),
        col("stand", N_("stand"), N_("hoe het ermee staat"), required=True, allowed=STANDEN_SIGNAAL),
        col("antwoord", N_("wat er terugkwam"), N_("het antwoord, in eigen woorden")),
        col("antwoord_op", N_("antwoord op"), N_("wanneer het antwoord kwam"), "date"),
        ZEGSMAN, *BRON), ("signaal",), claim=True),
    Table("borging", N_("Borging"), N_("wat er blijft, door wie, tot wanneer"), (
        col("borging", N_("borging"), N_("sleutel"), "key", required=True),
        col("tekst", N_("wat er blijft"), N_("in eigen woorden"), required=True),
        col("door", N_("door"), N_("wie ervoor zorgt")),
        col("van", N_("van"), N_("vanaf wanneer"), "date"),
        col("tot", N_("tot"), N_("tot wanneer"), "date"),
        col("status", N_("status"), N_("hoe het ermee staat"), required=True, allowed=STATUS_BORGING),
        ZEGSMAN, *BRON), ("borging",), claim=True),
    Table("cijfers", N_("Cijfers"), N_("een getal uit een document, of een aanname, met wat erbij ontbreekt"), (
        col("cijfer", N_("cijfer"), N_("sleutel"), "key", required=True),
        col("grootheid", N_("grootheid"), N_("waarvoor het in de berekening van de draagkracht staat; leeg als het daar niet in zit"),
            allowed=GROOTHEDEN),
        col("onderwerp", N_("onderwerp"), N_("wat er geteld of geschat is"), required=True),
        col("laag", N_("laag"), N_("ondergrens"), "number"),
        col("waarde", N_("waarde"), N_("het getal"), "number"),
        col("hoog", N_("hoog"), N_("bovengrens"), "number"),
        col("benadering", N_("benadering"), N_("het woord dat het document gebruikt, als ‘ongeveer’")),
        col("eenheid", N_("eenheid"), N_("waarin het is uitgedrukt; leeg als het document het niet zegt")),
        col("periode", N_("periode"), N_("waarop het slaat"), "date"),
        col("soort", N_("soort"), N_("hoe hard het is"), required=True,
             allowed=(N_("vermeld"), N_("schatting"), N_("aanname"))),
        col("niet_vermeld", N_("niet vermeld"), N_("wat het document bij dit getal niet zegt")),
        ZEGSMAN, *BRON), ("cijfer",), claim=True),
)  # fmt: skip
