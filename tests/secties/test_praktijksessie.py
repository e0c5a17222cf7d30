"""The sections of a session report: raw cards, published answers, or nothing."""

import pandas as pd
import pytest

from leerkring.kring import load_kring
from leerkring.secties import antwoorden, praktijksessie, schaalwandelen


@pytest.fixture
def third():
    return load_kring("rotterdam-2014").select_sessie("f1s3")


def test_in_short_is_at_most_six_sentences_and_answers_come_first(third):
    kort = praktijksessie.list_kort(third)
    assert len(kort) == 6
    assert kort[0].startswith("De deelnemers zeggen hun professie")
    assert kort[-1].startswith("Er waren 26 deelnemers")


@pytest.mark.parametrize("sessie", ["f1s1", "f1s2", "f2s1", "f2s2", "f2s3", "f2s4"])
def test_a_session_without_outcomes_says_so_in_two_sentences(sessie):
    kort = praktijksessie.list_kort(load_kring("rotterdam-2014").select_sessie(sessie))
    assert len(kort) == 2
    assert kort[1] == "Er zijn geen uitkomsten van gepubliceerd."


@pytest.mark.parametrize("sessie", ["f1s1", "f2s1"])
def test_what_is_not_there_is_marked_as_empty(sessie, shown):
    deel = load_kring("rotterdam-2014").select_sessie(sessie)
    praktijksessie.show_opkomst(deel, praktijksessie.count_aanwezig(deel))
    antwoorden.show_deelvragen(deel)
    antwoorden.show_kansen(deel)
    schaalwandelen.show_schalen(deel)
    praktijksessie.show_vaststelling(deel)
    assert len(shown.outputs) == 5
    assert shown.empty


def test_a_ranked_question_is_numbered_and_an_open_one_is_not(third, shown):
    antwoorden.show_deelvragen(third)
    lists = [
        data["text/html"]
        for data, _meta in shown.outputs
        if data.get("text/html", "").startswith(("<ol", "<ul"))
    ]
    assert [html[:3] for html in lists] == ["<ul", "<ol", "<ol", "<ul"]
    assert [html.count("<li") for html in lists] == [3, 4, 6, 2]


def test_the_wordings_of_the_question_stand_side_by_side(third, shown):
    praktijksessie.show_vraag(third)
    assert (
        "Hoe zorg je voor verbinding van jouw professie aan andere professies t.b.v. burger?"
        in shown.text
    )
    assert "Op welke manier verbind je jouw professie met andere professies?" in shown.text
    assert "fout" not in shown.text


def test_what_participants_wrote_appears_as_the_characters_it_is(own, shown):
    antwoorden.show_deelvragen(own.select_sessie("s1"))
    for words in (
        "<script>alert(1)</script>",
        "**bold** | pipe",
        "<b>Overleg</b>",
        "Bezoek | thuis",
    ):
        assert words in shown.text
    assert "script" not in shown.tags and "b" not in shown.tags


def test_raw_cards_give_a_ranking_with_its_ground_and_the_minority_list(own, shown):
    antwoorden.show_deelvragen(own.select_sessie("s1"))
    for words in ("Het meest helpt <b>Overleg</b> (3 kaarten)", "5 kaarten en 2 clusters", "4 bekende deelnemers",
                  "bij één kaart staat niet van wie", "5 stippen", "Weinig genoemd", "losse kaart"):  # fmt: skip
        assert words in shown.text, words
    assert len(shown.figures) == 1
    assert "Overleg" in shown.figures[0]["alt"]
    assert "eigen gegevens" in shown.figures[0]["caption"]


def test_a_question_without_cards_says_so_inside_a_session_that_has_them(own, shown):
    antwoorden.show_deelvragen(own.select_sessie("s1"))
    assert "3. Wat nog? Bij deze vraag is niets vastgelegd of gepubliceerd." in shown.text


def test_a_role_of_one_person_is_not_shown(own, shown):
    deel = own.select_sessie("s1")
    praktijksessie.show_opkomst(deel, praktijksessie.count_aanwezig(deel))
    assert "gemeente" not in shown.text
    assert "Er waren 7 deelnemers." in shown.text
    assert "2 groepen zijn samengevoegd" in shown.text


def test_two_mentions_are_too_few_for_a_difference(own, shown):
    deel = own.select_sessie("s1")
    antwoorden.show_kansen(deel)
    assert (
        "Er werden één kans en één probleem genoemd; dat is te weinig om een verschil te kunnen zien."
        in shown.text
    )


def test_the_third_session_tells_33_and_30_in_words_figure_and_table(third, shown):
    antwoorden.show_kansen(third)
    assert "Er werden 33 kansen en 30 problemen genoemd" in shown.text
    assert "33 kansen en 30 problemen" in shown.figures[0]["alt"]
    assert "kans 33 probleem 30" in shown.text


def test_a_changed_count_changes_exactly_the_sentences_that_rest_on_it(third):
    before = praktijksessie.list_kort(third)
    rows = third["uitkomsten"].copy()
    rows.loc[rows["soort"] == "probleem", "aantal"] = 3
    after = praktijksessie.list_kort(
        type(third)(third.kring, third.sessie, third.row, {**third.tables, "uitkomsten": rows})
    )
    changed = [new for old, new in zip(before, after, strict=True) if old != new]
    assert changed == [
        "Er werden 33 kansen en 3 problemen genoemd; dat zijn meer kansen dan problemen."
    ]


def test_the_status_of_a_planned_session_is_said(own):
    assert (
        praktijksessie.describe_status(own.select_sessie("s2"))
        == "De sessie is gepland; op welke dag, is niet vastgelegd."
    )
    assert (
        praktijksessie.describe_status(own.select_sessie("s1"))
        == "De sessie is gehouden op 5 maart 2026."
    )


def test_the_scales_are_named_and_their_positions_said_to_be_unpublished(third, shown):
    schaalwandelen.show_schalen(third)
    for words in ("3 schalen, over verbondenheid met", "het integrale wijkteam", "de (verbrede) VraagWijzer",
                  "andere professies / partijen in de wijk", "is niet gepubliceerd"):  # fmt: skip
        assert words in shown.text


def test_the_oral_additions_to_the_previous_report_are_told(third, shown):
    praktijksessie.show_vaststelling(third)
    assert (
        "teruggekeken op het verslag van praktijksessie 2. Er kwam feedback (mondeling); die is verwerkt"
        in shown.text
    )
    assert "in januari 2015 na terugkoppeling vastgesteld" in shown.text


def test_nothing_shown_is_a_programmers_word(third, own, shown):
    for deel in (third, own.select_sessie("s1")):
        praktijksessie.show_vraag(deel)
        praktijksessie.show_opkomst(deel, praktijksessie.count_aanwezig(deel))
        praktijksessie.show_programma(deel)
        antwoorden.show_deelvragen(deel)
        antwoorden.show_kansen(deel)
        praktijksessie.show_vaststelling(deel)
        praktijksessie.show_bronnen(deel)
    assert not set(shown.plain.split()) & {
        "nan",
        "None",
        "<NA>",
        "NaT",
        "DataFrame",
        "True",
        "False",
    }
    assert "{" not in shown.plain


def test_the_programme_is_a_numbered_list_with_its_way_of_working(third, shown):
    praktijksessie.show_programma(third)
    assert "1. Terugblik op de opbrengst van Living Lab II (gesprek)" in shown.plain
    assert shown.outputs[1][0]["text/html"].startswith("<ol>")


def test_a_question_with_markup_in_it_stays_a_question(own, shown):
    deel = own.select_sessie("s1")
    vragen = deel["deelvragen"].assign(tekst="Wat is <i>beter</i>?")
    antwoorden.show_deelvragen(
        type(deel)(own, "s1", deel.row, {**deel.tables, "deelvragen": vragen})
    )
    assert "1. Wat is <i>beter</i>?" in shown.text
    assert "i" not in shown.tags


def test_more_answers_than_fit_are_cut_before_who_was_there(third):
    extra = third["deelvragen"].iloc[[0, 0]].assign(nummer=[6, 7])
    vragen = pd.concat([third["deelvragen"], extra])
    kort = praktijksessie.list_kort(
        type(third)(third.kring, third.sessie, third.row, {**third.tables, "deelvragen": vragen})
    )
    assert len(kort) == 6
    assert kort[-1].startswith("Er waren 26 deelnemers")


def test_areas_are_told_beside_the_frame_and_small_ones_are_not(own, shown):
    deel = own.select_sessie("s1")
    praktijksessie.show_opkomst(deel, praktijksessie.count_aanwezig(deel))
    assert "Naar gebied: 7 uit Noord." in shown.text
    few = deel["deelnemers"].assign(gebied=["Noord"] * 3 + ["Zuid"] * 4)
    shown.outputs.clear()
    praktijksessie._show_gebieden(
        type(deel)(own, "s1", deel.row, {**deel.tables, "deelnemers": few})
    )
    assert shown.outputs == []
    frame = pd.DataFrame({"kenmerk": ["gebied"], "groep": ["Noord"], "beoogd": [9]})
    planned = type(own)(own.naam, own.folder, own.info, {**own.tables, "steekproefkader": frame})
    praktijksessie._show_gebieden(planned.select_sessie("s1"))
    assert "Minder dan beoogd: Noord (7 van 9)." in shown.text


def test_a_published_tie_keeps_its_shared_number_and_what_has_no_rank_gets_none(third, shown):
    rows = third["uitkomsten"].copy()
    rows.loc[rows["deelvraag"] == "f1s3-d2", "rang"] = pd.array([1, 1, 3, pd.NA], "Int64")
    antwoorden.show_deelvragen(
        type(third)(third.kring, third.sessie, third.row, {**third.tables, "uitkomsten": rows})
    )
    ranked = next(
        data for data, _meta in shown.outputs if data.get("text/html", "").startswith("<ol")
    )
    assert [line.split()[0] for line in ranked["text/plain"].splitlines()] == [
        "1.",
        "1.",
        "3.",
        "Overig",
    ]
    assert ranked["text/html"].count('value="1"') == 2 and 'class="zonder"' in ranked["text/html"]


def test_feedback_is_told_of_a_report_whose_versions_are_unknown(shown):
    praktijksessie.show_vaststelling(load_kring("rotterdam-2014").select_sessie("f1s2"))
    assert "Er kwam feedback (mondeling); die is verwerkt." in shown.text
    assert not shown.empty


def test_a_published_order_with_counts_prints_them(third, shown):
    rows = third["uitkomsten"].copy()
    second = rows["deelvraag"] == "f1s3-d2"
    rows.loc[second, "aantal"] = pd.array([12, 9, 4, 2], "Int64")
    rows.loc[second, "eenheid"] = "kaarten"
    antwoorden.show_deelvragen(
        type(third)(third.kring, third.sessie, third.row, {**third.tables, "uitkomsten": rows})
    )
    assert "gebiedscommissies en VraagWijzers; 12 kaarten" in shown.text
    assert (
        "Maatschappelijk werkers, Jeugdzorg / Centrum Jeugd en Gezin en scholen 4 kaarten"
        in shown.text
    )
