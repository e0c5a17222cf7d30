"""Exploring the field of forces: what is chosen is what is shown, and nobody is."""

import pytest

from leerkring.kring import load_kring
from leerkring.verkennen import krachtenveld as verkennen


@pytest.fixture
def rotterdam():
    return load_kring("rotterdam-2014")


@pytest.fixture
def veld(tmp_path):
    (tmp_path / "kring.yml").write_text("titel: Proef\nsoort: leerkring\nherkomst: eigen\n", "utf-8")  # fmt: skip
    files = {
        "sessies": "sessie,nummer,titel,status\ns1,1,Eerste,gehouden\n",
        "deelnemers": "deelnemer,rol\nlotus,wijkteam\nmeeuw,wijkteam\n",
        "actoren": "actor,naam\nstad,De stad\nkerk,De kerk\nbank,De bank\n",
        "relaties": "soort,moment,van,van_deelnemer,naar,wat,sessie\nafhankelijkheid,voor,stad,,kerk,zorg,\nafhankelijkheid,nu,bank,,stad,geld,\n"
        "contact,nu,,lotus,kerk,,s1\ncontact,gewenst,,lotus,bank,,s1\ncontact,nu,,meeuw,kerk,,s1\ncontact,gewenst,,meeuw,stad,,s1\n",
    }  # fmt: skip
    for name, text in files.items():
        (tmp_path / f"{name}.csv").write_text(text, "utf-8")
    return load_kring(tmp_path)


def options(box, place):
    return [value for _label, value in box.children[place].options]


def test_every_party_can_be_chosen_and_no_person(veld, told):
    box = verkennen.explore_krachtenveld(veld)
    assert options(box, 2) == ["", "stad", "kerk", "bank"]
    assert options(box, 1) == ["", "voor", "nu", "gewenst"]
    for soort in options(box, 0):
        for moment in options(box, 1):
            for actor in options(box, 2):
                verkennen.draw_krachtenveld(veld, soort, moment, actor)
    assert len(told) > 30 and not [text for text in told if "lotus" in text or "meeuw" in text]


def test_dependencies_of_one_party_at_one_moment(veld, told):
    verkennen.draw_krachtenveld(veld, "afhankelijkheid", "voor", "stad")
    assert len(told) == 1 and "De stad | De kerk | zorg" in told[0] and "De bank" not in told[0]
    verkennen.draw_krachtenveld(veld, "afhankelijkheid", "nu", "kerk")
    verkennen.draw_krachtenveld(veld, "afhankelijkheid", "gewenst", "")
    assert told[1:] == ["Hierbij is niets vastgelegd."] * 2


def test_connections_of_one_moment_are_counted_in_people(veld, told):
    verkennen.draw_krachtenveld(veld, "contact", "nu", "")
    assert told[0].splitlines()[1:] == ["Soort partij | Nu", "De kerk | 2"]
    assert "2 deelnemers" in told[1]
    told.clear()
    verkennen.draw_krachtenveld(veld, "contact", "gewenst", "bank")
    assert told[0].splitlines()[1:] == ["Soort partij | Gewenst", "De bank | 1"]


def test_a_published_list_is_chosen_by_party_and_moment(rotterdam, told):
    verkennen.draw_krachtenveld(rotterdam, "contact", "gewenst", "scholen")
    assert "Scholen* | nu en gewenst | 3 | 6" in told[0] and len(told[0].splitlines()) == 3
    told.clear()
    verkennen.draw_krachtenveld(rotterdam, "contact", "gewenst", "burgers")
    verkennen.draw_krachtenveld(rotterdam, "afhankelijkheid", "", "")
    assert told == ["Hierbij is niets vastgelegd."] * 2


@pytest.mark.parametrize("naam", ["voorbeeld", "rotterdam-2016", "civil-society-2013"])
def test_every_kring_can_be_explored(naam, told):
    kring = load_kring(naam)
    verkennen.explore_krachtenveld(kring)
    verkennen.draw_krachtenveld(kring, "contact", "", "")
    assert told
