"""
Draagkracht: the hours of volunteers as full-time equivalents, with every assumption in the open.

Each quantity has a lowest, a middle and a highest; products take the lowest with the lowest. How
many hours a full-time equivalent is, is a norm: none is right, so several stand side by side.
What no figure gives and the arithmetic needs is our assumption, and called so. Hours say nothing
about whether help is of the right kind or in the right place, and nothing here is about one
person: scores of carers belong to the carer and who works with them.
"""

from __future__ import annotations

from leerkring.methoden.draagkracht.aanbod import WEKEN, compute_aanbod, list_wegen, scale_factoren
from leerkring.methoden.draagkracht.aannames import vary_aannames
from leerkring.methoden.draagkracht.figuur import (
    describe_figuur_aannames,
    describe_figuur_bereiken,
    plot_aannames,
    plot_bereiken,
    prepare_aannames,
    prepare_normen,
    prepare_uren,
    suggest_hoogte,
)
from leerkring.methoden.draagkracht.getallen import (
    format_bereik,
    format_getal,
    format_uitkomst,
    round_getal,
)
from leerkring.methoden.draagkracht.grootheden import (
    BETAALD,
    GRENZEN,
    VRAAG,
    bound_getallen,
    format_gegeven,
    read_grootheden,
    take_bereik,
)
from leerkring.methoden.draagkracht.namen import (
    describe_jaren,
    describe_meer,
    describe_ontbreekt,
    describe_open,
    name_grootheid,
    name_weg,
)
from leerkring.methoden.draagkracht.normen import (
    EIGEN,
    EU,
    TERUG,
    choose_norm,
    compute_fte,
    infer_norm,
    list_normen,
    widen_norm,
)
from leerkring.methoden.draagkracht.rekening import Rekening
from leerkring.methoden.draagkracht.tips import count_tips, describe_tips, follow_tips, list_gedaan
from leerkring.methoden.draagkracht.vergelijken import (
    compare_betaald,
    compare_vraag,
    describe_betaald,
    describe_vraag,
    measure_onbetaald,
)
from leerkring.methoden.draagkracht.zinnen import (
    describe_aanbod,
    describe_aannames,
    describe_norm,
    describe_normen,
    describe_regels,
)

__all__ = [
    "BETAALD",
    "EIGEN",
    "EU",
    "GRENZEN",
    "TERUG",
    "VRAAG",
    "WEKEN",
    "Rekening",
    "bound_getallen",
    "choose_norm",
    "compare_betaald",
    "compare_vraag",
    "compute_aanbod",
    "compute_fte",
    "count_tips",
    "describe_aanbod",
    "describe_aannames",
    "describe_betaald",
    "describe_figuur_aannames",
    "describe_figuur_bereiken",
    "describe_jaren",
    "describe_meer",
    "describe_norm",
    "describe_normen",
    "describe_ontbreekt",
    "describe_open",
    "describe_regels",
    "describe_tips",
    "describe_vraag",
    "follow_tips",
    "format_bereik",
    "format_gegeven",
    "format_getal",
    "format_uitkomst",
    "infer_norm",
    "list_gedaan",
    "list_normen",
    "list_wegen",
    "measure_onbetaald",
    "name_grootheid",
    "name_weg",
    "plot_aannames",
    "plot_bereiken",
    "prepare_aannames",
    "prepare_normen",
    "prepare_uren",
    "read_grootheden",
    "round_getal",
    "scale_factoren",
    "suggest_hoogte",
    "take_bereik",
    "vary_aannames",
    "widen_norm",
]
