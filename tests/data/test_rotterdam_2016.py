"""What the page of 2016 says stands in the tables of rotterdam-2016, and no more."""

import csv
from pathlib import Path

import pytest

from leerkring.kring import load_kring

FOLDER = Path(__file__).parents[2] / "data" / "rotterdam-2016"
FILES = sorted(path.stem for path in FOLDER.glob("*.csv"))
HERKOMST = (FOLDER / "HERKOMST.md").read_text("utf-8")

# Per table the terms, names and figures of the document that must be in it.
TERMS = {
    "betrokkenen": ["Werkplaats Sociaal Domein", "2014 en 2015", "WMO-werkplaats Rotterdam"],
    "begrippen": [
        "transformatieleren",
        "operationele onderstroom",
        "beleidsmatige bovenstroom",
        "vehicel",
        "nieuwe doelgericht samenwerken",
        "sociaal en integraal vakmanschap",
        "‘op maat’",
        "themaleerkring",
        "Leerhuis",
        "Tribop",
        "digitaal platform voor deskundigheidsbevordering",
    ],
    "bevindingen": [
        "WMO-werkplaats Rotterdam",
        "zelfsturing van de professional",
        "expertise in huis",
        "praktijkonderzoek",
        "onderwijs",
        "gedrevenheid",
        "belangrijkste succesfactoren",
        "transformatieleren",
        "sociaal en integraal vakmanschap",
        "‘operationele onderstroom’",
        "‘beleidsmatige bovenstroom’",
        "2014 en 2015",
        "(verbrede) vraagwijzers",
        "ontwikkelende rol",
        "overdraagbaar maken",
        "trots",
    ],
    "oogst": [
        "‘vehicel’",
        "duurzame visie",
        "‘nieuwe doelgericht samenwerken’",
        "bewustwording en reflectie",
        "nieuwe oplossingen",
        "teamproces",
        "breed en generalistisch",
        "samenspel",
        "meer energie",
        "concrete acties",
        "kwaliteitsbewustzijn",
        "impact",
        "professionalisering",
        "verandert, verbetert en vernieuwt",
    ],
    "borging": [
        "Borging en continuïteit",
        "2016-06-30",
        "Blogs over de laatste leerkringen",
        "‘Werken in wijkteams: kansen en dilemma’s voor de nieuwe sociaal werker’",
        "2013-2016",
        "Zuid-Holland Zuid",
        "zomervakantie",
        "inspirerende leeromgeving",
        "Leerhuis (Tribop)",
    ],
}


@pytest.fixture(scope="module")
def kring():
    return load_kring(FOLDER)


def read_cells(table):
    """Return the rows of a file as they are on disk, its header first."""
    with (FOLDER / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


@pytest.mark.parametrize("table", TERMS)
def test_the_terms_of_the_document_are_in_their_table(table):
    cells = [cell for row in read_cells(table) for cell in row]
    assert [term for term in TERMS[table] if not any(term in cell for cell in cells)] == []


def test_the_circles_of_2016_are_phases(kring):
    assert {f["fase"]: f["status"] for f in kring.info.fasen} == {
        "op-maat": "gehouden",
        "thema": "gehouden",
    }
    assert (kring.info.van, kring.info.tot) == ("", "2016-06-30")


def test_the_groups_are_named_and_not_counted(kring):
    assert list(kring["opkomst"]["groep"]) == [
        "wijkteamleden",
        "vraagwijzer-consulenten",
        "wijkteamleiders",
        "staf/beleidsmedewerkers",
        "wijknetwerkpartners",
    ]
    assert kring["opkomst"]["aantal"].isna().all()


def test_each_effect_is_claimed_by_the_one_who_claims_it(kring):
    assert kring["oogst"]["zegsman"].value_counts().to_dict() == {
        "de deelnemers": 6,
        "de gemeente": 3,
        "wijkteamleiders en wijkteamleden": 2,
        "de werkplaats": 2,
    }


def test_no_effect_is_called_substantiated(kring):
    assert set(kring["oogst"]["staving"]) == {"niet_gestaafd"}


def test_the_value_cycle_is_called_a_reading_and_left_out_where_none_fits(kring):
    rows = kring["oogst"]
    assert set(rows.loc[rows["cyclus"].isna(), "oogst"]) == {"o1", "o11"}
    known = rows.dropna(subset="cyclus")
    assert known["opmerking"].str.contains("waardecyclus is onze lezing").all()


def test_no_effect_is_told_from_the_side_of_the_citizen(kring):
    assert "burger" not in set(kring["oogst"]["perspectief"])
    assert "de burger komt niet aan het woord" in HERKOMST


def test_what_follows_is_asked_for_announced_available_or_done(kring):
    borging = kring["borging"].set_index("borging")
    assert borging["status"].to_dict() == {
        "continuiteit": "gevraagd",
        "implementatietraject": "afgerond",
        "blogs": "beschikbaar",
        "werkconferentie": "beschikbaar",
        "opbrengsten": "beschikbaar",
        "regionale-werkplaats": "aangekondigd",
        "leerhuis": "aangekondigd",
    }
    assert borging["tot"].dropna().to_dict() == {"implementatietraject": "2016-06-30"}


@pytest.mark.parametrize("table", [name for name in FILES if name != "sessies"])
def test_each_row_says_where_it_comes_from(kring, table):
    assert set(kring[table]["document"]) == {"impact-2016"}
    assert kring[table]["plaats"].str.fullmatch(r"alinea [1-4]").all()


def test_only_sessies_is_empty(kring):
    assert [name for name in FILES if kring[name].empty] == ["sessies"]


@pytest.mark.parametrize("table", ["bevindingen", "oogst"])
def test_sentences_end_with_a_full_stop(kring, table):
    assert kring[table]["tekst"].str.endswith(".").all()
