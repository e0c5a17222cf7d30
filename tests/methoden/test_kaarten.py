"""Ranking cards, and reading an order that was published without them."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from matplotlib.figure import Figure

from leerkring.kring import load_kring
from leerkring.methoden import kaarten

CARDS = pd.DataFrame(
    [("k1", "a", "p1"), ("k2", "a", "p1"), ("k3", "b", "p1"), ("k4", "b", "p2"), ("k5", "c", None), ("k6", None, "p3")],
    columns=["kaart", "cluster", "deelnemer"],
).assign(tekst=["overleg", "casus", "bezoek", "thuis", "kerk", "los"])  # fmt: skip
CLUSTERS = pd.DataFrame(
    {"cluster": ["a", "b", "c", "d"], "titel": ["Overleg", "Bezoek", "Kerk", "Leeg"]}
)
DOTS = pd.DataFrame({"cluster": ["c", "a", "c"], "aantal": [3, 1, 2]})


def test_cards_people_dots_and_ranks_are_counted_by_hand():
    table = kaarten.rank_kaarten(CARDS, CLUSTERS, DOTS).set_index("titel")
    assert table["kaarten"].to_dict() == {"Bezoek": 2, "Overleg": 2, "Kerk": 1, "Leeg": 0}
    assert table["deelnemers"].to_dict() == {"Bezoek": 2, "Overleg": 1, "Kerk": 0, "Leeg": 0}
    assert table["naamloos"].to_dict() == {"Bezoek": 0, "Overleg": 0, "Kerk": 1, "Leeg": 0}
    assert table["stippen"].to_dict() == {"Bezoek": 0, "Overleg": 1, "Kerk": 5, "Leeg": 0}


def test_ties_share_a_rank_and_the_next_rank_is_skipped():
    table = kaarten.rank_kaarten(CARDS, CLUSTERS, DOTS).set_index("titel")
    assert table["rang"].to_dict() == {"Bezoek": 1, "Overleg": 1, "Kerk": 3, "Leeg": 4}
    assert table["gedeeld"].to_dict() == {
        "Bezoek": True,
        "Overleg": True,
        "Kerk": False,
        "Leeg": False,
    }


@pytest.mark.parametrize(
    ("by", "first"), [("kaarten", "Bezoek"), ("deelnemers", "Bezoek"), ("stippen", "Kerk")]
)
def test_the_rank_follows_what_is_asked(by, first):
    assert kaarten.rank_kaarten(CARDS, CLUSTERS, DOTS, by=by)["titel"].iloc[0] == first


def test_ranking_by_something_else_is_refused():
    with pytest.raises(ValueError, match="kaarten, deelnemers or stippen, not 'kleur'"):
        kaarten.rank_kaarten(CARDS, CLUSTERS, DOTS, by="kleur")


def test_without_dots_the_dots_are_missing_and_not_nought():
    table = kaarten.rank_kaarten(CARDS, CLUSTERS, DOTS.iloc[:0])
    assert table["stippen"].isna().all()
    assert "niet met stippen gewogen" in kaarten.describe_kaarten_grond(table, CARDS)


@given(
    st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from(["p1", "p2", None])), max_size=30),
    st.randoms(use_true_random=False),
)
def test_the_order_of_rows_does_not_matter_and_sums_hold(rows, random):
    cards = pd.DataFrame(rows, columns=["cluster", "deelnemer"], dtype="object")
    cards.insert(0, "kaart", [f"k{n}" for n in range(len(cards))])
    clusters = pd.DataFrame({"cluster": list("abc"), "titel": list("xyz")})
    table = kaarten.rank_kaarten(cards, clusters, DOTS)
    places = list(range(len(cards)))
    random.shuffle(places)
    pd.testing.assert_frame_equal(
        table, kaarten.rank_kaarten(cards.iloc[places], clusters.iloc[::-1], DOTS)
    )
    assert table["kaarten"].sum() == len(cards)
    assert (table["deelnemers"] + table["naamloos"] <= table["kaarten"]).all()


def test_the_minority_list_holds_small_clusters_and_loose_cards():
    few = kaarten.select_minderheid(CARDS, kaarten.rank_kaarten(CARDS, CLUSTERS, DOTS), most=1)
    assert few["tekst"].tolist() == ["kerk", "los"]
    assert few["titel"].iloc[0] == "Kerk"
    assert few["titel"].isna().tolist() == [False, True]
    assert few["aantal"].tolist() == [1, 1]


def test_equal_words_stand_once_in_the_minority_list_with_their_number():
    twice = pd.concat([CARDS, CARDS[CARDS["tekst"] == "los"].assign(kaart="k99")])
    few = kaarten.select_minderheid(twice, kaarten.rank_kaarten(twice, CLUSTERS, DOTS), most=1)
    assert few.set_index("tekst")["aantal"].to_dict() == {"kerk": 1, "los": 2}


def test_the_sentence_names_every_tie_with_its_count():
    table = kaarten.rank_kaarten(CARDS, CLUSTERS, DOTS)
    told = kaarten.describe_kaarten(table, CARDS)
    assert told == "Het meest genoemd: Bezoek (2 kaarten) en Overleg (2 kaarten)."


def test_the_ground_tells_cards_people_dots_ties_and_loose_cards():
    told = kaarten.describe_kaarten_grond(kaarten.rank_kaarten(CARDS, CLUSTERS, DOTS), CARDS)
    for words in ("6 kaarten en 4 clusters", "3 bekende deelnemers", "bij één kaart staat niet van wie",
                  "2 clusters delen een plaats", "Eén losse kaart"):  # fmt: skip
        assert words in told, told


def test_cards_without_clusters_are_told_and_not_ranked():
    loose = CARDS.assign(cluster=None)
    table = kaarten.rank_kaarten(loose, CLUSTERS, DOTS)
    assert kaarten.describe_kaarten(table, loose) == "Er zijn 6 kaarten, die niet geclusterd zijn."


def test_no_rank_is_invented_where_the_document_only_lists():
    uitkomsten = load_kring("rotterdam-2014")["uitkomsten"]
    listed = kaarten.read_volgorde(uitkomsten[uitkomsten["deelvraag"] == "f1s3-d1"])
    assert listed["rang"].isna().all()
    assert "geen rangorde" in kaarten.describe_grond(listed)
    ranked = kaarten.read_volgorde(uitkomsten[uitkomsten["deelvraag"] == "f1s3-d3"])
    assert ranked["rang"].tolist() == [1, 2, 3, 4, 5, 6]
    assert ranked["aantal"].isna().all()
    assert "Hoe vaak is niet gepubliceerd" in kaarten.describe_grond(ranked)


def test_a_published_tie_at_the_top_is_named_whole():
    rows = pd.DataFrame({"volgorde": [2, 1, 3], "item": ["b", "a", "c"], "toelichting": None,
                         "rang": pd.array([1, 1, 3], "Int64"), "aantal": pd.NA})  # fmt: skip
    read = kaarten.read_volgorde(rows)
    assert read["gedeeld"].tolist() == [True, True, False]
    assert kaarten.describe_volgorde(read, "Meest genoemd:") == "Meest genoemd: a en b."


def test_the_figure_has_a_bar_a_cluster_and_draws_only_on_its_axes():
    import matplotlib as mpl

    before = dict(mpl.rcParams)
    ax = Figure().subplots()
    table = kaarten.rank_kaarten(CARDS, CLUSTERS, DOTS)
    assert kaarten.plot_kaarten(table, ax=ax) is ax
    assert [bar.get_width() for bar in ax.patches] == table["kaarten"].tolist()
    assert [label.get_text() for label in ax.get_yticklabels()] == table["titel"].tolist()
    assert ax.texts[0].get_text() == "2 kaarten, geen stippen"
    assert dict(mpl.rcParams) == before


def test_quotations_are_of_the_first_clusters_and_not_of_the_minority():
    cards = pd.DataFrame({
        "kaart": [f"k{n:02}" for n in range(11)], "deelnemer": None,
        "cluster": ["a"] * 4 + ["b"] * 3 + ["c"] * 2 + ["d"] + [None],
        "tekst": [f"tekst {n}" for n in range(11)],
    })  # fmt: skip
    clusters = pd.DataFrame({"cluster": list("abcd"), "titel": ["A", "B", "C", "D"]})
    ranked = kaarten.rank_kaarten(cards, clusters, DOTS.head(0))
    quotes = kaarten.select_citaten(cards.sample(frac=1, random_state=1), ranked)
    assert quotes.to_dict("list") == {
        "titel": ["A", "A", "B", "B"], "tekst": ["tekst 0", "tekst 1", "tekst 4", "tekst 5"],
    }  # fmt: skip
    few = kaarten.select_minderheid(cards, ranked)
    assert set(few["tekst"]).isdisjoint(quotes["tekst"])


def test_the_most_dots_are_told_with_their_ties():
    ranked = pd.DataFrame({"titel": ["A", "B", "C"], "stippen": [4, 9, 9]})
    assert kaarten.describe_stippen(ranked) == "De meeste stippen kregen B en C (elk 9 stippen)."
    assert kaarten.describe_stippen(ranked.assign(stippen=pd.NA)) == ""
