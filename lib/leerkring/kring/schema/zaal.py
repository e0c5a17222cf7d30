"""In the room: questions, cards, dots, scales, and what was agreed."""

from __future__ import annotations

from dataclasses import replace

from leerkring.kring.schema.kolommen import (
    BRON,
    CLUSTER,
    DEELNEMER,
    DEELVRAAG,
    NIVEAU,
    NUMMER,
    SESSIE,
    TITEL,
    TOELICHTING,
)
from leerkring.kring.schema.vorm import Table, col, must
from leerkring.kring.schema.waarden import (
    ANTWOORDEN,
    DEELVRAAG_SOORTEN,
    KANS_PROBLEEM,
    MOMENTEN,
    STANDEN,
)
from leerkring.taal import N_

TABLES = (
    Table("deelvragen", N_("Deelvragen"), N_("één vraag aan de deelnemers van een sessie"), (
        col("deelvraag", N_("deelvraag"), N_("sleutel, zoals f1s3-d2"), "key", required=True),
        must(SESSIE), must(NUMMER),
        col("tekst", N_("deelvraag"), N_("de vraag, letterlijk"), required=True),
        col("soort", N_("soort"), N_("wat voor antwoord"), required=True, allowed=DEELVRAAG_SOORTEN),
        col("aanhef", N_("aanhef"), N_("begin van de zin die het antwoord in het kort geeft")),
        col("stippen", N_("stippen per persoon"), N_("hoeveel stippen ieder mocht plakken; leeg als niet afgesproken"), "count"),
        TOELICHTING, *BRON), ("deelvraag",)),
    Table("clusters", N_("Clusters"), N_("een groep kaarten, door de deelnemers gemaakt"), (
        col("cluster", N_("cluster"), N_("sleutel van het cluster"), "key", required=True),
        DEELVRAAG, must(TITEL)), ("cluster",)),
    Table("kaarten", N_("Kaarten"), N_("één kaart van de wand"), (
        col("kaart", N_("kaart"), N_("sleutel van de kaart"), "key", required=True),
        DEELVRAAG, CLUSTER, DEELNEMER,
        col("soort", N_("soort"), N_("kans of probleem, bij die deelvraag"), allowed=KANS_PROBLEEM),
        NIVEAU,
        col("tekst", N_("kaart"), N_("wat erop staat, letterlijk"), required=True)), ("kaart",)),
    Table("stemmen", N_("Stemmen"), N_("de stippen van één deelnemer op één cluster"), (
        must(CLUSTER), DEELNEMER,
        col("aantal", N_("stippen"), N_("hoeveel stippen"), "count", required=True))),
    Table("schalen", N_("Schalen"), N_("een schaal waarop gelopen is"), (
        col("schaal", N_("schaal"), N_("sleutel van de schaal"), "key", required=True),
        must(SESSIE),
        col("dimensie", N_("dimensie"), N_("wat zij meet, bijvoorbeeld verbinding")),
        col("referent", N_("referent"), N_("ten opzichte van wie of wat"), required=True),
        col("vraag", N_("vraag"), N_("de vraag bij de schaal, als bekend")),
        col("laagst", N_("laagste getal"), N_("waar de lijn begint; 0 als het er niet staat"), "count"),
        col("hoogst", N_("hoogste getal"), N_("waar de lijn eindigt; 10 als het er niet staat"), "count"),
        col("onder", N_("bij het laagste getal"), N_("wat het laagste getal betekent")),
        col("boven", N_("bij het hoogste getal"), N_("wat het hoogste getal betekent")),
        *BRON), ("schaal",)),
    Table("posities", N_("Posities"), N_("waar één deelnemer op een schaal stond, op één moment"), (
        col("schaal", N_("schaal"), N_("sleutel van de schaal"), "key", required=True, refers="schalen.schaal"),
        DEELNEMER,
        col("moment", N_("moment"), N_("over welk moment het gaat"), required=True, allowed=MOMENTEN),
        col("antwoord", N_("antwoord"), N_("een getal, of dat iemand het voor zich hield of niet meedeed"),
             required=True, allowed=ANTWOORDEN),
        col("positie", N_("positie"), N_("het getal; leeg als iemand het voor zich hield of niet meedeed"), "number"),
        col("reden", N_("reden"), N_("waarom de deelnemer daar stond, in eigen woorden")))),
    Table("parkeerplaats", N_("Parkeerplaats"), N_("een punt dat in een sessie bewaard is voor later"), (
        col("punt", N_("punt"), N_("sleutel van het punt"), "key", required=True),
        must(SESSIE),
        col("tekst", N_("punt"), N_("wat er bewaard is, letterlijk"), required=True),
        col("behandeld_in", N_("behandeld in"), N_("de sessie waarin het punt terugkwam; leeg zolang het openstaat"),
             "key", refers="sessies.sessie"),
        col("uitkomst", N_("uitkomst"), N_("wat ermee gedaan is"))), ("punt",)),
    Table("acties", N_("Acties"), N_("wat in een sessie is afgesproken"), (
        col("actie", N_("actie"), N_("sleutel van de actie"), "key", required=True),
        must(SESSIE),
        col("tekst", N_("wat"), N_("wat er gedaan wordt"), required=True),
        col("wie", N_("wie"), N_("wie het doet: een rol of groep, geen naam")),
        col("wanneer", N_("wanneer"), N_("voor wanneer, zo precies als afgesproken"), "date"),
        replace(CLUSTER, meaning=N_("het cluster waar de actie uit voortkwam; mag leeg")),
        col("bevinding", N_("tip of bevinding"), N_("de tip of bevinding waar de actie uit voortkwam; mag leeg"), "key",
            refers="bevindingen.bevinding")), ("actie",)),
    Table("opvolging", N_("Opvolging"), N_("hoe een actie ervoor stond toen er in een latere sessie op teruggekeken werd"), (
        col("actie", N_("actie"), N_("sleutel van de actie"), "key", required=True, refers="acties.actie"),
        replace(must(SESSIE), meaning=N_("de sessie waarin op de actie is teruggekeken")),
        col("stand", N_("stand"), N_("hoe het ermee stond"), required=True, allowed=STANDEN),
        TOELICHTING), ("actie", "sessie")),
    Table("uitkomsten", N_("Uitkomsten"), N_("één punt van een gepubliceerd antwoord, als de kaarten niet gepubliceerd zijn"), (
        DEELVRAAG,
        col("volgorde", N_("plaats in de lijst"), N_("plaats waarop het document het noemt"), "count", required=True),
        col("item", N_("antwoord"), N_("het punt; wat het document samen noemt blijft samen"), required=True),
        col("toelichting", N_("zoals"), N_("voorbeelden en uitleg die het document erbij geeft")),
        col("soort", N_("soort"), N_("kans of probleem, bij die deelvraag"), allowed=KANS_PROBLEEM),
        col("rang", N_("rang"), N_("alleen als het document rangschikt"), "count"),
        col("aantal", N_("aantal"), N_("alleen als het document telt"), "count"),
        col("eenheid", N_("eenheid"), N_("wat er geteld is"),
             allowed=(N_("vermeldingen"), N_("kaarten"), N_("stippen"), N_("personen"))),
        *BRON), ("deelvraag", "volgorde")),
)  # fmt: skip
