"""
Verzadiging: whether the last sources that were read still brought new codes.

The measure is that of Guest, Namey and Chen (2020), https://doi.org/10.1371/journal.pone.0232076:
what a run of sources adds to the codes of the first sources, the base. That nothing new came says
something about this codebook and these sources in this order, and never that there is nothing
else to find.
"""

from __future__ import annotations

from leerkring.methoden.verzadiging.figuur import describe_figuur, plot_verzadiging
from leerkring.methoden.verzadiging.telling import (
    BASIS,
    DREMPEL,
    DREMPELS,
    RUN,
    count_nieuw,
    find_verzadiging,
    resample_volgorde,
)
from leerkring.methoden.verzadiging.zinnen import (
    describe_verzadiging,
    describe_verzadiging_grond,
)

__all__ = [
    "BASIS",
    "DREMPEL",
    "DREMPELS",
    "RUN",
    "count_nieuw",
    "describe_figuur",
    "describe_verzadiging",
    "describe_verzadiging_grond",
    "find_verzadiging",
    "plot_verzadiging",
    "resample_volgorde",
]
