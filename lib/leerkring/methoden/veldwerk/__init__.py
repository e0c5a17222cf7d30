"""
Veldwerk: which visits there were, against the plan, and for how long.

A document may tell that there were interviews without telling how many. One row without a count
makes a sum unknown, not smaller; what is not known is said and never computed with.
"""

from __future__ import annotations

from leerkring.methoden.veldwerk.figuur import describe_figuur, plot_bezoeken
from leerkring.methoden.veldwerk.tellen import compare_plan, count_bezoeken
from leerkring.methoden.veldwerk.zinnen import describe_bezoeken, describe_uren

__all__ = [
    "compare_plan",
    "count_bezoeken",
    "describe_bezoeken",
    "describe_figuur",
    "describe_uren",
    "plot_bezoeken",
]
