"""
Krachtenveld: the parties around a circle, who depends on whom, and who is connected with whom.

What was asked decides what may be said. A list of kinds of parties in an order has no amounts;
people who each name kinds of parties can be counted, but not called mutual; only where people name
each other, and enough of them answered, is there a network. Nobody is drawn: a picture of twenty
colleagues has no stranger in it.
"""

from __future__ import annotations

from leerkring.methoden.krachtenveld.afhankelijkheid import (
    VERANDERING,
    compare_afhankelijkheden,
    count_verandering,
    number_partijen,
)
from leerkring.methoden.krachtenveld.figuur import (
    MOST_GETEKEND,
    plot_gekomen,
    plot_macht,
    plot_soorten,
    select_getekend,
    suggest_hoogte_macht,
)
from leerkring.methoden.krachtenveld.gekomen import (
    GEKOMEN,
    LATER,
    NIET,
    STIL,
    count_gekomen,
    follow_gewenst,
)
from leerkring.methoden.krachtenveld.macht import (
    MATEN,
    NAMEN,
    VAKKEN,
    list_verdeeld,
    summarise_macht,
)
from leerkring.methoden.krachtenveld.netwerk import (
    MIN_RESPONS,
    count_genoemd,
    list_banden,
    list_respondenten,
    measure_netwerk,
    measure_respons,
)
from leerkring.methoden.krachtenveld.netwerkzinnen import (
    describe_ei,
    describe_gekomen,
    describe_gekomen_figuur,
    describe_later,
    describe_netwerk,
    describe_respons,
    describe_spreiding,
    describe_weigering,
    describe_wens,
    format_keren,
)
from leerkring.methoden.krachtenveld.pijlen import (
    plot_afhankelijkheden,
    suggest_hoogte_afhankelijkheden,
)
from leerkring.methoden.krachtenveld.rollen import compute_ei, count_rollen, label_rollen
from leerkring.methoden.krachtenveld.verbindingen import (
    LIJSTEN,
    MENSEN,
    PARTIJEN,
    SOORTEN,
    compare_lijsten,
    compare_sessies,
    count_soorten,
    select_contacten,
)
from leerkring.methoden.krachtenveld.zinnen import (
    describe_afhankelijkheden,
    describe_afhankelijkheid_figuur,
    describe_basis,
    describe_lijsten,
    describe_macht,
    describe_macht_figuur,
    describe_onthouden,
    describe_sessies,
    describe_soorten,
    describe_soorten_figuur,
    describe_titel,
    describe_verdeeld,
    format_score,
)

__all__ = [
    "GEKOMEN",
    "LATER",
    "LIJSTEN",
    "MATEN",
    "MENSEN",
    "MIN_RESPONS",
    "MOST_GETEKEND",
    "NAMEN",
    "NIET",
    "PARTIJEN",
    "SOORTEN",
    "STIL",
    "VAKKEN",
    "VERANDERING",
    "compare_afhankelijkheden",
    "compare_lijsten",
    "compare_sessies",
    "compute_ei",
    "count_gekomen",
    "count_genoemd",
    "count_rollen",
    "count_soorten",
    "count_verandering",
    "describe_afhankelijkheden",
    "describe_afhankelijkheid_figuur",
    "describe_basis",
    "describe_ei",
    "describe_gekomen",
    "describe_gekomen_figuur",
    "describe_later",
    "describe_lijsten",
    "describe_macht",
    "describe_macht_figuur",
    "describe_netwerk",
    "describe_onthouden",
    "describe_respons",
    "describe_sessies",
    "describe_soorten",
    "describe_soorten_figuur",
    "describe_spreiding",
    "describe_titel",
    "describe_verdeeld",
    "describe_weigering",
    "describe_wens",
    "follow_gewenst",
    "format_keren",
    "format_score",
    "label_rollen",
    "list_banden",
    "list_respondenten",
    "list_verdeeld",
    "measure_netwerk",
    "measure_respons",
    "number_partijen",
    "plot_afhankelijkheden",
    "plot_gekomen",
    "plot_macht",
    "plot_soorten",
    "select_contacten",
    "select_getekend",
    "suggest_hoogte_afhankelijkheden",
    "suggest_hoogte_macht",
    "summarise_macht",
]
