"""Exploring effects: what is chosen is what is shown, and it is what the report shows."""

from dataclasses import replace

import pytest

from leerkring.kring import load_kring
from leerkring.kring.schema import CYCLI, PERSPECTIEVEN
from leerkring.verkennen.doorwerking import draw_doorwerking, explore_doorwerking


@pytest.fixture
def rotterdam():
    kring = load_kring("rotterdam-2016")
    oogst = kring["oogst"].copy()
    oogst.loc[oogst["oogst"] == "o7", ["staving", "gestaafd_door"]] = ["gestaafd", "een inspectie"]
    return replace(kring, tables={**kring.tables, "oogst": oogst})


def test_perspective_cycle_and_substantiation_can_be_chosen(rotterdam, told):
    box = explore_doorwerking(rotterdam)
    values = [[value for _label, value in child.options] for child in box.children[:3]]
    assert values == [["", *PERSPECTIEVEN], ["", *CYCLI, "-"], ["", "niet_gestaafd", "gestaafd"]]
    assert [child.value for child in box.children[:3]] == ["", "", ""]
    told.clear()
    box.children[0].value = "burger"
    assert "Hierbij is geen effect gepubliceerd." in told


def test_each_choice_shows_its_effects_and_no_other(rotterdam, told):
    oogst = rotterdam["oogst"]
    seen = set()
    for perspectief in ("", *PERSPECTIEVEN):
        for cyclus in ("", *CYCLI, "-"):
            for staving in ("", "gestaafd", "niet_gestaafd"):
                told.clear()
                draw_doorwerking(rotterdam, perspectief, cyclus, staving)
                for row in oogst.astype("object").fillna("-").itertuples():
                    fits = perspectief in ("", row.perspectief) and cyclus in ("", row.cyclus) and staving in ("", row.staving)  # fmt: skip
                    assert any(f"- {row.tekst} (" in text for text in told) == fits
                    seen.add(fits)
    assert seen == {True, False}


def test_who_confirms_it_stands_with_the_effect(rotterdam, told):
    draw_doorwerking(rotterdam, "team", "", "gestaafd")
    assert told[0] == "Eén effect. Het is door een ander gestaafd."
    assert "Volgens de deelnemers; gestaafd door een inspectie." in told[1]
    assert "onze lezing" in told[2] and "Bron: webpagina 2016 (alinea 3)." in told[2]


@pytest.mark.parametrize("naam", ["rotterdam-2014", "civil-society-2013"])
def test_a_kring_without_effects_can_still_be_opened(naam, told):
    explore_doorwerking(load_kring(naam))
    assert told == ["Er zijn geen effecten gepubliceerd."]
