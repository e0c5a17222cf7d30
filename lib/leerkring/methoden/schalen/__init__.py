"""
Schaalwandelen: where people stood on a scale, and whether talking moved them.

A line in the room from low to high; each takes a place, tells why, and may move after hearing
the others. Positions are ordinal and few, so the numbers are medians with an exact interval,
counts and pairs; people see each other stand, so only the position before the talk is nearly
their own. A scale in a room is there to make sense together, not to measure opinions.

The method: https://www.facilitation-academy.nl/werkvorm/de-schaalvraag/ and
https://www.sessionlab.com/methods/human-spectrogram ("This is about sense-making, not about an
absolute measure of peoples' opinions"). A number may be kept private, as in
https://www.centrumoplossingsgerichtcoachen.be/l/individueel-schaalwandelen-in-groep/
"""

from __future__ import annotations

from leerkring.methoden.schalen.figuur import describe_figuur, describe_lijnen, plot_posities
from leerkring.methoden.schalen.getallen import (
    GEWENST,
    MOMENTEN,
    NA_GESPREK,
    NAMEN,
    NU,
    TOEN,
    VORIGE,
    compare_groepen,
    compare_paren,
    compare_schalen,
    count_posities,
    pair_posities,
    pair_vorige,
    summarise_posities,
)
from leerkring.methoden.schalen.zinnen import (
    describe_groepen,
    describe_grond,
    describe_stand,
    describe_stand_grond,
    describe_toenadering,
    describe_verschuiving,
    describe_verschuiving_grond,
)

__all__ = [
    "GEWENST",
    "MOMENTEN",
    "NAMEN",
    "NA_GESPREK",
    "NU",
    "TOEN",
    "VORIGE",
    "compare_groepen",
    "compare_paren",
    "compare_schalen",
    "count_posities",
    "describe_figuur",
    "describe_groepen",
    "describe_grond",
    "describe_lijnen",
    "describe_stand",
    "describe_stand_grond",
    "describe_toenadering",
    "describe_verschuiving",
    "describe_verschuiving_grond",
    "pair_posities",
    "pair_vorige",
    "plot_posities",
    "summarise_posities",
]
