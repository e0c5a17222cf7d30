"""
Verkennen: the last part of each notebook, where one chooses and the same functions draw again.

It never shows what a report would not.
"""

from leerkring.verkennen.onderzoek import (
    draw_eenheden,
    draw_keten,
    draw_verzadiging,
    explore_codering,
    explore_literatuur,
    explore_synthese,
    explore_veldwerk,
)
from leerkring.verkennen.sessie import (
    draw_kort,
    draw_opkomst,
    draw_sessie,
    explore_kader,
    explore_sessie,
    explore_werkboek,
)

__all__ = [
    "draw_eenheden",
    "draw_keten",
    "draw_kort",
    "draw_opkomst",
    "draw_sessie",
    "draw_verzadiging",
    "explore_codering",
    "explore_kader",
    "explore_literatuur",
    "explore_sessie",
    "explore_synthese",
    "explore_veldwerk",
    "explore_werkboek",
]
