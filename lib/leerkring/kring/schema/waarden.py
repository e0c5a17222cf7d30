"""The values that a column may hold, where there are only some."""

from __future__ import annotations

from leerkring.taal import N_

HERKOMST = (N_("gepubliceerd"), N_("fictief"), N_("eigen"))
NIVEAUS = (N_("micro"), N_("meso"), N_("macro"))
STATUS_SESSIE = (N_("voorgesteld"), N_("gepland"), N_("gehouden"), N_("onbekend"))
STATUS_VERSIE = (N_("concept"), N_("rondgestuurd"), N_("vastgesteld"))
DEELVRAAG_SOORTEN = (N_("open"), N_("rangorde"), N_("kansen_problemen"), N_("schaal"))
KANS_PROBLEEM = (N_("kans"), N_("probleem"))
MOMENTEN = (N_("toen"), N_("nu"), N_("na_gesprek"), N_("gewenst"))
ANTWOORDEN = (N_("getal"), N_("voor_zich"), N_("doet_niet_mee"))
STANDEN = (N_("gedaan"), N_("loopt"), N_("niet_gedaan"), N_("vervallen"))
BEZOEK_SOORTEN = (N_("observatie"), N_("interview"), N_("focusdag"))
LITERATUUR_SOORTEN = (N_("artikel"), N_("boek"), N_("hoofdstuk"), N_("rapport"), N_("scriptie"), N_("webpagina"))  # fmt: skip
BESLUITEN = (N_("opgenomen"), N_("afgewezen"), N_("nog_te_lezen"))
SPREKERS = (N_("burger"), N_("professional"), N_("leidinggevende"), N_("gemeente"), N_("onderzoeker"))  # fmt: skip
RONDEN = (N_("zelfstandig"), N_("overleg"))
RICHTINGEN = (N_("steunt"), N_("nuanceert"), N_("weerspreekt"))

STATUS_METHODIEK = (N_("voorgesteld"), N_("in_ontwikkeling"), N_("beproefd"))
LAGEN = (
    N_("metakader"),
    N_("theorie"),
    N_("ethiek"),
    N_("hypothesen"),
    N_("handelen"),
    N_("situatie"),
)
COMPETENTIE_SOORTEN = (N_("kennis"), N_("kunde"), N_("houding"), N_("persoonlijke_ethiek"), N_("beroepsethiek"))  # fmt: skip
RELATIE_SOORTEN = (N_("afhankelijkheid"), N_("contact"))
RELATIE_MOMENTEN = (N_("voor"), N_("nu"), N_("gewenst"))
CYCLI = (N_("direct"), N_("potentieel"), N_("toegepast"), N_("gerealiseerd"), N_("herijkt"))
PERSPECTIEVEN = (N_("burger"), N_("professional"), N_("team"), N_("organisatie"), N_("gemeente"))
STAVINGEN = (N_("niet_gestaafd"), N_("gestaafd"))
STATUS_BORGING = (N_("gevraagd"), N_("aangekondigd"), N_("beschikbaar"), N_("afgerond"), N_("geregeld"))  # fmt: skip
STANDEN_SIGNAAL = (N_("niet_doorgegeven"), N_("doorgegeven"), N_("toegezegd"), N_("uitgevoerd"), N_("afgewezen"))  # fmt: skip
GROOTHEDEN = (
    N_("vrijwilligers"), N_("bevolking"), N_("aandeel"), N_("uren_per_jaar"), N_("uren_per_week"), N_("weken"),
    N_("uren_per_fte"), N_("fte"), N_("betaald"), N_("vraag_uren"),
)  # fmt: skip
JA_NEE = (N_("ja"), N_("nee"))
