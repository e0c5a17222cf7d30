"""The honesty rules: each number against a source of its own, each refusal in its place."""

from itertools import product
from math import comb

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import LinearConstraint, milp
from scipy.stats import mannwhitneyu, permutation_test, quantile_test

from leerkring.methoden import statistiek
from leerkring.methoden.statistiek import OVERIG, merge_small, suppress_cells

# Fisher (1935), The Design of Experiments: cross- less self-fertilised maize of Darwin, in eighths of an inch.
MAIZE = [49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48]
HALVES = st.integers(-20, 20).map(lambda n: n / 2)


# --- the median ----------------------------------------------------------------------------
@settings(deadline=None)
@given(st.lists(st.integers(0, 20), min_size=6, max_size=60))
def test_the_interval_of_a_median_is_that_of_the_quantile_test(numbers):
    ours = statistiek.estimate_mediaan(numbers)
    theirs = quantile_test(numbers).confidence_interval(0.95)
    assert (ours["laag"], ours["hoog"]) == (theirs.low, theirs.high)
    assert ours["mediaan"] == np.median(numbers)


@pytest.mark.parametrize("level", [0.8, 0.9, 0.95, 0.99])
@pytest.mark.parametrize("n", range(1, 40))
def test_the_interval_is_the_narrowest_that_the_binomial_allows(n, level):
    # The chance that the d-th lowest lies above the median is that of fewer than d under it.
    tail = [sum(comb(n, k) for k in range(d)) / 2**n for d in range(n // 2 + 2)]
    allowed = [d for d in range(1, n // 2 + 1) if 2 * tail[d] <= 1 - level]
    found = statistiek.estimate_mediaan(range(1, n + 1), level=level)
    if not allowed:
        assert found["laag"] is None and found["hoog"] is None
    else:
        assert (found["laag"], found["hoog"]) == (max(allowed), n + 1 - max(allowed))


def test_six_numbers_have_an_interval_and_five_have_none():
    # 2 * (1/2)^6 is 3.1%; 2 * (1/2)^5 is 6.3%, and there is nothing wider than lowest to highest.
    assert statistiek.estimate_mediaan([1, 2, 3, 4, 5, 6])["hoog"] == 6
    assert statistiek.estimate_mediaan([1, 2, 3, 4, 5]) == {
        "n": 5, "mediaan": 3.0, "laag": None, "hoog": None}  # fmt: skip


def test_missing_numbers_do_not_count_and_none_at_all_is_said():
    assert statistiek.estimate_mediaan(pd.array([4, None, 6], "Float64"))["n"] == 2
    assert statistiek.estimate_mediaan(pd.Series([None, None], dtype="Float64")) is None


# --- pairs ---------------------------------------------------------------------------------
def test_darwins_maize_gives_fishers_p():
    assert statistiek.compute_p(MAIZE) == 2 * 863 / 32768


def enumerate_p(differences):
    sums = [
        abs(sum(s * abs(d) for s, d in zip(signs, differences, strict=True)))
        for signs in product((-1, 1), repeat=len(differences))
    ]
    return sum(total >= abs(sum(differences)) for total in sums) / len(sums)


@settings(deadline=None)
@given(st.lists(HALVES.filter(bool), min_size=6, max_size=9))
def test_the_p_is_that_of_all_sign_patterns_written_out(differences):
    assert statistiek.compute_p(differences) == pytest.approx(enumerate_p(differences))


@settings(max_examples=20, deadline=None)
@given(st.lists(st.integers(-9, 9).filter(bool), min_size=6, max_size=10))
def test_the_p_is_that_of_the_permutation_test(differences):
    theirs = permutation_test(
        (np.array(differences, dtype=float),), np.sum, permutation_type="samples",
        n_resamples=np.inf, vectorized=False)  # fmt: skip
    assert statistiek.compute_p(differences) == pytest.approx(theirs.pvalue)


@settings(deadline=None)
@given(st.lists(HALVES, max_size=12), st.randoms())
def test_order_direction_and_ties_do_not_change_the_p(differences, random):
    p = statistiek.compute_p(differences)
    assert statistiek.compute_p([-d for d in differences]) == pytest.approx(p)
    assert statistiek.compute_p([*differences, 0, 0]) == pytest.approx(p)
    random.shuffle(differences)
    assert statistiek.compute_p(differences) == pytest.approx(p)


def test_the_dust_of_floats_does_not_matter():
    # Written out these are 0.2 and -0.2 six times; as floats no two of them are equal.
    dust = [6.3 - 6.1, 0.3 - 0.1, 5.2 - 5.0, -(1.1 - 0.9), 7.7 - 7.5, 2.4 - 2.2]
    assert len(set(map(abs, dust))) > 3
    assert statistiek.compute_p(dust) == statistiek.compute_p([1, 1, 1, -1, 1, 1]) == 14 / 64
    assert statistiek.compute_p([0.1 + 0.2 - 0.3, *dust]) == 14 / 64  # and this is no difference
    # Twice 0.57 is 1.14; as floats both lie a little under their hundredths.
    assert statistiek.compute_p([0.57, 0.57, 0.57, 0.57, -1.14, -1.14]) == 1


def test_fewer_than_six_untied_pairs_are_refused_and_six_can_decide():
    assert statistiek.compute_p([3, 3, 3, 3, 3, 0, 0, None]) is None
    assert statistiek.compute_p([3, 3, 3, 3, 3, 3]) == 2 / 2**6 < 0.05
    assert 2 / 2**5 > 0.05  # the most extreme of five


def test_hundreds_of_pairs_are_no_trouble():
    # 400 equal steps, 230 up: the sign-flip test is then the binomial one, exact in Python's integers.
    exact = 2 * sum(comb(400, k) for k in range(171)) / 2**400
    assert statistiek.compute_p([0.5] * 230 + [-0.5] * 170) == pytest.approx(exact, rel=1e-9)


def test_dominance_counts_ties_among_the_pairs():
    assert statistiek.estimate_dominantie([2, 1, 0, 0, -5]) == pytest.approx((2 - 1) / 5)
    assert statistiek.estimate_dominantie([0.1 + 0.2 - 0.3, 1]) == 0.5  # dust is a tie
    assert statistiek.estimate_dominantie([None, 3]) == 1
    assert statistiek.estimate_dominantie([]) is None


# --- a family ------------------------------------------------------------------------------
def test_holm_by_hand():
    # 0.01 x 4; 0.013 x 3 is less than that, so it follows; 0.03 x 2; 0.04 x 1 follows 0.06.
    adjusted = statistiek.correct_holm([0.04, 0.01, 0.03, 0.013])
    assert adjusted.tolist() == pytest.approx([0.06, 0.04, 0.06, 0.04])


@settings(deadline=None)
@given(st.lists(st.one_of(st.none(), st.floats(0, 1)), max_size=12))
def test_holm_leaves_out_what_was_refused_and_rejects_what_the_steps_reject(p):
    adjusted = statistiek.correct_holm(pd.Series(p, index=range(10, 10 + len(p)), dtype="Float64"))
    assert adjusted.index.tolist() == list(range(10, 10 + len(p)))
    assert adjusted.isna().tolist() == [value is None for value in p]
    known = sorted(value for value in p if value is not None)
    # Holm's own words: go up from the smallest, stop at the first above alpha / (how many are left).
    steps = [value <= 0.05 / (len(known) - i) for i, value in enumerate(known)]
    rejected = steps.index(False) if False in steps else len(steps)
    assert int((adjusted.dropna() <= 0.05).sum()) == rejected


# --- two groups ----------------------------------------------------------------------------
@settings(deadline=None)
@given(st.lists(HALVES, min_size=1, max_size=25), st.lists(HALVES, min_size=1, max_size=25))
def test_cliffs_delta_is_that_of_mann_whitney(a, b):
    u = mannwhitneyu(a, b).statistic
    assert statistiek.estimate_delta(a, b) == pytest.approx(2 * u / (len(a) * len(b)) - 1)


def test_cliffs_delta_by_hand():
    # Of the nine pairs 5 are higher, 2 lower and 2 equal.
    assert statistiek.estimate_delta([3, 5, 7], [3, 4, 5]) == pytest.approx((5 - 2) / 9)
    assert statistiek.estimate_delta([], [1]) is None and statistiek.estimate_delta([1], []) is None
    assert statistiek.estimate_delta([0.1 + 0.2], [0.3]) == 0


@pytest.mark.parametrize(
    ("delta", "word"),
    [
        (0, "verwaarloosbaar"), (0.146, "verwaarloosbaar"), (-0.147, "klein"), (0.329, "klein"),
        (0.33, "middelgroot"), (-0.473, "middelgroot"), (0.474, "groot"), (-1, "groot"),
    ],
)  # fmt: skip
def test_the_word_for_a_delta_is_that_of_romano(delta, word):
    assert statistiek.name_delta(delta) == word


# --- groups that are merged ----------------------------------------------------------------
GROUPS = st.dictionaries(st.sampled_from("abcdefgh"), st.integers(0, 20), min_size=1)


@settings(deadline=None)
@given(GROUPS, st.integers(2, 10))
def test_a_merged_group_cannot_be_told_from_the_total(counts, min_cel):
    counts = pd.Series(counts)
    shown = merge_small(counts, min_cel)
    sums = counts.groupby(counts.index.map(shown)).sum()
    assert sums.sum() == counts.sum()
    merged = [group for group, label in shown.items() if label == OVERIG]
    if not merged or len(merged) == (counts > 0).sum():
        return  # nothing is hidden, or nothing is told but the total
    # The reader knows that each merged group has people; then two must be possible for each.
    assert len(merged) > 1 and sums[OVERIG] > len(merged) and sums[OVERIG] >= min_cel


@settings(deadline=None)
@given(GROUPS, st.integers(2, 10), st.randoms())
def test_which_groups_are_merged_does_not_hang_on_their_order(counts, min_cel, random):
    names = list(counts)
    random.shuffle(names)
    assert merge_small(pd.Series(counts), min_cel) == merge_small(
        pd.Series({name: counts[name] for name in names}), min_cel
    )


def test_as_many_people_as_groups_would_be_one_each():
    # 1 + 1 + 1 + 1 + 1 reaches five, and yet tells that each is one.
    counts = pd.Series(dict.fromkeys("abcde", 1) | {"f": 8, "g": 12})
    shown = merge_small(counts, 5)
    assert [group for group, label in shown.items() if label == OVERIG] == list("abcdef")


# --- cells that are withheld ---------------------------------------------------------------
@st.composite
def cross_tables(draw, most_rows=4, most_columns=4, largest=9):
    rows, columns = draw(st.integers(1, most_rows)), draw(st.integers(1, most_columns))
    cells = [[draw(st.integers(0, largest)) for _ in range(columns)] for _ in range(rows)]
    counts = pd.DataFrame(cells, index=list("abcd")[:rows], columns=list("wxyz")[:columns])
    # One person may say it more than once, and whoever said it is at least one person.
    people = counts.map(lambda n: draw(st.integers(1, n)) if n else 0)
    return counts, people


def find_reach(counts, shown, row, column):
    """Return the least and the most that a reader finds possible for a withheld cell."""
    cells = list(zip(*np.nonzero(shown.isna().to_numpy()), strict=True))
    known = shown.fillna(0).to_numpy(dtype=float)
    lines = [[at[0] == i for at in cells] for i in range(counts.shape[0])]
    lines += [[at[1] == j for at in cells] for j in range(counts.shape[1])]
    left = np.concatenate([(counts.to_numpy() - known).sum(axis=1), (counts.to_numpy() - known).sum(axis=0)])  # fmt: skip
    aim = np.array([at == (row, column) for at in cells], dtype=float)
    rules = LinearConstraint(np.array(lines, dtype=float), left, left)
    ends = [milp(sign * aim, constraints=rules, integrality=np.ones(len(cells))) for sign in (1, -1)]  # fmt: skip
    assert all(end.success for end in ends)
    return round(ends[0].fun), round(-ends[1].fun)


@settings(max_examples=150, deadline=None)
@given(cross_tables(), st.integers(2, 6))
def test_no_withheld_cell_follows_from_the_totals(table, min_cel):
    counts, people = table
    shown = suppress_cells(counts, people, min_cel)
    if shown is None:
        return
    for row, column in np.argwhere(shown.isna().to_numpy()):
        least, most = find_reach(counts, shown, row, column)
        assert least < most
        value, few = counts.iat[row, column], people.iat[row, column] < min_cel
        if value and (few or (counts.iloc[row] > 0).sum() == 1):
            assert least < value  # nor that it is at least what it is: "all of group X said Y"


@settings(deadline=None)
@given(cross_tables(), st.integers(2, 6))
def test_what_is_shown_is_true_and_not_about_a_few(table, min_cel):
    counts, people = table
    shown = suppress_cells(counts, people, min_cel)
    if shown is None:
        return
    kept = shown.notna()
    assert shown.index.equals(counts.index) and shown.columns.equals(counts.columns)
    assert (shown.where(kept, 0) == counts.where(kept, 0)).all(axis=None)
    assert not (kept & (people > 0) & (people < min_cel)).any(axis=None)
    alone = counts[(counts > 0).sum(axis=1) == 1]
    assert not ((alone > 0) & kept.loc[alone.index]).any(axis=None)


@settings(deadline=None)
@given(cross_tables(), st.integers(2, 6), st.randoms())
def test_the_order_of_rows_and_columns_does_not_matter(table, min_cel, random):
    counts, people = table
    rows, columns = list(counts.index), list(counts.columns)
    random.shuffle(rows)
    random.shuffle(columns)
    one = suppress_cells(counts, people, min_cel)
    other = suppress_cells(counts.loc[rows, columns], people, min_cel)
    if one is None or other is None:
        assert one is other
    else:
        pd.testing.assert_frame_equal(one.loc[rows, columns], other)


@settings(deadline=None)
@given(cross_tables(3, 3, 4), st.integers(2, 4))
def test_a_table_is_refused_only_where_a_cell_has_no_rectangle(table, min_cel):
    counts, people = table
    few = (counts > 0) & (people < min_cel)
    alone = (counts > 0) & ((counts > 0).sum(axis=1) == 1).to_numpy()[:, None]
    stuck = [
        (row, column)
        for row, column in np.argwhere((few | alone).to_numpy())
        if not (counts.drop(counts.index[row]).drop(columns=counts.columns[column]) > 0).any(axis=None)
    ]  # fmt: skip
    assert (suppress_cells(counts, people, min_cel) is None) == bool(stuck)


def test_a_table_without_small_cells_is_shown_whole():
    counts = pd.DataFrame({"kans": [9, 7], "probleem": [6, 0], "open": [0, 5]})
    shown = suppress_cells(counts, counts, 5)
    assert shown.notna().all(axis=None) and set(shown.dtypes.astype(str)) == {"Int64"}


def hidden_in(counts):
    shown = suppress_cells(counts, counts, 5).isna()
    return {row + column for row in counts.index for column in counts if shown.at[row, column]}


def test_the_rectangle_that_withholds_least_is_chosen():
    counts = pd.DataFrame({"x": [2, 30, 8], "y": [9, 9, 7], "z": [40, 9, 9]}, index=list("abc"))
    # Three more cells in any case; 9 + 8 + 7 is the least that is lost.
    assert hidden_in(counts) == {"ax", "ay", "cx", "cy"}


def test_fewer_cells_go_before_smaller_counts():
    # Two more cells of 90 for both small ones, rather than three of 6 for the first alone.
    counts = pd.DataFrame({"x": [2, 90, 6], "y": [90, 3, 90], "z": [6, 90, 6]}, index=list("abc"))
    assert hidden_in(counts) == {"ax", "by", "ay", "bx"}


def test_a_shield_that_works_both_ways_goes_before_smaller_counts():
    # The 5 with two empty cells would do, but then the 2 could only be less than it is.
    counts = pd.DataFrame({"x": [2, 0, 9], "y": [0, 5, 9], "z": [9, 9, 9]}, index=list("abc"))
    assert hidden_in(counts) == {"ax", "az", "cx", "cz"}


def test_two_small_cells_share_their_rectangle():
    counts = pd.DataFrame({"x": [2, 9, 6], "y": [9, 3, 6]}, index=list("abc"))
    assert suppress_cells(counts, counts, 5).isna().sum(axis=None) == 4


def test_all_of_a_group_saying_one_thing_is_not_told():
    counts = pd.DataFrame({"ja": [12, 6], "nee": [0, 7]}, index=["team", "stad"])
    assert suppress_cells(counts, counts, 5).loc["team"].isna().all()


@pytest.mark.parametrize(
    "cells",
    [
        [[3, 9]],  # one row: its column total is the cell
        [[3], [9]],
        [[3, 9], [0, 0]],  # nobody in the other row to move
        [[3, 9], [8, 0]],  # and nobody in the opposite corner
    ],
)
def test_what_cannot_be_shielded_is_not_shown(cells):
    counts = pd.DataFrame(cells)
    assert suppress_cells(counts, counts, 5) is None


def test_few_people_behind_many_cards_are_few():
    counts = pd.DataFrame({"x": [9, 9], "y": [9, 9]})
    people = pd.DataFrame({"x": [2, 9], "y": [9, 9]})
    assert suppress_cells(counts, people, 5).isna().all(axis=None)
