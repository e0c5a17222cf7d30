"""Kansen against problemen: per cluster, per niveau, and by role where that is safe."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from matplotlib.figure import Figure

from leerkring.methoden import tegenover

CLUSTERS = pd.DataFrame({"cluster": ["a", "b", "c"], "titel": ["overleg", "tijd", "leeg"]})
CARD = st.tuples(
    st.sampled_from(["a", "b", None]),
    st.sampled_from(["kans", "probleem", None]),
    st.sampled_from(["micro", "meso", "macro", None]),
)


def cards(rows):
    return pd.DataFrame(rows, columns=["cluster", "soort", "niveau"]).astype("object")


def test_per_cluster_counts_by_hand():
    rows = [("a", "kans", None)] * 2 + [("a", "probleem", None), ("b", "probleem", None)]
    rows += [(None, "kans", None)] * 5 + [("b", None, None)]
    table = tegenover.count_per_cluster(cards(rows), CLUSTERS)
    assert table.to_dict("list") == {
        "naam": ["overleg", "tijd", "losse kaarten"], "kans": [2, 0, 5], "probleem": [1, 1, 0],
    }  # fmt: skip


@given(st.lists(CARD, max_size=25), st.randoms(use_true_random=False))
def test_counts_add_up_and_the_order_of_cards_does_not_matter(rows, random):
    table = cards(rows)
    shuffled = list(rows)
    random.shuffle(shuffled)
    for count in (lambda t: tegenover.count_per_cluster(t, CLUSTERS), tegenover.count_per_niveau):
        found = count(table)
        assert found.equals(count(cards(shuffled)))
        if len(found):
            for soort in ("kans", "probleem"):
                assert found[soort].sum() == (table["soort"] == soort).sum()


def test_niveaus_stand_in_their_order_and_what_has_none_stands_last():
    rows = [("a", "kans", "macro"), ("a", "kans", None), ("a", "probleem", "micro")]
    table = tegenover.count_per_niveau(cards(rows))
    assert list(table["naam"]) == ["micro (burger)", "meso (organisatie)", "macro (beleid)", "niveau niet vastgelegd"]  # fmt: skip
    assert list(table["kans"]) == [0, 0, 1, 1]
    assert tegenover.count_per_niveau(cards([("a", "kans", None)])).empty


def test_the_words_put_each_name_where_it_belongs():
    table = pd.DataFrame({"naam": ["overleg", "tijd", "geld"], "kans": [3, 1, 2], "probleem": [1, 4, 2]})  # fmt: skip
    assert tegenover.describe_tegenover(table) == (
        "Meer kansen dan problemen: overleg (3 tegen 1). Meer problemen dan kansen: tijd (4 tegen 1). Evenveel: geld."
    )


def by_role(counts):
    """Make cards and people: per role and soort how many people wrote one card each."""
    rows, people = [], []
    for (role, soort), n in counts.items():
        for m in range(n):
            name = f"{role[:2]}{soort[0]}{m}"
            people.append((name, role))
            rows.append((name, soort))
    return (
        pd.DataFrame(rows, columns=["deelnemer", "soort"]),
        pd.DataFrame(people, columns=["deelnemer", "rol"]),
    )


def test_large_groups_are_shown_and_cells_of_few_are_not():
    counts = {("wijkteam", "kans"): 9, ("wijkteam", "probleem"): 8, ("gemeente", "kans"): 3, ("gemeente", "probleem"): 6,
              ("onderzoek", "kans"): 6, ("onderzoek", "probleem"): 7}  # fmt: skip
    table = tegenover.count_per_rol(*by_role(counts)).set_index("naam")
    assert table["totaal"].to_dict() == {"wijkteam": 17, "onderzoek": 13, "gemeente": 9}
    # The three of the gemeente are withheld, and what would give them away by subtraction.
    assert table.loc[["gemeente", "onderzoek"], ["kans", "probleem"]].isna().all(axis=None)
    assert table.loc["wijkteam", ["kans", "probleem"]].tolist() == [9, 8]
    assert "4 getallen staan er niet" in tegenover.describe_per_rol(table, min_cel=5)


def test_nothing_has_to_be_withheld_from_large_cells():
    counts = {("wijkteam", "kans"): 9, ("wijkteam", "probleem"): 7, ("gemeente", "kans"): 5, ("gemeente", "probleem"): 6}  # fmt: skip
    table = tegenover.count_per_rol(*by_role(counts))
    assert table.to_dict("list") == {
        "naam": ["wijkteam", "gemeente"], "kans": [9, 5], "probleem": [7, 6], "totaal": [16, 11],
    }  # fmt: skip
    assert "niet, omdat" not in tegenover.describe_per_rol(table, min_cel=5)


@pytest.mark.parametrize(
    "counts",
    [
        {("wijkteam", "kans"): 9, ("wijkteam", "probleem"): 7},  # one group
        {("wijkteam", "kans"): 9, ("wijkteam", "probleem"): 7, ("gemeente", "kans"): 2},  # few
        {("wijkteam", "kans"): 9, ("gemeente", "probleem"): 9},  # all of a group said one thing
        {("wijkteam", "kans"): 9, ("wijkteam", "probleem"): 7, ("gemeente", "kans"): 3, ("gemeente", "probleem"): 6},
        {},
    ],
)  # fmt: skip
def test_what_would_give_people_away_is_not_shown_at_all(counts):
    assert tegenover.count_per_rol(*by_role(counts)) is None


def test_the_figure_draws_every_count_on_its_own_side():
    table = pd.DataFrame({"naam": ["overleg", "tijd"], "kans": [3, 0], "probleem": [1, 4]})
    ax = tegenover.plot_tegenover(table, ax=Figure().subplots())
    assert sorted(bar.get_width() for bar in ax.patches) == [-4, -1, 0, 3]
    told = [text.get_text() for text in ax.texts]
    assert sorted(text for text in told if text) == ["1", "3", "4"]
    assert "overleg 3 kansen, één probleem" in tegenover.describe_figuur(table)
