"""The front door: how far each step is, and what is to be done next for as long as it is not done."""

from dataclasses import dataclass, replace

import pytest

from leerkring.kring import load_kring
from leerkring.secties import bronnen, werkboek


@dataclass
class Blad:
    naam: str
    titel: str
    scope: str = "kring"


@pytest.fixture(scope="module")
def voorbeeld():
    return load_kring("voorbeeld")


def change(kring, **tables):
    return replace(kring, tables=kring.tables | tables)


def fill(frame, **cells):
    return frame.assign(**{name: frame[name].fillna(text) for name, text in cells.items()})


DONE = {
    "Maak één handvat af: handvatten.csv.": lambda k: {
        "handvatten": fill(k["handvatten"], voor_wie="x", wanneer="x", hoe="x", waarom="x", onbekend="x")},
    "Zoek bevindingen voor of tegen één hypothese: onderbouwing.csv.": lambda k: {
        "praktijktheorie": k["praktijktheorie"][k["praktijktheorie"]["uitspraak"].isin(k["onderbouwing"]["hypothese"])]},
    "Vraag een ander om 10 effecten te bevestigen of te weerspreken: oogst.csv.": lambda k: {
        "oogst": k["oogst"].assign(staving="gestaafd")},
    "Ga na of er een effect is voor de organisatie: oogst.csv.": lambda k: {
        "oogst": k["oogst"].assign(perspectief=["organisatie", *k["oogst"]["perspectief"][1:]])},
    "Geef één signaal door, of leg vast waarom niet: signalen.csv.": lambda k: {
        "signalen": k["signalen"].assign(stand="doorgegeven")},
    "Spreek af wie zorgt voor één punt van de borging: borging.csv.": lambda k: {
        "borging": fill(k["borging"], door="de vraagwijzer")},
}  # fmt: skip


@pytest.mark.parametrize("step", DONE)
def test_a_step_is_there_until_it_is_done_and_takes_no_other_along(voorbeeld, step):
    before = werkboek.list_stappen(voorbeeld)
    after = werkboek.list_stappen(change(voorbeeld, **DONE[step](voorbeeld)))
    assert [line for line in before if line not in after] == [step]


def test_without_methodieken_conclusions_ask_for_them(voorbeeld):
    none = {name: voorbeeld[name].head(0) for name in ("methodieken", "praktijktheorie", "handvatten")}  # fmt: skip
    told = "Kies welke methodieken uit de conclusies volgen: methodieken.csv."
    assert told in werkboek.list_stappen(change(voorbeeld, **none))
    assert told not in werkboek.list_stappen(voorbeeld)
    bare = change(voorbeeld, **none, conclusies=voorbeeld["conclusies"].head(0))
    assert told not in werkboek.list_stappen(bare)


def test_a_published_circle_has_nothing_left_to_do_but_read():
    for naam in ("rotterdam-2014", "rotterdam-2016", "civil-society-2013"):
        steps = werkboek.list_stappen(load_kring(naam))
        assert steps == [f"Maak alle verslagen met ‘leerkring report {naam}’."]


def test_the_state_of_a_step_is_whole_partial_or_nothing(voorbeeld, shown):
    bladen = [Blad("doorwerking", "Doorwerking"), Blad("draagkracht", "Draagkracht"), Blad("x", "y", "sessie")]  # fmt: skip
    part = change(voorbeeld, signalen=voorbeeld["signalen"].head(0))
    rows = werkboek.list_weg(part, bladen).set_index("stap")
    assert list(rows["stand"]) == ["5 van de 6 onderdelen", "alles is er"]
    assert "signalen" in rows.loc["Doorwerking", "mist"] and rows.loc["Draagkracht", "mist"] == ""
    figures = voorbeeld["cijfers"].assign(grootheid=None)
    assert werkboek.list_weg(change(part, cijfers=figures), bladen)["stand"][1] == "nog niets"
    werkboek.show_weg(part, bladen)
    assert "Bij 1 van de 2 stappen is alles vastgelegd." in shown.text
    werkboek.show_weg(load_kring("rotterdam-2014"), bladen)
    assert "Bij geen van de 2 stappen is alles gepubliceerd." in shown.text


def test_what_is_expected_can_be_a_table_a_cell_or_a_value(voorbeeld):
    asked = {"een": ("relaties",), "twee": ("relaties.rang",), "drie": ("relaties.soort=contact",), "vier": ("relaties.soort=geld",)}  # fmt: skip
    assert bronnen.find_ontbrekend(voorbeeld, asked) == ["twee", "vier"]
    told = bronnen.list_ontbrekend(voorbeeld, asked)
    assert told == "Niet vastgelegd of niet gepubliceerd: twee en vier."
