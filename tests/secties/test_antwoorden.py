"""What the participants answered, as it stands in the report of a session with cards."""

import pytest

from leerkring.kring import load_kring
from leerkring.secties import antwoorden


@pytest.fixture(scope="module")
def kring():
    return load_kring("voorbeeld")


def test_cards_that_were_not_clustered_are_not_called_a_minority(kring, shown):
    deel = kring.select_sessie("f3s2")
    vraag = antwoorden.list_vragen(deel)[1]
    antwoorden.show_antwoord(deel, vraag)
    cards = deel["kaarten"][deel["kaarten"]["deelvraag"] == vraag.deelvraag]
    listed = "\n".join(f"- {tekst}" for tekst in cards.sort_values("kaart")["tekst"])
    assert f"De kaarten, zoals ze zijn opgeschreven:\n{listed}" in shown.plain
    assert antwoorden.list_antwoorden(deel)[1] == (
        f"Op de vraag ‘{vraag.tekst}’ kwamen {len(cards)} kaarten, die niet geclusterd zijn."
    )
    assert "Weinig genoemd" not in shown.plain and "(losse kaart)" not in shown.plain


def test_the_ground_of_a_ranking_names_those_who_were_there(kring, shown):
    deel = kring.select_sessie("f1s3")
    antwoorden.show_deelvragen(deel)
    there = (deel["aanwezigheid"]["aanwezig"] == "ja").sum()
    assert f"van de {there} die er waren" in shown.plain
