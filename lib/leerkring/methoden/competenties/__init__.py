"""
Competenties: which frameworks there are, and how far people say that they have come.

A framework is a list with a version; two of them are laid side by side by their words. The
levels from 0 to 4 are the project's own, because no graded levels were found for the published
ten, and they are self-report. Levels are few and ordinal: counts, medians and pairs of the same
person, every answer drawn, nobody named.

The ten of Movisie: Vlaar, Kluft and Liefhebber (2013), Competenties Maatschappelijke
Ondersteuning in de branche Welzijn en Maatschappelijke Dienstverlening. They are meant for
people and teams to see which competences they have and which need attention, not as a profile.
"""

from __future__ import annotations

from leerkring.methoden.competenties.breedte import (
    VORMEN,
    compare_ethiek,
    count_alles,
    count_breedte,
    count_verschillen,
    count_vormen,
    measure_breedte,
)
from leerkring.methoden.competenties.figuur import (
    MEEST_NIVEAUS,
    describe_figuur,
    plot_niveaus,
    split_tabel,
    suggest_hoogte,
)
from leerkring.methoden.competenties.gelijkheid import (
    describe_binnen,
    describe_gelijkheid,
    describe_gelijkheid_grond,
    describe_ongevraagd,
    format_reeks,
)
from leerkring.methoden.competenties.kaders import (
    compare_kaders,
    describe_verschil,
    describe_verschillen,
    list_paren,
)
from leerkring.methoden.competenties.mensen import (
    describe_breedte,
    describe_breedte_grond,
    describe_buiten,
    describe_ethiek,
    describe_ethiek_grond,
    describe_vormen,
)
from leerkring.methoden.competenties.schaal import (
    ETHIEK,
    GEWENST,
    HOOGSTE,
    NIVEAUS,
    NU,
    TECHNISCH,
    TOEN,
    ZELFSTANDIG,
    describe_schaal,
    name_niveau,
)
from leerkring.methoden.competenties.staven import (
    MEEST_STAVEN,
    describe_figuur_breedte,
    describe_figuur_dekking,
    describe_figuur_diepte,
    describe_figuur_ethiek,
    label_dekking,
    name_verschil,
    plot_breedte,
    plot_dekking,
    plot_diepte,
    plot_ethiek,
    suggest_hoogte_staven,
)
from leerkring.methoden.competenties.tellen import (
    MIDDEN,
    OP,
    VANAF,
    compare_momenten,
    count_dekking,
    count_niveaus,
    measure_gelijkheid,
    summarise_niveaus,
)
from leerkring.methoden.competenties.zinnen import (
    describe_dekking,
    describe_niveaus,
    describe_verandering,
    describe_verandering_grond,
    name_titels,
    tell_deel,
)

__all__ = [
    "ETHIEK",
    "GEWENST",
    "HOOGSTE",
    "MEEST_NIVEAUS",
    "MEEST_STAVEN",
    "MIDDEN",
    "NIVEAUS",
    "NU",
    "OP",
    "TECHNISCH",
    "TOEN",
    "VANAF",
    "VORMEN",
    "ZELFSTANDIG",
    "compare_ethiek",
    "compare_kaders",
    "compare_momenten",
    "count_alles",
    "count_breedte",
    "count_dekking",
    "count_niveaus",
    "count_verschillen",
    "count_vormen",
    "describe_binnen",
    "describe_breedte",
    "describe_breedte_grond",
    "describe_buiten",
    "describe_dekking",
    "describe_ethiek",
    "describe_ethiek_grond",
    "describe_figuur",
    "describe_figuur_breedte",
    "describe_figuur_dekking",
    "describe_figuur_diepte",
    "describe_figuur_ethiek",
    "describe_gelijkheid",
    "describe_gelijkheid_grond",
    "describe_niveaus",
    "describe_ongevraagd",
    "describe_schaal",
    "describe_verandering",
    "describe_verandering_grond",
    "describe_verschil",
    "describe_verschillen",
    "describe_vormen",
    "format_reeks",
    "label_dekking",
    "list_paren",
    "measure_breedte",
    "measure_gelijkheid",
    "name_niveau",
    "name_titels",
    "name_verschil",
    "plot_breedte",
    "plot_dekking",
    "plot_diepte",
    "plot_ethiek",
    "plot_niveaus",
    "split_tabel",
    "suggest_hoogte",
    "suggest_hoogte_staven",
    "summarise_niveaus",
    "tell_deel",
]
