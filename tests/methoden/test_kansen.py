"""Kansen against problemen: counts, the exact interval and the words."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from matplotlib.figure import Figure
from scipy.stats import beta, binomtest

from leerkring.kring import load_kring
from leerkring.methoden import kansen
from leerkring.methoden.statistiek import estimate_interval

NO_CARDS = pd.DataFrame({"soort": pd.Series(dtype="str")})


def count(kans, probleem):
    return pd.DataFrame(
        {"soort": ["kans", "probleem"], "aantal": pd.array([kans, probleem], "Int64")}
    )


def test_rotterdam_counts_33_kansen_and_30_problemen():
    telling = kansen.count_kansen(NO_CARDS, load_kring("rotterdam-2014")["uitkomsten"])
    assert telling["aantal"].tolist() == [33, 30]
    assert kansen.describe_kansen(telling).endswith("dat is geen aanwijzing voor een verschil.")
    ground = kansen.describe_kansen_grond(telling)
    assert "Van 63 vermeldingen is 52% een kans (95%-interval 39% tot 65%, exact)" in ground
    assert "niet los van elkaar" in ground


def test_cards_are_counted_where_there_are_cards():
    cards = pd.DataFrame({"soort": ["kans", "probleem", "kans", None]})
    assert kansen.count_kansen(cards, NO_CARDS.assign(aantal=[]))["aantal"].tolist() == [2, 1]


@given(st.integers(0, 60), st.integers(1, 60))
def test_the_interval_is_that_of_the_beta_distribution(k, more):
    # Clopper and Pearson (1934): the quantiles of two beta distributions.
    n = k + more
    low, high = estimate_interval(k, n)
    assert low == pytest.approx(beta.ppf(0.025, k, n - k + 1) if k else 0, abs=1e-6)
    assert high == pytest.approx(beta.ppf(0.975, k + 1, n - k) if k < n else 1, abs=1e-6)


def test_the_interval_of_seven_in_ten_is_the_published_one():
    # Worked example that many texts give for the exact interval: 7 of 10 is 0.348 to 0.933.
    assert estimate_interval(7, 10) == pytest.approx((0.3475, 0.9333), abs=5e-4)


@given(st.integers(0, 80), st.integers(0, 80))
def test_a_difference_is_claimed_only_where_the_exact_test_finds_one(k, p):
    told = kansen.describe_kansen(count(k, p))
    if k + p >= 6:
        significant = binomtest(k, k + p).pvalue < 0.05
        # The interval and the two-sided test may differ in the last case; the interval is never bolder.
        assert not (("dat zijn meer" in told) and not significant)


@pytest.mark.parametrize(
    ("k", "p", "words"),
    [
        (0, 0, "Hoe vaak kansen en problemen zijn genoemd, is niet"),
        (5, 0, "te weinig om een verschil te kunnen zien"),
        (6, 0, "dat zijn meer kansen dan problemen"),
        (1, 20, "Er werden één kans en 20 problemen genoemd; dat zijn meer problemen dan kansen."),
        (4, 4, "dat is geen aanwijzing voor een verschil"),
    ],
)
def test_the_words_follow_the_counts(k, p, words):
    assert words in kansen.describe_kansen(count(k, p))


def test_under_twenty_mentions_no_percentage_is_given():
    assert "%" not in kansen.describe_kansen_grond(count(10, 9))
    assert "%" in kansen.describe_kansen_grond(count(10, 10))


def test_named_without_a_count_is_said_so():
    published = pd.DataFrame(
        {"soort": ["kans", "probleem"], "aantal": pd.array([pd.NA, 3], "Int64")}
    )
    telling = kansen.count_kansen(NO_CARDS, published)
    assert (
        kansen.describe_kansen(telling)
        == "Hoe vaak kansen en problemen zijn genoemd, is niet gepubliceerd."
    )


def test_nothing_recorded_is_said_so():
    assert "geen kansen en problemen" in kansen.describe_kansen(
        kansen.count_kansen(NO_CARDS, NO_CARDS.assign(aantal=[]))
    )


def test_the_figure_tells_them_apart_by_word_place_and_colour():
    ax = kansen.plot_kansen(count(33, 30), ax=Figure().subplots())
    assert [bar.get_width() for bar in ax.patches] == [33, 30]
    assert [label.get_text() for label in ax.get_yticklabels()] == ["Kansen", "Problemen"]
    assert len({bar.get_facecolor() for bar in ax.patches}) == 2
    assert [text.get_text() for text in ax.texts] == ["33", "30"]


def test_one_item_without_a_count_makes_the_sum_unknown():
    published = pd.DataFrame(
        {"soort": ["kans", "kans", "probleem"], "aantal": pd.array([10, pd.NA, 3], "Int64")}
    )
    telling = kansen.count_kansen(NO_CARDS, published)
    assert telling["aantal"].isna().tolist() == [True, False]
    assert kansen.describe_kansen(telling).endswith("is niet gepubliceerd.")
