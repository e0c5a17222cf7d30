"""What the lecture of 2013 says stands in the tables of civil-society-2013, and no more."""

import csv
from pathlib import Path

import pandas as pd
import pytest

from leerkring.kring import load_kring

FOLDER = Path(__file__).parents[2] / "data" / "civil-society-2013"
FILES = sorted(path.stem for path in FOLDER.glob("*.csv"))
HERKOMST = (FOLDER / "HERKOMST.md").read_text("utf-8")
SECTOREN = ["overheid", "onderwijs", "gezond-welzijn", "cultuur-recreatie"]
SCHATTING = ["vrijwilligers", "uren-per-jaar", "fte"]

# Per table the terms, names and figures of the document that must be in it.
TERMS = {
    "betrokkenen": [
        "Heleen Jumelet",
        "‘Inholland’",
        "Denktank AWBZ",
        "MOgroep",
        "Verwey-Jonker Instituut",
        "ZonMw",
    ],
    "begrippen": [
        "eigen kracht",
        "empowerment",
        "Van Regenmortel, 2002",
        "civil society",
        "Zijderveld",
        "tegenkracht",
        "bonding",
        "bridging",
        "linking",
    ],
    "bevindingen": [
        "Wmo-loket",
        "economische en maatschappelijke rendement",
        "onderdeel van de staat",
        "evenveel mannen als vrouwen",
        "ouder, hoger opgeleid, blanker, drukker en ‘rijker’",
        "dorpen",
        "amateurisme, particularisme en paternalisme",
        "niet op de handen zitten",
        "kennis, kunde en deskundigheid",
        "(draag)kracht",
        "participatie wiel",
        "dwang en drang",
        "empathie",
        "ketensamenwerking",
        "coördinatie en coaching",
        "mogelijkheden en de grenzen",
    ],
    "cijfers": ["ongeveer", "LAGE SCHATTING", "18+", "FTE", "uur per week", "2011"],
    "kaders": ["Competenties sociaal werker Wmo +", "Movisie", "Vlaar, Kluft en Liefhebber"],
}

OPEN_VRAGEN = {
    "dia 8 (Vragen?)": [
        "Welke deskundigheden zijn nodig om nieuwe rollen van professionals en vrijwilligers "
        "zo optimaal mogelijk met elkaar te verbinden?",
        "En hoe realiseer je dit proces binnen je organisatie?",
        "Wat eist deze omslag van je organisatiestructuur en de aansturing van je professionals?",
        "Wat hebben leden van de Mogroep nodig op dit vlak?",
    ],
    "dia 9 (Kunt u dit hard maken?)": [
        "Kunt u dit hard maken? Mijn professionals zijn een essentiële schakel in het stimuleren "
        "van eigen kracht van individuen, hun omgeving en de samenleving.",
    ],
    "dia 15": [
        "Verhouding tot: De gezondheidszorg?",
        "Verhouding tot: De professionals?",
        "Verhouding tot: De gemeente?",
        "Verhouding tot: Vrijwilligersorganisaties?",
        "Verhouding tot: Vrijwilligers?",
        "Wat zijn de grenzen van vrijwilligers, hoe help je deze bewaken?",
    ],
}

VERANDERINGEN = {
    "recent": ["Invoering van de Wmo", "Welzijn Nieuwe Stijl"],
    "binnenkort": [
        "Decentralisatie (transitie) AWBZ Begeleiding",
        "Decentralisatie (transitie) Jeugdzorg",
        "Werken naar vermogen / Participatiewet",
        "Passend onderwijs",
    ],
    "gemeenten nemen de regie": [
        "Bezuinigingen",
        "Sociale wijkteams",
        "Nieuwe functieprofielen",
        "Nieuwe verhouding generalist en specialist",
        "Groot beroep op eigen kracht van bewoners",
    ],
    "tegelijkertijd": ["Van verzorgingsstaat naar participatiestaat"],
}

COMPETENTIES = {
    "lezing-2013": [
        "Versterkt eigen kracht en zelfregie",
        "Stuurt aan op participatie en betrokkenheid",
        "Is zichtbaar en gaat op mensen af",
        "Verheldert vragen en behoeften",
        "Helpt burgers verbindingen te leggen",
        "Inspireert tot ander gedrag",
        "Werkt samen en versterkt netwerken",
        "Beweegt zich in uiteenlopende leef- en systeemwerelden",
        "Doorziet verhoudingen en anticipeert op veranderingen",
        "Benut professionele ruimte en is ondernemend",
    ],
    "movisie-2013": [
        "Versterkt eigen kracht en zelfregie",
        "Stimuleert verantwoordelijk gedrag",
        "Is zichtbaar en gaat op mensen af",
        "Verheldert vragen en behoeften",
        "Verbindt gezamenlijke en individuele aanpak",
        "Stuurt aan op betrokkenheid en participatie",
        "Werkt samen en versterkt netwerken",
        "Beweegt zich in uiteenlopende systemen",
        "Doorziet verhoudingen en anticipeert op veranderingen",
        "Benut professionele ruimte en is ondernemend",
    ],
}


@pytest.fixture(scope="module")
def kring():
    return load_kring(FOLDER)


def read_cells(table):
    """Return the rows of a file as they are on disk, its header first."""
    with (FOLDER / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


@pytest.fixture(scope="module")
def cijfers(kring):
    return kring["cijfers"].set_index("cijfer")


def group_tekst(bevindingen, soort, by):
    """Return the texts of one kind of finding, per value of a column, in their order."""
    return bevindingen[bevindingen["soort"] == soort].groupby(by)["tekst"].agg(list).to_dict()


@pytest.mark.parametrize("table", TERMS)
def test_the_terms_of_the_document_are_in_their_table(table):
    cells = [cell for row in read_cells(table) for cell in row]
    assert [term for term in TERMS[table] if not any(term in cell for cell in cells)] == []


def test_the_lecture_is_context_with_its_question_and_date(kring):
    assert kring.info.soort == "context"
    assert [vraag["tekst"] for vraag in kring.info.centrale_vraag] == [
        "Hoe kunnen sociale professionals een te zwaar beroep op de burger als vrijwilliger "
        "en/of mantelzorger voorkomen?"
    ]
    lezing = kring.info.document("lezing-2013")
    assert lezing["datum"] == "2013-03-05"
    assert "‘19-11-12’ en ‘Inholland’" in lezing["toelichting"]


def test_the_figures_are_those_of_the_slide(cijfers):
    assert cijfers["waarde"].dropna().to_dict() == {
        "vrijwilligers": 4_000_000,
        "uren-per-jaar": 200,
        "fte": 500_000,
        "overheid": 502_550,
        "onderwijs": 367_690,
        "gezond-welzijn": 815_500,
        "cultuur-recreatie": 256_410,
    }
    ranges = cijfers.loc[cijfers["waarde"].isna(), ["laag", "hoog"]]
    assert ranges.T.to_dict("list") == {"aandeel-18plus": [30, 40], "uren-per-week": [4, 5]}


def test_the_four_sectors_add_up_and_have_no_unit(cijfers):
    sectoren = cijfers.loc[SECTOREN]
    assert sectoren["waarde"].sum() == 1_942_150
    assert sectoren["eenheid"].isna().all()
    assert set(sectoren["periode"]) == {"2011"}
    assert sectoren["niet_vermeld"].str.contains("eenheid").all()


def test_the_hours_behind_an_fte_are_our_reading(cijfers):
    waarde = cijfers["waarde"]
    uren = int(waarde["vrijwilligers"] * waarde["uren-per-jaar"] / waarde["fte"])
    told = f"{uren:,}".replace(",", ".")
    assert f"{told} uur per FTE" in cijfers.loc["fte", "opmerking"].split("onze lezing")[1]


def test_each_figure_says_what_the_document_leaves_out(cijfers):
    assert cijfers["niet_vermeld"].str.contains("de bron").all()
    assert list(cijfers.index[cijfers["soort"] == "schatting"]) == SCHATTING
    assert cijfers.drop(index=SECTOREN)["periode"].isna().all()


def test_the_open_questions_are_as_posed(kring):
    assert group_tekst(kring["bevindingen"], "open_vraag", "plaats") == OPEN_VRAGEN


def test_the_pile_of_changes_is_whole(kring):
    assert group_tekst(kring["bevindingen"], "verandering", "thema") == VERANDERINGEN


def test_each_kind_of_statement_has_its_number(kring):
    assert kring["bevindingen"].groupby(["plaats", "soort"]).size().to_dict() == {
        ("dia 4 (Enkele voorafgaande denktank uitspraken)", "uitspraak"): 4,
        ("dia 6 (Kernbegrippen 2)", "uitspraak"): 1,
        ("dia 7 (Stand vrijwillige inzet)", "context"): 3,
        ("dia 8 (Vragen?)", "open_vraag"): 4,
        ("dia 9 (Kunt u dit hard maken?)", "open_vraag"): 1,
        ("dia 11", "uitspraak"): 4,
        ("dia 12", "uitspraak"): 1,
        ("dia 13 (Do’s)", "aanbeveling"): 7,
        ("dia 14 (Tips & Tricks)", "tip"): 6,
        ("dia 15", "open_vraag"): 6,
        ("dia 16 (Opeenstapeling van veranderingen)", "verandering"): 12,
    }


def test_each_statement_is_said_by_the_one_who_said_it(kring):
    said = kring["bevindingen"]
    dia = said["plaats"].str.extract(r"dia (\d+)")[0].astype(int)
    assert list(said[dia == 4]["zegsman"]) == ["denktank", "denktank", "een bestuurder", "denktank"]
    assert set(said[dia.isin([11, 12])]["zegsman"]) == {"niet vermeld"}
    assert said[said["zegsman"] == "niet vermeld"]["opmerking"].notna().all()
    assert set(said[dia == 14]["zegsman"]) == {"Verwey-Jonker Instituut/ZonMw"}
    assert set(said[dia == 6]["zegsman"]) == {"Zijderveld"}
    assert set(said[dia.isin([7, 8, 9, 13, 15, 16])]["zegsman"]) == {"de spreker"}


@pytest.mark.parametrize("kader", COMPETENTIES)
def test_the_ten_competences_are_word_for_word_and_in_order(kring, kader):
    rows = kring["competenties"]
    rows = rows[rows["kader"] == kader]
    assert list(rows["nummer"]) == list(range(1, 11))
    assert list(rows["titel"]) == COMPETENTIES[kader]
    assert set(rows["document"]) == {kader}


def test_a_competence_that_differs_from_the_published_ten_says_so(kring):
    rows = kring["competenties"]
    lezing = rows[rows["kader"] == "lezing-2013"].set_index("nummer")
    published = set(rows.loc[rows["kader"] == "movisie-2013", "titel"])
    differs = ~lezing["titel"].isin(published)
    assert list(lezing.index[differs]) == [2, 5, 6, 8]
    pd.testing.assert_series_equal(lezing["opmerking"].notna(), differs, check_names=False)


def test_each_competence_of_the_lecture_stands_beside_one_of_the_ten(kring):
    rows = kring["competenties"].set_index("competentie")
    near = rows["lijkt_op"].dropna()
    assert near.index.str.startswith("lezing-").all() and near.str.startswith("movisie-").all()
    assert near.is_unique and len(near) == 10
    same = rows.loc[near.index, "titel"].to_numpy() == rows.loc[near, "titel"].to_numpy()
    assert same.sum() == 6


def test_each_figure_of_the_slide_has_its_place_in_the_sum(cijfers):
    assert cijfers.loc[SECTOREN, "grootheid"].eq("betaald").all()
    assert cijfers["grootheid"].notna().all()
    assert not cijfers["grootheid"].isin(["bevolking", "weken", "uren_per_fte"]).any()


def test_the_published_ten_may_be_taken_over_with_their_source(kring):
    rechten = kring["kaders"].set_index("kader")["rechten"]
    assert rechten["movisie-2013"] == "overname toegestaan met bronvermelding"
    assert pd.isna(rechten["lezing-2013"])


@pytest.mark.parametrize("table", [name for name in FILES if name != "sessies"])
def test_each_row_says_where_it_comes_from(kring, table):
    rows = kring[table]
    assert rows["document"].isin(["lezing-2013", "movisie-2013"]).all()
    lezing = rows[rows["document"] == "lezing-2013"]
    assert lezing["plaats"].str.fullmatch(r"dia \d+( en \d+)?( \(.+\))?").all()
    assert rows["plaats"].notna().all()


def test_only_sessies_is_empty(kring):
    assert [name for name in FILES if kring[name].empty] == ["sessies"]


def test_sentences_end_with_a_full_stop_and_items_do_not(kring):
    rows = kring["bevindingen"]
    ends = rows["tekst"].str[-1].groupby(rows["soort"]).agg(set)
    for soort in ("uitspraak", "context", "aanbeveling", "tip"):
        assert ends[soort] == {"."}
    assert not rows.loc[rows["soort"] == "verandering", "tekst"].str.endswith(".").any()
