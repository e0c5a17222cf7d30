"""
Literatuur: how sources were found and chosen, what they are about, and what they are called.

The way from hits to sources is told in the form of PRISMA 2020 (Page et al. 2021, BMJ 372:n71,
doi 10.1136/bmj.n71), in little: it makes an exploration checkable, not a systematic review of it.
"""

from __future__ import annotations

from leerkring.methoden.literatuur.figuur import (
    describe_figuur_stroom,
    plot_stroom,
    prepare_stroom,
    suggest_hoogte,
)
from leerkring.methoden.literatuur.namen import (
    disambiguate,
    name_bron,
    name_bronnen,
    name_bronnen_tabel,
    parse_auteurs,
)
from leerkring.methoden.literatuur.stroom import (
    count_opbrengst,
    count_redenen,
    count_stroom,
    describe_redenen,
    describe_stroom,
    describe_stroom_grond,
)
from leerkring.methoden.literatuur.themas import (
    count_themas,
    describe_figuur_themas,
    describe_themas,
    plot_themas,
    suggest_hoogte_themas,
)

__all__ = [
    "count_opbrengst",
    "count_redenen",
    "count_stroom",
    "count_themas",
    "describe_figuur_stroom",
    "describe_figuur_themas",
    "describe_redenen",
    "describe_stroom",
    "describe_stroom_grond",
    "describe_themas",
    "disambiguate",
    "name_bron",
    "name_bronnen",
    "name_bronnen_tabel",
    "parse_auteurs",
    "plot_stroom",
    "plot_themas",
    "prepare_stroom",
    "suggest_hoogte",
    "suggest_hoogte_themas",
]
