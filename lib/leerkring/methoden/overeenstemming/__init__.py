"""
Overeenstemming: whether people who judged the same on their own judged it the same.

Who codes alone finds what one was looking for. Two who read the same cards and fragments without
seeing each other's codes show where the codebook is clear and where it is not; the list of what
they gave differently is worth more than any number, because it is what they talk through.

The central table is one of units by coders, one value a cell. On why and when to measure
agreement at all: O'Connor and Joffe (2020), doi 10.1177/1609406919899220.
"""

from __future__ import annotations

from leerkring.methoden.overeenstemming.figuur import describe_figuur, plot_overeenstemming
from leerkring.methoden.overeenstemming.maten import (
    measure_ac1,
    measure_alpha,
    measure_cohen,
    measure_fleiss,
    measure_percentage,
    measure_percentage_gecodeerd,
)
from leerkring.methoden.overeenstemming.meting import measure_overeenstemming, resample_alpha
from leerkring.methoden.overeenstemming.patronen import GEEN, INTERVAL, NOMINAAL, ORDINAAL
from leerkring.methoden.overeenstemming.tabel import (
    compare_codes,
    count_verwisseld,
    list_codeverschillen,
    list_verschillen,
    pivot_besluiten,
    pivot_cijfers,
    pivot_codes,
    pivot_niveaus,
)
from leerkring.methoden.overeenstemming.weigering import describe_apart, describe_weigering
from leerkring.methoden.overeenstemming.zinnen import (
    describe_alpha,
    describe_grond,
    describe_overeenstemming,
)

__all__ = [
    "GEEN",
    "INTERVAL",
    "NOMINAAL",
    "ORDINAAL",
    "compare_codes",
    "count_verwisseld",
    "describe_alpha",
    "describe_apart",
    "describe_figuur",
    "describe_grond",
    "describe_overeenstemming",
    "describe_weigering",
    "list_codeverschillen",
    "list_verschillen",
    "measure_ac1",
    "measure_alpha",
    "measure_cohen",
    "measure_fleiss",
    "measure_overeenstemming",
    "measure_percentage",
    "measure_percentage_gecodeerd",
    "pivot_besluiten",
    "pivot_cijfers",
    "pivot_codes",
    "pivot_niveaus",
    "plot_overeenstemming",
    "resample_alpha",
]
