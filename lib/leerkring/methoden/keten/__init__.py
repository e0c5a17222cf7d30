"""
Keten: from a conclusion down to the cards and fragments under it, and back up.

A conclusion rests on findings, a finding on cards, clusters, fragments and codes; each link says
whether it supports, nuances or contradicts. Laid out to single cards and fragments the chain can
be walked both ways, and counted without counting anything twice or as more support than it is.
"""

from __future__ import annotations

from leerkring.methoden.keten.figuur import (
    describe_figuur_keten,
    plot_keten,
    prepare_figuur,
    suggest_hoogte,
)
from leerkring.methoden.keten.overzicht import (
    describe_figuur_dragers,
    plot_dragers,
    prepare_dragers,
    suggest_hoogte_dragers,
)
from leerkring.methoden.keten.tabel import (
    build_keten,
    list_gebruik,
    take_gronden,
    take_kritisch,
    trace_bevinding,
    trace_conclusie,
    trace_eenheid,
)
from leerkring.methoden.keten.tellen import compare_soorten, count_dragers
from leerkring.methoden.keten.zinnen import (
    describe_dragers,
    describe_een_soort,
    describe_keten_grond,
    name_conclusie,
    shorten,
)

__all__ = [
    "build_keten",
    "compare_soorten",
    "count_dragers",
    "describe_dragers",
    "describe_een_soort",
    "describe_figuur_dragers",
    "describe_figuur_keten",
    "describe_keten_grond",
    "list_gebruik",
    "name_conclusie",
    "plot_dragers",
    "plot_keten",
    "prepare_dragers",
    "prepare_figuur",
    "shorten",
    "suggest_hoogte",
    "suggest_hoogte_dragers",
    "take_gronden",
    "take_kritisch",
    "trace_bevinding",
    "trace_conclusie",
    "trace_eenheid",
]
