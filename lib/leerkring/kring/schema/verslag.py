"""How a report was talked over and ratified."""

from __future__ import annotations

from leerkring.kring.schema.kolommen import BRON, DEELNEMER, SESSIE, TOELICHTING
from leerkring.kring.schema.vorm import Table, col, must
from leerkring.kring.schema.waarden import STATUS_VERSIE
from leerkring.taal import N_

TABLES = (
    Table("versies", N_("Versies"), N_("een stap in de geschiedenis van het verslag van een sessie"), (
        must(SESSIE),
        col("versie", N_("versie"), N_("nummer van de versie"), "count", required=True),
        col("status", N_("status"), N_("wat zij werd"), required=True, allowed=STATUS_VERSIE),
        col("datum", N_("datum"), N_("wanneer, zo precies als bekend"), "date"),
        col("wijze", N_("wijze"), N_("hoe, bijvoorbeeld per mail")),
        TOELICHTING, *BRON), ("sessie", "versie", "status")),
    Table("feedback", N_("Feedback"), N_("een reactie op het verslag van een sessie"), (
        col("feedback", N_("feedback"), N_("sleutel"), "key", required=True),
        must(SESSIE),
        col("versie", N_("versie"), N_("op welke versie"), "count"),
        col("gegeven_in", N_("gegeven in"), N_("de sessie waarin zij gegeven werd"), "key", refers="sessies.sessie"),
        col("wijze", N_("wijze"), N_("mondeling of per mail")),
        DEELNEMER,
        col("tekst", N_("reactie"), N_("wat er gezegd werd; leeg als niet gepubliceerd")),
        col("besluit", N_("besluit"), N_("wat ermee gedaan is"), required=True,
             allowed=(N_("verwerkt"), N_("niet_verwerkt"), N_("onbekend"))),
        col("reden", N_("reden"), N_("waarom")),
        *BRON), ("feedback",)),
)  # fmt: skip
