"""Agreement: published coefficients, two other implementations, refusals and words."""

import itertools
import warnings

import krippendorff
import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.figure import Figure
from statsmodels.stats import inter_rater

from leerkring.methoden import overeenstemming as ov
from leerkring.methoden.overeenstemming.patronen import count_patronen

X = None
SCHALEN = {"nominaal": "nominal", "ordinaal": "ordinal", "interval": "interval"}

# Krippendorff (2011), Computing Krippendorff's Alpha-Reliability, section C: four observers, 12 units.
KRIPPENDORFF_2011 = pd.DataFrame({
    "A": [1, 2, 3, 3, 2, 1, 4, 1, 2, X, X, X],
    "B": [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, X, X],
    "C": [X, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 3],
    "D": [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, X],
}, dtype="float64")  # fmt: skip
# https://en.wikipedia.org/wiki/Krippendorff%27s_alpha, "A computational example": 3 coders, 15 units.
WIKIPEDIA = pd.DataFrame({
    "A": [X, X, X, X, X, 3, 4, 1, 2, 1, 1, 3, 3, X, 3],
    "B": [1, X, 2, 1, 3, 3, 4, 3, X, X, X, X, X, X, X],
    "C": [X, X, 2, 1, 3, 4, 4, X, 2, 1, 1, 3, 3, X, 4],
}, dtype="float64")  # fmt: skip
# Krippendorff (2011), section A: binary, two observers, 10 units.
BINAIR = pd.DataFrame({"A": [0, 1, 0, 0, 0, 0, 0, 0, 1, 0], "B": [1, 1, 1, 0, 0, 1, 0, 0, 0, 0]})
# Krippendorff (2011), section B: nominal, Ben and Gerry, 12 units.
BEN_GERRY = pd.DataFrame({"Ben": list("aabbdcccedda"), "Gerry": list("babbbccceddd")})
# Hayes and Krippendorff (2007), Answering the Call, doi 10.1080/19312450709336664, table 1.
HAYES = pd.DataFrame([
    [X if cell == "." else float(cell) for cell in row]
    for row in [
        "112.2", "1101.", "2333.", ".00.0", "000.0", "000.0", "102.1", "1.20.", "222.2", "2111.",
        ".100.", "0000.", "1222.", "33223", "111.1", "111.1", "212.2", "1233.", "1101.", "000.0",
        "0011.", "00.00", "2333.", "0000.", "12.22", "0111.", "00010", "1212.", "1122.", "112.2",
        "110.0", "2121.", "22.22", "3222.", "222.2", "223.2", "222.2", "22.12", "2222.", "111.1",
    ]
])  # fmt: skip
# Fleiss (1971), doi 10.1037/h0031619, table 1: 30 patients, six psychiatrists, five diagnoses.
FLEISS = [
    (0, 0, 0, 6, 0), (0, 3, 0, 0, 3), (0, 1, 4, 0, 1), (0, 0, 0, 0, 6), (0, 3, 0, 3, 0), (2, 0, 4, 0, 0),
    (0, 0, 4, 0, 2), (2, 0, 3, 1, 0), (2, 0, 0, 4, 0), (0, 0, 0, 0, 6), (1, 0, 0, 5, 0), (1, 1, 0, 4, 0),
    (0, 3, 3, 0, 0), (1, 0, 0, 5, 0), (0, 2, 0, 3, 1), (0, 0, 5, 0, 1), (3, 0, 0, 1, 2), (5, 1, 0, 0, 0),
    (0, 2, 0, 4, 0), (1, 0, 2, 0, 3), (0, 0, 0, 0, 6), (0, 1, 0, 5, 0), (0, 2, 0, 1, 3), (2, 0, 0, 4, 0),
    (1, 0, 0, 4, 1), (0, 5, 0, 1, 0), (4, 0, 0, 0, 2), (0, 2, 0, 4, 0), (1, 0, 5, 0, 0), (0, 0, 0, 0, 6),
]  # fmt: skip
# https://en.wikipedia.org/wiki/Fleiss%27_kappa, "Worked example": 10 subjects, 14 raters.
FLEISS_WIKIPEDIA = [
    (0, 0, 0, 0, 14), (0, 2, 6, 4, 2), (0, 0, 3, 5, 6), (0, 3, 9, 2, 0), (2, 2, 8, 1, 1),
    (7, 7, 0, 0, 0), (3, 2, 6, 3, 0), (2, 5, 3, 2, 2), (6, 5, 2, 1, 0), (0, 2, 2, 3, 7),
]  # fmt: skip
# SAS/STAT, PROC FREQ, as in the tests of statsmodels.stats.inter_rater.
SAS = [[0, 4, 1], [0, 8, 0], [0, 1, 5]]
# Gwet (2014), Handbook of Inter-Rater Reliability; cont3x3abstractors of the R package irrCAC.
ABSTRACTORS = [[13, 0, 0], [0, 20, 7], [0, 4, 56]]


def from_counts(rows):
    """Make a table of units by coders from how often each value was given to each unit."""
    values = [[value for value, n in enumerate(row) for _time in range(n)] for row in rows]
    return pd.DataFrame(values)


def from_contingency(table):
    """Make a table of units by two coders from their cross-table."""
    cells = [(i, j) for i, row in enumerate(table) for j, n in enumerate(row) for _time in range(n)]
    return pd.DataFrame(cells, columns=["A", "B"])


@pytest.mark.parametrize(
    ("oordelen", "schaal", "published"),
    [
        (KRIPPENDORFF_2011, "nominaal", 0.743),
        (KRIPPENDORFF_2011, "ordinaal", 0.815),  # the ordinal weights of irrCAC would give 0.834
        (KRIPPENDORFF_2011, "interval", 0.849),
        (WIKIPEDIA, "nominaal", 0.691),
        (WIKIPEDIA, "interval", 0.811),
        (BINAIR, "nominaal", 0.095),
        (BEN_GERRY, "nominaal", 0.692),
        (HAYES, "nominaal", 0.477),
        (HAYES, "interval", 0.757),
        (from_contingency(ABSTRACTORS), "nominaal", 0.797),
    ],
)
def test_alpha_is_the_published_one(oordelen, schaal, published):
    assert ov.measure_alpha(oordelen, schaal) == pytest.approx(published, abs=5e-4)


def test_ordinal_alpha_of_hayes_and_krippendorff_to_four_decimals():
    assert ov.measure_alpha(HAYES, "ordinaal") == pytest.approx(0.7598, abs=5e-5)


def test_kappas_and_ac1_are_the_published_ones():
    assert ov.measure_cohen(from_contingency(SAS)) == pytest.approx(0.4842, abs=5e-5)
    linear = ov.measure_cohen(from_contingency(SAS), weging="linear")
    assert linear == pytest.approx(0.4701, abs=5e-5)
    assert ov.measure_cohen(from_contingency(ABSTRACTORS)) == pytest.approx(0.796, abs=5e-4)
    assert ov.measure_fleiss(from_counts(FLEISS)) == pytest.approx(0.430, abs=5e-4)
    assert ov.measure_fleiss(from_counts(FLEISS_WIKIPEDIA)) == pytest.approx(0.210, abs=5e-4)
    assert ov.measure_ac1(from_contingency(ABSTRACTORS)) == pytest.approx(0.849, abs=5e-4)
    # irrCAC, gwet.ac1.raw(cac.raw4raters): the table of Krippendorff (2011), gaps and all.
    assert ov.measure_ac1(KRIPPENDORFF_2011) == pytest.approx(0.775, abs=5e-4)


@st.composite
def tables(draw, *, gaps=True, coders=(2, 4), values=5):
    """Make units by coders, with numbers from 1."""
    columns = draw(st.integers(*coders))
    cell = st.integers(1, values).map(float)
    cell = st.one_of(st.none(), cell, cell, cell) if gaps else cell
    rows = draw(
        st.lists(st.lists(cell, min_size=columns, max_size=columns), min_size=1, max_size=25)
    )
    return pd.DataFrame(rows, columns=[f"c{n}" for n in range(columns)], dtype="float64")


@settings(deadline=None)
@given(tables(), st.sampled_from(sorted(SCHALEN)))
def test_alpha_agrees_with_the_library_of_castro(oordelen, schaal):
    ours = ov.measure_alpha(oordelen, schaal)
    pairable = oordelen[oordelen.count(axis=1) > 1]
    if pairable.stack().nunique() < 2:
        assert ours is None
        return
    theirs = krippendorff.alpha(
        pairable.T.to_numpy(), level_of_measurement=SCHALEN[schaal], value_domain=[1, 2, 3, 4, 5]
    )
    assert ours == pytest.approx(theirs, abs=1e-9)


@settings(deadline=None)
@given(tables(gaps=False, coders=(2, 2)), st.sampled_from([None, "linear", "quadratic"]))
def test_cohen_agrees_with_statsmodels(oordelen, weging):
    table = pd.crosstab(oordelen["c0"], oordelen["c1"]).reindex(index=range(1, 6), columns=range(1, 6), fill_value=0)  # fmt: skip
    ours = ov.measure_cohen(oordelen, weging=weging)
    # The numbers are their own places, so an order of all five changes nothing.
    assert ov.measure_cohen(oordelen, weging=weging, volgorde=[1, 2, 3, 4, 5]) == ours
    if np.diag(table).max() == len(oordelen):
        assert ours is None
        return
    theirs = inter_rater.cohens_kappa(table.to_numpy(), wt=weging, return_results=False)
    assert ours == pytest.approx(theirs, abs=1e-9)


@settings(deadline=None)
@given(tables(gaps=False, coders=(2, 5)))
def test_fleiss_agrees_with_statsmodels(oordelen):
    counts, _values = inter_rater.aggregate_raters(oordelen.to_numpy())
    ours = ov.measure_fleiss(oordelen)
    if counts.shape[1] < 2:
        assert ours is None
    else:
        assert ours == pytest.approx(inter_rater.fleiss_kappa(counts), abs=1e-9)


def count_ac1_slowly(oordelen):
    """Write the formulas of Gwet (2014) out, unit by unit."""
    rows = [[v for v in row if not pd.isna(v)] for row in oordelen.to_numpy()]
    rows = [row for row in rows if row]
    kinds = sorted({v for row in rows for v in row})
    two = [row for row in rows if len(row) > 1]
    if not two or len(kinds) < 2:
        return None
    pa = np.mean([
        sum(row.count(k) * (row.count(k) - 1) for k in kinds) / len(row) / (len(row) - 1)
        for row in two
    ])  # fmt: skip
    pi = [np.mean([row.count(k) / len(row) for row in rows]) for k in kinds]
    pe = sum(p * (1 - p) for p in pi) / (len(kinds) - 1)
    return (pa - pe) / (1 - pe)


@settings(deadline=None)
@given(tables())
def test_ac1_and_the_percentage_agree_with_counting_unit_by_unit(oordelen):
    slow = count_ac1_slowly(oordelen)
    assert ov.measure_ac1(oordelen) == (None if slow is None else pytest.approx(slow, abs=1e-9))
    pairs = [pair for row in oordelen.to_numpy().tolist()
             for pair in itertools.combinations([v for v in row if v == v], 2)]  # fmt: skip
    same = sum(a == b for a, b in pairs) / len(pairs) if pairs else None
    assert ov.measure_percentage(oordelen) == same


MATEN = {
    "percentage": ov.measure_percentage,
    "alpha": ov.measure_alpha,
    "ac1": ov.measure_ac1,
    "fleiss": ov.measure_fleiss,
    "cohen": ov.measure_cohen,
}


@settings(deadline=None)
@given(tables(), st.randoms(use_true_random=False), st.sampled_from(sorted(MATEN)))
def test_order_and_names_do_not_matter(oordelen, random, maat):
    measure, words = MATEN[maat], random.sample(["tijd", "geld", "ruimte", "lef", "rust"], 5)
    units, coders = random.sample(range(len(oordelen)), len(oordelen)), random.sample(list(oordelen), oordelen.shape[1])  # fmt: skip
    expected = measure(oordelen)
    renamed = oordelen.astype("object").map(lambda v: words[int(v) - 1], na_action="ignore")
    for changed in (oordelen.iloc[units], oordelen[coders], renamed, renamed.iloc[units][coders]):
        found = measure(changed)
        assert found == (None if expected is None else pytest.approx(expected, abs=1e-9))


@settings(deadline=None)
@given(st.lists(st.sampled_from("abc"), min_size=2, max_size=20), st.integers(2, 4))
def test_perfect_agreement_is_one_or_undefined(values, coders):
    oordelen = pd.DataFrame({f"c{n}": values for n in range(coders)})
    one = 1.0 if len(set(values)) > 1 else None
    assert ov.measure_percentage(oordelen) == 1.0
    assert ov.measure_alpha(oordelen) == one
    assert ov.measure_ac1(oordelen) == one
    assert ov.measure_fleiss(oordelen) == one
    assert ov.measure_cohen(oordelen) == (one if coders == 2 else None)


def test_words_on_a_scale_need_their_order():
    words = pd.DataFrame({"p": ["micro", "meso", "macro", "macro"], "q": ["micro", "macro", "macro", "meso"]})  # fmt: skip
    order = ["micro", "meso", "macro"]
    numbers = words.replace({word: float(n) for n, word in enumerate(order)}).astype("float64")
    assert ov.measure_alpha(words, "ordinaal", order) == ov.measure_alpha(numbers, "ordinaal")
    assert ov.measure_cohen(words, weging="linear", volgorde=order) == ov.measure_cohen(numbers, weging="linear")  # fmt: skip
    for measure in (
        lambda: ov.measure_alpha(words, "ordinaal"),
        lambda: ov.measure_alpha(words, "interval", order),
        lambda: ov.measure_cohen(words, weging="linear"),
    ):
        with pytest.raises(ValueError, match="words have no distance"):
            measure()
    with pytest.raises(ValueError, match="not in the order given: macro"):
        ov.measure_alpha(words, "ordinaal", ["micro", "meso"])
    with pytest.raises(ValueError, match="schaal is one of"):
        ov.measure_alpha(words, "ratio")
    with pytest.raises(ValueError, match="weging is None"):
        ov.measure_cohen(words, weging="lineair")


def test_text_that_nobody_coded_inflates_agreement():
    # QualCoder issue 667: ten passages coded, agreed on five; ninety read and left.
    oordelen = pd.DataFrame({
        "p": ["tijd"] * 10 + [ov.GEEN] * 90, "q": ["tijd"] * 5 + [ov.GEEN] * 95,
    })  # fmt: skip
    assert ov.measure_percentage(oordelen) == 0.95
    assert ov.measure_percentage_gecodeerd(oordelen) == 0.5
    assert ov.measure_percentage_gecodeerd(oordelen.iloc[10:]) is None


# --- the interval ------------------------------------------------------------------------------
def test_the_interval_is_the_same_each_time_and_holds_alpha():
    first, again = ov.resample_alpha(HAYES, "ordinaal"), ov.resample_alpha(HAYES, "ordinaal")
    assert first == again
    assert first["laag"] < first["alpha"] < first["hoog"]
    assert (first["eenheden"], first["onbepaald"], first["trekkingen"]) == (40, 0, 1000)
    assert ov.resample_alpha(HAYES, "ordinaal", zaad=1)["laag"] != first["laag"]
    narrow = ov.resample_alpha(HAYES, "ordinaal", niveau=0.5)
    assert first["laag"] < narrow["laag"] < narrow["hoog"] < first["hoog"]
    shuffled = HAYES.sample(frac=1, random_state=1)[[3, 1, 0, 4, 2]]
    assert ov.resample_alpha(shuffled, "ordinaal") == first


@pytest.mark.parametrize("schaal", sorted(SCHALEN))
def test_drawing_patterns_is_drawing_units(schaal):
    # Draw units one by one, and measure each draw with the other library.
    generator = np.random.default_rng(7)
    cells = HAYES.to_numpy()
    alphas = [
        krippendorff.alpha(cells[generator.integers(40, size=40)].T, level_of_measurement=SCHALEN[schaal])
        for _draw in range(1500)
    ]  # fmt: skip
    ours = ov.resample_alpha(HAYES, schaal, trekkingen=20_000)
    # The standard error of these quantiles of 1,500 draws is about 0.006.
    assert [ours["laag"], ours["hoog"]] == pytest.approx(np.quantile(alphas, [0.025, 0.975]), abs=0.025)  # fmt: skip


def test_draws_in_parts_are_the_draws_at_once(monkeypatch):
    whole = ov.resample_alpha(HAYES, "ordinaal")
    monkeypatch.setattr("leerkring.methoden.overeenstemming.meting._AT_ONCE", 100)
    assert ov.resample_alpha(HAYES, "ordinaal") == pytest.approx(whole, abs=1e-12)


def test_draws_without_an_alpha_do_not_count():
    # One unit of eight differs: (7/8)^8 = 34% of the draws leave it out, too many for an interval.
    rare = pd.DataFrame({"p": list("aaaaaaaa"), "q": list("aaaaaaab")})
    found = ov.resample_alpha(rare, trekkingen=20_000)
    assert found["onbepaald"] / 20_000 == pytest.approx((7 / 8) ** 8, abs=0.015)
    assert (found["laag"], found["hoog"]) == (None, None)
    # Four of thirty: 1.4% leave them out, which the interval can bear.
    some = pd.DataFrame({"p": list("a" * 30), "q": list("a" * 26 + "b" * 4)})
    found = ov.resample_alpha(some)
    assert 0 < found["onbepaald"] < 50
    assert found["laag"] <= found["alpha"] <= found["hoog"]
    assert ov.resample_alpha(some.iloc[:5])["alpha"] is None


def test_units_with_the_same_values_are_one_pattern():
    counts, weights, values = count_patronen(pd.DataFrame({"p": ["a", "b", "a", "a"], "q": ["b", "a", None, "a"]}))  # fmt: skip
    assert (counts.tolist(), weights.tolist(), values) == ([[1, 0], [2, 0], [1, 1]], [1, 1, 2], ["a", "b"])  # fmt: skip


# --- from coderingen and beoordelingen ---------------------------------------------------------
def coded(rows):
    """Make coderingen of rows of a coder, a unit, a code and a level; a unit with k is a card."""
    table = pd.DataFrame(rows, columns=["codeur", "eenheid", "code", "niveau"]).assign(ronde="zelfstandig")  # fmt: skip
    card = table["eenheid"].str.startswith("k")
    table["kaart"], table["fragment"] = table["eenheid"].where(card), table["eenheid"].where(~card)
    return table.drop(columns="eenheid").astype("str").where(lambda t: t != "None")


CODERINGEN = coded([
    ("q", "k2", "tijd", "micro"), ("p", "k2", "tijd", "meso"),
    ("p", "f1", "tijd", "micro"), ("q", "f1", None, "micro"), ("r", "f1", "geld", None),
    ("p", "f2", "tijd", "micro"), ("p", "f2", "geld", "micro"), ("q", "f2", "tijd", None),
    ("p", "f3", "tijd", "micro"), ("p", "f3", "geld", "meso"),
    ("p", "f4", None, "macro"), ("q", "f4", None, "macro"),
    ("p", "f5", "tijd", "micro"), ("p", "f5", "geld", "meso"), ("q", "f5", "tijd", "meso"),
])  # fmt: skip


def test_codes_are_laid_side_by_side_in_the_order_of_the_table():
    table = ov.pivot_codes(CODERINGEN)
    assert table.index.tolist() == ["k2", "f1", "f4"]
    assert table.index.name == "eenheid"
    assert table.columns.tolist() == ["p", "q", "r"]
    cells = table.astype("object").where(table.notna(), None).to_numpy().tolist()
    assert cells == [["tijd", "tijd", None], ["tijd", ov.GEEN, "geld"], [ov.GEEN, ov.GEEN, None]]
    # f3 was read by one coder, who gave two codes; f2 and f5 by two.
    assert table.attrs == {"waarde": "code", "eenheden": 6, "een_codeur": 1, "meer_codes": 2}


def test_only_what_coders_gave_on_their_own_counts():
    together = CODERINGEN.assign(ronde="overleg", code="ruimte")
    assert ov.pivot_codes(pd.concat([together, CODERINGEN])).equals(ov.pivot_codes(CODERINGEN))
    none = ov.pivot_codes(together)
    assert (none.shape, none.attrs["eenheden"]) == ((0, 0), 0)
    assert ov.measure_overeenstemming(none)["weigering"]["alpha"] == "te_weinig_codeurs"


def test_a_row_without_code_beside_one_with_a_code_is_one_code():
    both = coded([("p", "f1", None, None), ("p", "f1", "tijd", None), ("q", "f1", "tijd", None)])
    assert ov.pivot_codes(both).to_numpy().tolist() == [["tijd", "tijd"]]


def test_levels_are_laid_side_by_side():
    table = ov.pivot_niveaus(CODERINGEN)
    assert table.index.tolist() == ["k2", "f1", "f4"]
    cells = table.astype("object").where(table.notna(), None).to_numpy().tolist()
    # The third coder of f1 gave no level anywhere, and so is no column.
    assert table.columns.tolist() == ["p", "q"]
    assert cells == [["meso", "micro"], ["micro", "micro"], ["macro", "macro"]]
    # f2: two rows of one coder with the same level are one; the other gave none. f5: two levels.
    assert table.attrs == {"waarde": "niveau", "eenheden": 6, "een_codeur": 1, "meer_niveaus": 1, "zonder": 1}  # fmt: skip


BEOORDELINGEN = pd.DataFrame({
    "literatuur": ["b", "b", "a", "a", "c", "d", "d"], "lezer": list("pqqppqp"),
    "besluit": pd.Series(["opgenomen", "afgewezen", "opgenomen", "opgenomen", "opgenomen", None, "afgewezen"], dtype="str"),
    "cijfer": pd.array([7, 4, 8, 8.5, 9, 3, 2], "Float64"),
})  # fmt: skip


def test_readers_are_laid_side_by_side():
    marks = ov.pivot_cijfers(BEOORDELINGEN)
    assert marks.index.tolist() == ["b", "a", "d"]
    assert ov.pivot_cijfers(BEOORDELINGEN.iloc[:4]).index.tolist() == ["b", "a"]
    assert marks.to_numpy(dtype="float64").tolist() == [[7, 4], [8.5, 8], [2, 3]]
    assert marks.attrs == {"waarde": "cijfer", "eenheden": 4, "een_codeur": 1, "zonder": 0}
    assert ov.measure_alpha(marks, "interval") == pytest.approx(
        krippendorff.alpha(np.array([[7, 8.5, 2], [4, 8, 3]]), level_of_measurement="interval")
    )
    decided = ov.pivot_besluiten(BEOORDELINGEN)
    assert decided.to_numpy().tolist() == [["opgenomen", "afgewezen"], ["opgenomen", "opgenomen"]]
    assert decided.attrs == {"waarde": "besluit", "eenheden": 4, "een_codeur": 1, "zonder": 1}


def test_differences_are_listed_far_apart_first():
    listed = ov.list_verschillen(ov.pivot_cijfers(BEOORDELINGEN))
    assert listed["eenheid"].tolist() == ["b", "d", "a"]
    assert listed.columns.tolist() == ["eenheid", "p", "q"]
    words = ov.list_verschillen(ov.pivot_codes(CODERINGEN))
    assert words["eenheid"].tolist() == ["f1"]
    gap = pd.DataFrame({"p": ["a", None, None], "q": [None, "b", None]})
    assert ov.list_verschillen(gap).empty


@settings(deadline=None)
@given(tables())
def test_the_list_holds_every_unit_with_two_different_values(oordelen):
    listed = ov.list_verschillen(oordelen)
    assert sorted(listed["eenheid"]) == oordelen.index[oordelen.nunique(axis=1) > 1].tolist()
    swapped = ov.count_verwisseld(oordelen)
    pairs = [tuple(sorted(pair)) for row in oordelen.to_numpy().tolist()
             for pair in itertools.combinations([v for v in row if v == v], 2) if pair[0] != pair[1]]  # fmt: skip
    found = {(row.code_a, row.code_b): row.aantal for row in swapped.itertuples()}
    assert found == {pair: pairs.count(pair) for pair in set(pairs)}
    assert swapped["aantal"].is_monotonic_decreasing


CODEBOEK = pd.DataFrame({"code": ["tijd", "geld", "lef"], "titel": ["Te weinig tijd", "Geld", "Lef"]})  # fmt: skip


def test_codes_are_compared_one_by_one():
    found = ov.compare_codes(CODERINGEN, CODEBOEK).set_index("code")
    # tijd: both at k2, f2 and f5; at f1 one of three gave it, so one of two in two pairs.
    # geld: at f1 two pairs, at f2 and f5 one; f3 was read by one coder and does not count.
    assert found.index.tolist() == ["geld", "tijd"]
    assert found[["beide", "een"]].to_numpy().tolist() == [[0, 4], [3, 2]]
    assert found["aandeel_beide"].isna().all()
    many = pd.concat([
        coded([("p", f"f{n}", "tijd", None), ("q", f"f{n}", "tijd" if n < 15 else "lef", None)])
        for n in range(20)
    ])  # fmt: skip
    found = ov.compare_codes(many, CODEBOEK).set_index("code")
    assert found.loc["tijd", ["beide", "een", "aandeel_beide"]].tolist() == [15, 5, 0.75]
    assert pd.isna(found.loc["lef", "aandeel_beide"])


@settings(deadline=None)
@given(st.lists(
    st.tuples(st.sampled_from("pqr"), st.sampled_from(["f1", "f2", "k3"]), st.sampled_from(["tijd", "geld", None])),
    unique=True, min_size=1,
))  # fmt: skip
def test_comparing_codes_is_counting_pairs_of_coders(rows):
    found = ov.compare_codes(coded([(*row, None) for row in rows]), CODEBOEK)
    expected = {}
    for unit in {row[1] for row in rows}:
        readers = sorted({row[0] for row in rows if row[1] == unit})
        for a, b in itertools.combinations(readers, 2):
            for code in ("tijd", "geld"):
                gave = ((a, unit, code) in rows) + ((b, unit, code) in rows)
                both, one = expected.get(code, (0, 0))
                expected[code] = both + (gave == 2), one + (gave == 1)
    expected = {code: told for code, told in expected.items() if sum(told)}
    assert {row.code: (row.beide, row.een) for row in found.itertuples()} == expected


# --- what is refused ---------------------------------------------------------------------------
def table_of(n, *, differ=1, coders="pq"):
    """Make a table of n units and two values, on which the last coder differs a few times."""
    values = ["tijd" if k % 2 else "geld" for k in range(n)]
    other = ["lef" if k < differ else value for k, value in enumerate(values)]
    return pd.DataFrame(dict.fromkeys(coders[:-1], values) | {coders[-1]: other})


@pytest.mark.parametrize(
    ("oordelen", "maat", "reason", "words"),
    [
        (table_of(30)[["p"]], "percentage", "te_weinig_codeurs", "minstens twee onafhankelijk"),
        (pd.DataFrame({"p": ["a", None], "q": [None, "a"]}), "alpha", "niets_samen", "Er is niets wat door twee mensen"),
        (table_of(5), "alpha", "te_weinig_eenheden", "Onder de 6 geven wij ook geen maat"),
        (table_of(19), "percentage", "te_weinig_eenheden", "Onder de 20 vergeleken gevallen geven wij aantallen"),
        (pd.DataFrame({"p": ["a"] * 30, "q": ["a"] * 30}), "alpha", "een_waarde", "Allen gaven overal hetzelfde antwoord"),
        (table_of(30, coders="pqr"), "cohen", "meer_dan_twee", "Cohens kappa is er voor twee"),
        (table_of(30, coders="pqr").mask(pd.DataFrame({"p": [True] + [False] * 29, "q": False, "r": False})),
         "fleiss", "niet_allen", "vraagt dat ieder alles beoordeelde"),
    ],
)  # fmt: skip
def test_what_means_nothing_is_refused_in_words(oordelen, maat, reason, words):
    found = ov.measure_overeenstemming(oordelen)
    assert found[maat] is None
    assert found["weigering"][maat] == reason
    assert words in ov.describe_weigering(found)


def test_what_looks_only_at_the_same_is_refused_on_a_scale():
    found = ov.measure_overeenstemming(HAYES[[0, 1]], "ordinaal")
    assert {found["weigering"][maat] for maat in ("fleiss", "ac1")} == {"niet_nominaal"}
    assert "niet hoe ver ze uit elkaar liggen" in ov.describe_weigering(found)
    assert found["cohen"] == ov.measure_cohen(HAYES[[0, 1]], weging="linear")
    squared = ov.measure_overeenstemming(HAYES[[0, 1]], "interval")["cohen"]
    assert squared == ov.measure_cohen(HAYES[[0, 1]], weging="quadratic")


def test_the_bounds_are_where_they_are_said_to_be():
    six, twenty = ov.measure_overeenstemming(table_of(6)), ov.measure_overeenstemming(table_of(20))
    assert (six["percentage"], twenty["percentage"]) == (None, 0.95)
    assert six["alpha"] is not None
    assert twenty["weigering"] == {}
    assert ov.describe_weigering(twenty) == ""


def test_a_coder_who_judged_nothing_is_no_coder():
    silent = table_of(30).assign(r=None)
    assert ov.measure_overeenstemming(silent) == ov.measure_overeenstemming(table_of(30))
    assert ov.measure_overeenstemming(silent)["codeurs"] == 2
    assert ov.measure_cohen(silent) == ov.measure_cohen(table_of(30))
    assert ov.measure_fleiss(silent) == ov.measure_fleiss(table_of(30))


def test_all_numbers_of_a_table_of_two():
    found = ov.measure_overeenstemming(table_of(40, differ=4), trekkingen=200, zaad=3)
    told = {key: found[key] for key in ("codeurs", "eenheden", "eens", "paren", "paren_eens", "percentage")}  # fmt: skip
    assert told == {"codeurs": 2, "eenheden": 40, "eens": 36, "paren": 40, "paren_eens": 36, "percentage": 0.9}  # fmt: skip
    drawn = ov.resample_alpha(table_of(40, differ=4), trekkingen=200, zaad=3)
    assert {key: found[key] for key in drawn} == drawn
    assert found["cohen"] == ov.measure_cohen(table_of(40, differ=4))
    assert found["ac1"] == ov.measure_ac1(table_of(40, differ=4))
    assert found["fleiss"] == ov.measure_fleiss(table_of(40, differ=4))


# --- words -------------------------------------------------------------------------------------
def tell(oordelen, waarde="code", **options):
    oordelen = oordelen.copy()
    oordelen.attrs["waarde"] = waarde
    return ov.describe_overeenstemming(ov.measure_overeenstemming(oordelen, **options))


def test_the_words_on_two_coders():
    assert tell(table_of(120, differ=22)) == (
        "Twee codeurs lazen los van elkaar 120 kaarten en fragmenten. "
        "Bij 98 daarvan gaven zij dezelfde code: 82%."
    )
    assert tell(table_of(12, differ=11)).endswith("Bij één daarvan gaven zij dezelfde code.")
    assert tell(table_of(12, differ=0)).endswith("Overal gaven zij dezelfde code.")
    assert tell(table_of(12, differ=12)).endswith("Nergens gaven zij dezelfde code.")
    assert tell(table_of(1, differ=0)).startswith("Twee codeurs lazen los van elkaar één kaart of fragment.")  # fmt: skip
    # Rounding may not make it all.
    assert tell(table_of(300, differ=1)).endswith("Bij 299 daarvan gaven zij dezelfde code: meer dan 99%.")  # fmt: skip
    assert tell(table_of(300, differ=299)).endswith(": minder dan 1%.")


def test_the_words_without_the_text_that_nobody_coded():
    oordelen = table_of(60, differ=20)
    left = pd.DataFrame({"p": [ov.GEEN] * 60, "q": [ov.GEEN] * 60})
    told = tell(pd.concat([oordelen, left], ignore_index=True))
    assert told.endswith(
        "Bij 100 daarvan gaven zij dezelfde code: 83%. Minstens een van beiden gaf een code aan "
        "60 kaarten en fragmenten; aan 40 daarvan gaven zij dezelfde: 67%."
    )
    assert tell(left).endswith("Niemand gaf ergens een code.")
    # One passage left by both makes no difference worth a sentence.
    assert tell(pd.concat([oordelen, left[:1]])).endswith("Bij 41 daarvan gaven zij dezelfde code: 67%.")  # fmt: skip
    three = pd.concat([table_of(30, coders="pqr", differ=3), left.assign(r=ov.GEEN)])
    assert tell(three) == (
        "3 codeurs lazen los van elkaar 90 kaarten en fragmenten, elk gelezen door minstens twee van "
        "hen. Vergelijk je hen twee aan twee, dan gaven zij in 264 van de 270 vergelijkingen dezelfde "
        "code: 98%. Aan 30 kaarten en fragmenten gaf minstens een van hen een code; daar gaven zij in "
        "84 van de 90 vergelijkingen dezelfde: 93%."
    )


@pytest.mark.parametrize(
    ("waarde", "words"),
    [
        ("niveau", "Twee codeurs gaven los van elkaar een niveau aan 12 kaarten en fragmenten. Bij 11 daarvan kozen zij hetzelfde niveau."),
        ("cijfer", "Twee lezers gaven los van elkaar een cijfer aan 12 bronnen. Bij 11 daarvan gaven zij hetzelfde cijfer."),
        ("besluit", "Twee lezers besloten los van elkaar over 12 bronnen. Bij 11 daarvan namen zij hetzelfde besluit."),
    ],
)  # fmt: skip
def test_the_words_fit_what_was_judged(waarde, words):
    assert tell(table_of(12), waarde) == words


@pytest.mark.parametrize(
    ("laag", "alpha", "words"),
    [
        (0.80, 0.9, "genoeg om op te bouwen."),
        (0.79, 0.9, "alleen genoeg voor voorlopige conclusies."),
        (0.667, 0.9, "alleen genoeg voor voorlopige conclusies."),
        (0.66, 0.9, "nog niet zeker dat de overeenstemming genoeg is"),
        (0.5, 0.66, "te weinig om conclusies op te bouwen."),
        (None, 0.9, "Met 40 kaarten en fragmenten is niet te zeggen"),
    ],
)
def test_the_lower_bound_decides_the_word(laag, alpha, words):
    found = ov.measure_overeenstemming(table_of(40, differ=2)) | {"laag": laag, "alpha": alpha}
    assert words in ov.describe_alpha(found)


def test_few_units_carry_no_word():
    # Ten in full agreement: every draw gives 1, which is no certainty at all.
    found = ov.measure_overeenstemming(table_of(10, differ=0))
    assert found["laag"] == 1
    assert ov.describe_alpha(found).startswith("Met 10 kaarten en fragmenten is niet te zeggen")
    assert "laat zo geen onzekerheid zien" in ov.describe_grond(found)
    same = ov.measure_overeenstemming(pd.DataFrame({"p": ["a"] * 30, "q": ["a"] * 30}))
    assert ov.describe_alpha(same).startswith("Er is maar één antwoord gegeven")
    assert ov.describe_grond(same) == ""
    alone = ov.measure_overeenstemming(table_of(30)[["p"]])
    assert (ov.describe_alpha(alone), ov.describe_overeenstemming(alone)) == ("", ov.describe_weigering(alone))  # fmt: skip


def test_the_small_type_gives_the_numbers():
    found = ov.measure_overeenstemming(from_contingency(ABSTRACTORS))
    ground = ov.describe_grond(found)
    assert ground.startswith("Krippendorffs alfa 0,80 (95%-interval 0,6")
    assert "geteld gelijk of niet gelijk; Cohens kappa 0,80; Fleiss’ kappa 0,80; Gwets AC1 0,85." in ground  # fmt: skip
    assert "1.000 keer opnieuw trekken" in ground
    assert "beginwaarde 2014" in ground
    assert "vanaf 0,800 is het genoeg om op te bouwen, vanaf 0,667" in ground
    ordinal = ov.describe_grond(ov.measure_overeenstemming(HAYES[[0, 1]], "ordinaal"))
    assert "geteld op volgorde; Cohens kappa, lineair gewogen, 0," in ordinal
    assert "AC1" not in ordinal
    below = ov.measure_overeenstemming(pd.DataFrame({"p": list("ab") * 10, "q": list("ba") * 10}))
    assert ov.describe_grond(below).startswith("Krippendorffs alfa −0,95")
    rare = pd.DataFrame({"p": list("a" * 30), "q": list("a" * 26 + "b" * 4)})
    assert "bleef er één waarde over" in ov.describe_grond(ov.measure_overeenstemming(rare))


def test_what_was_set_aside_is_told():
    assert ov.describe_apart(ov.pivot_codes(CODERINGEN).attrs) == (
        "Van de 6 kaarten en fragmenten zijn er 3 niet vergeleken: één is door één codeur gelezen en "
        "aan 2 gaf een codeur meer dan één code."
    )
    assert ov.describe_apart(ov.pivot_niveaus(CODERINGEN).attrs).endswith(
        "één is door één codeur gelezen, aan één gaf een codeur meer dan één niveau en aan één gaven er minder dan twee een niveau."
    )  # fmt: skip
    assert ov.describe_apart(ov.pivot_cijfers(BEOORDELINGEN).attrs) == (
        "Van de 4 bronnen is er één niet vergeleken: één is door één lezer beoordeeld."
    )
    assert ov.describe_apart({"waarde": "code", "eenheden": 9, "een_codeur": 0}) == ""
    assert ov.describe_apart({"waarde": "code", "eenheden": 9, "een_codeur": 2}).endswith("2 zijn door één codeur gelezen.")  # fmt: skip
    assert ov.describe_apart({"waarde": "code", "eenheden": 1, "een_codeur": 1}) == (
        "De enige is niet vergeleken: één is door één codeur gelezen."
    )


def test_the_figure_tells_both_from_one():
    table = pd.DataFrame({"titel": ["Tijd", "Geld"], "beide": [12, 0], "een": [5, 3]})
    ax = ov.plot_overeenstemming(table, ax=Figure().subplots())
    bars = {(bar.get_x(), bar.get_width()): bar.get_facecolor() for bar in ax.patches}
    assert sorted(bars) == [(0, 0), (0, 3), (0, 12), (12, 5)]
    assert bars[0, 12] == bars[0, 0] != bars[12, 5] == bars[0, 3]
    assert [text.get_text() for text in ax.texts] == ["12 beide, 5 één", "0 beide, 3 één"]
    assert [text.xy for text in ax.texts] == [(17, 0), (3, 1)]
    assert [label.get_text() for label in ax.get_yticklabels()] == ["Tijd", "Geld"]
    many = pd.concat([table] * 4)
    assert ov.describe_figuur(many).endswith("‘Tijd’: 12 en 5; daarna nog 3 codes.")


def test_nothing_warns_where_there_is_nothing_to_measure():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        one = pd.DataFrame({"p": [7.0] * 9, "q": [7.0] * 9})
        assert [ov.resample_alpha(one, schaal)["alpha"] for schaal in SCHALEN] == [None] * 3
        empty = ov.pivot_codes(coded([]))
        found = ov.measure_overeenstemming(empty)
        assert ov.describe_overeenstemming(found).startswith("Overeenstemming is pas te meten")
        assert ov.list_verschillen(empty).empty
        assert ov.count_verwisseld(empty).empty
        assert ov.compare_codes(coded([]), CODEBOEK).empty
        assert ov.pivot_cijfers(BEOORDELINGEN.iloc[:0]).empty
        assert ov.resample_alpha(empty)["alpha"] is None
