"""Saturation: a worked example, its properties, the orders drawn, refusals and words."""

import itertools
import warnings

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.figure import Figure

from leerkring.methoden import verzadiging as vz


def make(bronnen):
    """Make settled codings and units from the codes of each source; a unit for each coding."""
    rows = [(f"{bron}-{n}", bron, code) for bron, codes in bronnen.items() for n, code in enumerate(codes)]  # fmt: skip
    table = pd.DataFrame(rows, columns=["eenheid", "bron", "code"], dtype="str")
    return table[["eenheid", "code"]], table[["eenheid", "bron"]]


def count(bronnen):
    return vz.count_nieuw(*make(bronnen), list(bronnen))


def from_new(*new):
    """Make what `count_nieuw` returns from the new codes of each source."""
    samen = np.cumsum(new, dtype="int64")
    return pd.DataFrame(
        {"bron": [f"s{n}" for n in range(len(new))], "nieuw": new, "samen": samen}
    ).astype({"nieuw": "int64"})


# Twenty codes in the first four sources; then two, none, one, none and none.
VOORBEELD = {
    "s1": "abcdefghij", "s2": "abklm", "s3": "anopqr", "s4": "ast",
    "s5": "auv", "s6": "abc", "s7": "w", "s8": "aw", "s9": "b",
}  # fmt: skip


def test_new_codes_are_counted_source_by_source():
    found = count(VOORBEELD)
    assert found["bron"].tolist() == list(VOORBEELD)
    assert found["codes"].tolist() == [10, 5, 6, 3, 3, 3, 1, 2, 1]
    assert found["nieuw"].tolist() == [10, 3, 5, 2, 2, 0, 1, 0, 0]
    assert found["samen"].tolist() == [10, 13, 18, 20, 22, 22, 23, 23, 23]


def test_the_worked_example_by_hand():
    found = vz.find_verzadiging(count(VOORBEELD))
    # 2, 1, 1 and 0 new codes in the runs 5-6, 6-7, 7-8 and 8-9, of the 20 in the base.
    assert found["runs"].to_dict("list") == {
        "van": [5, 6, 7, 8], "tot": [6, 7, 8, 9], "nieuw": [2, 1, 1, 0], "aandeel": [0.1, 0.05, 0.05, 0.0],
    }  # fmt: skip
    # At 5% the run of 6 and 7 is the first, so 5+2; its one new code is the last.
    assert (found["bereikt"], found["bij"], found["later"]) == (True, 5, 0)
    assert (found["basiscodes"], found["codes"], found["bronnen"]) == (20, 23, 9)
    strict = vz.find_verzadiging(count(VOORBEELD), drempel=0.0)
    assert (strict["bereikt"], strict["bij"]) == (True, 7)
    assert vz.find_verzadiging(count(VOORBEELD), basis=6, run=3, drempel=0)["bereikt"] is False


def test_the_first_run_of_the_published_example():
    # Guest, Namey and Chen (2020): 37 themes in the base of four, 7 new ones in the next two: 19%.
    found = vz.find_verzadiging(from_new(16, 10, 6, 5, 4, 3))
    assert found["runs"]["aandeel"].tolist() == [pytest.approx(0.19, abs=0.005)]
    assert found["bereikt"] is False


def test_codes_may_come_after_the_run_all_the_same():
    found = vz.find_verzadiging(from_new(20, 0, 0, 0, 0, 0, 3, 1))
    assert (found["bij"], found["later"]) == (4, 4)


SOURCES = st.lists(st.lists(st.sampled_from("abcdefgh"), max_size=6), min_size=1, max_size=9)


@given(SOURCES, st.randoms(use_true_random=False))
def test_the_order_within_a_source_does_not_matter(codes, random):
    bronnen = {f"s{n}": own for n, own in enumerate(codes)}
    settled, units = make(bronnen)
    found = vz.count_nieuw(settled, units, list(bronnen))
    mixed = settled.iloc[random.sample(range(len(settled)), len(settled))]
    assert vz.count_nieuw(mixed, units[::-1], list(bronnen)).equals(found)
    drawn = vz.resample_volgorde(settled, units, volgorde=list(bronnen), trekkingen=40)
    again = vz.resample_volgorde(mixed, units, volgorde=list(bronnen)[::-1], trekkingen=40)
    assert again.equals(drawn)
    assert again.attrs == drawn.attrs


@given(SOURCES)
def test_counts_are_those_of_sets(codes):
    found = count({f"s{n}": own for n, own in enumerate(codes)})
    seen = [set().union(*codes[: n + 1]) for n in range(len(codes))]
    assert found["samen"].tolist() == [len(s) for s in seen]
    assert found["codes"].tolist() == [len(set(own)) for own in codes]
    assert found["nieuw"].sum() == found["samen"].iloc[-1]


def test_several_units_and_unknown_sources():
    settled, units = make({"s1": "aab", "s2": "c", "s3": "d"})
    found = vz.count_nieuw(settled, units, ["s2", "s1"])
    assert found["nieuw"].tolist() == [1, 2]  # s3 was left out by the caller
    # A source that was read and got no code is a source all the same.
    assert vz.count_nieuw(settled, units, ["s1", "leeg"])["nieuw"].tolist() == [2, 0]


def test_all_sources_the_same_is_reached_at_once_and_all_new_is_never():
    same = {f"s{n}": "abc" for n in range(8)}
    found = vz.find_verzadiging(count(same), drempel=0.0)
    assert (found["bereikt"], found["bij"]) == (True, 4)
    drawn = vz.resample_volgorde(*make(same), drempel=0.0)
    assert (drawn.attrs["bereikt"], drawn.attrs["bij"]) == (1000, 4)
    assert drawn[["mediaan", "laag", "hoog"]].drop_duplicates().to_numpy().tolist() == [[3, 3, 3]]
    new = {f"s{n}": [f"{n}x", f"{n}y"] for n in range(8)}
    found = vz.find_verzadiging(count(new))
    assert (found["bereikt"], found["bij"]) == (False, None)
    drawn = vz.resample_volgorde(*make(new))
    assert (drawn.attrs["bereikt"], drawn.attrs["bij"]) == (0, None)
    assert drawn["mediaan"].tolist() == list(range(2, 18, 2))


@pytest.mark.parametrize(("n", "reached"), [(5, None), (6, True)])
def test_under_the_base_and_one_run_it_is_refused(n, reached):
    bronnen = {f"s{k}": "a" for k in range(n)}
    found = vz.find_verzadiging(count(bronnen))
    assert found["bereikt"] is reached
    assert found["weigering"] == ("te_weinig_bronnen" if reached is None else "")
    assert (vz.resample_volgorde(*make(bronnen)).attrs["bereikt"] is None) == (reached is None)


def test_a_base_without_codes_is_refused():
    bronnen = {f"s{k}": "" for k in range(6)} | {"s6": "a"}
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        found = vz.find_verzadiging(count(bronnen))
        drawn = vz.resample_volgorde(*make(bronnen), volgorde=list(bronnen), trekkingen=7_000)
    assert (found["bereikt"], found["weigering"]) == (None, "geen_codes")
    # The one source with a code must be in the base: four of seven places.
    assert drawn.attrs["bereikt"] / 7_000 == pytest.approx(4 / 7, abs=0.025)


def test_sources_without_a_settled_code_are_not_drawn_by_themselves():
    settled, units = make({"s1": "ab", "s2": "c"})
    units = pd.concat([units, pd.DataFrame({"eenheid": ["k9"], "bron": ["nog_niet_gecodeerd"]})])
    assert vz.resample_volgorde(settled, units).attrs["bronnen"] == 2


def test_the_draws_agree_with_all_possible_orders():
    bronnen = {"s1": "abcd", "s2": "ab", "s3": "ae", "s4": "f", "s5": "abc", "s6": "a"}
    orders = list(itertools.permutations(bronnen))
    options = {"basis": 2, "run": 2, "drempel": 0.2}
    settled, units = make(bronnen)
    exact = [
        vz.find_verzadiging(vz.count_nieuw(settled, units, order), **options) for order in orders
    ]
    grown = np.array([
        [len(set("".join(bronnen[bron] for bron in order[:n]))) for n in range(1, 7)] for order in orders
    ])  # fmt: skip
    drawn = vz.resample_volgorde(settled, units, trekkingen=20_000, **options)
    share = np.mean([found["bereikt"] for found in exact])
    assert drawn.attrs["bereikt"] / 20_000 == pytest.approx(share, abs=0.015)
    assert 0.1 < share < 0.9
    at = [found["bij"] for found in exact if found["bereikt"]]
    assert drawn.attrs["bij"] == np.quantile(at, 0.5, method="inverted_cdf")
    for column, q in {"laag": 0.05, "mediaan": 0.5, "hoog": 0.95}.items():
        expected = np.quantile(grown, q, axis=0, method="inverted_cdf")
        assert drawn[column].tolist() == expected.tolist(), column


def test_the_draws_are_the_same_each_time_and_in_parts(monkeypatch):
    first = vz.resample_volgorde(*make(VOORBEELD))
    again = vz.resample_volgorde(*make(VOORBEELD))
    assert again.equals(first)
    assert again.attrs == first.attrs
    other = vz.resample_volgorde(*make(VOORBEELD), zaad=1)
    assert other.attrs["bereikt"] != first.attrs["bereikt"]
    monkeypatch.setattr("leerkring.methoden.verzadiging.telling._AT_ONCE", 9 * 23 * 300)
    parts = vz.resample_volgorde(*make(VOORBEELD))
    assert parts.equals(first)
    assert parts.attrs == first.attrs


@settings(deadline=None, max_examples=50)
@given(SOURCES)
def test_growth_never_falls_and_ends_at_all_codes(codes):
    bronnen = {f"s{n}": own for n, own in enumerate(codes)}
    drawn = vz.resample_volgorde(*make(bronnen), volgorde=list(bronnen), trekkingen=60)
    assert (drawn["laag"] <= drawn["mediaan"]).all()
    assert (drawn["mediaan"] <= drawn["hoog"]).all()
    for column in ("laag", "mediaan", "hoog"):
        assert drawn[column].is_monotonic_increasing
        assert drawn[column].iloc[-1] == drawn.attrs["codes"] == len(set().union(*codes))


# --- words -------------------------------------------------------------------------------------
def tell(bronnen, **options):
    settled, units = make(bronnen)
    found = vz.find_verzadiging(vz.count_nieuw(settled, units, list(bronnen)), **options)
    return vz.describe_verzadiging(
        found, vz.resample_volgorde(settled, units, volgorde=list(bronnen), **options)
    )


def test_the_words_never_say_it_as_a_fact():
    told = tell(VOORBEELD)
    assert told.startswith(
        "In 9 bronnen zijn 23 verschillende codes gevonden. In de volgorde waarin zij gecodeerd zijn, "
        "was na 5 bronnen in de volgende 2 bronnen hooguit 5% nieuw. In "
    )
    reached = vz.resample_volgorde(*make(VOORBEELD)).attrs
    assert told.endswith(
        f"In {reached['bereikt']} van de 1.000 gelote volgordes is er bij deze drempel een reeks van "
        f"2 bronnen met zo weinig nieuws, in de middelste daarvan na {reached['bij']} bronnen."
    )
    assert "verzadig" not in told
    assert "was na 7 bronnen in de volgende 2 bronnen niets nieuw." in tell(VOORBEELD, drempel=0.0)


def test_the_words_where_new_codes_keep_coming():
    new = {f"s{n}": [f"{n}x"] for n in range(8)}
    told = tell(new)
    assert "bracht elke reeks van 2 bronnen meer nieuws dan de drempel van 5%." in told
    assert told.endswith("wie meer leest, kan nieuwe codes verwachten.")
    assert "In geen van de 1.000 gelote volgordes" in told
    assert "bracht elke reeks van 2 bronnen nog iets nieuws." in tell(new, drempel=0.0)
    late = dict.fromkeys(("s1", "s2", "s3", "s4", "s5", "s6"), "abc")
    assert "niets nieuw. Daarna kwam er nog één nieuwe code bij." in tell(late | {"s7": "d"}, drempel=0.0)  # fmt: skip
    assert "Daarna kwamen er nog 2 nieuwe codes bij." in tell(late | {"s7": "de"})


def test_the_words_of_a_refusal_name_the_numbers():
    assert tell({f"s{n}": "a" for n in range(3)}) == (
        "Met 3 bronnen is niet te zeggen of er nog iets nieuws zou komen; daarvoor zijn er minstens 6 nodig."
    )
    assert tell({}).startswith("Met geen bronnen is niet te zeggen")
    empty = {f"s{n}": "" for n in range(6)} | {"s7": "a"}
    assert tell(empty).startswith("De eerste 4 bronnen leverden geen codes op;")


def test_the_small_type_names_the_method_and_what_it_does_not_show():
    ground = vz.describe_verzadiging_grond(vz.resample_volgorde(*make(VOORBEELD)))
    for words in ("Guest, Namey en Chen (2020)", "2 bronnen op rij", "eerste 4 bronnen", "drempel van 5%",
                  "beginwaarde 2014", "codes waaraan iemand dacht", "andere mensen"):  # fmt: skip
        assert words in ground


def test_the_line_is_the_median_and_the_band_its_range():
    drawn = vz.resample_volgorde(*make(VOORBEELD))
    assert (drawn["laag"] < drawn["mediaan"]).any()
    assert (drawn["mediaan"] < drawn["hoog"]).any()
    ax = vz.plot_verzadiging(drawn, ax=Figure().subplots())
    assert ax.lines[0].get_ydata().tolist() == drawn["mediaan"].tolist()
    corners = {(int(x), int(y)) for x, y in ax.collections[0].get_paths()[0].vertices}
    ends = {(row.bronnen, y) for row in drawn.itertuples() for y in (row.laag, row.hoog)}
    assert corners == ends


@pytest.mark.parametrize("n", [0, 1, 2, 12])
def test_the_figure_has_whole_numbers_a_line_and_a_band(n):
    drawn = vz.resample_volgorde(*make({f"s{k}": ["a", f"{k}x"] for k in range(n)}))
    figure = Figure()
    ax = vz.plot_verzadiging(drawn, ax=figure.subplots())
    figure.draw_without_rendering()
    shown = [place for place in ax.get_xticks() if 0 <= place <= n]
    assert all(place == int(place) for place in shown)
    assert len(ax.lines) == len(ax.collections) == (n > 0)
    texts = [text.get_text() for text in ax.texts]
    if n > 1:
        assert texts == [f"{n + 1} codes", "lijn: de middelste volgorde\nband: 9 van de 10 volgordes"]  # fmt: skip
        assert [text.xy for text in ax.texts] == [(n, n + 1), (n // 2 + 1, n // 2 + 2)]
    else:
        assert texts == ["2 codes"] * n
    assert vz.describe_figuur(drawn).endswith(f"{n + 1} codes na {n} bronnen." if n > 1 else ".")
