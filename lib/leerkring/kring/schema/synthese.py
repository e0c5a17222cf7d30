"""What it came to: findings and conclusions, and what they rest on."""

from __future__ import annotations

from leerkring.kring.schema.kolommen import (
    BRON,
    FRONT,
    NIVEAU,
    NUMMER,
    SESSIE,
    TOELICHTING,
    ZEGSMAN,
)
from leerkring.kring.schema.vorm import Table, col, must
from leerkring.kring.schema.waarden import RICHTINGEN
from leerkring.taal import N_

TABLES = (
    Table("begrippen", N_("Begrippen"), N_("een begrip met zijn betekenis in dit document"), (
        col("begrip", N_("begrip"), N_("het woord"), required=True),
        col("groep", N_("groep"), N_("waar het bij hoort, bijvoorbeeld praktijktheorie")),
        NUMMER,
        col("omschrijving", N_("betekenis"), N_("in eigen woorden")),
        col("aard", N_("aard"), N_("of het document het zegt, of wij het eruit opmaken"), required=True,
             allowed=(N_("vermeld"), N_("afgeleid"))),
        ZEGSMAN, *BRON), ("begrip", "groep", "document")),
    Table("bevindingen", N_("Bevindingen"), N_("iets wat een document vaststelt, aanraadt, vraagt of belooft"), (
        col("bevinding", N_("bevinding"), N_("sleutel"), "key", required=True),
        SESSIE,
        col("soort", N_("soort"), N_("wat voor uitspraak"), required=True, allowed=(
            N_("bevinding"), N_("context"), N_("doel"), N_("aanbeveling"), N_("tip"), N_("verandering"),
            N_("open_vraag"), N_("uitspraak"), N_("vervolg"))),
        col("thema", N_("thema"), N_("waarover")),
        NIVEAU,
        FRONT,
        col("tekst", N_("bevinding"), N_("in eigen woorden"), required=True),
        ZEGSMAN, *BRON), ("bevinding",), claim=True),
    Table("conclusies", N_("Conclusies"), N_("één conclusie"), (
        col("conclusie", N_("conclusie"), N_("sleutel"), "key", required=True),
        must(NUMMER),
        col("titel", N_("in het kort"), N_("de conclusie in een paar woorden; mag leeg")),
        col("tekst", N_("conclusie"), N_("in eigen woorden"), required=True),
        col("status", N_("status"), N_("hoe vast zij staat"), allowed=(N_("voorlopig"), N_("definitief"))),
        ZEGSMAN, *BRON), ("conclusie",), claim=True),
    Table("onderbouwing", N_("Onderbouwing"), N_("één schakel: een bevinding onder een conclusie of hypothese, of iets onder een bevinding"), (
        col("conclusie", N_("conclusie"), N_("de conclusie waar de bevinding onder ligt"), "key", refers="conclusies.conclusie"),
        col("hypothese", N_("hypothese"), N_("of de hypothese van een methodiek, als het geen conclusie is"), "key",
            refers="praktijktheorie.uitspraak"),
        col("bevinding", N_("bevinding"), N_("sleutel van de bevinding"), "key", required=True, refers="bevindingen.bevinding"),
        col("kaart", N_("kaart"), N_("de kaart die onder de bevinding ligt"), "key", refers="kaarten.kaart"),
        col("cluster", N_("cluster"), N_("alle kaarten van dit cluster"), "key", refers="clusters.cluster"),
        col("fragment", N_("fragment"), N_("het fragment dat onder de bevinding ligt"), "key", refers="fragmenten.fragment"),
        col("code", N_("code"), N_("alle kaarten en fragmenten met deze code, of een code daaronder"), "key",
             refers="codeboek.code"),
        col("richting", N_("richting"), N_("of het steunt, nuanceert of weerspreekt"), required=True, allowed=RICHTINGEN),
        TOELICHTING), ("conclusie", "hypothese", "bevinding", "kaart", "cluster", "fragment", "code")),
)  # fmt: skip
