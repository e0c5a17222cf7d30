"""
What a kring on disk may hold: the one place that says what a table and a column is.

From here come the checks, the labels in reports, the empty tables of ``leerkring new`` and the
spreadsheet template. A column's type is one of

- ``text``: anything;
- ``key``: a short name in lower-case letters, digits, ``-``, ``_`` and ``.``;
- ``count``: a whole number, 0 or more;
- ``number``: a number with a decimal point;
- ``date``: ``2014-11-24``, or ``2015-01`` or ``2014`` where a source says no more.
"""

from __future__ import annotations

from leerkring.kring.schema import doorwerking, kring, praktijk, synthese, veld, verslag, zaal
from leerkring.kring.schema.kring import KRING_FIELDS, KRING_LISTS
from leerkring.kring.schema.vorm import Column, Table
from leerkring.kring.schema.waarden import (
    ANTWOORDEN,
    BESLUITEN,
    BEZOEK_SOORTEN,
    COMPETENTIE_SOORTEN,
    CYCLI,
    DEELVRAAG_SOORTEN,
    GROOTHEDEN,
    HERKOMST,
    JA_NEE,
    KANS_PROBLEEM,
    LAGEN,
    LITERATUUR_SOORTEN,
    MOMENTEN,
    NIVEAUS,
    PERSPECTIEVEN,
    RELATIE_MOMENTEN,
    RELATIE_SOORTEN,
    RICHTINGEN,
    RONDEN,
    SPREKERS,
    STANDEN,
    STANDEN_SIGNAAL,
    STATUS_BORGING,
    STATUS_METHODIEK,
    STATUS_SESSIE,
    STATUS_VERSIE,
    STAVINGEN,
)

__all__ = [
    "ANTWOORDEN",
    "BESLUITEN",
    "BEZOEK_SOORTEN",
    "COMPETENTIE_SOORTEN",
    "CYCLI",
    "DEELVRAAG_SOORTEN",
    "GROOTHEDEN",
    "HERKOMST",
    "JA_NEE",
    "KANS_PROBLEEM",
    "KRING_FIELDS",
    "KRING_LISTS",
    "LAGEN",
    "LITERATUUR_SOORTEN",
    "MOMENTEN",
    "NIVEAUS",
    "PERSPECTIEVEN",
    "RELATIE_MOMENTEN",
    "RELATIE_SOORTEN",
    "RICHTINGEN",
    "RONDEN",
    "SPREKERS",
    "STANDEN",
    "STANDEN_SIGNAAL",
    "STATUS_BORGING",
    "STATUS_METHODIEK",
    "STATUS_SESSIE",
    "STATUS_VERSIE",
    "STAVINGEN",
    "TABLES",
    "Column",
    "Table",
]

TABLES: dict[str, Table] = {
    table.name: table
    for part in (kring, zaal, veld, synthese, praktijk, doorwerking, verslag)
    for table in part.TABLES
}
