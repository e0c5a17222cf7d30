"""
What a kring on disk may hold: the one place that says what a table and a column is.

From here come the checks, the labels in reports, the empty tables of ``leerkring new`` and the
spreadsheet template. A column's type is one of

- ``text``: anything;
- ``key``: a short name in lower-case letters, digits, ``-``, ``_`` and ``.``;
- ``count``: a whole number, 0 or more;
- ``number``: a number with a decimal point;
- ``date``: ``2014-11-24``, or ``2015-01`` or ``2014`` where a source says no more.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from leerkring.taal import N_


@dataclass(frozen=True)
class Column:
    """
    One column of a table.

    Attributes
    ----------
    name, label, meaning : str
        The name on disk, and in Dutch how a reader meets it and what goes in.
    type : str
        One of the types above.
    required : bool
        Whether a row without it is refused.
    allowed : tuple of str
        The only values, when there are such.
    refers : str
        ``table.column``, or ``kring.field`` for a list in kring.yml, where the value must exist.
    """

    name: str
    label: str
    meaning: str
    type: str = "text"
    required: bool = False
    allowed: tuple[str, ...] = ()
    refers: str = ""


@dataclass(frozen=True)
class Table:
    """
    One table: a CSV file in the folder of a kring.

    Attributes
    ----------
    name, label, meaning : str
        The name of the file without ``.csv``, the Dutch label, and what one row is.
    columns : tuple of Column
    key : tuple of str
        The columns that together occur once; empty when rows may repeat.
    claim : bool
        Whether a row says something that somebody answers for, so that a published one needs
        its zegsman.
    """

    name: str
    label: str
    meaning: str
    columns: tuple[Column, ...]
    key: tuple[str, ...] = ()
    claim: bool = False

    @property
    def names(self) -> list[str]:
        """The names of the columns, in their order on disk."""
        return [column.name for column in self.columns]

    @property
    def by_name(self) -> dict[str, Column]:
        """The columns by their names."""
        return {column.name: column for column in self.columns}

    def __getitem__(self, name: str) -> Column:
        return self.by_name[name]


def _must(column: Column) -> Column:
    return replace(column, required=True)


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

_SESSIE = Column(
    "sessie", N_("sessie"), N_("sleutel van de sessie"), "key", refers="sessies.sessie"
)
_DEELNEMER = Column(
    "deelnemer",
    N_("deelnemer"),
    N_("schuilnaam; leeg als onbekend of geheim"),
    "key",
    refers="deelnemers.deelnemer",
)
_DEELVRAAG = Column(
    "deelvraag",
    N_("deelvraag"),
    N_("sleutel van de deelvraag"),
    "key",
    True,
    refers="deelvragen.deelvraag",
)
_CLUSTER = Column(
    "cluster",
    N_("cluster"),
    N_("sleutel van het cluster; leeg bij een losse kaart"),
    "key",
    refers="clusters.cluster",
)
_ZEGSMAN = Column("zegsman", N_("zegsman"), N_("wie dit zegt of ervoor instaat"))
_TOELICHTING = Column("toelichting", N_("toelichting"), N_("wat erbij hoort om het te begrijpen"))
_NUMMER = Column("nummer", N_("nr."), N_("volgnummer"), "count")
_TITEL = Column("titel", N_("titel"), N_("hoe het heet"))
_NIVEAU = Column("niveau", N_("niveau"), N_("van burger (micro) tot beleid (macro)"), allowed=NIVEAUS)  # fmt: skip
_FRONT = Column(
    "front", N_("front"), N_("één van de fronten in kring.yml"), "key", refers="kring.fronten"
)
_BRON = (
    Column("document", N_("document"), N_("sleutel van het document in kring.yml"), "key",
           refers="kring.documenten"),
    Column("plaats", N_("plaats"), N_("waar in het document: dia, vraag of kopje")),
    Column("opmerking", N_("opmerking"), N_("van de makers van de tabel: wat ontbreekt, of wat een lezing is")),
)  # fmt: skip


def _col(name: str, label: str, meaning: str, type: str = "text", **options) -> Column:
    return Column(name, label, meaning, type, **options)


_TABLES = (
    # --- the circle ---------------------------------------------------------------------------
    Table("sessies", N_("Sessies"), N_("één bijeenkomst"), (
        _col("sessie", N_("sessie"), N_("sleutel, zoals f1s3"), "key", required=True),
        _col("fase", N_("fase"), N_("sleutel van de fase in kring.yml"), "key", refers="kring.fasen"),
        _must(_NUMMER), _must(_TITEL),
        _col("thema", N_("thema"), N_("waar de sessie over gaat")),
        _col("datum", N_("datum"), N_("dag waarop zij plaatsvond"), "date"),
        _col("status", N_("status"), N_("hoe het ermee staat"), required=True, allowed=STATUS_SESSIE),
        *_BRON), ("sessie",)),
    Table("programma", N_("Programma"), N_("één onderdeel van een sessie"), (
        _must(_SESSIE), _must(_NUMMER),
        _col("onderdeel", N_("onderdeel"), N_("wat er gebeurt"), required=True),
        _col("werkvorm", N_("werkvorm"), N_("hoe, bijvoorbeeld moderatiemethode")),
        _col("minuten", N_("minuten"), N_("hoe lang"), "count"),
        _TOELICHTING, *_BRON), ("sessie", "nummer")),
    Table("hoofdvragen", N_("Hoofdvragen"), N_("de vraag van een sessie, zoals een document haar stelt"), (
        _must(_SESSIE),
        _col("tekst", N_("hoofdvraag"), N_("de vraag, letterlijk"), required=True),
        *_BRON), ("sessie", "document")),
    Table("betrokkenen", N_("Betrokkenen"), N_("wie leidde, betaalde of meewerkte, met naam genoemd in een document"), (
        _col("naam", N_("naam"), N_("persoon of organisatie, zoals openbaar genoemd"), required=True),
        _col("rol", N_("rol"), N_("wat deze deed"), required=True),
        _col("organisatie", N_("organisatie"), N_("waar deze bij hoorde")),
        replace(_SESSIE, meaning=N_("de sessie waarbij het document dit zegt; leeg als het om de hele kring gaat")),
        *_BRON), ("naam", "rol", "document")),
    Table("deelnemers", N_("Deelnemers"), N_("één deelnemer, altijd onder een schuilnaam"), (
        _col("deelnemer", N_("deelnemer"), N_("schuilnaam, nooit een echte naam"), "key", required=True),
        _col("rol", N_("rol"), N_("groep waar de deelnemer bij hoort, in het meervoud: wijkteammedewerkers")),
        _col("organisatie", N_("organisatie"), N_("waar de deelnemer werkt")),
        _col("gebied", N_("gebied"), N_("gebied uit kring.yml"), refers="kring.gebieden")), ("deelnemer",)),
    Table("aanwezigheid", N_("Aanwezigheid"), N_("één deelnemer bij één sessie"), (
        _must(_SESSIE), _must(_DEELNEMER),
        _col("aanwezig", N_("aanwezig"), N_("of de deelnemer er was"), required=True,
             allowed=(N_("ja"), N_("nee"), N_("afgemeld")))), ("sessie", "deelnemer")),
    Table("opkomst", N_("Opkomst"), N_("een gepubliceerd aantal deelnemers"), (
        _SESSIE,
        _col("soort", N_("soort"), N_("het totaal of een deel ervan"), required=True,
             allowed=(N_("totaal"), N_("deel"))),
        _col("groep", N_("groep"), N_("welke groep; leeg bij het totaal")),
        _col("aantal", N_("aantal"), N_("hoeveel personen; leeg als het document het niet zegt"), "count"),
        _col("benadering", N_("benadering"), N_("het woord dat het document gebruikt, als ‘ongeveer’")),
        _col("betreft", N_("gaat over"), N_("waar het getal over gaat")),
        *_BRON), ("sessie", "document", "soort", "groep", "betreft")),
    Table("steekproefkader", N_("Steekproefkader"), N_("hoeveel deelnemers van een groep beoogd waren"), (
        _col("kenmerk", N_("kenmerk"), N_("waarnaar de groep is ingedeeld"), required=True,
             allowed=(N_("rol"), N_("organisatie"), N_("gebied"))),
        _col("groep", N_("groep"), N_("de groep"), required=True),
        _col("beoogd", N_("beoogd"), N_("hoeveel deelnemers"), "count", required=True),
        *_BRON), ("kenmerk", "groep")),
    # --- in the room --------------------------------------------------------------------------
    Table("deelvragen", N_("Deelvragen"), N_("één vraag aan de deelnemers van een sessie"), (
        _col("deelvraag", N_("deelvraag"), N_("sleutel, zoals f1s3-d2"), "key", required=True),
        _must(_SESSIE), _must(_NUMMER),
        _col("tekst", N_("deelvraag"), N_("de vraag, letterlijk"), required=True),
        _col("soort", N_("soort"), N_("wat voor antwoord"), required=True, allowed=DEELVRAAG_SOORTEN),
        _col("aanhef", N_("aanhef"), N_("begin van de zin die het antwoord in het kort geeft")),
        _col("stippen", N_("stippen per persoon"), N_("hoeveel stippen ieder mocht plakken; leeg als niet afgesproken"), "count"),
        _TOELICHTING, *_BRON), ("deelvraag",)),
    Table("clusters", N_("Clusters"), N_("een groep kaarten, door de deelnemers gemaakt"), (
        _col("cluster", N_("cluster"), N_("sleutel van het cluster"), "key", required=True),
        _DEELVRAAG, _must(_TITEL)), ("cluster",)),
    Table("kaarten", N_("Kaarten"), N_("één kaart van de wand"), (
        _col("kaart", N_("kaart"), N_("sleutel van de kaart"), "key", required=True),
        _DEELVRAAG, _CLUSTER, _DEELNEMER,
        _col("soort", N_("soort"), N_("kans of probleem, bij die deelvraag"), allowed=KANS_PROBLEEM),
        _NIVEAU,
        _col("tekst", N_("kaart"), N_("wat erop staat, letterlijk"), required=True)), ("kaart",)),
    Table("stemmen", N_("Stemmen"), N_("de stippen van één deelnemer op één cluster"), (
        _must(_CLUSTER), _DEELNEMER,
        _col("aantal", N_("stippen"), N_("hoeveel stippen"), "count", required=True))),
    Table("schalen", N_("Schalen"), N_("een schaal waarop gelopen is"), (
        _col("schaal", N_("schaal"), N_("sleutel van de schaal"), "key", required=True),
        _must(_SESSIE),
        _col("dimensie", N_("dimensie"), N_("wat zij meet, bijvoorbeeld verbinding")),
        _col("referent", N_("referent"), N_("ten opzichte van wie of wat"), required=True),
        _col("vraag", N_("vraag"), N_("de vraag bij de schaal, als bekend")),
        _col("laagst", N_("laagste getal"), N_("waar de lijn begint; 0 als het er niet staat"), "count"),
        _col("hoogst", N_("hoogste getal"), N_("waar de lijn eindigt; 10 als het er niet staat"), "count"),
        _col("onder", N_("bij het laagste getal"), N_("wat het laagste getal betekent")),
        _col("boven", N_("bij het hoogste getal"), N_("wat het hoogste getal betekent")),
        *_BRON), ("schaal",)),
    Table("posities", N_("Posities"), N_("waar één deelnemer op een schaal stond, op één moment"), (
        _col("schaal", N_("schaal"), N_("sleutel van de schaal"), "key", required=True, refers="schalen.schaal"),
        _DEELNEMER,
        _col("moment", N_("moment"), N_("over welk moment het gaat"), required=True, allowed=MOMENTEN),
        _col("antwoord", N_("antwoord"), N_("een getal, of dat iemand het voor zich hield of niet meedeed"),
             required=True, allowed=ANTWOORDEN),
        _col("positie", N_("positie"), N_("het getal; leeg als iemand het voor zich hield of niet meedeed"), "number"),
        _col("reden", N_("reden"), N_("waarom de deelnemer daar stond, in eigen woorden")))),
    Table("parkeerplaats", N_("Parkeerplaats"), N_("een punt dat in een sessie bewaard is voor later"), (
        _col("punt", N_("punt"), N_("sleutel van het punt"), "key", required=True),
        _must(_SESSIE),
        _col("tekst", N_("punt"), N_("wat er bewaard is, letterlijk"), required=True),
        _col("behandeld_in", N_("behandeld in"), N_("de sessie waarin het punt terugkwam; leeg zolang het openstaat"),
             "key", refers="sessies.sessie"),
        _col("uitkomst", N_("uitkomst"), N_("wat ermee gedaan is"))), ("punt",)),
    Table("acties", N_("Acties"), N_("wat in een sessie is afgesproken"), (
        _col("actie", N_("actie"), N_("sleutel van de actie"), "key", required=True),
        _must(_SESSIE),
        _col("tekst", N_("wat"), N_("wat er gedaan wordt"), required=True),
        _col("wie", N_("wie"), N_("wie het doet: een rol of groep, geen naam")),
        _col("wanneer", N_("wanneer"), N_("voor wanneer, zo precies als afgesproken"), "date"),
        replace(_CLUSTER, meaning=N_("het cluster waar de actie uit voortkwam; mag leeg"))), ("actie",)),
    Table("opvolging", N_("Opvolging"), N_("hoe een actie ervoor stond toen er in een latere sessie op teruggekeken werd"), (
        _col("actie", N_("actie"), N_("sleutel van de actie"), "key", required=True, refers="acties.actie"),
        replace(_must(_SESSIE), meaning=N_("de sessie waarin op de actie is teruggekeken")),
        _col("stand", N_("stand"), N_("hoe het ermee stond"), required=True, allowed=STANDEN),
        _TOELICHTING), ("actie", "sessie")),
    Table("uitkomsten", N_("Uitkomsten"), N_("één punt van een gepubliceerd antwoord, als de kaarten niet gepubliceerd zijn"), (
        _DEELVRAAG,
        _col("volgorde", N_("plaats in de lijst"), N_("plaats waarop het document het noemt"), "count", required=True),
        _col("item", N_("antwoord"), N_("het punt; wat het document samen noemt blijft samen"), required=True),
        _col("toelichting", N_("zoals"), N_("voorbeelden en uitleg die het document erbij geeft")),
        _col("soort", N_("soort"), N_("kans of probleem, bij die deelvraag"), allowed=KANS_PROBLEEM),
        _col("rang", N_("rang"), N_("alleen als het document rangschikt"), "count"),
        _col("aantal", N_("aantal"), N_("alleen als het document telt"), "count"),
        _col("eenheid", N_("eenheid"), N_("wat er geteld is"),
             allowed=(N_("vermeldingen"), N_("kaarten"), N_("stippen"), N_("personen"))),
        *_BRON), ("deelvraag", "volgorde")),
    # --- field and literature -----------------------------------------------------------------
    Table("bezoeken", N_("Veldwerk"), N_("een bezoek, of bezoeken die een document samen noemt"), (
        _col("bezoek", N_("bezoek"), N_("sleutel van het bezoek, zoals interview-4"), "key", required=True),
        _col("fase", N_("fase"), N_("sleutel van de fase in kring.yml"), "key", refers="kring.fasen"),
        _col("soort", N_("soort"), N_("wat voor bezoek"), required=True, allowed=BEZOEK_SOORTEN),
        _col("bij", N_("bij"), N_("bij welk team of bij wie")),
        _col("gebied", N_("gebied"), N_("gebied uit kring.yml; leeg als niet per gebied bekend"), refers="kring.gebieden"),
        _col("datum", N_("datum"), N_("dag van het bezoek"), "date"),
        _col("gepland", N_("gepland"), N_("hoeveel er gepland waren; 0 als het er een extra was, leeg als niet bekend"), "count"),
        _col("aantal", N_("aantal"), N_("hoeveel er waren; 0 als het niet doorging, leeg als het document het niet zegt"), "count"),
        _col("uren", N_("uren"), N_("hoeveel uur samen; leeg als niet bijgehouden"), "number"),
        _TOELICHTING, *_BRON), ("bezoek",)),
    Table("zoekopdrachten", N_("Zoekopdrachten"), N_("een keer dat op een onderwerp literatuur is gezocht"), (
        _col("zoekopdracht", N_("zoekopdracht"), N_("sleutel"), "key", required=True),
        _col("onderwerp", N_("onderwerp"), N_("waarnaar is gezocht"), required=True),
        _col("datum", N_("datum"), N_("dag waarop is gezocht"), "date"),
        _col("waar", N_("waar"), N_("in welke databank of catalogus, of in de verwijzingen van wat al gevonden was")),
        _col("termen", N_("zoektermen"), N_("wat er is ingetypt, letterlijk")),
        _col("treffers", N_("treffers"), N_("hoeveel er gevonden werd"), "count"),
        _col("dubbel", N_("dubbel"), N_("hoeveel daarvan al eerder gevonden was"), "count"),
        _col("afgewezen", N_("terzijde gelegd"), N_("hoeveel daarvan op titel of samenvatting terzijde is gelegd"), "count"),
        _TOELICHTING, *_BRON), ("zoekopdracht",)),
    Table("literatuur", N_("Literatuur"), N_("een bron die helemaal is gelezen, of nog wordt"), (
        _col("literatuur", N_("bron"), N_("sleutel van de bron"), "key", required=True),
        _col("zoekopdracht", N_("zoekopdracht"), N_("de zoekopdracht die haar het eerst vond"), "key",
             refers="zoekopdrachten.zoekopdracht"),
        _col("soort", N_("soort"), N_("wat voor publicatie"), required=True, allowed=LITERATUUR_SOORTEN),
        _col("auteurs", N_("auteurs"), N_("‘Achternaam, V.’, met een puntkomma ertussen; een organisatie zoals zij heet")),
        _col("jaar", N_("jaar"), N_("jaar van verschijnen; leeg als het er niet op staat"), "date"),
        _must(_TITEL),
        _col("verschenen_in", N_("verschenen in"), N_("tijdschrift, boek of reeks")),
        _col("redactie", N_("redactie"), N_("van het boek, bij een hoofdstuk; geschreven als de auteurs")),
        _col("jaargang", N_("jaargang"), N_("van het tijdschrift")),
        _col("aflevering", N_("aflevering"), N_("van de jaargang")),
        _col("bladzijden", N_("bladzijden"), N_("van en tot, zoals 12-27")),
        _col("uitgever", N_("uitgever"), N_("wie het uitgaf")),
        _col("doi", N_("DOI"), N_("zonder https://doi.org/ ervoor")),
        _col("url", N_("adres"), N_("waar het te vinden is")),
        _col("besluit", N_("besluit"), N_("of zij meedoet"), required=True, allowed=BESLUITEN),
        _col("reden", N_("reden"), N_("waarom zij afgewezen is, in een paar woorden")),
        *_BRON), ("literatuur",)),
    Table("beoordelingen", N_("Beoordelingen"), N_("wat één lezer zelfstandig van een bron vond, vóór overleg"), (
        _col("literatuur", N_("bron"), N_("sleutel van de bron"), "key", required=True, refers="literatuur.literatuur"),
        _col("lezer", N_("lezer"), N_("schuilnaam van de lezer"), "key", required=True),
        _col("besluit", N_("besluit"), N_("of zij volgens deze lezer meedoet"), allowed=BESLUITEN[:2]),
        _col("cijfer", N_("cijfer"), N_("hoe bruikbaar zij is voor de centrale vraag, van 1 tot en met 10"), "number")),
        ("literatuur", "lezer")),
    Table("fragmenten", N_("Fragmenten"), N_("een stuk uit een veldverslag of uit een bron, klein genoeg om één ding te zeggen"), (
        _col("fragment", N_("fragment"), N_("sleutel van het fragment"), "key", required=True),
        _col("bezoek", N_("bezoek"), N_("het bezoek waar het vandaan komt"), "key", refers="bezoeken.bezoek"),
        _col("literatuur", N_("bron"), N_("de bron waar het vandaan komt, als het niet uit een bezoek is"), "key",
             refers="literatuur.literatuur"),
        _col("spreker", N_("aan het woord"), N_("wie dit zegt; leeg bij wat gezien of gelezen is"), allowed=SPREKERS),
        _col("tekst", N_("fragment"), N_("wat er staat, letterlijk, zonder namen"), required=True),
        _BRON[0], replace(_BRON[1], meaning=N_("waar in het veldverslag of de bron: regel, minuut of bladzijde")), _BRON[2]),
        ("fragment",)),
    # --- coding -------------------------------------------------------------------------------
    Table("codeboek", N_("Codeboek"), N_("één code, met wat er wel en niet onder valt"), (
        _col("code", N_("code"), N_("sleutel van de code; ‘houding’ is er voor hoe professionals in hun werk staan, met codes eronder"), "key", required=True),
        _col("ouder", N_("valt onder"), N_("de ruimere code; leeg bovenaan"), "key", refers="codeboek.code"),
        _must(_TITEL),
        _col("definitie", N_("definitie"), N_("wat de code betekent"), required=True),
        _col("wel", N_("wel"), N_("wat er wel onder valt")),
        _col("niet", N_("niet"), N_("wat er niet onder valt, en waaronder dan wel")),
        _col("voorbeeld", N_("voorbeeld"), N_("een zin die deze code krijgt")),
        _FRONT), ("code",)),
    Table("coderingen", N_("Coderingen"), N_("één code die een codeur aan een fragment of kaart gaf"), (
        _col("codeur", N_("codeur"), N_("schuilnaam van de codeur; bij overleg van wie het vastlegde"), "key", required=True),
        _col("ronde", N_("ronde"), N_("zelfstandig gecodeerd, of samen na overleg"), required=True, allowed=RONDEN),
        _col("fragment", N_("fragment"), N_("sleutel van het fragment"), "key", refers="fragmenten.fragment"),
        _col("kaart", N_("kaart"), N_("sleutel van de kaart, als het geen fragment is"), "key", refers="kaarten.kaart"),
        _col("code", N_("code"), N_("de code; leeg als er bij het lezen geen paste"), "key", refers="codeboek.code"),
        _NIVEAU), ("codeur", "ronde", "fragment", "kaart", "code")),
    # --- synthesis ----------------------------------------------------------------------------
    Table("begrippen", N_("Begrippen"), N_("een begrip met zijn betekenis in dit document"), (
        _col("begrip", N_("begrip"), N_("het woord"), required=True),
        _col("groep", N_("groep"), N_("waar het bij hoort, bijvoorbeeld praktijktheorie")),
        _NUMMER,
        _col("omschrijving", N_("betekenis"), N_("in eigen woorden")),
        _col("aard", N_("aard"), N_("of het document het zegt, of wij het eruit opmaken"), required=True,
             allowed=(N_("vermeld"), N_("afgeleid"))),
        _ZEGSMAN, *_BRON), ("begrip", "groep", "document")),
    Table("bevindingen", N_("Bevindingen"), N_("iets wat een document vaststelt, aanraadt, vraagt of belooft"), (
        _col("bevinding", N_("bevinding"), N_("sleutel"), "key", required=True),
        _SESSIE,
        _col("soort", N_("soort"), N_("wat voor uitspraak"), required=True, allowed=(
            N_("bevinding"), N_("context"), N_("doel"), N_("aanbeveling"), N_("tip"), N_("verandering"),
            N_("open_vraag"), N_("uitspraak"), N_("vervolg"))),
        _col("thema", N_("thema"), N_("waarover")),
        _NIVEAU,
        _FRONT,
        _col("tekst", N_("bevinding"), N_("in eigen woorden"), required=True),
        _ZEGSMAN, *_BRON), ("bevinding",), claim=True),
    Table("conclusies", N_("Conclusies"), N_("één conclusie"), (
        _col("conclusie", N_("conclusie"), N_("sleutel"), "key", required=True),
        _must(_NUMMER),
        _col("titel", N_("in het kort"), N_("de conclusie in een paar woorden; mag leeg")),
        _col("tekst", N_("conclusie"), N_("in eigen woorden"), required=True),
        _col("status", N_("status"), N_("hoe vast zij staat"), allowed=(N_("voorlopig"), N_("definitief"))),
        _ZEGSMAN, *_BRON), ("conclusie",), claim=True),
    Table("onderbouwing", N_("Onderbouwing"), N_("één schakel: een bevinding onder een conclusie, of iets onder een bevinding"), (
        _col("conclusie", N_("conclusie"), N_("de conclusie waar de bevinding onder ligt"), "key", refers="conclusies.conclusie"),
        _col("bevinding", N_("bevinding"), N_("sleutel van de bevinding"), "key", required=True, refers="bevindingen.bevinding"),
        _col("kaart", N_("kaart"), N_("de kaart die onder de bevinding ligt"), "key", refers="kaarten.kaart"),
        _col("cluster", N_("cluster"), N_("alle kaarten van dit cluster"), "key", refers="clusters.cluster"),
        _col("fragment", N_("fragment"), N_("het fragment dat onder de bevinding ligt"), "key", refers="fragmenten.fragment"),
        _col("code", N_("code"), N_("alle kaarten en fragmenten met deze code, of een code daaronder"), "key",
             refers="codeboek.code"),
        _col("richting", N_("richting"), N_("of het steunt, nuanceert of weerspreekt"), required=True, allowed=RICHTINGEN),
        _TOELICHTING), ("conclusie", "bevinding", "kaart", "cluster", "fragment", "code")),
    Table("methodieken", N_("Methodieken"), N_("één methodiek die gevraagd of ontwikkeld wordt"), (
        _col("methodiek", N_("methodiek"), N_("sleutel"), "key", required=True),
        _must(_NUMMER), _must(_TITEL), _TOELICHTING,
        _FRONT,
        _col("status", N_("status"), N_("hoe het ermee staat"), required=True,
             allowed=(N_("voorgesteld"), N_("in_ontwikkeling"), N_("beproefd"))),
        *_BRON), ("methodiek",)),
    Table("actoren", N_("Actoren"), N_("een partij in het krachtenveld"), (
        _col("actor", N_("actor"), N_("sleutel"), "key", required=True),
        _col("naam", N_("naam"), N_("zoals het document haar noemt"), required=True),
        _TOELICHTING, *_BRON), ("actor",)),
    Table("kaders", N_("Competentiekaders"), N_("een lijst van competenties, met haar versie"), (
        _col("kader", N_("kader"), N_("sleutel"), "key", required=True),
        _must(_TITEL),
        _col("versie", N_("versie"), N_("welke versie")),
        _col("uitgever", N_("uitgever"), N_("wie het uitgaf")),
        _col("rechten", N_("rechten"), N_("wat de uitgever toestaat")),
        _TOELICHTING, *_BRON), ("kader",)),
    Table("competenties", N_("Competenties"), N_("één competentie uit een kader"), (
        _col("kader", N_("kader"), N_("sleutel van het kader"), "key", required=True, refers="kaders.kader"),
        _must(_NUMMER), _must(_TITEL), *_BRON), ("kader", "nummer")),
    # --- effect -------------------------------------------------------------------------------
    Table("oogst", N_("Oogst"), N_("een effect dat iemand aan de leerkring toeschrijft"), (
        _col("oogst", N_("oogst"), N_("sleutel"), "key", required=True),
        _col("fase", N_("fase"), N_("sleutel van de fase in kring.yml"), "key", refers="kring.fasen"),
        _col("tekst", N_("effect"), N_("in eigen woorden"), required=True),
        _col("perspectief", N_("perspectief"), N_("voor wie het een effect is"), required=True,
             allowed=(N_("burger"), N_("professional"), N_("team"), N_("organisatie"), N_("gemeente"))),
        _col("staving", N_("staving"), N_("of een ander dan de zegsman het bevestigt"), required=True,
             allowed=(N_("niet_gestaafd"), N_("gestaafd"))),
        _ZEGSMAN, *_BRON), ("oogst",), claim=True),
    Table("borging", N_("Borging"), N_("wat er blijft, door wie, tot wanneer"), (
        _col("borging", N_("borging"), N_("sleutel"), "key", required=True),
        _col("tekst", N_("wat er blijft"), N_("in eigen woorden"), required=True),
        _col("door", N_("door"), N_("wie ervoor zorgt")),
        _col("van", N_("van"), N_("vanaf wanneer"), "date"),
        _col("tot", N_("tot"), N_("tot wanneer"), "date"),
        _col("status", N_("status"), N_("hoe het ermee staat"), required=True,
             allowed=(N_("gevraagd"), N_("aangekondigd"), N_("beschikbaar"), N_("afgerond"), N_("geregeld"))),
        _ZEGSMAN, *_BRON), ("borging",), claim=True),
    Table("cijfers", N_("Cijfers"), N_("een getal uit een document, of een aanname, met wat erbij ontbreekt"), (
        _col("cijfer", N_("cijfer"), N_("sleutel"), "key", required=True),
        _col("onderwerp", N_("onderwerp"), N_("wat er geteld of geschat is"), required=True),
        _col("laag", N_("laag"), N_("ondergrens"), "number"),
        _col("waarde", N_("waarde"), N_("het getal"), "number"),
        _col("hoog", N_("hoog"), N_("bovengrens"), "number"),
        _col("benadering", N_("benadering"), N_("het woord dat het document gebruikt, als ‘ongeveer’")),
        _col("eenheid", N_("eenheid"), N_("waarin het is uitgedrukt; leeg als het document het niet zegt")),
        _col("periode", N_("periode"), N_("waarop het slaat"), "date"),
        _col("soort", N_("soort"), N_("hoe hard het is"), required=True,
             allowed=(N_("vermeld"), N_("schatting"), N_("aanname"))),
        _col("niet_vermeld", N_("niet vermeld"), N_("wat het document bij dit getal niet zegt")),
        _ZEGSMAN, *_BRON), ("cijfer",), claim=True),
    # --- quality ------------------------------------------------------------------------------
    Table("versies", N_("Versies"), N_("een stap in de geschiedenis van het verslag van een sessie"), (
        _must(_SESSIE),
        _col("versie", N_("versie"), N_("nummer van de versie"), "count", required=True),
        _col("status", N_("status"), N_("wat zij werd"), required=True, allowed=STATUS_VERSIE),
        _col("datum", N_("datum"), N_("wanneer, zo precies als bekend"), "date"),
        _col("wijze", N_("wijze"), N_("hoe, bijvoorbeeld per mail")),
        _TOELICHTING, *_BRON), ("sessie", "versie", "status")),
    Table("feedback", N_("Feedback"), N_("een reactie op het verslag van een sessie"), (
        _col("feedback", N_("feedback"), N_("sleutel"), "key", required=True),
        _must(_SESSIE),
        _col("versie", N_("versie"), N_("op welke versie"), "count"),
        _col("gegeven_in", N_("gegeven in"), N_("de sessie waarin zij gegeven werd"), "key", refers="sessies.sessie"),
        _col("wijze", N_("wijze"), N_("mondeling of per mail")),
        _DEELNEMER,
        _col("tekst", N_("reactie"), N_("wat er gezegd werd; leeg als niet gepubliceerd")),
        _col("besluit", N_("besluit"), N_("wat ermee gedaan is"), required=True,
             allowed=(N_("verwerkt"), N_("niet_verwerkt"), N_("onbekend"))),
        _col("reden", N_("reden"), N_("waarom")),
        *_BRON), ("feedback",)),
)  # fmt: skip

TABLES: dict[str, Table] = {table.name: table for table in _TABLES}

KRING_FIELDS: dict[str, Column] = {
    column.name: column
    for column in (
        _col("titel", N_("titel"), N_("hoe de kring heet"), required=True),
        _col("soort", N_("soort"), N_("een leerkring, of achtergrond bij leerkringen"), required=True,
             allowed=(N_("leerkring"), N_("context"))),
        _col("herkomst", N_("herkomst"), N_("waar de gegevens vandaan komen"), required=True, allowed=HERKOMST),
        _col("traject", N_("traject"), N_("het geheel waar de kring bij hoort")),
        _col("thema", N_("thema"), N_("waar de kring over gaat")),
        _col("motto", N_("motto"), N_("het motto")),
        _col("doel", N_("doel"), N_("wat de kring wil bereiken")),
        _col("van", N_("van"), N_("begin"), "date"),
        _col("tot", N_("tot"), N_("einde"), "date"),
        _col("min_cel", N_("kleinste groep"), N_("kleinere groepen worden samengevoegd; 5 als het er niet staat"), "count"),
        _col("centrale_vraag", N_("centrale vraag"), N_("één of meer keer `tekst`, met `document`"), "list"),
        _col("gebieden", N_("gebieden"), N_("lijst van namen"), "list"),
        _col("fasen", N_("fasen"), N_("lijst met `fase`, `titel`, `status`, `toelichting`"), "list"),
        _col("fronten", N_("fronten"), N_("lijst met `front` en `titel`"), "list"),
        _col("documenten", N_("documenten"), N_("lijst met `document`, `titel`, `kort`, `datum`, `uitgever`, `bestand`, `toelichting`"), "list"),
    )
}  # fmt: skip

# What an entry of each list in kring.yml must and may say; the first word is its key.
KRING_LISTS: dict[str, tuple[str, ...]] = {
    "centrale_vraag": ("tekst", "document", "plaats"),
    "gebieden": (),
    "fasen": ("fase", "titel", "status", "toelichting"),
    "fronten": ("front", "titel"),
    "documenten": ("document", "titel", "kort", "datum", "uitgever", "bestand", "toelichting"),
}
