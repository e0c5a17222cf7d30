"""The columns that several tables share."""

from __future__ import annotations

from leerkring.kring.schema.vorm import Column
from leerkring.kring.schema.waarden import NIVEAUS
from leerkring.taal import N_

SESSIE = Column("sessie", N_("sessie"), N_("sleutel van de sessie"), "key", refers="sessies.sessie")
DEELNEMER = Column(
    "deelnemer",
    N_("deelnemer"),
    N_("schuilnaam; leeg als onbekend of geheim"),
    "key",
    refers="deelnemers.deelnemer",
)
DEELVRAAG = Column(
    "deelvraag",
    N_("deelvraag"),
    N_("sleutel van de deelvraag"),
    "key",
    True,
    refers="deelvragen.deelvraag",
)
CLUSTER = Column(
    "cluster",
    N_("cluster"),
    N_("sleutel van het cluster; leeg bij een losse kaart"),
    "key",
    refers="clusters.cluster",
)
ZEGSMAN = Column("zegsman", N_("zegsman"), N_("wie dit zegt of ervoor instaat"))
TOELICHTING = Column("toelichting", N_("toelichting"), N_("wat erbij hoort om het te begrijpen"))
NUMMER = Column("nummer", N_("nr."), N_("volgnummer"), "count")
TITEL = Column("titel", N_("titel"), N_("hoe het heet"))
NIVEAU = Column("niveau", N_("niveau"), N_("van burger (micro) tot beleid (macro)"), allowed=NIVEAUS)  # fmt: skip
FRONT = Column(
    "front", N_("front"), N_("één van de fronten in kring.yml"), "key", refers="kring.fronten"
)
BRON = (
    Column("document", N_("document"), N_("sleutel van het document in kring.yml"), "key",
           refers="kring.documenten"),
    Column("plaats", N_("plaats"), N_("waar in het document: dia, vraag of kopje")),
    Column("opmerking", N_("opmerking"), N_("van de makers van de tabel: wat ontbreekt, of wat een lezing is")),
)  # fmt: skip
