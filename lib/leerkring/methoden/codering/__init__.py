"""
Codering: which codes cards and fragments settled on, and what that adds up to.

A unit (`eenheid`) is a card or a fragment; a kind of source (`bronsoort`) is where it comes from.
Coders work on their own first and then talk: what they wrote down together counts, and where
they did not talk only what each of them gave. A count says how often a code was given, which is
not how often the thing it names occurs.
"""

from __future__ import annotations

from leerkring.methoden.codering.codeboek import lift_codes, order_codeboek
from leerkring.methoden.codering.eenheden import (
    BRONSOORTEN,
    LITERATUUR,
    SESSIE,
    list_eenheden,
    list_onbeslist,
    name_bronsoort,
    settle_coderingen,
)
from leerkring.methoden.codering.figuur import (
    describe_figuur,
    draw_bollen,
    measure_cel,
    plot_niveaus,
    suggest_hoogte,
)
from leerkring.methoden.codering.tellen import (
    NIVEAUS,
    ONBEKEND,
    count_codes,
    count_niveaus,
    count_samen,
    tally_codes,
)
from leerkring.methoden.codering.zinnen import (
    count_eenheden,
    describe_codes,
    describe_niets,
    describe_niveaus,
    describe_onbeslist,
    describe_samen,
)

__all__ = [
    "BRONSOORTEN",
    "LITERATUUR",
    "NIVEAUS",
    "ONBEKEND",
    "SESSIE",
    "count_codes",
    "count_eenheden",
    "count_niveaus",
    "count_samen",
    "describe_codes",
    "describe_figuur",
    "describe_niets",
    "describe_niveaus",
    "describe_onbeslist",
    "describe_samen",
    "draw_bollen",
    "lift_codes",
    "list_eenheden",
    "list_onbeslist",
    "measure_cel",
    "name_bronsoort",
    "order_codeboek",
    "plot_niveaus",
    "settle_coderingen",
    "suggest_hoogte",
    "tally_codes",
]
