"""Where a report stands, and how it came there."""

import pandas as pd
import pytest
from matplotlib.colors import to_hex
from matplotlib.figure import Figure

from leerkring.kring import load_kring
from leerkring.methoden import vaststelling


def versions(*rows):
    return pd.DataFrame(rows, columns=["versie", "status", "datum"]).assign(
        wijze=None, toelichting=None
    )


@pytest.fixture
def rotterdam():
    return load_kring("rotterdam-2014").select_sessie("f1s3")


def test_the_third_report_was_mailed_and_ratified_in_january_2015(rotterdam):
    assert vaststelling.get_status(rotterdam["versies"]) == ("vastgesteld", "2015-01")
    told = vaststelling.describe_vaststelling(rotterdam["versies"])
    assert told == (
        "Het verslag is per mail rondgestuurd voor feedback en in januari 2015 na terugkoppeling vastgesteld."
    )


def test_history_is_put_in_order_whatever_the_order_of_the_rows():
    rows = versions((2, "concept", None), (1, "vastgesteld", None), (1, "concept", None))
    assert vaststelling.trace_versies(rows)[["versie", "status"]].to_numpy().tolist() == [
        [1, "concept"], [1, "vastgesteld"], [2, "concept"],
    ]  # fmt: skip
    assert vaststelling.get_status(rows) == ("concept", "")


def test_several_versions_are_told_apart():
    rows = versions((1, "vastgesteld", "2015-01-12"), (2, "concept", None))
    told = vaststelling.describe_vaststelling(rows)
    assert (
        "in versie 1 op 12 januari 2015 vastgesteld" in told
        and "in versie 2 in concept gemaakt" in told
    )


def test_no_report_is_said_so():
    assert vaststelling.get_status(versions()) is None
    assert "niets vastgelegd" in vaststelling.describe_vaststelling(versions())


def test_feedback_without_its_words_is_said_so(rotterdam):
    assert "wat ermee gedaan is, is niet gepubliceerd" in vaststelling.describe_feedback(
        rotterdam["feedback"]
    )


def test_feedback_with_its_words_is_counted():
    rows = pd.DataFrame(
        {
            "wijze": "per mail",
            "tekst": ["a", "b", "c"],
            "besluit": ["verwerkt", "verwerkt", "niet_verwerkt"],
        }
    )
    assert vaststelling.describe_feedback(rows) == "Er kwamen 3 reacties; daarvan zijn 2 verwerkt."


def test_one_reaction_is_singular():
    rows = pd.DataFrame({"wijze": ["per mail"], "tekst": ["a"], "besluit": ["niet_verwerkt"]})
    assert vaststelling.describe_feedback(rows) == "Er kwam één reactie; zij is niet verwerkt."


def test_the_figure_fills_what_is_recorded_and_leaves_open_what_is_not(rotterdam):
    ax = vaststelling.plot_vaststelling(rotterdam["versies"], ax=Figure().subplots())
    assert [to_hex(dot.get_facecolor()[0]) == "#ffffff" for dot in ax.collections] == [
        True,
        False,
        False,
    ]
    assert [text.get_text() for text in ax.texts] == [
        "concept\nniet vermeld", "rondgestuurd\ndatum niet bekend", "vastgesteld\njanuari 2015",
    ]  # fmt: skip


def test_each_step_shows_the_last_time_it_was_taken():
    versies = pd.DataFrame(
        {"versie": [1, 1, 2], "status": ["concept", "rondgestuurd", "rondgestuurd"],
         "datum": ["2026-01-05", "2026-01-09", "2026-02-02"], "wijze": None, "toelichting": None}
    )  # fmt: skip
    ax = vaststelling.plot_vaststelling(versies, ax=Figure().subplots())
    assert [text.get_text() for text in ax.texts] == [
        "concept\n5 januari 2026", "rondgestuurd\n2 februari 2026", "vastgesteld\nniet vermeld",
    ]  # fmt: skip
