"""
Praktijktheorie: a methodiek as six layers, the hypotheses in it, and the steps of a handvat.

The layers run from the conviction under a methodiek to the situation in which one acts. Which of
them are empty is as much a result as what the others say. Cards and fragments support a
hypothesis or contradict it; they never prove it.

References
----------
Team Leerkring Methodiek, De nieuwe Professional Social Work, slide 5: methodiek = praktijktheorie,
with metakader, theorie, ethiek, hypothesen, handelen and situatie.
"""

from __future__ import annotations

from leerkring.methoden.praktijktheorie.figuur import (
    describe_figuur_hypothesen,
    describe_figuur_lagen,
    plot_hypothesen,
    plot_lagen,
    prepare_hypothesen,
    suggest_hoogte,
)
from leerkring.methoden.praktijktheorie.stand import (
    BEPROEFD,
    describe_handvatten,
    describe_methodieken,
)
from leerkring.methoden.praktijktheorie.tellen import (
    count_lagen,
    list_hypothesen,
    split_stappen,
    weigh_hypothesen,
)
from leerkring.methoden.praktijktheorie.zinnen import (
    describe_bewijs,
    describe_grond,
    describe_hypothesen,
    describe_lagen,
    describe_leeg,
    describe_telling,
    describe_voorbehoud,
    name_boodschap,
    name_boodschap_hypothesen,
)

__all__ = [
    "BEPROEFD",
    "count_lagen",
    "describe_bewijs",
    "describe_figuur_hypothesen",
    "describe_figuur_lagen",
    "describe_grond",
    "describe_handvatten",
    "describe_hypothesen",
    "describe_lagen",
    "describe_leeg",
    "describe_methodieken",
    "describe_telling",
    "describe_voorbehoud",
    "list_hypothesen",
    "name_boodschap",
    "name_boodschap_hypothesen",
    "plot_hypothesen",
    "plot_lagen",
    "prepare_hypothesen",
    "split_stappen",
    "suggest_hoogte",
    "weigh_hypothesen",
]
