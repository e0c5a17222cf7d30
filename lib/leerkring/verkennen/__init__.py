"""
Verkennen: the last part of each notebook, where one chooses and the same functions draw again.

It never shows what a report would not.
"""

from leerkring.verkennen.competenties import draw_competenties, explore_competenties
from leerkring.verkennen.doorwerking import draw_doorwerking, explore_doorwerking
from leerkring.verkennen.draagkracht import draw_draagkracht, explore_draagkracht
from leerkring.verkennen.krachtenveld import draw_krachtenveld, explore_krachtenveld
from leerkring.verkennen.methodieken import draw_methodiek, explore_methodieken
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
    "draw_competenties",
    "draw_doorwerking",
    "draw_draagkracht",
    "draw_eenheden",
    "draw_keten",
    "draw_kort",
    "draw_krachtenveld",
    "draw_methodiek",
    "draw_opkomst",
    "draw_sessie",
    "draw_verzadiging",
    "explore_codering",
    "explore_competenties",
    "explore_doorwerking",
    "explore_draagkracht",
    "explore_kader",
    "explore_krachtenveld",
    "explore_literatuur",
    "explore_methodieken",
    "explore_sessie",
    "explore_synthese",
    "explore_veldwerk",
    "explore_werkboek",
]
