"""What the three documents of 2014 say stands in the tables of rotterdam-2014, and no more."""

import pytest

from leerkring.kring import load_kring

# Per table the terms, names and figures of the documents that must be in it.
TERMS = {
    "betrokkenen": ["Elizabeth van Twist", "Berry van den Bos", "Erfan Pourmohammadi", "Henk Koetsveld", "Bos & Meer",
                    "Kenniscentrum Talentontwikkeling", "HR-Instituut Sociale Opleidingen", "Hogeschool Rotterdam", "VWS",
                    "Hogeschool Inholland Rotterdam", "cluster Maatschappelijke Ontwikkeling", "Team Leerkring Methodiek"],
    "programma": ["Living Lab II", "gesprek", "moderatiemethode", "5V-model", "aanvullingen", "definitieve verslag"],
    "schalen": ["het integrale wijkteam", "de (verbrede) VraagWijzer", "andere professies / partijen in de wijk"],
    "bezoeken": ["observatie", "interview", "focusdag", "wijkteams", "(verbrede) VraagWijzers"],
    "zoekopdrachten": ["methodiek", "gemeente Rotterdam", "buiten Rotterdam", "effectiviteit"],
    "begrippen": ["metakader", "theorie(en)", "ethiek", "hypothesen", "handelen", "situatie", "verstand/ambacht",
                  "T-shaped professionals", "Body of Knowledge and Skills", "bovenstroom", "onderstroom"],
    "bevindingen": ["2009", "42 Integrale Wijkteams", "idealist", "realist", "nieuwe methoden", "nieuwe methodieken",
                    "toegangspoort", "gelijk niveau", "persoonlijke ethiek", "beroepsethiek", "wmowerkplaatsen.nl",
                    "www.wmowerkplaatsrotterdam.nl/implementatietraject", "representatief samengestelde groep",
                    "van zeker weten naar onzeker weten", "actieonderzoek"],
    "conclusies": ["praktijktheorieën", "specialist naar binnen: het team - generalist naar buiten: de burger",
                   "interdisciplinaire en multidisciplinaire", "fysiek en virtueel", "onzekerheid"],
    "methodieken": ["hulpverleningsproces", "primaire werkprocessen", "operationeel niveau", "ervaren baat"],
    "actoren": ["Overheden", "VraagWijzers en wijkteams", "Cliënten", "Professionals", "Hogescholen", "Derde geldstroom",
                "Vrijwilligersorganisaties", "Kerk en Moskee", "Bestaande instellingen",
                "Justitiële instellingen", "Jeugdzorg / Centrum Jeugd en Gezin", "Zichtbare schakels", "Wijknetwerkpartners"],
}  # fmt: skip


@pytest.fixture(scope="module")
def kring():
    return load_kring("rotterdam-2014")


@pytest.mark.parametrize("table", TERMS)
def test_the_terms_of_the_documents_are_in_their_table(kring, table):
    cells = " ".join(kring[table].astype("object").fillna("").astype(str).to_numpy().ravel())
    assert [term for term in TERMS[table] if term not in cells] == []


def test_only_the_third_session_has_a_date_and_phase_two_is_a_proposal(kring):
    sessies = kring["sessies"].set_index("sessie")
    assert sessies["datum"].dropna().to_dict() == {"f1s3": "2014-11-24"}
    assert sessies.groupby("fase")["status"].agg(list).to_dict() == {
        "f1": ["gehouden"] * 3, "f2": ["voorgesteld"] * 4,
    }  # fmt: skip


def test_the_main_questions_stand_in_each_wording(kring):
    asked = kring["hoofdvragen"]
    wordings = asked.groupby("sessie")["tekst"].unique().map(list).to_dict()
    assert len(wordings["f1s1"]) == 1
    assert wordings["f1s2"] == [
        "Wat betekent de WMO voor jouw professie?",
        "Wat betekent de WMO voor jouw professie/werkplek?",
    ]
    assert len(wordings["f1s3"]) == 2
    assert [entry["document"] for entry in kring.info.centrale_vraag] == [
        "samenvatting-2014",
        "presentatie-fase-1",
    ]


def test_attendance_is_26_beside_about_20_and_about_25(kring):
    rows = kring["opkomst"]
    parts = rows[rows["soort"] == "deel"]["aantal"]
    assert parts.tolist() == [17, 3, 6]
    assert (
        rows[rows["sessie"].notna() & (rows["soort"] == "totaal")]["aantal"].tolist()
        == [parts.sum()]
        == [26]
    )
    beside = rows[rows["sessie"].isna()]
    assert dict(zip(beside["benadering"], beside["aantal"], strict=True)) == {
        "ongeveer": 20,
        "circa": 25,
    }


def test_only_two_deelvragen_are_ranked_and_only_mentions_are_counted(kring):
    rows = kring["uitkomsten"]
    assert rows[rows["rang"].notna()].groupby("deelvraag").size().to_dict() == {
        "f1s3-d2": 4,
        "f1s3-d3": 6,
    }
    counted = rows[rows["aantal"].notna()]
    assert dict(zip(counted["soort"], counted["aantal"], strict=True)) == {
        "kans": 33,
        "probleem": 30,
    }
    assert set(counted["eenheid"]) == {"vermeldingen"}
    assert rows.groupby("deelvraag").size().tolist() == [3, 4, 6, 2, 2]


def test_connections_are_those_of_the_two_ranked_questions_and_no_dependency_is_made_up(kring):
    rows, asked = kring["relaties"], {"nu": "f1s3-d2", "gewenst": "f1s3-d3"}
    assert set(rows["soort"]) == {"contact"}
    assert set(rows["van"]) == {"professionals"}
    for moment, deelvraag in asked.items():
        ranks = rows.loc[rows["moment"] == moment, "rang"]
        given = kring["uitkomsten"]
        given = given.loc[given["deelvraag"] == deelvraag, "rang"]
        assert sorted(set(ranks)) == sorted(given)
    both = set(rows.loc[rows["moment"] == "nu", "naar"]) & set(rows.loc[rows["moment"] == "gewenst", "naar"])  # fmt: skip
    assert both == {"gemeente", "medisch", "religieus", "scholen"}


def test_four_teams_and_four_vraagwijzers_were_observed_and_the_interviews_not_counted(kring):
    rows = kring["bezoeken"]
    assert rows[rows["soort"] == "observatie"]["aantal"].tolist() == [4, 4]
    assert rows[rows["soort"] != "observatie"]["aantal"].isna().all()
    assert kring.info.gebieden == ["Charlois", "Hoogvliet", "Pernis", "IJsselmonde"]


def test_the_four_fronts_and_the_four_proposed_methodieken_go_together(kring):
    assert [entry["front"] for entry in kring.info.fronten] == kring["methodieken"][
        "front"
    ].tolist()
    assert set(kring["methodieken"]["status"]) == {"voorgesteld"}
    assert kring["methodieken"]["opmerking"].str.contains("onze lezing").all()


def test_the_fifth_v_and_the_boks_annex_are_not_made_up(kring):
    vs = kring["begrippen"].query("groep == '5V-model' and aard == 'afgeleid'")["begrip"].tolist()
    assert vs == ["verantwoordelijkheid", "verstand/ambacht", "verbinding", "vertrouwen"]
    assert kring["kaders"]["kader"].tolist() == ["boks"]
    assert kring["competenties"].empty


def test_the_professional_is_an_idealist_at_micro_and_a_realist_above(kring):
    rows = kring["bevindingen"].query("thema == 'houding'").set_index("niveau")["tekst"]
    assert "idealist" in rows["micro"]
    assert "realist" in rows["meso"] and "realist" in rows["macro"]


def test_the_third_report_was_sent_round_and_ratified_in_january_2015(kring):
    steps = kring["versies"].set_index("status")
    assert steps.index.tolist() == ["rondgestuurd", "vastgesteld"]
    assert steps.loc["vastgesteld", "datum"] == "2015-01"
    oral = kring["feedback"].set_index("sessie").loc["f1s2"]
    assert (oral["gegeven_in"], oral["wijze"], oral["besluit"]) == ("f1s3", "mondeling", "verwerkt")


def test_conclusions_are_provisional(kring):
    assert kring["conclusies"]["status"].tolist() == ["voorlopig"] * 4
