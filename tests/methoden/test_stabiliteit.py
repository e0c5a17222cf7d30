"""How firm a ranking is, and how dots are spread."""

import itertools
from fractions import Fraction

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import bootstrap

from leerkring.methoden import kaarten, stabiliteit

CLUSTERS = pd.DataFrame({"cluster": ["a", "b", "c"], "titel": ["overleg", "tijd", "geld"]})


def cards(rows):
    """Make cards from pairs of a person and a cluster."""
    return pd.DataFrame(rows, columns=["deelnemer", "cluster"]).assign(
        kaart=[f"k{n}" for n in range(len(rows))]
    )


def resample(rows, **options):
    table = stabiliteit.resample_rangen(cards(rows), CLUSTERS, **options)
    return table.set_index("cluster")


def enumerate_draws(rows):
    """Go through every possible draw of the people, and count how often each is on top."""
    people = sorted({person for person, _cluster in rows})
    top, total = dict.fromkeys("abc", 0), 0
    for draw in itertools.product(people, repeat=len(people)):
        counts = {c: sum(draw.count(p) for p, cluster in rows if cluster == c) for c in "abc"}
        total += 1
        for cluster, n in counts.items():
            top[cluster] += n == max(counts.values()) and n > 0
    return {cluster: Fraction(n, total) for cluster, n in top.items()}


def test_draws_agree_with_all_possible_draws():
    rows = [("p", "a"), ("p", "a"), ("q", "a"), ("r", "b"), ("s", "b"), ("s", "c")]
    exact, drawn = enumerate_draws(rows), resample(rows, trekkingen=20_000)
    for cluster, share in exact.items():
        # Four standard errors of 20,000 draws are 0.014 at most.
        assert drawn.loc[cluster, "bovenaan"] / 20_000 == pytest.approx(float(share), abs=0.015)


def test_draws_agree_with_the_bootstrap_of_scipy():
    rows = [(f"p{n}", "a" if n < 11 else "b") for n in range(20)]
    values = [1 if cluster == "a" else -1 for _person, cluster in rows]
    theirs = bootstrap((values,), np.mean, n_resamples=20_000, method="percentile", rng=3)
    share = (theirs.bootstrap_distribution >= 0).mean()
    ours = resample(rows, trekkingen=20_000).loc["a", "bovenaan"] / 20_000
    assert ours == pytest.approx(share, abs=0.015)


def test_the_cards_of_one_person_go_together():
    # Six cards of one person: on top only where that person is drawn, 1 - (1/2)^2 of the time.
    drawn = resample([("p", "a")] * 6 + [("q", "b")], trekkingen=20_000)
    assert drawn.loc["a", "bovenaan"] / 20_000 == pytest.approx(0.75, abs=0.015)
    nameless = resample([(None, "a")] * 6 + [("q", "b")], trekkingen=20_000)
    assert nameless.loc["a", "bovenaan"] / 20_000 > 0.98


def test_all_are_among_the_first_three_of_three_when_they_have_a_card():
    drawn = resample([("p", "a"), ("p", "b"), ("p", "c")])
    assert drawn["bij_drie"].tolist() == [1000, 1000, 1000]
    assert resample([("p", "a")])["bij_drie"].tolist() == [1000, 0, 0]
    assert resample([])["bovenaan"].tolist() == [0, 0, 0]
    # Who wrote only loose cards is drawn too, and then nothing is on top: 3/4 is left for a.
    loose = resample([("p", "a"), ("q", None)], trekkingen=20_000)
    assert loose.loc["a", "bovenaan"] / 20_000 == pytest.approx(0.75, abs=0.015)
    assert loose.loc["b", "bovenaan"] == 0


@settings(max_examples=30, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from("pqrs"), st.sampled_from("abc")), min_size=1, max_size=12),
    st.randoms(use_true_random=False),
)
def test_the_order_of_cards_does_not_change_what_a_person_wrote(rows, random):
    drawn = resample(rows, trekkingen=50)
    assert (drawn["bovenaan"] <= drawn["bij_drie"]).all()
    # At least one cluster is on top in every draw.
    assert drawn["bovenaan"].sum() >= 50
    # The first person keeps first place, so that the same people are drawn.
    rest = rows[1:]
    by_person = [rows[0], *sorted(rest, key=lambda row: [r[0] for r in rows].index(row[0]))]
    assert resample(by_person, trekkingen=50).equals(drawn)


def test_the_words_say_whether_the_first_place_is_firm():
    def tell(rows):
        ranked = kaarten.rank_kaarten(cards(rows), CLUSTERS, pd.DataFrame({"cluster": [], "aantal": []}))  # fmt: skip
        drawn = stabiliteit.resample_rangen(cards(rows), CLUSTERS)
        return stabiliteit.describe_stabiliteit(ranked, drawn)

    firm = [(f"p{n}", "a") for n in range(18)] + [("q", "b"), ("r", "c")]
    assert "‘overleg’ 1.000 keer bovenaan. De eerste plaats hangt dus weinig af" in tell(firm)
    together = [(f"p{n}", cluster) for n in range(9) for cluster in "ab"]
    assert "‘overleg’ 1.000 keer en ‘tijd’ 1.000 keer bovenaan. De eerste" in tell(together)
    beside = [(f"p{n}", "a" if n < 9 else "b") for n in range(18)]
    assert tell(beside).endswith("Met andere mensen had iets anders bovenaan kunnen staan.")
    loose = [(f"p{n}", "a") for n in range(4)] + [(f"q{n}", "b") for n in range(3)]
    assert tell(loose).endswith("Met andere mensen had iets anders bovenaan kunnen staan.")
    assert tell(loose[:4]).startswith("Met kaarten van 4 mensen is niet te zeggen")


def dots(rows):
    return pd.DataFrame(rows, columns=["cluster", "deelnemer", "aantal"])


def test_concentration_is_the_inverse_of_simpson():
    # 6, 3 and 3 of 12: shares 1/2, 1/4, 1/4, so 1 / (1/4 + 1/16 + 1/16) = 8/3.
    found = stabiliteit.measure_concentratie(
        dots([("a", "p", 3), ("a", "q", 3), ("b", "p", 1), ("b", "r", 2), ("c", None, 3)]), CLUSTERS
    )
    assert found["effectief"] == pytest.approx(8 / 3)
    assert (found["stippen"], found["stemmers"], found["hoogste"]) == (12, 3, 4)
    assert (found["top"], found["top_stippen"]) == (["overleg"], 6)


@given(st.lists(st.integers(0, 9), min_size=3, max_size=3))
def test_concentration_lies_between_one_cluster_and_all(given_dots):
    rows = [(cluster, "p", n) for cluster, n in zip("abc", given_dots, strict=True)]
    found = stabiliteit.measure_concentratie(dots(rows), CLUSTERS)
    if sum(given_dots):
        assert 1 <= found["effectief"] <= sum(n > 0 for n in given_dots) + 1e-9
    else:
        assert found["effectief"] is None
        assert stabiliteit.describe_concentratie(found) == ""


def test_the_words_on_dots():
    found = stabiliteit.measure_concentratie(dots([("a", "p", 2), ("b", "q", 2)]), CLUSTERS)
    assert stabiliteit.describe_concentratie(found) == (
        "Er zijn 4 stippen geplakt, door 2 bekende deelnemers, hooguit 2 per persoon. "
        "Ze liggen verspreid alsof 2,0 van de 3 clusters evenveel kregen."
    )
    nameless = stabiliteit.measure_concentratie(dots([("a", None, 2)]), CLUSTERS)
    assert "van wie, is niet vastgelegd" in stabiliteit.describe_concentratie(nameless)
