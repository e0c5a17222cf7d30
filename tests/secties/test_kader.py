"""The sections on a whole kring, and the state of it."""

import pandas as pd
import pytest

from leerkring.kring import load_kring
from leerkring.secties import kader, werkboek


def test_the_kader_of_rotterdam_counts_its_sessions():
    kort = kader.list_kort(load_kring("rotterdam-2014"))
    assert "De kring telt 7 sessies: 3 gehouden en 4 voorgesteld." in kort
    assert "Van één sessie zijn uitkomsten gepubliceerd." in kort
    assert len(kort) <= 6


def test_26_about_20_and_about_25_stand_side_by_side(shown):
    kader.show_opkomst(load_kring("rotterdam-2014"))
    for words in (
        "26 deelnemers",
        "Ongeveer 20 professionals",
        "Circa 25 professionals",
        "over iets anders",
    ):
        assert words in shown.text
    assert "representatief" not in shown.text


def test_groups_without_a_count_are_named_without_one(shown):
    kader.show_opkomst(load_kring("rotterdam-2016"))
    assert "Wijkteamleden, vraagwijzer-consulenten, wijkteamleiders" in shown.text
    assert shown.text.count("deelname aan het implementatietraject") == 1
    assert "None" not in shown.plain and "nan" not in shown.plain


def test_both_wordings_of_the_central_question_are_shown(shown):
    kader.show_vraag(load_kring("rotterdam-2014"))
    assert "nodig hebben op methodisch gebied" in shown.text
    assert "Wat zegt de sociale professional" in shown.text


def test_a_reading_of_ours_is_marked(shown):
    kader.show_begrippen(load_kring("rotterdam-2014"))
    assert "verandering als vaste waarde*" in shown.text
    assert "* Dit maken wij op uit het document" in shown.text
    assert [data["text/plain"] for data, _meta in shown.outputs if "<h3" in data["text/html"]] == [
        "Praktijktheorie", "5V-model", "Werkvorm", "Professional", "Niveau",
    ]  # fmt: skip


@pytest.mark.parametrize("naam", ["rotterdam-2016", "civil-society-2013"])
def test_a_kring_without_sessions_says_so_and_shows_what_it_has(naam, shown):
    kring = load_kring(naam)
    for show in (kader.show_vraag, kader.show_sessies, kader.show_opkomst, kader.show_betrokkenen,
                 kader.show_begrippen, kader.show_open_vragen, kader.show_bronnen):  # fmt: skip
        show(kring)
    assert "nan" not in shown.plain.split() and "None" not in shown.plain


def test_the_next_step_of_an_own_kring_follows_its_state(own):
    steps = werkboek.list_stappen(own)
    assert steps[0] == "Stuur het verslag van Sessie 1 rond en leg dat vast in versies.csv."
    assert len(steps) == 2


def test_the_state_names_every_session(shown):
    werkboek.show_stand(load_kring("rotterdam-2014"))
    assert "f1s3 | Praktijksessie 3 | 24 november 2014 | gehouden | ja | vastgesteld" in shown.plain
    assert shown.plain.count("voorgesteld") == 4


def test_what_two_documents_say_of_one_person_stands_side_by_side(shown):
    kader.show_betrokkenen(load_kring("rotterdam-2014"))
    for words in ("projectleider, Kenniscentrum Talentontwikkeling (verslag sessie 3); verzorgde de leerkring, "
                  "Hogeschool Rotterdam (samenvatting 2014)", "VWS financier (samenvatting 2014)"):  # fmt: skip
        assert words in shown.text


def test_each_session_stands_with_its_questions_and_programme(shown):
    kader.show_sessies(load_kring("rotterdam-2014"))
    assert (
        "‘Wat betekent de WMO voor jouw professie?’ of ‘Wat betekent de WMO voor jouw professie/werkplek?’"
        in shown.text
    )
    assert "Praktijksessie 3 · 24 november 2014 · gehouden" in shown.text
    assert "Programma: Terugblik op de opbrengst van Living Lab II;" in shown.text


def test_background_says_that_it_is_no_kring():
    kort = kader.list_kort(load_kring("civil-society-2013"))
    assert kort[0] == "Dit is achtergrond bij leerkringen; het gaat niet over één kring."
    assert "cijfers (9)" in kort[1] and "competenties (20)" in kort[1]


def test_all_sessions_together_stand_beside_the_frame(own, shown):
    deelnemers = pd.DataFrame(
        {
            "deelnemer": [f"p{n}" for n in range(12)],
            "rol": ["wijkteam"] * 7 + ["onderzoek"] * 5,
            "gebied": "Noord",
        }
    )
    twice = pd.concat(
        [deelnemers[["deelnemer"]].assign(sessie=s, aanwezig="ja") for s in ("s1", "s2")]
    )
    # Who stayed away once and came once was there; who never came was not.
    twice = twice.reset_index(drop=True)
    twice.loc[0, "aanwezig"] = "afgemeld"
    never = pd.DataFrame({"deelnemer": ["p99"], "sessie": ["s1"], "aanwezig": ["nee"]})
    twice = pd.concat([twice, never])
    frame = pd.DataFrame(
        {"kenmerk": "rol", "groep": ["wijkteam", "onderzoek", "bewoners"], "beoogd": [7, 6, 5]}
    )
    tables = {
        **own.tables,
        "deelnemers": deelnemers,
        "aanwezigheid": twice,
        "steekproefkader": frame,
    }
    kader.show_opkomst(type(own)(own.naam, own.folder, own.info, tables))
    assert "Sessie 1: er waren 11 deelnemers: 6 wijkteam en 5 onderzoek." in shown.text
    assert [figure["caption"] for figure in shown.figures] == [
        "12 verschillende deelnemers. Bron: eigen gegevens van de leerkring."
    ]
    assert "onderzoek (5 van 6)" in shown.text and "bewoners (0 van 5)" in shown.text
    assert "valt dus niet te zeggen" not in shown.text


def test_small_groups_stay_out_of_the_whole_too(own, shown):
    kader.show_opkomst(own)
    assert shown.figures == []
    assert "gemeente" not in shown.text


def test_a_published_kring_never_claims_data_of_its_own(shown):
    for naam in ("rotterdam-2016", "civil-society-2013"):
        kring = load_kring(naam)
        for show in (
            kader.show_vraag,
            kader.show_sessies,
            kader.show_opkomst,
            kader.show_begrippen,
        ):
            show(kring)
    assert shown.plain and "eigen gegevens" not in shown.plain
