"""Exploring the methodieken shows what the report shows, and nothing else."""

import pytest
from methodiekkring import EXTRA, write_methodiekkring

from leerkring.kring import load_kring
from leerkring.kring.schema import LAGEN
from leerkring.secties import handvatten, methodieken
from leerkring.secties.onderzoek import Onderzoek
from leerkring.verkennen.methodieken import draw_methodiek, explore_methodieken


@pytest.fixture
def onderzoek(tmp_path):
    return Onderzoek(load_kring(write_methodiekkring(tmp_path)))


def options(box, place):
    return {value: label for label, value in box.children[place].options}


def test_a_methodiek_a_layer_and_its_own_handvatten_can_be_chosen(onderzoek, told):
    box = explore_methodieken(onderzoek)
    assert options(box, 0) == {"eerst": "1. eerst <kennen>", "later": "2. later"}
    assert list(options(box, 1)) == ["", *LAGEN]
    assert list(options(box, 2)) == ["", "bel", "ken"]
    box.children[2].value = "ken"
    box.children[0].value = "later"
    assert list(options(box, 2)) == ["", "laat"] and box.children[2].value == ""


def test_what_was_drawn_is_that_of_the_report(onderzoek, told):
    methodieken.show_methodiek(onderzoek, "eerst")
    handvatten.show_handvat(onderzoek, "bel")
    report = list(told)
    told.clear()
    draw_methodiek(onderzoek, "eerst", "", "")
    draw_methodiek(onderzoek, "eerst", "", "bel")
    assert told == report and len(report) > 6


def test_one_layer_is_shown_alone_and_an_empty_one_is_said(onderzoek, told):
    draw_methodiek(onderzoek, "eerst", "ethiek", "")
    assert "- Beloof niets. (volgens het team)" in told
    assert not any("Wie wordt gebeld" in text for text in told)
    told.clear()
    draw_methodiek(onderzoek, "eerst", "situatie", "")
    assert "De laag ‘situatie’ is nog leeg." in told


def test_a_kring_without_methodieken_says_so(tmp_path, told):
    kop = {name.removesuffix(".csv"): text.split("\n", 1)[0] + "\n" for name, text in EXTRA.items()}
    empty = Onderzoek(load_kring(write_methodiekkring(tmp_path, **kop)))
    told.clear()
    explore_methodieken(empty)
    draw_methodiek(empty, "", "", "")
    assert told[-1] == "Er zijn geen methodieken vastgelegd."
