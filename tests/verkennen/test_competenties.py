"""Exploring the competences: slide to a level, choose a competence."""

import pytest

from leerkring.kring import load_kring
from leerkring.verkennen.competenties import draw_competenties, explore_competenties

FILES = {
    "kring.yml": "titel: Proef\nsoort: leerkring\nherkomst: eigen\n",
    "sessies.csv": "sessie,nummer,titel,status\ns1,1,Eerste,gehouden\n",
    "deelnemers.csv": "deelnemer\n" + "".join(f"p{n}\n" for n in range(6)),
    "kaders.csv": "kader,titel\nk1,Ons kader\n",
    "competenties.csv": "competentie,kader,nummer,titel,omschrijving,score_nodig,mensen_nodig\n"
    "a1,k1,1,Kent de wet,weet wie waarover gaat,3,4\na2,k1,2,Luistert,,,\na3,k1,3,Zwijgt,,,\n",
    "scores.csv": "deelnemer,competentie,moment,score\n" + "".join(f"p{n},a1,nu,{n % 5}\np{n},a2,nu,{4 - n % 2}\n" for n in range(6)),
}  # fmt: skip


@pytest.fixture
def kring(tmp_path):
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, "utf-8")
    return load_kring(tmp_path)


def test_every_competence_and_every_level_can_be_chosen(kring, told):
    choice, slider = explore_competenties(kring).children[:2]
    assert [value for _label, value in choice.options] == ["", "a1", "a2", "a3"]
    assert (slider.min, slider.max, slider.value) == (1, 4, 2)


def test_sliding_draws_again_who_reaches_the_level(kring, told):
    box = explore_competenties(kring)
    for level, wet, luistert in ((1, 4, 6), (3, 2, 6), (4, 1, 3)):
        told.clear()
        draw_competenties(kring, "", level)
        table = told[-1].splitlines()
        assert f"Kent de wet | 6 | {wet}" in table and f"Luistert | 6 | {luistert}" in table
    # Only on the level that the team needs it stands beside what is needed.
    assert not any("nodig" in text for text in told)
    told.clear()
    draw_competenties(kring, "", 3)
    assert any("2 op niveau 3 of hoger, 4 nodig" in text for text in told)
    assert box.children[1].description == "Niveau"


def test_one_competence_shows_its_levels_and_what_is_meant(kring, told):
    draw_competenties(kring, "a1", 3)
    assert told[:2] == ["Weet wie waarover gaat.", "2 op niveau 3 of hoger, 4 nodig."]
    assert any("Kent de wet 2 op 0, 1 op 1, 1 op 2, 1 op 3 en 1 op 4" in text for text in told)


def test_of_two_frameworks_one_competence_shows_only_its_own(kring, told):
    (kring.folder / "kaders.csv").write_text("kader,titel\nk1,Ons kader\nk2,Hun kader\n", "utf-8")
    rows = FILES["competenties.csv"].replace("a2,k1,2", "a2,k2,2")
    (kring.folder / "competenties.csv").write_text(rows, "utf-8")
    both = load_kring(kring.folder)
    draw_competenties(both, "", 2)
    assert "Ons kader" in told and "Hun kader" in told
    told.clear()
    draw_competenties(both, "a1", 2)
    assert told and not any("kader" in text or "Luistert" in text for text in told)


def test_a_competence_without_an_answer_says_so(kring, told):
    draw_competenties(kring, "a3", 2)
    assert told == ["Bij ‘Zwijgt’ is geen antwoord vastgelegd; die competentie staat hier niet bij."]  # fmt: skip


def test_no_person_is_named(kring, told):
    for key in ("", "a1", "a2"):
        draw_competenties(kring, key, 2)
    assert not any(f"p{n}" in text for text in told for n in range(6))


@pytest.mark.parametrize("naam", ["rotterdam-2014", "rotterdam-2016", "civil-society-2013"])
def test_a_circle_without_scores_can_still_be_opened(naam, told):
    bare = load_kring(naam)
    box = explore_competenties(bare)
    assert [value for _label, value in box.children[0].options] == [""]
    told.clear()
    draw_competenties(bare, "", 2)
    assert told == ["Hoe goed de deelnemers de competenties zeggen te beheersen, is niet gepubliceerd."]  # fmt: skip
