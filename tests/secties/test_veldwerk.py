"""12_veldwerk: visits against the plan, and what was seen and heard."""

import pytest
from veldkring import write_veldkring

from leerkring.kring import load_kring
from leerkring.secties import veldwerk
from leerkring.secties.onderzoek import Onderzoek, pick_uiteenlopend


@pytest.fixture(scope="module")
def voorbeeld():
    return Onderzoek(load_kring("voorbeeld"))


def test_rotterdam_has_its_published_visits_and_no_number_more(shown):
    rotterdam = Onderzoek(load_kring("rotterdam-2014"))
    lines = veldwerk.list_kort(rotterdam)
    veldwerk.show_bezoeken(rotterdam.kring)
    veldwerk.show_bronnen(rotterdam.kring)
    assert lines[0] == "Er waren 8 observaties: 4 bij wijkteams en 4 bij (verbrede) VraagWijzers."
    assert "Gebieden: Charlois, Hoogvliet, Pernis en IJsselmonde." in lines
    assert "Hoeveel interviews en focusdagen er waren, is niet gepubliceerd." in lines
    assert "Hoeveel bezoeken er per gebied waren, is niet gepubliceerd." in shown.text
    assert "is niet gepubliceerd" in lines[-1]
    assert "vastgelegd." not in " ".join(lines) + shown.text.split("Niet vastgelegd of")[0]
    assert shown.figures == []


def test_every_fragment_of_a_visit_is_there_with_its_place(voorbeeld, shown):
    veldwerk.show_gezien(voorbeeld)
    field = voorbeeld.kring["fragmenten"].dropna(subset="bezoek")
    assert len(field) > 100
    for row in field.itertuples():
        place = voorbeeld.plaatsen[row.fragment]
        assert place == f"{row.bezoek.replace('-', ' ')}, {row.plaats}"
        assert row.tekst in shown.text and place in shown.text
    read = voorbeeld.kring["fragmenten"].dropna(subset="literatuur")["tekst"]
    assert [text for text in read if text in shown.text] == []


def test_no_quotation_stands_with_the_area_or_team_of_its_visit(voorbeeld, shown):
    # Who was visited in which area is for the researchers: a place in the report names the visit.
    veldwerk.show_gezien(voorbeeld)
    areas = voorbeeld.kring.info.gebieden
    places = voorbeeld.plaatsen[voorbeeld.kring["fragmenten"]["fragment"]]
    assert not [place for place in places for area in areas if area in place]


def test_what_only_one_kind_of_source_showed_is_said(voorbeeld, shown):
    veldwerk.show_alleen(voorbeeld)
    assert "Alleen bij de observaties gezien: hoe de plek werkt" in shown.text
    assert "Niet gecodeerd is niet hetzelfde als niet aanwezig" in shown.text
    assert any("hoe de plek werkt" in line for line in veldwerk.list_kort(voorbeeld))


def test_the_citizens_own_voice_is_looked_for(voorbeeld, tmp_path):
    assert "De burger is zelf aan het woord in" in veldwerk.list_kort(voorbeeld)[-1]
    without = Onderzoek(load_kring(write_veldkring(tmp_path)))
    assert "niet zelf aan het woord" in veldwerk.list_kort(without)[-1]


def test_visits_are_told_against_the_plan(voorbeeld, shown):
    veldwerk.show_bezoeken(voorbeeld.kring)
    assert "Van 24 geplande bezoeken gingen er 2 niet door." in shown.text
    assert "Er kwam één bezoek bij dat niet gepland was." in shown.text
    assert "Anders dan gepland:" in shown.text
    assert len(shown.figures) == 1


def test_nothing_recorded_is_said_and_not_drawn(own, shown):
    onderzoek = Onderzoek(own)
    for show in (veldwerk.show_alleen, veldwerk.show_gezien):
        show(onderzoek)
    veldwerk.show_bezoeken(own)
    assert shown.empty and shown.figures == []


def test_quotations_are_from_as_many_sources_as_there_are(voorbeeld):
    units = voorbeeld.eenheden
    chosen = units[units["eenheid"].isin(pick_uiteenlopend(units, 5))]
    assert chosen["bronsoort"].nunique() == 5
