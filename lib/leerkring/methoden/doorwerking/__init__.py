"""
Doorwerking: what people attribute to the circle, who confirms it, what was done, and what stays.

Everything here counts statements and records. How large an effect is, and whether the circle
caused it, cannot be read from them; the words say "attributed to" and never "because of".

References
----------
Wenger, E., Trayner, B., & de Laat, M. (2011). Promoting and assessing value creation in
communities and networks: a conceptual framework. Rapport 18, Ruud de Moor Centrum, Open
Universiteit. Wilson-Grau, R., & Britt, H. (2012). Outcome Harvesting. Ford Foundation.
"""

from __future__ import annotations

from leerkring.methoden.doorwerking.acties import (
    NIET_TERUG,
    count_standen,
    describe_acties,
    describe_figuur_standen,
    describe_onbezien,
    plot_standen,
    settle_acties,
)
from leerkring.methoden.doorwerking.borging import (
    MEEST,
    describe_borging,
    describe_einde,
    describe_figuur_tijdlijn,
    describe_gaten,
    order_borging,
    plot_tijdlijn,
    prepare_tijdlijn,
    suggest_hoogte_tijdlijn,
    tell_periode,
)
from leerkring.methoden.doorwerking.figuur import (
    describe_figuur,
    name_telling,
    plot_oogst,
    suggest_hoogte,
    title_oogst,
)
from leerkring.methoden.doorwerking.metingen import (
    compare_metingen,
    describe_metingen,
    tell_meting,
    tell_verandering,
)
from leerkring.methoden.doorwerking.oogst import (
    GESTAAFD,
    count_oogst,
    describe_burgers,
    describe_leeg,
    describe_lezing,
    describe_oogst,
    describe_staving,
    find_leeg,
    find_lezing,
)
from leerkring.methoden.doorwerking.signalen import (
    BEWAARD,
    count_stappen,
    describe_figuur_stappen,
    describe_signalen,
    plot_stappen,
    settle_signalen,
)
from leerkring.methoden.doorwerking.verhalen import (
    describe_reikwijdte,
    describe_zonder,
    measure_reikwijdte,
    tell_reikwijdte,
)
from leerkring.methoden.doorwerking.woorden import (
    NIET_IN_TE_DELEN,
    find_burgers,
    name_cyclus,
    name_voor_wie,
    tell_duur,
)

__all__ = [
    "BEWAARD",
    "GESTAAFD",
    "MEEST",
    "NIET_IN_TE_DELEN",
    "NIET_TERUG",
    "compare_metingen",
    "count_oogst",
    "count_standen",
    "count_stappen",
    "describe_acties",
    "describe_borging",
    "describe_burgers",
    "describe_einde",
    "describe_figuur",
    "describe_figuur_standen",
    "describe_figuur_stappen",
    "describe_figuur_tijdlijn",
    "describe_gaten",
    "describe_leeg",
    "describe_lezing",
    "describe_metingen",
    "describe_onbezien",
    "describe_oogst",
    "describe_reikwijdte",
    "describe_signalen",
    "describe_staving",
    "describe_zonder",
    "find_burgers",
    "find_leeg",
    "find_lezing",
    "measure_reikwijdte",
    "name_cyclus",
    "name_telling",
    "name_voor_wie",
    "order_borging",
    "plot_oogst",
    "plot_standen",
    "plot_stappen",
    "plot_tijdlijn",
    "prepare_tijdlijn",
    "settle_acties",
    "settle_signalen",
    "suggest_hoogte",
    "suggest_hoogte_tijdlijn",
    "tell_duur",
    "tell_meting",
    "tell_periode",
    "tell_reikwijdte",
    "tell_verandering",
    "title_oogst",
]
