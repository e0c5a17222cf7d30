"""Competences: frameworks by their words, levels counted, and nobody who can be told apart."""

import itertools
from functools import partial

import matplotlib as mpl
import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.backends.backend_agg import FigureCanvasAgg

from leerkring.kring import load_kring
from leerkring.methoden import competenties, figuren

LANG = (
    "Kent de wetten en regels over zorg, wonen, werk en inkomen en weet wie erover gaat",
    "Verantwoordelijkheidsverdelingsafspraken onderhouden met samenwerkingspartners",
    "Maakt met het gezin één plan waar alle hulpverleners mee werken",
)
SOORTEN = ("kennis", "kunde", "houding", "persoonlijke_ethiek", "beroepsethiek")


def make_competenties(n=3, *, soorten=("kunde",), nodig=None, mensen=None):
    """Make a framework of `n` competences c1, c2 ..., their kinds in turn."""
    return pd.DataFrame({
        "competentie": [f"c{k}" for k in range(1, n + 1)], "kader": "a", "nummer": range(1, n + 1),
        "titel": [f"Competentie {k}" for k in range(1, n + 1)], "soort": [soorten[k % len(soorten)] for k in range(n)],
        "lijkt_op": None, "score_nodig": nodig, "mensen_nodig": mensen,
    }).astype({"soort": "str", "lijkt_op": "str", "nummer": "Int64", "score_nodig": "Int64", "mensen_nodig": "Int64"})  # fmt: skip


def make_scores(*rows):
    """Make scores from tuples of deelnemer, competentie, moment, score."""
    columns = ["deelnemer", "competentie", "moment", "score"]
    return pd.DataFrame(rows, columns=columns).astype({"deelnemer": "str", "competentie": "str", "moment": "str", "score": "Int64"})  # fmt: skip


def fill_in(levels, moment="nu"):
    """Make scores from a row of levels per person; None is no answer."""
    return make_scores(*(
        (f"p{p}", f"c{k + 1}", moment, level)
        for p, row in enumerate(levels) for k, level in enumerate(row) if level is not None
    ))  # fmt: skip


@pytest.fixture(scope="module")
def gepubliceerd():
    return load_kring("civil-society-2013")["competenties"]


# --- frameworks


def test_the_lecture_beside_movisie_is_as_the_published_lists_have_it(gepubliceerd):
    found = competenties.compare_kaders(gepubliceerd, "lezing-2013", "movisie-2013")
    assert found["nummer_links"].tolist() == list(range(1, 11))
    assert found["nummer_rechts"].tolist() == [1, 6, 3, 4, 5, 2, 7, 8, 9, 10]
    kinds = dict(zip(found["nummer_links"], found["verschil"], strict=True))
    assert kinds == dict.fromkeys((1, 3, 4, 7, 9, 10), "gelijk") | {2: "volgorde"} | dict.fromkeys((5, 6, 8), "woorden")  # fmt: skip
    eighth = found.iloc[7]
    assert eighth["alleen_links"] == ("leef", "en", "systeemwerelden")
    assert eighth["alleen_rechts"] == ("systemen",)
    same = found[found["verschil"] == "gelijk"]
    assert (same["titel_links"] == same["titel_rechts"]).all()


def make_kaders(*rows):
    """Make two frameworks from tuples of competentie, kader, nummer, titel, lijkt_op."""
    columns = ["competentie", "kader", "nummer", "titel", "lijkt_op"]
    return pd.DataFrame(rows, columns=columns).astype({"nummer": "Int64", "lijkt_op": "str"})


def test_what_has_no_counterpart_stands_on_its_own_side():
    rows = make_kaders(
        ("a2", "a", 2, "Leert", None), ("a1", "a", 1, "Werkt samen", "b1"), ("b1", "b", 1, "werkt, Samen!", None),
        ("b2", "b", 2, "Luistert", None), ("b3", "b", 3, "Kijkt", None), ("c1", "c", 1, "Telt", "b2"),
    )  # fmt: skip
    found = competenties.compare_kaders(rows, "a", "b")
    assert found["verschil"].tolist() == ["gelijk", "links", "rechts", "rechts"]
    assert found["titel_links"].fillna("-").tolist() == ["Werkt samen", "Leert", "-", "-"]
    told = competenties.describe_verschillen(found, "A", "B")
    assert told == [
        "De enige competentie in ‘A’ die naast één in ‘B’ staat, is woord voor woord gelijk.",
        "Zonder tegenhanger: één competentie links en 2 competenties rechts.",
    ]
    assert competenties.list_paren(rows).to_numpy().tolist() == [["a", "b"], ["c", "b"]]


def test_two_frameworks_that_name_each_other_are_one_pair_with_one_row_each():
    rows = make_kaders(("a1", "a", 1, "Leert", "b1"), ("b1", "b", 1, "Leert door", "a1"))
    assert competenties.list_paren(rows).to_numpy().tolist() == [["a", "b"]]
    found = competenties.compare_kaders(rows, "a", "b")
    assert len(found) == 1 and found["verschil"].item() == "woorden"
    assert competenties.describe_verschil("woorden", (), ("door",)) == "Andere woorden: rechts alleen ‘door’."  # fmt: skip


def test_a_word_twice_is_not_the_same_words():
    rows = make_kaders(("a1", "a", 1, "leren en leren", "b1"), ("b1", "b", 1, "en leren", None))
    assert competenties.compare_kaders(rows, "a", "b")["verschil"].item() == "woorden"


# --- levels

LEVELS = st.lists(
    st.lists(st.none() | st.integers(0, 4), min_size=3, max_size=3), min_size=1, max_size=9
).filter(lambda rows: any(level is not None for row in rows for level in row))


def numbers(levels, soorten=("kunde", "kennis", "houding")):
    """Give everything that is computed from levels, to compare."""
    own = make_competenties(soorten=soorten, nodig=[2, 3, None], mensen=[2, 4, None])
    scores = levels if isinstance(levels, pd.DataFrame) else fill_in(levels)
    people = competenties.measure_breedte(scores, own)
    return [
        competenties.summarise_niveaus(scores, own), competenties.count_dekking(scores, own),
        competenties.measure_gelijkheid(scores, own), people, competenties.count_vormen(people, min_cel=1),
    ]  # fmt: skip


@settings(max_examples=30, deadline=None)
@given(LEVELS, st.randoms(use_true_random=False))
def test_the_order_of_rows_and_people_changes_nothing(levels, random):
    scores = fill_in(levels)
    order = list(scores.index)
    random.shuffle(order)
    names = sorted(set(scores["deelnemer"]))
    other = dict(zip(names, random.sample(names, len(names)), strict=True))
    mixed = scores.loc[order].assign(deelnemer=scores.loc[order, "deelnemer"].map(other))
    for one, two in zip(numbers(scores), numbers(mixed.reset_index(drop=True)), strict=True):
        pd.testing.assert_frame_equal(one, two)


@settings(max_examples=30, deadline=None)
@given(LEVELS)
def test_coverage_falls_with_the_level_and_starts_with_everybody(levels):
    table = competenties.count_dekking(fill_in(levels), make_competenties())
    reach = table[list(competenties.VANAF)].to_numpy(dtype="int64")
    assert (np.diff(reach, axis=1) <= 0).all()
    assert (reach[:, 0] == table["antwoorden"]).all()
    flat = [[level for level in column if level is not None] for column in zip(*levels, strict=True)]  # fmt: skip
    expected = [[sum(level >= bound for level in own) for bound in range(5)] for own in flat if own]
    assert reach.tolist() == expected


@settings(max_examples=30, deadline=None)
@given(LEVELS)
def test_one_person_more_on_the_highest_level_never_lowers_coverage(levels):
    own = make_competenties(nodig=3, mensen=3)
    before, after = (
        competenties.count_dekking(fill_in(rows), own).set_index("competentie")
        for rows in (levels, [*levels, [4, 4, 4]])
    )
    for name in competenties.VANAF:
        assert (after.loc[before.index, name] == before[name] + 1).all()
    assert (after.loc[before.index, "tekort"] <= before["tekort"]).all()


@pytest.mark.parametrize("level", range(5))
def test_when_all_are_equal_there_is_no_spread_whatever_the_level(level):
    table = competenties.measure_gelijkheid(fill_in([[level] * 3] * 5), make_competenties())
    assert (table["spreiding"] == 0).all() and (table["midden"] == level).all()
    assert (table["laagste"] == level).all() and (table["hoogste"] == level).all()
    told = competenties.describe_gelijkheid(table)
    assert told[0] == "Bij alle 3 competenties ligt de middelste helft van de mensen binnen één niveau."  # fmt: skip
    assert any("Gelijk is niet altijd hoog" in line for line in told) == (level < 2)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(0, 4), min_size=1, max_size=13))
def test_quartiles_are_those_of_numpy(levels):
    table = competenties.measure_gelijkheid(fill_in([[n] for n in levels]), make_competenties(1))
    row = table.iloc[0]
    assert row["midden"] == np.median(levels)
    assert (row["laagste"], row["hoogste"]) == (min(levels), max(levels))
    if len(levels) < 4:
        assert pd.isna(row["kwart1"]) and pd.isna(row["spreiding"])
    else:
        first, third = np.quantile(levels, [0.25, 0.75], method="inverted_cdf")
        assert (row["kwart1"], row["kwart3"], row["spreiding"]) == (first, third, third - first)


def test_only_kennis_and_kunde_are_held_to_be_equal_unless_the_framework_has_no_kinds():
    scores = fill_in([[1, 2, 3]] * 4)
    some = make_competenties(soorten=("kennis", "houding", "kunde"))
    assert set(competenties.measure_gelijkheid(scores, some)["competentie"]) == {"c1", "c3"}
    none = some.assign(soort=None).astype({"soort": "str"})
    assert len(competenties.measure_gelijkheid(scores, none)) == 3


def test_an_answer_of_nobody_known_is_a_level_but_no_change():
    scores = make_scores(("a", "c1", "toen", 1), ("a", "c1", "nu", 2), (None, "c1", "toen", 4), (None, "c1", "nu", 0), ("b", "c1", "nu", 3))  # fmt: skip
    row = competenties.summarise_niveaus(scores, make_competenties()).iloc[0]
    assert row["antwoorden"] == 3 and row["midden_toen"] == 2.5 and row["midden_nu"] == 2
    assert row[["paren", "omhoog", "gelijk", "omlaag"]].tolist() == [1, 1, 0, 0]
    assert pd.isna(row["afstand"])
    assert competenties.measure_breedte(scores, make_competenties())["antwoorden"].tolist() == [1, 1]  # fmt: skip


def test_what_lies_furthest_from_what_the_work_asks_stands_first():
    rows = [("a", "nu", [2, 1, 3]), ("b", "nu", [2, 1, 3]), ("a", "gewenst", [3, 4, 3]), ("b", "gewenst", [3, 4, 3])]  # fmt: skip
    scores = make_scores(*((who, f"c{k + 1}", when, n) for who, when, own in rows for k, n in enumerate(own)))  # fmt: skip
    table = competenties.summarise_niveaus(scores, make_competenties())
    assert table["competentie"].tolist() == ["c2", "c1", "c3"]
    assert table["afstand"].tolist() == [3, 1, 0]
    assert table["gewenst_omhoog"].tolist() == [2, 2, 0]
    assert competenties.describe_niveaus(table) == [
        "Het verst onder wat het werk volgens de deelnemers vraagt, ligt ‘Competentie 2’: het midden is nu 1, gevraagd is 4.",
        "Bij één van de 3 competenties is het midden nu minstens zo hoog als wat het werk vraagt.",
    ]


def test_equal_distances_are_ordered_by_how_many_want_more():
    rows = [("a", [1, 1], [3, 2]), ("b", [2, 2], [2, 3]), ("c", [3, 3], [3, 4])]
    scores = make_scores(*((who, f"c{k + 1}", when, n[k]) for who, nu, gewenst in rows for when, n in (("nu", nu), ("gewenst", gewenst)) for k in (0, 1)))  # fmt: skip
    table = competenties.summarise_niveaus(scores, make_competenties(2))
    assert table["afstand"].tolist() == [1, 1] and table["competentie"].tolist() == ["c2", "c1"]


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([], "Of mensen vooruitgingen, is niet te zeggen"),
        ([("a", "c1", "toen", 1), ("a", "c1", "nu", 3)], "gingen bij de ene competentie meer mensen omhoog dan omlaag."),
        ([("a", "c1", "toen", 3), ("a", "c1", "nu", 1)], "gingen bij de ene competentie meer mensen omlaag dan omhoog."),
        ([("a", c, m, 2) for c in ("c1", "c2") for m in ("toen", "nu")], "gingen bij alle 2 competenties evenveel omhoog als omlaag."),
    ],
)  # fmt: skip
def test_change_is_told_as_counts_without_a_test(rows, words):
    table = competenties.summarise_niveaus(make_scores(*rows), make_competenties())
    told = " ".join(competenties.describe_verandering(table))
    assert words in told and "toeval" not in told
    assert "maat van nu" in competenties.describe_verandering_grond()


def test_short_is_told_with_how_many_and_nothing_needed_is_said():
    levels = [[4, 3, 0], [3, 3, 1], [0, 3, 1]]
    own = make_competenties(nodig=[3, 3, 2], mensen=[1, 3, 2])
    table = competenties.count_dekking(fill_in(levels), own)
    assert table["aanwezig"].tolist() == [2, 3, 0] and table["tekort"].tolist() == [0, 0, 2]
    told = competenties.describe_dekking(table)
    assert told == [
        "Van de 3 competenties waarbij staat hoeveel mensen nodig zijn, zijn er bij 2 genoeg mensen op het niveau dat nodig is.",
        "Te weinig: ‘Competentie 3’ (nog 2 mensen nodig).",
    ]
    none = competenties.count_dekking(fill_in(levels), make_competenties())
    assert none[["aanwezig", "tekort"]].isna().all(axis=None)
    assert competenties.describe_dekking(none) == ["Hoeveel mensen een competentie op welk niveau moeten hebben, is niet vastgelegd."]  # fmt: skip


def test_of_many_that_are_short_three_are_named_and_the_others_counted():
    own = make_competenties(6, nodig=4, mensen=1)
    told = competenties.describe_dekking(competenties.count_dekking(fill_in([[0] * 6]), own))
    assert told[0].startswith("Bij geen van de 6 competenties")
    assert told[1].count("‘") == 3 and told[1].endswith("en 3 andere.")


def test_what_leans_on_one_person_or_on_nobody_is_named():
    table = competenties.count_dekking(fill_in([[4, 4, 0], [4, 2, 2]]), make_competenties())
    assert competenties.describe_binnen(table) == [
        "Bij 2 van de 3 competenties geeft minstens één persoon zich niveau 4 (kan anderen begeleiden).",
        "Dat leunt op één persoon bij ‘Competentie 2’.",
        "Niemand geeft zich dat niveau bij ‘Competentie 3’.",
    ]


# --- people


def test_who_answered_less_than_half_does_not_count():
    levels = [[4, 3, 2, 2], [4, None, None, None], [4, 1, None, None]]  # 3 is not yet deep
    people = competenties.measure_breedte(fill_in(levels), make_competenties(4))
    assert people[["antwoorden", "breed", "diep", "telt"]].to_numpy().tolist() == [
        [1, 1, 1, False], [2, 1, 1, True], [4, 4, 1, True],
    ]  # fmt: skip
    assert "deelnemer" not in people and people.index.tolist() == [0, 1, 2]
    assert "telt niet mee: één persoon" in competenties.describe_breedte_grond(people)
    counts = competenties.count_breedte(people)
    assert counts[["breed", "diep"]].sum().tolist() == [2, 2]


def test_ethics_are_no_breadth_and_no_depth():
    own = make_competenties(5, soorten=SOORTEN)
    people = competenties.measure_breedte(fill_in([[1, 1, 1, 4, 4]]), own)
    assert people.attrs["gevraagd"] == 3
    assert people[["antwoorden", "breed", "diep"]].to_numpy().tolist() == [[3, 0, 0]]


def test_half_is_broad_and_one_lower_is_still_almost_all():
    people = competenties.measure_breedte(fill_in([[2, 2, 1, 2], [2, 2, 1, 1], [2, 1, 1, 1]]), make_competenties(4))  # fmt: skip
    assert competenties.count_vormen(people).attrs["breed"] == 2
    assert competenties.count_alles(people) == 1
    assert competenties.describe_buiten(people).startswith("Bij één van de 3 mensen")


def test_two_levels_apart_is_not_within_one():
    levels = [[0, 1, 2], [0, 1, 2], [2, 2, 2], [2, 2, 2]]
    told = competenties.describe_gelijkheid(competenties.measure_gelijkheid(fill_in(levels), make_competenties()))  # fmt: skip
    assert told[0].startswith("Bij 2 van de 3 competenties")
    assert told[1] == "Het verst uit elkaar ligt ‘Competentie 1’: de middelste helft loopt van 0 tot en met 2."  # fmt: skip


def people_of(t, generalist, specialist, neither):
    rows = [[4, 3]] * t + [[3, 3]] * generalist + [[4, 1, 1]] * specialist + [[1, 1]] * neither
    table = pd.DataFrame([
        {"antwoorden": len(row), "breed": sum(n > 1 for n in row), "diep": sum(n == 4 for n in row), "telt": True} for row in rows
    ])  # fmt: skip
    table.attrs["gevraagd"] = 3
    return table


def test_the_four_shapes_are_told_only_when_each_is_large_enough():
    shown = competenties.count_vormen(people_of(5, 6, 7, 8), min_cel=5)
    assert shown["mensen"].tolist() == [5, 6, 7, 8]
    assert "(T-vormig) is het beeld bij 5 mensen" in competenties.describe_vormen(shown, min_cel=5)
    hidden = competenties.count_vormen(people_of(4, 6, 7, 8), min_cel=5)
    assert hidden["mensen"].isna().all()  # one shown would give away the others, with the totals
    assert hidden.attrs["breed"] == 10 and hidden.attrs["diep"] == 11
    told = competenties.describe_vormen(hidden, min_cel=5)
    assert "tonen we niet" in told and not any(sign in told for sign in "4678")


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(0, 9), min_size=4, max_size=4).filter(any), st.integers(2, 5))
def test_no_small_shape_can_be_told_from_what_is_shown(counts, least):
    table = competenties.count_vormen(people_of(*counts), min_cel=least)
    t, g, s, n = counts
    inner = all(0 < side < sum(counts) for side in (t + g, t + s))
    if any(0 < k < least for k in counts) and inner:
        assert table["mensen"].isna().all()
        free = [k for k in range(sum(counts) + 1) if min(k, t + g - k, t + s - k, n - t + k) >= 0]
        assert len(free) > 1 and (table.attrs["breed"], table.attrs["diep"]) == (t + g, t + s)


def test_where_nobody_is_deep_the_totals_say_it_all():
    table = competenties.count_vormen(people_of(0, 2, 0, 3), min_cel=5)
    assert table["mensen"].tolist() == [0, 2, 0, 3]
    assert competenties.describe_breedte(table)[1].endswith("dat is zo bij niemand van de 5 mensen.")  # fmt: skip


def test_ethics_are_laid_side_by_side_within_a_person():
    own = make_competenties(3, soorten=("persoonlijke_ethiek", "beroepsethiek", "beroepsethiek"))
    levels = [[3, 2, 2], [2, 2, None], [1, 2, 3], [4, None, None]]
    scores = pd.concat([fill_in(levels), make_scores((None, "c1", "nu", 4), (None, "c2", "nu", 0))])
    found = competenties.compare_ethiek(scores, own)
    assert found["verschil"].tolist() == [-1.5, 0, 1] and "deelnemer" not in found
    assert "bij één persoon hoger dan de beroepsethiek, bij één persoon gelijk en bij één persoon lager" in competenties.describe_ethiek(found)  # fmt: skip
    assert "niet uitrekenen" in competenties.describe_ethiek_grond()
    empty = competenties.compare_ethiek(scores, make_competenties())
    assert empty.empty and competenties.describe_ethiek(empty).startswith("Van niemand")


def test_without_a_score_nothing_fails():
    empty, own = make_scores(), make_competenties()
    for table in numbers(empty):
        assert table.empty or table["mensen"].sum() == 0
    people = competenties.measure_breedte(empty, own)
    assert competenties.describe_buiten(people).startswith("Van niemand")
    assert len(competenties.count_breedte(people)) == 1
    assert competenties.describe_ongevraagd(own, []).startswith("Bij ‘Competentie 1’")


# --- pictures


def make_groot(rows):
    """Make many people and long names: the fullest picture there is."""
    draw = np.random.default_rng(5)
    own = make_competenties(rows, soorten=SOORTEN, nodig=4, mensen=draw.integers(1, 130, rows))
    own["titel"] = [LANG[k % len(LANG)] for k in range(rows)]
    scores = pd.concat(fill_in(draw.integers(0, 5, (120, rows)).tolist(), when) for when in ("toen", "nu", "gewenst"))  # fmt: skip
    return own, scores.reset_index(drop=True)


def draw(plot, table, height):
    """Draw in the house style; return the figure, and where each word stands, in pixels."""
    with mpl.rc_context(figuren.get_stijl()):
        figure = figuren.draw_figuur(plot, table, height, merk="FICTIEF")
        canvas = FigureCanvasAgg(figure)
        canvas.draw()
        texts = [text for text in figure.findobj(mpl.text.Text) if text.get_text().strip() and text.get_visible()]  # fmt: skip
        boxes = [(text.get_text(), text.get_window_extent(canvas.get_renderer())) for text in texts]
    return figure, boxes


def list_plaatjes():
    own, scores = make_groot(9)
    yield competenties.plot_niveaus, (levels := competenties.summarise_niveaus(scores, own)), competenties.suggest_hoogte(levels)  # fmt: skip
    own, scores = make_groot(12)
    reach = competenties.count_dekking(scores, own)
    high = competenties.suggest_hoogte_staven(reach)
    yield competenties.plot_dekking, reach, high
    yield partial(competenties.plot_dekking, niveau=1, tot=200), reach.assign(mensen_nodig=pd.NA), high  # fmt: skip
    yield competenties.plot_diepte, reach, high
    yield competenties.plot_breedte, competenties.count_breedte(competenties.measure_breedte(scores, own)), 4.2  # fmt: skip
    yield competenties.plot_ethiek, competenties.count_verschillen(competenties.compare_ethiek(scores, own)), 3.6  # fmt: skip


@pytest.mark.parametrize("n", range(6))
def test_words_in_the_figures_stay_inside_and_apart(n):
    plot, table, height = list(list_plaatjes())[n]
    assert height <= 14
    figure, boxes = draw(plot, table, height)
    for words, box in boxes:
        assert box.x0 >= -1 and box.x1 <= figure.bbox.width + 1, words
        assert box.y0 >= -1 and box.y1 <= figure.bbox.height + 1, words
    for (one, a), (other, b) in itertools.combinations(boxes, 2):
        assert a.x1 <= b.x0 + 1 or b.x1 <= a.x0 + 1 or a.y1 <= b.y0 + 1 or b.y1 <= a.y0 + 1, (one, other)  # fmt: skip


def test_marks_on_the_same_place_stand_beside_each_other():
    scores = pd.concat([fill_in([[2, 2, 2]] * 4, when) for when in ("toen", "nu", "gewenst")])
    table = competenties.summarise_niveaus(scores, make_competenties(nodig=2, mensen=1))
    figure, _boxes = draw(competenties.plot_niveaus, table, competenties.suggest_hoogte(table))
    marks = [line for line in figure.axes[0].lines if len(line.get_xdata()) == 3]
    assert len(marks) == 4
    assert len({round(float(line.get_xdata()[0]), 4) for line in marks}) == 4
    assert np.isclose(np.mean([line.get_xdata()[0] for line in marks]), 2)


def test_bars_are_as_long_as_their_counts_and_orange_where_too_few():
    own = make_competenties(nodig=[3, 3, None], mensen=[2, 3, None])
    table = competenties.count_dekking(fill_in([[4, 3, 2], [3, 0, 4]]), own)
    figure, _boxes = draw(competenties.plot_dekking, table, 5)
    bars = [bar for bar in figure.axes[0].patches if bar.get_facecolor()[3] == 1]
    outlines = [bar for bar in figure.axes[0].patches if bar.get_facecolor()[3] == 0]
    assert [bar.get_width() for bar in bars] == [2, 1, 2]
    assert [bar.get_width() for bar in outlines] == [2, 3]
    assert [label.xy[0] for label in figure.axes[0].texts] == [2, 3, 2]  # beyond the outline
    orange = [mpl.colors.to_hex(bar.get_facecolor()).upper() == figuren.CONTRAST for bar in bars]
    assert orange == [False, True, False]


def test_the_words_for_the_eye_hold_the_numbers_of_each_figure():
    own = make_competenties(3, soorten=("kunde", "persoonlijke_ethiek", "beroepsethiek"), nodig=3, mensen=2)  # fmt: skip
    scores = fill_in([[4, 3, 2], [1, 2, 2]])
    reach = competenties.count_dekking(scores, own)
    assert "Competentie 1 1 op 1 en 1 op 4; midden nu 2,5, nodig in het team 3" in competenties.describe_figuur(competenties.summarise_niveaus(scores, own))  # fmt: skip
    assert "Competentie 1 één op niveau 3 of hoger, 2 nodig" in competenties.describe_figuur_dekking(reach)  # fmt: skip
    assert "Competentie 1 één persoon, één op niveau 4" in competenties.describe_figuur_diepte(reach)  # fmt: skip
    ethics = competenties.count_verschillen(competenties.compare_ethiek(scores, own))
    assert competenties.describe_figuur_ethiek(ethics).endswith(": gelijk één persoon; persoonlijke ethiek 1 hoger één persoon.")  # fmt: skip


def test_many_rows_are_split_evenly_and_none_is_lost():
    table = pd.DataFrame({"titel": range(31)})
    pieces = competenties.split_tabel(table, 12)
    assert [len(piece) for piece in pieces] == [11, 10, 10]
    assert [n for piece in pieces for n in piece["titel"]] == list(range(31))
    assert len(competenties.split_tabel(table.head(0))) == 1
